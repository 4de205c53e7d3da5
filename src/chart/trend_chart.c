/* trend_chart.c: a number through time over the track of a slider.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/trend_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* All lengths in em. */
#define LINE_HEIGHT 1.35
#define PLOT_HEIGHT 1.5
#define TRACK_GAP 1.1 /* from the lowest point of the line to the middle of the track */
#define TRACK_HEIGHT 0.36
#define MARKS_GAP 0.9 /* from the middle of the track to the marks */
#define LONG_MARK 0.42
#define SHORT_MARK 0.22
#define NAMES_GAP 0.5
#define CURVE_WIDTH 0.1
#define TEXT_GAP 0.7
#define TEXT_RISE 0.75 /* a count stands above its point */

double
pagoda_trend_chart_height (double em)
{
  return ceil (em * (LINE_HEIGHT + PLOT_HEIGHT + TRACK_GAP + MARKS_GAP + NAMES_GAP + LINE_HEIGHT));
}

static double
highest (const PagodaTrendChart *chart)
{
  double high = 1;

  for (gsize i = 0; i < chart->n; i++)
    high = MAX (high, chart->counts[i]);
  return high;
}

static double
place_of_day (const PagodaTrendLayout *layout, double day)
{
  return pagoda_scale_position (&layout->x, CLAMP (day, layout->x.low, layout->x.high));
}

/* The line at @day, between the points around it. */
static double
height_at (const PagodaTrendChart *chart, const PagodaTrendLayout *layout, double day)
{
  gsize i = 0;

  if (chart->n == 0)
    return layout->plot.y + layout->plot.height;
  while (i + 1 < chart->n && chart->days[i + 1] < day)
    i++;
  gsize next = MIN (i + 1, chart->n - 1);
  PagodaScale between = { chart->days[i], chart->days[next], chart->counts[i], chart->counts[next] };
  return pagoda_scale_position (&layout->y, pagoda_scale_position (&between, MAX (day, chart->days[i])));
}

/* A box for the count above the line at @day, its middle there as far as the area has room. */
static PagodaRect
count_box (const PagodaTrendChart *chart,
           const PagodaTrendLayout *layout,
           const char *text,
           double day,
           PagodaRect area)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, layout->em);
  double width = MIN (pagoda_lettering_width (&bold, text) + 0.01, area.width);
  double height = LINE_HEIGHT * layout->em;
  double x = place_of_day (layout, day) - width / 2;
  double y = height_at (chart, layout, day) - TEXT_RISE * layout->em - height / 2;

  return (PagodaRect){ CLAMP (x, area.x, area.x + area.width - width), MAX (y, area.y), width, height };
}

static void
place_texts (const PagodaTrendChart *chart, PagodaRect area, PagodaTrendLayout *layout)
{
  double gap = TEXT_GAP * layout->em;

  layout->to_text = count_box (chart, layout, chart->to_text, chart->to, area);
  layout->title = (PagodaRect){ area.x, area.y, area.width, LINE_HEIGHT * layout->em };
  if (isnan (chart->from))
    return;
  layout->from_text = count_box (chart, layout, chart->from_text, chart->from, area);
  PagodaRect *from = &layout->from_text, *to = &layout->to_text;
  if (from->x + from->width + gap <= to->x)
    return;
  /* Side by side where there is no room for both above their days. */
  from->x = MAX (to->x - gap - from->width, area.x);
  to->x = from->x + from->width + gap;
}

