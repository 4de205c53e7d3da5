/* reorder_commands.c: reorder.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/averages_words.h"
#include "session/next_action.h"
#include "session/reorder.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define USUAL_PRODUCTS 20

static struct
{
  char *from;
  char *to;
  int limit;
} options = { .limit = USUAL_PRODUCTS };

const GOptionEntry reorder_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
    N_ ("First day of the period; without it twelve months up to the last one"), "YYYY-MM-DD" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("Last day of the period; without it that of --as-of"),
    "YYYY-MM-DD" },
  { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, N_ ("How many products at the most, 20 without it"),
    "N" },
  { NULL },
};

typedef struct
{
  PagodaReorder *reorder;
  PagodaPeriod period;
  PagodaReorderView *views[PAGODA_N_REORDER_WINDOWS];
} Answer;

static void
clear_answer (Answer *answer)
{
  for (int i = 0; i < PAGODA_N_REORDER_WINDOWS; i++)
    pagoda_reorder_view_free (answer->views[i]);
  pagoda_reorder_unref (answer->reorder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, clear_answer)

static gboolean
parse_period (PagodaDay as_of, PagodaPeriod *period, GError **error)
{
  *period = (PagodaPeriod){ PAGODA_DAY_NONE, as_of };
  if (!parse_day ("--from", options.from, &period->first, error)
      || !parse_day ("--to", options.to, &period->last, error))
    return FALSE;
  if (options.from == NULL)
    period->first = pagoda_period_trailing_year (period->last).first;
  if (period->first > as_of)
    return fail_usage (error, _ ("--from is a day that has not come yet."));
  return period->first <= period->last || fail_usage (error, _ ("--from is after --to."));
}

/* JSON */

static void
add_count_of (JsonBuilder *builder, const Answer *answer, const PagodaReorderCount *count)
{
  add_count (builder, "cases", (gint64)count->cases);
  add_count (builder, "hits", (gint64)count->hits);
  add_number (builder, "share", pagoda_reorder_share (count));
  add_flag (builder, "judged", pagoda_reorder_is_judged (answer->reorder, count));
}

static void
add_rate (JsonBuilder *builder,
          const Answer *answer,
          PagodaReorderRate rate,
          const PagodaReorderCounts *now,
          const PagodaReorderCounts *before)
{
  add_count_of (builder, answer, &now->rates[rate]);
  json_builder_begin_object (json_builder_set_member_name (builder, "before"));
  add_count_of (builder, answer, &before->rates[rate]);
  json_builder_end_object (builder);
}

/* The rates that have no window are numbers, the others a list with one for each window. */
static void
add_whole (JsonBuilder *builder, const Answer *answer)
{
  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    {
      gboolean windowed = rate >= PAGODA_REORDER_FOLLOW_UP;
      json_builder_set_member_name (builder, pagoda_reorder_rate_word ((PagodaReorderRate)rate));
      if (windowed)
        json_builder_begin_array (builder);
      for (int i = 0; i < (windowed ? PAGODA_N_REORDER_WINDOWS : 1); i++)
        {
          json_builder_begin_object (builder);
          if (windowed)
            add_count (builder, "within", pagoda_reorder_windows[i]);
          add_rate (builder, answer, (PagodaReorderRate)rate, &answer->views[i]->now,
                    &answer->views[i]->before);
          json_builder_end_object (builder);
        }
      if (windowed)
        json_builder_end_array (builder);
    }
}

