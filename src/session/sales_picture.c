/* sales_picture.c: five years of sales by month as a heat map, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/sales_picture.h"

#include "chart/lettering.h"
#include "domain/month_span.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A page, in points. */
#define PAGE_EM 10.5
#define MARGIN 36
#define LINE (1.6 * PAGE_EM)
#define TITLE (2.6 * PAGE_EM)

/* A page has more room than a window: its cells are as much taller. */
#define STRETCH 2.0

/* How grey the strongest month of a year is. */
#define MOST_SHADE 0.7

/* Behind the name of a month. */
static const char *const signs[PAGODA_N_MONTH_MARKS] = { "•", "◇", "↻" };

char *
pagoda_sales_word_marks (const guint *marks, PagodaLanguage language)
{
  static const char *const words[PAGODA_N_MONTH_MARKS]
      = { N_ ("usually buys"), N_ ("samples"), N_ ("renews products") };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int mark = 0; mark < PAGODA_N_MONTH_MARKS; mark++)
    if (marks[mark] != 0)
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", signs[mark],
                              pagoda_translate (language, words[mark]));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
pagoda_sales_word_measure (const PagodaSalesSum *sum,
                           PagodaSalesMeasure measure,
                           const char *currency,
                           PagodaLanguage language)
{
  return measure == PAGODA_SALES_ORDERS
             ? pagoda_count_format (sum->orders)
             : pagoda_money_format_short (pagoda_sales_sum_measure (sum, measure), currency, language);
}

char *
pagoda_sales_word_index (double index)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.2f", index));
}

static guint
count_purchases (const PagodaSalesMonths *months)
{
  PagodaSalesSum sum = { 0 };

  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      PagodaSalesSum one = pagoda_sales_months_year (months, year);
      pagoda_sales_sum_add (&sum, &one);
    }
  return sum.purchases;
}

char *
pagoda_sales_word_season (const PagodaSalesMonths *months, PagodaLanguage language)
{
  g_autofree char *first = pagoda_day_to_iso (months->first);
  g_autofree char *purchases = pagoda_count_format (count_purchases (months));
  g_autofree char *fewest = pagoda_count_format (PAGODA_SEASON_PURCHASES);
  PagodaMonthIndex index;

  switch (pagoda_sales_months_season (months, &index))
    {
    case PAGODA_SEASON_TOLD:
      return g_strdup_printf (
          pagoda_translate (language, N_ ("Season index: 1.00 is a usual month, growth aside; from %1$s "
                                          "purchases since %2$s.")),
          purchases, first);
    case PAGODA_SEASON_NO_PURCHASE:
      return g_strdup (pagoda_translate (language, N_ ("Season index: too few. Nothing was bought.")));
    case PAGODA_SEASON_SHORT:
      return g_strdup_printf (
          pagoda_translate (language,
                            N_ ("Season index: too few. It takes two years since the first purchase, "
                                "which was on %s.")),
          first);
    case PAGODA_SEASON_FEW:
      return g_strdup_printf (
          pagoda_translate (language, N_ ("Season index: too few. It takes %1$s purchases, and there are "
                                          "%2$s.")),
          fewest, purchases);
    }
  g_return_val_if_reached (NULL);
}

static const char *
keep (PagodaSalesPicture *picture, char *text)
{
  g_ptr_array_add (picture->texts, text);
  return text;
}

static void
add_years (PagodaSalesPicture *picture, const PagodaSalesContent *content, PagodaLanguage language)
{
  for (int i = 0; i < PAGODA_SALES_YEARS * PAGODA_MONTHS; i++)
    {
      const PagodaSalesSum *sum = &content->months->cells[i / PAGODA_MONTHS][i % PAGODA_MONTHS];
      picture->values[i]
          = sum->orders > 0 ? (double)pagoda_sales_sum_measure (sum, content->measure) : (double)NAN;
      if (sum->orders > 0)
        picture->cells[i]
            = keep (picture, pagoda_sales_word_measure (sum, content->measure, content->currency, language));
    }
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    picture->rows[year] = keep (picture, g_strdup_printf ("%d", content->months->first_year + year));
}

