/* sales_picture.h: five years of sales by month as a heat map, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/heat_chart.h"
#include "method/sales_months.h"

G_BEGIN_DECLS

/** What a month is known for: it is usually bought in, samples are shown, products are renewed. */
typedef enum
{
  PAGODA_MARK_PURCHASE,
  PAGODA_MARK_SAMPLES,
  PAGODA_MARK_RENEWAL,
} PagodaMonthMark;
#define PAGODA_N_MONTH_MARKS 3

/** What is drawn. */
typedef struct
{
  const PagodaSalesMonths *months;
  PagodaSalesMeasure measure;
  const char *currency;
  gboolean seasonal;                 /* a row with the season index, where it is told */
  guint marks[PAGODA_N_MONTH_MARKS]; /* months as bits, January the lowest */
  const char *title;                 /* of the page; nullable, as the next */
  const char *subtitle;
} PagodaSalesContent;

/** A drawing that owns its texts. */
typedef struct
{
  PagodaHeatChart chart; /* the years, below them the season index */
  char *title;
  char *subtitle;
  char *season; /* what is said of the index; NULL where the content is not seasonal */
  double values[(PAGODA_SALES_YEARS + 1) * PAGODA_MONTHS];
  double shades[(PAGODA_SALES_YEARS + 1) * PAGODA_MONTHS];
  GPtrArray *texts;
  const char *cells[(PAGODA_SALES_YEARS + 1) * PAGODA_MONTHS];
  const char *rows[PAGODA_SALES_YEARS + 1];
  const char *columns[PAGODA_MONTHS];
} PagodaSalesPicture;

/** The picture of @content (transfer full). */
PagodaSalesPicture *pagoda_sales_picture_new (const PagodaSalesContent *content, PagodaLanguage language);
void pagoda_sales_picture_free (PagodaSalesPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSalesPicture, pagoda_sales_picture_free)

/** Draws a page with title and chart into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_sales_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

/** What @marks say, where there are any; NULL else (transfer full). */
char *pagoda_sales_word_marks (const guint *marks, PagodaLanguage language);

/** `¥1.2M` or `1,234` of @measure, and `1.24` of an index (transfer full). */
char *pagoda_sales_word_measure (const PagodaSalesSum *sum,
                                 PagodaSalesMeasure measure,
                                 const char *currency,
                                 PagodaLanguage language);
char *pagoda_sales_word_index (double index);

/** What the season index of @months rests on, or why there is none (transfer full). */
char *pagoda_sales_word_season (const PagodaSalesMonths *months, PagodaLanguage language);

G_END_DECLS
