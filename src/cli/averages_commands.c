/* averages_commands.c: averages.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/averages_options.h"
#include "cli/command.h"
#include "cli/output.h"

#include "method/streaks.h"
#include "session/averages_words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

static AveragesOptions options = { .deals = USUAL_DEALS };

const GOptionEntry averages_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
    N_ ("First day of the attempts; without it twelve months up to the last one"), "YYYY-MM-DD" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("Last day of the attempts; without it that of --as-of"),
    "YYYY-MM-DD" },
  { "person", 0, 0, G_OPTION_ARG_STRING, &options.person, N_ ("Whose attempts"), "NAME" },
  { "segment", 0, 0, G_OPTION_ARG_STRING, &options.segment, N_ ("With which customers"),
    "class=|tier=|region=|tag=…" },
  { "deals", 0, 0, G_OPTION_ARG_INT, &options.deals,
    N_ ("How many deals the attempts needed are for, 10 without it"), "K" },
  { NULL },
};

gboolean
parse_averages_options (const AveragesOptions *given,
                        PagodaDay as_of,
                        PagodaAveragesFilter *filter,
                        GError **error)
{
  *filter = (PagodaAveragesFilter){ .person = given->person, .period = { PAGODA_DAY_NONE, as_of } };
  if (!parse_day ("--from", given->from, &filter->period.first, error)
      || !parse_day ("--to", given->to, &filter->period.last, error))
    return FALSE;
  if (given->from == NULL)
    filter->period.first = pagoda_period_trailing_year (filter->period.last).first;
  if (filter->period.last < filter->period.first)
    return fail_usage (error, _ ("--from is after --to."));
  if (given->segment != NULL && !pagoda_segment_parse (given->segment, &filter->segment))
    return fail_usage (error, _ ("--segment is class=, tier=, region= or tag= and one of these, not “%s”."),
                       given->segment);
  return (given->deals >= 1 && given->deals <= MOST_DEALS)
         || fail_usage (error, _ ("--deals lies between 1 and %d."), MOST_DEALS);
}

/* JSON */

static void
add_ratio (JsonBuilder *builder, const PagodaRatio *ratio)
{
  add_count (builder, "attempts", (gint64)ratio->attempts);
  add_count (builder, "successes", (gint64)ratio->successes);
  add_number (builder, "ratio", ratio->share);
  add_number (builder, "low", ratio->low);
  add_number (builder, "high", ratio->high);
  add_flag (builder, "judged", ratio->judged);
}

static void
add_chain (JsonBuilder *builder, const PagodaAveragesView *view)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "chain"));
  for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "step", pagoda_chain_step_word ((PagodaChainStep)step));
      add_ratio (builder, &view->steps[step]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_begin_object (json_builder_set_member_name (builder, "overall"));
  add_ratio (builder, &view->whole);
  json_builder_end_object (builder);
}

/* A number that nobody would make is none, and none follows from no attempts. */
static void
add_attempts (JsonBuilder *builder, const char *name, guint32 attempts, const PagodaAveragesView *view)
{
  if (attempts < PAGODA_ATTEMPTS_BEYOND && view->whole.attempts > 0)
    add_count (builder, name, attempts);
  else
    add_text (builder, name, NULL);
}

static void
add_needed (JsonBuilder *builder,
            const char *name,
            const PagodaAttemptPlan *plan,
            const PagodaAveragesView *view)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  for (int i = 0; i < PAGODA_N_CONFIDENCES; i++)
    {
      char key[G_ASCII_DTOSTR_BUF_SIZE];
      g_ascii_formatd (key, sizeof key, "%g", pagoda_confidences[i]);
      add_attempts (builder, key, plan->needed[i], view);
    }
  add_flag (builder, "judged", view->whole.judged);
  json_builder_end_object (builder);
}

