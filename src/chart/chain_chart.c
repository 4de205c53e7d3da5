/* chain_chart.c: steps one after the other, how many came to each, and the ratio of each with its interval.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/chain_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define LINE 2.3
#define NARROW_BELOW 36.0
#define TICKS_HEIGHT 1.5
#define BAR_HEIGHT 1.05
#define BAND_HEIGHT 0.42
#define DOT 0.32
#define RING 0.12
#define GAP 0.7
#define RADIUS 0.2
/* Of a wide line: counts to here, then ratios, figures behind. */
#define COUNTS_END 0.44
#define LEAST_RATIOS 3.0

static double
widest (const PagodaChainChart *chart, gsize offset, PagodaLetteringSize size, double em)
{
  PagodaLettering lettering = pagoda_lettering (size, TRUE, em);
  double most = 0;

  for (gsize i = 0; i < chart->n; i++)
    most = fmax (most, pagoda_lettering_width (&lettering,
                                               G_STRUCT_MEMBER (const char *, &chart->bars[i], offset)));
  return most + 1;
}

static double
highest_count (const PagodaChainChart *chart)
{
  double most = 1;

  for (gsize i = 0; i < chart->n; i++)
    most = fmax (most, chart->bars[i].count);
  return most;
}

double
pagoda_chain_chart_height (const PagodaChainChart *chart, double width, double em)
{
  double lines = (double)chart->n * (width < NARROW_BELOW * em ? 2 : 1);

  return ceil ((lines * LINE + TICKS_HEIGHT) * em);
}

/* The line of the counts, and that of the ratios, of step @i. */
static void
place_step (const PagodaChainChart *chart,
            gsize i,
            PagodaRect area,
            double counts_end,
            PagodaChainLayout *layout)
{
  const PagodaChainBar *bar = &chart->bars[i];
  PagodaChainPlace *place = &layout->places[i];
  double em = layout->em, line = LINE * em, lines = layout->narrow ? 2 : 1;
  double label = widest (chart, G_STRUCT_OFFSET (PagodaChainBar, label), PAGODA_LETTERING_BODY, em);
  double count = widest (chart, G_STRUCT_OFFSET (PagodaChainBar, count_text), PAGODA_LETTERING_BODY, em);
  double top = area.y + (double)i * line * lines;
  double middle = top + (lines - 0.5) * line;
  double bars = area.x + label + GAP * em;
  double room = fmax (counts_end - bars - count - GAP * em, em);

  place->row = (PagodaRect){ area.x, top, area.width, line * lines };
  place->label = (PagodaRect){ area.x, top, label, line };
  place->bar = (PagodaRect){ bars, top + (line - BAR_HEIGHT * em) / 2,
                             fmax (room * bar->count / highest_count (chart), 1), BAR_HEIGHT * em };
  place->count_text = (PagodaRect){ place->bar.x + place->bar.width + GAP * em / 2, top, count, line };
  if (isnan (bar->share))
    return;
  double low = pagoda_scale_position (&layout->x, bar->low);
  double high = pagoda_scale_position (&layout->x, bar->high);
  double texts = layout->x.to + GAP * em * 1.5;
  double share = widest (chart, G_STRUCT_OFFSET (PagodaChainBar, share_text), PAGODA_LETTERING_BODY, em);
  place->band = (PagodaRect){ low, middle - BAND_HEIGHT * em / 2, high - low, BAND_HEIGHT * em };
  place->dot = (PagodaPoint){ pagoda_scale_position (&layout->x, bar->share), middle };
  place->share_text = (PagodaRect){ texts, middle - line / 2, share, line };
  double behind = place->share_text.x + share + GAP * em / 2;
  place->interval_text
      = (PagodaRect){ behind, middle - line / 2, fmax (area.x + area.width - behind, 0), line };
}

