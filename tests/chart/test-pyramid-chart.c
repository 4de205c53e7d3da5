/* test-pyramid-chart.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/lettering.h"
#include "chart/pyramid_chart.h"

#include <math.h>

#define N PAGODA_PYRAMID_CHART_TIERS
#define ACTIVE PAGODA_PYRAMID_CHART_ACTIVE

static const PagodaRect wide = { 12, 8, 700, 520 };
static const PagodaRect narrow = { 5, 5, 330, 520 };

static PagodaPyramidChart
example (PagodaPyramidWidth width)
{
  return (PagodaPyramidChart){
    .tiers = {
      { "超级", "5 家", "1.2%", "¥808万", "28.4%", NULL, "14%", 5, 0.284, 0.14 },
      { "大", "16 家", "3.9%", "¥709万", "24.9%", NULL, "22%", 16, 0.249, 0.22 },
      { "中", "62 家", "15.0%", "¥606万", "21.3%", NULL, "27%", 62, 0.213, 0.27 },
      { "小", "329 家", "79.9%", "¥723万", "25.4%", NULL, "24%", 329, 0.254, 0.24 },
      { "休眠", "138 家", NULL, NULL, NULL, "近 12 月无订单", "4%", 138, NAN, 0.04 },
      { "潜在", "96 家", NULL, NULL, NULL, "接触过，未下单", "7%", 96, NAN, 0.07 },
      { "待接触", "214 家", NULL, NULL, NULL, "未接触", "2%", 214, NAN, 0.02 },
      { "其他", "41 家", NULL, NULL, NULL, "永不成客户", NULL, 41, NAN, NAN },
    },
    .count_title = "客户数（占活跃 412 家）",
    .value_title = "利润（占 ¥2,846万）",
    .effort_title = "工时",
    .active_text = "活跃 ↑",
    .width = width,
    .selected = 1,
  };
}

static double
upper_width (const PagodaPyramidTierLayout *tier)
{
  return tier->shape[1].x - tier->shape[0].x;
}

static double
lower_width (const PagodaPyramidTierLayout *tier)
{
  return tier->shape[2].x - tier->shape[3].x;
}

static void
assert_inside (PagodaRect inner, PagodaRect outer)
{
  g_assert_cmpfloat (inner.x, >=, outer.x - 1e-6);
  g_assert_cmpfloat (inner.y, >=, outer.y - 1e-6);
  g_assert_cmpfloat (inner.x + inner.width, <=, outer.x + outer.width + 1e-6);
  g_assert_cmpfloat (inner.y + inner.height, <=, outer.y + outer.height + 1e-6);
}

/* A bar that is not drawn lies nowhere. */
static void
assert_bar_inside (PagodaRect bar, PagodaRect row)
{
  if (bar.width > 0)
    assert_inside (bar, row);
}

static void
assert_disjoint (PagodaRect one, PagodaRect two)
{
  g_assert_true (one.x + one.width <= two.x + 1e-6 || two.x + two.width <= one.x + 1e-6);
}

static PagodaRect
bounds (const PagodaPyramidTierLayout *tier)
{
  double width = MAX (upper_width (tier), lower_width (tier));
  double left = MIN (tier->shape[0].x, tier->shape[3].x);

  return (PagodaRect){ left, tier->shape[0].y, width, tier->shape[3].y - tier->shape[0].y };
}

static void
check_layout (const PagodaPyramidChart *chart, PagodaRect area, double em, gboolean is_narrow)
{
  PagodaPyramidLayout layout;

  pagoda_pyramid_chart_layout (chart, area, em, &layout);
  g_assert_cmpint (layout.narrow, ==, is_narrow);
  assert_inside (layout.count_title, area);
  assert_inside (layout.value_title, area);
  assert_inside (layout.active_box, area);
  for (guint i = 0; i < N; i++)
    {
      const PagodaPyramidTierLayout *tier = &layout.tiers[i];
      assert_inside (tier->row, area);
      assert_inside (bounds (tier), tier->row);
      assert_inside (tier->label, tier->row);
      assert_inside (tier->count_text, area);
      assert_inside (tier->value_text, area);
      assert_bar_inside (tier->count_bar, tier->row);
      assert_bar_inside (tier->value_bar, tier->row);
      assert_bar_inside (tier->effort_bar, tier->row);
      assert_disjoint (bounds (tier), tier->count_text);
      assert_disjoint (bounds (tier), tier->value_text);
      g_assert_cmpfloat_with_epsilon (tier->row.height, layout.tiers[0].row.height, 1e-9);
      if (i > 0)
        g_assert_cmpfloat (tier->row.y, >, layout.tiers[i - 1].row.y + layout.tiers[i - 1].row.height);
    }
  const PagodaRect above = layout.tiers[ACTIVE - 1].row, below = layout.tiers[ACTIVE].row;
  g_assert_cmpfloat (layout.active_line, >, above.y + above.height);
  g_assert_cmpfloat (layout.active_line, <, below.y);
}

