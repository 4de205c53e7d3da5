/* rhythm_commands.c: rhythm.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"
#include "cli/season_output.h"

#include "method/rhythm_track.h"
#include "session/engagements.h"
#include "session/rhythm_words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define USUAL_HORIZON 90
#define MONTH_ENDS 12
/* The work list is ranked by the chance of an order within so many days. */
#define NEAR_DAYS 60

static struct
{
  int horizon;
  char *customer;
  char *backtest;
} options = { .horizon = USUAL_HORIZON };

const GOptionEntry rhythm_options[] = {
  { "horizon", 0, 0, G_OPTION_ARG_INT, &options.horizon,
    N_ ("Over how many days orders are counted, 90 without it"), "DAYS" },
  { "customer", 0, 0, G_OPTION_ARG_STRING, &options.customer, N_ ("Only the customer with this code"),
    "CODE" },
  { "backtest", 0, 0, G_OPTION_ARG_STRING, &options.backtest,
    N_ ("How good the forecast of this day has been over the horizon after it"), "YYYY-MM-DD" },
  { NULL },
};

/* One customer as it is shown. */
typedef struct
{
  gsize place;
  double near;
  PagodaRhythmJudgement judgement;
} Entry;

static int
compare_entries (const void *a, const void *b)
{
  const Entry *one = a;
  const Entry *other = b;

  if (one->near > other->near || one->near < other->near)
    return one->near > other->near ? -1 : 1;
  return (one->place > other->place) - (one->place < other->place);
}

/* Whoever is asked for, or all who ever bought, with the likeliest first; of Entry (transfer full). */
static GArray *
judge (const PagodaRhythms *rhythms, PagodaId customer)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (gsize i = 0; i < rhythms->orders.n; i++)
    {
      if (customer != PAGODA_ID_NONE && pagoda_snapshot_get_id (rhythms->snapshot, i) != customer)
        continue;
      Entry entry
          = { .place = i, .judgement = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, i) };
      gboolean bought = entry.judgement.silence != PAGODA_RHYTHM_NO_ORDER;
      if (bought)
        entry.near = pagoda_rhythm_chance (&entry.judgement.rhythm,
                                           pagoda_rhythm_book_weeks (rhythms->book, NEAR_DAYS));
      if (bought || customer != PAGODA_ID_NONE)
        g_array_append_val (entries, entry);
    }
  if (entries->len > 1)
    qsort (entries->data, entries->len, sizeof (Entry), compare_entries);
  return entries;
}

/* The rhythm is judged already. */
static PagodaDecline
judge_decline (const PagodaDeclines *declines, const Entry *entry)
{
  const PagodaAlertBook *book = declines->book;

  return pagoda_decline_judge (book->rhythms->book, &book->rhythms->orders, entry->place, &entry->judgement,
                               &book->record->limits);
}

/* JSON */

static void
add_window (JsonBuilder *builder, const PagodaNextOrder *next)
{
  if (next->day == PAGODA_DAY_NONE)
    {
      add_text (builder, "window", NULL);
      return;
    }
  g_autofree char *from = pagoda_day_to_iso (next->from);
  g_autofree char *to = pagoda_day_to_iso (next->to);
  json_builder_begin_array (json_builder_set_member_name (builder, "window"));
  json_builder_add_string_value (builder, from);
  json_builder_add_string_value (builder, to);
  json_builder_end_array (builder);
}

/* The answer only where it still silences the alert. */
static void
add_answer (JsonBuilder *builder, const PagodaDeclineAnswer *answer)
{
  if (answer == NULL)
    {
      add_text (builder, "decline_answer", NULL);
      return;
    }
  json_builder_begin_object (json_builder_set_member_name (builder, "decline_answer"));
  add_day (builder, "day", answer->day);
  add_text (builder, "level", pagoda_decline_level_word (answer->level));
  add_text (builder, "cause", pagoda_decline_cause_word (answer->cause));
  add_text (builder, "note", answer->note);
  json_builder_end_object (builder);
}

static void
add_decline (JsonBuilder *builder, const PagodaDeclines *declines, gsize place, const PagodaDecline *decline)
{
  gboolean alerted = decline->level != PAGODA_DECLINE_NONE;
  const PagodaDeclineAnswer *answer = alerted ? pagoda_declines_find_answer (declines, place) : NULL;

  add_text (builder, "decline", alerted ? pagoda_decline_level_word (decline->level) : NULL);
  add_flag (builder, "after_growth", decline->after_growth);
  add_flag (builder, "answered", answer != NULL);
  add_answer (builder, answer);
}

