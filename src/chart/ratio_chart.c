/* ratio_chart.c: how a ratio goes as more and more is counted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/ratio_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define HEIGHT 10.0
#define TICKS_WIDTH 3.2
#define TICKS_HEIGHT 1.5
#define LAST_WIDTH 3.6
#define LINE_WIDTH 0.16
#define DOT 0.34
#define GAP 0.5

double
pagoda_ratio_chart_height (double em)
{
  return ceil (HEIGHT * em);
}

/* What is seen of the line and of the band's end; the band of the first attempts may leave the plot. */
static double
top_of (const PagodaRatioChart *chart)
{
  double most = 0.01;

  for (gsize i = 0; i < chart->n; i++)
    if (i + 1 == chart->n)
      most = fmax (most, chart->points[i].high);
    else if (i > 0)
      most = fmax (most, chart->points[i].share);
  PagodaTicks ticks = pagoda_ticks_within (0, most);
  double top = ceil (most / ticks.step) * ticks.step;
  return fmin (top, 1);
}

void
pagoda_ratio_chart_layout (const PagodaRatioChart *chart,
                           PagodaRect area,
                           double em,
                           PagodaRatioLayout *layout)
{
  *layout = (PagodaRatioLayout){ .em = em };
  layout->plot
      = (PagodaRect){ area.x + TICKS_WIDTH * em, area.y + 0.6 * em,
                      area.width - (TICKS_WIDTH + LAST_WIDTH) * em, area.height - (0.6 + TICKS_HEIGHT) * em };
  layout->x = (PagodaScale){ 0, chart->n > 0 ? chart->points[chart->n - 1].attempts : 1, layout->plot.x,
                             layout->plot.x + layout->plot.width };
  layout->y = (PagodaScale){ 0, top_of (chart), layout->plot.y + layout->plot.height, layout->plot.y };
}

static void
draw_shares (const PagodaRatioLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaTicks ticks = pagoda_ticks_within (0, layout->y.high);
  double em = layout->em;

  for (guint i = 0; i < ticks.n; i++)
    {
      double share = pagoda_ticks_value (&ticks, i);
      double y = floor (pagoda_scale_position (&layout->y, share)) + 0.5;
      char digits[G_ASCII_DTOSTR_BUF_SIZE];
      g_ascii_formatd (digits, sizeof digits, ticks.step < 0.01 - 1e-9 ? "%.1f" : "%.0f", share * 100);
      g_autofree char *text = g_strconcat (digits, "%", NULL);
      PagodaRect box = { layout->plot.x - TICKS_WIDTH * em, y - em, (TICKS_WIDTH - GAP) * em, 2 * em };
      cairo_move_to (cr, layout->plot.x, y);
      cairo_line_to (cr, layout->plot.x + layout->plot.width, y);
      cairo_set_line_width (cr, 1);
      pagoda_palette_set_source (cr, palette->inks[i == 0 ? PAGODA_INK_NEUTRAL : PAGODA_INK_FINE_LINE]);
      cairo_stroke (cr);
      pagoda_lettering_draw (cr, &small, text, box, 1, palette->inks[PAGODA_INK_SECONDARY]);
    }
}

static void
draw_attempts (const PagodaRatioLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaTicks ticks = pagoda_ticks_whole_within (0, layout->x.high);
  double em = layout->em;

  for (guint i = 0; i < ticks.n; i++)
    {
      double x = pagoda_scale_position (&layout->x, pagoda_ticks_value (&ticks, i));
      g_autofree char *text = g_strdup_printf ("%.0f", pagoda_ticks_value (&ticks, i));
      PagodaRect box = { x - 3 * em, layout->plot.y + layout->plot.height, 6 * em, TICKS_HEIGHT * em };
      pagoda_lettering_draw (cr, &small, text, box, 0.5, palette->inks[PAGODA_INK_SECONDARY]);
    }
}

static void
draw_band (const PagodaRatioChart *chart, const PagodaRatioLayout *layout, cairo_t *cr)
{
  for (gsize i = 0; i < chart->n; i++)
    cairo_line_to (cr, pagoda_scale_position (&layout->x, chart->points[i].attempts),
                   pagoda_scale_position (&layout->y, chart->points[i].high));
  for (gsize i = chart->n; i > 0; i--)
    cairo_line_to (cr, pagoda_scale_position (&layout->x, chart->points[i - 1].attempts),
                   pagoda_scale_position (&layout->y, chart->points[i - 1].low));
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_line (const PagodaRatioChart *chart, const PagodaRatioLayout *layout, cairo_t *cr)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (gsize i = 0; i < chart->n; i++)
    cairo_line_to (cr, pagoda_scale_position (&layout->x, chart->points[i].attempts),
                   pagoda_scale_position (&layout->y, chart->points[i].share));
  cairo_set_line_width (cr, LINE_WIDTH * layout->em);
  cairo_stroke (cr);
}

void
pagoda_ratio_chart_draw (const PagodaRatioChart *chart,
                         const PagodaRatioLayout *layout,
                         const PagodaPalette *palette,
                         cairo_t *cr)
{
  double em = layout->em;
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, em);

  if (chart->n == 0)
    return;
  const PagodaRatioPoint *last = &chart->points[chart->n - 1];
  double x = pagoda_scale_position (&layout->x, last->attempts);
  double y = pagoda_scale_position (&layout->y, last->share);
  cairo_save (cr);
  cairo_rectangle (cr, layout->plot.x, layout->plot.y, layout->plot.width, layout->plot.height);
  cairo_clip (cr);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_TRACK]);
  draw_band (chart, layout, cr);
  cairo_restore (cr);
  draw_shares (layout, palette, cr);
  draw_attempts (layout, palette, cr);
  cairo_save (cr);
  cairo_rectangle (cr, layout->plot.x, layout->plot.y - em, layout->plot.width, layout->plot.height + 2 * em);
  cairo_clip (cr);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_ACCENT]);
  draw_line (chart, layout, cr);
  cairo_restore (cr);
  cairo_arc (cr, x, y, DOT * em, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_ACCENT]);
  cairo_fill (cr);
  pagoda_lettering_draw (cr, &bold, chart->last_text,
                         (PagodaRect){ x + GAP * em, y - em, LAST_WIDTH * em, 2 * em }, 0,
                         palette->inks[PAGODA_INK_TEXT]);
}
