/* test-lorenz-chart.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lorenz_chart.h"

#include <math.h>

static const PagodaRect area = { 10, 20, 356, 276 };

/* A curve of @n customers whose k-th brings 1 ÷ k^@power, less @loss each. */
static double *
curve (gsize n, double power, double loss)
{
  double *shares = g_new0 (double, n + 1);

  for (gsize k = 1; k <= n; k++)
    shares[k] = shares[k - 1] + pow ((double)k, -power) - loss;
  for (gsize k = 1; k < n; k++)
    shares[k] /= shares[n];
  shares[n] = 1;
  return shares;
}

static gsize
reach_80 (const double *shares)
{
  gsize k = 0;

  while (shares[k] < 0.8)
    k++;
  return k;
}

static PagodaLorenzChart
chart_of (const double *shares, gsize n)
{
  return (PagodaLorenzChart){
    .shares = shares,
    .n = n,
    .top20 = (n + 4) / 5,
    .top20_text = "前 20% 带来 74.6%",
    .band_text = "通常 60–80%（灰条）",
    .for_80 = reach_80 (shares),
    .for_80_text = "80% 来自 111 家",
    .marks = { { 0, "0" }, { (n + 4) / 5, "83" }, { n / 2, "206" }, { n, "412 家" } },
  };
}

static gboolean
overlap (PagodaRect one, PagodaRect two)
{
  return one.x < two.x + two.width - 1e-6 && two.x < one.x + one.width - 1e-6
         && one.y < two.y + two.height - 1e-6 && two.y < one.y + one.height - 1e-6;
}

static void
assert_in_plot (const PagodaLorenzLayout *layout, PagodaRect box)
{
  g_assert_cmpfloat (box.x, >=, layout->plot.x - 1e-6);
  g_assert_cmpfloat (box.x + box.width, <=, layout->plot.x + layout->plot.width + 1e-6);
  g_assert_cmpfloat (box.y + box.height, <=, layout->plot.y + layout->plot.height + 1e-6);
}

static void
test_places (void)
{
  static const struct
  {
    gsize n;
    double power, loss;
  } cases[] = {
    { 412, 0.7, 0 }, { 412, 0.45, 0.085 }, { 4264, 0.8, 0 },   { 5, 0.2, 0 },
    { 1, 1, 0 },     { 300, 0, 0 },        { 100000, 1.1, 0 }, { 200, 2, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree double *shares = curve (cases[i].n, cases[i].power, cases[i].loss);
      PagodaLorenzChart chart = chart_of (shares, cases[i].n);
      PagodaLorenzLayout layout;
      pagoda_lorenz_chart_layout (&chart, area, 14, &layout);
      g_assert_cmpfloat_with_epsilon (pagoda_scale_value (&layout.x, layout.top20.x), (double)chart.top20,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (pagoda_scale_value (&layout.y, layout.top20.y), shares[chart.top20],
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_scale_value (&layout.x, layout.for_80.x), (double)chart.for_80,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (pagoda_scale_value (&layout.y, layout.band.y), 0.8, 1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_scale_value (&layout.y, layout.band.y + layout.band.height), 0.6,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (layout.band.x + layout.band.width / 2, layout.top20.x, 1e-6);
      assert_in_plot (&layout, layout.top20_text);
      assert_in_plot (&layout, layout.band_text);
      assert_in_plot (&layout, layout.for_80_text);
      g_assert_false (overlap (layout.top20_text, layout.band_text));
      g_assert_false (overlap (layout.top20_text, layout.for_80_text));
      g_assert_false (overlap (layout.band_text, layout.for_80_text));
    }
}

static void
test_beyond_the_whole (void)
{
  g_autofree double *shares = curve (412, 0.45, 0.085);
  PagodaLorenzChart chart = chart_of (shares, 412);
  PagodaLorenzLayout layout;
  double high = 0;

  for (gsize k = 0; k <= 412; k++)
    high = MAX (high, shares[k]);
  g_assert_cmpfloat (high, >, 1.02);
  pagoda_lorenz_chart_layout (&chart, area, 14, &layout);
  g_assert_cmpfloat_with_epsilon (pagoda_scale_position (&layout.y, high), layout.plot.y, 1e-6);
  g_assert_cmpfloat_with_epsilon (pagoda_scale_position (&layout.y, 0), layout.plot.y + layout.plot.height,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (layout.ticks.step, 0.25, 1e-9);
}

static void
test_curve_is_drawn (void)
{
  g_autofree double *shares = curve (100000, 0.7, 0);
  PagodaLorenzChart chart = chart_of (shares, 100000);
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLorenzLayout layout;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 380, 320);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  pagoda_lorenz_chart_layout (&chart, area, 14, &layout);
  pagoda_lorenz_chart_draw (&chart, &layout, palette, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  /* Blue wherever the curve says, but where a dot lies on it. */
  for (gsize k = 40000; k < 100000; k += 7000)
    {
      int x = (int)pagoda_scale_position (&layout.x, (double)k);
      int y = (int)pagoda_scale_position (&layout.y, shares[k]);
      if (fabs (x - layout.for_80.x) < 8)
        continue;
      const guint8 *row
          = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
      guint32 rgb = ((const guint32 *)(gconstpointer)row)[x];
      g_assert_cmpuint (rgb & 0xff, >, (rgb >> 16 & 0xff) + 30);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lorenz-chart/places", test_places);
  g_test_add_func ("/lorenz-chart/beyond-the-whole", test_beyond_the_whole);
  g_test_add_func ("/lorenz-chart/curve-is-drawn", test_curve_is_drawn);
  return g_test_run ();
}
