/* heat_chart.h: amounts of rows and columns as cells, the deeper the more.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells say their amounts where all of them have room, and so do those that have a text but no amount; a
 * negative one is in the other hue, and says so with its sign.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_rows;
  guint n_columns;
  const double *values;     /* n_rows × n_columns, row by row; NAN: nothing there */
  const double *shades;     /* of the same cells; nullable: how grey, 0 … 1, those without an amount are */
  const char *const *texts; /* likewise; NULL for nothing there */
  const char *const *rows;  /* their names */
  const char *const *columns;
} PagodaHeatChart;

typedef struct
{
  double em;
  PagodaRect plot;
  double cell_width;
  double cell_height;
  double most;      /* the greatest amount, without its sign */
  gboolean amounts; /* there is room for the texts of all amounts */
  gboolean remarks; /* likewise for those without one */
} PagodaHeatLayout;

double pagoda_heat_chart_height (const PagodaHeatChart *chart, double em);

void
pagoda_heat_chart_layout (const PagodaHeatChart *chart, PagodaRect area, double em, PagodaHeatLayout *layout);

/** Where the cell is. */
PagodaRect pagoda_heat_chart_cell (const PagodaHeatLayout *layout, guint row, guint column);

void pagoda_heat_chart_draw (const PagodaHeatChart *chart,
                             const PagodaHeatLayout *layout,
                             const PagodaPalette *palette,
                             cairo_t *cr);

G_END_DECLS
