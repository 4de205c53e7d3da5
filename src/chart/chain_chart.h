/* chain_chart.h: steps one after the other, how many came to each, and the ratio of each with its interval.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar for each count; beside it, or below it where there is no room, the ratio as a dot on its interval, a
 * thick grey stroke, with both in figures.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/** One step; texts are NULL where there is nothing to say. */
typedef struct
{
  const char *label;
  double count;
  const char *count_text;
  double share; /* of the step before, 0 … 1; NAN where there is none */
  double low;
  double high;
  gboolean judged; /* the share says something; else its place is a ring */
  const char *share_text;
  const char *interval_text;
} PagodaChainBar;

#define PAGODA_CHAIN_MOST_BARS 8

typedef struct
{
  const PagodaChainBar *bars; /* n ≤ PAGODA_CHAIN_MOST_BARS */
  gsize n;
} PagodaChainChart;

typedef struct
{
  PagodaRect row; /* all of it */
  PagodaRect label;
  PagodaRect bar;
  PagodaRect count_text;
  PagodaRect band; /* of no width where there is no ratio */
  PagodaPoint dot;
  PagodaRect share_text;
  PagodaRect interval_text;
} PagodaChainPlace;

typedef struct
{
  double em;
  gboolean narrow; /* two lines for each step */
  PagodaScale x;   /* of the ratios */
  double grid_top;
  double ticks_y;
  PagodaChainPlace places[PAGODA_CHAIN_MOST_BARS];
} PagodaChainLayout;

/** The height that @chart takes at @width. */
double pagoda_chain_chart_height (const PagodaChainChart *chart, double width, double em);

/** Computes the places within @area, which has that height. */
void pagoda_chain_chart_layout (const PagodaChainChart *chart,
                                PagodaRect area,
                                double em,
                                PagodaChainLayout *layout);

void pagoda_chain_chart_draw (const PagodaChainChart *chart,
                              const PagodaChainLayout *layout,
                              const PagodaPalette *palette,
                              cairo_t *cr);

G_END_DECLS
