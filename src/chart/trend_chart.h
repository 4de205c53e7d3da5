/* trend_chart.h: a number through time over the track of a slider.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A calm line, the track with one or two chosen days on it, and the years below.  Days are numbers on a
 * linear scale; the handles themselves are the caller's.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/** A day named below the track; a @text that is NULL marks it only. */
typedef struct
{
  double day;
  const char *text;
} PagodaTrendMark;

typedef struct
{
  double first; /* the days that the track spans, both inclusive */
  double last;
  const double *days; /* n, ascending, within first … last */
  const guint32 *counts;
  gsize n;
  const PagodaTrendMark *marks;
  gsize n_marks;
  const char *title; /* what is counted */
  double from;       /* the earlier of two chosen days; NAN where one is chosen */
  double to;
  const char *from_text; /* the count of those days */
  const char *to_text;
} PagodaTrendChart;

typedef struct
{
  double em;
  PagodaScale x; /* days */
  PagodaScale y; /* counts */
  PagodaRect plot;
  PagodaRect track;
  PagodaRect chosen; /* of the track: up to the chosen day, or between two */
  PagodaRect title;
  PagodaRect from_text; /* never touches to_text */
  PagodaRect to_text;
  double marks_y;
  double names_y;
} PagodaTrendLayout;

/** The height at which the chart is drawn. */
double pagoda_trend_chart_height (double em);

/** Computes the places within @area; the track keeps @inset clear at both ends, half a handle. */
void pagoda_trend_chart_layout (const PagodaTrendChart *chart,
                                PagodaRect area,
                                double em,
                                double inset,
                                PagodaTrendLayout *layout);

/** Draws the chart on the caller's background. */
void pagoda_trend_chart_draw (const PagodaTrendChart *chart,
                              const PagodaTrendLayout *layout,
                              const PagodaPalette *palette,
                              cairo_t *cr);

G_END_DECLS
