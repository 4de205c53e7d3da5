/* quadrant_chart.c: customers by budget and by our share of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/quadrant_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define HEIGHT 26.0
#define TICKS_WIDTH 3.2
#define TICKS_HEIGHT 3.0
#define TITLE_HEIGHT 1.6
#define LINE_HEIGHT 1.35
#define MARGIN 0.9 /* around the outermost points */
#define DOT 0.36
#define OLD_DOT 0.22
#define GAP 0.4

/* What is seen of the shares at the most: the few that sell more than the budget says stand at the edge. */
#define MOST_SHARE 1.2

double
pagoda_quadrant_chart_height (double em)
{
  return ceil (HEIGHT * em);
}

static void
find_budgets (const PagodaQuadrantChart *chart, PagodaQuadrantLayout *layout)
{
  layout->low_budget = layout->high_budget = chart->budget_cut;
  for (gsize i = 0; i < chart->n; i++)
    {
      layout->low_budget = fmin (layout->low_budget, chart->points[i].place.budget);
      layout->high_budget = fmax (layout->high_budget, chart->points[i].place.budget);
    }
}

PagodaPoint
pagoda_quadrant_chart_at (const PagodaQuadrantLayout *layout, PagodaQuadrantPlace place)
{
  double budget = CLAMP (log10 (place.budget), layout->x.low, layout->x.high);
  double share = CLAMP (place.share, layout->y.low, layout->y.high);

  return (PagodaPoint){ pagoda_scale_position (&layout->x, budget),
                        pagoda_scale_position (&layout->y, share) };
}

static gboolean
overlaps (PagodaRect one, PagodaRect other)
{
  return one.width > 0 && other.width > 0 && one.x < other.x + other.width && other.x < one.x + one.width
         && one.y < other.y + other.height && other.y < one.y + one.height;
}

static PagodaRect
box_around (PagodaPoint point, double half)
{
  return (PagodaRect){ point.x - half, point.y - half, 2 * half, 2 * half };
}

static gboolean
is_free (const PagodaQuadrantChart *chart, const PagodaQuadrantLayout *layout, gsize own, PagodaRect box)
{
  for (gsize i = 0; i < layout->n_names; i++)
    if (overlaps (box, layout->names[i]))
      return FALSE;
  for (gsize i = 0; i < chart->n; i++)
    if (i != own
        && overlaps (box, box_around (pagoda_quadrant_chart_at (layout, chart->points[i].place),
                                      DOT * layout->em)))
      return FALSE;
  return box.x >= layout->plot.x && box.x + box.width <= layout->plot.x + layout->plot.width;
}

/* A name stands right of its point, or else left of it, or nowhere. */
static PagodaRect
place_name (const PagodaQuadrantChart *chart, const PagodaQuadrantLayout *layout, gsize i)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, layout->em);
  PagodaPoint point = pagoda_quadrant_chart_at (layout, chart->points[i].place);
  double width = pagoda_lettering_width (&small, chart->points[i].name) + 0.01;
  double height = LINE_HEIGHT * layout->em, away = (DOT + GAP) * layout->em;
  PagodaRect right = { point.x + away, point.y - height / 2, width, height };
  PagodaRect left = { point.x - away - width, point.y - height / 2, width, height };

  if (is_free (chart, layout, i, right))
    return right;
  return is_free (chart, layout, i, left) ? left : (PagodaRect){ 0 };
}

void
pagoda_quadrant_chart_layout (const PagodaQuadrantChart *chart,
                              PagodaRect area,
                              double em,
                              PagodaQuadrantLayout *layout)
{
  *layout = (PagodaQuadrantLayout){ .em = em };
  double left = area.x + TICKS_WIDTH * em, top = area.y + TITLE_HEIGHT * em;
  layout->plot = (PagodaRect){ left, top, MAX (area.x + area.width - left, 1),
                               MAX (area.height - (TITLE_HEIGHT + TICKS_HEIGHT) * em, 1) };
  PagodaRect plot = layout->plot;
  double margin = MIN (MARGIN * em, plot.width / 4);
  double low = 0, high = 1;

  for (gsize i = 0; i < chart->n; i++)
    {
      low = fmin (low, chart->points[i].place.share);
      high = fmax (high, chart->points[i].place.share);
    }
  find_budgets (chart, layout);
  layout->x = (PagodaScale){ log10 (layout->low_budget), log10 (layout->high_budget), plot.x + margin,
                             plot.x + plot.width - margin };
  if (layout->x.high - layout->x.low < 0.02) /* all budgets are one: it stands in the middle */
    {
      layout->x.low -= 0.5;
      layout->x.high += 0.5;
    }
  layout->y = (PagodaScale){ fmax (low, 1 - MOST_SHARE), fmin (high, MOST_SHARE),
                             plot.y + plot.height - margin, plot.y + margin };
  for (gsize i = 0; i < MIN (chart->n, PAGODA_QUADRANT_NAMES); i++)
    {
      layout->names[i] = place_name (chart, layout, i);
      layout->n_names = i + 1;
    }
}

