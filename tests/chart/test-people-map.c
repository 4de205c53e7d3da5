/* test-people-map.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/people_map.h"

#include <math.h>
#include <string.h>

#define EM 14.0
#define MOST 20

static void
assert_inside (PagodaRect inner, PagodaRect outer)
{
  g_assert_cmpfloat (inner.x, >=, outer.x - 1e-6);
  g_assert_cmpfloat (inner.x + inner.width, <=, outer.x + outer.width + 1e-6);
  g_assert_cmpfloat (inner.y, >=, outer.y - 1e-6);
  g_assert_cmpfloat (inner.y + inner.height, <=, outer.y + outer.height + 1e-6);
}

static gboolean
overlap (PagodaRect one, PagodaRect two)
{
  return one.x < two.x + two.width - 1e-6 && two.x < one.x + one.width - 1e-6
         && one.y < two.y + two.height - 1e-6 && two.y < one.y + one.height - 1e-6;
}

static PagodaPeopleMapPerson
draw_person (GRand *dice)
{
  return (PagodaPeopleMapPerson){ .name = "裴国梁",
                                  .title = "总工程师 · 技术",
                                  .weight_text = "25%",
                                  .weight = g_rand_double (dice),
                                  .support = g_rand_int_range (dice, -2, 3),
                                  .level = (guint)g_rand_int_range (dice, 0, PAGODA_PEOPLE_MAP_LEVELS),
                                  .place = g_rand_int_range (dice, -1, PAGODA_PEOPLE_MAP_PLACES + 1),
                                  .stages
                                  = (guint32)g_rand_int_range (dice, 0, 1 << PAGODA_PEOPLE_MAP_STAGES) };
}

static guint
count_stages (double width, const PagodaPeopleMapPlace *place)
{
  double stages = 0;

  for (guint i = 0; i < place->n_spans; i++)
    stages += round ((place->spans[i].width + 0.7 * EM) / width);
  return (guint)stages;
}

/* Whoever stands where: cards never touch, stay within the map and within their level, and the bars above
 * them are as long as the stages are many. */
static void
test_layout (void)
{
  static const double widths[] = { 300, 328, 620, 736, 1100 };
  g_autoptr (GRand) dice = g_rand_new_with_seed (3);

  for (int round = 0; round < 200; round++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        PagodaPeopleMapPerson people[MOST];
        PagodaPeopleMap map
            = { .people = people, .n = (gsize)g_rand_int_range (dice, 0, MOST), .selected = -1 };
        for (gsize i = 0; i < map.n; i++)
          people[i] = draw_person (dice);
        g_autoptr (PagodaPeopleMapLayout) layout = pagoda_people_map_layout_new (&map, 7, 5, widths[w], EM);
        double column = layout->columns.width / PAGODA_PEOPLE_MAP_STAGES;
        g_assert_cmpfloat_with_epsilon (layout->area.width, widths[w], 1e-9);
        assert_inside (layout->legend, layout->area);
        for (guint stage = 0; stage < PAGODA_PEOPLE_MAP_STAGES; stage++)
          assert_inside (layout->heads[stage], layout->columns);
        for (gsize i = 0; i < map.n; i++)
          {
            PagodaRect card = layout->people[i].card;
            assert_inside (card, layout->columns);
            assert_inside (card, layout->levels[people[i].level]);
            g_assert_cmpuint (pagoda_people_map_layout_level (layout, card.y + card.height / 2), ==,
                              people[i].level);
            g_assert_cmpuint (count_stages (column, &layout->people[i]), ==,
                              (guint)__builtin_popcount (people[i].stages));
            for (gsize k = 0; k < i; k++)
              g_assert_false (overlap (card, layout->people[k].card));
          }
      }
}

/* A card alone stands where it was put, and where it is dropped it stays. */
static void
test_places (void)
{
  for (int place = 150; place <= 850; place += 50)
    {
      PagodaPeopleMapPerson person = { .name = "周敏", .weight_text = "15%", .place = place, .level = 1 };
      PagodaPeopleMap map = { .people = &person, .n = 1, .selected = -1 };
      g_autoptr (PagodaPeopleMapLayout) layout = pagoda_people_map_layout_new (&map, 0, 0, 800, EM);
      PagodaRect card = layout->people[0].card;
      g_assert_cmpint (ABS (pagoda_people_map_layout_place (layout, card.x + card.width / 2) - place), <=, 1);
    }
  /* Without a place it stands over the middle of its stages: 2 to 4 is the third column. */
  PagodaPeopleMapPerson free
      = { .name = "周敏", .weight_text = "15%", .place = -1, .level = 1, .stages = 0xe };
  PagodaPeopleMap map = { .people = &free, .n = 1, .selected = -1 };
  g_autoptr (PagodaPeopleMapLayout) layout = pagoda_people_map_layout_new (&map, 0, 0, 800, EM);
  PagodaRect card = layout->people[0].card, head = layout->heads[2];
  g_assert_cmpfloat_with_epsilon (card.x + card.width / 2, head.x + head.width / 2, 1);
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  guint32 pixel;

  cairo_surface_flush (surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4,
          sizeof pixel);
  return pixel;
}

