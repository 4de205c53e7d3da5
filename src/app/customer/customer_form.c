/* customer_form.c: the form of a customer's master data.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While a name is typed the form tells who is called almost so already, and offers to go there.
 */
#include "config.h"

#include "app/customer/duplicates.h"
#include "app/customer/editing-private.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaCustomer *before;       /* a new one has no id */
  PagodaDuplicates *duplicates; /* NULL until they are prepared */
  PagodaId other;               /* who is called almost the same, or PAGODA_ID_NONE */
} Subject;

static const PagodaTextField fields[] = {
  { "name", N_ ("Name"), G_STRUCT_OFFSET (PagodaCustomer, name) },
  { "code", N_ ("Code, given out where empty"), G_STRUCT_OFFSET (PagodaCustomer, code) },
  { "short-name", N_ ("Short name"), G_STRUCT_OFFSET (PagodaCustomer, short_name) },
  { "phone", N_ ("Phone"), G_STRUCT_OFFSET (PagodaCustomer, phone) },
  { "email", N_ ("Email"), G_STRUCT_OFFSET (PagodaCustomer, email) },
  { "province", N_ ("Province"), G_STRUCT_OFFSET (PagodaCustomer, province) },
  { "city", N_ ("City"), G_STRUCT_OFFSET (PagodaCustomer, city) },
  { "district", N_ ("District"), G_STRUCT_OFFSET (PagodaCustomer, district) },
  { "address", N_ ("Address"), G_STRUCT_OFFSET (PagodaCustomer, address) },
  { "country", N_ ("Country"), G_STRUCT_OFFSET (PagodaCustomer, country) },
  { "website", N_ ("Website"), G_STRUCT_OFFSET (PagodaCustomer, website) },
  { "trade", N_ ("Trade"), G_STRUCT_OFFSET (PagodaCustomer, trade) },
  { "reading", N_ ("Reading"), G_STRUCT_OFFSET (PagodaCustomer, reading) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaCustomer, note) },
};

static const char *
check_margin (const char *text)
{
  PagodaDecimal percent;

  return pagoda_decimal_parse (text, &percent) && percent >= 0 && percent <= 100 * PAGODA_DECIMAL_ONE
             ? NULL
             : _ ("Enter a number from 0 to 100.");
}

static void
add_margin (PagodaFormDialog *form, PagodaDecimal margin)
{
  g_autofree char *text = margin != PAGODA_MARGIN_NONE ? pagoda_decimal_to_plain (margin * 100) : NULL;

  pagoda_form_dialog_add_text (form, "margin", _ ("Assumed margin in percent, empty as for the whole store"),
                               text);
  pagoda_form_dialog_check (form, "margin", check_margin);
}

static PagodaDecimal
take_margin (PagodaFormDialog *form)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "margin");
  PagodaDecimal percent;

  return text != NULL && pagoda_decimal_parse (text, &percent) ? percent / 100 : PAGODA_MARGIN_NONE;
}

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_customer_free (subject->before);
  pagoda_duplicates_free (subject->duplicates);
  g_free (subject);
}

/* What nobody touched belongs to the old name, and follows the new one. */
static void
follow_name (const Subject *subject, PagodaCustomer *customer)
{
  const PagodaCustomer *before = subject->before;
  gboolean renamed = g_strcmp0 (customer->name, before->name) != 0;

  if (customer->reading == NULL || (renamed && g_strcmp0 (customer->reading, before->reading) == 0))
    {
      g_free (customer->reading);
      customer->reading = pagoda_text_reading (customer->name, PAGODA_READING_COMPANY);
    }
  if (customer->short_name == NULL)
    customer->short_name = pagoda_customer_guess_short_name (customer->name);
}

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_copy (subject->before);

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), customer);
  customer->margin = take_margin (form);
  follow_name (subject, customer);
  if (customer->code == NULL)
    customer->code = g_strdup ("");
  char *text = g_strdup_printf (_ ("Saved: %s"), customer->name);
  if (customer->id == PAGODA_ID_NONE)
    pagoda_editing_save_and_show (form, pagoda_edit_save_customer (customer), text);
  else
    pagoda_editing_save (form, pagoda_edit_save_customer (customer), text);
}

static void
show_other_cb (PagodaFormDialog *form)
{
  Subject *subject = g_object_get_data (G_OBJECT (form), "subject");
  PagodaWindow *window = pagoda_editing_window (form);
  PagodaId other = subject->other;

  gtk_window_destroy (GTK_WINDOW (form));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.customer", "x", other);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  g_autofree char *name = pagoda_form_dialog_get_text (form, "name");
  const char *other = NULL;

  if (!g_str_equal (key, "name"))
    return;
  subject->other = PAGODA_ID_NONE;
  if (name != NULL && subject->duplicates != NULL)
    other = pagoda_duplicates_find (subject->duplicates, name, subject->before->id, &subject->other);
  g_autofree char *text
      = other != NULL ? g_strdup_printf (_ ("“%s” is there already. Is it the same customer?"), other) : NULL;
  pagoda_form_dialog_show_question (form, text, _ ("Show it"), show_other_cb);
}

static void
duplicates_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  subject->duplicates = pagoda_duplicates_new_finish (result);
  if (gtk_widget_get_visible (GTK_WIDGET (form)))
    changed_cb (form, "name", subject);
}

void
pagoda_editing_customer (PagodaWindow *window, const PagodaCustomer *customer)
{
  Subject *subject = g_new0 (Subject, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, customer != NULL ? customer->name : _ ("New customer"),
                             G_CALLBACK (save_cb), subject, free_subject);
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));

  subject->before = customer != NULL ? pagoda_customer_copy (customer) : pagoda_customer_new ();
  pagoda_editing_add_fields (form, fields, G_N_ELEMENTS (fields), subject->before);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_allow_long (form, "note");
  add_margin (form, subject->before->margin);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), subject);
  if (snapshot != NULL)
    pagoda_duplicates_new_async (snapshot, duplicates_ready_cb, g_object_ref (form));
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_delete_customers (PagodaWindow *window, const PagodaId *customers, gsize n, const char *name)
{
  char *text = n == 1 ? g_strdup_printf (_ ("Deleted: %s"), name)
                      : g_strdup_printf (_ ("Customers deleted: %u"), (guint)n);

  pagoda_editing_run (window, pagoda_edit_delete_customers (customers, n, name), text);
}
