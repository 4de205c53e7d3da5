/* credit_forms.c: the forms of credit terms, capability, what is not delivered yet, and answers to alerts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/credit/credit_editing.h"

#include "app/customer/editing-private.h"
#include "app/wording.h"
#include "session/edit_credit.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 3660

/* Which record a form is about, and what it needs to tell of it. */
typedef struct
{
  PagodaId customer;
  char *name;
  char *currency;
  PagodaCapability capability;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject->currency);
  g_free (subject);
}

static Subject *
make_subject (PagodaId customer, const char *name, const char *currency)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->customer = customer;
  subject->name = g_strdup (name);
  subject->currency = g_strdup (currency);
  return subject;
}

/* Rows */

PagodaMoney
pagoda_editing_take_money (PagodaFormDialog *form, const char *key, const char *currency, PagodaMoney none)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);
  PagodaMoney money = none;
  PagodaDecimal decimal;

  if (text != NULL && pagoda_decimal_parse (text, &decimal))
    pagoda_money_from_decimal (decimal, pagoda_currency_digits (currency), &money);
  return money;
}

void
pagoda_editing_add_money (PagodaFormDialog *form,
                          const char *key,
                          const char *title,
                          const char *currency,
                          PagodaMoney value,
                          PagodaMoney none)
{
  /* Translators: what an amount is of, and the currency it is typed in. */
  g_autofree char *full_title = g_strdup_printf (_ ("%1$s (%2$s)"), title, currency);
  g_autofree char *text
      = value != none ? pagoda_money_to_plain (value, pagoda_currency_digits (currency)) : NULL;

  pagoda_form_dialog_add_text (form, key, full_title, text);
  pagoda_form_dialog_check (form, key, pagoda_editing_check_amount);
}

const char *
pagoda_editing_check_days (const char *text)
{
  guint64 days;

  return g_ascii_string_to_unsigned (text, 10, 0, MOST_DAYS, &days, NULL)
             ? NULL
             : _ ("Enter a number of days from 0 to 3660.");
}

static void
add_first_day (PagodaFormDialog *form)
{
  pagoda_form_dialog_add_day (form, "from", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
}

/* Terms */

static void
save_terms_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *days = pagoda_form_dialog_get_text (form, "days");
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  const PagodaCreditTerms terms
      = { .customer = subject->customer,
          .from = pagoda_form_dialog_get_day (form, "from"),
          .channel = (int)pagoda_form_dialog_get_choice (form, "channel") - 1,
          .limit = pagoda_editing_take_money (form, "limit", subject->currency, PAGODA_NO_LIMIT),
          .payment_days = days != NULL ? (int)g_ascii_strtoll (days, NULL, 10) : PAGODA_NO_TERMS,
          .reason = reason };

  pagoda_editing_save (form, pagoda_edit_set_credit_terms (&terms, subject->name),
                       g_strdup (_ ("The credit terms are saved.")));
}

static void
add_terms_before (PagodaFormDialog *form, const PagodaDossier *dossier, const char *currency)
{
  for (guint i = dossier->credit->terms->len; i-- > 0;)
    {
      const PagodaCreditTerms *terms = g_ptr_array_index (dossier->credit->terms, i);
      g_autofree char *from = pagoda_wording_day (terms->from, PAGODA_DAY_NONE);
      g_autofree char *limit = terms->limit != PAGODA_NO_LIMIT ? pagoda_money_format (terms->limit, currency)
                                                               : g_strdup (_ ("no limit set"));
      g_autofree char *text
          = terms->reason != NULL ? g_strdup_printf ("%s · %s", limit, terms->reason) : g_strdup (limit);
      pagoda_form_dialog_add_history (form, _ ("What was set so far"), from, text);
    }
}

void
pagoda_editing_credit_terms (PagodaWindow *window, const PagodaDossier *dossier, const char *currency)
{
  static const PagodaCreditTerms none
      = { .channel = PAGODA_CHANNEL_UNKNOWN, .limit = PAGODA_NO_LIMIT, .payment_days = PAGODA_NO_TERMS };
  const PagodaCreditTerms *held = pagoda_credit_record_terms_on (dossier->credit, pagoda_day_today ());
  const PagodaCreditTerms *before = held != NULL ? held : &none;
  g_autofree char *days
      = before->payment_days != PAGODA_NO_TERMS ? g_strdup_printf ("%d", before->payment_days) : NULL;
  g_autoptr (GtkStringList) channels = gtk_string_list_new (NULL);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Credit terms"), G_CALLBACK (save_terms_cb),
                             make_subject (dossier->customer->id, dossier->customer->name, currency),
                             free_subject);

  gtk_string_list_append (channels, C_ ("channel", "Not known"));
  for (int i = 0; i < PAGODA_N_CHANNELS; i++)
    gtk_string_list_append (channels, pagoda_channel_label ((PagodaChannel)i, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "channel", _ ("Channel"), channels, (guint)(before->channel + 1));
  pagoda_editing_add_money (form, "limit", _ ("Credit limit, empty for none"), currency, before->limit,
                            PAGODA_NO_LIMIT);
  pagoda_form_dialog_add_text (form, "days", _ ("Payment days"), days);
  pagoda_form_dialog_check (form, "days", pagoda_editing_check_days);
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  add_first_day (form);
  add_terms_before (form, dossier, currency);
  gtk_window_present (GTK_WINDOW (form));
}

/* Capability */

