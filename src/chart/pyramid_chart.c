/* pyramid_chart.c: the pyramid drawing.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what pyramid_layout.c has placed.  The tiers below the active ones differ by pattern: hatched, solid,
 * dashed, dotted, so that the drawing is readable in grey.
 */
#include "chart/lettering.h"
#include "chart/pyramid_changes.h"

#include <math.h>

/* All lengths in em. */
#define CORNER 0.2
#define BAR_CORNER 0.16
#define OUTLINE_WIDTH 0.09
#define RING_WIDTH 0.14
#define RING_DISTANCE 0.3
#define HATCH_STEP 0.6
#define CONNECTOR_GAP 0.55
#define SHORTEST_CONNECTOR 0.7
#define TEXT_GAP 0.45

#define HATCHED PAGODA_PYRAMID_CHART_ACTIVE

typedef struct
{
  const PagodaPyramidChart *chart;
  const PagodaPyramidLayout *layout;
  const PagodaPalette *palette;
  cairo_t *cr;
  double em;
} Pen;

static PagodaLettering
lettering (const Pen *pen, PagodaLetteringSize size, gboolean bold)
{
  return pagoda_lettering (size, bold, pen->em);
}

static void
set_ink (const Pen *pen, PagodaInk ink)
{
  pagoda_palette_set_source (pen->cr, pen->palette->inks[ink]);
}

static double
shape_width (const PagodaPyramidTierLayout *tier)
{
  return tier->shape[2].x - tier->shape[3].x;
}

static gboolean
is_loss (const Pen *pen, guint tier)
{
  return pen->chart->tiers[tier].value < 0;
}

