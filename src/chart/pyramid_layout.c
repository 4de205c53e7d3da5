/* pyramid_layout.c: where the parts of the pyramid drawing lie.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wide: count column, shapes, value column.  Narrow: shapes, one column of numbers.  Columns are as wide as
 * their texts ask, the shapes take what is proportionate, and bars get the rest.
 */
#include "chart/lettering.h"
#include "chart/pyramid_changes.h"
#include "chart/scale.h"

#include <math.h>

/* All lengths in em. */
#define COLUMN_GAP 1.7
#define NARROW_GAP 0.9
#define TEXT_GAP 0.45 /* between a number and its share */
#define TITLE_HEIGHT 2.1
#define NARROW_TITLE_HEIGHT 3.2
#define LINE_HEIGHT 1.35
#define ROW_GAP 0.5
#define ACTIVE_GAP 1.9 /* between the active tiers and the others */
#define MIN_ROW 2.2
#define MIN_SHAPES 12.0
#define MAX_SHAPES 26.0
#define MIN_BAR 7.0
#define LABEL_PADDING 0.6 /* a label and the air at both its ends */
#define BAR_HEIGHT 0.55
#define EFFORT_HEIGHT 0.5
#define RING_ROOM 0.4 /* the selection ring outside the lowest shape */

#define WIDE_SHAPES_PART 0.42 /* of the whole width */
#define NARROW_SHAPES_PART 0.42
#define SILHOUETTE_TOP 0.17 /* upper edge, as part of the base */

/* What is not zero is seen. */
#define THINNEST 1.5

typedef struct
{
  double count; /* widths of the columns, 0 where there is none */
  double shapes;
  double value;
  double gap;
  double shapes_x;
} Columns;

/* The width of a number in bold with its share in small beside it. */
static double
pair_width (const char *text, const char *share, double em)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, em);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);
  double width = pagoda_lettering_width (&bold, text);

  return share == NULL ? width : width + TEXT_GAP * em + pagoda_lettering_width (&small, share);
}

static double
count_width (const PagodaPyramidChart *chart, double em)
{
  double width = 0;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    width = MAX (width, pair_width (chart->tiers[i].count_text, chart->tiers[i].count_share, em));
  return width;
}

static double
value_width (const PagodaPyramidChart *chart, double em)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);
  double width = 0;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      width = MAX (width, pair_width (chart->tiers[i].value_text, chart->tiers[i].value_share, em));
      width = MAX (width, pagoda_lettering_width (&small, chart->tiers[i].note));
    }
  return width;
}

/* The title of the value column, with the key to the hollow bars behind it. */
static double
value_title_width (const PagodaPyramidChart *chart, double em)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);
  double width = pagoda_lettering_width (&small, chart->value_title);

  if (chart->effort_title == NULL)
    return width;
  return width + (1 + PAGODA_PYRAMID_KEY_WIDTH + TEXT_GAP) * em
         + pagoda_lettering_width (&small, chart->effort_title);
}

static double
label_width (const PagodaPyramidChart *chart, guint tier, double em)
{
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, em);

  return pagoda_lettering_width (&bold, chart->tiers[tier].label);
}

static gboolean
place_columns (const PagodaPyramidChart *chart, PagodaRect area, double em, Columns *columns)
{
  double count = MAX (count_width (chart, em), MIN_BAR * em);
  double value = MAX (value_width (chart, em), MIN_BAR * em);
  double gap = COLUMN_GAP * em;
  double room = area.width - count - value - 2 * gap;
  gboolean narrow = room < MIN_SHAPES * em;
  /* A title that runs on takes what the shapes can spare. */
  double title = CLAMP (value_title_width (chart, em) - value, 0, MAX (room - MIN_SHAPES * em, 0));

  if (narrow)
    {
      columns->gap = NARROW_GAP * em;
      columns->shapes = area.width * NARROW_SHAPES_PART;
      columns->count = 0;
      columns->value = MAX (area.width - columns->shapes - columns->gap, 0);
    }
  else
    {
      columns->gap = gap;
      columns->shapes = CLAMP (area.width * WIDE_SHAPES_PART, MIN_SHAPES * em, MAX_SHAPES * em);
      columns->shapes = MIN (columns->shapes, room);
      columns->shapes = MIN (columns->shapes, room - title);
      /* What is left over goes to both columns alike, for longer bars. */
      double extra = (room - columns->shapes) / 2;
      double beyond = MAX (title - extra, 0);
      columns->count = count + extra - beyond;
      columns->value = value + extra + beyond;
    }
  columns->shapes_x = area.x + (narrow ? RING_ROOM * em : columns->count + gap);
  if (narrow)
    columns->shapes -= RING_ROOM * em;
  return narrow;
}