static void
add_group (JsonBuilder *builder,
           const Answer *answer,
           const PagodaReorderGroup *group,
           PagodaReorderGrouping by)
{
  json_builder_begin_object (builder);
  if (by == PAGODA_REORDER_BY_TIER)
    add_text (builder, "tier", pagoda_tier_word ((PagodaTier)group->number));
  if (by == PAGODA_REORDER_BY_PRODUCT)
    {
      const PagodaProduct *product = g_ptr_array_index (answer->reorder->products, group->number);
      add_text (builder, "product", product->code);
      add_text (builder, "name", product->name);
    }
  if (by == PAGODA_REORDER_BY_OWNER)
    {
      add_text (builder, "owner", *group->text != '\0' ? group->text : NULL);
      add_money (builder, "sales", group->sales, pagoda_snapshot_get_currency (answer->reorder->snapshot));
      add_number (builder, "times_the_others", group->mark.times);
      add_flag (builder, "efficient", group->mark.times >= PAGODA_SELLER_BENCHMARK);
    }
  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    {
      json_builder_begin_object (
          json_builder_set_member_name (builder, pagoda_reorder_rate_word ((PagodaReorderRate)rate)));
      add_rate (builder, answer, (PagodaReorderRate)rate, &group->now, &group->before);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

/* Parts are told for the shortest window. */
static void
add_groups (JsonBuilder *builder, const Answer *answer, const char *name, PagodaReorderGrouping by)
{
  g_autoptr (GArray) groups = pagoda_reorder_view_group (answer->views[0], by);
  guint n = by == PAGODA_REORDER_BY_PRODUCT ? MIN (groups->len, (guint)options.limit) : groups->len;

  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (guint i = 0; i < n; i++)
    add_group (builder, answer, &g_array_index (groups, PagodaReorderGroup, i), by);
  json_builder_end_array (builder);
}

static void
print_as_json (const Answer *answer)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  PagodaPeriod before = pagoda_reorder_period_before (answer->period);

  add_day (builder, "as_of", answer->reorder->as_of);
  add_day (builder, "from", answer->period.first);
  add_day (builder, "to", answer->period.last);
  add_day (builder, "before_from", before.first);
  add_day (builder, "before_to", before.last);
  add_day (builder, "new_from", answer->reorder->known_from);
  add_text (builder, "currency", pagoda_snapshot_get_currency (answer->reorder->snapshot));
  add_whole (builder, answer);
  add_count (builder, "parts_within", answer->views[0]->window);
  add_groups (builder, answer, "tiers", PAGODA_REORDER_BY_TIER);
  add_groups (builder, answer, "owners", PAGODA_REORDER_BY_OWNER);
  add_groups (builder, answer, "products", PAGODA_REORDER_BY_PRODUCT);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
add_cells (GPtrArray *cells, const Answer *answer, const char *name, int view, PagodaReorderRate rate)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaReorderCount *now = &answer->views[view]->now.rates[rate];
  const PagodaReorderCount *before = &answer->views[view]->before.rates[rate];

  g_ptr_array_add (cells, g_strdup (name));
  g_ptr_array_add (cells, rate >= PAGODA_REORDER_FOLLOW_UP
                              ? g_strdup_printf ("%d", answer->views[view]->window)
                              : g_strdup (""));
  g_ptr_array_add (cells, pagoda_count_format (now->cases));
  g_ptr_array_add (cells, pagoda_count_format (now->hits));
  g_ptr_array_add (cells, pagoda_reorder_describe_count (answer->reorder, now, language));
  g_ptr_array_add (cells, pagoda_reorder_describe_count (answer->reorder, before, language));
}

static void
print_as_text (const Answer *answer)
{
  static const char *const heads[]
      = { N_ ("Rate"), N_ ("Days"), N_ ("Cases"), N_ ("Bought again"), N_ ("Share"), N_ ("Period before") };
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    for (int i = 0; i < (rate >= PAGODA_REORDER_FOLLOW_UP ? PAGODA_N_REORDER_WINDOWS : 1); i++)
      add_cells (cells, answer, pagoda_reorder_rate_label ((PagodaReorderRate)rate, language), i,
                 (PagodaReorderRate)rate);
  print_table (cells, G_N_ELEMENTS (heads));
  putchar ('\n');
  for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
    {
      g_autofree char *definition
          = pagoda_reorder_rate_define (answer->views[0], (PagodaReorderRate)rate, language);
      g_autofree char *line
          = pagoda_pair_in_words (pagoda_reorder_rate_label ((PagodaReorderRate)rate, language), definition,
                                  language);
      puts (line);
    }
}

gboolean
run_reorder (const Invocation *invocation, GError **error)
{
  g_auto (Answer) answer = { 0 };

  if (!parse_period (invocation->as_of, &answer.period, error))
    return FALSE;
  if (options.limit < 0)
    return fail_usage (error, _ ("--limit is a whole number from 0 on."));
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  answer.reorder = pagoda_reorder_load (database, snapshot, invocation->as_of, NULL, error);
  pagoda_database_rollback (database);
  if (answer.reorder == NULL)
    return FALSE;

  for (int i = 0; i < PAGODA_N_REORDER_WINDOWS; i++)
    answer.views[i] = pagoda_reorder_view_new (answer.reorder, answer.period, pagoda_reorder_windows[i]);
  if (invocation->json)
    print_as_json (&answer);
  else
    print_as_text (&answer);
  return TRUE;
}
