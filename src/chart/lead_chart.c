/* lead_chart.c: the support lead as a meter, and its course over time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lead_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define METER_HEIGHT 5.2
#define TEXT_HEIGHT 1.4
#define TRACK_Y 2.4
#define TRACK_HEIGHT 0.62
#define BAND_HEIGHT 1.3
#define BAR_HEIGHT 0.86
#define DOT 0.56
#define FLIP_RING 0.42
#define ARC_DEPTH 1.3
#define GAP 0.5
#define COURSE_HEIGHT 7.0
#define TICKS_WIDTH 2.4

#define USUAL_END 2.0
#define STEP 1.0

static double
end_of_scale (double low, double high)
{
  return MAX (USUAL_END, ceil (MAX (fabs (low), fabs (high))));
}

static double
text_width (const char *text, PagodaLetteringSize size, gboolean bold, double em)
{
  PagodaLettering lettering = pagoda_lettering (size, bold, em);

  return pagoda_lettering_width (&lettering, text);
}

double
pagoda_lead_meter_chart_height (double em)
{
  return METER_HEIGHT * em;
}

static PagodaRect
bar_between (double from, double to, double middle, double height)
{
  return (PagodaRect){ MIN (from, to), middle - height / 2, fabs (to - from), height };
}

/* The lead stands over its dot, the ends beside it: outside of the band where there is room. */
static void
place_texts (const PagodaLeadMeterChart *chart, PagodaRect area, double em, PagodaLeadMeterLayout *layout)
{
  double lead = text_width (chart->lead_text, PAGODA_LETTERING_BODY, TRUE, em) + 1;
  double low = text_width (chart->low_text, PAGODA_LETTERING_CAPTION, FALSE, em) + 1;
  double high = text_width (chart->high_text, PAGODA_LETTERING_CAPTION, FALSE, em) + 1;
  double left = area.x + (chart->low_text != NULL ? low + GAP * em : 0);
  double right = area.x + area.width - (chart->high_text != NULL ? high + GAP * em : 0);
  double x
      = CLAMP (pagoda_scale_position (&layout->x, chart->lead) - lead / 2, left, MAX (right - lead, left));
  double low_end = MIN (layout->band.x, x - GAP * em);
  double high_start = MAX (layout->band.x + layout->band.width, x + lead + GAP * em);

  layout->lead_text = (PagodaRect){ x, area.y, lead, TEXT_HEIGHT * em };
  layout->low_text = (PagodaRect){ MAX (low_end - low, area.x), area.y, low, TEXT_HEIGHT * em };
  layout->high_text
      = (PagodaRect){ MIN (high_start, area.x + area.width - high), area.y, high, TEXT_HEIGHT * em };
}

void
pagoda_lead_meter_chart_layout (const PagodaLeadMeterChart *chart,
                                PagodaRect area,
                                double em,
                                PagodaLeadMeterLayout *layout)
{
  double end = end_of_scale (chart->low, chart->high);
  double middle = area.y + TRACK_Y * em;

  *layout = (PagodaLeadMeterLayout){ .em = em };
  layout->x = (PagodaScale){ -end, end, area.x + em, area.x + area.width - em };
  layout->track
      = (PagodaRect){ area.x + em, middle - TRACK_HEIGHT * em / 2, area.width - 2 * em, TRACK_HEIGHT * em };
  layout->zero = pagoda_scale_position (&layout->x, 0);
  layout->band = bar_between (pagoda_scale_position (&layout->x, chart->low),
                              pagoda_scale_position (&layout->x, chart->high), middle, BAND_HEIGHT * em);
  layout->bar
      = bar_between (layout->zero, pagoda_scale_position (&layout->x, chart->lead), middle, BAR_HEIGHT * em);
  layout->flip = isnan (chart->flip) ? (double)NAN
                                     : pagoda_scale_position (&layout->x, CLAMP (chart->flip, -end, end));
  layout->ticks_y = area.y + METER_HEIGHT * em - TEXT_HEIGHT * em;
  place_texts (chart, area, em, layout);
}

static void
fill_rect (cairo_t *cr, PagodaRect rect, double radius, PagodaColor color)
{
  if (rect.width <= 0)
    return;
  pagoda_rect_path (cr, rect, MIN (radius, rect.width / 2));
  pagoda_palette_set_source (cr, color);
  cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, double x, double y, double to_x, double to_y, double width, PagodaColor color)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, to_x, to_y);
  cairo_set_line_width (cr, width);
  pagoda_palette_set_source (cr, color);
  cairo_stroke (cr);
}

