/* review_commands.c: review.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "domain/project.h"
#include "session/averages_words.h"
#include "session/yearly_review.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

static struct
{
  int year;
} options;

const GOptionEntry review_options[] = {
  { "year", 0, 0, G_OPTION_ARG_INT, &options.year,
    N_ ("The year; without it the running one, in its first quarter the one before"), "YYYY" },
  { NULL },
};

/* JSON */

static void
add_figures (JsonBuilder *builder, const char *name, const PagodaReviewFigures *figures, const char *currency)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  add_count (builder, "orders", figures->orders);
  add_count (builder, "order_days", figures->order_days);
  add_flag (builder, "reorder", pagoda_review_reorders (figures));
  add_money (builder, "revenue", figures->revenue, currency);
  add_money (builder, "profit", figures->profit, currency);
  add_count (builder, "visits", figures->visits);
  add_count (builder, "minutes", figures->minutes);
  if (figures->cost == PAGODA_AMOUNT_UNKNOWN)
    add_number (builder, "cost", NAN);
  else
    add_money (builder, "cost", figures->cost, currency);
  json_builder_end_object (builder);
}

static void
add_decision (JsonBuilder *builder, const char *name, int decision)
{
  add_text (builder, name,
            decision == PAGODA_REVIEW_UNDECIDED
                ? NULL
                : pagoda_review_decision_word ((PagodaReviewDecision)decision));
}

static void
add_carry (JsonBuilder *builder, const PagodaReviewCarry *carry)
{
  json_builder_begin_object (json_builder_set_member_name (builder, "next_year"));
  add_text (builder, "becomes", pagoda_review_carry_word (carry->kind));
  add_day (builder, "from", carry->from);
  if (carry->kind == PAGODA_CARRY_CADENCE)
    add_count (builder, "cadence", carry->cadence);
  add_day (builder, "due", carry->due);
  json_builder_end_object (builder);
}

static void
add_entry (JsonBuilder *builder, const PagodaYearlyReview *review, const PagodaReviewEntry *entry)
{
  const char *currency = pagoda_snapshot_get_currency (review->snapshot);
  const PagodaYearlyDecision *record = entry->record;
  g_autofree char *reason = pagoda_yearly_review_describe_reason (review, entry, pagoda_language_current ());

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (review->snapshot, entry->place));
  add_id (builder, "id", pagoda_snapshot_get_id (review->snapshot, entry->place));
  add_text (builder, "name", pagoda_snapshot_get_name (review->snapshot, entry->place));
  add_text (builder, "owner", *entry->owner != '\0' ? entry->owner : NULL);
  add_text (builder, "tier", pagoda_tier_word (entry->tier));
  add_text (builder, "class", pagoda_account_class_word (entry->figures.account_class));
  add_figures (builder, "this_year", &entry->figures.now, currency);
  add_figures (builder, "last_year", &entry->figures.before, currency);
  add_number (builder, "revenue_growth", entry->revenue_growth);
  add_number (builder, "profit_growth", entry->profit_growth);
  add_flag (builder, "judged", entry->judged);
  add_flag (builder, "assumed", entry->assumed);
  add_number (builder, "share_of_wallet", entry->share);
  add_decision (builder, "suggestion", entry->suggestion.decision);
  add_text (builder, "reason", pagoda_review_reason_word (entry->suggestion.reason));
  add_text (builder, "why", reason);
  add_decision (builder, "decision", entry->decision);
  add_day (builder, "decided", record != NULL ? record->decided : PAGODA_DAY_NONE);
  add_text (builder, "note", record != NULL ? record->note : NULL);
  add_day (builder, "carried", record != NULL ? record->carried : PAGODA_DAY_NONE);
  add_carry (builder, &entry->carry);
  json_builder_end_object (builder);
}

