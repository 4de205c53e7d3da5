/* test-geometry.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/geometry.h"

#include <math.h>

static void
test_rect_edges (void)
{
  PagodaRect rect = { 10, 20, 30, 40 };

  g_assert_true (pagoda_rect_contains (rect, 10, 20));
  g_assert_true (pagoda_rect_contains (rect, 39.9, 59.9));
  g_assert_false (pagoda_rect_contains (rect, 40, 30));
  g_assert_false (pagoda_rect_contains (rect, 20, 60));
  g_assert_false (pagoda_rect_contains (rect, 9.9, 30));
}

/* The signed distance of a point from the line through two others. */
static double
distance_from_line (PagodaPoint from, PagodaPoint to, PagodaPoint point)
{
  double x = to.x - from.x, y = to.y - from.y;

  return fabs ((point.x - from.x) * y - (point.y - from.y) * x) / hypot (x, y);
}

static void
test_grown_edges_lie_at_the_distance (void)
{
  static const PagodaPoint trapezoid[] = { { 40, 10 }, { 60, 10 }, { 75, 50 }, { 25, 50 } };
  PagodaPoint grown[4];

  for (double by = -3; by <= 8; by += 1.1)
    {
      pagoda_polygon_grow (trapezoid, 4, by, grown);
      for (guint i = 0; i < 4; i++)
        for (guint end = 0; end < 2; end++)
          g_assert_cmpfloat_with_epsilon (distance_from_line (trapezoid[i], trapezoid[(i + 1) % 4],
                                                              grown[(i + end) % 4]),
                                          fabs (by), 1e-9);
      g_assert_cmpfloat (by > 0 ? grown[0].y : trapezoid[0].y, <=, by > 0 ? trapezoid[0].y : grown[0].y);
    }
}

static void
test_paths_stay_inside (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x1, y1, x2, y2;

  pagoda_rect_path (cr, (PagodaRect){ 10, 20, 30, 4 }, 9);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat_with_epsilon (x1, 10, 0.1);
  g_assert_cmpfloat_with_epsilon (y1, 20, 0.1);
  g_assert_cmpfloat_with_epsilon (x2, 40, 0.1);
  g_assert_cmpfloat_with_epsilon (y2, 24, 0.1);
  g_assert_true (cairo_in_fill (cr, 25, 22));
  g_assert_false (cairo_in_fill (cr, 10.1, 20.1));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/rect-edges", test_rect_edges);
  g_test_add_func ("/geometry/grown-edges-lie-at-the-distance", test_grown_edges_lie_at_the_distance);
  g_test_add_func ("/geometry/paths-stay-inside", test_paths_stay_inside);
  return g_test_run ();
}
