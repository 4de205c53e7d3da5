/* value_forms.c: the forms of the interest layer: values and lock-ins (L5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

/* Both have a kind, a title, evidence and a day. */
static void
add_common_rows (PagodaFormDialog *form, const char *title, const char *evidence, PagodaDay from)
{
  pagoda_form_dialog_add_text (form, "title", _ ("What it is"), title);
  pagoda_form_dialog_require (form, "title");
  pagoda_form_dialog_add_text (form, "evidence", _ ("Evidence"), evidence);
  pagoda_form_dialog_allow_long (form, "evidence");
  pagoda_form_dialog_add_day (form, "from", _ ("From"), from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
}

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* Values */

static void
save_value_cb (PagodaFormDialog *form, PagodaValue *before)
{
  g_autoptr (PagodaValue) value = pagoda_value_copy (before);

  value->kind = (PagodaValueKind)pagoda_form_dialog_get_choice (form, "kind");
  take_text (form, "title", &value->title);
  take_text (form, "evidence", &value->evidence);
  value->from = pagoda_form_dialog_get_day (form, "from");
  value->unique = pagoda_form_dialog_get_choice (form, "unique") == 1;
  pagoda_editing_save (form, pagoda_edit_save_value (value), g_strdup_printf (_ ("Saved: %s"), value->title));
}

static void
delete_value_cb (PagodaFormDialog *form)
{
  const PagodaValue *value = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_value (value->id, value->title),
                       g_strdup_printf (_ ("Deleted: %s"), value->title));
}

void
pagoda_editing_value (PagodaWindow *window, PagodaId customer, const PagodaValue *value)
{
  const char *const offers[] = { _ ("Rivals could match it"), _ ("No rival can match it"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);
  const PagodaValue fresh = { .customer = customer, .from = pagoda_day_today () };
  PagodaValue *subject = pagoda_value_copy (value != NULL ? value : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, value != NULL ? value->title : _ ("New value"),
                             G_CALLBACK (save_value_cb), subject, (GDestroyNotify)pagoda_value_free);

  pagoda_form_dialog_add_labels (form, "kind", _ ("Level"), pagoda_value_kind_label, PAGODA_N_VALUE_KINDS,
                                 subject->kind);
  add_common_rows (form, subject->title, subject->evidence, subject->from);
  pagoda_form_dialog_add_choice (form, "unique", _ ("Unique"), list, subject->unique ? 1 : 0);
  if (value != NULL)
    pagoda_form_dialog_add_delete (form, delete_value_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Lock-ins */

static void
save_lock_in_cb (PagodaFormDialog *form, PagodaLockIn *before)
{
  g_autoptr (PagodaLockIn) lock_in = pagoda_lock_in_copy (before);

  lock_in->kind = (PagodaLockInKind)pagoda_form_dialog_get_choice (form, "kind");
  take_text (form, "title", &lock_in->title);
  take_text (form, "evidence", &lock_in->evidence);
  lock_in->from = pagoda_form_dialog_get_day (form, "from");
  lock_in->until = pagoda_form_dialog_get_day (form, "until");
  pagoda_editing_save (form, pagoda_edit_save_lock_in (lock_in),
                       g_strdup_printf (_ ("Saved: %s"), lock_in->title));
}

static void
delete_lock_in_cb (PagodaFormDialog *form)
{
  const PagodaLockIn *lock_in = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_lock_in (lock_in->id, lock_in->title),
                       g_strdup_printf (_ ("Deleted: %s"), lock_in->title));
}

void
pagoda_editing_lock_in (PagodaWindow *window, PagodaId customer, const PagodaLockIn *lock_in)
{
  const PagodaLockIn fresh = { .customer = customer, .from = pagoda_day_today (), .until = PAGODA_DAY_NONE };
  PagodaLockIn *subject = pagoda_lock_in_copy (lock_in != NULL ? lock_in : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, lock_in != NULL ? lock_in->title : _ ("New lock-in"),
                             G_CALLBACK (save_lock_in_cb), subject, (GDestroyNotify)pagoda_lock_in_free);

  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_lock_in_kind_label, PAGODA_N_LOCK_IN_KINDS,
                                 subject->kind);
  add_common_rows (form, subject->title, subject->evidence, subject->from);
  pagoda_form_dialog_add_day (form, "until", _ ("Until"), subject->until);
  pagoda_form_dialog_order_days (form, "from", "until");
  if (lock_in != NULL)
    pagoda_form_dialog_add_delete (form, delete_lock_in_cb);
  gtk_window_present (GTK_WINDOW (form));
}