static void
draw_ticks (const PagodaLeadMeterChart *chart,
            const PagodaLeadMeterLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaColor grey = palette->inks[PAGODA_INK_SECONDARY];
  double height = TEXT_HEIGHT * layout->em, em = layout->em;
  PagodaRect row = { layout->track.x - em, layout->ticks_y, layout->track.width + 2 * em, height };

  pagoda_lettering_draw (cr, &small, chart->behind_text, row, 0, grey);
  pagoda_lettering_draw (cr, &small, chart->ahead_text, row, 1, grey);
  for (double value = -STEP; value <= STEP; value += STEP)
    {
      const char *text = value < 0 ? "−1" : value > 0 ? "+1" : "0";
      PagodaRect box
          = { pagoda_scale_position (&layout->x, value) - 2 * em, layout->ticks_y, 4 * em, height };
      pagoda_lettering_draw (cr, &small, text, box, 0.5, grey);
    }
}

/* Where the flip person would bring the lead. */
static void
draw_flip (const PagodaLeadMeterLayout *layout, double lead, const PagodaPalette *palette, cairo_t *cr)
{
  double middle = layout->track.y + layout->track.height / 2, em = layout->em;
  double dash = 0.2 * em;

  if (isnan (layout->flip))
    return;
  cairo_save (cr);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_AGAINST]);
  cairo_set_line_width (cr, 0.12 * em);
  cairo_move_to (cr, lead, middle + BAND_HEIGHT * em / 2);
  cairo_curve_to (cr, lead, middle + ARC_DEPTH * em, layout->flip, middle + ARC_DEPTH * em, layout->flip,
                  middle + BAND_HEIGHT * em / 2);
  cairo_set_dash (cr, (double[]){ dash, dash * 0.7 }, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_arc (cr, layout->flip, middle, FLIP_RING * em, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
pagoda_lead_meter_chart_draw (const PagodaLeadMeterChart *chart,
                              const PagodaLeadMeterLayout *layout,
                              const PagodaPalette *palette,
                              cairo_t *cr)
{
  double em = layout->em, middle = layout->track.y + layout->track.height / 2;
  double lead = pagoda_scale_position (&layout->x, chart->lead);
  PagodaColor color = palette->inks[chart->lead < 0 ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT];
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);

  fill_rect (cr, layout->track, 0.3 * em, palette->inks[PAGODA_INK_TRACK]);
  fill_rect (cr, layout->band, 0.2 * em, palette->inks[PAGODA_INK_BAND]);
  fill_rect (cr, layout->bar, 0, color);
  draw_flip (layout, lead, palette, cr);
  draw_line (cr, layout->zero, middle - em, layout->zero, middle + em, 0.12 * em,
             palette->inks[PAGODA_INK_TEXT]);
  cairo_arc (cr, lead, middle, DOT * em, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, color);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 0.14 * em);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_CARD]);
  cairo_stroke (cr);
  pagoda_lettering_draw (cr, &bold, chart->lead_text, layout->lead_text, 0.5, palette->inks[PAGODA_INK_TEXT]);
  pagoda_lettering_draw (cr, &small, chart->low_text, layout->low_text, 1,
                         palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_lettering_draw (cr, &small, chart->high_text, layout->high_text, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
  draw_ticks (chart, layout, palette, cr);
}

/* The course */

double
pagoda_lead_course_chart_height (double em)
{
  return COURSE_HEIGHT * em;
}

typedef struct
{
  const PagodaLeadCourseChart *chart;
  const PagodaPalette *palette;
  cairo_t *cr;
  PagodaScale x;
  PagodaScale y;
  PagodaRect plot;
  double em;
} Pen;

static Pen
begin_course (const PagodaLeadCourseChart *chart,
              PagodaRect area,
              double em,
              const PagodaPalette *palette,
              cairo_t *cr)
{
  Pen pen = { .chart = chart, .palette = palette, .cr = cr, .em = em };
  double end = STEP;

  for (gsize i = 0; i < chart->n; i++)
    if (!isnan (chart->points[i].lead))
      end = MAX (end, ceil (MAX (fabs (chart->points[i].low), fabs (chart->points[i].high))));
  pen.plot = (PagodaRect){ area.x + TICKS_WIDTH * em, area.y + em, area.width - (TICKS_WIDTH + 3.4) * em,
                           area.height - (1 + TEXT_HEIGHT) * em };
  pen.x = (PagodaScale){ chart->points[0].day, chart->points[chart->n - 1].day, pen.plot.x,
                         pen.plot.x + pen.plot.width };
  pen.y = (PagodaScale){ -end, end, pen.plot.y + pen.plot.height, pen.plot.y };
  return pen;
}

static void
draw_grid (const Pen *pen)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, pen->em);
  double step = pen->y.high > 2 ? 2 : 1;

  for (double value = -pen->y.high; value <= pen->y.high + 0.5; value += step)
    {
      double y = floor (pagoda_scale_position (&pen->y, value)) + 0.5;
      g_autofree char *text = g_strdup_printf ("%s%.0f",
                                               value < 0   ? "−"
                                               : value > 0 ? "+"
                                                           : "",
                                               fabs (value));
      PagodaRect box
          = { pen->plot.x - TICKS_WIDTH * pen->em, y - pen->em, (TICKS_WIDTH - GAP) * pen->em, 2 * pen->em };
      gboolean zero = fabs (value) < 0.5;
      draw_line (pen->cr, pen->plot.x, y, pen->plot.x + pen->plot.width, y, 1,
                 pen->palette->inks[zero ? PAGODA_INK_NEUTRAL : PAGODA_INK_FINE_LINE]);
      pagoda_lettering_draw (pen->cr, &small, text, box, 1, pen->palette->inks[PAGODA_INK_SECONDARY]);
    }
}

