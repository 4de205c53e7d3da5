/* test-lettering.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lettering.h"

static const PagodaColor black = { 0, 0, 0 };

static void
test_sizes (void)
{
  static const struct
  {
    PagodaLetteringSize size;
    double points;
  } cases[] = {
    { PAGODA_LETTERING_BODY, 10.5 },
    { PAGODA_LETTERING_TABLE, 10 },
    { PAGODA_LETTERING_CAPTION, 9 },
    { PAGODA_LETTERING_SMALLEST, 8.25 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaLettering normal = pagoda_lettering (cases[i].size, FALSE, 10.5);
      PagodaLettering large = pagoda_lettering (cases[i].size, FALSE, 21);
      g_assert_cmpfloat_with_epsilon (pagoda_lettering_height (&normal), cases[i].points, 1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_lettering_width (&large, "超级 Top"),
                                      2 * pagoda_lettering_width (&normal, "超级 Top"), 0.05);
    }
}

static void
test_figures_are_tabular (void)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_TABLE, FALSE, 14);

  g_assert_cmpfloat_with_epsilon (pagoda_lettering_width (&lettering, "1111"),
                                  pagoda_lettering_width (&lettering, "8888"), 0.01);
  g_assert_cmpfloat_with_epsilon (pagoda_lettering_width (&lettering, NULL), 0, 1e-9);
}

static void
test_drawing (void)
{
  static const double boxes[] = { 200, 40, 0 };
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, 14);
  const char *text = "contacted, no order yet";

  for (gsize i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;
      double drawn
          = pagoda_lettering_draw (cr, &lettering, text, (PagodaRect){ 10, 0, boxes[i], 20 }, 1, black);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat_with_epsilon (drawn, MIN (boxes[i], pagoda_lettering_width (&lettering, text)),
                                      boxes[i] < 200 ? 14 : 0.1);
      g_assert_cmpfloat (drawn, <=, boxes[i]);
      g_assert_false (cairo_has_current_point (cr));
      if (boxes[i] > 0)
        {
          g_assert_cmpfloat (x, >=, 9);
          g_assert_cmpfloat (x + width, <=, 11 + boxes[i]);
          g_assert_cmpfloat (y, >, 0);
          g_assert_cmpfloat (y + height, <, 20);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lettering/sizes", test_sizes);
  g_test_add_func ("/lettering/figures-are-tabular", test_figures_are_tabular);
  g_test_add_func ("/lettering/drawing", test_drawing);
  return g_test_run ();
}
