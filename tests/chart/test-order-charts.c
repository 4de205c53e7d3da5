/* test-order-charts.c: share against budget, and months as a heat map.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/heat_chart.h"
#include "chart/quadrant_chart.h"

#include <math.h>

#define EM 14.0

static gboolean
overlaps (PagodaRect a, PagodaRect b)
{
  return a.width > 0 && b.width > 0 && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height
         && b.y < a.y + a.height;
}

static PagodaQuadrantChart
make_chart (const PagodaQuadrantPoint *points, gsize n)
{
  return (PagodaQuadrantChart){ .points = points,
                                .n = n,
                                .share_cut = 0.5,
                                .budget_cut = 1000,
                                .quadrants = { "a", "b", "c", "d" },
                                .least_budget = "1",
                                .cut_budget = "2",
                                .most_budget = "3",
                                .chosen = -1 };
}

/* However many there are, and wherever: no two names touch, and all is within the area. */
static void
test_names (void)
{
  static const double widths[] = { 220, 360, 900 };
  PagodaQuadrantPoint points[80];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (PagodaQuadrantPoint){ .place = { 100 + (i * 37 % 80) * 500.0, (i * 53 % 97) / 80.0 - 0.1 },
                                       .name = "江苏恒远精密" };
  PagodaQuadrantChart chart = make_chart (points, G_N_ELEMENTS (points));
  for (gsize k = 0; k < G_N_ELEMENTS (widths); k++)
    {
      PagodaRect area = { 0, 0, widths[k], pagoda_quadrant_chart_height (EM) };
      PagodaQuadrantLayout layout;
      pagoda_quadrant_chart_layout (&chart, area, EM, &layout);
      g_assert_cmpuint (layout.n_names, ==, PAGODA_QUADRANT_NAMES);
      for (gsize i = 0; i < layout.n_names; i++)
        for (gsize j = 0; j < i; j++)
          g_assert_false (overlaps (layout.names[i], layout.names[j]));
      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        {
          PagodaPoint at = pagoda_quadrant_chart_at (&layout, points[i].place);
          g_assert_true (at.x >= layout.plot.x && at.x <= area.width && at.y >= layout.plot.y
                         && at.y <= layout.plot.y + layout.plot.height);
        }
    }
}

static void
test_places (void)
{
  const PagodaQuadrantPoint points[]
      = { { .place = { 100, 0.2 }, .name = "a" }, { .place = { 10000, 3.0 }, .name = "b" } };
  PagodaQuadrantChart chart = make_chart (points, 2);
  PagodaQuadrantLayout layout;

  pagoda_quadrant_chart_layout (&chart, (PagodaRect){ 0, 0, 600, 400 }, EM, &layout);
  PagodaPoint low = pagoda_quadrant_chart_at (&layout, points[0].place);
  PagodaPoint high = pagoda_quadrant_chart_at (&layout, points[1].place);
  PagodaPoint middle = pagoda_quadrant_chart_at (&layout, (PagodaQuadrantPlace){ 1000, 0.5 });
  g_assert_true (high.x > low.x && high.y < low.y);
  g_assert_cmpfloat_with_epsilon (middle.x, (low.x + high.x) / 2, 0.01);
  /* What is beyond the scale stands at its edge. */
  g_assert_cmpfloat_with_epsilon (high.y, layout.y.to, 0.01);
}

/* One budget alone, or the same of all, stands in the middle. */
static void
test_one (void)
{
  const PagodaQuadrantPoint point = { .place = { 1000, 0.5 }, .name = "a" };
  PagodaQuadrantChart chart = make_chart (&point, 1);
  PagodaQuadrantLayout layout;

  pagoda_quadrant_chart_layout (&chart, (PagodaRect){ 0, 0, 600, 400 }, EM, &layout);
  g_assert_cmpfloat_with_epsilon (pagoda_quadrant_chart_at (&layout, point.place).x,
                                  layout.plot.x + layout.plot.width / 2, 0.01);
}

static void
test_heat (void)
{
  static const double values[] = { 1, NAN, -4, 2, 0, NAN };
  static const char *const texts[] = { "1", NULL, "-4", "2", "0", NULL };
  static const char *const rows[] = { "2025", "2026" }, *const columns[] = { "1", "2", "3" };
  PagodaHeatChart chart
      = { .n_rows = 2, .n_columns = 3, .values = values, .texts = texts, .rows = rows, .columns = columns };
  PagodaRect area = { 0, 0, 300, pagoda_heat_chart_height (&chart, EM) };
  PagodaHeatLayout layout;

  pagoda_heat_chart_layout (&chart, area, EM, &layout);
  g_assert_cmpfloat_with_epsilon (layout.most, 4, 1e-9);
  g_assert_true (layout.amounts && layout.remarks);
  for (guint i = 0; i < 6; i++)
    {
      PagodaRect cell = pagoda_heat_chart_cell (&layout, i / 3, i % 3);
      g_assert_true (cell.x >= 0 && cell.x + cell.width <= area.width && cell.y + cell.height <= area.height);
      for (guint j = 0; j < i; j++)
        g_assert_false (overlaps (cell, pagoda_heat_chart_cell (&layout, j / 3, j % 3)));
    }
  /* Where one amount has no room, none is told; a cell without one says nothing that needs any. */
  area.width = 20;
  pagoda_heat_chart_layout (&chart, area, EM, &layout);
  g_assert_true (!layout.amounts && layout.remarks);
}

/* Shares over the years, and whether the cut of 50 % was crossed; the last one is today's. */
static void
test_crosses (void)
{
  static const struct
  {
    double shares[3];
    guint n;
    gboolean crosses;
  } cases[] = {
    { { 0.2, 0.3, 0.6 }, 3, TRUE },  { { 0.7, 0.6, 0.1 }, 3, TRUE },
    { { 0.2, 0.6, 0.3 }, 3, TRUE },  { { 0.1, 0.3, 0.49 }, 3, FALSE },
    { { 0.5, 0.9, 1.4 }, 3, FALSE }, { { 0.49, 0.5 }, 2, TRUE },
    { { 0.6 }, 1, FALSE },
  };
  const PagodaQuadrantChart chart = { .share_cut = 0.5, .budget_cut = 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaQuadrantPlace path[3];
      for (guint k = 0; k < cases[i].n; k++)
        path[k] = (PagodaQuadrantPlace){ 2000, cases[i].shares[k] };
      const PagodaQuadrantPoint point = { path[cases[i].n - 1], "甲", path, cases[i].n };
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (pagoda_quadrant_chart_crosses (&chart, &point), ==, cases[i].crosses);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order-charts/names", test_names);
  g_test_add_func ("/order-charts/places", test_places);
  g_test_add_func ("/order-charts/one", test_one);
  g_test_add_func ("/order-charts/heat", test_heat);
  g_test_add_func ("/order-charts/quadrants/crosses", test_crosses);
  return g_test_run ();
}
