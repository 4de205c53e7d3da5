/* roadmap_picture.c: the closing roadmap as drawings and sentences, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/roadmap_picture.h"

#include "chart/lettering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Rows beyond so many are told by the report. */
#define MOST_ROWS 12

/* A page, in points. */
#define PAGE_EM 10.5
#define MARGIN 36

/* In em. */
#define TITLE_HEIGHT 2.6
#define LINE_HEIGHT 1.6
#define HEADING_HEIGHT 2.2
#define SPACE 1.2

/* Words */

static const char *
keep (PagodaRoadmapPicture *picture, char *text)
{
  if (text != NULL)
    g_ptr_array_add (picture->texts, text);
  return text;
}

char *
pagoda_roadmap_word_rate (const PagodaWinRate *rate, PagodaLanguage language)
{
  if (rate->lost_unknown)
    return g_strdup (pagoda_translate_in_context (language, "win rate", NC_ ("win rate", "not known")));
  return rate->too_few ? g_strdup (pagoda_translate (language, N_ ("too few")))
                       : g_strdup_printf ("%.0f%%", 100 * rate->rate);
}

char *
pagoda_roadmap_word_interval (const PagodaWinRate *rate)
{
  return pagoda_win_rate_is_known (rate) ? g_strdup_printf ("%.0f–%.0f%%", 100 * rate->low, 100 * rate->high)
                                         : NULL;
}

const char *
pagoda_roadmap_word_lost_unknown (PagodaLanguage language)
{
  return pagoda_translate (language, N_ ("The value of lost deals is not known, so that there is no win rate "
                                         "by size."));
}

char *
pagoda_roadmap_word_days (int from, int to, PagodaLanguage language)
{
  return to == G_MAXINT ? g_strdup_printf (pagoda_translate (language, N_ ("%d days and more")), from)
                        : g_strdup_printf (pagoda_translate (language, N_ ("%1$d to %2$d days")), from, to);
}

char *
pagoda_roadmap_word_visits (int from, int to, PagodaLanguage language)
{
  if (to == G_MAXINT)
    return g_strdup_printf (pagoda_translate (language, N_ ("Visits: %d and more")), from);
  return from == to ? g_strdup_printf (pagoda_translate (language, N_ ("Visits: %d")), from)
                    : g_strdup_printf (pagoda_translate (language, N_ ("Visits: %1$d to %2$d")), from, to);
}

char *
pagoda_roadmap_word_time (const PagodaFactorLine *line, PagodaLanguage language)
{
  return line->year > 0
             ? g_strdup_printf ("%d", line->year)
             : g_strdup (pagoda_translate_in_context (language, "roadmap", NC_ ("roadmap", "In all")));
}

char *
pagoda_roadmap_word_age (int age, PagodaLanguage language)
{
  return g_strdup_printf (pagoda_translate (language, N_ ("Reached %d days")), age);
}

/* What a row says to those who do not see it. */
static char *
name_row (const PagodaOutcomeRow *row,
          const PagodaOutcomeChart *chart,
          const PagodaWinRate *rate,
          PagodaLanguage language)
{
  g_autofree char *counts
      = chart->losses
            ? g_strdup_printf (pagoda_translate (language, N_ ("%s: %s lost")), row->label, row->lost_text)
            : g_strdup_printf (pagoda_translate (language, N_ ("%s: %s won, %s lost")), row->label,
                               row->won_text, row->lost_text);

  if (rate == NULL)
    return g_steal_pointer (&counts);
  if (rate->lost_unknown)
    return g_strdup_printf ("%s; %s", counts, row->share_text);
  if (row->interval_text == NULL)
    return g_strdup_printf (pagoda_translate (language, N_ ("%s; too few for a win rate")), counts);
  return g_strdup_printf (pagoda_translate (language, N_ ("%s; win rate %s (%s)")), counts, row->share_text,
                          row->interval_text);
}

/* Figures */