/* Drawing */

static void
draw_shares (const PagodaQuadrantLayout *layout, const PagodaPalette *palette, cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaTicks ticks = pagoda_ticks_within (layout->y.low, layout->y.high);
  double em = layout->em;

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < ticks.n; i++)
    {
      double share = pagoda_ticks_value (&ticks, i);
      double y = floor (pagoda_scale_position (&layout->y, share)) + 0.5;
      g_autofree char *text = g_strdup_printf ("%.0f%%", share * 100);
      PagodaRect box = { layout->plot.x - TICKS_WIDTH * em, y - em, (TICKS_WIDTH - GAP) * em, 2 * em };
      cairo_move_to (cr, layout->plot.x, y);
      cairo_line_to (cr, layout->plot.x + layout->plot.width, y);
      pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_FINE_LINE]);
      cairo_stroke (cr);
      pagoda_lettering_draw (cr, &small, text, box, 1, palette->inks[PAGODA_INK_SECONDARY]);
    }
}

static void
draw_cuts (const PagodaQuadrantChart *chart,
           const PagodaQuadrantLayout *layout,
           const PagodaPalette *palette,
           cairo_t *cr)
{
  PagodaPoint cut
      = pagoda_quadrant_chart_at (layout, (PagodaQuadrantPlace){ chart->budget_cut, chart->share_cut });
  double dash = 0.3 * layout->em;
  PagodaRect plot = layout->plot;

  cairo_save (cr);
  cairo_set_dash (cr, (double[]){ dash, dash }, 2, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, plot.x, floor (cut.y) + 0.5);
  cairo_line_to (cr, plot.x + plot.width, floor (cut.y) + 0.5);
  cairo_move_to (cr, floor (cut.x) + 0.5, plot.y);
  cairo_line_to (cr, floor (cut.x) + 0.5, plot.y + plot.height);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_NEUTRAL]);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* In the outer corner of each quadrant, above and below of the plot, where no point is. */
static void
draw_quadrant_names (const PagodaQuadrantChart *chart,
                     const PagodaQuadrantLayout *layout,
                     const PagodaPalette *palette,
                     cairo_t *cr)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, layout->em);
  PagodaRect plot = layout->plot;
  double half = plot.width / 2 - GAP * layout->em, height = LINE_HEIGHT * layout->em;
  double above = plot.y - height, below = plot.y + plot.height;

  for (int i = 0; i < 4; i++)
    {
      gboolean right = i % 2 == 1;
      PagodaRect box = { right ? plot.x + plot.width - half : plot.x, i < 2 ? above : below, half, height };
      pagoda_lettering_draw (cr, &bold, chart->quadrants[i], box, right ? 1 : 0,
                             palette->inks[PAGODA_INK_TEXT]);
    }
}

static void
draw_budgets (const PagodaQuadrantChart *chart,
              const PagodaQuadrantLayout *layout,
              const PagodaPalette *palette,
              cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaRect plot = layout->plot;
  double y = plot.y + plot.height + LINE_HEIGHT * layout->em, height = LINE_HEIGHT * layout->em;
  double cut = pagoda_scale_position (&layout->x, log10 (chart->budget_cut));
  double width = pagoda_lettering_width (&small, chart->cut_budget) + 0.01;
  double least = pagoda_lettering_width (&small, chart->least_budget) + 1.2 * layout->em;
  double most = pagoda_lettering_width (&small, chart->most_budget) + 1.2 * layout->em;
  PagodaColor grey = palette->inks[PAGODA_INK_SECONDARY];

  pagoda_lettering_draw (cr, &small, chart->least_budget, (PagodaRect){ plot.x, y, plot.width, height }, 0,
                         grey);
  pagoda_lettering_draw (cr, &small, chart->most_budget, (PagodaRect){ plot.x, y, plot.width, height }, 1,
                         grey);
  if (cut - width / 2 > plot.x + least && cut + width / 2 < plot.x + plot.width - most)
    pagoda_lettering_draw (cr, &small, chart->cut_budget, (PagodaRect){ cut - width / 2, y, width, height },
                           0.5, grey);
}

