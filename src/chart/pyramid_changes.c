/* pyramid_changes.c: the columns of a pyramid that compares two days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/pyramid_changes.h"

#include "chart/lettering.h"

#include <math.h>

/* All lengths in em. */
#define GAP 1.0
#define WIDE_GAP 1.8 /* where the drawing has room for it */
#define WIDE 30.0
#define TRIANGLE 0.7
#define TRIANGLE_GAP 0.35
#define TITLE_LINE 1.35
#define LINE_GAP 0.8

#define ARROW " → "

enum
{
  FROM_TO,
  RISEN,
  FALLEN,
};

static PagodaLettering
lettering (const PagodaPyramidLayout *layout, PagodaLetteringSize size, gboolean bold)
{
  return pagoda_lettering (size, bold, layout->em);
}

static double
from_width (const PagodaPyramidLayout *layout, const PagodaPyramidChange *change)
{
  PagodaLettering plain = lettering (layout, PAGODA_LETTERING_BODY, FALSE);

  return pagoda_lettering_width (&plain, change->from_text) + pagoda_lettering_width (&plain, ARROW);
}

static double
cell_width (const PagodaPyramidLayout *layout, const PagodaPyramidChange *change, int column)
{
  PagodaLettering bold = lettering (layout, PAGODA_LETTERING_BODY, TRUE);
  const char *text = column == RISEN ? change->risen_text : change->fallen_text;

  if (column == FROM_TO)
    return from_width (layout, change) + pagoda_lettering_width (&bold, change->to_text);
  if (text == NULL)
    return 0;
  return (TRIANGLE + TRIANGLE_GAP) * layout->em + pagoda_lettering_width (&bold, text);
}

static double
column_width (const PagodaPyramidChart *chart, const PagodaPyramidLayout *layout, int column)
{
  PagodaLettering small = lettering (layout, PAGODA_LETTERING_CAPTION, FALSE);
  double width = pagoda_lettering_width (&small, chart->change_titles[column]);

  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    width = MAX (width, cell_width (layout, &chart->changes[i], column));
  /* What is measured and what is drawn may differ by a rounding, which must not cut a letter. */
  return width + 0.01;
}

double
pagoda_pyramid_changes_place (const PagodaPyramidChart *chart, PagodaRect area, PagodaPyramidLayout *layout)
{
  double gap = (area.width > WIDE * layout->em ? WIDE_GAP : GAP) * layout->em;
  double x = area.x + area.width;

  for (int column = PAGODA_PYRAMID_CHANGE_COLUMNS - 1; column >= 0; column--)
    {
      double width = column_width (chart, layout, column);
      x -= width;
      layout->change_titles[column] = (PagodaRect){ x, area.y, width, TITLE_LINE * layout->em };
      for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
        {
          PagodaRect row = layout->tiers[i].row;
          layout->tiers[i].changes[column] = (PagodaRect){ x, row.y, width, row.height };
        }
      x -= gap;
    }
  return x + gap;
}

static void
draw_from_to (const PagodaPyramidLayout *layout,
              const PagodaPyramidChange *change,
              PagodaRect box,
              const PagodaPalette *palette,
              cairo_t *cr)
{
  PagodaLettering bold = lettering (layout, PAGODA_LETTERING_BODY, TRUE);
  PagodaLettering plain = lettering (layout, PAGODA_LETTERING_BODY, FALSE);
  double to = pagoda_lettering_width (&bold, change->to_text) + 0.01;
  PagodaRect last = { box.x + box.width - to, box.y, to, box.height };
  PagodaRect first = { box.x, box.y, box.width - to, box.height };
  g_autofree char *text = g_strconcat (change->from_text, ARROW, NULL);

  pagoda_lettering_draw (cr, &plain, text, first, 1, palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_lettering_draw (cr, &bold, change->to_text, last, 1, palette->inks[PAGODA_INK_TEXT]);
}

static void
draw_triangle (cairo_t *cr, double x, double middle, double size, gboolean up)
{
  double half = size / 2;
  double base = up ? middle + half : middle - half;

  cairo_move_to (cr, x, base);
  cairo_line_to (cr, x + size, base);
  cairo_line_to (cr, x + half, up ? middle - half : middle + half);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_move (const PagodaPyramidLayout *layout,
           const char *text,
           PagodaRect box,
           gboolean up,
           const PagodaPalette *palette,
           cairo_t *cr)
{
  PagodaLettering bold = lettering (layout, PAGODA_LETTERING_BODY, TRUE);
  double em = layout->em, start = (TRIANGLE + TRIANGLE_GAP) * em;
  PagodaRect number = { box.x + start, box.y, box.width - start, box.height };

  if (text == NULL)
    return;
  pagoda_palette_set_source (cr, palette->inks[up ? PAGODA_INK_ACCENT_TEXT : PAGODA_INK_AGAINST]);
  draw_triangle (cr, box.x, box.y + box.height / 2, TRIANGLE * em, up);
  pagoda_lettering_draw (cr, &bold, text, number, 0,
                         palette->inks[up ? PAGODA_INK_ACCENT_TEXT : PAGODA_INK_LATE_TEXT]);
}

static void
draw_row_line (const PagodaPyramidTierLayout *tier, double em, const PagodaPalette *palette, cairo_t *cr)
{
  double y = floor (tier->row.y + tier->row.height) + 0.5;
  PagodaRect last = tier->changes[FALLEN];

  cairo_move_to (cr, tier->shape[2].x + LINE_GAP * em, y);
  cairo_line_to (cr, last.x + last.width, y);
  cairo_set_line_width (cr, 1);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_LINE]);
  cairo_stroke (cr);
}

void
pagoda_pyramid_changes_draw (const PagodaPyramidChart *chart,
                             const PagodaPyramidLayout *layout,
                             const PagodaPalette *palette,
                             cairo_t *cr)
{
  PagodaLettering small = lettering (layout, PAGODA_LETTERING_CAPTION, FALSE);

  for (int column = 0; column < PAGODA_PYRAMID_CHANGE_COLUMNS; column++)
    pagoda_lettering_draw (cr, &small, chart->change_titles[column], layout->change_titles[column],
                           column == FROM_TO ? 1 : 0, palette->inks[PAGODA_INK_SECONDARY]);
  for (guint i = 0; i < PAGODA_PYRAMID_CHART_TIERS; i++)
    {
      const PagodaPyramidTierLayout *tier = &layout->tiers[i];
      const PagodaPyramidChange *change = &chart->changes[i];
      draw_from_to (layout, change, tier->changes[FROM_TO], palette, cr);
      draw_move (layout, change->risen_text, tier->changes[RISEN], TRUE, palette, cr);
      draw_move (layout, change->fallen_text, tier->changes[FALLEN], FALSE, palette, cr);
      draw_row_line (tier, layout->em, palette, cr);
    }
}
