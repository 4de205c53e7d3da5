/* terms_check.c: the gate before payment terms are promised (C3, C4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdict follows what is typed; where it is saved it is made once more from the store.
 */
#include "config.h"

#include "app/credit/credit_editing.h"

#include "app/credit/credit_section.h"
#include "app/customer/editing-private.h"
#include "app/widgets/naming.h"
#include "app/widgets/tab_stop.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/credit_book.h"
#include "session/credit_words.h"
#include "session/edit_credit.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 3660

typedef struct
{
  PagodaId customer;
  char *name;
  char *currency;
  PagodaCreditAccount account; /* but for what it points to */
  int long_terms;
  PagodaMoney profit; /* of all customers */
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* that stand in it */
} Checking;

static void
free_checking (gpointer data)
{
  Checking *checking = data;

  g_free (checking->name);
  g_free (checking->currency);
  g_ptr_array_unref (checking->rows);
  g_free (checking);
}

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static int
take_days (PagodaFormDialog *form)
{
  g_autofree char *days = pagoda_form_dialog_get_text (form, "days");

  return days != NULL ? (int)g_ascii_strtoll (days, NULL, 10) : 0;
}

static void
save_decision_cb (PagodaFormDialog *form, Checking *checking)
{
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  g_autofree char *second = pagoda_form_dialog_get_text (form, "second");
  const PagodaCreditDecision decision
      = { .customer = checking->customer,
          .day = pagoda_day_today (),
          .amount = pagoda_editing_take_money (form, "amount", checking->currency, 0),
          .payment_days = take_days (form),
          .reason = reason,
          .second = second };

  pagoda_editing_save (form, pagoda_edit_decide_terms (&decision, checking->name),
                       g_strdup (_ ("The decision is on record.")));
}

static void
add_line (Checking *checking, const char *text, const char *class)
{
  GtkWidget *row = pagoda_text_row_new (text, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (class != NULL)
    gtk_widget_add_css_class (row, class);
  adw_preferences_group_add (checking->group, row);
  g_ptr_array_add (checking->rows, row);
}

/* What asks why a red one is let through stands in a group of its own. */
static void
show_release (PagodaFormDialog *form, gboolean shown)
{
  GtkWidget *row = pagoda_form_dialog_get_row (form, "reason");

  pagoda_form_dialog_show_row (form, "reason", shown);
  pagoda_form_dialog_show_row (form, "second", shown);
  gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), shown);
}

/* What the gate says of an order of @amount on terms of @days. */
static void
show_verdict (PagodaFormDialog *form, Checking *checking, PagodaMoney amount, int days)
{
  PagodaCreditRequest request = pagoda_credit_account_request (&checking->account, amount, days);
  PagodaCreditGate gate = pagoda_credit_gate (&request, pagoda_day_today (), checking->long_terms);
  g_autoptr (GPtrArray) reasons
      = pagoda_credit_describe_reasons (&gate, days, checking->long_terms, checking->currency, language ());
  g_autofree char *exposure = pagoda_credit_describe_exposure (&request, checking->currency, language ());
  g_autofree char *lost = pagoda_credit_describe_default (amount, checking->profit, language ());
  gboolean red = amount > 0 && gate.reasons != 0;

  for (guint i = 0; i < checking->rows->len; i++)
    adw_preferences_group_remove (checking->group, g_ptr_array_index (checking->rows, i));
  g_ptr_array_set_size (checking->rows, 0);
  if (amount > 0)
    add_line (checking,
              red ? _ ("Red: it needs a reason and a second name that is not the account's own seller")
                  : _ ("Nothing speaks against these terms"),
              red ? "refused" : "granted");
  for (guint i = 0; red && i < reasons->len; i++)
    add_line (checking, g_ptr_array_index (reasons, i), NULL);
  add_line (checking, exposure, NULL);
  if (amount > 0)
    add_line (checking, lost, NULL);
  show_release (form, red);
}

static void
show_verdict_of_form (PagodaFormDialog *form, Checking *checking)
{
  show_verdict (form, checking, pagoda_editing_take_money (form, "amount", checking->currency, 0),
                take_days (form));
}

static void
terms_changed_cb (PagodaFormDialog *form, const char *key, Checking *checking)
{
  if (g_str_equal (key, "amount") || g_str_equal (key, "days"))
    show_verdict_of_form (form, checking);
}

static Checking *
make_checking (PagodaWindow *window, const PagodaDossier *dossier, const char *currency)
{
  PagodaDay today = pagoda_day_today ();
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  Checking *checking = g_new0 (Checking, 1);

  checking->customer = dossier->customer->id;
  checking->name = g_strdup (dossier->customer->name);
  checking->currency = g_strdup (currency);
  pagoda_credit_section_read (dossier, today, currency, &checking->account);
  checking->account.terms = NULL;
  checking->account.undelivered_source = NULL;
  checking->long_terms = (int)pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_LONG_TERMS];
  checking->profit = pagoda_credit_sum_profit (snapshot, today);
  checking->rows = g_ptr_array_new ();
  return checking;
}

