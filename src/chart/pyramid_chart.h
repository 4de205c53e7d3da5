/* pyramid_chart.h: the pyramid drawing.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Eight tiers from the best down, the upper four active.  The silhouette is a calm index that always has room
 * for eight names; honest lengths stand beside it on linear scales, or the widths of the tiers are true
 * themselves.  All texts come in ready made, so that the drawing knows no language.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"

G_BEGIN_DECLS

#define PAGODA_PYRAMID_CHART_TIERS 8
#define PAGODA_PYRAMID_CHART_ACTIVE 4

/** In em: the hollow bar beside the title of the efforts. */
#define PAGODA_PYRAMID_KEY_WIDTH 1.05

/** What the widths of the tiers mean. */
typedef enum
{
  PAGODA_PYRAMID_SILHOUETTE,
  PAGODA_PYRAMID_BY_COUNT,
  PAGODA_PYRAMID_BY_VALUE,
} PagodaPyramidWidth;

/** One tier.  A text that is NULL is left out. */
typedef struct
{
  const char *label;
  const char *count_text;  /* with its unit: 16 家 */
  const char *count_share; /* 3.9% */
  const char *value_text;  /* ¥709万 */
  const char *value_share; /* 24.9% */
  const char *note;        /* what stands where a tier has no value */
  const char *effort_text; /* 22% */
  double count;
  double value;            /* NAN for none; may be negative */
  double effort;           /* the hollow bar, in the unit of @value; NAN for none */
  gboolean effort_exceeds; /* more effort than value: drawn as what is against us */
} PagodaPyramidChartTier;

/** What became of a tier between two days.  A text that is NULL is left out. */
typedef struct
{
  const char *from_text; /* customers on the first day */
  const char *to_text;
  const char *risen_text; /* how many came up into it; a triangle stands before it */
  const char *fallen_text;
} PagodaPyramidChange;

#define PAGODA_PYRAMID_CHANGE_COLUMNS 3

typedef struct
{
  PagodaPyramidChartTier tiers[PAGODA_PYRAMID_CHART_TIERS];
  const char *count_title;
  const char *value_title;
  const char *effort_title; /* NULL where no tier has an effort */
  const char *active_text;  /* at the line between active and not active */
  PagodaPyramidWidth width;
  int selected; /* a tier or −1 */
  PagodaPyramidChange changes[PAGODA_PYRAMID_CHART_TIERS];
  const char *change_titles[PAGODA_PYRAMID_CHANGE_COLUMNS];
  gboolean changing; /* shows the changes beside the silhouette instead of counts and values */
} PagodaPyramidChart;

/** Where one tier lies.  A bar or box of width 0 is not drawn. */
typedef struct
{
  PagodaRect row;       /* the whole width: where a pointer means this tier */
  PagodaPoint shape[4]; /* clockwise from the upper left corner */
  PagodaRect label;
  gboolean label_beside; /* not on the shape: it takes the text colour */
  PagodaRect count_text;
  PagodaRect count_bar;
  PagodaRect value_text;
  PagodaRect value_bar;
  PagodaRect effort_bar;
  PagodaRect changes[PAGODA_PYRAMID_CHANGE_COLUMNS];
} PagodaPyramidTierLayout;

typedef struct
{
  PagodaPyramidTierLayout tiers[PAGODA_PYRAMID_CHART_TIERS];
  gboolean narrow; /* numbers in one column beside the shapes, without bars */
  double em;
  PagodaRect count_title;
  PagodaRect value_title;
  double active_line;    /* y */
  PagodaRect active_box; /* of the text at that line */
  double zero;           /* x where bars of values begin */
  PagodaRect change_titles[PAGODA_PYRAMID_CHANGE_COLUMNS];
} PagodaPyramidLayout;

/** The least height at which all rows of the chart can be read. */
double pagoda_pyramid_chart_min_height (double em);

/** Computes the places of everything within @area; @em is the body size in units of the drawing. */
void pagoda_pyramid_chart_layout (const PagodaPyramidChart *chart,
                                  PagodaRect area,
                                  double em,
                                  PagodaPyramidLayout *layout);

/** The tier whose row holds the point, or −1. */
int pagoda_pyramid_layout_tier_at (const PagodaPyramidLayout *layout, double x, double y);

/** Draws the chart; the background is the caller's. */
void pagoda_pyramid_chart_draw (const PagodaPyramidChart *chart,
                                const PagodaPyramidLayout *layout,
                                const PagodaPalette *palette,
                                cairo_t *cr);

G_END_DECLS
