/* lorenz_chart.c: the 80/20 curve.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lorenz_chart.h"

#include <math.h>

#include "chart/lettering.h"

/* All lengths in em. */
#define AXIS_GAP 0.45
#define AXIS_HEIGHT 1.9
#define HEADROOM 0.7 /* for half a tick's text, and for the dot of a curve at its top */
#define SIDE_ROOM 1.2
#define BAND_WIDTH 0.45
#define DOT 0.3
#define CURVE_WIDTH 0.16
#define LINE_HEIGHT 1.35

static char *
tick_text (const PagodaTicks *ticks, guint i)
{
  return g_strdup_printf ("%.0f%%", pagoda_ticks_value (ticks, i) * 100);
}

static double
axis_width (const PagodaTicks *ticks, double em)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, em);
  double width = 0;

  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *text = tick_text (ticks, i);
      width = MAX (width, pagoda_lettering_width (&small, text));
    }
  return width;
}

static double
highest (const PagodaLorenzChart *chart)
{
  double high = 1;

  for (gsize k = 0; k <= chart->n; k++)
    high = MAX (high, chart->shares[k]);
  return high;
}

static PagodaPoint
curve_point (const PagodaLorenzChart *chart, const PagodaLorenzLayout *layout, gsize k)
{
  k = MIN (k, chart->n);
  return (PagodaPoint){ .x = pagoda_scale_position (&layout->x, (double)k),
                        .y = pagoda_scale_position (&layout->y, chart->shares[k]) };
}

/* A box for @text that begins at @x, moved left where the plot ends, around @middle. */
static PagodaRect
text_box (const PagodaLorenzLayout *layout,
          const PagodaLettering *font,
          const char *text,
          double x,
          double middle)
{
  double height = LINE_HEIGHT * layout->em;
  double right = layout->plot.x + layout->plot.width;
  double width = MIN (pagoda_lettering_width (font, text) + 0.01, layout->plot.width);

  return (PagodaRect){ MIN (x, right - width), middle - height / 2, width, height };
}

/* Below and to the right of a curve that first rises steeply there is room.  The text of the higher point
 * comes first, and the lower one keeps clear of it. */
static void
place_texts (const PagodaLorenzChart *chart, PagodaLorenzLayout *layout)
{
  double em = layout->em, line = LINE_HEIGHT * em;
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);
  double lowest = layout->plot.y + layout->plot.height - line / 2;
  gboolean for_80_first = layout->for_80.y <= layout->top20.y;
  double for_80 = layout->for_80.y + 0.45 * em, top20 = layout->top20.y + 1.9 * em;

  if (for_80_first)
    top20 = MAX (top20, for_80 + line);
  top20 = MIN (top20, lowest - line);
  if (for_80_first)
    for_80 = MIN (for_80, top20 - line);
  else
    for_80 = MIN (MAX (for_80, top20 + 2 * line), lowest);
  /* Left of the band there is no room between it and the curve, so the text goes to the right of it. */
  double beside_band = layout->top20.x + 0.6 * em, beside_dot = layout->for_80.x + 0.9 * em;
  double x = layout->for_80.x > layout->top20.x ? beside_dot : beside_band;
  layout->for_80_text = text_box (layout, &small, chart->for_80_text, x, for_80);
  layout->top20_text = text_box (layout, &bold, chart->top20_text, beside_band, top20);
  layout->band_text = text_box (layout, &small, chart->band_text, beside_band, top20 + line);
}

void
pagoda_lorenz_chart_layout (const PagodaLorenzChart *chart,
                            PagodaRect area,
                            double em,
                            PagodaLorenzLayout *layout)
{
  double high = highest (chart);

  *layout = (PagodaLorenzLayout){ .em = em, .ticks = pagoda_ticks_within (0, high) };
  double left = axis_width (&layout->ticks, em) + AXIS_GAP * em;
  layout->plot
      = (PagodaRect){ area.x + left, area.y + HEADROOM * em, MAX (area.width - left - SIDE_ROOM * em, 1),
                      MAX (area.height - (HEADROOM + AXIS_HEIGHT) * em, 1) };
  PagodaRect plot = layout->plot;
  layout->x = (PagodaScale){ 0, MAX ((double)chart->n, 1), plot.x, plot.x + plot.width };
  layout->y = (PagodaScale){ 0, high, plot.y + plot.height, plot.y };
  layout->top20 = curve_point (chart, layout, chart->top20);
  layout->for_80 = curve_point (chart, layout, chart->for_80);

  double band_top = pagoda_scale_position (&layout->y, PAGODA_LORENZ_BAND_HIGH);
  double band_bottom = pagoda_scale_position (&layout->y, PAGODA_LORENZ_BAND_LOW);
  layout->band = (PagodaRect){ layout->top20.x - BAND_WIDTH * em / 2, band_top, BAND_WIDTH * em,
                               band_bottom - band_top };
  place_texts (chart, layout);
}

