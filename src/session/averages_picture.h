/* averages_picture.h: the law of averages as drawings, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/chain_chart.h"
#include "chart/ratio_chart.h"
#include "session/averages.h"

G_BEGIN_DECLS

/** Drawings that own their texts. */
typedef struct
{
  PagodaChainChart chain;
  PagodaRatioChart course; /* how the ratio of @step went (A5) */
  PagodaChainStep step;
  char *title;
  char *subtitle;       /* whose attempts, when, with whom, as of when */
  GPtrArray *sentences; /* of const char *, for those who do not see the drawings, and for the page */
  PagodaLanguage language;

  PagodaChainBar bars[PAGODA_N_CHAIN_STEPS];
  GArray *points; /* PagodaRatioPoint */
  GPtrArray *texts;
} PagodaAveragesPicture;

/** The picture of @view, with the course of @step and the sentences of @plan (transfer full). */
PagodaAveragesPicture *pagoda_averages_picture_new (const PagodaAveragesView *view,
                                                    PagodaChainStep step,
                                                    const PagodaAttemptPlan *plan,
                                                    PagodaLanguage language);
void pagoda_averages_picture_free (PagodaAveragesPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaAveragesPicture, pagoda_averages_picture_free)

/** Draws a page with title, chain, course and sentences into 0 … @width, 0 … @height, as a
 * PagodaChartDrawFunc. */
void pagoda_averages_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

G_END_DECLS
