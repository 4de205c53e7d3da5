/* activity_rows.c: the rows of a form about an activity: with whom, when, what came of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/activity_rows.h"

#include "app/calendar/calendar_grid.h"
#include "app/customer/editing-private.h"
#include "app/settings.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY (24 * 60)

/* How many customers are offered at once. */
#define MOST_OFFERS 20

/* A mark is offered after “unknown”, from the least to the most. */
#define LEAST_MARK (-2)
#define MOST_MARK 2

static const PagodaTextField outcome_fields[] = {
  { "objection", N_ ("Objection"), G_STRUCT_OFFSET (PagodaActivity, objection) },
  { "answer", N_ ("What we answered"), G_STRUCT_OFFSET (PagodaActivity, answer) },
  { "next-step", N_ ("Next step"), G_STRUCT_OFFSET (PagodaActivity, next_step) },
};

/* Rows that only make sense for what was done. */
static const char *const outcome_rows[]
    = { "duration",  "reached",   "need",   "need-amount", "attitude",  "visit-chance",
        "rejection", "objection", "answer", "confidence",  "next-step", "next-day" };

/* Reminders that are offered, in minutes before it begins; none comes first. */
static const int reminders[] = { 0, 10, 30, 60, 24 * 60 };

/* The subject */

PagodaActivityRows *
pagoda_activity_rows_new (PagodaSession *session, PagodaActivity *before)
{
  PagodaActivityRows *rows = g_new0 (PagodaActivityRows, 1);

  rows->before = before;
  rows->session = g_object_ref (session);
  rows->snapshot = pagoda_snapshot_ref (pagoda_session_get_snapshot (session));
  rows->customer = before->customer;
  rows->names = gtk_string_list_new (NULL);
  rows->contacts = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  return rows;
}

void
pagoda_activity_rows_free (gpointer data)
{
  PagodaActivityRows *rows = data;

  pagoda_activity_free (rows->before);
  pagoda_snapshot_unref (rows->snapshot);
  g_clear_object (&rows->session);
  g_clear_object (&rows->customers);
  g_clear_pointer (&rows->found, g_array_unref);
  g_clear_object (&rows->names);
  g_array_unref (rows->contacts);
  g_clear_object (&rows->asking);
  g_free (rows->guess);
  g_free (rows);
}

const char *
pagoda_activity_rows_name (const PagodaActivityRows *rows, const PagodaActivity *activity)
{
  gssize place = pagoda_snapshot_find (rows->snapshot, activity->customer);

  return place >= 0 ? pagoda_snapshot_get_name (rows->snapshot, (gsize)place) : "";
}

/* Who of us: whoever this is most likely, which can be seen and changed */

/* Nobody is guessed of what was done without saying who did it. */
static gboolean
is_guessed (const PagodaActivityRows *rows)
{
  return rows->before->person == NULL
         && (rows->before->id == PAGODA_ID_NONE || rows->before->state == PAGODA_ACTIVITY_PLANNED);
}

/* Whoever wrote something down here before, else the owner of the account (transfer full); nullable. */
static char *
guess_person (const PagodaActivityRows *rows)
{
  g_autofree char *recorder = pagoda_settings_get_recorder ();
  gssize place = pagoda_snapshot_find (rows->snapshot, rows->customer);
  const char *owner
      = place >= 0 ? pagoda_snapshot_get_owner (rows->snapshot, (gsize)place, pagoda_day_today ()) : "";

  if (*recorder != '\0')
    return g_steal_pointer (&recorder);
  return *owner != '\0' ? g_strdup (owner) : NULL;
}

/* What somebody has typed stays. */
static void
fill_person (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  g_autofree char *typed = pagoda_form_dialog_get_text (form, "person");

  if (!is_guessed (rows) || g_strcmp0 (typed, rows->guess) != 0)
    return;
  g_free (rows->guess);
  rows->guess = guess_person (rows);
  if (g_strcmp0 (typed, rows->guess) != 0)
    pagoda_form_dialog_set_text (form, "person", rows->guess);
}

