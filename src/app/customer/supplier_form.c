/* supplier_form.c: the form of a past supplier (L1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "session/edit_care.h"

#include <glib/gi18n-lib.h>

#define HUNDRED 100

/* A share is typed in per cent, with or without the sign. */
static gboolean
read_share (const char *text, PagodaDecimal *share)
{
  PagodaDecimal number;

  if (!pagoda_decimal_parse (text, &number))
    return FALSE;
  *share = strchr (text, '%') != NULL || g_utf8_strchr (text, -1, 0xFF05) != NULL ? number : number / HUNDRED;
  return *share >= 0 && *share <= PAGODA_DECIMAL_ONE;
}

const char *
pagoda_editing_check_percent (const char *text)
{
  PagodaDecimal share;

  /* xgettext:no-c-format */
  return read_share (text, &share) ? NULL : _ ("Enter a share from 0 to 100 %.");
}

PagodaDecimal
pagoda_editing_take_percent (PagodaFormDialog *form, const char *key, PagodaDecimal none)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);
  PagodaDecimal share = none;

  return text != NULL && read_share (text, &share) ? share : none;
}

char *
pagoda_editing_word_percent (PagodaDecimal share)
{
  return pagoda_decimal_to_plain (share * HUNDRED);
}

static void
save_supplier_cb (PagodaFormDialog *form, PagodaPastSupplier *before)
{
  g_autoptr (PagodaPastSupplier) supplier = pagoda_past_supplier_copy (before);

  g_free (supplier->name);
  g_free (supplier->source);
  supplier->name = pagoda_form_dialog_get_text (form, "name");
  supplier->source = pagoda_form_dialog_get_text (form, "source");
  supplier->share = pagoda_editing_take_percent (form, "share", PAGODA_SHARE_UNKNOWN);
  supplier->from = pagoda_form_dialog_get_day (form, "from");
  supplier->until = pagoda_form_dialog_get_day (form, "until");
  pagoda_editing_save (form, pagoda_edit_save_past_supplier (supplier),
                       g_strdup_printf (_ ("Saved: %s"), supplier->name));
}

static void
delete_supplier_cb (PagodaFormDialog *form)
{
  const PagodaPastSupplier *supplier = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_past_supplier (supplier->id, supplier->name),
                       g_strdup_printf (_ ("Deleted: %s"), supplier->name));
}

void
pagoda_editing_supplier (PagodaWindow *window, PagodaId customer, const PagodaPastSupplier *supplier)
{
  const PagodaPastSupplier fresh = {
    .customer = customer, .from = pagoda_day_today (), .until = PAGODA_DAY_NONE, .share = PAGODA_SHARE_UNKNOWN
  };
  PagodaPastSupplier *subject = pagoda_past_supplier_copy (supplier != NULL ? supplier : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, supplier != NULL ? supplier->name : _ ("New past supplier"),
                             G_CALLBACK (save_supplier_cb), subject,
                             (GDestroyNotify)pagoda_past_supplier_free);
  g_autofree char *share
      = subject->share != PAGODA_SHARE_UNKNOWN ? pagoda_editing_word_percent (subject->share) : NULL;

  pagoda_form_dialog_add_text (form, "name", _ ("Supplier"), subject->name);
  pagoda_form_dialog_require (form, "name");
  /* xgettext:no-c-format */
  pagoda_form_dialog_add_text (form, "share", _ ("Share of the budget in %, empty where nobody knows"),
                               share);
  pagoda_form_dialog_check (form, "share", pagoda_editing_check_percent);
  pagoda_form_dialog_add_text (form, "source", _ ("Source"), subject->source);
  pagoda_form_dialog_add_day (form, "from", _ ("Known to supply since"), subject->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_day (form, "until", _ ("Last day, empty where it still supplies"), subject->until);
  pagoda_form_dialog_order_days (form, "from", "until");
  if (supplier != NULL)
    pagoda_form_dialog_add_delete (form, delete_supplier_cb);
  gtk_window_present (GTK_WINDOW (form));
}
