/* test-day-layout.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/calendar/day_layout.h"

#define MOST 5

/* Blocks from – to, and of each its column, its width and of how many. */
static void
test_places (void)
{
  static const struct
  {
    const char *what;
    gsize n;
    PagodaDayBlock blocks[MOST];
    PagodaDayPlace places[MOST];
  } cases[] = {
    { "nothing", 0, { { 0, 0 } }, { { 0, 0, 0 } } },
    { "one has all the room", 1, { { 540, 600 } }, { { 0, 1, 1 } } },
    { "one after the other", 2, { { 540, 600 }, { 600, 660 } }, { { 0, 1, 1 }, { 0, 1, 1 } } },
    { "two at once", 2, { { 540, 600 }, { 540, 600 } }, { { 0, 1, 2 }, { 1, 1, 2 } } },
    { "one minute in common", 2, { { 540, 600 }, { 599, 660 } }, { { 0, 1, 2 }, { 1, 1, 2 } } },
    { "the third takes the column that is free again",
      3,
      { { 540, 600 }, { 570, 660 }, { 600, 630 } },
      { { 0, 1, 2 }, { 1, 1, 2 }, { 0, 1, 2 } } },
    { "three at once, and one that grows beside two",
      4,
      { { 540, 720 }, { 540, 600 }, { 550, 600 }, { 660, 720 } },
      { { 0, 1, 3 }, { 1, 1, 3 }, { 2, 1, 3 }, { 1, 2, 3 } } },
    { "a chain is one group, though its ends never meet",
      3,
      { { 540, 600 }, { 590, 650 }, { 640, 700 } },
      { { 0, 1, 2 }, { 1, 1, 2 }, { 0, 1, 2 } } },
    { "two groups know nothing of each other",
      3,
      { { 540, 600 }, { 540, 600 }, { 700, 760 } },
      { { 0, 1, 2 }, { 1, 1, 2 }, { 0, 1, 1 } } },
    { "no minute at all is one", 2, { { 540, 540 }, { 540, 540 } }, { { 0, 1, 2 }, { 1, 1, 2 } } },
    { "the ends of the day", 2, { { 0, 30 }, { 1425, 1440 } }, { { 0, 1, 1 }, { 0, 1, 1 } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDayPlace places[MOST] = { { 0 } };
      g_test_message ("%s", cases[i].what);
      pagoda_day_layout (cases[i].blocks, cases[i].n, places);
      for (gsize j = 0; j < cases[i].n; j++)
        {
          g_assert_cmpint (places[j].column, ==, cases[i].places[j].column);
          g_assert_cmpint (places[j].width, ==, cases[i].places[j].width);
          g_assert_cmpint (places[j].columns, ==, cases[i].places[j].columns);
        }
    }
}

/* Of days drawn at random no two blocks lie over each other, and none reaches beyond its columns. */
static void
test_nothing_is_hidden (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);

  for (guint round = 0; round < 500; round++)
    {
      PagodaDayBlock blocks[12];
      PagodaDayPlace places[12];
      int minute = 0;
      for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
        {
          minute += g_rand_int_range (dice, 0, 60);
          blocks[i] = (PagodaDayBlock){ minute, minute + g_rand_int_range (dice, 0, 150) };
        }
      pagoda_day_layout (blocks, G_N_ELEMENTS (blocks), places);
      for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
        {
          g_assert_cmpint (places[i].column, >=, 0);
          g_assert_cmpint (places[i].width, >=, 1);
          g_assert_cmpint (places[i].column + places[i].width, <=, places[i].columns);
          for (gsize j = 0; j < i; j++)
            {
              gboolean at_once = blocks[j].end > blocks[i].first || blocks[j].first == blocks[i].first;
              gboolean apart = places[j].column + places[j].width <= places[i].column
                               || places[i].column + places[i].width <= places[j].column;
              g_assert_true (!at_once || apart);
            }
        }
    }
}

static void
test_snapping (void)
{
  static const struct
  {
    double minute;
    int snapped;
  } cases[] = { { -20, 0 },     { 0, 0 },     { 7.4, 0 },     { 7.6, 15 },    { 15, 15 },
                { 542.4, 540 }, { 548, 555 }, { 1437, 1425 }, { 1440, 1425 }, { 9999, 1425 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_day_snap (cases[i].minute, 15), ==, cases[i].snapped);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-layout/places", test_places);
  g_test_add_func ("/day-layout/nothing-is-hidden", test_nothing_is_hidden);
  g_test_add_func ("/day-layout/snapping", test_snapping);
  return g_test_run ();
}
