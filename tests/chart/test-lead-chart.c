/* test-lead-chart.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lead_chart.h"

#include <math.h>

#define EM 14.0

static void
assert_inside (PagodaRect inner, PagodaRect outer)
{
  g_assert_cmpfloat (inner.x, >=, outer.x - 1e-6);
  g_assert_cmpfloat (inner.x + inner.width, <=, outer.x + outer.width + 1e-6);
  g_assert_cmpfloat (inner.y, >=, outer.y - 1e-6);
  g_assert_cmpfloat (inner.y + inner.height, <=, outer.y + outer.height + 1e-6);
}

/* Wherever the lead stands, nothing leaves the area and its text touches neither end. */
static void
test_meter (void)
{
  static const double widths[] = { 220, 328, 700, 1300 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (double lead = -4; lead <= 4; lead += 0.25)
      for (double grey = 0; grey <= 2; grey += 0.5)
        {
          PagodaLeadMeterChart chart = { .lead = lead,
                                         .low = MAX (lead - grey, -4),
                                         .high = MIN (lead + grey / 2, 4),
                                         .flip = lead > 0 ? -lead / 2 : (double)NAN,
                                         .lead_text = "+0.21",
                                         .low_text = "−0.19",
                                         .high_text = "+0.61",
                                         .behind_text = "Behind",
                                         .ahead_text = "Ahead" };
          PagodaRect area = { 3, 5, widths[w], pagoda_lead_meter_chart_height (EM) };
          PagodaLeadMeterLayout layout;
          pagoda_lead_meter_chart_layout (&chart, area, EM, &layout);
          assert_inside (layout.track, area);
          assert_inside (layout.band, area);
          assert_inside (layout.bar, area);
          assert_inside (layout.lead_text, area);
          assert_inside (layout.low_text, area);
          assert_inside (layout.high_text, area);
          g_assert_cmpfloat (layout.low_text.x + layout.low_text.width, <, layout.lead_text.x);
          g_assert_cmpfloat (layout.lead_text.x + layout.lead_text.width, <, layout.high_text.x);
          g_assert_true (isnan (layout.flip) == isnan (chart.flip));
        }
}

/* Zero, lead and band on the scale of −2 … +2. */
static void
test_places (void)
{
  PagodaLeadMeterChart chart = { .lead = 0.5, .low = -1, .high = 1, .flip = NAN };
  PagodaLeadMeterLayout layout;

  pagoda_lead_meter_chart_layout (&chart, (PagodaRect){ 0, 0, 400 + 2 * EM, 80 }, EM, &layout);
  g_assert_cmpfloat_with_epsilon (layout.zero, EM + 200, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout.bar.x, EM + 200, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout.bar.width, 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout.band.x, EM + 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout.band.width, 200, 1e-6);
}

/* A course with gaps, of one day, and of nobody is drawn without a mishap. */
static void
test_course (void)
{
  static const PagodaLeadCoursePoint points[]
      = { { 0, NAN, NAN, NAN }, { 10, 0.5, -1.5, 2.5 }, { 20, NAN, NAN, NAN }, { 30, -0.2, -0.2, -0.2 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 320, 100);
  cairo_t *cr = cairo_create (surface);

  for (gsize n = 0; n <= G_N_ELEMENTS (points); n++)
    {
      PagodaLeadCourseChart chart
          = { .points = points, .n = n, .first_text = "1 Jan", .last_text = "31 Jan", .lead_text = "−0.20" };
      pagoda_lead_course_chart_draw (&chart, (PagodaRect){ 0, 0, 320, 100 }, EM, pagoda_palette_get (TRUE),
                                     cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lead-chart/meter", test_meter);
  g_test_add_func ("/lead-chart/places", test_places);
  g_test_add_func ("/lead-chart/course", test_course);
  return g_test_run ();
}
