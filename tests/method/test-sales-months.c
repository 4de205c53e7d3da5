/* test-sales-months.c: five years of sales by month, and their season index (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/sales_months.h"

#define DAY(text) pagoda_day_from_iso (text)

static void
test_matrix (void)
{
  static const struct
  {
    const char *day;
    PagodaMoney revenue;
    PagodaMoney profit;
    guint8 assumed;
    gboolean purchase;
    int year; /* −1: left out */
    int month;
  } cases[] = {
    { "2021-12-31", 1, 1, TRUE, FALSE, -1, 0 },    { "2022-01-01", 2, 1, FALSE, TRUE, 0, 0 },
    { "2022-01-31", 4, -1, FALSE, TRUE, 0, 0 },    { "2022-02-01", 8, 5, TRUE, TRUE, 0, 1 },
    { "2022-02-01", 16, 3, FALSE, FALSE, 0, 1 }, /* the same day */
    { "2024-12-31", 16, 0, FALSE, TRUE, 2, 11 },   { "2026-09-21", -100, -50, FALSE, FALSE, 4, 8 },
    { "2026-09-22", 0, 0, FALSE, FALSE, 4, 8 },    { "2026-09-22", 32, 9, FALSE, TRUE, 4, 8 },
    { "2026-09-23", 64, 30, FALSE, FALSE, -1, 0 },
  };
  PagodaDay days[G_N_ELEMENTS (cases)];
  PagodaMoney revenues[G_N_ELEMENTS (cases)], profits[G_N_ELEMENTS (cases)];
  guint8 assumed[G_N_ELEMENTS (cases)];
  PagodaSalesSum wanted[PAGODA_SALES_YEARS][PAGODA_MONTHS] = { 0 };
  PagodaSalesMonths found = pagoda_sales_months_new (DAY ("2026-09-22"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      days[i] = DAY (cases[i].day);
      revenues[i] = cases[i].revenue;
      profits[i] = cases[i].profit;
      assumed[i] = cases[i].assumed;
      if (cases[i].year < 0)
        continue;
      PagodaSalesSum *sum = &wanted[cases[i].year][cases[i].month];
      sum->revenue += cases[i].revenue;
      sum->profit += cases[i].profit;
      sum->orders++;
      sum->purchases += cases[i].purchase ? 1 : 0;
      sum->assumed |= cases[i].assumed;
    }
  pagoda_sales_months_add (&found,
                           &(PagodaSalesOrders){ days, revenues, profits, assumed, G_N_ELEMENTS (cases) });
  g_assert_cmpint (found.first_year, ==, 2022);
  g_assert_cmpint (found.first, ==, DAY ("2022-01-01"));
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    for (int month = 0; month < PAGODA_MONTHS; month++)
      {
        const PagodaSalesSum *sum = &found.cells[year][month], *other = &wanted[year][month];
        g_assert_cmpint (sum->revenue, ==, other->revenue);
        g_assert_cmpint (sum->profit, ==, other->profit);
        g_assert_cmpuint (sum->orders, ==, other->orders);
        g_assert_cmpuint (sum->purchases, ==, other->purchases);
        g_assert_cmpint (sum->assumed, ==, other->assumed);
      }
}

static void
test_year (void)
{
  const PagodaDay days[] = { DAY ("2025-01-05"), DAY ("2025-12-05"), DAY ("2026-01-01") };
  const PagodaMoney revenues[] = { 100, -30, 7 };
  static const struct
  {
    int year;
    gint64 measures[PAGODA_N_SALES_MEASURES];
  } cases[] = { { 3, { 70, 0, 2 } }, { 4, { 7, 0, 1 } }, { 0, { 0, 0, 0 } } };
  PagodaSalesMonths months = pagoda_sales_months_new (DAY ("2026-09-22"));

  pagoda_sales_months_add (&months, &(PagodaSalesOrders){ .days = days, .revenues = revenues, .n = 3 });
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSalesSum sum = pagoda_sales_months_year (&months, cases[i].year);
      for (int measure = 0; measure < PAGODA_N_SALES_MEASURES; measure++)
        g_assert_cmpint (pagoda_sales_sum_measure (&sum, (PagodaSalesMeasure)measure), ==,
                         cases[i].measures[measure]);
    }
}

