/* ask_form.c: the form of who was asked to recommend us, and what came of it (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/referral_editing.h"

#include "app/customer/customer_finder.h"
#include "app/wording.h"
#include "session/edit_referrals.h"

#include <glib/gi18n-lib.h>

/* After how many days we come back to a new ask, where nobody says otherwise. */
#define COME_BACK_DAYS 14

/* Whether an introduction is also noted as who brought the customer: the offers of the row. */
enum
{
  BROUGHT,
  NOT_NOTED,
};

typedef struct
{
  PagodaReferralAsk *before;
  PagodaDossier *asked; /* of who is asked */
  char *wanted;         /* what the other one is called */
} Asking;

static void
free_asking (gpointer data)
{
  Asking *asking = data;

  pagoda_referral_ask_free (asking->before);
  pagoda_dossier_free (asking->asked);
  g_free (asking->wanted);
  g_free (asking);
}

static PagodaAskOutcome
chosen_outcome (PagodaFormDialog *form)
{
  return (PagodaAskOutcome)pagoda_form_dialog_get_choice (form, "outcome");
}

/* TRUE where the form says of the ask for the first time that they introduced us. */
static gboolean
is_introduced (PagodaFormDialog *form, const Asking *asking)
{
  return chosen_outcome (form) == PAGODA_ASK_INTRODUCED && asking->before->outcome != PAGODA_ASK_INTRODUCED;
}

static PagodaEdit *
create_edit (PagodaFormDialog *form, const Asking *asking, const PagodaReferralAsk *ask)
{
  const PagodaReferral referral
      = { .customer = ask->wanted, .referrer = ask->customer, .from = ask->ended, .note = ask->note };

  if (is_introduced (form, asking) && pagoda_form_dialog_get_choice (form, "brought") == BROUGHT)
    return pagoda_edit_introduce (ask, &referral, asking->wanted);
  if (ask->id != PAGODA_ID_NONE && ask->outcome != asking->before->outcome)
    return pagoda_edit_end_referral_ask (ask, ask->outcome, ask->ended, NULL, asking->wanted);
  return pagoda_edit_save_referral_ask (ask, asking->wanted);
}

static void
save_cb (PagodaFormDialog *form, const Asking *asking)
{
  g_autoptr (PagodaReferralAsk) ask = pagoda_referral_ask_copy (asking->before);
  guint contact = pagoda_form_dialog_get_choice (form, "contact");

  ask->contact = contact > 0 && contact <= asking->asked->contacts->len
                     ? ((const PagodaContact *)g_ptr_array_index (asking->asked->contacts, contact - 1))->id
                     : PAGODA_ID_NONE;
  ask->day = pagoda_form_dialog_get_day (form, "day");
  ask->due = pagoda_form_dialog_get_day (form, "due");
  ask->outcome = chosen_outcome (form);
  ask->ended = ask->outcome != PAGODA_ASK_OPEN ? pagoda_form_dialog_get_day (form, "ended") : PAGODA_DAY_NONE;
  g_free (ask->note);
  ask->note = pagoda_form_dialog_get_text (form, "note");
  pagoda_editing_save (form, create_edit (form, asking, ask),
                       g_strdup_printf (_ ("Saved: %s"), asking->asked->customer->name));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Asking *asking = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_referral_ask (asking->before->id, asking->wanted),
                       g_strdup_printf (_ ("Deleted: %s"), asking->asked->customer->name));
}

/* What is asked depends on what came of it. */
static void
show (PagodaFormDialog *form, const Asking *asking)
{
  pagoda_form_dialog_show_row (form, "ended", chosen_outcome (form) != PAGODA_ASK_OPEN);
  pagoda_form_dialog_show_row (form, "brought", is_introduced (form, asking));
}

static void
changed_cb (PagodaFormDialog *form, const char *key, const Asking *asking)
{
  if (g_str_equal (key, "outcome"))
    show (form, asking);
}

