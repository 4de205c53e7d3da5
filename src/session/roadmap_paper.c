/* roadmap_paper.c: the closing roadmap on sheets of paper, with all its tables.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/roadmap_paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Drawn at the width of an upright sheet. */
#define FORMAT PAGODA_SHEET_A4

/* What the drawings do not tell. */
static const PagodaRoadmapDimension dimensions[]
    = { PAGODA_ROADMAP_BY_PRODUCT, PAGODA_ROADMAP_BY_SOURCE, PAGODA_ROADMAP_BY_REGION,
        PAGODA_ROADMAP_BY_SELLER,  PAGODA_ROADMAP_BY_SIZE,   PAGODA_ROADMAP_BY_QUARTER };

/* A drawing has its title within itself; what is said of it stands above. */
static void
add_figure (PagodaPaper *paper, PagodaRoadmapFigure *figure)
{
  double width = pagoda_sheet_room (pagoda_sheet_size (FORMAT, FALSE)).width;
  double height = pagoda_roadmap_figure_height (figure, width, PAGODA_ROADMAP_SHEET_EM);

  if (height <= 0)
    return;
  pagoda_paper_begin_part (paper);
  pagoda_paper_add_drawing (paper, height, pagoda_roadmap_figure_draw, figure, NULL);
  if (figure->words != NULL && *figure->words != '\0')
    pagoda_paper_add_text (paper, figure->words);
}

static void
add_cell (PagodaPaper *paper, const PagodaRoadmapPicture *picture, PagodaRoadmapDimension dimension, guint i)
{
  const PagodaRoadmapCell *cell
      = &g_array_index (picture->roadmap->dimensions[dimension], PagodaRoadmapCell, i);
  g_autofree char *label
      = pagoda_closings_label (picture->closings, picture->roadmap, dimension, cell, picture->language);
  g_autofree char *won = g_strdup_printf ("%u", cell->rate.won);
  g_autofree char *lost = g_strdup_printf ("%u", cell->rate.lost);
  g_autofree char *rate = pagoda_roadmap_word_rate (&cell->rate, picture->language);
  g_autofree char *interval = pagoda_roadmap_word_interval (&cell->rate);
  g_autofree char *value
      = pagoda_money_format (cell->won_value, pagoda_snapshot_get_currency (picture->closings->snapshot));

  pagoda_paper_add_row (paper, (const char *const[]){ label, won, lost, rate, interval, value });
}

static void
add_dimension (PagodaPaper *paper, const PagodaRoadmapPicture *picture, PagodaRoadmapDimension dimension)
{
  PagodaLanguage language = picture->language;
  const GArray *cells = picture->roadmap->dimensions[dimension];
  const char *by = pagoda_roadmap_dimension_label (dimension, language);
  g_autofree char *lower = g_utf8_strdown (by, -1);
  g_autofree char *title = g_strdup_printf (pagoda_translate (language, N_ ("Win rate by %s")), lower);
  PagodaPaperColumn columns[] = { { by, 3.2, FALSE },
                                  { pagoda_translate (language, N_ ("Won")), 0.9, TRUE },
                                  { pagoda_translate (language, N_ ("Lost")), 0.9, TRUE },
                                  { pagoda_translate (language, N_ ("Win rate")), 1.3, TRUE },
                                  { pagoda_translate (language, N_ ("80 of 100 lie in")), 1.7, TRUE },
                                  { pagoda_translate (language, N_ ("Won value")), 2, TRUE } };

  if (cells->len == 0)
    return;
  pagoda_paper_begin_part (paper);
  pagoda_paper_add_heading (paper, NULL, title, NULL);
  if (g_array_index (cells, PagodaRoadmapCell, 0).rate.lost_unknown)
    pagoda_paper_add_text (paper, pagoda_roadmap_word_lost_unknown (language));
  pagoda_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < cells->len; i++)
    add_cell (paper, picture, dimension, i);
}

static char *
word_weight (double weight, PagodaLanguage language)
{
  return isnan (weight) ? g_strdup (pagoda_translate (language, N_ ("too few")))
                        : g_strdup_printf ("%.1f", weight);
}

static void
add_line (PagodaPaper *paper, const PagodaFactorLine *line, PagodaLanguage language)
{
  g_autofree char *time = pagoda_roadmap_word_time (line, language);
  g_autofree char *n_won = g_strdup_printf ("%u", line->n_won);
  g_autofree char *n_lost = g_strdup_printf ("%u", line->n_lost);
  g_autofree char *won = word_weight (line->won, language);
  g_autofree char *lost = word_weight (line->lost, language);

  pagoda_paper_add_row (paper, (const char *const[]){ time, pagoda_factor_label (line->factor, language),
                                                      n_won, won, n_lost, lost });
}

static void
add_weights (PagodaPaper *paper, const PagodaRoadmapPicture *picture)
{
  PagodaLanguage language = picture->language;
  const GArray *cases = picture->closings->conditions;
  g_autoptr (GArray) lines = pagoda_factor_lines ((const PagodaConditionCase *)(const void *)cases->data,
                                                  cases->len, picture->roadmap->period);
  PagodaPaperColumn columns[] = { { pagoda_translate (language, N_ ("Closed in")), 1, FALSE },
                                  { pagoda_translate (language, N_ ("Condition")), 2.4, FALSE },
                                  { pagoda_translate (language, N_ ("Weighed in won")), 1.2, TRUE },
                                  { pagoda_translate (language, N_ ("Mean weight in won")), 1.5, TRUE },
                                  { pagoda_translate (language, N_ ("Weighed in lost")), 1.2, TRUE },
                                  { pagoda_translate (language, N_ ("Mean weight in lost")), 1.5, TRUE } };

  if (lines->len == 0)
    return;
  pagoda_paper_begin_part (paper);
  pagoda_paper_add_heading (paper, NULL, pagoda_translate (language, N_ ("What customers weigh")), NULL);
  pagoda_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lines->len; i++)
    add_line (paper, &g_array_index (lines, PagodaFactorLine, i), language);
}

PagodaPaper *
pagoda_roadmap_paper_new (PagodaRoadmapPicture *picture)
{
  g_autofree char *foot = g_strdup_printf ("%s · %s", picture->title, picture->subtitle);
  PagodaPaper *paper = pagoda_paper_new (picture->language == PAGODA_LANGUAGE_ZH_CN, foot);

  pagoda_paper_add_title (paper, picture->title, picture->subtitle);
  pagoda_paper_add_text (paper, picture->words);
  for (int kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    if (kind != PAGODA_FIGURE_DIMENSION)
      add_figure (paper, &picture->figures[kind]);
  for (gsize i = 0; i < G_N_ELEMENTS (dimensions); i++)
    add_dimension (paper, picture, dimensions[i]);
  add_weights (paper, picture);
  return paper;
}