static void
place_rows (PagodaRect area, PagodaPyramidLayout *layout)
{
  double em = layout->em;
  double top = area.y + (layout->narrow ? NARROW_TITLE_HEIGHT : TITLE_HEIGHT) * em;
  double gaps = (PAGODA_PYRAMID_CHART_TIERS - 2) * ROW_GAP * em + ACTIVE_GAP * em;
  double height = (area.y + area.height - RING_ROOM * em - top - gaps) / PAGODA_PYRAMID_CHART_TIERS;
  double y = top;

  height = MAX (height, 1);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      layout->tiers[i].row = (PagodaRect){ area.x, y, area.width, height };
      y += height;
      if (i + 1 == PAGODA_PYRAMID_CHART_ACTIVE)
        layout->active_line = y + ACTIVE_GAP * em / 2;
      y += i + 1 == PAGODA_PYRAMID_CHART_ACTIVE ? ACTIVE_GAP * em : ROW_GAP * em;
    }
}

static void
set_shape (PagodaPyramidTierLayout *tier, double middle, double upper, double lower)
{
  double top = tier->row.y, bottom = tier->row.y + tier->row.height;

  tier->shape[0] = (PagodaPoint){ middle - upper / 2, top };
  tier->shape[1] = (PagodaPoint){ middle + upper / 2, top };
  tier->shape[2] = (PagodaPoint){ middle + lower / 2, bottom };
  tier->shape[3] = (PagodaPoint){ middle - lower / 2, bottom };
}

/* One line from the upper edge of the first tier to the base; steeper where a label asks for more room. */
static void
place_silhouette (const PagodaPyramidChart *chart, const Columns *columns, PagodaPyramidLayout *layout)
{
  PagodaPyramidTierLayout *tiers = layout->tiers;
  double top = tiers[0].row.y;
  double height = tiers[PAGODA_PYRAMID_CHART_TIERS - 1].row.y + tiers[0].row.height - top;
  double base = columns->shapes, edge = base * SILHOUETTE_TOP;
  double middle = columns->shapes_x + base / 2;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      double part = (tiers[i].row.y + tiers[i].row.height / 2 - top) / height;
      double need = label_width (chart, i, layout->em) + LABEL_PADDING * layout->em;
      edge = MAX (edge, (need - base * part) / (1 - part));
    }
  edge = MIN (edge, base);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      PagodaRect row = tiers[i].row;
      double upper = edge + (base - edge) * (row.y - top) / height;
      double lower = edge + (base - edge) * (row.y + row.height - top) / height;
      set_shape (&tiers[i], middle, upper, lower);
      tiers[i].label = (PagodaRect){ middle - (upper + lower) / 4, row.y, (upper + lower) / 2, row.height };
    }
}

static double
figure (const PagodaPyramidChart *chart, guint tier, PagodaPyramidWidth width)
{
  double value = width == PAGODA_PYRAMID_BY_VALUE ? chart->tiers[tier].value : chart->tiers[tier].count;

  return isfinite (value) ? value : 0;
}

static double
true_length (double value, double greatest, double room)
{
  double length = greatest > 0 ? fabs (value) / greatest * room : 0;

  return fabs (value) > 0 ? MAX (length, THINNEST) : 0;
}