static void
draw_grid (const PagodaLorenzLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaRect plot = layout->plot;
  double width = axis_width (&layout->ticks, layout->em);

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < layout->ticks.n; i++)
    {
      double y = pagoda_scale_position (&layout->y, pagoda_ticks_value (&layout->ticks, i));
      PagodaRect box = { plot.x - AXIS_GAP * layout->em - width, y - layout->em / 2, width, layout->em };
      g_autofree char *text = tick_text (&layout->ticks, i);
      cairo_move_to (cr, plot.x, floor (y) + 0.5);
      cairo_line_to (cr, plot.x + plot.width, floor (y) + 0.5);
      pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_FINE_LINE]);
      cairo_stroke (cr);
      pagoda_lettering_draw (cr, &small, text, box, 1, palette->inks[PAGODA_INK_SECONDARY]);
    }
}

/* Places on the axis of customers, from the left; one that would touch the one before is left out. */
static void
draw_marks (const PagodaLorenzChart *chart,
            const PagodaLorenzLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double y = layout->plot.y + layout->plot.height + AXIS_GAP * layout->em;
  double right = layout->plot.x + layout->plot.width + SIDE_ROOM * layout->em;
  double used = layout->plot.x - right;

  for (guint i = 0; i < PAGODA_LORENZ_MARKS; i++)
    {
      double width = pagoda_lettering_width (&small, chart->marks[i].text);
      double x = pagoda_scale_position (&layout->x, (double)chart->marks[i].customers) - width / 2;
      PagodaRect box = { MIN (x, right - width), y, width + 0.01, layout->em };
      if (chart->marks[i].text == NULL || box.x < used + AXIS_GAP * layout->em)
        continue;
      pagoda_lettering_draw (cr, &small, chart->marks[i].text, box, 0, palette->inks[PAGODA_INK_SECONDARY]);
      used = box.x + box.width;
    }
}

/* If all brought the same. */
static void
draw_diagonal (const PagodaLorenzLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  double dash = 0.2 * layout->em;

  cairo_save (cr);
  cairo_set_dash (cr, (double[]){ dash, dash }, 2, 0);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, layout->x.from, layout->y.from);
  cairo_line_to (cr, layout->x.to, pagoda_scale_position (&layout->y, 1));
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_NEUTRAL]);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A point every half unit is all that can be seen of a hundred thousand. */
static void
draw_curve (const PagodaLorenzChart *chart,
            const PagodaLorenzLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  gsize step = (gsize)MAX (1, (double)chart->n / (2 * layout->plot.width));

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, CURVE_WIDTH * layout->em);
  for (gsize k = 0; k < chart->n; k += step)
    {
      PagodaPoint point = curve_point (chart, layout, k);
      cairo_line_to (cr, point.x, point.y);
    }
  PagodaPoint end = curve_point (chart, layout, chart->n);
  cairo_line_to (cr, end.x, end.y);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_ACCENT_TEXT]);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_dot (PagodaPoint at, gboolean filled, double em, const PagodaPalette *palette, cairo_t *cr)
{
  PagodaColor blue = palette->inks[PAGODA_INK_ACCENT_TEXT], ground = palette->inks[PAGODA_INK_CARD];

  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, DOT * em, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, filled ? blue : ground);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 0.12 * em);
  pagoda_palette_set_source (cr, filled ? ground : blue);
  cairo_stroke (cr);
}

/* Text over the ground colour, so that no line runs through the letters. */
static void
draw_text (cairo_t *cr,
           const PagodaLettering *font,
           const char *text,
           PagodaRect box,
           PagodaColor color,
           PagodaColor ground)
{
  pagoda_rect_path (cr, box, 0);
  pagoda_palette_set_source (cr, ground);
  cairo_fill (cr);
  pagoda_lettering_draw (cr, font, text, box, 0, color);
}

void
pagoda_lorenz_chart_draw (const PagodaLorenzChart *chart,
                          const PagodaLorenzLayout *layout,
                          const PagodaPalette *palette,
                          cairo_t *cr)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, layout->em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);
  PagodaColor text = palette->inks[PAGODA_INK_TEXT], grey = palette->inks[PAGODA_INK_SECONDARY];
  PagodaColor ground = palette->inks[PAGODA_INK_CARD];

  cairo_save (cr);
  draw_grid (layout, palette, cr);
  draw_marks (chart, layout, palette, cr);
  draw_diagonal (layout, palette, cr);
  pagoda_rect_path (cr, layout->band, 0.1 * layout->em);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_BAND]);
  cairo_fill (cr);
  draw_text (cr, &bold, chart->top20_text, layout->top20_text, text, ground);
  draw_text (cr, &small, chart->band_text, layout->band_text, grey, ground);
  draw_text (cr, &small, chart->for_80_text, layout->for_80_text, text, ground);
  draw_curve (chart, layout, palette, cr);
  draw_dot (layout->top20, TRUE, layout->em, palette, cr);
  draw_dot (layout->for_80, FALSE, layout->em, palette, cr);
  cairo_restore (cr);
}