/* Every sign differs from every other in black and white: no two have the same shape. */
static void
test_signs (void)
{
  static const int supports[] = { 2, 1, 0, -1, -2, PAGODA_SIGN_UNKNOWN };
  cairo_surface_t *surfaces[G_N_ELEMENTS (supports)];
  PagodaPalette black = *pagoda_palette_get (FALSE);

  for (gsize i = 0; i < PAGODA_N_INKS; i++)
    black.inks[i] = (PagodaColor){ 0, 0, 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (supports); i++)
    {
      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
      cairo_t *cr = cairo_create (surfaces[i]);
      pagoda_support_sign_draw (cr, supports[i], TRUE, (PagodaRect){ 0, 0, 40, 40 }, &black);
      cairo_destroy (cr);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (supports); i++)
    for (gsize k = 0; k < i; k++)
      {
        guint different = 0;
        for (int y = 0; y < 40; y++)
          for (int x = 0; x < 40; x++)
            different += pixel_at (surfaces[i], x, y) != pixel_at (surfaces[k], x, y);
        g_assert_cmpuint (different, >, 60);
      }
  for (gsize i = 0; i < G_N_ELEMENTS (supports); i++)
    cairo_surface_destroy (surfaces[i]);
}

/* Drawing with everything there is stays within the map. */
static void
test_drawing (void)
{
  PagodaPeopleMapPerson people[] = {
    { .name = "韩立群",
      .title = "副总经理 · 经济",
      .weight_text = "20%",
      .weight = 0.8,
      .support = 1,
      .level = 0,
      .place = -1,
      .stages = 16 },
    { .name = "裴国梁",
      .title = "总工程师 · 技术",
      .weight_text = "25%",
      .weight = 1,
      .rival_text = "科岚",
      .rival_support = 2,
      .flip = "翻转人",
      .level = 1,
      .place = -1,
      .stages = 14 },
    { .name = "段维",
      .weight_text = "0%",
      .support = PAGODA_SIGN_UNKNOWN,
      .note = "未接触",
      .level = 0,
      .place = 990,
      .stages = 64 },
  };
  PagodaPeopleMapLine report = { 1, 0, NULL },
                      influences[] = { { 1, 0, "说得上话" }, { 0, 2, NULL }, { 2, 1, "同学" } };
  PagodaPeopleMap map = { .people = people,
                          .n = 3,
                          .reports = &report,
                          .n_reports = 1,
                          .influences = influences,
                          .n_influences = 3,
                          .stages = { "了解现状", "发现问题", "引出需求", "方案利益", "立项预算", "采购",
                                      "商务签约", "供货实施", "验收服务" },
                          .levels = { "决策层", "管理层", "使用层" },
                          .reached = 0x7f,
                          .absent = 0x40,
                          .unknown_text = "未知",
                          .selected = 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 700);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PagodaPeopleMapLayout) layout = pagoda_people_map_layout_new (&map, 20, 20, 800, EM);
  guint inked = 0;

  pagoda_people_map_draw (&map, layout, pagoda_palette_get (FALSE), cr);
  cairo_destroy (cr);
  g_assert_cmpfloat (layout->area.height, <, 660);
  for (int y = 0; y < 700; y++)
    for (int x = 0; x < 900; x++)
      {
        gboolean inside = x >= 19 && x <= 821 && y >= 19 && y <= 21 + layout->area.height;
        gboolean ink = pixel_at (surface, x, y) != 0;
        inked += ink;
        g_assert_true (inside || !ink);
      }
  g_assert_cmpuint (inked, >, 10000);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-map/layout", test_layout);
  g_test_add_func ("/people-map/places", test_places);
  g_test_add_func ("/people-map/signs", test_signs);
  g_test_add_func ("/people-map/drawing", test_drawing);
  return g_test_run ();
}