/* The contacts of the customer; they are read where the form stands already. */

static void
offer_contacts (PagodaFormDialog *form, PagodaActivityRows *rows, const GPtrArray *contacts)
{
  guint chosen = 0;

  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      gtk_string_list_append (rows->names, contact->name);
      g_array_append_val (rows->contacts, contact->id);
      if (contact->id == rows->before->contact)
        chosen = i + 1;
    }
  pagoda_form_dialog_set_choice (form, "contact", chosen);
}

static void
contacts_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, NULL);
  PagodaActivityRows *rows = g_object_get_data (G_OBJECT (form), "subject");

  if (dossier == NULL || dossier->customer->id != rows->customer)
    return;
  g_clear_object (&rows->asking);
  offer_contacts (form, rows, dossier->contacts);
  if (rows->read != NULL)
    rows->read (form, dossier);
}

static void
forget_contacts (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  if (rows->asking != NULL)
    g_cancellable_cancel (rows->asking);
  g_clear_object (&rows->asking);
}

static void
ask_for_contacts (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  forget_contacts (form, rows);
  fill_person (form, rows);
  pagoda_form_dialog_set_choice (form, "contact", 0);
  gtk_string_list_splice (rows->names, 1, rows->contacts->len, NULL);
  g_array_set_size (rows->contacts, 0);
  if (rows->customer == PAGODA_ID_NONE)
    return;
  rows->asking = g_cancellable_new ();
  pagoda_session_dossier_async (rows->session, rows->customer, rows->asking, contacts_read_cb,
                                g_object_ref (form));
}

/* Customer */

void
pagoda_activity_rows_choose_customer (PagodaFormDialog *form, PagodaActivityRows *rows, PagodaId customer)
{
  if (customer == rows->customer)
    return;
  rows->customer = customer;
  ask_for_contacts (form, rows);
}

/* The first offer is nobody. */
static PagodaId
chosen_customer (PagodaFormDialog *form, const PagodaActivityRows *rows)
{
  guint chosen = pagoda_form_dialog_get_choice (form, "customer");

  return chosen > 0 && chosen <= rows->found->len
             ? pagoda_snapshot_get_id (rows->snapshot, g_array_index (rows->found, guint32, chosen - 1))
             : PAGODA_ID_NONE;
}

/* Those who are found, after nobody.  Returns which of them is meant: the best, once something is typed. */
static guint
offer_customers (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  guint32 found[MOST_OFFERS];
  gsize n = pagoda_snapshot_get_n_customers (rows->snapshot);
  g_autofree char *text = pagoda_form_dialog_get_text (form, "search");
  g_autofree guint32 *all = g_new (guint32, MAX (n, 1));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gsize n_found;

  if (text != NULL)
    n_found = pagoda_snapshot_search_best (rows->snapshot, text, MOST_OFFERS, found);
  else
    {
      n_found = MIN (pagoda_snapshot_search (rows->snapshot, "", all), MOST_OFFERS);
      memcpy (found, all, n_found * sizeof *found);
    }
  g_ptr_array_add (names, (gpointer)C_ ("customer", "none chosen yet"));
  g_array_set_size (rows->found, 0);
  g_array_append_vals (rows->found, found, (guint)n_found);
  for (guint i = 0; i < rows->found->len; i++)
    g_ptr_array_add (names, (gpointer)pagoda_snapshot_get_name (rows->snapshot, found[i]));
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (rows->customers, 0, g_list_model_get_n_items (G_LIST_MODEL (rows->customers)),
                          (const char *const *)names->pdata);
  return text != NULL && n_found > 0 ? 1 : 0;
}

static void
customer_changed_cb (PagodaFormDialog *form, const char *key, PagodaActivityRows *rows)
{
  if (g_str_equal (key, "search"))
    pagoda_form_dialog_set_choice (form, "customer", offer_customers (form, rows));
  if (!g_str_equal (key, "search") && !g_str_equal (key, "customer"))
    return;
  pagoda_activity_rows_choose_customer (form, rows, chosen_customer (form, rows));
}

