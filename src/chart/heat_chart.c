/* heat_chart.c: amounts of rows and columns as cells, the deeper the more.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/heat_chart.h"

#include "chart/lettering.h"

#include <math.h>

/* In em. */
#define ROW_HEIGHT 2.2
#define HEAD_HEIGHT 1.6
#define GAP 0.5
#define BETWEEN 0.14
#define TEXT_GAP 0.2

/* The least amount is told from nothing. */
#define LEAST_DEPTH 0.14

double
pagoda_heat_chart_height (const PagodaHeatChart *chart, double em)
{
  return ceil ((HEAD_HEIGHT + ROW_HEIGHT * chart->n_rows) * em);
}

/* A few amounts among cells without one would look as if only they had one. */
static void
find_room (const PagodaHeatChart *chart, PagodaHeatLayout *layout)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double room = layout->cell_width - (BETWEEN + TEXT_GAP) * layout->em;

  layout->amounts = layout->remarks = TRUE;
  for (guint i = 0; i < chart->n_rows * chart->n_columns; i++)
    {
      if (chart->texts[i] == NULL)
        continue;
      gboolean *fits = isnan (chart->values[i]) ? &layout->remarks : &layout->amounts;
      *fits = *fits && pagoda_lettering_width (&small, chart->texts[i]) <= room;
    }
}

void
pagoda_heat_chart_layout (const PagodaHeatChart *chart, PagodaRect area, double em, PagodaHeatLayout *layout)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, em);
  double names = 0;

  *layout = (PagodaHeatLayout){ .em = em };
  for (guint row = 0; row < chart->n_rows; row++)
    names = fmax (names, pagoda_lettering_width (&small, chart->rows[row]));
  for (guint i = 0; i < chart->n_rows * chart->n_columns; i++)
    if (!isnan (chart->values[i]))
      layout->most = fmax (layout->most, fabs (chart->values[i]));
  double left = area.x + names + GAP * em;
  layout->plot = (PagodaRect){ left, area.y + HEAD_HEIGHT * em, fmax (area.x + area.width - left, 1),
                               fmax (area.height - HEAD_HEIGHT * em, 1) };
  layout->cell_width = layout->plot.width / fmax (chart->n_columns, 1);
  layout->cell_height = layout->plot.height / fmax (chart->n_rows, 1);
  find_room (chart, layout);
}

PagodaRect
pagoda_heat_chart_cell (const PagodaHeatLayout *layout, guint row, guint column)
{
  double gap = BETWEEN * layout->em;

  return (PagodaRect){ layout->plot.x + column * layout->cell_width + gap / 2,
                       layout->plot.y + row * layout->cell_height + gap / 2,
                       fmax (layout->cell_width - gap, 1), fmax (layout->cell_height - gap, 1) };
}

static PagodaColor
mix (PagodaColor ground, PagodaColor ink, double depth)
{
  return (PagodaColor){ ground.red + (ink.red - ground.red) * depth,
                        ground.green + (ink.green - ground.green) * depth,
                        ground.blue + (ink.blue - ground.blue) * depth };
}

/* The root brings small amounts apart. */
static double
depth_of (const PagodaHeatLayout *layout, double value)
{
  return layout->most > 0 ? LEAST_DEPTH + (1 - LEAST_DEPTH) * sqrt (fabs (value) / layout->most)
                          : LEAST_DEPTH;
}

static void
draw_cell (const PagodaHeatChart *chart,
           const PagodaHeatLayout *layout,
           const PagodaPalette *palette,
           guint row,
           guint column,
           cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double value = chart->values[row * chart->n_columns + column];
  const char *text = chart->texts[row * chart->n_columns + column];
  PagodaRect cell = pagoda_heat_chart_cell (layout, row, column);
  PagodaColor ground = palette->inks[PAGODA_INK_CARD], color = palette->inks[PAGODA_INK_TRACK];
  PagodaColor ink = palette->inks[PAGODA_INK_TEXT];

  if (!isnan (value))
    {
      double depth = depth_of (layout, value);
      color = mix (ground, palette->inks[value < 0 ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT], depth);
    }
  else if (chart->shades != NULL && chart->shades[row * chart->n_columns + column] > 0)
    color = mix (ground, palette->inks[PAGODA_INK_NEUTRAL], chart->shades[row * chart->n_columns + column]);
  ink = pagoda_color_readable (color, ink);
  pagoda_rect_path (cr, cell, fmin (0.25 * layout->em, cell.width / 2));
  pagoda_palette_set_source (cr, color);
  cairo_fill (cr);
  if (isnan (value) ? layout->remarks : layout->amounts)
    pagoda_lettering_draw (cr, &small, text, cell, 0.5, ink);
}

/* Names of columns that would touch are left out, each with the same ones beside it. */
static guint
find_step (const PagodaHeatChart *chart, const PagodaHeatLayout *layout)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  double widest = 1;

  for (guint column = 0; column < chart->n_columns; column++)
    widest = fmax (widest, pagoda_lettering_width (&small, chart->columns[column]) + 0.3 * layout->em);
  return (guint)fmax (ceil (widest / layout->cell_width), 1);
}

static void
draw_names (const PagodaHeatChart *chart,
            const PagodaHeatLayout *layout,
            const PagodaPalette *palette,
            cairo_t *cr)
{
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, layout->em);
  PagodaColor grey = palette->inks[PAGODA_INK_SECONDARY];
  guint step = find_step (chart, layout);
  double head = HEAD_HEIGHT * layout->em;

  for (guint column = 0; column < chart->n_columns; column += step)
    pagoda_lettering_draw (cr, &small, chart->columns[column],
                           (PagodaRect){ layout->plot.x + column * layout->cell_width, layout->plot.y - head,
                                         step * layout->cell_width, head },
                           step > 1 ? 0 : 0.5, grey);
  for (guint row = 0; row < chart->n_rows; row++)
    pagoda_lettering_draw (cr, &small, chart->rows[row],
                           (PagodaRect){ 0, layout->plot.y + row * layout->cell_height,
                                         layout->plot.x - GAP * layout->em, layout->cell_height },
                           1, grey);
}

void
pagoda_heat_chart_draw (const PagodaHeatChart *chart,
                        const PagodaHeatLayout *layout,
                        const PagodaPalette *palette,
                        cairo_t *cr)
{
  cairo_save (cr);
  draw_names (chart, layout, palette, cr);
  for (guint row = 0; row < chart->n_rows; row++)
    for (guint column = 0; column < chart->n_columns; column++)
      draw_cell (chart, layout, palette, row, column, cr);
  cairo_restore (cr);
}