static void
add_entry (JsonBuilder *builder,
           const PagodaDeclines *declines,
           const PagodaSeasonPlans *plans,
           const Entry *entry)
{
  const PagodaRhythms *rhythms = declines->book->rhythms;
  const PagodaRhythmJudgement *judgement = &entry->judgement;
  const char *currency = pagoda_snapshot_get_currency (rhythms->snapshot);
  PagodaRhythmForecast forecast = pagoda_rhythm_book_forecast (rhythms->book, judgement, options.horizon);
  PagodaDecline decline = judge_decline (declines, entry);
  gboolean bought = judgement->silence != PAGODA_RHYTHM_NO_ORDER;

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (rhythms->snapshot, entry->place));
  add_id (builder, "id", pagoda_snapshot_get_id (rhythms->snapshot, entry->place));
  add_number (builder, "alive", bought ? judgement->rhythm.alive : NAN);
  add_number (builder, "overdue", bought ? judgement->rhythm.overdue : NAN);
  add_day (builder, "next_order", judgement->next.day);
  add_window (builder, &judgement->next);
  add_number (builder, "chance", bought ? forecast.chance : NAN);
  add_number (builder, "expected_orders", bought ? forecast.orders.mean : NAN);
  json_builder_begin_array (json_builder_set_member_name (builder, "orders_interval"));
  json_builder_add_int_value (builder, forecast.orders.low);
  json_builder_add_int_value (builder, forecast.orders.high);
  json_builder_end_array (builder);
  add_money (builder, "expected_revenue", forecast.revenue, currency);
  add_money (builder, "expected_profit", forecast.profit, currency);
  add_text (builder, "currency", currency);
  add_day (builder, "engage_by", pagoda_engage_by (plans, judgement, entry->place, NULL));
  add_decline (builder, declines, entry->place, &decline);
  add_seasons (builder, plans, entry->place);
  add_text (builder, "silent", pagoda_rhythm_silence_word (judgement->silence));
  add_text (builder, "confidence", rhythms->book->low_confidence ? "low" : "usual");
  json_builder_end_object (builder);
}

static void
print_as_json (const PagodaDeclines *declines, const PagodaSeasonPlans *plans, const GArray *entries)
{
  JsonBuilder *builder = json_builder_begin_array (json_builder_new ());

  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, declines, plans, &g_array_index (entries, Entry, i));
  print_json (json_builder_end_array (builder));
}

/* Text */

static char *
format_number (double number, const char *format, const char *unit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (number) ? g_strdup ("–")
                        : g_strconcat (g_ascii_formatd (digits, sizeof digits, format, number), unit, NULL);
}

static char *
format_window (const PagodaNextOrder *next)
{
  g_autofree char *from = pagoda_day_to_iso (next->from);
  g_autofree char *to = pagoda_day_to_iso (next->to);

  return next->day == PAGODA_DAY_NONE ? g_strdup ("") : g_strconcat (from, " … ", to, NULL);
}

/* `Orange (answered)`. */
static char *
word_decline (const PagodaDeclines *declines, gsize place, const PagodaDecline *decline)
{
  const char *level = pagoda_decline_level_label (decline->level, pagoda_language_current ());

  if (decline->level == PAGODA_DECLINE_NONE)
    return g_strdup ("");
  return pagoda_declines_find_answer (declines, place) != NULL ? g_strdup_printf (_ ("%s (answered)"), level)
                                                               : g_strdup (level);
}

static void
add_row (GPtrArray *cells, const PagodaDeclines *declines, const PagodaSeasonPlans *plans, const Entry *entry)
{
  const PagodaRhythms *rhythms = declines->book->rhythms;
  const PagodaRhythmJudgement *judgement = &entry->judgement;
  const char *currency = pagoda_snapshot_get_currency (rhythms->snapshot);
  PagodaRhythmForecast forecast = pagoda_rhythm_book_forecast (rhythms->book, judgement, options.horizon);
  PagodaDecline decline = judge_decline (declines, entry);

  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (rhythms->snapshot, entry->place)));
  g_ptr_array_add (cells, format_number (100 * judgement->rhythm.alive, "%.0f", "%"));
  g_ptr_array_add (cells, pagoda_day_to_iso (judgement->next.day));
  g_ptr_array_add (cells, format_window (&judgement->next));
  g_ptr_array_add (cells, format_number (forecast.orders.mean, "%.1f", ""));
  g_ptr_array_add (cells, pagoda_money_format (forecast.profit, currency));
  g_ptr_array_add (cells, pagoda_day_to_iso (pagoda_engage_by (plans, judgement, entry->place, NULL)));
  g_ptr_array_add (cells, word_decline (declines, entry->place, &decline));
}