void
pagoda_activity_rows_add_customer (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  const char *const known[] = { pagoda_activity_rows_name (rows, rows->before), NULL };

  if (rows->before->customer != PAGODA_ID_NONE)
    {
      g_autoptr (GtkStringList) offers = gtk_string_list_new (known);
      pagoda_form_dialog_add_choice (form, "customer", _ ("Customer"), offers, 0);
      return;
    }
  rows->customers = gtk_string_list_new (NULL);
  rows->found = g_array_new (FALSE, FALSE, sizeof (guint32));
  pagoda_form_dialog_add_text (form, "search", _ ("Find the customer: name, initials, phone"), NULL);
  offer_customers (form, rows);
  pagoda_form_dialog_add_choice (form, "customer", _ ("Customer"), rows->customers, 0);
  pagoda_form_dialog_require (form, "customer");
  g_signal_connect (form, "changed", G_CALLBACK (customer_changed_cb), rows);
}

void
pagoda_activity_rows_take_customer (PagodaFormDialog *form,
                                    const PagodaActivityRows *rows,
                                    PagodaActivity *activity)
{
  if (rows->found != NULL)
    activity->customer = chosen_customer (form, rows);
}

/* People */

void
pagoda_activity_rows_add_people (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  gtk_string_list_append (rows->names, C_ ("contact", "nobody in particular"));
  pagoda_form_dialog_add_choice (form, "contact", _ ("With"), rows->names, 0);
  pagoda_editing_add_person (form, "person", _ ("Who of us"), rows->before->person);
  g_signal_connect (form, "destroy", G_CALLBACK (forget_contacts), rows);
  ask_for_contacts (form, rows);
}

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* Before the contacts are there nobody can have chosen another one. */
void
pagoda_activity_rows_take_people (PagodaFormDialog *form,
                                  const PagodaActivityRows *rows,
                                  PagodaActivity *activity)
{
  guint contact = pagoda_form_dialog_get_choice (form, "contact");

  if (rows->asking == NULL)
    activity->contact = contact > 0 ? g_array_index (rows->contacts, PagodaId, contact - 1) : PAGODA_ID_NONE;
  take_text (form, "person", &activity->person);
  if (activity->person != NULL && activity->state == PAGODA_ACTIVITY_DONE && is_guessed (rows))
    pagoda_settings_set_recorder (activity->person);
}

/* Day, time, duration */

static const char *
check_time (const char *text)
{
  return pagoda_calendar_parse_minute (text) >= 0 ? NULL : _ ("Enter a time of the day as HH:MM.");
}

static const char *
check_duration (const char *text)
{
  guint64 minutes;

  return g_ascii_string_to_unsigned (text, 10, 0, MINUTES_PER_DAY, &minutes, NULL)
             ? NULL
             : _ ("Enter a whole number of minutes, at most those of a day.");
}

void
pagoda_activity_rows_add_when (PagodaFormDialog *form, PagodaDay day, int minute)
{
  g_autofree char *time = minute >= 0 ? g_strdup_printf ("%d:%02d", minute / 60, minute % 60) : NULL;

  pagoda_form_dialog_add_day (form, "day", _ ("Day"), day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_add_text (form, "time", _ ("Time (HH:MM)"), time);
  pagoda_form_dialog_check (form, "time", check_time);
}

void
pagoda_activity_rows_take_when (PagodaFormDialog *form, PagodaActivity *activity)
{
  g_autofree char *time = pagoda_form_dialog_get_text (form, "time");
  int minute = time != NULL ? pagoda_calendar_parse_minute (time) : -1;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  activity->day = pagoda_form_dialog_get_day (form, "day");
  if (minute == activity->minute)
    return;
  activity->minute = minute;
  g_free (activity->zone);
  activity->zone = minute >= 0 ? g_strdup (g_time_zone_get_identifier (zone)) : NULL;
}

void
pagoda_activity_rows_add_duration (PagodaFormDialog *form, int duration)
{
  g_autofree char *text = duration >= 0 ? g_strdup_printf ("%d", duration) : NULL;

  pagoda_form_dialog_add_text (form, "duration", _ ("Duration in minutes"), text);
  pagoda_form_dialog_check (form, "duration", check_duration);
}

void
pagoda_activity_rows_take_duration (PagodaFormDialog *form, PagodaActivity *activity)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "duration");

  activity->duration = text != NULL ? atoi (text) : -1;
}