static void
test_everything_inside (void)
{
  for (PagodaPyramidWidth width = PAGODA_PYRAMID_SILHOUETTE; width <= PAGODA_PYRAMID_BY_VALUE; width++)
    {
      PagodaPyramidChart chart = example (width);
      check_layout (&chart, wide, 14, FALSE);
      check_layout (&chart, (PagodaRect){ 0, 0, 1400, 900 }, 14, FALSE);
      check_layout (&chart, narrow, 14, TRUE);
      check_layout (&chart, (PagodaRect){ 0, 0, 330, pagoda_pyramid_chart_min_height (14) }, 14, TRUE);
      check_layout (&chart, (PagodaRect){ 0, 0, 700, 700 }, 21, FALSE);
      check_layout (&chart, (PagodaRect){ 0, 0, 480, 700 }, 21, TRUE);
    }
}

static void
test_silhouette_grows_in_one_line (void)
{
  const PagodaRect areas[] = { wide, narrow };

  for (gsize a = 0; a < G_N_ELEMENTS (areas); a++)
    {
      PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
      PagodaPyramidLayout layout;
      PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, 14);
      pagoda_pyramid_chart_layout (&chart, areas[a], 14, &layout);
      const PagodaPyramidTierLayout *first = &layout.tiers[0];
      double slope = (lower_width (first) - upper_width (first)) / first->row.height;
      g_assert_cmpfloat (slope, >, 0);
      for (guint i = 0; i < N; i++)
        {
          const PagodaPyramidTierLayout *tier = &layout.tiers[i];
          double expected = upper_width (first) + slope * (tier->row.y - first->row.y);
          g_assert_cmpfloat_with_epsilon (upper_width (tier), expected, 1e-6);
          g_assert_cmpfloat (lower_width (tier), >, upper_width (tier));
          g_assert_cmpfloat (tier->label.width, >=, pagoda_lettering_width (&bold, chart.tiers[i].label));
          g_assert_false (tier->label_beside);
        }
    }
}

static void
test_true_widths (void)
{
  PagodaPyramidChart chart = example (PAGODA_PYRAMID_BY_COUNT);
  PagodaPyramidLayout layout;

  pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
  double per_customer = upper_width (&layout.tiers[3]) / 329;
  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpfloat_with_epsilon (upper_width (&layout.tiers[i]), chart.tiers[i].count * per_customer,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (lower_width (&layout.tiers[i]), upper_width (&layout.tiers[i]), 1e-6);
      g_assert_true (layout.tiers[i].label_beside);
      assert_disjoint (layout.tiers[i].label, bounds (&layout.tiers[i]));
    }

  chart.width = PAGODA_PYRAMID_BY_VALUE;
  chart.tiers[3].value = -0.142;
  pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
  g_assert_cmpfloat_with_epsilon (upper_width (&layout.tiers[3]) * 2, upper_width (&layout.tiers[0]), 1e-6);
  for (guint i = ACTIVE; i < N; i++)
    g_assert_cmpfloat_with_epsilon (upper_width (&layout.tiers[i]), 0, 1e-9);
}