static void
add_sums (JsonBuilder *builder, const PagodaYearlyReview *review)
{
  const char *currency = pagoda_snapshot_get_currency (review->snapshot);

  json_builder_begin_array (json_builder_set_member_name (builder, "decisions"));
  for (int k = 0; k <= PAGODA_N_REVIEW_DECISIONS; k++)
    {
      json_builder_begin_object (builder);
      add_decision (builder, "decision", k < PAGODA_N_REVIEW_DECISIONS ? k : PAGODA_REVIEW_UNDECIDED);
      add_count (builder, "customers", review->sums[k].count);
      add_money (builder, "revenue", review->sums[k].revenue, currency);
      add_money (builder, "profit", review->sums[k].profit, currency);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (const PagodaYearlyReview *review)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_count (builder, "year", review->years.year);
  add_flag (builder, "whole", review->years.whole);
  add_day (builder, "from", review->years.now.first);
  add_day (builder, "to", review->years.now.last);
  add_day (builder, "last_from", review->years.before.first);
  add_day (builder, "last_to", review->years.before.last);
  add_text (builder, "currency", pagoda_snapshot_get_currency (review->snapshot));
  add_count (builder, "decided", review->decided);
  add_sums (builder, review);
  json_builder_begin_array (json_builder_set_member_name (builder, "customers"));
  for (gsize i = 0; i < review->n; i++)
    add_entry (builder, review, &review->entries[i]);
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
add_row (GPtrArray *cells, const PagodaYearlyReview *review, const PagodaReviewEntry *entry)
{
  const char *currency = pagoda_snapshot_get_currency (review->snapshot);
  PagodaLanguage language = pagoda_language_current ();
  const PagodaReviewFigures *now = &entry->figures.now;
  gboolean suggested = entry->suggestion.decision != PAGODA_REVIEW_UNDECIDED;

  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (review->snapshot, entry->place)));
  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (review->snapshot, entry->place)));
  g_ptr_array_add (cells, pagoda_money_format (now->revenue, currency));
  g_ptr_array_add (cells, pagoda_money_format (entry->figures.before.revenue, currency));
  g_ptr_array_add (cells, pagoda_yearly_review_word_growth (entry, entry->revenue_growth, language));
  g_ptr_array_add (cells, format_profit (now->profit, currency, entry->assumed));
  g_ptr_array_add (cells, pagoda_count_format (now->visits));
  g_ptr_array_add (cells,
                   g_strdup (suggested ? pagoda_yearly_review_label (entry->suggestion.decision, language)
                                       : pagoda_review_reason_label (PAGODA_REVIEW_TOO_FEW, language)));
  g_ptr_array_add (cells, g_strdup (entry->decision != PAGODA_REVIEW_UNDECIDED
                                        ? pagoda_yearly_review_label (entry->decision, language)
                                        : ""));
  g_ptr_array_add (cells, g_strdup (entry->record != NULL && entry->record->note != NULL ? entry->record->note
                                                                                         : ""));
}

static void
print_as_text (const PagodaYearlyReview *review)
{
  static const char *const heads[]
      = { N_ ("Code"),   N_ ("Customer"), N_ ("Revenue"),    N_ ("Last year"), N_ ("Growth"),
          N_ ("Profit"), N_ ("Visits"),   N_ ("Suggestion"), N_ ("Decision"),  N_ ("Note") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  g_autofree char *years = pagoda_yearly_review_describe_years (review, pagoda_language_current ());
  g_autofree char *progress = pagoda_yearly_review_describe_progress (review, pagoda_language_current ());
  g_autofree char *margin = pagoda_yearly_review_describe_margin (review, pagoda_language_current ());

  for (gsize i = 0; i < review->n; i++)
    add_row (cells, review, &review->entries[i]);
  print_table (cells, G_N_ELEMENTS (heads));
  putchar ('\n');
  puts (years);
  puts (progress);
  if (margin != NULL)
    puts (margin);
}

gboolean
run_review (const Invocation *invocation, GError **error)
{
  int year = options.year != 0 ? options.year : pagoda_yearly_review_usual (invocation->as_of);

  if (year < 1 || year > 9999)
    return fail_usage (error, _ ("--year is a year such as 2026, not “%d”."), year);
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaYearlyReview) review
      = pagoda_yearly_review_load (database, snapshot, year, invocation->as_of, NULL, error);
  pagoda_database_rollback (database);
  if (review == NULL)
    return FALSE;

  if (invocation->json)
    print_as_json (review);
  else
    print_as_text (review);
  return TRUE;
}
