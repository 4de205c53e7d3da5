/* test-trend-chart.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/trend_chart.h"

#include <math.h>

#define EM 14.0
#define INSET 10.0

static const double days[] = { 0, 100, 400, 1000 };
static const guint32 counts[] = { 0, 50, 100, 80 };
static const PagodaTrendMark marks[] = { { 100, "2024" }, { 200, NULL }, { 500, "2025" } };

static PagodaTrendChart
example (double from, double to)
{
  return (PagodaTrendChart){ .first = 0,
                             .last = 1000,
                             .days = days,
                             .counts = counts,
                             .n = G_N_ELEMENTS (days),
                             .marks = marks,
                             .n_marks = G_N_ELEMENTS (marks),
                             .title = "Active",
                             .from = from,
                             .to = to,
                             .from_text = "388",
                             .to_text = "412" };
}

static void
assert_inside (PagodaRect inner, PagodaRect outer)
{
  g_assert_cmpfloat (inner.x, >=, outer.x - 1e-6);
  g_assert_cmpfloat (inner.x + inner.width, <=, outer.x + outer.width + 1e-6);
  g_assert_cmpfloat (inner.y, >=, outer.y - 1e-6);
  g_assert_cmpfloat (inner.y + inner.height, <=, outer.y + outer.height + 1e-6);
}

/* Both handles anywhere, even on one place: nothing leaves the area and the two numbers never touch. */
static void
test_everything_inside (void)
{
  const double widths[] = { 200, 320, 640, 1400 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (int from = 0; from <= 1000; from += 50)
      for (int to = from; to <= 1000; to += 50)
        {
          PagodaTrendChart chart = example (from, to);
          PagodaRect area = { 3, 5, widths[w], pagoda_trend_chart_height (EM) };
          PagodaTrendLayout layout;
          pagoda_trend_chart_layout (&chart, area, EM, INSET, &layout);
          assert_inside (layout.track, area);
          assert_inside (layout.plot, area);
          assert_inside (layout.chosen, layout.track);
          assert_inside (layout.from_text, area);
          assert_inside (layout.to_text, area);
          g_assert_cmpfloat (layout.from_text.x + layout.from_text.width, <, layout.to_text.x);
          g_assert_cmpfloat (layout.names_y, <, area.y + area.height);
        }
}

/* What is chosen runs from the start to the day, or between two days, on the scale of the handles. */
static void
test_chosen (void)
{
  static const struct
  {
    double from;
    double to;
    double start; /* parts of the track */
    double end;
  } cases[] = {
    { (double)NAN, 0, 0, 0 }, { (double)NAN, 250, 0, 0.25 }, { (double)NAN, 1000, 0, 1 },
    { 250, 750, 0.25, 0.75 }, { 400, 400, 0.4, 0.4 },        { -50, 2000, 0, 1 },
  };
  PagodaRect area = { 0, 0, 520, pagoda_trend_chart_height (EM) };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaTrendChart chart = example (cases[i].from, cases[i].to);
      PagodaTrendLayout layout;
      pagoda_trend_chart_layout (&chart, area, EM, INSET, &layout);
      g_assert_cmpfloat_with_epsilon (layout.track.x, INSET, 1e-9);
      g_assert_cmpfloat_with_epsilon (layout.track.width, 500, 1e-9);
      g_assert_cmpfloat_with_epsilon (layout.chosen.x, INSET + 500 * cases[i].start, 1e-6);
      g_assert_cmpfloat_with_epsilon (layout.chosen.width, 500 * (cases[i].end - cases[i].start), 1e-6);
    }
}

/* A count stands above the line at its day. */
static void
test_count_above_the_line (void)
{
  PagodaRect area = { 0, 0, 520, pagoda_trend_chart_height (EM) };

  for (int day = 0; day <= 1000; day += 25)
    {
      PagodaTrendChart chart = example ((double)NAN, day);
      PagodaTrendLayout layout;
      pagoda_trend_chart_layout (&chart, area, EM, INSET, &layout);
      double x = layout.to_text.x + layout.to_text.width / 2;
      g_assert_cmpfloat (fabs (x - (INSET + day / 2.0)), <, layout.to_text.width);
      g_assert_cmpfloat (layout.to_text.y, <, layout.plot.y + layout.plot.height);
    }
}

static void
test_nothing_recorded (void)
{
  PagodaTrendChart chart = { .first = 7, .last = 7, .from = (double)NAN, .to = 7 };
  PagodaRect area = { 0, 0, 300, pagoda_trend_chart_height (EM) };
  PagodaTrendLayout layout;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 120);
  cairo_t *cr = cairo_create (surface);

  pagoda_trend_chart_layout (&chart, area, EM, INSET, &layout);
  g_assert_true (isfinite (layout.to_text.x) && isfinite (layout.to_text.y));
  g_assert_cmpfloat_with_epsilon (layout.chosen.width, 0, 1e-9);
  pagoda_trend_chart_draw (&chart, &layout, pagoda_palette_get (FALSE), cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-chart/everything-inside", test_everything_inside);
  g_test_add_func ("/trend-chart/chosen", test_chosen);
  g_test_add_func ("/trend-chart/count-above-the-line", test_count_above_the_line);
  g_test_add_func ("/trend-chart/nothing-recorded", test_nothing_recorded);
  return g_test_run ();
}
