/* nurture_forms.c: the forms of a nurture plan and of the months of a customer (N3, O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/nurture_editing.h"

#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_month_spans.h"
#include "session/edit_nurture.h"

#include <glib/gi18n-lib.h>

/* Steps */

typedef struct
{
  PagodaNurtureStep *before;
  PagodaId *contacts; /* those that can be chosen, the first is nobody */
  guint n_contacts;
  char *currency;
} Nurture;

static void
free_nurture (gpointer data)
{
  Nurture *nurture = data;

  pagoda_nurture_step_free (nurture->before);
  g_free (nurture->contacts);
  g_free (nurture->currency);
  g_free (nurture);
}

static const char *
currency_of (PagodaWindow *window)
{
  return pagoda_snapshot_get_currency (pagoda_session_get_snapshot (pagoda_editing_session (window)));
}

static PagodaMoney
take_cost (PagodaFormDialog *form, const Nurture *nurture)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "cost");
  PagodaMoney cost = PAGODA_COST_UNKNOWN;
  PagodaDecimal decimal;

  if (text != NULL && pagoda_decimal_parse (text, &decimal))
    pagoda_money_from_decimal (decimal, pagoda_currency_digits (nurture->currency), &cost);
  return cost;
}

/* What the form says, whatever it stands at. */
static PagodaNurtureStep *
take_step (PagodaFormDialog *form, const Nurture *nurture)
{
  PagodaNurtureStep *step = pagoda_nurture_step_copy (nurture->before);

  step->channel = (PagodaNurtureChannel)pagoda_form_dialog_get_choice (form, "channel");
  g_free (step->title);
  step->title = pagoda_form_dialog_get_text (form, "title");
  step->contact = nurture->contacts[pagoda_form_dialog_get_choice (form, "contact")];
  step->due = pagoda_form_dialog_get_day (form, "due");
  step->cost = take_cost (form, nurture);
  g_free (step->note);
  step->note = pagoda_form_dialog_get_text (form, "note");
  step->state = (PagodaNurtureState)pagoda_form_dialog_get_choice (form, "state");
  step->ended
      = step->state == PAGODA_NURTURE_PLANNED ? PAGODA_DAY_NONE : pagoda_form_dialog_get_day (form, "ended");
  return step;
}

/* The activity that @step is recorded as. */
static PagodaActivity *
make_activity (const PagodaNurtureStep *step)
{
  PagodaActivity *activity = pagoda_activity_new ();

  activity->customer = step->customer;
  activity->contact = step->contact;
  activity->kind = pagoda_nurture_channel_activity (step->channel);
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->day = step->ended;
  activity->planned = step->due;
  activity->reached = PAGODA_ANSWER_YES;
  activity->note
      = step->note != NULL ? g_strdup_printf ("%s · %s", step->title, step->note) : g_strdup (step->title);
  return activity;
}

static void
save_step_cb (PagodaFormDialog *form, Nurture *nurture)
{
  g_autoptr (PagodaNurtureStep) step = take_step (form, nurture);
  gboolean was_planned = nurture->before->state == PAGODA_NURTURE_PLANNED;
  char *text = g_strdup_printf (_ ("Saved: %s"), step->title);

  if (step->state != PAGODA_NURTURE_PLANNED && step->ended == PAGODA_DAY_NONE)
    step->ended = pagoda_day_today ();
  if (step->state == PAGODA_NURTURE_DONE && was_planned)
    {
      g_autoptr (PagodaActivity) activity = make_activity (step);
      pagoda_editing_save (form, pagoda_edit_complete_nurture_step (step, activity), text);
    }
  else if (step->state == PAGODA_NURTURE_SKIPPED && was_planned)
    pagoda_editing_save (form, pagoda_edit_skip_nurture_step (step, step->ended, step->note), text);
  else
    pagoda_editing_save (form, pagoda_edit_save_nurture_step (step), text);
}

static void
delete_step_cb (PagodaFormDialog *form)
{
  const Nurture *nurture = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_nurture_step (nurture->before->id, nurture->before->title),
                       g_strdup_printf (_ ("Deleted: %s"), nurture->before->title));
}

static void
add_contacts (PagodaFormDialog *form, Nurture *nurture, const GPtrArray *contacts)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  nurture->n_contacts = contacts->len + 1;
  nurture->contacts = g_new0 (PagodaId, nurture->n_contacts);
  gtk_string_list_append (names, _ ("Nobody in particular"));
  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      nurture->contacts[i + 1] = contact->id;
      gtk_string_list_append (names, contact->name);
      if (contact->id == nurture->before->contact)
        chosen = i + 1;
    }
  pagoda_form_dialog_add_choice (form, "contact", _ ("With whom"), names, chosen);
}

