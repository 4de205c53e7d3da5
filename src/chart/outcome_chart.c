/* outcome_chart.c: how often something was won and lost, row by row, and the share that was won.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/outcome_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define LINE 2.2
#define NARROW_BELOW 36.0
#define KEYS_HEIGHT 1.8
#define TICKS_HEIGHT 1.5
#define BAR_HEIGHT 0.8
#define BAND_HEIGHT 0.42
#define DOT 0.32
#define RING 0.12
#define GAP 0.6
#define RADIUS 0.15
#define KEY 0.9

/* Of the width: the most that labels take, and where the counts end. */
#define MOST_LABEL 0.3
#define COUNTS_END 0.55
#define NARROW_COUNTS_END 0.5
#define LEAST_SHARES 4.0

static double
widest (const PagodaOutcomeChart *chart, gsize offset, PagodaLetteringSize size, double em)
{
  PagodaLettering lettering = pagoda_lettering (size, TRUE, em);
  double most = 0;

  for (gsize i = 0; i < chart->n; i++)
    most = fmax (most, pagoda_lettering_width (&lettering,
                                               G_STRUCT_MEMBER (const char *, &chart->rows[i], offset)));
  return most + 1;
}

static double
highest_count (const PagodaOutcomeChart *chart)
{
  double most = 1;

  for (gsize i = 0; i < chart->n; i++)
    most = fmax (most, fmax (chart->losses ? 0 : chart->rows[i].won, chart->rows[i].lost));
  return most;
}

static double
line_of (const PagodaOutcomeChart *chart, gboolean narrow)
{
  return narrow ? 2 * LINE : LINE;
}

double
pagoda_outcome_chart_height (const PagodaOutcomeChart *chart, double width, double em)
{
  double lines = (double)chart->n * line_of (chart, width < NARROW_BELOW * em);

  return ceil ((KEYS_HEIGHT + lines + (chart->shares ? TICKS_HEIGHT : 0)) * em);
}

/* Layout */

static void
place_keys (const PagodaOutcomeChart *chart, PagodaRect area, PagodaOutcomeLayout *layout)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);
  double em = layout->em, height = KEYS_HEIGHT * em, at = area.x;

  if (!chart->losses)
    {
      layout->won_key = (PagodaRect){
        at, area.y, KEY * em + GAP * em + pagoda_lettering_width (&small, chart->won_title) + 1, height
      };
      at += layout->won_key.width + 2 * GAP * em;
    }
  layout->lost_key
      = (PagodaRect){ at, area.y,
                      KEY * em + GAP * em + pagoda_lettering_width (&small, chart->lost_title) + 1, height };
  at += layout->lost_key.width + 2 * GAP * em;
  if (chart->shares)
    {
      double from = layout->narrow ? at : fmax (at, layout->x.from);
      layout->share_key = (PagodaRect){ from, area.y, fmax (area.x + area.width - from, 0), height };
    }
}

/* The two bars around the middle of the line, or the one in it. */
static void
place_bars (const PagodaOutcomeChart *chart,
            const PagodaOutcomeRow *row,
            double left,
            double right,
            double middle,
            double em,
            PagodaOutcomePlace *place)
{
  double text
      = fmax (widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, won_text), PAGODA_LETTERING_CAPTION, em),
              widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, lost_text), PAGODA_LETTERING_CAPTION, em));
  double room = fmax (right - left - text - GAP * em, em), most = highest_count (chart);
  double height = BAR_HEIGHT * em, won_top = middle - height, lost_top = middle;

  if (chart->losses)
    lost_top = middle - height / 2;
  place->won = (PagodaRect){ left, won_top + 1, chart->losses ? 0 : room * row->won / most, height - 1 };
  place->lost = (PagodaRect){ left, lost_top + 1, room * row->lost / most, height - 1 };
  place->won_text = (PagodaRect){ left + place->won.width + GAP * em / 2, won_top, text, height };
  place->lost_text = (PagodaRect){ left + place->lost.width + GAP * em / 2, lost_top, text, height };
}