/* @label is taken over; @rate is NULL in a chart without shares. */
static void
add_row (PagodaRoadmapPicture *picture,
         PagodaRoadmapFigure *figure,
         char *label,
         guint won,
         guint lost,
         const PagodaWinRate *rate,
         const GArray *cases)
{
  PagodaOutcomeRow row = { .label = keep (picture, label),
                           .won = won,
                           .lost = lost,
                           .won_text = keep (picture, pagoda_count_format (won)),
                           .lost_text = keep (picture, pagoda_count_format (lost)),
                           .share = NAN,
                           .low = NAN,
                           .high = NAN };

  if (rate != NULL)
    {
      row.share_text = keep (picture, pagoda_roadmap_word_rate (rate, picture->language));
      row.interval_text = keep (picture, pagoda_roadmap_word_interval (rate));
    }
  if (rate != NULL && pagoda_win_rate_is_known (rate))
    {
      row.share = rate->rate;
      row.low = rate->low;
      row.high = rate->high;
    }
  g_array_append_val (figure->rows, row);
  g_ptr_array_add (figure->names, name_row (&row, &figure->chart, rate, picture->language));
  g_ptr_array_add (figure->cases, (gpointer)cases);
}

static void
fill_dimension (PagodaRoadmapPicture *picture, PagodaRoadmapFigure *figure, PagodaRoadmapDimension dimension)
{
  const GArray *cells = picture->roadmap->dimensions[dimension];

  for (guint i = 0; i < cells->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      add_row (picture, figure,
               pagoda_closings_label (picture->closings, picture->roadmap, dimension, cell,
                                      picture->language),
               cell->rate.won, cell->rate.lost, &cell->rate, cell->cases);
      if (cell->rate.lost_unknown && figure->words == NULL)
        figure->words = g_strdup (pagoda_roadmap_word_lost_unknown (picture->language));
    }
  if (dimension == PAGODA_ROADMAP_BY_STAGES_COUNT)
    figure->words = g_strdup (pagoda_translate (
        picture->language, N_ ("Stages 1 to 6 are counted, those before the contract: that a contract was "
                               "signed follows from having won.")));
}

static void
fill_spread (PagodaRoadmapPicture *picture,
             PagodaRoadmapFigure *figure,
             const PagodaRoadmapSpread *spread,
             char *(*word) (int from, int to, PagodaLanguage language))
{
  PagodaLanguage language = picture->language;

  if (spread->n_won + spread->n_lost == 0)
    {
      figure->words = g_strdup (pagoda_translate (language, N_ ("Nothing of this is on record.")));
      return;
    }
  for (guint i = 0; i < spread->bins->len; i++)
    {
      const PagodaRoadmapBin *bin = &g_array_index (spread->bins, PagodaRoadmapBin, i);
      add_row (picture, figure, word (bin->from, bin->to, language), bin->won, bin->lost, NULL, bin->cases);
    }
  GString *words = g_string_new (NULL);
  if (spread->n_won > 0)
    g_string_append_printf (words, pagoda_translate (language, N_ ("Won: mean %.1f, median %.1f. ")),
                            spread->mean_won, spread->median_won);
  if (spread->n_lost > 0)
    g_string_append_printf (words, pagoda_translate (language, N_ ("Lost: mean %.1f, median %.1f. ")),
                            spread->mean_lost, spread->median_lost);
  figure->words = g_strchomp (g_string_free (words, FALSE));
}

/* Of the closed projects that were as old; the open ones of that age are behind the row, too. */
static void
fill_ages (PagodaRoadmapPicture *picture, PagodaRoadmapFigure *figure)
{
  PagodaRoadmap *roadmap = picture->roadmap;

  for (guint i = 0; i < roadmap->ages->len; i++)
    {
      const PagodaRoadmapAge *age = &g_array_index (roadmap->ages, PagodaRoadmapAge, i);
      /* Short, so that the number of the open ones stands there in a narrow window, too. */
      g_autofree char *reached
          = g_strdup_printf (pagoda_translate (picture->language, N_ ("%d days")), age->age);
      g_autofree char *open = pagoda_count_format (age->open);
      add_row (picture, figure,
               g_strdup_printf (pagoda_translate (picture->language, N_ ("%1$s; now open: %2$s")), reached,
                                open),
               age->rate.won, age->rate.lost, &age->rate, age->cases);
    }
  figure->words = g_strdup (pagoda_translate (
      picture->language, N_ ("Of the closed projects that reached this age, counted from their opening, how "
                             "many were won in the end. Now open are those that reached it and not yet the "
                             "next one.")));
}