static void
name_months (PagodaSalesPicture *picture, const guint *marks, PagodaLanguage language)
{
  for (int month = 0; month < PAGODA_MONTHS; month++)
    {
      GString *name = g_string_new (pagoda_month_label (month + 1, language));
      for (int mark = 0; mark < PAGODA_N_MONTH_MARKS; mark++)
        if ((marks[mark] & 1u << month) != 0)
          g_string_append (name, signs[mark]);
      picture->columns[month] = keep (picture, g_string_free (name, FALSE));
    }
}

/* The index is no amount: its cells are the greyer the stronger the month is, and tell it in words. */
static guint
add_season (PagodaSalesPicture *picture, const PagodaSalesContent *content, PagodaLanguage language)
{
  PagodaMonthIndex index;
  double strongest = 0;

  picture->season = pagoda_sales_word_season (content->months, language);
  if (pagoda_sales_months_season (content->months, &index) != PAGODA_SEASON_TOLD)
    return 0;
  for (int month = 0; month < PAGODA_MONTHS; month++)
    strongest = fmax (strongest, index.index[month]);
  for (int month = 0; month < PAGODA_MONTHS; month++)
    {
      int i = PAGODA_SALES_YEARS * PAGODA_MONTHS + month;
      picture->values[i] = NAN;
      picture->shades[i] = MOST_SHADE * index.index[month] / strongest;
      picture->cells[i] = keep (picture, pagoda_sales_word_index (index.index[month]));
    }
  picture->rows[PAGODA_SALES_YEARS] = pagoda_translate_in_context (language, "row", NC_ ("row", "Season"));
  return 1;
}

PagodaSalesPicture *
pagoda_sales_picture_new (const PagodaSalesContent *content, PagodaLanguage language)
{
  PagodaSalesPicture *picture = g_new0 (PagodaSalesPicture, 1);

  picture->texts = g_ptr_array_new_with_free_func (g_free);
  picture->title = g_strdup (content->title);
  picture->subtitle = g_strdup (content->subtitle);
  add_years (picture, content, language);
  name_months (picture, content->marks, language);
  picture->chart = (PagodaHeatChart){ .n_rows = PAGODA_SALES_YEARS,
                                      .n_columns = PAGODA_MONTHS,
                                      .values = picture->values,
                                      .shades = picture->shades,
                                      .texts = picture->cells,
                                      .rows = picture->rows,
                                      .columns = picture->columns };
  if (content->seasonal)
    picture->chart.n_rows += add_season (picture, content, language);
  return picture;
}

void
pagoda_sales_picture_free (PagodaSalesPicture *picture)
{
  if (picture == NULL)
    return;
  g_free (picture->title);
  g_free (picture->subtitle);
  g_free (picture->season);
  g_ptr_array_unref (picture->texts);
  g_free (picture);
}

void
pagoda_sales_picture_draw_page (cairo_t *cr, double width, double height, gpointer data)
{
  const PagodaSalesPicture *picture = data;
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLettering title = pagoda_lettering (PAGODA_LETTERING_TITLE, TRUE, PAGE_EM);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, PAGE_EM);
  double inside = width - 2 * MARGIN, top = MARGIN + TITLE + 2 * LINE;
  double room = fmin (height - top - MARGIN - 2 * LINE,
                      STRETCH * pagoda_heat_chart_height (&picture->chart, PAGE_EM));
  PagodaHeatLayout layout;

  pagoda_lettering_draw (cr, &title, picture->title, (PagodaRect){ MARGIN, MARGIN, inside, TITLE }, 0,
                         palette->inks[PAGODA_INK_TEXT]);
  pagoda_lettering_draw (cr, &small, picture->subtitle, (PagodaRect){ MARGIN, MARGIN + TITLE, inside, LINE },
                         0, palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_heat_chart_layout (&picture->chart, (PagodaRect){ MARGIN, top, inside, room }, PAGE_EM, &layout);
  pagoda_heat_chart_draw (&picture->chart, &layout, palette, cr);
  pagoda_lettering_draw (cr, &small, picture->season,
                         (PagodaRect){ MARGIN, top + room + 0.5 * LINE, inside, LINE }, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
}
