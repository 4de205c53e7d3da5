/* test-dormant-accounts.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/dormant.h"

#define TEXT(text) ((char *)(text))
#define MOST 6

static PagodaDay
day (const char *iso)
{
  return pagoda_day_from_iso (iso);
}

static gsize
read_days (const char *const *iso, PagodaDay *days)
{
  gsize n = 0;

  for (; n < MOST && iso[n] != NULL; n++)
    days[n] = day (iso[n]);
  return n;
}

static void
test_best_year (void)
{
  static const struct
  {
    const char *days[MOST];
    PagodaMoney profits[MOST];
    const char *until;
    int year;
    PagodaMoney profit;
  } cases[] = {
    { { NULL }, { 0 }, "2026-01-01", 0, 0 },
    { { "2023-05-01" }, { 700 }, "2026-01-01", 2023, 700 },
    { { "2022-12-31", "2023-01-01", "2023-12-31" }, { 500, 300, 300 }, "2026-01-01", 2023, 600 },
    { { "2022-03-01", "2023-03-01" }, { 500, 500 }, "2026-01-01", 2023, 500 }, /* of equal ones the later */
    { { "2022-03-01", "2023-03-01" }, { 500, 900 }, "2022-12-31", 2022, 500 }, /* what came after the day */
    { { "2022-03-01", "2023-03-01" }, { -500, -900 }, "2026-01-01", 2022, -500 }, /* losses */
    { { "2022-03-01", "2022-04-01", "2024-01-05" }, { 900, -500, 450 }, "2026-01-01", 2024, 450 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay days[MOST];
      gsize n = read_days (cases[i].days, days);
      PagodaBestYear best = pagoda_dormant_best_year (days, cases[i].profits, n, day (cases[i].until));
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (best.year, ==, cases[i].year);
      g_assert_cmpint (best.profit, ==, cases[i].profit);
    }
}

/* Who ordered on 10 March is inactive from 10 March of the next year on (P1), and comes back after it. */
static void
test_reactivations (void)
{
  static const struct
  {
    const char *days[MOST];
    PagodaMoney revenues[MOST];
    const char *until;
    const char *found[MOST];
  } cases[] = {
    { { "2023-03-10" }, { 1 }, "2026-01-01", { NULL } }, /* the first order is none */
    { { "2023-03-10", "2024-03-10" }, { 1, 1 }, "2026-01-01", { NULL } },
    { { "2023-03-10", "2024-03-11" }, { 1, 1 }, "2026-01-01", { "2024-03-11" } },
    { { "2023-03-10", "2024-03-11" }, { 1, -1 }, "2026-01-01", { NULL } }, /* a return is no order */
    { { "2023-03-10", "2023-09-01", "2024-08-01" }, { 1, -1, 1 }, "2026-01-01", { "2024-08-01" } },
    { { "2023-03-10", "2025-01-01", "2025-01-01" }, { 1, 1, 1 }, "2026-01-01", { "2025-01-01" } },
    { { "2021-01-01", "2023-01-01", "2025-01-01" },
      { 1, 1, 1 },
      "2026-01-01",
      { "2023-01-01", "2025-01-01" } },
    { { "2021-01-01", "2023-01-01", "2025-01-01" }, { 1, 1, 1 }, "2024-12-31", { "2023-01-01" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay days[MOST], expected[MOST];
      gsize n = read_days (cases[i].days, days);
      gsize n_expected = read_days (cases[i].found, expected);
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PagodaReactivation));
      pagoda_dormant_find_reactivations (days, cases[i].revenues, n, day (cases[i].until), found);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (found->len, ==, n_expected);
      for (guint j = 0; j < found->len; j++)
        g_assert_cmpint (g_array_index (found, PagodaReactivation, j).day, ==, expected[j]);
    }
}

static void
test_attractions_are_tallied (void)
{
  PagodaPostMortem written[] = {
    { .customer = 1, .day = 100, .attracted = TEXT ("交期快、价格实在") },
    { .customer = 2, .day = 100, .attracted = TEXT ("价格实在") },
    { .customer = 1, .day = 110, .attracted = TEXT ("价格实在") }, /* the same account twice */
    { .customer = 3, .day = 100, .attracted = TEXT (" ＧＯＯＤ price") },
    { .customer = 4, .day = 100, .attracted = TEXT ("good  PRICE") },
    { .customer = 5, .day = 100, .attracted = TEXT ("Good price") },
    { .customer = 6, .day = 201, .attracted = TEXT ("交期快") }, /* later */
    { .customer = 7, .day = 100 },
  };
  g_autoptr (GPtrArray) post_mortems = g_ptr_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    g_ptr_array_add (post_mortems, &written[i]);
  g_autoptr (GPtrArray) tally = pagoda_attractions_tally (post_mortems, 200);
  static const struct
  {
    const char *title;
    guint customers;
  } expected[] = { { "ＧＯＯＤ price", 3 }, { "价格实在", 2 }, { "交期快", 1 } };

  g_assert_cmpuint (tally->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < tally->len; i++)
    {
      const PagodaAttraction *attraction = g_ptr_array_index (tally, i);
      g_assert_cmpstr (attraction->title, ==, expected[i].title);
      g_assert_cmpuint (attraction->customers->len, ==, expected[i].customers);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dormant-accounts/best-year", test_best_year);
  g_test_add_func ("/dormant-accounts/reactivations", test_reactivations);
  g_test_add_func ("/dormant-accounts/attractions-are-tallied", test_attractions_are_tallied);
  return g_test_run ();
}
