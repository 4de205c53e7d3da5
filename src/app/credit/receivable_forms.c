/* receivable_forms.c: the forms of receivables and their payments.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/credit/credit_editing.h"

#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_credit.h"

#include <glib/gi18n-lib.h>

/* A receivable on its way through a form. */
typedef struct
{
  PagodaReceivable *before;
  char *currency;        /* the store's */
  int payment_days;      /* agreed with the customer, or PAGODA_NO_TERMS */
  gboolean due_is_ours;  /* nobody typed the due day yet */
  GArray *orders;        /* PagodaId, as the choice offers them after “none” */
  GPtrArray *currencies; /* char *, as the choice offers them */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_receivable_free (subject->before);
  g_free (subject->currency);
  g_array_unref (subject->orders);
  g_ptr_array_unref (subject->currencies);
  g_free (subject);
}

static const char *
chosen_currency (PagodaFormDialog *form, const Subject *subject)
{
  return g_ptr_array_index (subject->currencies, pagoda_form_dialog_get_choice (form, "currency"));
}

static void
save_receivable_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaReceivable) receivable = pagoda_receivable_copy (subject->before);
  const char *currency = chosen_currency (form, subject);
  gboolean foreign = !g_str_equal (currency, subject->currency);
  g_autofree char *rate = pagoda_form_dialog_get_text (form, "rate");
  guint order = pagoda_form_dialog_get_choice (form, "order");

  g_free (receivable->number);
  receivable->number = pagoda_form_dialog_get_text (form, "number");
  g_free (receivable->note);
  receivable->note = pagoda_form_dialog_get_text (form, "note");
  g_free (receivable->currency);
  receivable->currency = foreign ? g_strdup (currency) : NULL;
  receivable->rate = PAGODA_DECIMAL_ONE;
  if (foreign && rate != NULL)
    pagoda_decimal_parse (rate, &receivable->rate);
  receivable->amount = pagoda_editing_take_money (form, "amount", currency, 0);
  receivable->day = pagoda_form_dialog_get_day (form, "day");
  receivable->due = pagoda_form_dialog_get_day (form, "due");
  receivable->order = order > 0 ? g_array_index (subject->orders, PagodaId, order - 1) : PAGODA_ID_NONE;
  pagoda_editing_save (form, pagoda_edit_save_receivable (receivable),
                       g_strdup_printf (_ ("Saved: %s"), receivable->number));
}

static void
delete_receivable_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_receivable (subject->before->id, subject->before->number),
                       g_strdup_printf (_ ("Deleted: %s"), subject->before->number));
}

/* As long as nobody typed a due day, it follows from the day and what was agreed. */
static void
receivable_changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  gboolean foreign = !g_str_equal (chosen_currency (form, subject), subject->currency);
  PagodaDay day = pagoda_form_dialog_get_day (form, "day");

  pagoda_form_dialog_show_row (form, "rate", foreign);
  if (g_str_equal (key, "due"))
    subject->due_is_ours = FALSE;
  if (!g_str_equal (key, "day") || !subject->due_is_ours || day == PAGODA_DAY_NONE)
    return;
  g_autofree char *due = pagoda_day_to_iso (day + subject->payment_days);
  pagoda_form_dialog_set_text (form, "due", due);
  subject->due_is_ours = TRUE;
}

static const char *
check_rate (const char *text)
{
  PagodaDecimal rate;

  return pagoda_decimal_parse (text, &rate) && rate > 0 ? NULL : _ ("Enter a rate above 0.");
}

