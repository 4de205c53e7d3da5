/* test-wallet.c: share of wallet through time, beside the lock-ins (O5, L6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/wallet.h"

#include "domain/project.h"

#include <math.h>
#include <string.h>

#include "record.h"

#define DAY(text) pagoda_day_from_iso (text)

/* The budget changes, is asked for in vain and is known again; lock-ins come and go. */
static void
test_points (void)
{
  static const struct
  {
    const char *day;
    PagodaMoney revenue;
    double share; /* −1: unknown */
    guint lock_ins;
  } cases[] = {
    { "2026-01-31", 5000, -1, 0 },   { "2026-02-01", 5000, 0.5, 0 }, { "2026-02-28", 20000, 2.0, 1 },
    { "2026-03-01", 5000, 0.25, 1 }, { "2026-03-10", 0, 0, 2 },      { "2026-03-20", -1000, -0.05, 2 },
    { "2026-03-21", 5000, 0.25, 1 }, { "2026-04-01", 5000, -1, 1 },  { "2026-05-01", 5000, 0.5, 1 },
  };
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaWalletPoint points[G_N_ELEMENTS (cases)];

  record_fact (record, PAGODA_FACT_BUDGET, "100", "buyer", "2026-02-01");
  record_fact (record, PAGODA_FACT_BUDGET, "200", "buyer", "2026-03-01");
  record_fact (record, PAGODA_FACT_BUDGET, NULL, "buyer", "2026-04-01");
  record_fact (record, PAGODA_FACT_BUDGET, "100", "buyer", "2026-05-01");
  record_lock_in (record, "2026-02-28", NULL);
  record_lock_in (record, "2026-03-10", "2026-03-20");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    points[i] = (PagodaWalletPoint){ .day = DAY (cases[i].day), .revenue = cases[i].revenue };
  pagoda_wallet_judge (record, "CNY", points, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].day);
      if (cases[i].share < -0.5)
        g_assert_true (isnan (points[i].share));
      else
        g_assert_cmpfloat_with_epsilon (points[i].share, cases[i].share, 1e-9);
      g_assert_cmpuint (points[i].lock_ins, ==, cases[i].lock_ins);
    }
}

static void
test_budget (void)
{
  static const struct
  {
    const char *text;
    const char *currency;
    PagodaMoney budget;
  } cases[] = {
    { "860,000", "CNY", 86000000 },
    { "1万", "CNY", 1000000 },
    { "860000", "JPY", 860000 },
    { "0", "CNY", PAGODA_AMOUNT_UNKNOWN },
    { "-5", "CNY", PAGODA_AMOUNT_UNKNOWN },
    { "150%", "CNY", PAGODA_AMOUNT_UNKNOWN },
    { "-150%", "CNY", PAGODA_AMOUNT_UNKNOWN },
    { "large", "CNY", PAGODA_AMOUNT_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      record_fact (record, PAGODA_FACT_BUDGET, cases[i].text, "buyer", "2026-01-01");
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pagoda_wallet_budget (record, cases[i].currency, DAY ("2026-01-01")), ==,
                       cases[i].budget);
      g_assert_cmpint (pagoda_wallet_budget (record, cases[i].currency, DAY ("2025-12-31")), ==,
                       PAGODA_AMOUNT_UNKNOWN);
    }
}

static void
test_quadrants (void)
{
  static const struct
  {
    double share;
    PagodaMoney budget;
    const char *quadrant;
  } cases[] = {
    { 0.5, 1000, "cash cow" },      { 0.49999, 1000, "gadfly" }, { 0.5, 999, "mainstay" },
    { 0.49999, 999, "occasional" }, { 1.5, 5000, "cash cow" },   { -0.1, 5000, "gadfly" },
    { 0, 1, "occasional" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (pagoda_quadrant_word (
                         pagoda_wallet_quadrant (cases[i].share, cases[i].budget, 0.5, 1000)),
                     ==, cases[i].quadrant);
}

static void
test_median (void)
{
  static const struct
  {
    PagodaMoney budgets[4];
    gsize n;
    PagodaMoney median;
  } cases[] = { { { 7 }, 1, 7 },
                { { 9, 4 }, 2, 6 },
                { { 9, 1, 4 }, 3, 4 },
                { { 100, 2, 4, 1 }, 4, 3 },
                { { G_MAXINT64, G_MAXINT64 }, 2, G_MAXINT64 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaMoney budgets[4];
      memcpy (budgets, cases[i].budgets, sizeof budgets);
      g_assert_cmpint (pagoda_wallet_median (budgets, cases[i].n), ==, cases[i].median);
    }
}

static void
test_gap (void)
{
  g_assert_cmpint (pagoda_wallet_gap (30, 100), ==, 70);
  g_assert_cmpint (pagoda_wallet_gap (130, 100), ==, 0);
  g_assert_cmpint (pagoda_wallet_gap (-30, 100), ==, 130);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wallet/points", test_points);
  g_test_add_func ("/wallet/budget", test_budget);
  g_test_add_func ("/wallet/quadrants", test_quadrants);
  g_test_add_func ("/wallet/median", test_median);
  g_test_add_func ("/wallet/gap", test_gap);
  return g_test_run ();
}
