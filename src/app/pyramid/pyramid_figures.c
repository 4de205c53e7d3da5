/* pyramid_figures.c: the figures of a tier and of the customers in it, and their words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/pyramid/pyramid_figures.h"

#include "app/outlook.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MINUTES_PER_HOUR 60.0

static const char *const titles[] = {
  [PAGODA_FIGURE_PROFIT] = N_ ("Profit"), [PAGODA_FIGURE_REVENUE] = N_ ("Revenue"),
  [PAGODA_FIGURE_ORDERS] = N_ ("Orders"), [PAGODA_FIGURE_VISITS] = N_ ("Visits"),
  [PAGODA_FIGURE_HOURS] = N_ ("Hours"),   [PAGODA_FIGURE_CALLS] = N_ ("Calls"),
};

const char *
pagoda_figure_title (PagodaFigure figure)
{
  return _ (titles[figure]);
}

gint64
pagoda_figure_of_customer (const PagodaPyramidScene *scene, gsize customer, PagodaFigure figure)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  const PagodaEffort *effort = pagoda_pyramid_scene_get_effort (scene);

  switch (figure)
    {
    case PAGODA_FIGURE_PROFIT:
      return pyramid->profits[customer];
    case PAGODA_FIGURE_REVENUE:
      return pyramid->revenues[customer];
    case PAGODA_FIGURE_ORDERS:
      return pyramid->orders[customer];
    case PAGODA_FIGURE_VISITS:
      return pyramid->visits[customer];
    case PAGODA_FIGURE_HOURS:
      return effort != NULL ? effort->spent[customer].minutes : 0;
    case PAGODA_FIGURE_CALLS:
      return effort != NULL ? effort->spent[customer].calls : 0;
    }
  g_assert_not_reached ();
}

gint64
pagoda_figure_of_tier (const PagodaPyramidScene *scene, PagodaTier tier, PagodaFigure figure)
{
  const PagodaPyramidTier *summary = &pagoda_pyramid_scene_get_pyramid (scene)->summary[tier];
  const PagodaEffort *effort = pagoda_pyramid_scene_get_effort (scene);

  switch (figure)
    {
    case PAGODA_FIGURE_PROFIT:
      return summary->profit;
    case PAGODA_FIGURE_REVENUE:
      return summary->revenue;
    case PAGODA_FIGURE_ORDERS:
      return summary->orders;
    case PAGODA_FIGURE_VISITS:
      return summary->visits;
    case PAGODA_FIGURE_HOURS:
      return effort != NULL ? effort->tiers[tier].spent.minutes : 0;
    case PAGODA_FIGURE_CALLS:
      return effort != NULL ? effort->tiers[tier].spent.calls : 0;
    }
  g_assert_not_reached ();
}

double
pagoda_figure_share (const PagodaPyramidScene *scene, PagodaTier tier, PagodaFigure figure)
{
  const PagodaPyramidTier *summary = &pagoda_pyramid_scene_get_pyramid (scene)->summary[tier];
  const PagodaEffort *effort = pagoda_pyramid_scene_get_effort (scene);

  switch (figure)
    {
    case PAGODA_FIGURE_PROFIT:
      return summary->profit_share;
    case PAGODA_FIGURE_REVENUE:
      return summary->revenue_share;
    case PAGODA_FIGURE_ORDERS:
      return NAN;
    case PAGODA_FIGURE_VISITS:
      return effort != NULL ? effort->tiers[tier].visit_share : NAN;
    case PAGODA_FIGURE_HOURS:
      return effort != NULL ? effort->tiers[tier].minute_share : NAN;
    case PAGODA_FIGURE_CALLS:
      return effort != NULL ? effort->tiers[tier].call_share : NAN;
    }
  g_assert_not_reached ();
}

char *
pagoda_figure_text (const PagodaPyramidScene *scene, gint64 value, PagodaFigure figure)
{
  char hours[G_ASCII_DTOSTR_BUF_SIZE];

  switch (figure)
    {
    case PAGODA_FIGURE_PROFIT:
    case PAGODA_FIGURE_REVENUE:
      return pagoda_wording_money (value,
                                   pagoda_snapshot_get_currency (pagoda_pyramid_scene_get_snapshot (scene)));
    case PAGODA_FIGURE_HOURS:
      g_ascii_formatd (hours, sizeof hours, "%.1f", (double)value / MINUTES_PER_HOUR);
      /* Translators: a number of hours. */
      return g_strdup_printf (_ ("%s h"), hours);
    case PAGODA_FIGURE_ORDERS:
    case PAGODA_FIGURE_VISITS:
    case PAGODA_FIGURE_CALLS:
      return pagoda_count_format ((guint64)value);
    }
  g_assert_not_reached ();
}

PagodaFigure
pagoda_figure_of_measure (PagodaEffortMeasure measure)
{
  switch (measure)
    {
    case PAGODA_EFFORT_VISITS:
      return PAGODA_FIGURE_VISITS;
    case PAGODA_EFFORT_CALLS:
      return PAGODA_FIGURE_CALLS;
    case PAGODA_EFFORT_HOURS:
    case PAGODA_EFFORT_NONE:
      return PAGODA_FIGURE_HOURS;
    }
  g_assert_not_reached ();
}

/* What ranking by one figure compares. */
typedef struct
{
  const PagodaPyramidScene *scene;
  const PagodaPyramid *pyramid;
  PagodaFigure figure;
} Ranking;

static gint64
compare_places (const PagodaPyramid *pyramid, guint32 one, guint32 two)
{
  if (pyramid->tiers[one] != pyramid->tiers[two])
    return pyramid->tiers[one] - pyramid->tiers[two];
  if (pyramid->ranks[one] != pyramid->ranks[two])
    return (gint64)pyramid->ranks[one] - pyramid->ranks[two];
  return (gint64)one - two;
}

/* The rank of the basis itself breaks its ties by rules of its own (P2). */
static int
compare_customers (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranking *ranking = data;
  guint32 one = *(const guint32 *)a, two = *(const guint32 *)b;
  PagodaFigure basis
      = ranking->pyramid->basis == PAGODA_BASIS_PROFIT ? PAGODA_FIGURE_PROFIT : PAGODA_FIGURE_REVENUE;
  gint64 first = pagoda_figure_of_customer (ranking->scene, one, ranking->figure);
  gint64 second = pagoda_figure_of_customer (ranking->scene, two, ranking->figure);
  gint64 order = ranking->figure != basis && first != second ? (first > second ? -1 : 1)
                                                             : compare_places (ranking->pyramid, one, two);

  return order < 0 ? -1 : order > 0;
}

guint32 *
pagoda_figure_rank (const PagodaPyramidScene *scene, int tier, PagodaFigure figure, gsize *n)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (guint32));
  Ranking ranking = { scene, pyramid, figure };

  for (guint32 i = 0; i < pyramid->n; i++)
    if (tier == PAGODA_OUTLOOK_ALL_TIERS || pyramid->tiers[i] == tier)
      g_array_append_val (ranked, i);
  g_array_sort_with_data (ranked, compare_customers, &ranking);
  return (guint32 *)(gpointer)g_array_steal (ranked, n);
}