static void
add_contacts (PagodaFormDialog *form, const Asking *asking)
{
  const char *const nobody[] = { _ ("Nobody is named"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (nobody);
  guint chosen = 0;

  for (guint i = 0; i < asking->asked->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (asking->asked->contacts, i);
      gtk_string_list_append (names, contact->name);
      if (contact->id == asking->before->contact)
        chosen = i + 1;
    }
  pagoda_form_dialog_add_choice (form, "contact", _ ("Whom we ask there"), names, chosen);
}

/* Whoever is asked again too soon is told of. */
static void
warn (PagodaFormDialog *form, const Asking *asking)
{
  PagodaDay today = pagoda_day_today ();
  PagodaDay last
      = pagoda_referral_asks_last (asking->asked->asks, asking->before->customer, asking->before->id, today);

  if (last == PAGODA_DAY_NONE || today - last >= PAGODA_ASK_AGAIN_DAYS)
    return;
  g_autofree char *day = pagoda_wording_day (last, PAGODA_DAY_NONE);
  g_autofree char *text
      = g_strdup_printf (_ ("Asked on %1$s already, less than %2$d days ago."), day, PAGODA_ASK_AGAIN_DAYS);
  pagoda_form_dialog_show_message (form, text);
}

static void
add_rows (PagodaFormDialog *form, const Asking *asking)
{
  const PagodaReferralAsk *ask = asking->before;
  const char *const brought[] = { asking->asked->customer->name, _ ("Not noted yet"), NULL };
  g_autoptr (GtkStringList) offers = gtk_string_list_new (brought);

  add_contacts (form, asking);
  pagoda_form_dialog_add_day (form, "day", _ ("Asked on"), ask->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_day (form, "due", _ ("Come back to it on"), ask->due);
  pagoda_form_dialog_require (form, "due");
  pagoda_form_dialog_order_days (form, "day", "due");
  pagoda_form_dialog_add_labels (form, "outcome", _ ("What came of it"), pagoda_ask_outcome_label,
                                 PAGODA_N_ASK_OUTCOMES, ask->outcome);
  pagoda_form_dialog_add_day (form, "ended", _ ("Answered on"),
                              ask->ended != PAGODA_DAY_NONE ? ask->ended : pagoda_day_today ());
  pagoda_form_dialog_require (form, "ended");
  pagoda_form_dialog_set_day_kind (form, "ended", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_choice (form, "brought", _ ("Brought by"), offers, BROUGHT);
  pagoda_form_dialog_add_text (form, "note", _ ("What was said"), ask->note);
  pagoda_form_dialog_allow_long (form, "note");
}

/* @asking is taken over. */
static void
open_form (PagodaWindow *window, Asking *asking)
{
  /* Translators: who is asked, and the customer to whom it could recommend us. */
  g_autofree char *title
      = g_strdup_printf (_ ("%1$s, for %2$s"), asking->asked->customer->name, asking->wanted);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (save_cb), asking, free_asking);

  add_rows (form, asking);
  show (form, asking);
  warn (form, asking);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), asking);
  if (asking->before->id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

typedef struct
{
  PagodaWindow *window;
  PagodaReferralAsk *ask;
} Opening;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  PagodaDossier *asked = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, &error);

  if (asked == NULL)
    {
      pagoda_window_show_toast (opening->window, error->message, NULL, NULL);
      pagoda_referral_ask_free (opening->ask);
    }
  else
    {
      Asking *asking = g_new0 (Asking, 1);
      asking->before = opening->ask;
      asking->asked = asked;
      asking->wanted
          = g_strdup (pagoda_customer_finder_name (pagoda_session_get_snapshot (PAGODA_SESSION (source)),
                                                   opening->ask->wanted));
      open_form (opening->window, asking);
    }
  g_object_unref (opening->window);
  g_free (opening);
}

void
pagoda_editing_referral_ask (PagodaWindow *window, const PagodaReferralAsk *ask)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->ask = pagoda_referral_ask_copy (ask);
  if (ask->id == PAGODA_ID_NONE)
    opening->ask->due = ask->day + COME_BACK_DAYS;
  pagoda_session_dossier_async (pagoda_editing_session (window), ask->customer, NULL, read_cb, opening);
}
