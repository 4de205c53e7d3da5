/* pyramid_figures.h: the figures of a tier and of the customers in it, and their words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_scene.h"

G_BEGIN_DECLS

/** What a tier has of the twelve months; that of a tier is the sum over its customers. */
typedef enum
{
  PAGODA_FIGURE_PROFIT,
  PAGODA_FIGURE_REVENUE,
  PAGODA_FIGURE_ORDERS,
  PAGODA_FIGURE_VISITS,
  PAGODA_FIGURE_HOURS,
  PAGODA_FIGURE_CALLS,
} PagodaFigure;
#define PAGODA_N_FIGURES 6

/** What a column of it is called. */
const char *pagoda_figure_title (PagodaFigure figure);

/** The figure of one customer: minor units, minutes for hours, else a number; 0 while it is not known. */
gint64 pagoda_figure_of_customer (const PagodaPyramidScene *scene, gsize customer, PagodaFigure figure);
gint64 pagoda_figure_of_tier (const PagodaPyramidScene *scene, PagodaTier tier, PagodaFigure figure);

/** The share of the tier, of the active total for money, else of all; NAN where there is none. */
double pagoda_figure_share (const PagodaPyramidScene *scene, PagodaTier tier, PagodaFigure figure);

/** `¥709万`, `21.5 小时`, `14` (transfer full). */
char *pagoda_figure_text (const PagodaPyramidScene *scene, gint64 value, PagodaFigure figure);

/** The figure that effort is weighed by. */
PagodaFigure pagoda_figure_of_measure (PagodaEffortMeasure measure);

/** Of the customers in @tier, or of all for PAGODA_OUTLOOK_ALL_TIERS, those with most of @figure first, then
 * by place; @n receives how many (transfer full). */
guint32 *pagoda_figure_rank (const PagodaPyramidScene *scene, int tier, PagodaFigure figure, gsize *n);

G_END_DECLS