static void
fill_bits (PagodaRoadmapPicture *picture, PagodaRoadmapFigure *figure, const GArray *cells, gboolean losses)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      const char *label
          = losses ? pagoda_loss_reason_label ((PagodaLossReason)cell->key, picture->language)
                   : pagoda_closing_method_label ((PagodaClosingMethod)cell->key, picture->language);
      add_row (picture, figure, g_strdup (label), cell->rate.won, cell->rate.lost,
               losses ? NULL : &cell->rate, cell->cases);
    }
}

static void
title_figure (PagodaRoadmapPicture *picture, PagodaRoadmapFigureKind kind)
{
  static const char *const titles[PAGODA_N_ROADMAP_FIGURES] = {
    [PAGODA_FIGURE_STAGE_JOINED] = N_ ("Win rate by the first stage joined"),
    [PAGODA_FIGURE_STAGES_COUNT] = N_ ("Win rate by the number of stages joined"),
    [PAGODA_FIGURE_DAYS] = N_ ("Days from opening to close"),
    [PAGODA_FIGURE_VISITS] = N_ ("Visits to close"),
    [PAGODA_FIGURE_CONTACT_DAYS] = N_ ("Days from the first contact to close"),
    [PAGODA_FIGURE_AGES] = N_ ("What becomes of projects of an age"),
    [PAGODA_FIGURE_DIMENSION] = N_ ("Win rate by %s"),
    [PAGODA_FIGURE_CORNERSTONES] = N_ ("Cornerstones"),
    [PAGODA_FIGURE_METHODS] = N_ ("Methods used"),
    [PAGODA_FIGURE_LOSSES] = N_ ("Why projects were lost"),
  };
  PagodaLanguage language = picture->language;
  PagodaRoadmapFigure *figure = &picture->figures[kind];

  if (kind != PAGODA_FIGURE_DIMENSION)
    {
      figure->title = g_strdup (pagoda_translate (language, titles[kind]));
      return;
    }
  g_autofree char *by = g_utf8_strdown (pagoda_roadmap_dimension_label (picture->dimension, language), -1);
  figure->title = g_strdup_printf (pagoda_translate (language, N_ ("Win rate by %s")), by);
}

static void
begin_figure (PagodaRoadmapPicture *picture, PagodaRoadmapFigureKind kind)
{
  PagodaRoadmapFigure *figure = &picture->figures[kind];
  PagodaLanguage language = picture->language;
  gboolean spread = kind >= PAGODA_FIGURE_DAYS && kind <= PAGODA_FIGURE_CONTACT_DAYS;

  figure->rows = g_array_new (FALSE, FALSE, sizeof (PagodaOutcomeRow));
  figure->names = g_ptr_array_new_with_free_func (g_free);
  figure->cases = g_ptr_array_new ();
  figure->chart = (PagodaOutcomeChart){
    .shares = !spread && kind != PAGODA_FIGURE_LOSSES,
    .losses = kind == PAGODA_FIGURE_LOSSES,
    .won_title = pagoda_project_state_label (PAGODA_PROJECT_WON, language),
    .lost_title = pagoda_project_state_label (PAGODA_PROJECT_LOST, language),
    .share_title = pagoda_translate (language, N_ ("Win rate; 80 of 100 lie in the band")),
  };
  title_figure (picture, kind);
}