static void
add_currency (PagodaFormDialog *form, Subject *subject)
{
  const PagodaReceivable *receivable = subject->before;
  g_autofree char *rate = receivable->currency != NULL ? pagoda_decimal_to_plain (receivable->rate) : NULL;
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_add (subject->currencies, g_strdup (subject->currency));
  for (const char *const *code = pagoda_currency_list (); *code != NULL; code++)
    if (!g_str_equal (*code, subject->currency))
      g_ptr_array_add (subject->currencies, g_strdup (*code));
  if (receivable->currency != NULL
      && !g_ptr_array_find_with_equal_func (subject->currencies, receivable->currency, g_str_equal, &chosen))
    {
      chosen = subject->currencies->len;
      g_ptr_array_add (subject->currencies, g_strdup (receivable->currency));
    }
  for (guint i = 0; i < subject->currencies->len; i++)
    gtk_string_list_append (offers, g_ptr_array_index (subject->currencies, i));
  pagoda_form_dialog_add_choice (form, "currency", _ ("Currency"), offers, chosen);
  pagoda_form_dialog_add_text (form, "rate", _ ("Exchange rate of its day"), rate);
  pagoda_form_dialog_check (form, "rate", check_rate);
  pagoda_form_dialog_require (form, "rate");
  pagoda_form_dialog_show_row (form, "rate", chosen > 0);
}

static void
add_order (PagodaFormDialog *form, Subject *subject, const PagodaDossier *dossier)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (offers, C_ ("order", "None"));
  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      g_autofree char *day = pagoda_wording_day (order->day, PAGODA_DAY_NONE);
      g_autofree char *text = g_strdup_printf ("%s · %s", order->number, day);
      g_array_append_val (subject->orders, order->id);
      gtk_string_list_append (offers, text);
      if (order->id == subject->before->order)
        chosen = i + 1;
    }
  pagoda_form_dialog_add_choice (form, "order", _ ("Order it belongs to"), offers, chosen);
}

static void
add_receivable_rows (PagodaFormDialog *form, Subject *subject, const PagodaDossier *dossier)
{
  const PagodaReceivable *receivable = subject->before;
  const char *currency = receivable->currency != NULL ? receivable->currency : subject->currency;
  g_autofree char *amount
      = receivable->amount > 0 ? pagoda_money_to_plain (receivable->amount, pagoda_currency_digits (currency))
                               : NULL;

  pagoda_form_dialog_add_text (form, "number", _ ("Number"), receivable->number);
  pagoda_form_dialog_require (form, "number");
  pagoda_form_dialog_add_text (form, "amount", _ ("Amount"), amount);
  pagoda_form_dialog_check (form, "amount", pagoda_editing_check_amount);
  pagoda_form_dialog_require (form, "amount");
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), receivable->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_add_day (form, "due", _ ("Due day"), receivable->due);
  pagoda_form_dialog_require (form, "due");
  pagoda_form_dialog_order_days (form, "day", "due");
  add_currency (form, subject);
  add_order (form, subject, dossier);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), receivable->note);
  pagoda_form_dialog_allow_long (form, "note");
}

