/* test-chain-chart.c: the chain of steps with its ratios, and the course of a ratio.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/chain_chart.h"
#include "chart/ratio_chart.h"

#include <math.h>

#define EM 14.0

static const PagodaChainBar bars[] = {
  { "Attempt", 486, "486", NAN, NAN, NAN, FALSE, NULL, NULL },
  { "Reached", 318, "318", 0.654, 0.626, 0.682, TRUE, "65%", "63–68%" },
  { "Appointment", 171, "171", 0.538, 0.5, 0.57, TRUE, "54%", "50–57%" },
  { "Visit", 149, "149", 0.871, 0.84, 0.9, TRUE, "87%", "84–90%" },
  { "Proposal", 0, "0", 0, 0.0001, 0.02, FALSE, "0.0%", "0.0–2.0%" },
  { "Deal", 0, "0", NAN, 0.02, 0.98, FALSE, NULL, NULL },
};

static void
assert_inside (PagodaRect inner, PagodaRect outer)
{
  g_assert_cmpfloat (inner.x, >=, outer.x - 1e-6);
  g_assert_cmpfloat (inner.x + inner.width, <=, outer.x + outer.width + 1e-6);
  g_assert_cmpfloat (inner.y, >=, outer.y - 1e-6);
  g_assert_cmpfloat (inner.y + inner.height, <=, outer.y + outer.height + 1e-6);
}

/* At any width and size of text nothing leaves the area, no row touches another, and bars are as long as
 * their counts. */
static void
test_places (void)
{
  static const double widths[] = { 300, 330, 503, 505, 700, 1300 };
  static const double ems[] = { EM, 1.5 * EM };
  PagodaChainChart chart = { bars, G_N_ELEMENTS (bars) };

  for (gsize e = 0; e < G_N_ELEMENTS (ems); e++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        double em = ems[e];
        PagodaRect area = { 3, 5, widths[w] * em / EM, 0 };
        PagodaChainLayout layout;
        area.height = pagoda_chain_chart_height (&chart, area.width, em);
        pagoda_chain_chart_layout (&chart, area, em, &layout);
        g_assert_true (layout.narrow == (widths[w] < 504));
        for (gsize i = 0; i < chart.n; i++)
          {
            const PagodaChainPlace *place = &layout.places[i];
            assert_inside (place->row, area);
            assert_inside (place->label, place->row);
            assert_inside (place->bar, place->row);
            assert_inside (place->count_text, place->row);
            g_assert_cmpfloat (place->label.x + place->label.width, <=, place->bar.x);
            if (i > 0)
              g_assert_cmpfloat (place->row.y, >=,
                                 layout.places[i - 1].row.y + layout.places[i - 1].row.height - 1e-6);
            if (isnan (bars[i].share))
              continue;
            assert_inside (place->band, place->row);
            assert_inside (place->share_text, place->row);
            assert_inside (place->interval_text, place->row);
            g_assert_cmpfloat (place->dot.x, >=, layout.x.from);
            g_assert_cmpfloat (place->dot.x, <=, layout.x.to);
          }
        g_assert_cmpfloat_with_epsilon (layout.places[2].bar.width / layout.places[0].bar.width, 171.0 / 486,
                                        0.02);
      }
}

static cairo_surface_t *
draw_chain (const PagodaPalette *palette, double width)
{
  PagodaChainChart chart = { bars, G_N_ELEMENTS (bars) };
  PagodaRect area = { 0, 0, width, pagoda_chain_chart_height (&chart, width, EM) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)area.height);
  cairo_t *cr = cairo_create (surface);
  PagodaChainLayout layout;

  pagoda_chain_chart_layout (&chart, area, EM, &layout);
  pagoda_chain_chart_draw (&chart, &layout, palette, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Wide and narrow, in every palette, it is drawn without a mishap, and the bars in their colour. */
static void
test_drawn (void)
{
  static const double widths[] = { 320, 700 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (int dark = 0; dark < 2; dark++)
      {
        cairo_surface_t *usual = draw_chain (pagoda_palette_get (dark), widths[w]);
        cairo_surface_t *contrast = draw_chain (pagoda_palette_get_contrast (dark), widths[w]);
        cairo_surface_destroy (usual);
        cairo_surface_destroy (contrast);
      }
}

/* The plot holds the end of the line and of its band; a course of no or one point is drawn, too. */
static void
test_course (void)
{
  static const PagodaRatioPoint points[] = {
    { 1, 1, 0.3, 0.99 }, { 100, 0.36, 0.3, 0.42 }, { 200, 0.445, 0.4, 0.49 }, { 500, 0.57, 0.54, 0.598 }
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 320, 140);
  cairo_t *cr = cairo_create (surface);

  for (gsize n = 0; n <= G_N_ELEMENTS (points); n++)
    {
      PagodaRatioChart chart = { points, n, "57%" };
      PagodaRatioLayout layout;
      pagoda_ratio_chart_layout (&chart, (PagodaRect){ 0, 0, 320, pagoda_ratio_chart_height (EM) }, EM,
                                 &layout);
      g_assert_cmpfloat (layout.y.high, >=, n > 0 ? points[n - 1].high : 0);
      g_assert_cmpfloat (layout.y.high, <=, 1);
      pagoda_ratio_chart_draw (&chart, &layout, pagoda_palette_get (FALSE), cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chain-chart/places", test_places);
  g_test_add_func ("/chain-chart/drawn", test_drawn);
  g_test_add_func ("/chain-chart/course", test_course);
  return g_test_run ();
}
