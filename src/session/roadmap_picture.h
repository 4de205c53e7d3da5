/* roadmap_picture.h: the closing roadmap as drawings and sentences, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/outcome_chart.h"
#include "session/closings.h"

G_BEGIN_DECLS

/** What is drawn, in the order in which it is shown. */
typedef enum
{
  PAGODA_FIGURE_STAGE_JOINED,
  PAGODA_FIGURE_STAGES_COUNT,
  PAGODA_FIGURE_DAYS,
  PAGODA_FIGURE_VISITS,
  PAGODA_FIGURE_AGES,
  PAGODA_FIGURE_DIMENSION, /* by what was chosen */
  PAGODA_FIGURE_CORNERSTONES,
  PAGODA_FIGURE_METHODS,
  PAGODA_FIGURE_LOSSES,
} PagodaRoadmapFigureKind;
#define PAGODA_N_ROADMAP_FIGURES 9

/** One drawing, row by row with its sentence and the projects behind it. */
typedef struct
{
  PagodaOutcomeChart chart;
  char *title;
  char *words;      /* what goes before the rows, or NULL */
  GArray *rows;     /* PagodaOutcomeRow */
  GPtrArray *names; /* char *: `Product: 6 won, 2 lost; win rate 75% (51–91%)` */
  GPtrArray *cases; /* const GArray of guint32, places in the cases */
} PagodaRoadmapFigure;

/** Owns the roadmap and all texts. */
typedef struct
{
  PagodaClosings *closings;
  PagodaRoadmap *roadmap;
  PagodaRoadmapDimension dimension;
  PagodaLanguage language;
  char *title;
  char *subtitle; /* when the projects were closed */
  char *words;    /* how many were won and lost, in sentences */
  PagodaRoadmapFigure figures[PAGODA_N_ROADMAP_FIGURES];
  GPtrArray *texts;
} PagodaRoadmapPicture;

/** The picture of the projects of @closings closed in @period, also by @dimension (transfer full). */
PagodaRoadmapPicture *pagoda_roadmap_picture_new (PagodaClosings *closings,
                                                  PagodaPeriod period,
                                                  PagodaRoadmapDimension dimension,
                                                  PagodaLanguage language);
void pagoda_roadmap_picture_free (PagodaRoadmapPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRoadmapPicture, pagoda_roadmap_picture_free)

/** `62%`, or that there are too few for one; and `51–72%`, NULL where there are (transfer full). */
char *pagoda_roadmap_word_rate (const PagodaWinRate *rate, PagodaLanguage language);
char *pagoda_roadmap_word_interval (const PagodaWinRate *rate);

/** `8 to 30 days`; of the last bin `366 days and more` (transfer full). */
char *pagoda_roadmap_word_days (int from, int to, PagodaLanguage language);
char *pagoda_roadmap_word_visits (int from, int to, PagodaLanguage language);

/** The last day of the age @row of @roadmap: G_MAXINT for the last one. */
int pagoda_roadmap_end_of_age (const PagodaRoadmap *roadmap, guint row);

/** Draws a page with the most important four into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_roadmap_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

/** On how many sheets all of them stand, and one of them, as a PagodaSheetDrawFunc. */
int pagoda_roadmap_picture_count_sheets (const PagodaRoadmapPicture *picture, double width, double height);
void
pagoda_roadmap_picture_draw_sheet (cairo_t *cr, double width, double height, int sheet, gpointer picture);

G_END_DECLS
