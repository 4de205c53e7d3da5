/* test-roadmap.c: what closed projects have in common.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/roadmap.h"

#include <math.h>

#define DAY 20000
#define N_SEEDED 60

static const PagodaPeriod always = { 0, G_MAXINT32 };

static PagodaRoadmapCase
make_case (PagodaId id, PagodaProjectState state, int days, PagodaStageSet joined)
{
  gboolean open = state == PAGODA_PROJECT_OPEN;

  return (PagodaRoadmapCase){ .id = id,
                              .customer = id,
                              .state = state,
                              .opened = DAY,
                              .closed = open ? PAGODA_DAY_NONE : DAY + days,
                              .value = PAGODA_AMOUNT_UNKNOWN,
                              .joined = joined,
                              .visits = PAGODA_COUNT_UNKNOWN,
                              .contact_days = PAGODA_COUNT_UNKNOWN,
                              .cornerstone = PAGODA_CORNERSTONE_UNKNOWN };
}

static PagodaStageSet
stages_from (int first, int n)
{
  PagodaStageSet set = 0;

  for (int i = 0; i < n; i++)
    set |= PAGODA_STAGE_BIT (first + i);
  return set;
}

/* Sixty projects, by the first stage joined and how many: the table below was added up by hand. */
static const struct
{
  int first; /* −1: none noted */
  int n;
  int won;
  int lost;
} seeded[] = {
  { 0, 6, 9, 1 }, { 0, 3, 4, 1 },  { 1, 3, 5, 3 }, { 2, 2, 4, 4 },
  { 3, 3, 3, 5 }, { 5, 1, 2, 11 }, { 4, 2, 3, 2 }, { -1, 0, 1, 2 },
};

static gsize
make_seeded (PagodaRoadmapCase cases[N_SEEDED])
{
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (seeded); i++)
    for (int j = 0; j < seeded[i].won + seeded[i].lost; j++)
      {
        PagodaProjectState state = j < seeded[i].won ? PAGODA_PROJECT_WON : PAGODA_PROJECT_LOST;
        PagodaStageSet joined = stages_from (seeded[i].first, seeded[i].n);
        /* Whoever wins has signed: that must not count as a stage joined. */
        if (state == PAGODA_PROJECT_WON)
          joined |= PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT) | PAGODA_STAGE_BIT (PAGODA_STAGE_SUPPLY);
        cases[n] = make_case ((PagodaId)n + 1, state, 10, joined);
        n++;
      }
  return n;
}

typedef struct
{
  int key;
  guint won;
  guint lost;
  double rate; /* −1: too few */
} Expected;

static void
assert_cells (const GArray *cells, const Expected *expected, gsize n)
{
  g_assert_cmpuint (cells->len, ==, n);
  for (gsize i = 0; i < n; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      g_assert_cmpint (cell->key, ==, expected[i].key);
      g_assert_cmpuint (cell->rate.won, ==, expected[i].won);
      g_assert_cmpuint (cell->rate.lost, ==, expected[i].lost);
      g_assert_cmpuint (cell->cases->len, ==, expected[i].won + expected[i].lost);
      g_assert_cmpint (cell->rate.too_few, ==, expected[i].rate < 0.0);
      if (expected[i].rate >= 0.0)
        {
          g_assert_cmpfloat_with_epsilon (cell->rate.rate, expected[i].rate, 5e-5);
          g_assert_cmpfloat (cell->rate.low, <, cell->rate.rate);
          g_assert_cmpfloat (cell->rate.high, >, cell->rate.rate);
        }
    }
}

/* R6 by hand. */
static void
test_stages (void)
{
  static const Expected by_first[] = {
    { 0, 13, 2, 0.8667 }, { 1, 5, 3, 0.6250 },  { 2, 4, 4, 0.5 },   { 3, 3, 5, 0.3750 },
    { 4, 3, 2, -1.0 },    { 5, 2, 11, 0.1538 }, { -1, 1, 2, -1.0 },
  };
  static const Expected by_count[] = {
    { 0, 1, 2, -1.0 }, { 1, 2, 11, 0.1538 }, { 2, 7, 6, 0.5385 }, { 3, 12, 9, 0.5714 }, { 6, 9, 1, 0.9 },
  };
  PagodaRoadmapCase cases[N_SEEDED];
  gsize n = make_seeded (cases);

  g_assert_cmpuint (n, ==, N_SEEDED);
  g_autoptr (PagodaRoadmap) roadmap = pagoda_roadmap_of (cases, n, always, DAY + 100);
  g_assert_cmpuint (roadmap->total.won, ==, 31);
  g_assert_cmpuint (roadmap->total.lost, ==, 29);
  assert_cells (roadmap->dimensions[PAGODA_ROADMAP_BY_STAGE_JOINED], by_first, G_N_ELEMENTS (by_first));
  assert_cells (roadmap->dimensions[PAGODA_ROADMAP_BY_STAGES_COUNT], by_count, G_N_ELEMENTS (by_count));
}