static void
save_capability_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *source = pagoda_form_dialog_get_text (form, "source");
  const PagodaCapabilityGrade grade = { .customer = subject->customer,
                                        .capability = subject->capability,
                                        .from = pagoda_form_dialog_get_day (form, "from"),
                                        .grade = (int)pagoda_form_dialog_get_choice (form, "grade") - 1,
                                        .source = source };
  const char *label = pagoda_capability_label (subject->capability, pagoda_language_current ());

  pagoda_editing_save (form, pagoda_edit_set_capability (&grade, subject->name),
                       g_strdup_printf (_ ("Saved: %s"), label));
}

/* Where somebody knows it, the source is said. */
static void
capability_changed_cb (PagodaFormDialog *form)
{
  pagoda_form_dialog_show_row (form, "source", pagoda_form_dialog_get_choice (form, "grade") > 0);
}

static void
add_grades_before (PagodaFormDialog *form, const PagodaDossier *dossier, PagodaCapability capability)
{
  for (guint i = dossier->credit->capabilities->len; i-- > 0;)
    {
      const PagodaCapabilityGrade *grade = g_ptr_array_index (dossier->credit->capabilities, i);
      if (grade->capability != capability)
        continue;
      g_autofree char *from = pagoda_wording_day (grade->from, PAGODA_DAY_NONE);
      g_autofree char *figure = grade->grade != PAGODA_CAPABILITY_UNKNOWN
                                    ? g_strdup_printf ("%d", grade->grade)
                                    : g_strdup (C_ ("grade", "Not known"));
      g_autofree char *text
          = grade->source != NULL ? g_strdup_printf ("%s · %s", figure, grade->source) : g_strdup (figure);
      pagoda_form_dialog_add_history (form, _ ("What was known so far"), from, text);
    }
}

void
pagoda_editing_capability (PagodaWindow *window, const PagodaDossier *dossier, PagodaCapability capability)
{
  static const char *const grades[]
      = { NC_ ("grade", "Not known"), NC_ ("grade", "0: none"), NC_ ("grade", "1: weak"),
          NC_ ("grade", "2: good"), NC_ ("grade", "3: strong") };
  const PagodaCapabilityGrade *held
      = pagoda_credit_record_grade_on (dossier->credit, capability, pagoda_day_today ());
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  Subject *subject = make_subject (dossier->customer->id, dossier->customer->name, NULL);
  PagodaFormDialog *form
      = pagoda_editing_open (window, pagoda_capability_label (capability, pagoda_language_current ()),
                             G_CALLBACK (save_capability_cb), subject, free_subject);

  subject->capability = capability;
  for (gsize i = 0; i < G_N_ELEMENTS (grades); i++)
    gtk_string_list_append (offers, g_dpgettext2 (GETTEXT_PACKAGE, "grade", grades[i]));
  pagoda_form_dialog_add_choice (form, "grade", _ ("Grade"), offers,
                                 held != NULL ? (guint)(held->grade + 1) : 0);
  pagoda_form_dialog_add_text (form, "source", _ ("Source"), held != NULL ? held->source : NULL);
  pagoda_form_dialog_require (form, "source");
  add_first_day (form);
  g_signal_connect (form, "changed", G_CALLBACK (capability_changed_cb), NULL);
  capability_changed_cb (form);
  add_grades_before (form, dossier, capability);
  gtk_window_present (GTK_WINDOW (form));
}

/* Not delivered yet */

static void
save_undelivered_cb (PagodaFormDialog *form, Subject *subject)
{
  const PagodaUndelivered undelivered
      = { .customer = subject->customer,
          .from = pagoda_form_dialog_get_day (form, "from"),
          .amount = pagoda_editing_take_money (form, "amount", subject->currency, 0) };

  pagoda_editing_save (form, pagoda_edit_set_undelivered (&undelivered, subject->name),
                       g_strdup (_ ("What is not delivered yet is saved.")));
}

void
pagoda_editing_undelivered (PagodaWindow *window, const PagodaDossier *dossier, const char *currency)
{
  const PagodaUndelivered *held = pagoda_credit_record_undelivered_on (dossier->credit, pagoda_day_today ());
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Ordered and not delivered"), G_CALLBACK (save_undelivered_cb),
                             make_subject (dossier->customer->id, dossier->customer->name, currency),
                             free_subject);

  pagoda_editing_add_money (form, "amount", _ ("Amount"), currency, held != NULL ? held->amount : -1, -1);
  pagoda_form_dialog_require (form, "amount");
  add_first_day (form);
  gtk_window_present (GTK_WINDOW (form));
}

/* Answers */

static void
save_answer_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *words = pagoda_form_dialog_get_text (form, "answer");
  const PagodaCreditAnswer answer = { .customer = subject->customer,
                                      .day = pagoda_day_today (),
                                      .answer = words,
                                      .again = pagoda_form_dialog_get_day (form, "again") };

  pagoda_editing_save (form, pagoda_edit_answer_credit (&answer, subject->name),
                       g_strdup_printf (_ ("Answered: %s"), subject->name));
}

void
pagoda_editing_answer_credit (PagodaWindow *window, PagodaId customer, const char *name)
{
  PagodaFormDialog *form = pagoda_editing_open (window, name, G_CALLBACK (save_answer_cb),
                                                make_subject (customer, name, NULL), free_subject);

  pagoda_form_dialog_add_text (form, "answer", _ ("What was agreed or done"), NULL);
  pagoda_form_dialog_require (form, "answer");
  pagoda_form_dialog_allow_long (form, "answer");
  pagoda_form_dialog_add_day (form, "again", _ ("Ask again on, empty for only when it gets worse"),
                              PAGODA_DAY_NONE);
  gtk_window_present (GTK_WINDOW (form));
}
