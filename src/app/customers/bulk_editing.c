/* bulk_editing.c: changes of many customers that one customer's page has no need of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/bulk_editing.h"

#include "app/customer/editing-private.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

static void
free_customers (gpointer customers)
{
  g_array_unref (customers);
}

/* A form about @n customers, whose `save` calls @save (form, array of PagodaId). */
static PagodaFormDialog *
open_form (PagodaWindow *window, const char *title, GCallback save, const PagodaId *customers, gsize n)
{
  GArray *copies = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  g_array_append_vals (copies, customers, (guint)n);
  return pagoda_editing_open (window, title, save, copies, free_customers);
}

static const PagodaId *
ids_of (const GArray *customers)
{
  return (const PagodaId *)(gconstpointer)customers->data;
}

static void
region_save_cb (PagodaFormDialog *form, GArray *customers)
{
  g_autofree char *province = pagoda_form_dialog_get_text (form, "province");
  g_autofree char *city = pagoda_form_dialog_get_text (form, "city");
  g_autofree char *count = pagoda_count_format (customers->len);

  if (province == NULL && city == NULL)
    pagoda_form_dialog_show_message (form, _ ("Enter a province, a city, or both."));
  else
    pagoda_editing_save (form, pagoda_edit_set_region (ids_of (customers), customers->len, province, city),
                         g_strdup_printf (_ ("Region changed, customers: %s"), count));
}

void
pagoda_bulk_editing_region (PagodaWindow *window, const PagodaId *customers, gsize n)
{
  PagodaFormDialog *form = open_form (window, _ ("Region"), G_CALLBACK (region_save_cb), customers, n);

  pagoda_form_dialog_add_text (form, "province", _ ("Province"), NULL);
  pagoda_form_dialog_add_text (form, "city", _ ("City"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

static void
tag_save_cb (PagodaFormDialog *form, GArray *customers)
{
  g_autofree char *tag = pagoda_form_dialog_get_text (form, "tag");
  g_autofree char *count = pagoda_count_format (customers->len);

  pagoda_editing_save (form, pagoda_edit_set_tag (ids_of (customers), customers->len, tag, FALSE),
                       g_strdup_printf (_ ("Tag taken off, customers: %s"), count));
}

void
pagoda_bulk_editing_remove_tag (PagodaWindow *window, const PagodaId *customers, gsize n)
{
  PagodaFormDialog *form = open_form (window, _ ("Take a tag off"), G_CALLBACK (tag_save_cb), customers, n);

  pagoda_form_dialog_add_text (form, "tag", _ ("Tag"), NULL);
  pagoda_form_dialog_require (form, "tag");
  gtk_window_present (GTK_WINDOW (form));
}