/* Each point holds until the next one; the last one ends the plot. */
static double
end_of (const Pen *pen, gsize i)
{
  return pagoda_scale_position (&pen->x, pen->chart->points[MIN (i + 1, pen->chart->n - 1)].day);
}

static void
draw_bands (const Pen *pen)
{
  for (gsize i = 0; i < pen->chart->n; i++)
    {
      const PagodaLeadCoursePoint *point = &pen->chart->points[i];
      double x = pagoda_scale_position (&pen->x, point->day);
      double top = pagoda_scale_position (&pen->y, point->high);
      if (isnan (point->lead))
        continue;
      cairo_rectangle (pen->cr, x, top, end_of (pen, i) - x,
                       pagoda_scale_position (&pen->y, point->low) - top);
    }
  pagoda_palette_set_source (pen->cr, pen->palette->inks[PAGODA_INK_TRACK]);
  cairo_fill (pen->cr);
}

static void
draw_steps (const Pen *pen)
{
  gboolean drawn = FALSE;

  for (gsize i = 0; i < pen->chart->n; i++)
    {
      const PagodaLeadCoursePoint *point = &pen->chart->points[i];
      double x = pagoda_scale_position (&pen->x, point->day);
      double y = pagoda_scale_position (&pen->y, point->lead);
      if (!isnan (point->lead))
        {
          (drawn ? cairo_line_to : cairo_move_to) (pen->cr, x, y);
          cairo_line_to (pen->cr, end_of (pen, i), y);
        }
      drawn = !isnan (point->lead);
    }
  cairo_set_line_width (pen->cr, 0.14 * pen->em);
  pagoda_palette_set_source (pen->cr, pen->palette->inks[PAGODA_INK_ACCENT]);
  cairo_stroke (pen->cr);
}

void
pagoda_lead_course_chart_draw (const PagodaLeadCourseChart *chart,
                               PagodaRect area,
                               double em,
                               const PagodaPalette *palette,
                               cairo_t *cr)
{
  if (chart->n == 0)
    return;

  Pen pen = begin_course (chart, area, em, palette, cr);
  const PagodaLeadCoursePoint *last = &chart->points[chart->n - 1];
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, em);
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, em);
  PagodaRect days = { pen.plot.x, pen.plot.y + pen.plot.height, pen.plot.width, TEXT_HEIGHT * em };

  draw_bands (&pen);
  draw_grid (&pen);
  draw_steps (&pen);
  pagoda_lettering_draw (cr, &small, chart->first_text, days, 0, palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_lettering_draw (cr, &small, chart->last_text, days, 1, palette->inks[PAGODA_INK_SECONDARY]);
  if (isnan (last->lead))
    return;
  double x = pen.plot.x + pen.plot.width, y = pagoda_scale_position (&pen.y, last->lead);
  cairo_arc (cr, x, y, 0.3 * em, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_ACCENT]);
  cairo_fill (cr);
  pagoda_lettering_draw (cr, &bold, chart->lead_text, (PagodaRect){ x + GAP * em, y - em, 2.9 * em, 2 * em },
                         0, palette->inks[PAGODA_INK_TEXT]);
}