static void
test_bars_are_linear (void)
{
  PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
  PagodaPyramidLayout layout;

  pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
  double per_customer = layout.tiers[3].count_bar.width / 329;
  double per_value = layout.tiers[0].value_bar.width / 0.284;
  for (guint i = 0; i < N; i++)
    {
      const PagodaPyramidTierLayout *tier = &layout.tiers[i];
      /* Thinner than a hair is drawn as a hair. */
      g_assert_cmpfloat_with_epsilon (tier->count_bar.width, MAX (chart.tiers[i].count * per_customer, 1.5),
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (tier->count_bar.x + tier->count_bar.width,
                                      tier->count_text.x + tier->count_text.width, 1e-6);
      if (i < ACTIVE)
        {
          g_assert_cmpfloat_with_epsilon (tier->value_bar.width, chart.tiers[i].value * per_value, 1e-6);
          g_assert_cmpfloat_with_epsilon (tier->effort_bar.width, chart.tiers[i].effort * per_value, 1e-6);
        }
      else
        g_assert_cmpfloat_with_epsilon (tier->value_bar.width, 0, 1e-9);
    }
}

static void
test_losses_go_the_other_way (void)
{
  PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
  PagodaPyramidLayout layout;

  chart.tiers[3].value = -0.142;
  pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
  const PagodaRect gain = layout.tiers[0].value_bar, loss = layout.tiers[3].value_bar;
  g_assert_cmpfloat_with_epsilon (gain.x, layout.zero, 1e-6);
  g_assert_cmpfloat_with_epsilon (loss.x + loss.width, layout.zero, 1e-6);
  g_assert_cmpfloat_with_epsilon (loss.width * 2, gain.width, 1e-6);
  assert_inside (loss, layout.tiers[3].row);
}

/* The columns of changes lie in their rows, right of every shape and apart from each other. */
static void
test_changes (void)
{
  const PagodaRect areas[] = { wide, narrow };

  for (gsize a = 0; a < G_N_ELEMENTS (areas); a++)
    {
      PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
      PagodaPyramidLayout layout;
      chart.changing = TRUE;
      chart.change_titles[0] = "前 → 后";
      chart.change_titles[1] = "升入";
      chart.change_titles[2] = "降入";
      for (guint i = 0; i < N; i++)
        chart.changes[i] = (PagodaPyramidChange){ "310", "329", i == 0 ? NULL : "43", i == 7 ? NULL : "10" };
      pagoda_pyramid_chart_layout (&chart, areas[a], 14, &layout);
      for (guint i = 0; i < N; i++)
        {
          const PagodaPyramidTierLayout *tier = &layout.tiers[i];
          assert_inside (bounds (tier), tier->row);
          for (guint column = 0; column < PAGODA_PYRAMID_CHANGE_COLUMNS; column++)
            {
              assert_inside (tier->changes[column], tier->row);
              assert_disjoint (tier->changes[column], bounds (tier));
              g_assert_cmpfloat_with_epsilon (tier->changes[column].x, layout.change_titles[column].x, 1e-9);
              if (column > 0)
                assert_disjoint (tier->changes[column - 1], tier->changes[column]);
            }
        }
    }
}

/* Room is left for the number of an effort that exceeds, which is bold. */
static void
test_effort_that_exceeds (void)
{
  PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
  PagodaLettering bold = pagoda_lettering (PAGODA_LETTERING_SMALLEST, TRUE, 14);
  PagodaPyramidLayout layout;

  chart.tiers[2].effort = 0.6;
  chart.tiers[2].effort_exceeds = TRUE;
  chart.tiers[2].effort_text = "60% 偏多";
  pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
  const PagodaRect bar = layout.tiers[2].effort_bar;
  g_assert_cmpfloat (bar.x + bar.width + pagoda_lettering_width (&bold, "60% 偏多"), <=,
                     wide.x + wide.width + 1e-6);
}

static void
test_hit (void)
{
  const PagodaRect areas[] = { wide, narrow };

  for (gsize a = 0; a < G_N_ELEMENTS (areas); a++)
    {
      PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
      PagodaPyramidLayout layout;
      pagoda_pyramid_chart_layout (&chart, areas[a], 14, &layout);
      for (int i = 0; i < N; i++)
        {
          const PagodaPyramidTierLayout *tier = &layout.tiers[i];
          double middle = tier->row.y + tier->row.height / 2;
          g_assert_cmpint (pagoda_pyramid_layout_tier_at (&layout, tier->shape[3].x, middle), ==, i);
          g_assert_cmpint (pagoda_pyramid_layout_tier_at (&layout, tier->shape[1].x, middle), ==, i);
          g_assert_cmpint (pagoda_pyramid_layout_tier_at (&layout, tier->value_text.x, middle), ==, i);
          g_assert_cmpint (pagoda_pyramid_layout_tier_at (&layout, areas[a].x - 1, middle), ==, -1);
          g_assert_cmpint (pagoda_pyramid_layout_tier_at (&layout, tier->shape[0].x,
                                                          tier->row.y + tier->row.height + 1),
                           ==, -1);
        }
    }
}

static void
test_empty_book (void)
{
  PagodaPyramidChart chart = { .selected = -1 };

  for (guint i = 0; i < N; i++)
    {
      chart.tiers[i].label = "x";
      chart.tiers[i].value = NAN;
      chart.tiers[i].effort = NAN;
    }
  for (PagodaPyramidWidth width = PAGODA_PYRAMID_SILHOUETTE; width <= PAGODA_PYRAMID_BY_VALUE; width++)
    {
      chart.width = width;
      check_layout (&chart, wide, 14, FALSE);
      PagodaPyramidLayout layout;
      pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
      for (guint i = 0; i < N; i++)
        {
          g_assert_cmpfloat_with_epsilon (layout.tiers[i].count_bar.width, 0, 1e-9);
          g_assert_true (isfinite (layout.tiers[i].shape[0].x));
        }
    }
}

static PagodaColor
pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row
      = cairo_image_surface_get_data (surface) + (int)y * cairo_image_surface_get_stride (surface);
  guint32 argb = ((const guint32 *)(gconstpointer)row)[(int)x];

  return (PagodaColor){ (argb >> 16 & 0xff) / 255.0, (argb >> 8 & 0xff) / 255.0, (argb & 0xff) / 255.0 };
}

