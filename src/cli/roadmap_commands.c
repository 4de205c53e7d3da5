/* roadmap_commands.c: roadmap.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "method/conditions.h"
#include "session/closings.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

static struct
{
  char *from;
  char *to;
} options;

const GOptionEntry roadmap_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
    N_ ("First day on which projects were closed; without it that of the first one"), "YYYY-MM-DD" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("Last such day; without it that of --as-of"),
    "YYYY-MM-DD" },
  { NULL },
};

static gboolean
parse_period (const PagodaClosings *closings, PagodaPeriod *period, GError **error)
{
  *period = pagoda_closings_whole_period (closings);
  return parse_day ("--from", options.from, &period->first, error)
         && parse_day ("--to", options.to, &period->last, error)
         && (period->first <= period->last || fail_usage (error, _ ("--from is after --to.")));
}

/* JSON */

static void
add_rate (JsonBuilder *builder, const PagodaWinRate *rate)
{
  add_count (builder, "n", (gint64)rate->won + rate->lost);
  add_count (builder, "won", rate->won);
  add_count (builder, "lost", rate->lost);
  gboolean known = pagoda_win_rate_is_known (rate);

  add_flag (builder, "too_few", rate->too_few);
  add_number (builder, "win_rate", known ? rate->rate : NAN);
  add_number (builder, "low", known ? rate->low : NAN);
  add_number (builder, "high", known ? rate->high : NAN);
}

/* Why there is no win rate, or null. */
static void
add_reason (JsonBuilder *builder, const PagodaWinRate *rate)
{
  add_text (builder, "reason",
            rate->lost_unknown ? "value of lost deals not known"
            : rate->too_few    ? "too few"
                               : NULL);
}

/* What a cell is: the fixed word of a stage or cornerstone, a number, a day, or the text of the store. */
static void
add_key (JsonBuilder *builder, PagodaRoadmapDimension dimension, const PagodaRoadmapCell *cell)
{
  switch (dimension)
    {
    case PAGODA_ROADMAP_BY_STAGE_JOINED:
      add_text (builder, "stage", cell->key >= 0 ? pagoda_stage_word ((PagodaStage)cell->key) : NULL);
      break;
    case PAGODA_ROADMAP_BY_STAGES_COUNT:
      add_count (builder, "stages", cell->key);
      break;
    case PAGODA_ROADMAP_BY_CORNERSTONE:
      add_text (builder, "cornerstone",
                cell->key >= 0 ? pagoda_cornerstone_word ((PagodaCornerstone)cell->key) : NULL);
      break;
    case PAGODA_ROADMAP_BY_SIZE:
      add_text (builder, "size",
                cell->key >= 0 ? ((const char *const[]){ "small", "medium", "large" })[cell->key] : NULL);
      break;
    case PAGODA_ROADMAP_BY_QUARTER:
      add_day (builder, "quarter", cell->key);
      break;
    case PAGODA_ROADMAP_BY_SOURCE:
    case PAGODA_ROADMAP_BY_PRODUCT:
    case PAGODA_ROADMAP_BY_REGION:
    case PAGODA_ROADMAP_BY_SELLER:
      add_text (builder, pagoda_roadmap_dimension_word (dimension), cell->label);
      break;
    }
}

