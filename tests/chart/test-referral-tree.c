/* test-referral-tree.c: who brought whom, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/referral_tree.h"

#define EM 14.0
#define DEEP 40

static const PagodaReferralNode nodes[] = {
  { .name = "江苏恒远精密机械制造有限公司",
    .figures = "¥12万 + ¥48万",
    .parent = -1,
    .depth = 0,
    .active = TRUE,
    .own = 12,
    .through = 48 },
  { .name = "b",
    .figures = "¥30万 + ¥6万",
    .parent = 0,
    .depth = 1,
    .active = TRUE,
    .own = 30,
    .through = 6 },
  { .name = "c", .figures = "¥6万", .parent = 1, .depth = 2, .own = 6 },
  { .name = "d", .figures = "¥-1万", .parent = 0, .depth = 1, .active = TRUE, .own = -1 },
  { .name = "e", .figures = "¥0", .parent = -1, .depth = 0, .own = 0, .through = -5 },
};

static PagodaReferralTree
make_tree (const PagodaReferralNode *from, gsize n)
{
  return (PagodaReferralTree){ .nodes = from,
                               .n = n,
                               .customer = "Customer",
                               .own = "Own profit",
                               .through = "Profit through it",
                               .chosen = 2 };
}

static cairo_t *
create_surface (double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/* At every width: rows below each other, columns beside each other, children right of who brought them. */
static void
test_layout (void)
{
  static const double widths[] = { 40, 220, 360, 900 };
  PagodaReferralTree tree = make_tree (nodes, G_N_ELEMENTS (nodes));

  for (gsize k = 0; k < G_N_ELEMENTS (widths); k++)
    {
      PagodaRect area = { 5, 7, widths[k], pagoda_referral_tree_height (tree.n, EM) };
      PagodaReferralLayout layout;
      cairo_t *cr = create_surface (widths[k] + 10, area.height + 10);
      pagoda_referral_tree_layout (&tree, area, EM, &layout);
      g_assert_cmpfloat (layout.bars, >, area.x);
      g_assert_cmpfloat (layout.bars, <, layout.figures);
      g_assert_cmpfloat (layout.figures, <, area.x + area.width);
      g_assert_cmpfloat_with_epsilon (layout.most, 60, 1e-9);
      for (gsize i = 0; i < tree.n; i++)
        {
          PagodaRect row = pagoda_referral_tree_row (&layout, i);
          g_assert_cmpfloat (row.y + row.height, <=, area.y + area.height + 0.01);
          g_assert_cmpfloat (row.y, >=, area.y + layout.head - 0.01);
          if (tree.nodes[i].parent >= 0)
            g_assert_cmpfloat (pagoda_referral_tree_dot (&tree, &layout, i).x, >,
                               pagoda_referral_tree_dot (&tree, &layout, (gsize)tree.nodes[i].parent).x);
        }
      pagoda_referral_tree_draw (&tree, &layout, pagoda_palette_get (FALSE), cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
    }
}

/* A chain of forty still has names, as far as the steps allow. */
static void
test_deep (void)
{
  PagodaReferralNode chain[DEEP];
  PagodaReferralLayout layout;

  for (int i = 0; i < DEEP; i++)
    chain[i]
        = (PagodaReferralNode){ .name = "x", .figures = "1", .parent = i - 1, .depth = (guint)i, .own = 1 };
  PagodaReferralTree tree = make_tree (chain, DEEP);
  PagodaRect area = { 0, 0, 900, pagoda_referral_tree_height (DEEP, EM) };
  pagoda_referral_tree_layout (&tree, area, EM, &layout);
  g_assert_cmpfloat (pagoda_referral_tree_dot (&tree, &layout, DEEP - 1).x + 3 * EM, <, layout.bars);
}

/* What fits is exactly as high as the room, and never larger than usual. */
static void
test_fit (void)
{
  g_assert_cmpfloat_with_epsilon (pagoda_referral_tree_fit (3, 1000, EM), EM, 1e-9);
  double small = pagoda_referral_tree_fit (100, 300, EM);
  g_assert_cmpfloat (small, <, EM);
  g_assert_cmpfloat_with_epsilon (pagoda_referral_tree_height (100, small), 300, 1);
}

/* Nobody, and nothing but losses, are drawn too. */
static void
test_nothing (void)
{
  const PagodaReferralNode loss = { .name = "a", .figures = "-1", .parent = -1, .own = -1, .through = -2 };
  cairo_t *cr = create_surface (300, 200);

  for (gsize n = 0; n <= 1; n++)
    {
      PagodaReferralTree tree = make_tree (&loss, n);
      PagodaReferralLayout layout;
      tree.chosen = -1;
      pagoda_referral_tree_layout (&tree, (PagodaRect){ 0, 0, 300, 200 }, EM, &layout);
      g_assert_cmpfloat (layout.most, <=, 0);
      pagoda_referral_tree_draw (&tree, &layout, pagoda_palette_get (TRUE), cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    }
  cairo_destroy (cr);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/referral-tree/layout", test_layout);
  g_test_add_func ("/referral-tree/deep", test_deep);
  g_test_add_func ("/referral-tree/fit", test_fit);
  g_test_add_func ("/referral-tree/nothing", test_nothing);

  return g_test_run ();
}