/* A payment is opened in the place of its receivable. */
static void
payment_activated_cb (GtkWidget *row, PagodaReceivablePayment *payment)
{
  PagodaFormDialog *form = PAGODA_FORM_DIALOG (gtk_widget_get_ancestor (row, PAGODA_TYPE_FORM_DIALOG));
  Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_payment (pagoda_editing_window (form), subject->before, payment, subject->currency);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
add_payments (PagodaFormDialog *form, Subject *subject)
{
  const PagodaReceivable *receivable = subject->before;
  const char *currency = receivable->currency != NULL ? receivable->currency : subject->currency;

  if (receivable->payments->len == 0)
    return;
  AdwPreferencesGroup *group = pagoda_form_dialog_add_group (form, _ ("Payments"));
  for (guint i = 0; i < receivable->payments->len; i++)
    {
      PagodaReceivablePayment *payment = g_ptr_array_index (receivable->payments, i);
      g_autofree char *amount = pagoda_money_format (payment->amount, currency);
      g_autofree char *day = pagoda_wording_day (payment->day, PAGODA_DAY_NONE);
      GtkWidget *row = pagoda_text_row_new (day, amount);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect (row, "activated", G_CALLBACK (payment_activated_cb), payment);
      adw_preferences_group_add (group, row);
    }
}

void
pagoda_editing_receivable (PagodaWindow *window,
                           const PagodaDossier *dossier,
                           const PagodaReceivable *receivable,
                           const char *currency)
{
  const PagodaCreditTerms *terms = pagoda_credit_record_terms_on (dossier->credit, pagoda_day_today ());
  Subject *subject = g_new0 (Subject, 1);

  subject->before = receivable != NULL ? pagoda_receivable_copy (receivable) : pagoda_receivable_new ();
  subject->currency = g_strdup (currency);
  subject->payment_days = terms != NULL ? terms->payment_days : PAGODA_NO_TERMS;
  subject->due_is_ours = receivable == NULL && subject->payment_days != PAGODA_NO_TERMS;
  subject->orders = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  subject->currencies = g_ptr_array_new_with_free_func (g_free);
  if (receivable == NULL)
    {
      subject->before->customer = dossier->customer->id;
      subject->before->day = pagoda_day_today ();
      subject->before->due
          = subject->due_is_ours ? subject->before->day + subject->payment_days : PAGODA_DAY_NONE;
    }
  PagodaFormDialog *form
      = pagoda_editing_open (window, receivable != NULL ? receivable->number : _ ("New receivable"),
                             G_CALLBACK (save_receivable_cb), subject, free_subject);
  add_receivable_rows (form, subject, dossier);
  g_signal_connect (form, "changed", G_CALLBACK (receivable_changed_cb), subject);
  add_payments (form, subject);
  if (receivable != NULL)
    pagoda_form_dialog_add_delete (form, delete_receivable_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Payments */

typedef struct
{
  PagodaReceivablePayment before;
  PagodaId customer;
  char *number;
  char *currency; /* of the receivable */
} Paying;

static void
free_paying (gpointer data)
{
  Paying *paying = data;

  g_free (paying->number);
  g_free (paying->currency);
  g_free (paying);
}

static void
save_payment_cb (PagodaFormDialog *form, Paying *paying)
{
  PagodaReceivablePayment payment = paying->before;

  payment.amount = pagoda_editing_take_money (form, "amount", paying->currency, 0);
  payment.day = pagoda_form_dialog_get_day (form, "day");
  pagoda_editing_save (form, pagoda_edit_save_payment (&payment, paying->customer, paying->number),
                       g_strdup_printf (_ ("Payment for %s is saved."), paying->number));
}

static void
delete_payment_cb (PagodaFormDialog *form)
{
  const Paying *paying = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_payment (paying->before.id, paying->number),
                       g_strdup_printf (_ ("Payment for %s is deleted."), paying->number));
}

void
pagoda_editing_payment (PagodaWindow *window,
                        const PagodaReceivable *receivable,
                        const PagodaReceivablePayment *payment,
                        const char *currency)
{
  PagodaMoney open = pagoda_receivable_open_on (receivable, pagoda_day_today ());
  Paying *paying = g_new0 (Paying, 1);

  paying->before = payment != NULL ? *payment
                                   : (PagodaReceivablePayment){ .receivable = receivable->id,
                                                                .day = pagoda_day_today (),
                                                                .amount = open };
  paying->customer = receivable->customer;
  paying->number = g_strdup (receivable->number);
  paying->currency = g_strdup (receivable->currency != NULL ? receivable->currency : currency);
  g_autofree char *title = g_strdup_printf (_ ("Payment for %s"), receivable->number);
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_payment_cb), paying, free_paying);

  pagoda_editing_add_money (form, "amount", _ ("Amount"), paying->currency, paying->before.amount, 0);
  pagoda_form_dialog_require (form, "amount");
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), paying->before.day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  if (payment != NULL)
    pagoda_form_dialog_add_delete (form, delete_payment_cb);
  gtk_window_present (GTK_WINDOW (form));
}