static gboolean
same_color (PagodaColor one, PagodaColor two)
{
  return fabs (one.red - two.red) + fabs (one.green - two.green) + fabs (one.blue - two.blue) < 0.02;
}

/* The drawing puts the colours where the layout says, the ring outside of the selected shape alone. */
static void
test_drawn_colours (void)
{
  for (guint dark = 0; dark < 2; dark++)
    {
      PagodaPyramidChart chart = example (PAGODA_PYRAMID_SILHOUETTE);
      const PagodaPalette *palette = pagoda_palette_get (dark);
      PagodaPyramidLayout layout;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 724, 536);
      cairo_t *cr = cairo_create (surface);
      pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_WINDOW]);
      cairo_paint (cr);
      pagoda_pyramid_chart_layout (&chart, wide, 14, &layout);
      pagoda_pyramid_chart_draw (&chart, &layout, palette, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (surface);
      for (guint i = 0; i < N; i++)
        {
          const PagodaPyramidTierLayout *tier = &layout.tiers[i];
          double x = tier->shape[0].x + 6, y = tier->row.y + tier->row.height - 6;
          if (i < ACTIVE)
            {
              g_assert_true (same_color (pixel (surface, x, y), palette->tiers[i]));
              PagodaRect bar = tier->value_bar;
              g_assert_true (same_color (pixel (surface, bar.x + bar.width / 2, bar.y + bar.height / 2),
                                         palette->tiers[i]));
            }
          else if (i > ACTIVE)
            g_assert_true (same_color (pixel (surface, x, y), palette->inks[PAGODA_INK_CARD]));
          PagodaPoint ring[4];
          pagoda_polygon_grow (tier->shape, 4, 0.3 * 14, ring);
          double middle = (ring[0].x + ring[3].x) / 2;
          PagodaColor at_ring = pixel (surface, middle, (ring[0].y + ring[3].y) / 2);
          g_assert_cmpint (same_color (at_ring, palette->inks[PAGODA_INK_ACCENT]), ==,
                           (int)i == chart.selected);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pyramid-chart/everything-inside", test_everything_inside);
  g_test_add_func ("/pyramid-chart/silhouette-grows-in-one-line", test_silhouette_grows_in_one_line);
  g_test_add_func ("/pyramid-chart/true-widths", test_true_widths);
  g_test_add_func ("/pyramid-chart/bars-are-linear", test_bars_are_linear);
  g_test_add_func ("/pyramid-chart/losses-go-the-other-way", test_losses_go_the_other_way);
  g_test_add_func ("/pyramid-chart/changes", test_changes);
  g_test_add_func ("/pyramid-chart/effort-that-exceeds", test_effort_that_exceeds);
  g_test_add_func ("/pyramid-chart/hit", test_hit);
  g_test_add_func ("/pyramid-chart/empty-book", test_empty_book);
  g_test_add_func ("/pyramid-chart/drawn-colours", test_drawn_colours);
  return g_test_run ();
}