static void
place_share (const PagodaOutcomeChart *chart,
             const PagodaOutcomeRow *row,
             PagodaRect area,
             double line_top,
             double middle,
             const PagodaOutcomeLayout *layout,
             PagodaOutcomePlace *place)
{
  double em = layout->em, line = LINE * em;
  double share = widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, share_text), PAGODA_LETTERING_BODY, em);
  double interval
      = widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, interval_text), PAGODA_LETTERING_CAPTION, em);
  double right = area.x + area.width;
  double texts = layout->narrow ? right - share - interval - GAP * em : layout->x.to + GAP * em * 1.5;

  place->share_text = (PagodaRect){ texts, line_top, share, line };
  place->interval_text = (PagodaRect){ texts + share + GAP * em / 2, line_top,
                                       fmax (right - texts - share - GAP * em / 2, 0), line };
  if (isnan (row->share))
    return;
  double low = pagoda_scale_position (&layout->x, row->low);
  double high = pagoda_scale_position (&layout->x, row->high);
  place->band = (PagodaRect){ low, middle - BAND_HEIGHT * em / 2, high - low, BAND_HEIGHT * em };
  place->dot = (PagodaPoint){ pagoda_scale_position (&layout->x, row->share), middle };
}

void
pagoda_outcome_chart_layout (const PagodaOutcomeChart *chart,
                             PagodaRect area,
                             double em,
                             PagodaOutcomeLayout *layout,
                             PagodaOutcomePlace *places)
{
  gboolean narrow = area.width < NARROW_BELOW * em;
  double line = line_of (chart, narrow) * em, right = area.x + area.width;
  double label
      = fmin (widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, label), PAGODA_LETTERING_BODY, em) + em,
              area.width * MOST_LABEL);
  double counts_end
      = !chart->shares ? right : area.x + area.width * (narrow ? NARROW_COUNTS_END : COUNTS_END);
  double figures
      = narrow ? em
               : widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, share_text), PAGODA_LETTERING_BODY, em)
                     + widest (chart, G_STRUCT_OFFSET (PagodaOutcomeRow, interval_text),
                               PAGODA_LETTERING_CAPTION, em)
                     + 2 * GAP * em;
  double from = counts_end + 2 * GAP * em;

  *layout = (PagodaOutcomeLayout){ .em = em, .narrow = narrow };
  layout->x = (PagodaScale){ 0, 1, from, fmax (right - figures, from + LEAST_SHARES * em) };
  layout->top = area.y + KEYS_HEIGHT * em;
  layout->bottom = layout->top + (double)chart->n * line;
  place_keys (chart, area, layout);
  for (gsize i = 0; i < chart->n; i++)
    {
      double top = layout->top + (double)i * line, middle = top + line - LINE * em / 2;
      PagodaOutcomePlace *place = &places[i];
      *place = (PagodaOutcomePlace){ .row = { area.x, top, area.width, line } };
      if (chart->shares)
        place_share (chart, &chart->rows[i], area, narrow ? top : middle - LINE * em / 2, middle, layout,
                     place);
      double label_end = !narrow ? area.x + label : chart->shares ? place->share_text.x - GAP * em : right;
      place->label = (PagodaRect){ area.x, top, fmax (label_end - area.x, em), LINE * em };
      place_bars (chart, &chart->rows[i], narrow ? area.x : area.x + label + GAP * em, counts_end, middle, em,
                  place);
    }
}

/* Drawing */

static void
fill (cairo_t *cr, PagodaRect rect, double radius, PagodaColor color)
{
  if (rect.width <= 0)
    return;
  pagoda_rect_path (cr, rect, fmin (radius, fmin (rect.width, rect.height) / 2));
  pagoda_palette_set_source (cr, color);
  cairo_fill (cr);
}

/* What was lost is an outline, so that it is told from what was won without its colour. */
static void
outline (cairo_t *cr, PagodaRect rect, double radius, const PagodaPalette *palette)
{
  if (rect.width <= 0)
    return;
  PagodaRect inside = { rect.x + 0.5, rect.y + 0.5, fmax (rect.width - 1, 0.5), rect.height - 1 };
  fill (cr, rect, radius, palette->inks[PAGODA_INK_TRACK]);
  pagoda_rect_path (cr, inside, fmin (radius, fmin (inside.width, inside.height) / 2));
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_NEUTRAL]);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_key (const char *title,
          PagodaRect key,
          gboolean won,
          const PagodaOutcomeLayout *layout,
          const PagodaPalette *palette,
          cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);
  double size = KEY * layout->em, radius = RADIUS * layout->em;
  PagodaRect sign = { key.x, key.y + (key.height - size) / 2, size, size };
  PagodaRect text
      = { key.x + size + GAP * layout->em, key.y, key.width - size - GAP * layout->em, key.height };

  if (key.width <= 0)
    return;
  if (won)
    fill (cr, sign, radius, palette->tiers[1]);
  else
    outline (cr, sign, radius, palette);
  pagoda_lettering_draw (cr, &small, title, text, 0, palette->inks[PAGODA_INK_SECONDARY]);
}