void
pagoda_trend_chart_layout (const PagodaTrendChart *chart,
                           PagodaRect area,
                           double em,
                           double inset,
                           PagodaTrendLayout *layout)
{
  double left = area.x + inset, width = MAX (area.width - 2 * inset, 1);
  double top = area.y + LINE_HEIGHT * em;
  double track = top + (PLOT_HEIGHT + TRACK_GAP) * em;

  *layout = (PagodaTrendLayout){ .em = em };
  layout->plot = (PagodaRect){ left, top, width, PLOT_HEIGHT * em };
  layout->x = (PagodaScale){ chart->first, chart->last, left, left + width };
  layout->y = (PagodaScale){ 0, highest (chart), top + PLOT_HEIGHT * em, top };
  layout->track = (PagodaRect){ left, track - TRACK_HEIGHT * em / 2, width, TRACK_HEIGHT * em };
  layout->marks_y = track + MARKS_GAP * em;
  layout->names_y = layout->marks_y + NAMES_GAP * em;

  double start = isnan (chart->from) ? left : place_of_day (layout, chart->from);
  double end = place_of_day (layout, chart->to);
  layout->chosen
      = (PagodaRect){ MIN (start, end), layout->track.y, fabs (end - start), layout->track.height };
  place_texts (chart, area, layout);
}

static void
draw_curve (const PagodaTrendChart *chart,
            const PagodaTrendLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (gsize i = 0; i < chart->n; i++)
    cairo_line_to (cr, place_of_day (layout, chart->days[i]),
                   pagoda_scale_position (&layout->y, chart->counts[i]));
  cairo_set_line_width (cr, CURVE_WIDTH * layout->em);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_NEUTRAL]);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_track (const PagodaTrendLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  double corner = layout->track.height / 2;

  pagoda_rect_path (cr, layout->track, corner);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_TRACK]);
  cairo_fill (cr);
  if (layout->chosen.width <= 0)
    return;
  pagoda_rect_path (cr, layout->chosen, MIN (corner, layout->chosen.width / 2));
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_ACCENT]);
  cairo_fill (cr);
}

/* From the right: the newest name is never the one left out. */
static void
draw_marks (const PagodaTrendChart *chart,
            const PagodaTrendLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double left = layout->track.x, right = left + layout->track.width, used = G_MAXDOUBLE;

  cairo_set_line_width (cr, 1);
  for (gsize i = chart->n_marks; i > 0; i--)
    {
      const PagodaTrendMark *mark = &chart->marks[i - 1];
      double x = place_of_day (layout, mark->day);
      double width = pagoda_lettering_width (&small, mark->text) + 0.01;
      double start = CLAMP (x - width / 2, left, MAX (right - width, left));
      cairo_move_to (cr, floor (x) + 0.5, layout->marks_y);
      cairo_rel_line_to (cr, 0, (mark->text != NULL ? LONG_MARK : SHORT_MARK) * layout->em);
      pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_OUTLINE]);
      cairo_stroke (cr);
      if (mark->text == NULL || start + width + TEXT_GAP * layout->em > used)
        continue;
      PagodaRect box = { start, layout->names_y, width, LINE_HEIGHT * layout->em };
      pagoda_lettering_draw (cr, &small, mark->text, box, 0, palette->inks[PAGODA_INK_SECONDARY]);
      used = start;
    }
}

void
pagoda_trend_chart_draw (const PagodaTrendChart *chart,
                         const PagodaTrendLayout *layout,
                         const PagodaPalette *palette,
                         cairo_t *cr)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, layout->em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);
  double title = pagoda_lettering_width (&small, chart->title) + TEXT_GAP * layout->em;
  double first_text = isnan (chart->from) ? layout->to_text.x : layout->from_text.x;

  draw_curve (chart, layout, palette, cr);
  draw_track (layout, palette, cr);
  draw_marks (chart, layout, palette, cr);
  if (layout->title.x + title <= first_text)
    pagoda_lettering_draw (cr, &small, chart->title, layout->title, 0, palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_lettering_draw (cr, &bold, chart->to_text, layout->to_text, 0.5, palette->inks[PAGODA_INK_TEXT]);
  if (!isnan (chart->from))
    pagoda_lettering_draw (cr, &bold, chart->from_text, layout->from_text, 0.5,
                           palette->inks[PAGODA_INK_TEXT]);
}