/* Reminder */

static char *
word_reminder (int minutes)
{
  if (minutes == 0)
    return g_strdup (C_ ("reminder", "at the time"));
  if (minutes % MINUTES_PER_DAY == 0)
    return g_strdup_printf (_ ("Days before: %d"), minutes / MINUTES_PER_DAY);
  if (minutes % 60 == 0)
    return g_strdup_printf (_ ("Hours before: %d"), minutes / 60);
  return g_strdup_printf (_ ("Minutes before: %d"), minutes);
}

/* One from another calendar may be none of those offered; it stands after them. */
void
pagoda_activity_rows_add_reminder (PagodaFormDialog *form, int reminder)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  guint chosen = 0;
  guint n = G_N_ELEMENTS (reminders);

  gtk_string_list_append (offers, C_ ("reminder", "none"));
  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_take (offers, word_reminder (reminders[i]));
      if (reminders[i] == reminder)
        chosen = i + 1;
    }
  if (reminder >= 0 && chosen == 0)
    {
      gtk_string_list_take (offers, word_reminder (reminder));
      chosen = n + 1;
    }
  pagoda_form_dialog_add_choice (form, "reminder", _ ("Reminder"), offers, chosen);
}

void
pagoda_activity_rows_take_reminder (PagodaFormDialog *form, PagodaActivity *activity)
{
  guint chosen = pagoda_form_dialog_get_choice (form, "reminder");

  if (chosen == 0)
    activity->reminder = -1;
  else if (chosen <= G_N_ELEMENTS (reminders))
    activity->reminder = reminders[chosen - 1];
}

/* Outcome */

static int
currency_digits (const PagodaActivityRows *rows)
{
  return pagoda_currency_digits (pagoda_snapshot_get_currency (rows->snapshot));
}

void
pagoda_activity_rows_add_amount (PagodaFormDialog *form, const PagodaActivityRows *rows)
{
  const PagodaActivity *before = rows->before;
  g_autofree char *amount
      = before->need_amount != 0 ? pagoda_money_to_plain (before->need_amount, currency_digits (rows)) : NULL;

  pagoda_form_dialog_add_text (form, "need-amount", _ ("Amount of the need"), amount);
  pagoda_form_dialog_check (form, "need-amount", pagoda_editing_check_amount);
}

PagodaMoney
pagoda_activity_rows_take_amount (PagodaFormDialog *form, const PagodaActivityRows *rows)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "need-amount");
  PagodaDecimal decimal;
  PagodaMoney amount = 0;

  if (text != NULL && pagoda_decimal_parse (text, &decimal))
    pagoda_money_from_decimal (decimal, currency_digits (rows), &amount);
  return amount;
}

static void
add_answer (PagodaFormDialog *form, const char *key, const char *title, PagodaAnswer answer)
{
  const char *const offers[] = { _ ("Unknown"), C_ ("answer", "No"), C_ ("answer", "Yes"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);

  pagoda_form_dialog_add_choice (form, key, title, list, (guint)(answer + 1));
}

static PagodaAnswer
take_answer (PagodaFormDialog *form, const char *key)
{
  return (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, key) - 1);
}

static void
add_mark (PagodaFormDialog *form, const char *key, const char *title, int mark)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Unknown"));
  for (int value = LEAST_MARK; value <= MOST_MARK; value++)
    gtk_string_list_take (list, pagoda_wording_mark (value));
  pagoda_form_dialog_add_choice (form, key, title, list,
                                 mark == PAGODA_MARK_UNKNOWN ? 0 : (guint)(mark - LEAST_MARK + 1));
}