static void
add_dimension (JsonBuilder *builder,
               const char *name,
               const PagodaRoadmap *roadmap,
               PagodaRoadmapDimension dimension,
               const char *currency)
{
  const GArray *cells = roadmap->dimensions[dimension];

  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (guint i = 0; i < cells->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      json_builder_begin_object (builder);
      add_key (builder, dimension, cell);
      add_rate (builder, &cell->rate);
      add_reason (builder, &cell->rate);
      add_money (builder, "won_value", cell->won_value, currency);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_methods (JsonBuilder *builder, const GArray *cells)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "methods"));
  for (guint i = 0; i < cells->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      json_builder_begin_object (builder);
      add_text (builder, "method", pagoda_closing_method_word ((PagodaClosingMethod)cell->key));
      add_rate (builder, &cell->rate);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Only what was lost has such a reason, so that there is no rate to tell. */
static void
add_losses (JsonBuilder *builder, const GArray *cells)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "lost_because"));
  for (guint i = 0; i < cells->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      json_builder_begin_object (builder);
      add_text (builder, "reason", pagoda_loss_reason_word ((PagodaLossReason)cell->key));
      add_count (builder, "lost", cell->rate.lost);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* @from is what is counted from, or NULL. */
static void
add_spread (JsonBuilder *builder, const char *name, const char *from, const PagodaRoadmapSpread *spread)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  if (from != NULL)
    add_text (builder, "counted_from", from);
  add_count (builder, "won", spread->n_won);
  add_count (builder, "lost", spread->n_lost);
  add_number (builder, "mean_won", spread->n_won > 0 ? spread->mean_won : NAN);
  add_number (builder, "mean_lost", spread->n_lost > 0 ? spread->mean_lost : NAN);
  add_number (builder, "median_won", spread->n_won > 0 ? spread->median_won : NAN);
  add_number (builder, "median_lost", spread->n_lost > 0 ? spread->median_lost : NAN);
  json_builder_begin_array (json_builder_set_member_name (builder, "bins"));
  for (guint i = 0; i < spread->bins->len; i++)
    {
      const PagodaRoadmapBin *bin = &g_array_index (spread->bins, PagodaRoadmapBin, i);
      json_builder_begin_object (builder);
      add_count (builder, "from", bin->from);
      add_number (builder, "to", bin->to == G_MAXINT ? NAN : bin->to);
      add_count (builder, "won", bin->won);
      add_count (builder, "lost", bin->lost);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_survival (JsonBuilder *builder, const PagodaRoadmap *roadmap)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "survival"));
  for (guint i = 0; i < roadmap->ages->len; i++)
    {
      const PagodaRoadmapAge *age = &g_array_index (roadmap->ages, PagodaRoadmapAge, i);
      json_builder_begin_object (builder);
      add_count (builder, "age", age->age);
      add_rate (builder, &age->rate);
      add_count (builder, "open", age->open);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_factor_weights (JsonBuilder *builder, const char *name, const PagodaFactorWeights *weights, int factor)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  add_count (builder, "n", weights->n);
  add_flag (builder, "too_few", weights->too_few);
  add_number (builder, "mean", weights->too_few ? NAN : weights->mean[factor]);
  json_builder_end_object (builder);
}

static void
add_factors (JsonBuilder *builder, const char *name, const PagodaFactorComparison *comparison)
{
  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "factor", pagoda_factor_word ((PagodaFactor)factor));
      add_factor_weights (builder, "won", &comparison->won, factor);
      add_factor_weights (builder, "lost", &comparison->lost, factor);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What those weighed who were won, beside those who were lost (R2, R5). */