static void
add_cost (PagodaFormDialog *form, const Nurture *nurture)
{
  PagodaMoney cost = nurture->before->cost;
  g_autofree char *text = cost != PAGODA_COST_UNKNOWN
                              ? pagoda_money_to_plain (cost, pagoda_currency_digits (nurture->currency))
                              : NULL;

  pagoda_form_dialog_add_text (form, "cost", _ ("What a service or concession costs us"), text);
  pagoda_form_dialog_check (form, "cost", pagoda_editing_check_amount);
}

static void
state_chosen_cb (PagodaFormDialog *form)
{
  pagoda_form_dialog_show_row (form, "ended",
                               pagoda_form_dialog_get_choice (form, "state") != PAGODA_NURTURE_PLANNED);
}

static void
ask_for_step (PagodaWindow *window,
              const PagodaDossier *dossier,
              const PagodaNurtureStep *step,
              PagodaNurtureState state)
{
  Nurture *nurture = g_new0 (Nurture, 1);
  PagodaFormDialog *form = pagoda_editing_open (window, step != NULL ? step->title : _ ("New nurture step"),
                                                G_CALLBACK (save_step_cb), nurture, free_nurture);

  nurture->currency = g_strdup (currency_of (window));
  nurture->before
      = step != NULL ? pagoda_nurture_step_copy (step) : pagoda_nurture_step_new (dossier->customer->id);
  pagoda_form_dialog_add_text (form, "title", _ ("What is done"), nurture->before->title);
  pagoda_form_dialog_require (form, "title");
  pagoda_form_dialog_add_labels (form, "channel", _ ("Channel"), pagoda_nurture_channel_label,
                                 PAGODA_N_NURTURE_CHANNELS, nurture->before->channel);
  add_contacts (form, nurture, dossier->contacts);
  pagoda_form_dialog_add_day (form, "due", _ ("Due by"), step != NULL ? step->due : pagoda_day_today () + 30);
  pagoda_form_dialog_require (form, "due");
  add_cost (form, nurture);
  pagoda_form_dialog_add_labels (form, "state", _ ("State"), pagoda_nurture_state_label,
                                 PAGODA_N_NURTURE_STATES, state);
  pagoda_form_dialog_add_day (form, "ended", _ ("Done or skipped on"),
                              nurture->before->ended != PAGODA_DAY_NONE ? nurture->before->ended
                                                                        : pagoda_day_today ());
  pagoda_form_dialog_set_day_kind (form, "ended", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "note", _ ("What came of it, or why it is skipped"),
                               nurture->before->note);
  pagoda_form_dialog_allow_long (form, "note");
  g_signal_connect_swapped (pagoda_form_dialog_get_row (form, "state"), "notify::selected",
                            G_CALLBACK (state_chosen_cb), form);
  state_chosen_cb (form);
  if (step != NULL)
    pagoda_form_dialog_add_delete (form, delete_step_cb);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_nurture_step (PagodaWindow *window,
                             const PagodaDossier *dossier,
                             const PagodaNurtureStep *step)
{
  ask_for_step (window, dossier, step, step != NULL ? step->state : PAGODA_NURTURE_PLANNED);
}

/* A step of a customer whose dossier is on its way. */
typedef struct
{
  PagodaWindow *window;
  PagodaId step;
  gboolean done;
} Wanted;

static void
dossier_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wanted *wanted = data;
  g_autoptr (PagodaWindow) window = wanted->window;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, NULL);
  const PagodaNurtureStep *step = NULL;

  for (guint i = 0; dossier != NULL && i < dossier->nurture->len; i++)
    if (((const PagodaNurtureStep *)g_ptr_array_index (dossier->nurture, i))->id == wanted->step)
      step = g_ptr_array_index (dossier->nurture, i);
  if (dossier == NULL || (wanted->step != PAGODA_ID_NONE && step == NULL))
    return;
  PagodaNurtureState state = step != NULL ? step->state : PAGODA_NURTURE_PLANNED;
  ask_for_step (window, dossier, step,
                wanted->done && state == PAGODA_NURTURE_PLANNED ? PAGODA_NURTURE_DONE : state);
}

void
pagoda_editing_nurture_step_of (PagodaWindow *window, PagodaId customer, PagodaId step, gboolean done)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  *wanted = (Wanted){ .window = g_object_ref (window), .step = step, .done = done };
  pagoda_session_dossier_async (pagoda_editing_session (window), customer, NULL, dossier_cb, wanted);
}

void
pagoda_editing_start_nurture (PagodaWindow *window, PagodaId customer, const char *name)
{
  pagoda_editing_run (window,
                      pagoda_edit_start_nurture (customer, PAGODA_ID_NONE, name, pagoda_day_today (),
                                                 pagoda_language_current ()),
                      g_strdup_printf (_ ("Planned for a year: %s"), name));
}