static void
fill_figure (PagodaRoadmapPicture *picture, PagodaRoadmapFigureKind kind)
{
  PagodaRoadmapFigure *figure = &picture->figures[kind];
  PagodaRoadmap *roadmap = picture->roadmap;

  begin_figure (picture, kind);
  switch (kind)
    {
    case PAGODA_FIGURE_STAGE_JOINED:
      fill_dimension (picture, figure, PAGODA_ROADMAP_BY_STAGE_JOINED);
      break;
    case PAGODA_FIGURE_STAGES_COUNT:
      fill_dimension (picture, figure, PAGODA_ROADMAP_BY_STAGES_COUNT);
      break;
    case PAGODA_FIGURE_DAYS:
      fill_spread (picture, figure, &roadmap->days, pagoda_roadmap_word_days);
      break;
    case PAGODA_FIGURE_VISITS:
      fill_spread (picture, figure, &roadmap->visits, pagoda_roadmap_word_visits);
      break;
    case PAGODA_FIGURE_CONTACT_DAYS:
      fill_spread (picture, figure, &roadmap->contact_days, pagoda_roadmap_word_days);
      break;
    case PAGODA_FIGURE_AGES:
      fill_ages (picture, figure);
      break;
    case PAGODA_FIGURE_DIMENSION:
      fill_dimension (picture, figure, picture->dimension);
      break;
    case PAGODA_FIGURE_CORNERSTONES:
      fill_dimension (picture, figure, PAGODA_ROADMAP_BY_CORNERSTONE);
      break;
    case PAGODA_FIGURE_METHODS:
      fill_bits (picture, figure, roadmap->methods, FALSE);
      break;
    case PAGODA_FIGURE_LOSSES:
      fill_bits (picture, figure, roadmap->losses, TRUE);
      break;
    }
  figure->chart.rows = (const PagodaOutcomeRow *)(gpointer)figure->rows->data;
  figure->chart.n = MIN (figure->rows->len, MOST_ROWS);
}

/* The whole */

static char *
describe_total (const PagodaRoadmapPicture *picture)
{
  const PagodaRoadmap *roadmap = picture->roadmap;
  PagodaLanguage language = picture->language;
  g_autofree char *value
      = pagoda_money_format (roadmap->won_value, pagoda_snapshot_get_currency (picture->closings->snapshot));
  g_autofree char *rate = pagoda_roadmap_word_rate (&roadmap->total, language);
  g_autofree char *interval = pagoda_roadmap_word_interval (&roadmap->total);
  g_autofree char *won = pagoda_count_format (roadmap->total.won);
  g_autofree char *lost = pagoda_count_format (roadmap->total.lost);
  g_autofree char *abandoned = pagoda_count_format (roadmap->abandoned);
  g_autofree char *open = pagoda_count_format (roadmap->open);
  g_autofree char *analysed = pagoda_count_format (roadmap->analysed);
  g_autofree char *decided = pagoda_count_format ((guint64)roadmap->total.won + roadmap->total.lost);
  g_autofree char *counts = g_strdup_printf (
      pagoda_translate (language, N_ ("%s won for %s, %s lost, %s abandoned, %s open. Analysed: %s of %s.")),
      won, value, lost, abandoned, open, analysed, decided);

  return interval != NULL
             ? g_strdup_printf (pagoda_translate (language, N_ ("%s Win rate: %s (80 of 100 lie in %s).")),
                                counts, rate, interval)
             : g_strdup_printf (pagoda_translate (language, N_ ("%s Win rate: %s.")), counts, rate);
}

