/* lorenz_chart.h: the 80/20 curve.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the best k customers bring of the whole, against k.  Losses carry the curve beyond 100 %.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/** The usual band of what the top 20 % bring in business selling (method.md P6). */
#define PAGODA_LORENZ_BAND_LOW 0.6
#define PAGODA_LORENZ_BAND_HIGH 0.8

/** A number of customers named on the axis below. */
typedef struct
{
  gsize customers;
  const char *text;
} PagodaLorenzMark;

#define PAGODA_LORENZ_MARKS 4

typedef struct
{
  const double *shares; /* n + 1, from 0 to 1; pagoda_pyramid_lorenz() */
  gsize n;
  gsize top20;            /* how many the top 20 % are */
  const char *top20_text; /* 前 20% 带来 74.6% */
  const char *band_text;  /* 通常 60–80%（灰条） */
  gsize for_80;           /* how many bring 80 % */
  const char *for_80_text;
  PagodaLorenzMark
      marks[PAGODA_LORENZ_MARKS]; /* those with a text; one that would touch another is left out */
} PagodaLorenzChart;

typedef struct
{
  double em;
  PagodaRect plot;
  PagodaScale x; /* customers */
  PagodaScale y; /* shares */
  PagodaTicks ticks;
  PagodaPoint top20;
  PagodaPoint for_80;
  PagodaRect band;
  PagodaRect top20_text;
  PagodaRect band_text;
  PagodaRect for_80_text;
} PagodaLorenzLayout;

/** Computes the places of everything within @area; @em is the body size in units of the drawing. */
void pagoda_lorenz_chart_layout (const PagodaLorenzChart *chart,
                                 PagodaRect area,
                                 double em,
                                 PagodaLorenzLayout *layout);

/** Draws the chart on the caller's background, which has the colour of a card. */
void pagoda_lorenz_chart_draw (const PagodaLorenzChart *chart,
                               const PagodaLorenzLayout *layout,
                               const PagodaPalette *palette,
                               cairo_t *cr);

G_END_DECLS
