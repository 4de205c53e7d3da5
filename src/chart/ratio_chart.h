/* ratio_chart.h: how a ratio goes as more and more is counted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line over a grey band, the interval, which grows narrower; the numbers of attempts stand below, the last
 * ratio at the end of the line.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/** The ratio after so many attempts. */
typedef struct
{
  double attempts;
  double share; /* 0 … 1 */
  double low;
  double high;
} PagodaRatioPoint;

typedef struct
{
  const PagodaRatioPoint *points; /* n, ascending */
  gsize n;
  const char *last_text;
} PagodaRatioChart;

typedef struct
{
  double em;
  PagodaScale x;
  PagodaScale y;
  PagodaRect plot;
} PagodaRatioLayout;

double pagoda_ratio_chart_height (double em);

/** Computes the places within @area; the scale ends at a round share above the line, and 1 at the most. */
void pagoda_ratio_chart_layout (const PagodaRatioChart *chart,
                                PagodaRect area,
                                double em,
                                PagodaRatioLayout *layout);

void pagoda_ratio_chart_draw (const PagodaRatioChart *chart,
                              const PagodaRatioLayout *layout,
                              const PagodaPalette *palette,
                              cairo_t *cr);

G_END_DECLS