static int
take_mark (PagodaFormDialog *form, const char *key)
{
  guint chosen = pagoda_form_dialog_get_choice (form, key);

  return chosen == 0 ? PAGODA_MARK_UNKNOWN : (int)chosen - 1 + LEAST_MARK;
}

void
pagoda_activity_rows_add_next_kind (PagodaFormDialog *form, guint chosen)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, C_ ("next step", "only write it down"));
  for (guint kind = 0; kind < PAGODA_N_ACTIVITY_KINDS; kind++)
    gtk_string_list_append (kinds, pagoda_activity_kind_label ((PagodaActivityKind)kind,
                                                               pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "next-kind", _ ("Plan the next step as"), kinds, chosen);
}

void
pagoda_activity_rows_add_outcome (PagodaFormDialog *form, const PagodaActivityRows *rows)
{
  const PagodaActivity *before = rows->before;

  add_answer (form, "reached", _ ("Reached somebody"), before->reached);
  pagoda_form_dialog_add_labels (form, "need", _ ("Need"), pagoda_need_label, PAGODA_N_NEEDS, before->need);
  pagoda_activity_rows_add_amount (form, rows);
  add_mark (form, "attitude", _ ("Attitude"), before->attitude);
  add_answer (form, "visit-chance", _ ("A chance to visit"), before->visit_chance);
  add_answer (form, "rejection", _ ("We were rejected"), before->rejection);
  pagoda_editing_add_fields (form, outcome_fields, G_N_ELEMENTS (outcome_fields), before);
  for (gsize i = 0; i < G_N_ELEMENTS (outcome_fields); i++)
    pagoda_form_dialog_allow_long (form, outcome_fields[i].key);
  pagoda_form_dialog_add_day (form, "next-day", _ ("Day of the next step"), before->next_day);
  pagoda_activity_rows_add_next_kind (form, 0);
  add_mark (form, "confidence", _ ("Their confidence afterwards"), before->confidence);
}

void
pagoda_activity_rows_take_outcome (PagodaFormDialog *form,
                                   const PagodaActivityRows *rows,
                                   PagodaActivity *activity)
{
  activity->reached = take_answer (form, "reached");
  activity->need = (PagodaNeed)pagoda_form_dialog_get_choice (form, "need");
  activity->need_amount = pagoda_activity_rows_take_amount (form, rows);
  activity->attitude = take_mark (form, "attitude");
  activity->visit_chance = take_answer (form, "visit-chance");
  activity->rejection = take_answer (form, "rejection");
  activity->confidence = take_mark (form, "confidence");
  pagoda_editing_take_fields (form, outcome_fields, G_N_ELEMENTS (outcome_fields), activity);
  activity->next_day = pagoda_form_dialog_get_day (form, "next-day");
}

void
pagoda_activity_rows_show_outcome (PagodaFormDialog *form, gboolean shown, gboolean follows)
{
  for (gsize i = 0; i < G_N_ELEMENTS (outcome_rows); i++)
    pagoda_form_dialog_show_row (form, outcome_rows[i], shown);
  pagoda_form_dialog_show_row (form, "next-kind", shown && follows);
}

PagodaActivity *
pagoda_activity_rows_make_next (PagodaFormDialog *form, const PagodaActivity *outcome)
{
  guint choice = pagoda_form_dialog_get_choice (form, "next-kind");

  if (choice == 0 || outcome->next_day == PAGODA_DAY_NONE)
    return NULL;
  PagodaActivity *next = pagoda_activity_new ();
  next->customer = outcome->customer;
  next->contact = outcome->contact;
  next->kind = (PagodaActivityKind)(choice - 1);
  next->state = PAGODA_ACTIVITY_PLANNED;
  next->day = outcome->next_day;
  next->person = g_strdup (outcome->person);
  next->note = g_strdup (outcome->next_step);
  return next;
}