static void
add_conditions (JsonBuilder *builder, const GArray *cases, PagodaPeriod period)
{
  const PagodaConditionCase *first = (const PagodaConditionCase *)(const void *)cases->data;
  PagodaFactorComparison all = pagoda_factor_comparison (first, cases->len, period);
  g_autoptr (GArray) years = pagoda_factor_years (first, cases->len, period);

  add_factors (builder, "factor_weights", &all);
  json_builder_begin_array (json_builder_set_member_name (builder, "factor_weights_by_year"));
  for (guint i = 0; i < years->len; i++)
    {
      const PagodaFactorYear *year = &g_array_index (years, PagodaFactorYear, i);
      json_builder_begin_object (builder);
      add_count (builder, "year", year->year);
      add_factors (builder, "factors", &year->comparison);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (const PagodaClosings *closings, const PagodaRoadmap *roadmap)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  const char *currency = pagoda_snapshot_get_currency (closings->snapshot);

  add_day (builder, "as_of", roadmap->as_of);
  add_day (builder, "from", roadmap->period.first);
  add_day (builder, "to", roadmap->period.last);
  add_text (builder, "currency", currency);
  add_rate (builder, &roadmap->total);
  add_count (builder, "abandoned", roadmap->abandoned);
  add_count (builder, "open", roadmap->open);
  add_money (builder, "won_value", roadmap->won_value, currency);
  add_spread (builder, "visits_to_close", "first contact", &roadmap->visits);
  add_spread (builder, "days_to_close", "opening", &roadmap->days);
  add_spread (builder, "days_from_first_contact", "first contact", &roadmap->contact_days);
  add_dimension (builder, "by_stage_joined", roadmap, PAGODA_ROADMAP_BY_STAGE_JOINED, currency);
  add_dimension (builder, "by_stages_count", roadmap, PAGODA_ROADMAP_BY_STAGES_COUNT, currency);
  add_dimension (builder, "by_source", roadmap, PAGODA_ROADMAP_BY_SOURCE, currency);
  add_dimension (builder, "by_product", roadmap, PAGODA_ROADMAP_BY_PRODUCT, currency);
  add_dimension (builder, "by_region", roadmap, PAGODA_ROADMAP_BY_REGION, currency);
  add_dimension (builder, "by_seller", roadmap, PAGODA_ROADMAP_BY_SELLER, currency);
  add_dimension (builder, "by_size", roadmap, PAGODA_ROADMAP_BY_SIZE, currency);
  add_dimension (builder, "by_cornerstone", roadmap, PAGODA_ROADMAP_BY_CORNERSTONE, currency);
  add_dimension (builder, "by_quarter", roadmap, PAGODA_ROADMAP_BY_QUARTER, currency);
  add_count (builder, "analysed", roadmap->analysed);
  add_methods (builder, roadmap->methods);
  add_losses (builder, roadmap->losses);
  add_survival (builder, roadmap);
  add_conditions (builder, closings->conditions, roadmap->period);
  print_json (json_builder_end_object (builder));
}

/* Tables */

static char *
word_share (const PagodaWinRate *rate)
{
  if (rate->lost_unknown)
    return g_strdup (_ ("value of lost deals not known"));
  return rate->too_few ? g_strdup (_ ("too few")) : g_strdup_printf ("%.1f %%", 100.0 * rate->rate);
}

static char *
word_interval (const PagodaWinRate *rate)
{
  return pagoda_win_rate_is_known (rate)
             ? g_strdup_printf ("%.1f–%.1f %%", 100.0 * rate->low, 100.0 * rate->high)
             : g_strdup ("");
}

static void
add_rate_cells (GPtrArray *cells, const PagodaWinRate *rate)
{
  g_ptr_array_add (cells, g_strdup_printf ("%u", rate->won));
  g_ptr_array_add (cells, g_strdup_printf ("%u", rate->lost));
  g_ptr_array_add (cells, word_share (rate));
  g_ptr_array_add (cells, word_interval (rate));
}

static void
print_dimension (const PagodaClosings *closings,
                 const PagodaRoadmap *roadmap,
                 PagodaRoadmapDimension dimension)
{
  const char *const heads[] = { pagoda_roadmap_dimension_label (dimension, pagoda_language_current ()),
                                N_ ("Won"), N_ ("Lost"), N_ ("Win rate"), N_ ("80 of 100 lie in") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  const GArray *list = roadmap->dimensions[dimension];

  for (guint i = 0; i < list->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (list, PagodaRoadmapCell, i);
      g_ptr_array_add (cells, pagoda_closings_label (closings, roadmap, dimension, cell,
                                                     pagoda_language_current ()));
      add_rate_cells (cells, &cell->rate);
    }
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_methods (const GArray *list)
{
  static const char *const heads[]
      = { N_ ("Methods used"), N_ ("Won"), N_ ("Lost"), N_ ("Win rate"), N_ ("80 of 100 lie in") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < list->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (list, PagodaRoadmapCell, i);
      g_ptr_array_add (cells, g_strdup (pagoda_closing_method_label ((PagodaClosingMethod)cell->key,
                                                                     pagoda_language_current ())));
      add_rate_cells (cells, &cell->rate);
    }
  if (list->len == 0)
    return;
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_losses (const GArray *list)
{
  static const char *const heads[] = { N_ ("Why it was lost"), N_ ("Lost") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < list->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (list, PagodaRoadmapCell, i);
      g_ptr_array_add (cells, g_strdup (pagoda_loss_reason_label ((PagodaLossReason)cell->key,
                                                                  pagoda_language_current ())));
      g_ptr_array_add (cells, g_strdup_printf ("%u", cell->rate.lost));
    }
  if (list->len == 0)
    return;
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_spread (const char *title, const PagodaRoadmapSpread *spread)
{
  const char *const heads[] = { title, N_ ("Won"), N_ ("Lost") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  const struct
  {
    const char *label;
    double won;
    double lost;
  } means[] = { { N_ ("Mean"), spread->mean_won, spread->mean_lost },
                { N_ ("Median"), spread->median_won, spread->median_lost } };

  if (spread->n_won + spread->n_lost == 0)
    {
      printf ("\n%s: %s\n", _ (title), _ ("nothing on record"));
      return;
    }
  for (guint i = 0; i < spread->bins->len; i++)
    {
      const PagodaRoadmapBin *bin = &g_array_index (spread->bins, PagodaRoadmapBin, i);
      g_ptr_array_add (cells, bin->to == G_MAXINT    ? g_strdup_printf ("%d+", bin->from)
                              : bin->to == bin->from ? g_strdup_printf ("%d", bin->from)
                                                     : g_strdup_printf ("%d–%d", bin->from, bin->to));
      g_ptr_array_add (cells, g_strdup_printf ("%u", bin->won));
      g_ptr_array_add (cells, g_strdup_printf ("%u", bin->lost));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (means); i++)
    {
      g_ptr_array_add (cells, g_strdup (_ (means[i].label)));
      g_ptr_array_add (cells, spread->n_won > 0 ? g_strdup_printf ("%.1f", means[i].won) : g_strdup (""));
      g_ptr_array_add (cells, spread->n_lost > 0 ? g_strdup_printf ("%.1f", means[i].lost) : g_strdup (""));
    }
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_survival (const GArray *ages)
{
  static const char *const heads[]
      = { N_ ("Reached days from opening"), N_ ("Won"),     N_ ("Lost"), N_ ("Win rate"),
          N_ ("80 of 100 lie in"),          N_ ("Now open") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < ages->len; i++)
    {
      const PagodaRoadmapAge *age = &g_array_index (ages, PagodaRoadmapAge, i);
      g_ptr_array_add (cells, g_strdup_printf ("%d", age->age));
      add_rate_cells (cells, &age->rate);
      g_ptr_array_add (cells, g_strdup_printf ("%u", age->open));
    }
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static char *
word_mean (double mean)
{
  return isnan (mean) ? g_strdup (_ ("too few")) : g_strdup_printf ("%.1f", mean);
}

/* In all and year by year; nothing where nobody weighed anything. */
static void
print_conditions (const GArray *cases, PagodaPeriod period)
{
  static const char *const heads[]
      = { N_ ("Closed in"),          N_ ("Condition"),       N_ ("Weighed in won"),
          N_ ("Mean weight in won"), N_ ("Weighed in lost"), N_ ("Mean weight in lost") };
  g_autoptr (GArray) lines
      = pagoda_factor_lines ((const PagodaConditionCase *)(const void *)cases->data, cases->len, period);
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (guint i = 0; i < lines->len; i++)
    {
      const PagodaFactorLine *line = &g_array_index (lines, PagodaFactorLine, i);
      g_ptr_array_add (cells, line->year > 0 ? g_strdup_printf ("%d", line->year)
                                             : g_strdup (C_ ("roadmap", "In all")));
      g_ptr_array_add (cells, g_strdup (pagoda_factor_label (line->factor, pagoda_language_current ())));
      g_ptr_array_add (cells, g_strdup_printf ("%u", line->n_won));
      g_ptr_array_add (cells, word_mean (line->won));
      g_ptr_array_add (cells, g_strdup_printf ("%u", line->n_lost));
      g_ptr_array_add (cells, word_mean (line->lost));
    }
  if (lines->len == 0)
    return;
  putchar ('\n');
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_head (const PagodaClosings *closings, const PagodaRoadmap *roadmap)
{
  g_autofree char *value
      = pagoda_money_format (roadmap->won_value, pagoda_snapshot_get_currency (closings->snapshot));
  g_autofree char *first = pagoda_day_to_iso (roadmap->period.first);
  g_autofree char *last = pagoda_day_to_iso (roadmap->period.last);
  g_autofree char *share = word_share (&roadmap->total);
  g_autofree char *interval = word_interval (&roadmap->total);

  if (roadmap->total.won + roadmap->total.lost + roadmap->abandoned == 0)
    {
      g_print ("%s\n", options.from != NULL || options.to != NULL ? _ ("No project was closed in this time.")
                                                                  : _ ("No project is closed yet."));
      return;
    }
  printf (_ ("Closed from %s to %s: %u won, %u lost, %u abandoned; won value %s"), first, last,
          roadmap->total.won, roadmap->total.lost, roadmap->abandoned, value);
  putchar ('\n');
  if (*interval != '\0')
    printf (_ ("Win rate: %s (80 of 100 lie in %s)"), share, interval);
  else
    printf (_ ("Win rate: %s"), share);
  putchar ('\n');
}

static void
print_as_text (const PagodaClosings *closings, const PagodaRoadmap *roadmap)
{
  print_head (closings, roadmap);
  print_spread (N_ ("Days from opening to close"), &roadmap->days);
  print_spread (N_ ("Days from the first contact to close"), &roadmap->contact_days);
  print_spread (N_ ("Visits to close"), &roadmap->visits);
  for (int i = 0; i < PAGODA_N_ROADMAP_DIMENSIONS; i++)
    print_dimension (closings, roadmap, (PagodaRoadmapDimension)i);
  print_methods (roadmap->methods);
  print_losses (roadmap->losses);
  print_survival (roadmap->ages);
  print_conditions (closings->conditions, roadmap->period);
}

gboolean
run_roadmap (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
  PagodaPeriod period;

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaClosings) closings
      = pagoda_closings_load (database, snapshot, invocation->as_of, NULL, error);
  pagoda_database_rollback (database);
  if (closings == NULL || !parse_period (closings, &period, error))
    return FALSE;
  g_autoptr (PagodaRoadmap) roadmap = pagoda_closings_roadmap (closings, period);
  if (invocation->json)
    print_as_json (closings, roadmap);
  else
    print_as_text (closings, roadmap);
  return TRUE;
}