/* Months */

typedef struct
{
  PagodaMonthSpan *before;
  char *name; /* of the customer */
} Months;

static void
free_months (gpointer data)
{
  Months *months = data;

  pagoda_month_span_free (months->before);
  g_free (months->name);
  g_free (months);
}

static void
save_months_cb (PagodaFormDialog *form, Months *months)
{
  g_autoptr (PagodaMonthSpan) span = pagoda_month_span_copy (months->before);

  span->purpose = (PagodaSpanPurpose)pagoda_form_dialog_get_choice (form, "purpose");
  span->first = (int)pagoda_form_dialog_get_choice (form, "first") + 1;
  span->last = (int)pagoda_form_dialog_get_choice (form, "last") + 1;
  g_free (span->note);
  span->note = pagoda_form_dialog_get_text (form, "note");
  pagoda_editing_save (form, pagoda_edit_save_month_span (span, months->name),
                       g_strdup_printf (_ ("Saved: %s"), months->name));
}

static void
delete_months_cb (PagodaFormDialog *form)
{
  const Months *months = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_month_span (months->before->id, months->name),
                       g_strdup_printf (_ ("Deleted: %s"), months->name));
}

static void
add_month (PagodaFormDialog *form, const char *key, const char *title, int month)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  for (int i = 1; i <= 12; i++)
    gtk_string_list_append (months, pagoda_month_label (i, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, key, title, months, (guint)month - 1);
}

void
pagoda_editing_months (PagodaWindow *window, const PagodaDossier *dossier, const PagodaMonthSpan *span)
{
  const PagodaMonthSpan fresh = { .customer = dossier->customer->id, .first = 6, .last = 9 };
  Months *months = g_new0 (Months, 1);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Sample or renewal months"),
                                                G_CALLBACK (save_months_cb), months, free_months);

  months->before = pagoda_month_span_copy (span != NULL ? span : &fresh);
  months->name = g_strdup (dossier->customer->name);
  pagoda_form_dialog_add_labels (form, "purpose", _ ("Purpose"), pagoda_span_purpose_label,
                                 PAGODA_N_SPAN_PURPOSES, months->before->purpose);
  add_month (form, "first", _ ("Every year from"), months->before->first);
  add_month (form, "last", _ ("Up to and including"), months->before->last);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), months->before->note);
  if (span != NULL)
    pagoda_form_dialog_add_delete (form, delete_months_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* The plan on the customer's page */

static const char *
find_contact (const GPtrArray *contacts, PagodaId id)
{
  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      if (contact->id == id)
        return contact->name;
    }
  return NULL;
}

char *
pagoda_nurture_word_step (const PagodaNurtureStep *step,
                          const GPtrArray *contacts,
                          const char *currency,
                          PagodaDay day)
{
  PagodaLanguage language = pagoda_language_current ();
  PagodaNurtureState state = pagoda_nurture_step_state_on (step, day);
  const char *contact = find_contact (contacts, step->contact);
  g_autofree char *when = pagoda_wording_day (state == PAGODA_NURTURE_PLANNED ? step->due : step->ended, day);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s · %s", when, pagoda_nurture_state_label (state, language),
                          pagoda_nurture_channel_label (step->channel, language));
  if (contact != NULL)
    g_string_append_printf (text, " · %s", contact);
  if (step->cost != PAGODA_COST_UNKNOWN && pagoda_nurture_channel_is_limited (step->channel))
    {
      g_autofree char *cost = pagoda_wording_money (step->cost, currency);
      g_string_append_printf (text, " · %s", cost);
    }
  if (step->note != NULL)
    g_string_append_printf (text, " · %s", step->note);
  return g_string_free (text, FALSE);
}

void
pagoda_customer_nurture_fill (AdwPreferencesPage *page,
                              const PagodaDossier *dossier,
                              const char *currency,
                              PagodaDay day)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Nurture plan"),
      _ ("The long way with an account that could become large: small steps, several channels, patience."));

  pagoda_text_row_add_group_button (group, _ ("Add step"), "customer.new-nurture-step", NULL);
  for (guint i = 0; i < dossier->nurture->len; i++)
    {
      const PagodaNurtureStep *step = g_ptr_array_index (dossier->nurture, i);
      g_autofree char *text = pagoda_nurture_word_step (step, dossier->contacts, currency, day);
      GtkWidget *row = pagoda_text_row_new (step->title, text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      pagoda_text_row_set_action (row, "customer.nurture-step", g_variant_new_int64 (step->id));
      adw_preferences_group_add (group, row);
    }
}