/* Rectangles around one axis, with the names in a column of their own: no label fits five of a thousand. */
static void
place_true_widths (const PagodaPyramidChart *chart, const Columns *columns, PagodaPyramidLayout *layout)
{
  double labels = 0, greatest = 0;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      labels = MAX (labels, label_width (chart, i, layout->em));
      greatest = MAX (greatest, fabs (figure (chart, i, chart->width)));
    }
  labels = MIN (labels, columns->shapes / 2);
  double left = columns->shapes_x + labels + TEXT_GAP * 2 * layout->em;
  double room = MAX (columns->shapes_x + columns->shapes - left, 1);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      PagodaPyramidTierLayout *tier = &layout->tiers[i];
      double length = true_length (figure (chart, i, chart->width), greatest, room);
      set_shape (tier, left + room / 2, length, length);
      tier->label = (PagodaRect){ columns->shapes_x, tier->row.y, labels, tier->row.height };
      tier->label_beside = TRUE;
    }
}

/* A line of text around @middle. */
static PagodaRect
line_box (double x, double width, double middle, double em)
{
  return (PagodaRect){ x, middle - LINE_HEIGHT * em / 2, width, LINE_HEIGHT * em };
}

/* The number of an effort stands behind its bar, which must leave it that room. */
static double
effort_text_room (const PagodaPyramidChart *chart, double em)
{
  double width = 0;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      PagodaLettering small
          = pagoda_lettering (PAGODA_LETTERING_SMALLEST, chart->tiers[i].effort_exceeds, em);
      width = MAX (width, pagoda_lettering_width (&small, chart->tiers[i].effort_text));
    }
  return width > 0 ? width + TEXT_GAP * em : 0;
}

/* The widest range of values that the bars of the value column must show; it always holds zero. */
static PagodaScale
value_scale (const PagodaPyramidChart *chart, double x, double width, double em)
{
  PagodaScale scale = { .from = x, .to = x + width - effort_text_room (chart, em) };

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      double value = figure (chart, i, PAGODA_PYRAMID_BY_VALUE);
      double effort = isfinite (chart->tiers[i].effort) ? chart->tiers[i].effort : 0;
      scale.low = MIN (scale.low, MIN (value, effort));
      scale.high = MAX (scale.high, MAX (value, effort));
    }
  return scale;
}

static PagodaRect
value_bar (const PagodaScale *scale, double value, double middle, double height)
{
  double zero = pagoda_scale_position (scale, 0), end = pagoda_scale_position (scale, value);

  if (!(fabs (value) > 0))
    return (PagodaRect){ zero, middle - height / 2, 0, height };
  double length = MAX (fabs (end - zero), THINNEST);
  return (PagodaRect){ value < 0 ? zero - length : zero, middle - height / 2, length, height };
}

/* Numbers and bars of the count column: everything ends at its right edge. */
static void
place_counts (const PagodaPyramidChart *chart, PagodaRect column, PagodaPyramidLayout *layout)
{
  double em = layout->em, greatest = 0;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    greatest = MAX (greatest, chart->tiers[i].count);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      PagodaPyramidTierLayout *tier = &layout->tiers[i];
      double middle = tier->row.y + tier->row.height / 2;
      double length = true_length (chart->tiers[i].count, greatest, column.width);
      tier->count_text = line_box (column.x, column.width, middle - 0.48 * em, em);
      tier->count_bar
          = (PagodaRect){ column.x + column.width - length, middle + 0.3 * em, length, BAR_HEIGHT * em };
    }
}

/* Numbers and bars of the value column: they begin at its left edge, bars at zero. */
static void
place_values (const PagodaPyramidChart *chart, PagodaRect column, PagodaPyramidLayout *layout)
{
  double em = layout->em;
  PagodaScale scale = value_scale (chart, column.x, column.width, em);

  layout->zero = pagoda_scale_position (&scale, 0);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      PagodaPyramidTierLayout *tier = &layout->tiers[i];
      double middle = tier->row.y + tier->row.height / 2;
      gboolean has_value = isfinite (chart->tiers[i].value), has_effort = isfinite (chart->tiers[i].effort);
      /* Text and bars are one block, centred on the row. */
      double bars = (has_value ? 0.78 : 0) + (has_effort ? 0.72 : 0);
      double text = middle - bars / 2 * em;
      tier->value_text = line_box (column.x, column.width, text, em);
      tier->value_bar
          = value_bar (&scale, has_value ? chart->tiers[i].value : 0, text + 0.98 * em, BAR_HEIGHT * em);
      tier->effort_bar = value_bar (&scale, has_effort ? chart->tiers[i].effort : 0,
                                    text + (has_value ? 1.72 : 0.96) * em, EFFORT_HEIGHT * em);
    }
}