static void
explain (const PagodaDeclines *declines, const Entry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  PagodaDecline decline = judge_decline (declines, entry);
  const PagodaDeclineAnswer *answer = pagoda_declines_find_answer (declines, entry->place);
  g_autofree char *silence = pagoda_rhythm_describe_silence (entry->judgement.silence, language);

  if (silence != NULL)
    puts (silence);
  pagoda_decline_describe (&decline, pagoda_snapshot_get_currency (declines->book->rhythms->snapshot),
                           language, sentences);
  for (guint i = 0; i < sentences->len; i++)
    puts (g_ptr_array_index (sentences, i));
  if (answer == NULL || decline.level == PAGODA_DECLINE_NONE)
    return;
  g_autofree char *words = pagoda_decline_answer_describe (answer, language);
  g_autofree char *day = pagoda_day_to_iso (answer->day);
  g_autofree char *line = g_strdup_printf (_ ("Answered on %1$s: %2$s"), day, words);
  puts (line);
}

static void
print_as_text (const PagodaDeclines *declines, const PagodaSeasonPlans *plans, const GArray *entries)
{
  static const char *const heads[] = { N_ ("Customer"), N_ ("Alive"),  N_ ("Next order"), N_ ("Window, 80%"),
                                       N_ ("Orders"),   N_ ("Profit"), N_ ("Engage by"),  N_ ("Decline") };
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  g_autofree char *confidence = pagoda_rhythm_describe_confidence (declines->book->rhythms->book, language);

  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, Entry, i).judgement.silence != PAGODA_RHYTHM_NO_ORDER)
      add_row (cells, declines, plans, &g_array_index (entries, Entry, i));
  if (entries->len == 0)
    puts (_ ("Nobody has ordered up to this day."));
  if (cells->len > G_N_ELEMENTS (heads))
    print_table (cells, G_N_ELEMENTS (heads));
  if (confidence != NULL)
    puts (confidence);
  if (options.customer == NULL || entries->len != 1)
    return;
  explain (declines, &g_array_index (entries, Entry, 0));
  print_seasons (plans, g_array_index (entries, Entry, 0).place);
}

/* Back-tests */

static void
add_track (JsonBuilder *builder, const char *name, const PagodaTrack *track)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  add_count (builder, "customers", track->customers);
  add_number (builder, "auc", track->auc);
  add_number (builder, "log_loss", track->log_loss);
  add_number (builder, "mae", track->mae);
  add_number (builder, "bias", track->bias);
  add_number (builder, "date_median_error", track->date_median_error);
  add_number (builder, "coverage", track->coverage);
  add_number (builder, "width", track->width);
  json_builder_end_object (builder);
}