static void
draw_grid (const PagodaOutcomeLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  static const char *const ticks[] = { "0%", "25%", "50%", "75%", "100%" };
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double em = layout->em;

  for (gsize i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      double x = pagoda_scale_position (&layout->x, 0.25 * (double)i);
      PagodaRect box = { x - 2 * em, layout->bottom, 4 * em, TICKS_HEIGHT * em };
      if (i % 2 == 0)
        pagoda_lettering_draw (cr, &small, ticks[i], box, 0.5, palette->inks[PAGODA_INK_SECONDARY]);
      if (!layout->narrow)
        fill (cr, (PagodaRect){ floor (x), layout->top, 1, layout->bottom - layout->top }, 0,
              palette->inks[PAGODA_INK_FINE_LINE]);
    }
}

static void
draw_share (const PagodaOutcomeRow *row,
            const PagodaOutcomePlace *place,
            const PagodaOutcomeLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  gboolean known = !isnan (row->share);
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, layout->em);
  PagodaLettering caption = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);
  double rule = floor (place->row.y + place->row.height - LINE * layout->em / 2);

  if (layout->narrow)
    fill (cr, (PagodaRect){ layout->x.from, rule, layout->x.to - layout->x.from, 1 }, 0,
          palette->inks[PAGODA_INK_FINE_LINE]);
  pagoda_lettering_draw (cr, known ? &bold : &caption, row->share_text, place->share_text, 0,
                         palette->inks[known ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY]);
  if (!known)
    return;
  fill (cr, place->band, BAND_HEIGHT * layout->em / 2, palette->inks[PAGODA_INK_BAND]);
  cairo_arc (cr, place->dot.x, place->dot.y, DOT * layout->em, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_ACCENT]);
  cairo_fill (cr);
  pagoda_lettering_draw (cr, &caption, row->interval_text, place->interval_text, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
}

static void
draw_row (const PagodaOutcomeChart *chart,
          const PagodaOutcomeRow *row,
          const PagodaOutcomePlace *place,
          const PagodaOutcomeLayout *layout,
          const PagodaPalette *palette,
          cairo_t *cr)
{
  PagodaLettering plain = pagoda_lettering (PAGODA_LETTERING_BODY, FALSE, layout->em);
  PagodaLettering caption = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);

  pagoda_lettering_draw (cr, &plain, row->label, place->label, 0, palette->inks[PAGODA_INK_TEXT]);
  if (!chart->losses)
    {
      fill (cr, place->won, RADIUS * layout->em, palette->tiers[1]);
      pagoda_lettering_draw (cr, &caption, row->won_text, place->won_text, 0, palette->inks[PAGODA_INK_TEXT]);
    }
  outline (cr, place->lost, RADIUS * layout->em, palette);
  pagoda_lettering_draw (cr, &caption, row->lost_text, place->lost_text, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
  if (chart->shares)
    draw_share (row, place, layout, palette, cr);
}

void
pagoda_outcome_chart_draw (const PagodaOutcomeChart *chart,
                           const PagodaOutcomeLayout *layout,
                           const PagodaOutcomePlace *places,
                           const PagodaPalette *palette,
                           cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);

  draw_key (chart->won_title, layout->won_key, TRUE, layout, palette, cr);
  draw_key (chart->lost_title, layout->lost_key, FALSE, layout, palette, cr);
  if (chart->shares)
    {
      pagoda_lettering_draw (cr, &small, chart->share_title, layout->share_key, 0,
                             palette->inks[PAGODA_INK_SECONDARY]);
      draw_grid (layout, palette, cr);
    }
  for (gsize i = 0; i < chart->n; i++)
    draw_row (chart, &chart->rows[i], &places[i], layout, palette, cr);
}
