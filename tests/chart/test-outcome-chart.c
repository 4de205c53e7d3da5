/* test-outcome-chart.c: rows of what was won and lost, with their shares.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/outcome_chart.h"

#include <math.h>

#define EM 14.0
#define LONG_NAME "A product whose name is longer than any window has room for, and still goes on after that"

static const PagodaOutcomeRow rows[] = {
  { "Pump", 8, 4, "8", "4", 0.67, 0.48, 0.81, "67%", "48–81%" },
  { LONG_NAME, 40, 0, "40", "0", 1.0, 0.94, 1.0, "100%", "94–100%" },
  { "Valve", 2, 3, "2", "3", NAN, NAN, NAN, "too few", NULL },
  { "", 0, 0, "0", "0", NAN, NAN, NAN, NULL, NULL },
};

static void
assert_inside (PagodaRect inner, PagodaRect outer)
{
  g_assert_cmpfloat (inner.x, >=, outer.x - 1e-6);
  g_assert_cmpfloat (inner.x + inner.width, <=, outer.x + outer.width + 1e-6);
  g_assert_cmpfloat (inner.y, >=, outer.y - 1e-6);
  g_assert_cmpfloat (inner.y + inner.height, <=, outer.y + outer.height + 1e-6);
}

static void
check_row (const PagodaOutcomeChart *chart,
           const PagodaOutcomeRow *row,
           const PagodaOutcomeLayout *layout,
           const PagodaOutcomePlace *place)
{
  assert_inside (place->label, place->row);
  assert_inside (place->won, place->row);
  assert_inside (place->lost, place->row);
  assert_inside (place->won_text, place->row);
  assert_inside (place->lost_text, place->row);
  if (!layout->narrow)
    g_assert_cmpfloat (place->label.x + place->label.width, <=, place->lost.x);
  if (!chart->losses)
    g_assert_cmpfloat (place->won.y + place->won.height, <=, place->lost.y);
  if (!chart->shares)
    return;
  assert_inside (place->share_text, place->row);
  g_assert_cmpfloat (place->won_text.x + place->won_text.width, <=, layout->x.from);
  if (isnan (row->share))
    {
      g_assert_cmpfloat (place->band.width, <=, 0);
      return;
    }
  assert_inside (place->band, place->row);
  assert_inside (place->interval_text, place->row);
  g_assert_cmpfloat (place->dot.x, >=, place->band.x);
  g_assert_cmpfloat (place->dot.x, <=, place->band.x + place->band.width + 1e-6);
}

/* At any width and size of text nothing leaves its row, no row touches another, and bars are as long as their
 * counts. */
static void
test_places (void)
{
  static const double widths[] = { 240, 330, 503, 505, 700, 1300 };
  static const double ems[] = { EM, 1.5 * EM };

  for (int kind = 0; kind < 3; kind++)
    for (gsize e = 0; e < G_N_ELEMENTS (ems); e++)
      for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
        {
          PagodaOutcomeChart chart
              = { rows, G_N_ELEMENTS (rows), kind == 0, kind == 2, "Won", "Lost", "Rate" };
          PagodaOutcomePlace places[G_N_ELEMENTS (rows)];
          PagodaOutcomeLayout layout;
          double em = ems[e];
          PagodaRect area = { 3, 5, widths[w] * em / EM, 0 };
          area.height = pagoda_outcome_chart_height (&chart, area.width, em);
          pagoda_outcome_chart_layout (&chart, area, em, &layout, places);
          g_test_message ("kind %d, width %g, em %g", kind, widths[w], em);
          g_assert_true (layout.narrow == (widths[w] < 504));
          for (gsize i = 0; i < chart.n; i++)
            {
              assert_inside (places[i].row, area);
              if (i > 0)
                g_assert_cmpfloat (places[i].row.y, >=,
                                   places[i - 1].row.y + places[i - 1].row.height - 1e-6);
              check_row (&chart, &rows[i], &layout, &places[i]);
            }
          if (!chart.losses)
            g_assert_cmpfloat_with_epsilon (places[0].won.width / places[1].won.width, 8.0 / 40, 1e-9);
          else
            g_assert_cmpfloat_with_epsilon (places[2].lost.width / places[0].lost.width, 3.0 / 4, 1e-9);
        }
}

static guint32
sum_pixels (const PagodaOutcomeChart *chart)
{
  double height = pagoda_outcome_chart_height (chart, 600, EM);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, (int)height);
  cairo_t *cr = cairo_create (surface);
  PagodaOutcomePlace places[G_N_ELEMENTS (rows)];
  PagodaOutcomeLayout layout;
  guint32 sum = 0;

  pagoda_outcome_chart_layout (chart, (PagodaRect){ 0, 0, 600, height }, EM, &layout, places);
  pagoda_outcome_chart_draw (chart, &layout, places, pagoda_palette_get (FALSE), cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * (int)height; i++)
    sum = sum * 31 + cairo_image_surface_get_data (surface)[i];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return sum;
}

/* It draws, the same twice, and another one where a share is told. */
static void
test_drawing (void)
{
  PagodaOutcomeChart with = { rows, G_N_ELEMENTS (rows), TRUE, FALSE, "Won", "Lost", "Rate" };
  PagodaOutcomeChart without = { rows, G_N_ELEMENTS (rows), FALSE, FALSE, "Won", "Lost", "Rate" };

  g_assert_cmpuint (sum_pixels (&with), ==, sum_pixels (&with));
  g_assert_cmpuint (sum_pixels (&with), !=, sum_pixels (&without));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome-chart/places", test_places);
  g_test_add_func ("/outcome-chart/drawing", test_drawing);
  return g_test_run ();
}
