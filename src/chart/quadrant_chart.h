/* quadrant_chart.h: customers by budget and by our share of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Budgets grow to the right on a logarithmic scale, shares upwards; two dashed lines cut both into four named
 * quadrants.  A point is named where there is room, the first ones first.  Drawn are the paths of those
 * that crossed the cut of shares; that of a chosen one stands out.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/** Where a customer is, or was. */
typedef struct
{
  double budget; /* > 0 */
  double share;  /* drawn at the edge where it lies outside of the scale */
} PagodaQuadrantPlace;

typedef struct
{
  PagodaQuadrantPlace place;
  const char *name;
  const PagodaQuadrantPlace *path; /* n_path, the oldest first, the last of them @place */
  guint n_path;
} PagodaQuadrantPoint;

typedef struct
{
  const PagodaQuadrantPoint *points;
  gsize n;
  double share_cut;
  double budget_cut;
  const char
      *quadrants[4]; /* large share of a small, of a large budget, small share of a small, of a large */
  const char *least_budget; /* the words of the ends of the scale and of its cut */
  const char *cut_budget;
  const char *most_budget;
  gssize chosen; /* whose path stands out; −1: nobody's */
} PagodaQuadrantChart;

/** Points beyond so many are not named. */
#define PAGODA_QUADRANT_NAMES 60

typedef struct
{
  double em;
  PagodaRect plot;
  PagodaScale x; /* log10 of budgets */
  PagodaScale y;
  double low_budget;
  double high_budget;
  PagodaRect names[PAGODA_QUADRANT_NAMES]; /* width 0: no room */
  gsize n_names;
} PagodaQuadrantLayout;

double pagoda_quadrant_chart_height (double em);

/** Computes the places within @area. */
void pagoda_quadrant_chart_layout (const PagodaQuadrantChart *chart,
                                   PagodaRect area,
                                   double em,
                                   PagodaQuadrantLayout *layout);

/** Whether @point was on the other side of the cut of shares. */
gboolean pagoda_quadrant_chart_crosses (const PagodaQuadrantChart *chart, const PagodaQuadrantPoint *point);

/** Where @place is drawn. */
PagodaPoint pagoda_quadrant_chart_at (const PagodaQuadrantLayout *layout, PagodaQuadrantPlace place);

void pagoda_quadrant_chart_draw (const PagodaQuadrantChart *chart,
                                 const PagodaQuadrantLayout *layout,
                                 const PagodaPalette *palette,
                                 cairo_t *cr);

G_END_DECLS