static void
test_period (void)
{
  static const struct
  {
    int year;
    int month;
    const char *first;
    const char *last;
  } cases[] = {
    { 0, 0, "2022-01-01", "2022-01-31" },
    { 2, 1, "2024-02-01", "2024-02-29" },
    { 4, 8, "2026-09-01", "2026-09-22" }, /* no further than the day asked for */
  };
  PagodaSalesMonths months = pagoda_sales_months_new (DAY ("2026-09-22"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPeriod period = pagoda_sales_months_period_of (&months, cases[i].year, cases[i].month);
      g_assert_cmpint (period.first, ==, DAY (cases[i].first));
      g_assert_cmpint (period.last, ==, DAY (cases[i].last));
    }
  PagodaPeriod later = pagoda_sales_months_period_of (&months, 4, 9);
  g_assert_cmpint (later.last, <, later.first);
}

static void
test_words (void)
{
  PagodaSalesMeasure measure;

  for (int i = 0; i < PAGODA_N_SALES_MEASURES; i++)
    {
      g_assert_true (
          pagoda_sales_measure_parse (pagoda_sales_measure_word ((PagodaSalesMeasure)i), &measure));
      g_assert_cmpint (measure, ==, i);
      g_assert_nonnull (pagoda_sales_measure_label (measure, PAGODA_LANGUAGE_EN));
    }
  g_assert_false (pagoda_sales_measure_parse ("weight", &measure));
  g_assert_false (pagoda_sales_measure_parse (NULL, &measure));
}

/* A purchase every @step days from @first to @last. */
static GArray *
list_days (PagodaDay first, PagodaDay last, int step)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  for (PagodaDay day = first; day <= last; day += step)
    g_array_append_val (days, day);
  return days;
}

static void
test_silence (void)
{
  static const struct
  {
    const char *first; /* NULL: nothing is bought */
    int step;
    PagodaSeasonSilence silence;
  } cases[] = {
    { NULL, 0, PAGODA_SEASON_NO_PURCHASE },   { "2026-01-01", 1, PAGODA_SEASON_SHORT },
    { "2024-09-24", 5, PAGODA_SEASON_SHORT }, { "2024-09-23", 5, PAGODA_SEASON_TOLD },
    { "2022-01-01", 90, PAGODA_SEASON_FEW },  { "2022-01-01", 30, PAGODA_SEASON_TOLD },
  };
  PagodaDay last = DAY ("2026-09-22");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSalesMonths months = pagoda_sales_months_new (last);
      PagodaMonthIndex index;
      g_autoptr (GArray) days = cases[i].first != NULL ? list_days (DAY (cases[i].first), last, cases[i].step)
                                                       : g_array_new (FALSE, FALSE, sizeof (PagodaDay));
      g_autofree PagodaMoney *revenues = g_new (PagodaMoney, days->len + 1);
      for (guint k = 0; k < days->len; k++)
        revenues[k] = 100;
      pagoda_sales_months_add (&months, &(PagodaSalesOrders){ .days = (PagodaDay *)(gpointer)days->data,
                                                              .revenues = revenues,
                                                              .n = days->len });
      g_assert_cmpint (pagoda_sales_months_season (&months, &index), ==, cases[i].silence);
    }
}

/* The index is the one that the purchase rhythm finds from the days themselves. */
static void
test_season (void)
{
  PagodaDay first = DAY ("2022-03-10"), last = DAY ("2026-09-22");
  PagodaSalesMonths months = pagoda_sales_months_new (last);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  for (int customer = 0; customer < 20; customer++)
    {
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
      g_autoptr (GArray) revenues = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
      for (PagodaDay day = first + (customer > 0 ? customer * 3 : 0); day <= last;)
        {
          PagodaMoney revenue = 5;
          int month;
          g_array_append_val (days, day);
          g_array_append_val (revenues, revenue);
          g_array_append_val (all, day);
          pagoda_day_to_ymd (day, NULL, &month, NULL);
          day += month >= 9 ? 11 : 40; /* autumn is strong */
        }
      pagoda_sales_months_add (&months,
                               &(PagodaSalesOrders){ .days = (PagodaDay *)(gpointer)days->data,
                                                     .revenues = (PagodaMoney *)(gpointer)revenues->data,
                                                     .n = days->len });
    }
  PagodaMonthIndex found, wanted;
  double sum = 0;
  g_assert_cmpint (pagoda_sales_months_season (&months, &found), ==, PAGODA_SEASON_TOLD);
  g_assert_true (pagoda_rhythm_season ((PagodaDay *)(gpointer)all->data, all->len,
                                       (PagodaPeriod){ first, last }, &wanted));
  for (int month = 0; month < PAGODA_MONTHS; month++)
    {
      g_assert_cmpfloat_with_epsilon (found.index[month], wanted.index[month], 1e-12);
      sum += found.index[month] / PAGODA_MONTHS;
    }
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  g_assert_cmpfloat (found.index[9], >, 1.3);
  g_assert_cmpfloat (found.index[3], <, 0.9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sales-months/matrix", test_matrix);
  g_test_add_func ("/sales-months/year", test_year);
  g_test_add_func ("/sales-months/period", test_period);
  g_test_add_func ("/sales-months/words", test_words);
  g_test_add_func ("/sales-months/silence", test_silence);
  g_test_add_func ("/sales-months/season", test_season);
  return g_test_run ();
}