void
pagoda_editing_check_terms (PagodaWindow *window, const PagodaDossier *dossier, const char *currency)
{
  const PagodaCreditTerms *held = pagoda_credit_record_terms_on (dossier->credit, pagoda_day_today ());
  g_autofree char *days = held != NULL && held->payment_days != PAGODA_NO_TERMS
                              ? g_strdup_printf ("%d", held->payment_days)
                              : NULL;
  Checking *checking = make_checking (window, dossier, currency);
  g_autofree char *title = g_strdup_printf (_ ("Check terms: %s"), checking->name);
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_decision_cb), checking, free_checking);

  pagoda_editing_add_money (form, "amount", _ ("Order that the terms are for"), currency, 0, 0);
  pagoda_form_dialog_require (form, "amount");
  pagoda_form_dialog_add_text (form, "days", _ ("Payment days"), days);
  pagoda_form_dialog_check (form, "days", pagoda_editing_check_days);
  pagoda_form_dialog_require (form, "days");
  checking->group = pagoda_form_dialog_add_group (form, _ ("Verdict"));
  pagoda_naming_set_inside (GTK_WIDGET (checking->group), GTK_TYPE_LIST_BOX, _ ("Verdict"));
  pagoda_form_dialog_begin_group (form, _ ("Let through all the same"));
  pagoda_form_dialog_add_text (form, "reason", _ ("Why all the same"), NULL);
  pagoda_form_dialog_require (form, "reason");
  pagoda_form_dialog_allow_long (form, "reason");
  pagoda_editing_add_person (form, "second", _ ("Who else vouches for it"), NULL);
  pagoda_form_dialog_require (form, "second");
  pagoda_form_dialog_name_button (form, _ ("Promise"));
  /* A form takes the height that it begins with: that of the longest verdict. */
  show_verdict (form, checking, 1, MOST_DAYS);
  pagoda_tab_stop_install (gtk_widget_get_parent (g_ptr_array_index (checking->rows, 0)));
  gtk_window_present (GTK_WINDOW (form));
  show_verdict_of_form (form, checking);
  g_signal_connect (form, "changed", G_CALLBACK (terms_changed_cb), checking);
}

/* Decisions */

typedef struct
{
  PagodaId id;
  char *name;
} Decided;

static void
free_decided (gpointer data)
{
  Decided *decided = data;

  g_free (decided->name);
  g_free (decided);
}

/* What was decided stays as it was: there is nothing to change. */
static void
close_cb (PagodaFormDialog *form)
{
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
delete_decision_cb (PagodaFormDialog *form)
{
  const Decided *decided = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_terms_decision (decided->id, decided->name),
                       g_strdup (_ ("The decision is taken off the record.")));
}

static void
add_fact (AdwPreferencesGroup *group, const char *title, const char *text)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

static void
add_verdict (AdwPreferencesGroup *group, const PagodaCreditDecision *decision, const char *currency)
{
  g_autofree char *spots = pagoda_credit_describe_capabilities (decision->blind_spots, language ());
  g_autofree char *exposure = pagoda_money_format (decision->exposure, currency);
  g_autofree char *limit = decision->limit == PAGODA_NO_LIMIT
                               ? g_strdup (_ ("no limit set"))
                               : pagoda_money_format (decision->limit, currency);

  for (int bit = 0; bit < PAGODA_N_CREDIT_REASONS; bit++)
    if ((decision->reasons >> bit & 1) != 0)
      add_fact (group, _ ("Red"), pagoda_credit_reason_label (bit, language ()));
  if (decision->reasons == 0)
    add_fact (group, _ ("Not red"), NULL);
  add_fact (group, _ ("Exposure"), exposure);
  add_fact (group, _ ("Limit that held"), limit);
  if (spots != NULL)
    add_fact (group, _ ("Nobody knew"), spots);
  if (decision->reason != NULL)
    add_fact (group, _ ("Why all the same"), decision->reason);
  if (decision->second != NULL)
    add_fact (group, _ ("Who else vouches for it"), decision->second);
}

void
pagoda_editing_terms_decision (PagodaWindow *window,
                               const PagodaDossier *dossier,
                               const PagodaCreditDecision *decision,
                               const char *currency)
{
  Decided *decided = g_new0 (Decided, 1);
  g_autofree char *day = pagoda_wording_day (decision->day, PAGODA_DAY_NONE);
  g_autofree char *amount = pagoda_money_format (decision->amount, currency);
  g_autofree char *days = g_strdup_printf ("%d", decision->payment_days);

  decided->id = decision->id;
  decided->name = g_strdup (dossier->customer->name);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Terms that were promised"), G_CALLBACK (close_cb),
                                                decided, free_decided);
  AdwPreferencesGroup *group = pagoda_form_dialog_add_group (form, day);
  pagoda_naming_set_inside (GTK_WIDGET (group), GTK_TYPE_LIST_BOX, day);
  add_fact (group, _ ("Amount"), amount);
  add_fact (group, _ ("Payment days"), days);
  add_verdict (group, decision, currency);
  pagoda_form_dialog_name_button (form, _ ("Close"));
  pagoda_form_dialog_add_delete (form, delete_decision_cb);
  gtk_window_present (GTK_WINDOW (form));
}
