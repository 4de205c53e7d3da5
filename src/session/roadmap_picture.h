/* roadmap_picture.h: the closing roadmap as drawings and sentences, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/outcome_chart.h"
#include "method/conditions.h"
#include "session/closings.h"

G_BEGIN_DECLS

/** What is drawn, in the order in which it is shown. */
typedef enum
{
  PAGODA_FIGURE_STAGE_JOINED,
  PAGODA_FIGURE_STAGES_COUNT,
  PAGODA_FIGURE_DAYS,
  PAGODA_FIGURE_VISITS,
  PAGODA_FIGURE_CONTACT_DAYS,
  PAGODA_FIGURE_AGES,
  PAGODA_FIGURE_DIMENSION, /* by what was chosen */
  PAGODA_FIGURE_CORNERSTONES,
  PAGODA_FIGURE_METHODS,
  PAGODA_FIGURE_LOSSES,
} PagodaRoadmapFigureKind;
#define PAGODA_N_ROADMAP_FIGURES 10

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

/** `62%`, or why there is none; and `51–72%`, NULL where there is none (transfer full). */
char *pagoda_roadmap_word_rate (const PagodaWinRate *rate, PagodaLanguage language);
char *pagoda_roadmap_word_interval (const PagodaWinRate *rate);

/** Why there is no win rate by size where only what was won has a value (transfer none). */
const char *pagoda_roadmap_word_lost_unknown (PagodaLanguage language);

/** `8 to 30 days`; of the last bin `366 days and more` (transfer full). */
char *pagoda_roadmap_word_days (int from, int to, PagodaLanguage language);
char *pagoda_roadmap_word_visits (int from, int to, PagodaLanguage language);

/** `2026`, or that it is of all (transfer full). */
char *pagoda_roadmap_word_time (const PagodaFactorLine *line, PagodaLanguage language);

/** `Reached 31 days` (transfer full). */
char *pagoda_roadmap_word_age (int age, PagodaLanguage language);

/** Draws a page with the most important four into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_roadmap_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

/** The size of the letters on a sheet of paper, in points. */
#define PAGODA_ROADMAP_SHEET_EM 9.5

/** The height of @figure with its title; 0 where it has no rows. */
double pagoda_roadmap_figure_height (const PagodaRoadmapFigure *figure, double width, double em);

/** Draws @figure with letters of PAGODA_ROADMAP_SHEET_EM, as a PagodaChartDrawFunc. */
void pagoda_roadmap_figure_draw (cairo_t *cr, double width, double height, gpointer figure);

G_END_DECLS