static void
draw_dot (PagodaPoint at, double radius, PagodaColor color, PagodaColor ground, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
  pagoda_palette_set_source (cr, color);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, radius / 3);
  pagoda_palette_set_source (cr, ground);
  cairo_stroke (cr);
}

gboolean
pagoda_quadrant_chart_crosses (const PagodaQuadrantChart *chart, const PagodaQuadrantPoint *point)
{
  for (guint i = 0; i < point->n_path; i++)
    if ((point->path[i].share >= chart->share_cut) != (point->place.share >= chart->share_cut))
      return TRUE;
  return FALSE;
}

/* The path of the chosen one stands out among those that crossed the cut. */
static void
draw_path (const PagodaQuadrantPoint *point,
           gboolean chosen,
           const PagodaQuadrantLayout *layout,
           const PagodaPalette *palette,
           cairo_t *cr)
{
  PagodaInk ink = chosen ? PAGODA_INK_AGAINST : PAGODA_INK_SECONDARY;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, (chosen ? 0.14 : 0.07) * layout->em);
  for (guint i = 0; i < point->n_path; i++)
    {
      PagodaPoint at = pagoda_quadrant_chart_at (layout, point->path[i]);
      cairo_line_to (cr, at.x, at.y);
    }
  pagoda_palette_set_source (cr, palette->inks[ink]);
  cairo_stroke (cr);
  for (guint i = 0; i + 1 < point->n_path; i++)
    draw_dot (pagoda_quadrant_chart_at (layout, point->path[i]), OLD_DOT * layout->em, palette->inks[ink],
              palette->inks[PAGODA_INK_CARD], cr);
  cairo_restore (cr);
}

/* A name stands on the ground of the card, so that no line goes through it. */
static void
draw_name (const PagodaQuadrantChart *chart,
           const PagodaQuadrantLayout *layout,
           gsize i,
           const PagodaPalette *palette,
           cairo_t *cr)
{
  PagodaLettering lettering
      = pagoda_lettering (PAGODA_LETTERING_CAPTION, (gssize)i == chart->chosen, layout->em);
  PagodaRect box = layout->names[i];

  cairo_rectangle (cr, box.x, box.y + 0.2 * box.height, box.width, 0.6 * box.height);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_CARD]);
  cairo_fill (cr);
  pagoda_lettering_draw (cr, &lettering, chart->points[i].name, box, 0, palette->inks[PAGODA_INK_TEXT]);
}

void
pagoda_quadrant_chart_draw (const PagodaQuadrantChart *chart,
                            const PagodaQuadrantLayout *layout,
                            const PagodaPalette *palette,
                            cairo_t *cr)
{
  cairo_save (cr);
  draw_shares (layout, palette, cr);
  draw_cuts (chart, layout, palette, cr);
  draw_quadrant_names (chart, layout, palette, cr);
  draw_budgets (chart, layout, palette, cr);
  for (gsize i = 0; i < chart->n; i++)
    if ((gssize)i != chart->chosen && pagoda_quadrant_chart_crosses (chart, &chart->points[i]))
      draw_path (&chart->points[i], FALSE, layout, palette, cr);
  if (chart->chosen >= 0)
    draw_path (&chart->points[chart->chosen], TRUE, layout, palette, cr);
  for (gsize i = chart->n; i > 0; i--)
    draw_dot (pagoda_quadrant_chart_at (layout, chart->points[i - 1].place), DOT * layout->em,
              palette->inks[(gssize)i - 1 == chart->chosen ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT],
              palette->inks[PAGODA_INK_CARD], cr);
  for (gsize i = 0; i < layout->n_names; i++)
    if (layout->names[i].width > 0)
      draw_name (chart, layout, i, palette, cr);
  cairo_restore (cr);
}