PagodaRoadmapPicture *
pagoda_roadmap_picture_new (PagodaClosings *closings,
                            PagodaPeriod period,
                            PagodaRoadmapDimension dimension,
                            PagodaLanguage language)
{
  PagodaRoadmapPicture *picture = g_new0 (PagodaRoadmapPicture, 1);
  g_autofree char *first = pagoda_day_to_iso (period.first);
  g_autofree char *last = pagoda_day_to_iso (period.last);

  picture->closings = pagoda_closings_ref (closings);
  picture->roadmap = pagoda_closings_roadmap (closings, period);
  picture->dimension = dimension;
  picture->language = language;
  picture->texts = g_ptr_array_new_with_free_func (g_free);
  picture->title = g_strdup (pagoda_translate (language, N_ ("Closing roadmap")));
  picture->subtitle
      = g_strdup_printf (pagoda_translate (language, N_ ("Projects closed from %s to %s")), first, last);
  picture->words = describe_total (picture);
  for (int kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    fill_figure (picture, (PagodaRoadmapFigureKind)kind);
  return picture;
}

void
pagoda_roadmap_picture_free (PagodaRoadmapPicture *picture)
{
  if (picture == NULL)
    return;
  for (int kind = 0; kind < PAGODA_N_ROADMAP_FIGURES; kind++)
    {
      g_free (picture->figures[kind].title);
      g_free (picture->figures[kind].words);
      g_array_unref (picture->figures[kind].rows);
      g_ptr_array_unref (picture->figures[kind].names);
      g_ptr_array_unref (picture->figures[kind].cases);
    }
  g_free (picture->title);
  g_free (picture->subtitle);
  g_free (picture->words);
  g_ptr_array_unref (picture->texts);
  pagoda_roadmap_free (picture->roadmap);
  pagoda_closings_unref (picture->closings);
  g_free (picture);
}

/* Pages */

double
pagoda_roadmap_figure_height (const PagodaRoadmapFigure *figure, double width, double em)
{
  if (figure->chart.n == 0)
    return 0;
  return (HEADING_HEIGHT + SPACE) * em + pagoda_outcome_chart_height (&figure->chart, width, em);
}

static void
draw_figure (const PagodaRoadmapFigure *figure, cairo_t *cr, double x, double y, double width, double em)
{
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, em);
  g_autofree PagodaOutcomePlace *places = g_new (PagodaOutcomePlace, figure->chart.n + 1);
  PagodaOutcomeLayout layout;
  PagodaRect area
      = { x, y + HEADING_HEIGHT * em, width, pagoda_outcome_chart_height (&figure->chart, width, em) };

  if (figure->chart.n == 0)
    return;
  pagoda_lettering_draw (cr, &bold, figure->title, (PagodaRect){ x, y, width, HEADING_HEIGHT * em }, 0,
                         palette->inks[PAGODA_INK_TEXT]);
  pagoda_outcome_chart_layout (&figure->chart, area, em, &layout, places);
  pagoda_outcome_chart_draw (&figure->chart, &layout, places, palette, cr);
}

void
pagoda_roadmap_figure_draw (cairo_t *cr, double width, double height, gpointer figure)
{
  draw_figure (figure, cr, 0, 0, width, PAGODA_ROADMAP_SHEET_EM);
}

/* The title with what it is of; returns where it ends. */
static double
draw_head (const PagodaRoadmapPicture *picture, cairo_t *cr, double x, double y, double width, double em)
{
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLettering title = pagoda_lettering (PAGODA_LETTERING_TITLE, TRUE, em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);
  const char *const lines[] = { picture->subtitle, picture->words };

  pagoda_lettering_draw (cr, &title, picture->title, (PagodaRect){ x, y, width, TITLE_HEIGHT * em }, 0,
                         palette->inks[PAGODA_INK_TEXT]);
  y += TITLE_HEIGHT * em;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++, y += LINE_HEIGHT * em)
    pagoda_lettering_draw (cr, &small, lines[i], (PagodaRect){ x, y, width, LINE_HEIGHT * em }, 0,
                           palette->inks[PAGODA_INK_SECONDARY]);
  return y;
}

#define HEAD_HEIGHT (TITLE_HEIGHT + 2 * LINE_HEIGHT)

void
pagoda_roadmap_picture_draw_page (cairo_t *cr, double width, double height, gpointer data)
{
  const PagodaRoadmapPicture *picture = data;
  const PagodaRoadmapFigure *figures = picture->figures;
  double inside = width - 2 * MARGIN, column = (inside - MARGIN) / 2, em = PAGE_EM, upper, lower;

  /* The text gives way until everything fits. */
  for (;; em *= 0.95)
    {
      upper = fmax (pagoda_roadmap_figure_height (&figures[0], column, em),
                    pagoda_roadmap_figure_height (&figures[1], column, em));
      lower = fmax (pagoda_roadmap_figure_height (&figures[2], column, em),
                    pagoda_roadmap_figure_height (&figures[3], column, em));
      if (HEAD_HEIGHT * em + upper + lower <= height - 2 * MARGIN || em < PAGE_EM / 3)
        break;
    }
  double top = draw_head (picture, cr, MARGIN, MARGIN, inside, em);
  for (int i = 0; i < 4; i++)
    draw_figure (&figures[i], cr, MARGIN + (i % 2) * (column + MARGIN), top + (i / 2) * upper, column, em);
}