static void
add_streak (JsonBuilder *builder, const PagodaAveragesView *view, const PagodaAttemptPlan *plan)
{
  PagodaPosterior posterior = pagoda_posterior (view->whole.attempts, view->whole.successes);
  gboolean any = view->whole.attempts > 0;
  guint run, within;

  pagoda_averages_choose_streak (plan, &run, &within);
  json_builder_begin_object (json_builder_set_member_name (builder, "streak"));
  add_count (builder, "run", run);
  add_number (builder, "next", any ? pagoda_streak_next (posterior, run) : (double)NAN);
  add_count (builder, "within", within);
  add_number (builder, "any", any ? pagoda_streak_within (posterior, run, within) : (double)NAN);
  add_flag (builder, "judged", view->whole.judged);
  json_builder_end_object (builder);
}

static void
add_quarter (JsonBuilder *builder, const PagodaAveragesView *view)
{
  PagodaQuarterPlan quarter = pagoda_averages_view_quarter (view);
  guint32 needed = quarter.plan.needed[PAGODA_CONFIDENCE_PLANNED];

  json_builder_begin_object (json_builder_set_member_name (builder, "quarter"));
  add_day (builder, "first", quarter.quarter.first);
  add_count (builder, "wanted", quarter.wanted);
  add_count (builder, "made", quarter.made);
  add_count (builder, "missing", quarter.missing);
  add_count (builder, "workdays", quarter.workdays);
  add_needed (builder, "required", &quarter.plan, view);
  add_attempts (builder, "per_workday",
                needed < PAGODA_ATTEMPTS_BEYOND
                    ? pagoda_attempts_per_workday (needed, (guint)quarter.workdays)
                    : needed,
                view);
  json_builder_end_object (builder);
}

static void
print_as_json (const PagodaAveragesView *view, const PagodaAttemptPlan *plan)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "from", view->filter.period.first);
  add_day (builder, "to", view->filter.period.last);
  add_chain (builder, view);
  add_count (builder, "deals", plan->deals);
  add_needed (builder, "required", plan, view);
  add_number (builder, "average", plan->average);
  add_streak (builder, view, plan);
  add_quarter (builder, view);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
add_row (GPtrArray *cells, const char *name, const PagodaRatio *ratio)
{
  g_ptr_array_add (cells, g_strdup (name));
  g_ptr_array_add (cells, pagoda_count_format (ratio->attempts));
  g_ptr_array_add (cells, pagoda_count_format (ratio->successes));
  g_ptr_array_add (cells,
                   ratio->judged ? pagoda_averages_word_share (ratio->share) : g_strdup (_ ("Too few")));
  g_ptr_array_add (cells, pagoda_averages_word_interval (ratio));
}

static void
print_as_text (const PagodaAveragesView *view, const PagodaAttemptPlan *plan)
{
  static const char *const heads[] = { N_ ("Step"), N_ ("Of"), N_ ("Came so far"), N_ ("Ratio"), N_ ("80%") };
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
    add_row (cells, pagoda_chain_step_label ((PagodaChainStep)step, language), &view->steps[step]);
  add_row (cells, _ ("From attempt to deal"), &view->whole);
  print_table (cells, G_N_ELEMENTS (heads));
  pagoda_averages_describe_all (view, plan, language, sentences);
  putchar ('\n');
  for (guint i = 0; i < sentences->len; i++)
    puts (g_ptr_array_index (sentences, i));
}

gboolean
run_averages (const Invocation *invocation, GError **error)
{
  PagodaAveragesFilter filter;

  if (!parse_averages_options (&options, invocation->as_of, &filter, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaAverages) averages
      = pagoda_averages_load (database, snapshot, invocation->as_of, NULL, error);
  pagoda_database_rollback (database);
  if (averages == NULL)
    return FALSE;

  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
  PagodaAttemptPlan plan = pagoda_averages_view_plan (view, (guint)options.deals);
  if (invocation->json)
    print_as_json (view, &plan);
  else
    print_as_text (view, &plan);
  return TRUE;
}