/* Diagonals over the current path, which is used up. */
static void
hatch (const Pen *pen, PagodaRect box, PagodaInk ink)
{
  cairo_t *cr = pen->cr;
  double step = HATCH_STEP * pen->em;

  cairo_save (cr);
  cairo_clip (cr);
  for (double x = box.x - box.height + step / 2; x < box.x + box.width; x += step)
    {
      cairo_move_to (cr, x, box.y + box.height);
      cairo_line_to (cr, x + box.height, box.y);
    }
  cairo_set_line_width (cr, OUTLINE_WIDTH * pen->em);
  set_ink (pen, ink);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static PagodaRect
shape_box (const PagodaPyramidTierLayout *tier)
{
  return (PagodaRect){ tier->shape[3].x, tier->row.y, shape_width (tier), tier->row.height };
}

static void
trace_shape (const Pen *pen, const PagodaPyramidTierLayout *tier)
{
  pagoda_polygon_path (pen->cr, tier->shape, G_N_ELEMENTS (tier->shape), CORNER * pen->em);
}

/* The outline lies inside the shape, so that its width adds nothing. */
static void
outline_shape (const Pen *pen, const PagodaPyramidTierLayout *tier, const double *dashes, int n_dashes)
{
  PagodaPoint inner[G_N_ELEMENTS (tier->shape)];
  double width = OUTLINE_WIDTH * pen->em;
  double scaled[2] = { 0 };

  for (int i = 0; i < n_dashes; i++)
    scaled[i] = dashes[i] * pen->em;
  pagoda_polygon_grow (tier->shape, G_N_ELEMENTS (inner), -width / 2, inner);
  pagoda_polygon_path (pen->cr, inner, G_N_ELEMENTS (inner), CORNER * pen->em);
  cairo_save (pen->cr);
  cairo_set_dash (pen->cr, scaled, n_dashes, 0);
  cairo_set_line_width (pen->cr, width);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

static void
draw_hatched_tier (const Pen *pen, const PagodaPyramidTierLayout *tier)
{
  trace_shape (pen, tier);
  pagoda_palette_set_source (pen->cr, pen->palette->inactive);
  cairo_fill_preserve (pen->cr);
  hatch (pen, shape_box (tier), PAGODA_INK_BAND);
}

static void
draw_outlined_tier (const Pen *pen, const PagodaPyramidTierLayout *tier, guint i)
{
  static const double dashes[][2] = { { 0, 0 }, { 0.42, 0.24 }, { 0.09, 0.2 } };
  guint pattern = i - HATCHED - 1;

  trace_shape (pen, tier);
  set_ink (pen, PAGODA_INK_CARD);
  cairo_fill (pen->cr);
  set_ink (pen, PAGODA_INK_NEUTRAL);
  outline_shape (pen, tier, dashes[pattern], pattern == 0 ? 0 : 2);
}

/* A loss is drawn as long as it is, hollow and in the colour of what is against us. */
static void
draw_loss (const Pen *pen, const PagodaPyramidTierLayout *tier)
{
  trace_shape (pen, tier);
  hatch (pen, shape_box (tier), PAGODA_INK_AGAINST);
  set_ink (pen, PAGODA_INK_AGAINST);
  outline_shape (pen, tier, NULL, 0);
}

static void
draw_shape (const Pen *pen, guint i)
{
  const PagodaPyramidTierLayout *tier = &pen->layout->tiers[i];

  if (shape_width (tier) <= 0)
    return;
  if (pen->chart->width == PAGODA_PYRAMID_BY_VALUE && is_loss (pen, i))
    draw_loss (pen, tier);
  else if (i < PAGODA_PYRAMID_CHART_ACTIVE)
    {
      trace_shape (pen, tier);
      pagoda_palette_set_source (pen->cr, pen->palette->tiers[i]);
      cairo_fill (pen->cr);
    }
  else if (i == HATCHED)
    draw_hatched_tier (pen, tier);
  else
    draw_outlined_tier (pen, tier, i);
}

/* A plain patch keeps the hatching out of the letters. */
static void
clear_behind_label (const Pen *pen, const PagodaPyramidTierLayout *tier, double text_width)
{
  double height = 1.7 * pen->em;
  double edge = tier->shape[1].x - tier->shape[0].x;
  double width = MAX (text_width, MIN (text_width + 2 * pen->em, edge - pen->em));
  double middle = tier->label.x + tier->label.width / 2;
  PagodaRect patch = { middle - width / 2, tier->label.y + (tier->label.height - height) / 2, width, height };

  pagoda_rect_path (pen->cr, patch, CORNER * pen->em);
  pagoda_palette_set_source (pen->cr, pen->palette->inactive);
  cairo_fill (pen->cr);
}

static void
draw_label (const Pen *pen, guint i)
{
  const PagodaPyramidTierLayout *tier = &pen->layout->tiers[i];
  PagodaLettering bold = lettering (pen, PAGODA_LETTERING_BODY, TRUE);
  gboolean on_color = i < PAGODA_PYRAMID_CHART_ACTIVE && !tier->label_beside;
  PagodaColor color = on_color ? pen->palette->tier_labels[i] : pen->palette->inks[PAGODA_INK_TEXT];
  const char *label = pen->chart->tiers[i].label;

  if (i == HATCHED && !tier->label_beside)
    clear_behind_label (pen, tier, MIN (pagoda_lettering_width (&bold, label), tier->label.width));
  pagoda_lettering_draw (pen->cr, &bold, label, tier->label, tier->label_beside ? 1 : 0.5, color);
}

/* Around the shape; around the name of a tier that has none because its figure is zero. */
static void
draw_ring (const Pen *pen, guint i)
{
  const PagodaPyramidTierLayout *tier = &pen->layout->tiers[i];
  PagodaRect label = tier->label;
  PagodaPoint name[] = {
    { label.x, label.y },
    { label.x + label.width, label.y },
    { label.x + label.width, label.y + label.height },
    { label.x, label.y + label.height },
  };
  PagodaPoint ring[G_N_ELEMENTS (tier->shape)];

  G_STATIC_ASSERT (G_N_ELEMENTS (name) == G_N_ELEMENTS (tier->shape));
  pagoda_polygon_grow (shape_width (tier) > 0 ? tier->shape : name, G_N_ELEMENTS (ring),
                       RING_DISTANCE * pen->em, ring);
  pagoda_polygon_path (pen->cr, ring, G_N_ELEMENTS (ring), CORNER * pen->em);
  cairo_set_line_width (pen->cr, RING_WIDTH * pen->em);
  set_ink (pen, PAGODA_INK_ACCENT);
  cairo_stroke (pen->cr);
}

static void
draw_line (const Pen *pen, double x, double to_x, double y)
{
  if (to_x - x < SHORTEST_CONNECTOR * pen->em)
    return;
  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, to_x, y);
  cairo_set_line_width (pen->cr, 1);
  set_ink (pen, PAGODA_INK_LINE);
  cairo_stroke (pen->cr);
}

/* Lead the eye from the numbers to their tier. */
static void
draw_connectors (const Pen *pen, guint i)
{
  const PagodaPyramidTierLayout *tier = &pen->layout->tiers[i];
  double gap = CONNECTOR_GAP * pen->em;
  double y = floor (tier->row.y + tier->row.height / 2) + 0.5;
  double left = (tier->shape[0].x + tier->shape[3].x) / 2;
  double right = (tier->shape[1].x + tier->shape[2].x) / 2;
  double ring = pen->chart->selected == (int)i ? RING_DISTANCE * pen->em : 0;

  if (shape_width (tier) <= 0)
    return;
  if (tier->label_beside)
    left = tier->label.x;
  if (!pen->layout->narrow)
    draw_line (pen, tier->count_text.x + tier->count_text.width + gap, left - gap - ring, y);
  draw_line (pen, right + gap + ring, tier->value_text.x - gap, y);
}

static void
draw_bar (const Pen *pen, PagodaRect bar, PagodaColor color)
{
  if (bar.width <= 0)
    return;
  pagoda_rect_path (pen->cr, bar, BAR_CORNER * pen->em);
  pagoda_palette_set_source (pen->cr, color);
  cairo_fill (pen->cr);
}

static void
draw_hollow_bar (const Pen *pen, PagodaRect bar, PagodaInk ink)
{
  double width = OUTLINE_WIDTH * pen->em;

  if (bar.width <= 0)
    return;
  /* The outline is as long as the bar, from the outside. */
  PagodaRect inner
      = { bar.x + width / 2, bar.y + width / 2, MAX (bar.width - width, 0.1), bar.height - width };
  pagoda_rect_path (pen->cr, inner, BAR_CORNER * pen->em);
  cairo_set_line_width (pen->cr, width);
  set_ink (pen, ink);
  cairo_stroke (pen->cr);
}

/* A number in bold, its share in small grey beside it; @align as in pagoda_lettering_draw(). */
static void
draw_pair (const Pen *pen, const char *text, const char *share, PagodaRect box, double align)
{
  PagodaLettering bold = lettering (pen, PAGODA_LETTERING_BODY, TRUE);
  PagodaLettering small = lettering (pen, PAGODA_LETTERING_CAPTION, FALSE);
  double share_width = pagoda_lettering_width (&small, share);
  double gap = text != NULL && share != NULL ? TEXT_GAP * pen->em : 0;
  double text_width = MIN (pagoda_lettering_width (&bold, text), MAX (box.width - gap - share_width, 0));
  double x = box.x + (box.width - text_width - gap - share_width) * align;
  PagodaRect text_box = { x, box.y, text_width + 0.01, box.height };
  PagodaRect share_box = { x + text_width + gap, box.y, share_width + 0.01, box.height };

  pagoda_lettering_draw (pen->cr, &bold, text, text_box, 0, pen->palette->inks[PAGODA_INK_TEXT]);
  pagoda_lettering_draw (pen->cr, &small, share, share_box, 0, pen->palette->inks[PAGODA_INK_SECONDARY]);
}

static void
draw_effort (const Pen *pen, guint i)
{
  gboolean exceeds = pen->chart->tiers[i].effort_exceeds;
  PagodaLettering small = lettering (pen, PAGODA_LETTERING_SMALLEST, exceeds);
  double text = pagoda_lettering_width (&small, pen->chart->tiers[i].effort_text);
  PagodaRect bar = pen->layout->tiers[i].effort_bar;
  PagodaRect box = { bar.x + bar.width + TEXT_GAP * pen->em, bar.y, text + 0.01, bar.height };

  draw_hollow_bar (pen, bar, exceeds ? PAGODA_INK_AGAINST : PAGODA_INK_NEUTRAL);
  if (bar.width > 0)
    pagoda_lettering_draw (pen->cr, &small, pen->chart->tiers[i].effort_text, box, 0,
                           pen->palette->inks[exceeds ? PAGODA_INK_LATE_TEXT : PAGODA_INK_SECONDARY]);
}

static void
draw_numbers (const Pen *pen, guint i)
{
  const PagodaPyramidChartTier *tier = &pen->chart->tiers[i];
  const PagodaPyramidTierLayout *place = &pen->layout->tiers[i];
  PagodaColor fill = i < PAGODA_PYRAMID_CHART_ACTIVE ? pen->palette->tiers[i] : pen->palette->inactive;
  PagodaLettering small = lettering (pen, PAGODA_LETTERING_CAPTION, FALSE);

  draw_pair (pen, tier->count_text, tier->count_share, place->count_text, pen->layout->narrow ? 0 : 1);
  draw_bar (pen, place->count_bar, fill);
  if (tier->value_text != NULL)
    draw_pair (pen, tier->value_text, tier->value_share, place->value_text, 0);
  else
    pagoda_lettering_draw (pen->cr, &small, tier->note, place->value_text, 0,
                           pen->palette->inks[PAGODA_INK_SECONDARY]);
  draw_bar (pen, place->value_bar, is_loss (pen, i) ? pen->palette->inks[PAGODA_INK_AGAINST] : fill);
  draw_effort (pen, i);
}

static void
draw_titles (const Pen *pen)
{
  const PagodaPyramidLayout *layout = pen->layout;
  PagodaLettering small = lettering (pen, PAGODA_LETTERING_CAPTION, FALSE);
  PagodaColor grey = pen->palette->inks[PAGODA_INK_SECONDARY];
  PagodaRect count = layout->count_title, value = layout->value_title;
  double column_right = layout->tiers[0].count_text.x + layout->tiers[0].count_text.width;

  /* Over its column where it fits there; a longer one runs on over the top of the shapes. */
  if (!layout->narrow && pagoda_lettering_width (&small, pen->chart->count_title) <= column_right - count.x)
    {
      count.width = column_right - count.x;
      pagoda_lettering_draw (pen->cr, &small, pen->chart->count_title, count, 1, grey);
    }
  else
    pagoda_lettering_draw (pen->cr, &small, pen->chart->count_title, count, 0, grey);

  double drawn = pagoda_lettering_draw (pen->cr, &small, pen->chart->value_title, value, 0, grey);
  if (pen->chart->effort_title == NULL || layout->narrow)
    return;
  PagodaRect key = { value.x + drawn + pen->em, value.y + (value.height - 0.5 * pen->em) / 2,
                     PAGODA_PYRAMID_KEY_WIDTH * pen->em, 0.5 * pen->em };
  double start = key.x + key.width + TEXT_GAP * pen->em;
  PagodaRect title = { start, value.y, MAX (value.x + value.width - start, 0), value.height };
  draw_hollow_bar (pen, key, PAGODA_INK_NEUTRAL);
  pagoda_lettering_draw (pen->cr, &small, pen->chart->effort_title, title, 0, grey);
}

static void
draw_active_line (const Pen *pen)
{
  const PagodaPyramidLayout *layout = pen->layout;
  PagodaLettering small = lettering (pen, PAGODA_LETTERING_SMALLEST, FALSE);
  PagodaRect row = layout->tiers[0].row;
  double drawn = pagoda_lettering_draw (pen->cr, &small, pen->chart->active_text, layout->active_box, 0,
                                        pen->palette->inks[PAGODA_INK_SECONDARY]);
  double dash = 0.16 * pen->em;

  cairo_save (pen->cr);
  cairo_set_dash (pen->cr, (double[]){ dash, dash * 1.4 }, 2, 0);
  cairo_move_to (pen->cr, row.x + (drawn > 0 ? drawn + pen->em : 0), layout->active_line);
  cairo_line_to (pen->cr, row.x + row.width, layout->active_line);
  cairo_set_line_width (pen->cr, 1);
  set_ink (pen, PAGODA_INK_NEUTRAL);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/* Bars that go both ways need the line that they go from; it leaves the numbers between them alone. */
static void
draw_zero_line (const Pen *pen)
{
  const PagodaPyramidLayout *layout = pen->layout;
  double past = 0.2 * pen->em;
  gboolean losses = FALSE;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    losses |= is_loss (pen, i);
  if (!losses || layout->narrow)
    return;
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_ACTIVE; i++)
    {
      PagodaRect bar = layout->tiers[i].value_bar;
      cairo_move_to (pen->cr, layout->zero, bar.y - past);
      cairo_line_to (pen->cr, layout->zero, bar.y + bar.height + past);
    }
  cairo_set_line_width (pen->cr, 1);
  set_ink (pen, PAGODA_INK_NEUTRAL);
  cairo_stroke (pen->cr);
}

/* What stands beside the shapes on a day by itself. */
static void
draw_figures (const Pen *pen)
{
  draw_titles (pen);
  draw_active_line (pen);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      draw_connectors (pen, i);
      draw_numbers (pen, i);
    }
  draw_zero_line (pen);
}

void
pagoda_pyramid_chart_draw (const PagodaPyramidChart *chart,
                           const PagodaPyramidLayout *layout,
                           const PagodaPalette *palette,
                           cairo_t *cr)
{
  Pen pen = { .chart = chart, .layout = layout, .palette = palette, .cr = cr, .em = layout->em };

  cairo_save (cr);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      draw_shape (&pen, i);
      draw_label (&pen, i);
    }
  if (chart->changing)
    pagoda_pyramid_changes_draw (chart, layout, palette, cr);
  else
    draw_figures (&pen);
  if (chart->selected >= 0 && chart->selected < PAGODA_PYRAMID_CHART_TIERS)
    draw_ring (&pen, (guint)chart->selected);
  cairo_restore (cr);
}