static void
add_alerts (JsonBuilder *builder, const PagodaDeclineTrack *track)
{
  json_builder_begin_object (json_builder_set_member_name (builder, "decline"));
  add_count (builder, "month_ends", MONTH_ENDS);
  add_count (builder, "judged", track->judged);
  add_count (builder, "quiet", track->quiet);
  add_number (builder, "auc", track->auc);
  for (int level = PAGODA_DECLINE_YELLOW; level < PAGODA_N_DECLINE_LEVELS; level++)
    {
      const char *word = pagoda_decline_level_word ((PagodaDeclineLevel)level);
      json_builder_begin_object (json_builder_set_member_name (builder, word));
      add_count (builder, "alerted", track->alerted[level]);
      add_number (builder, "precision", track->precision[level]);
      add_number (builder, "hit", track->hit[level]);
      add_number (builder, "false_alarm", track->false_alarm[level]);
      json_builder_end_object (builder);
    }
  json_builder_begin_object (json_builder_set_member_name (builder, "at_false_alarm"));
  add_number (builder, "false_alarm", PAGODA_DECLINE_FALSE_ALARMS);
  add_number (builder, "limit", track->limit);
  add_number (builder, "precision", track->precision_at_limit);
  add_number (builder, "hit", track->hit_at_limit);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_track_row (GPtrArray *cells, const char *name, const PagodaTrack *track)
{
  g_ptr_array_add (cells, g_strdup (name));
  g_ptr_array_add (cells, g_strdup_printf ("%u", track->customers));
  g_ptr_array_add (cells, format_number (track->auc, "%.3f", ""));
  g_ptr_array_add (cells, format_number (track->log_loss, "%.3f", ""));
  g_ptr_array_add (cells, format_number (track->mae, "%.2f", ""));
  g_ptr_array_add (cells, format_number (track->date_median_error, "%.0f", ""));
  g_ptr_array_add (cells, format_number (100 * track->coverage, "%.0f", "%"));
  g_ptr_array_add (cells, format_number (track->width, "%.0f", ""));
}

static void
print_backtest (const PagodaRhythmOrders *orders, PagodaDay day, gboolean json)
{
  static const char *const heads[]
      = { N_ ("Forecasts of"),  N_ ("Customers"),   N_ ("AUC"),       N_ ("Log-loss"),
          N_ ("Orders missed"), N_ ("Days missed"), N_ ("In window"), N_ ("Window, days") };
  PagodaBacktest backtest = pagoda_track_backtest (orders, day, options.horizon);

  if (json)
    {
      PagodaDeclineTrack alerts = pagoda_track_declines (orders, day + options.horizon, MONTH_ENDS);
      JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
      add_track (builder, "all", &backtest.all);
      add_track (builder, "key", &backtest.key);
      add_track (builder, "naive", &backtest.naive);
      add_alerts (builder, &alerts);
      print_json (json_builder_end_object (builder));
      return;
    }
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  add_track_row (cells, _ ("All customers"), &backtest.all);
  add_track_row (cells, _ ("With five order days"), &backtest.key);
  add_track_row (cells, _ ("A rule without a model"), &backtest.naive);
  print_table (cells, G_N_ELEMENTS (heads));
}

static gboolean
buys_by (const PagodaRhythmOrders *orders, PagodaDay day)
{
  for (gsize i = 0; i < orders->n; i++)
    for (gsize j = orders->first_order[i]; j < orders->first_order[i + 1]; j++)
      if (orders->days[j] <= day && orders->revenues[j] > 0)
        return TRUE;
  return FALSE;
}

/* What is forecast as of @day is compared with what came, so that it must have come. */
static gboolean
check_backtest (const PagodaRhythmOrders *orders, PagodaDay day, PagodaDay as_of, GError **error)
{
  g_autofree char *text = pagoda_day_to_iso (day);

  if (day + options.horizon > as_of)
    return fail_usage (error,
                       _ ("--backtest %1$s with a horizon of %2$d days: those days have not passed yet."),
                       text, options.horizon);
  return buys_by (orders, day)
         || fail_usage (error, _ ("--backtest %s: nothing was ordered up to that day."), text);
}

static PagodaDeclines *
load_declines (PagodaDatabase *database, PagodaRhythms *rhythms, GError **error)
{
  g_autoptr (PagodaAlertBook) book = pagoda_alert_book_measure (rhythms, NULL, error);

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaDeclines *declines = pagoda_declines_load (database, book, error);
  pagoda_database_rollback (database);
  return declines;
}

gboolean
run_rhythm (const Invocation *invocation, GError **error)
{
  PagodaDay backtest = PAGODA_DAY_NONE;
  PagodaId customer = PAGODA_ID_NONE;

  if (!parse_day ("--backtest", options.backtest, &backtest, error))
    return FALSE;
  if (options.horizon < 1 || options.horizon > PAGODA_RHYTHM_FURTHEST)
    return fail_usage (error, _ ("--horizon lies between 1 and %d."), PAGODA_RHYTHM_FURTHEST);
  if (backtest != PAGODA_DAY_NONE && options.customer != NULL)
    return fail_usage (error, _ ("--backtest is over all customers."));
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot = database != NULL ? pagoda_snapshot_load_bare (database, error) : NULL;
  if (snapshot == NULL || !find_customer (snapshot, options.customer, &customer, error))
    return FALSE;
  if (backtest != PAGODA_DAY_NONE)
    {
      PagodaRhythmOrders orders = pagoda_rhythms_orders_of (snapshot);
      if (!check_backtest (&orders, backtest, invocation->as_of, error))
        return FALSE;
      print_backtest (&orders, backtest, invocation->json);
      return TRUE;
    }

  g_autoptr (PagodaRhythms) rhythms = pagoda_rhythms_new (snapshot, invocation->as_of);
  g_autoptr (PagodaDeclines) declines = load_declines (database, rhythms, error);
  g_autoptr (PagodaSeasonPlans) plans
      = declines != NULL ? read_seasons (database, snapshot, customer, invocation->as_of, error) : NULL;
  if (plans == NULL)
    return FALSE;
  g_autoptr (GArray) entries = judge (rhythms, customer);
  if (invocation->json)
    print_as_json (declines, plans, entries);
  else
    print_as_text (declines, plans, entries);
  return TRUE;
}