static void
test_too_few (void)
{
  for (guint n = 0; n <= 12; n++)
    for (guint won = 0; won <= n; won++)
      {
        PagodaWinRate rate = pagoda_win_rate (won, n - won);
        g_assert_cmpint (rate.too_few, ==, n < 8);
        if (rate.too_few)
          g_assert_true (rate.rate <= 0.0 && rate.low <= 0.0 && rate.high <= 0.0);
      }
  /* Beta (5.5, 3.5): its 10 % and 90 % points by numeric integration. */
  PagodaWinRate rate = pagoda_win_rate (5, 3);
  g_assert_cmpfloat_with_epsilon (rate.low, 0.4016, 5e-4);
  g_assert_cmpfloat_with_epsilon (rate.high, 0.8083, 5e-4);
  /* The share that was counted lies within its interval, also where all were won, or none. */
  PagodaWinRate all = pagoda_win_rate (10, 0), none = pagoda_win_rate (0, 10);
  g_assert_cmpfloat_with_epsilon (all.high, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (none.low, 0.0, 1e-12);
}

static void
test_spread (void)
{
  PagodaRoadmapCase cases[] = {
    make_case (1, PAGODA_PROJECT_WON, 0, 0),   make_case (2, PAGODA_PROJECT_WON, 7, 0),
    make_case (3, PAGODA_PROJECT_WON, 8, 0),   make_case (4, PAGODA_PROJECT_LOST, 400, 0),
    make_case (5, PAGODA_PROJECT_OPEN, 0, 0),  make_case (6, PAGODA_PROJECT_ABANDONED, 5, 0),
    make_case (7, PAGODA_PROJECT_LOST, 90, 0),
  };
  static const guint won[] = { 2, 1, 0, 0, 0, 0, 0, 0 };
  static const guint lost[] = { 0, 0, 0, 1, 0, 0, 0, 1 };

  cases[0].visits = 3;
  cases[3].visits = 0;
  cases[1].contact_days = 40;
  cases[2].contact_days = 50;
  cases[3].contact_days = 10;
  g_autoptr (PagodaRoadmap) roadmap = pagoda_roadmap_of (cases, G_N_ELEMENTS (cases), always, DAY + 70);
  g_assert_cmpuint (roadmap->abandoned, ==, 1);
  g_assert_cmpuint (roadmap->open, ==, 1);
  g_assert_cmpfloat_with_epsilon (roadmap->days.mean_won, 5.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (roadmap->days.median_won, 7.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (roadmap->days.mean_lost, 245.0, 1e-9);
  for (guint i = 0; i < roadmap->days.bins->len; i++)
    {
      const PagodaRoadmapBin *bin = &g_array_index (roadmap->days.bins, PagodaRoadmapBin, i);
      g_assert_cmpuint (bin->won, ==, won[i]);
      g_assert_cmpuint (bin->lost, ==, lost[i]);
      g_assert_cmpuint (bin->cases->len, ==, won[i] + lost[i]);
    }
  g_assert_cmpuint (roadmap->visits.n_won, ==, 1);
  g_assert_cmpuint (roadmap->visits.n_lost, ==, 1);
  g_assert_cmpfloat_with_epsilon (roadmap->visits.mean_won, 3.0, 1e-9);

  /* The days from the first contact are told apart, of those whose is known. */
  g_assert_cmpuint (roadmap->contact_days.n_won, ==, 2);
  g_assert_cmpuint (roadmap->contact_days.n_lost, ==, 1);
  g_assert_cmpfloat_with_epsilon (roadmap->contact_days.mean_won, 45.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (roadmap->contact_days.median_lost, 10.0, 1e-9);

  /* The open one is 70 days old: of those that got as old, both were lost; all three are behind the row. */
  const PagodaRoadmapAge *age = &g_array_index (roadmap->ages, PagodaRoadmapAge, 2);
  g_assert_cmpint (age->age, ==, 61);
  g_assert_cmpuint (age->open, ==, 1);
  g_assert_cmpuint (age->cases->len, ==, 3);
  g_assert_cmpuint (g_array_index (age->cases, guint32, 0), ==, 3);
  g_assert_cmpuint (g_array_index (age->cases, guint32, 1), ==, 6);
  g_assert_cmpuint (g_array_index (age->cases, guint32, 2), ==, 4);
  g_assert_cmpuint (age->rate.won, ==, 0);
  g_assert_cmpuint (age->rate.lost, ==, 2);
}

static void
test_period (void)
{
  PagodaRoadmapCase cases[]
      = { make_case (1, PAGODA_PROJECT_WON, 9, 0), make_case (2, PAGODA_PROJECT_WON, 10, 0),
          make_case (3, PAGODA_PROJECT_LOST, 20, 0), make_case (4, PAGODA_PROJECT_LOST, 21, 0) };
  cases[1].value = 500;

  g_autoptr (PagodaRoadmap) roadmap
      = pagoda_roadmap_of (cases, G_N_ELEMENTS (cases), (PagodaPeriod){ DAY + 10, DAY + 20 }, DAY + 70);
  g_assert_cmpuint (roadmap->total.won, ==, 1);
  g_assert_cmpuint (roadmap->total.lost, ==, 1);
  g_assert_cmpint (roadmap->won_value, ==, 500);
  g_autoptr (PagodaRoadmap) empty = pagoda_roadmap_of (NULL, 0, always, DAY);
  g_assert_cmpuint (empty->total.won, ==, 0);
  g_assert_true (empty->total.too_few);
}

/* Where only what was won has a value, its rate by size would be one by outcome. */
static void
test_sizes (void)
{
  PagodaRoadmapCase cases[27];

  for (int i = 0; i < 27; i++)
    {
      cases[i] = make_case (i + 1, i % 3 == 0 ? PAGODA_PROJECT_LOST : PAGODA_PROJECT_WON, 5, 0);
      cases[i].value = 100 * (i + 1);
    }
  g_autoptr (PagodaRoadmap) roadmap = pagoda_roadmap_of (cases, 27, always, DAY + 70);
  const GArray *cells = roadmap->dimensions[PAGODA_ROADMAP_BY_SIZE];
  g_assert_cmpuint (cells->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      g_assert_cmpuint (cell->cases->len, ==, 9);
      g_assert_false (cell->rate.too_few);
      g_assert_cmpfloat_with_epsilon (cell->rate.rate, 2.0 / 3.0, 1e-9);
    }

  for (int i = 0; i < 27; i += 3)
    cases[i].value = PAGODA_AMOUNT_UNKNOWN;
  g_autoptr (PagodaRoadmap) blind = pagoda_roadmap_of (cases, 27, always, DAY + 70);
  const GArray *blind_cells = blind->dimensions[PAGODA_ROADMAP_BY_SIZE];
  g_assert_cmpuint (blind_cells->len, ==, 4);
  for (guint i = 0; i < blind_cells->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (blind_cells, PagodaRoadmapCell, i);
      g_assert_true (cell->rate.lost_unknown);
      g_assert_cmpint (cell->rate.too_few, ==, cell->cases->len < PAGODA_ROADMAP_FEWEST);
      g_assert_false (pagoda_win_rate_is_known (&cell->rate));
    }
}

static void
test_like (void)
{
  PagodaRoadmapCase cases[] = {
    make_case (1, PAGODA_PROJECT_WON, 5, stages_from (0, 2)),  make_case (2, PAGODA_PROJECT_LOST, 6, 0),
    make_case (3, PAGODA_PROJECT_OPEN, 0, stages_from (0, 2)), make_case (4, PAGODA_PROJECT_WON, 9, 0),
    make_case (5, PAGODA_PROJECT_WON, 99, stages_from (0, 6)), make_case (6, PAGODA_PROJECT_WON, 7, 0),
  };
  PagodaRoadmapCase one = make_case (7, PAGODA_PROJECT_OPEN, 0, stages_from (0, 1));

  one.product = one.source = "机床";
  one.value = 1000;
  cases[0].product = "机床"; /* and the stage: 5 */
  cases[1].customer = one.customer;
  cases[1].value = 2000;     /* and the size: 5, closed later */
  cases[3].value = 2001;     /* too large, and nothing else */
  cases[4].product = "机床"; /* closed after the day */
  cases[5].region = "华东";
  one.region = "华东"; /* 1 */
  g_autoptr (GArray) likes = pagoda_roadmap_most_like (cases, G_N_ELEMENTS (cases), &one, DAY + 50, 5);
  static const PagodaLikeCase expected[] = { { 1, PAGODA_LIKE_CUSTOMER | PAGODA_LIKE_SIZE, 5 },
                                             { 0, PAGODA_LIKE_PRODUCT | PAGODA_LIKE_STAGE, 5 },
                                             { 5, PAGODA_LIKE_REGION, 1 } };
  g_assert_cmpuint (likes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < likes->len; i++)
    {
      const PagodaLikeCase *like = &g_array_index (likes, PagodaLikeCase, i);
      g_assert_cmpuint (like->place, ==, expected[i].place);
      g_assert_cmpuint (like->reasons, ==, expected[i].reasons);
      g_assert_cmpint (like->score, ==, expected[i].score);
    }
  g_autoptr (GArray) few = pagoda_roadmap_most_like (cases, G_N_ELEMENTS (cases), &one, DAY + 50, 1);
  g_assert_cmpuint (few->len, ==, 1);

  /* Two customers of whom nobody knows the name are not one. */
  one.customer = cases[1].customer = PAGODA_ID_NONE;
  g_autoptr (GArray) unnamed = pagoda_roadmap_most_like (cases, G_N_ELEMENTS (cases), &one, DAY + 50, 5);
  g_assert_cmpuint (g_array_index (unnamed, PagodaLikeCase, 0).place, ==, 0);
}

/* Methods and reasons are counted where somebody noted them; a reason that a won project has is none. */
static void
test_bits (void)
{
  static const struct
  {
    PagodaProjectState state;
    gboolean analysed;
    guint methods, losses;
    guint n;
  } made[] = { { PAGODA_PROJECT_WON, TRUE, 3, 1, 6 },  { PAGODA_PROJECT_LOST, TRUE, 1, 5, 2 },
               { PAGODA_PROJECT_LOST, TRUE, 0, 4, 1 }, { PAGODA_PROJECT_LOST, FALSE, 3, 7, 1 },
               { PAGODA_PROJECT_OPEN, TRUE, 3, 7, 1 }, { PAGODA_PROJECT_ABANDONED, TRUE, 3, 7, 1 } };
  PagodaRoadmapCase cases[12];
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (made); i++)
    for (guint k = 0; k < made[i].n; k++, n++)
      {
        cases[n] = make_case (n + 1, made[i].state, 10, 0);
        cases[n].analysed = made[i].analysed;
        cases[n].methods = made[i].methods;
        cases[n].losses = made[i].losses;
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
  g_autoptr (PagodaRoadmap) roadmap = pagoda_roadmap_of (cases, n, always, DAY + 20);
  const Expected methods[] = { { 0, 6, 2, 0.75 }, { 1, 6, 0, -1 } };
  static const PagodaRoadmapCell losses[]
      = { { .key = 2, .rate = { .lost = 3 } }, { .key = 0, .rate = { .lost = 2 } } };
  g_assert_cmpuint (roadmap->analysed, ==, 9);
  assert_cells (roadmap->methods, methods, G_N_ELEMENTS (methods));
  g_assert_cmpuint (roadmap->losses->len, ==, G_N_ELEMENTS (losses));
  for (guint i = 0; i < roadmap->losses->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (roadmap->losses, PagodaRoadmapCell, i);
      g_assert_cmpint (cell->key, ==, losses[i].key);
      g_assert_cmpuint (cell->rate.lost, ==, losses[i].rate.lost);
      g_assert_cmpuint (cell->rate.won, ==, 0);
      g_assert_false (cell->rate.too_few);
    }
}

/* R1: the days from the first contact, of which an earlier project keeps its own. */
static void
test_figures (void)
{
  static const PagodaDay contacts[] = { DAY - 400, DAY - 100, DAY - 20, DAY + 10, DAY + 30, DAY + 99 };
  static const PagodaDay visits[] = { DAY - 20, DAY + 10, DAY + 30 };
  static const struct
  {
    PagodaDay closed;
    PagodaDay before;
    PagodaClosingFigures figures;
  } cases[] = {
    { DAY + 50, PAGODA_DAY_NONE, { DAY - 100, 3, 4, 150, 25.0 } },
    { DAY + 50, DAY - 100, { DAY - 20, 3, 3, 70, 25.0 } },
    { DAY + 50, DAY - 10, { DAY + 10, 2, 2, 40, 20.0 } },
    { DAY + 10, DAY - 10, { DAY + 10, 1, 1, 0, -1.0 } },
    { DAY + 5, DAY - 10, { PAGODA_DAY_NONE, 0, 0, PAGODA_COUNT_UNKNOWN, -1.0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaClosingFigures figures
          = pagoda_closing_figures (contacts, G_N_ELEMENTS (contacts), visits, G_N_ELEMENTS (visits), DAY,
                                    cases[i].closed, cases[i].before);
      g_assert_cmpint (figures.first_contact, ==, cases[i].figures.first_contact);
      g_assert_cmpint (figures.visits, ==, cases[i].figures.visits);
      g_assert_cmpint (figures.contacts, ==, cases[i].figures.contacts);
      g_assert_cmpint (figures.days, ==, cases[i].figures.days);
      g_assert_cmpfloat_with_epsilon (figures.mean_interval, cases[i].figures.mean_interval, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap/stages", test_stages);
  g_test_add_func ("/roadmap/too-few", test_too_few);
  g_test_add_func ("/roadmap/spread", test_spread);
  g_test_add_func ("/roadmap/period", test_period);
  g_test_add_func ("/roadmap/sizes", test_sizes);
  g_test_add_func ("/roadmap/like", test_like);
  g_test_add_func ("/roadmap/bits", test_bits);
  g_test_add_func ("/roadmap/figures", test_figures);
  return g_test_run ();
}
