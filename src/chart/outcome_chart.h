/* outcome_chart.h: how often something was won and lost, row by row, and the share that was won.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row has a full bar for what was won and an outlined one below it for what was lost, with their counts;
 * beside them, where the chart is of shares, the share as a dot on its interval.  Where there is no room the
 * label has a line of its own.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/** One row; texts are NULL where there is nothing to say. */
typedef struct
{
  const char *label;
  guint won;
  guint lost;
  const char *won_text;
  const char *lost_text;
  double share; /* 0 … 1; NAN where there is none */
  double low;
  double high;
  const char *share_text; /* also where there is none: why */
  const char *interval_text;
} PagodaOutcomeRow;

typedef struct
{
  const PagodaOutcomeRow *rows;
  gsize n;
  gboolean shares; /* the right half is that of the shares */
  gboolean losses; /* only what was lost is told */
  const char *won_title;
  const char *lost_title;
  const char *share_title;
} PagodaOutcomeChart;

typedef struct
{
  PagodaRect row; /* all of it */
  PagodaRect label;
  PagodaRect won; /* of no width where there are none */
  PagodaRect lost;
  PagodaRect won_text;
  PagodaRect lost_text;
  PagodaRect band; /* of no width where there is no share */
  PagodaPoint dot;
  PagodaRect share_text;
  PagodaRect interval_text;
} PagodaOutcomePlace;

typedef struct
{
  double em;
  gboolean narrow; /* two lines for each row */
  PagodaScale x;   /* of the shares */
  double top;      /* of the rows */
  double bottom;
  PagodaRect won_key; /* of the legend */
  PagodaRect lost_key;
  PagodaRect share_key;
} PagodaOutcomeLayout;

/** The height that @chart takes at @width. */
double pagoda_outcome_chart_height (const PagodaOutcomeChart *chart, double width, double em);

/** Computes the places within @area, which has that height; @places has one for each row. */
void pagoda_outcome_chart_layout (const PagodaOutcomeChart *chart,
                                  PagodaRect area,
                                  double em,
                                  PagodaOutcomeLayout *layout,
                                  PagodaOutcomePlace *places);

void pagoda_outcome_chart_draw (const PagodaOutcomeChart *chart,
                                const PagodaOutcomeLayout *layout,
                                const PagodaOutcomePlace *places,
                                const PagodaPalette *palette,
                                cairo_t *cr);

G_END_DECLS