void
pagoda_chain_chart_layout (const PagodaChainChart *chart,
                           PagodaRect area,
                           double em,
                           PagodaChainLayout *layout)
{
  gboolean narrow = area.width < NARROW_BELOW * em;
  double counts_end = area.x + area.width * (narrow ? 1 : COUNTS_END);
  double from = narrow ? area.x + em : counts_end + GAP * em;
  double figures
      = widest (chart, G_STRUCT_OFFSET (PagodaChainBar, share_text), PAGODA_LETTERING_BODY, em)
        + widest (chart, G_STRUCT_OFFSET (PagodaChainBar, interval_text), PAGODA_LETTERING_CAPTION, em)
        + 2 * GAP * em;

  g_return_if_fail (chart->n <= PAGODA_CHAIN_MOST_BARS);

  *layout = (PagodaChainLayout){ .em = em, .narrow = narrow };
  layout->x = (PagodaScale){ 0, 1, from, fmax (area.x + area.width - figures, from + LEAST_RATIOS * em) };
  layout->grid_top = area.y;
  layout->ticks_y = area.y + (double)chart->n * LINE * em * (narrow ? 2 : 1);
  for (gsize i = 0; i < chart->n; i++)
    place_step (chart, i, area, counts_end, layout);
}

static void
draw_grid (const PagodaChainLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  static const char *const ticks[] = { "0%", "25%", "50%", "75%", "100%" };
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double em = layout->em;

  for (gsize i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      double x = pagoda_scale_position (&layout->x, 0.25 * (double)i);
      PagodaRect box = { x - 2 * em, layout->ticks_y, 4 * em, TICKS_HEIGHT * em };
      if (layout->narrow && i % 2 == 1)
        continue;
      cairo_move_to (cr, floor (x) + 0.5, layout->grid_top);
      cairo_line_to (cr, floor (x) + 0.5, layout->ticks_y);
      cairo_set_line_width (cr, 1);
      pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_FINE_LINE]);
      /* Where a step has two lines the grid would run through its bar. */
      if (layout->narrow)
        cairo_new_path (cr);
      else
        cairo_stroke (cr);
      pagoda_lettering_draw (cr, &small, ticks[i], box, 0.5, palette->inks[PAGODA_INK_SECONDARY]);
    }
}

static void
fill (cairo_t *cr, PagodaRect rect, double radius, PagodaColor color)
{
  pagoda_rect_path (cr, rect, fmin (radius, fmin (rect.width, rect.height) / 2));
  pagoda_palette_set_source (cr, color);
  cairo_fill (cr);
}

static void
draw_ratio (const PagodaChainBar *bar,
            const PagodaChainPlace *place,
            const PagodaChainLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, layout->em);
  PagodaLettering caption = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);

  if (isnan (bar->share))
    return;
  if (layout->narrow)
    fill (cr, (PagodaRect){ layout->x.from, place->dot.y - 0.5, layout->x.to - layout->x.from, 1 }, 0,
          palette->inks[PAGODA_INK_FINE_LINE]);
  fill (cr, place->band, BAND_HEIGHT * layout->em / 2, palette->inks[PAGODA_INK_BAND]);
  cairo_arc (cr, place->dot.x, place->dot.y, DOT * layout->em, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, palette->inks[bar->judged ? PAGODA_INK_ACCENT : PAGODA_INK_CARD]);
  cairo_fill_preserve (cr);
  pagoda_palette_set_source (cr, palette->inks[bar->judged ? PAGODA_INK_ACCENT : PAGODA_INK_NEUTRAL]);
  cairo_set_line_width (cr, RING * layout->em);
  cairo_stroke (cr);
  pagoda_lettering_draw (cr, &bold, bar->share_text, place->share_text, 0, palette->inks[PAGODA_INK_TEXT]);
  pagoda_lettering_draw (cr, &caption, bar->interval_text, place->interval_text, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
}

void
pagoda_chain_chart_draw (const PagodaChainChart *chart,
                         const PagodaChainLayout *layout,
                         const PagodaPalette *palette,
                         cairo_t *cr)
{
  PagodaLettering plain = pagoda_lettering (PAGODA_LETTERING_BODY, FALSE, layout->em);
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, layout->em);

  draw_grid (layout, palette, cr);
  for (gsize i = 0; i < chart->n; i++)
    {
      const PagodaChainPlace *place = &layout->places[i];
      /* The first and the last step are what it is all about. */
      gboolean end = i == 0 || i + 1 == chart->n;
      fill (cr, place->bar, RADIUS * layout->em, palette->tiers[end ? 1 : 2]);
      pagoda_lettering_draw (cr, end ? &bold : &plain, chart->bars[i].label, place->label, 0,
                             palette->inks[PAGODA_INK_TEXT]);
      pagoda_lettering_draw (cr, &bold, chart->bars[i].count_text, place->count_text, 0,
                             palette->inks[PAGODA_INK_TEXT]);
      draw_ratio (&chart->bars[i], place, layout, palette, cr);
    }
}