/* Two lines of numbers, or one where the rows are low: then the count keeps it. */
static void
place_numbers (PagodaRect column, PagodaPyramidLayout *layout)
{
  double em = layout->em;

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      PagodaPyramidTierLayout *tier = &layout->tiers[i];
      double middle = tier->row.y + tier->row.height / 2;
      tier->count_text = line_box (column.x, column.width, middle - LINE_HEIGHT / 2 * em, em);
      tier->value_text = line_box (column.x, column.width, middle + LINE_HEIGHT / 2 * em, em);
    }
}

/* A title stands over its column, and may run on over the narrow top of the shapes. */
static void
place_titles (PagodaRect area, const Columns *columns, PagodaPyramidLayout *layout)
{
  double em = layout->em;
  double middle = columns->shapes_x + columns->shapes / 2;
  double y = area.y + LINE_HEIGHT / 2 * em;

  if (layout->narrow)
    {
      double x = columns->shapes_x + columns->shapes + columns->gap;
      layout->count_title = line_box (x, columns->value, y, em);
      layout->value_title = line_box (x, columns->value, y + LINE_HEIGHT * em, em);
    }
  else
    {
      double right = area.x + area.width - columns->value;
      layout->count_title = line_box (area.x, middle - COLUMN_GAP / 2 * em - area.x, y, em);
      layout->value_title = line_box (right, columns->value, y, em);
    }
  layout->active_box = line_box (area.x, columns->shapes, layout->active_line, em);
}

/* The silhouette takes what the columns of changes leave, and no more than is proportionate. */
static void
place_changing (const PagodaPyramidChart *chart, PagodaRect area, PagodaPyramidLayout *layout)
{
  double em = layout->em;

  place_rows (area, layout);
  double room = pagoda_pyramid_changes_place (chart, area, layout) - area.x - COLUMN_GAP * em;
  Columns columns = { .shapes_x = area.x + RING_ROOM * em, .shapes = MAX (room - RING_ROOM * em, 1) };
  if (columns.shapes > MAX_SHAPES * em)
    {
      columns.shapes_x += (columns.shapes - MAX_SHAPES * em) / 2;
      columns.shapes = MAX_SHAPES * em;
    }
  place_silhouette (chart, &columns, layout);
}

double
pagoda_pyramid_chart_min_height (double em)
{
  return em
         * (NARROW_TITLE_HEIGHT + PAGODA_PYRAMID_CHART_TIERS * MIN_ROW
            + (PAGODA_PYRAMID_CHART_TIERS - 2) * ROW_GAP + ACTIVE_GAP + RING_ROOM);
}

void
pagoda_pyramid_chart_layout (const PagodaPyramidChart *chart,
                             PagodaRect area,
                             double em,
                             PagodaPyramidLayout *layout)
{
  Columns columns;

  *layout = (PagodaPyramidLayout){ .em = em };
  if (chart->changing)
    {
      place_changing (chart, area, layout);
      return;
    }
  layout->narrow = place_columns (chart, area, em, &columns);
  place_rows (area, layout);
  if (chart->width == PAGODA_PYRAMID_SILHOUETTE)
    place_silhouette (chart, &columns, layout);
  else
    place_true_widths (chart, &columns, layout);

  double right = columns.shapes_x + columns.shapes + columns.gap;
  PagodaRect value_column = { right, area.y, columns.value, area.height };
  if (layout->narrow)
    place_numbers (value_column, layout);
  else
    {
      place_counts (chart, (PagodaRect){ area.x, area.y, columns.count, area.height }, layout);
      place_values (chart, value_column, layout);
    }
  place_titles (area, &columns, layout);
}

int
pagoda_pyramid_layout_tier_at (const PagodaPyramidLayout *layout, double x, double y)
{
  for (int i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    if (pagoda_rect_contains (layout->tiers[i].row, x, y))
      return i;
  return -1;
}
