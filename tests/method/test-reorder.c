/* test-reorder.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/reorder.h"

#include <math.h>

#define FIRST 1000
#define LAST 1099
#define KNOWN_FROM 900
#define KNOWN_TO 1150
#define WINDOW 30

static const PagodaReorderQuestion question = { { FIRST, LAST }, KNOWN_FROM, KNOWN_TO, WINDOW };

/* Hits and cases as one text: `0/1 0/0 …`. */
static char *
describe (const PagodaReorderCounts *counts)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < PAGODA_N_REORDER_RATES; i++)
    g_string_append_printf (text, "%s%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, i > 0 ? " " : "",
                            counts->rates[i].hits, counts->rates[i].cases);
  return g_string_free (text, FALSE);
}

static void
test_customers (void)
{
  static const struct
  {
    const char *what;
    PagodaDay days[4];
    gsize n;
    const char *expected; /* customers, retention, follow-up, conversion, items */
  } cases[] = {
    { "nobody", { 0 }, 0, "0/0 0/0 0/0 0/0 0/0" },
    { "one day", { 1000 }, 1, "0/1 0/0 0/1 0/1 0/0" },
    { "two days of the period", { 1000, 1030 }, 2, "1/1 0/0 1/2 1/1 0/0" },
    { "a day after the window", { 1000, 1031 }, 2, "1/1 0/0 0/2 0/1 0/0" },
    { "the last day of the period", { 1099, 1120 }, 2, "0/1 0/0 1/1 1/1 0/0" },
    { "the day after the period", { 1100, 1120 }, 2, "0/0 0/0 0/0 0/0 0/0" },
    { "bought before and again", { 950, 1050 }, 2, "0/1 1/1 0/1 0/0 0/0" },
    { "bought before and not again", { 900, 999 }, 2, "0/0 0/1 0/0 0/0 0/0" },
    { "the period before begins", { 899, 1000 }, 2, "0/1 0/0 0/1 0/0 0/0" },
    { "older than the record knows", { 899, 1000, 1010 }, 3, "1/1 0/0 1/2 0/0 0/0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaReorderCounts counts = { 0 };
      pagoda_reorder_add_customer (&question, cases[i].days, cases[i].n, &counts);
      g_autofree char *found = describe (&counts);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* A day whose window has not passed tells nothing yet, however soon the next one came. */
static void
test_window_not_passed (void)
{
  static const PagodaDay days[] = { 1060, 1070, 1095, 1110 };
  PagodaReorderQuestion early = question;
  PagodaReorderCounts counts = { 0 };

  early.known_to = 1100; /* of 1060 and 1070 the window has passed */
  pagoda_reorder_add_customer (&early, days, G_N_ELEMENTS (days), &counts);
  g_autofree char *found = describe (&counts);
  g_assert_cmpstr (found, ==, "1/1 0/0 2/2 1/1 0/0");
}

static void
test_new_customers (void)
{
  static const PagodaDay days[] = { 1000, 1010 };
  PagodaReorderQuestion late = question;
  PagodaReorderCounts counts = { 0 };

  late.known_from = 1001;
  pagoda_reorder_add_customer (&late, days, G_N_ELEMENTS (days), &counts);
  g_assert_cmpuint (counts.rates[PAGODA_REORDER_CONVERSION].cases, ==, 0);
  g_assert_cmpuint (counts.rates[PAGODA_REORDER_FOLLOW_UP].cases, ==, 2);
  g_assert_cmpint (pagoda_reorder_known_from (pagoda_day_from_iso ("2009-12-01")), ==,
                   pagoda_day_from_iso ("2010-04-01"));
  g_assert_cmpint (pagoda_reorder_known_from (PAGODA_DAY_NONE), ==, PAGODA_DAY_NONE);
}

static void
test_items (void)
{
  static const PagodaDay again[] = { 1000, 1020 }, once[] = { 1005 }, later[] = { 990, 1000, 1001 };
  PagodaReorderCounts counts = { 0 };

  pagoda_reorder_add_item (&question, again, 2, &counts);
  pagoda_reorder_add_item (&question, once, 1, &counts);
  pagoda_reorder_add_item (&question, later, 3, &counts);
  pagoda_reorder_add_item (&question, NULL, 0, &counts);
  g_autofree char *found = describe (&counts);
  g_assert_cmpstr (found, ==, "0/0 0/0 0/0 0/0 1/2");
}

static void
test_shares (void)
{
  PagodaReorderCounts one = { .rates = { { 4, 3 } } }, sum = { .rates = { { 4, 1 } } };

  pagoda_reorder_add_counts (&one, &sum);
  g_assert_cmpfloat_with_epsilon (pagoda_reorder_share (&sum.rates[0]), 0.5, 1e-12);
  g_assert_true (isnan (pagoda_reorder_share (&sum.rates[1])));
}

static void
test_period_before (void)
{
  PagodaPeriod before = pagoda_reorder_period_before (
      (PagodaPeriod){ pagoda_day_from_iso ("2010-12-01"), pagoda_day_from_iso ("2011-11-30") });

  g_assert_cmpint (before.first, ==, pagoda_day_from_iso ("2009-12-01"));
  g_assert_cmpint (before.last, ==, pagoda_day_from_iso ("2010-11-30"));
}

static void
test_sellers (void)
{
  const double sales[] = { 130, 100, 100 }, alone[] = { 50 }, nothing[] = { 50, 0 };
  PagodaSellerMark marks[3];

  pagoda_reorder_mark_sellers (sales, 3, marks);
  g_assert_cmpfloat_with_epsilon (marks[0].times, 1.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (marks[0].missing, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (marks[1].times, 100 / 115.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (marks[1].missing, 1.3 * 115 - 100, 1e-9);
  pagoda_reorder_mark_sellers (alone, 1, marks);
  g_assert_true (isnan (marks[0].times) && isnan (marks[0].missing));
  pagoda_reorder_mark_sellers (nothing, 2, marks);
  g_assert_true (isnan (marks[0].times));
  g_assert_cmpfloat_with_epsilon (marks[1].times, 0, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reorder/customers", test_customers);
  g_test_add_func ("/reorder/window-not-passed", test_window_not_passed);
  g_test_add_func ("/reorder/new-customers", test_new_customers);
  g_test_add_func ("/reorder/items", test_items);
  g_test_add_func ("/reorder/shares", test_shares);
  g_test_add_func ("/reorder/period-before", test_period_before);
  g_test_add_func ("/reorder/sellers", test_sellers);
  return g_test_run ();
}
