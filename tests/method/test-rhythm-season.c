/* test-rhythm-season.c: in which months a trade buys, and a customer of it (O2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_season.h"

#include <math.h>

#define DAY(text) pagoda_day_from_iso (text)

/* Three years in which November has three times the orders of another month, and each year a tenth more. */
static void
test_index (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  PagodaPeriod period = { DAY ("2023-01-01"), DAY ("2025-12-31") };
  PagodaMonthIndex index;
  double sum = 0;

  for (PagodaDay day = period.first; day <= period.last; day++)
    {
      int year, month;
      pagoda_day_to_ymd (day, &year, &month, NULL);
      double rate = 40 * pow (1.1, (day - period.first) / 365.25) * (month == 11 ? 3 : 1);
      for (int i = 0; i < (int)(rate + 0.5); i++)
        g_array_append_val (days, day);
    }
  const PagodaDay *each = (const PagodaDay *)(gpointer)days->data;
  g_assert_true (pagoda_rhythm_season (each, days->len, period, &index));
  for (int i = 0; i < PAGODA_MONTHS; i++)
    {
      g_assert_cmpfloat_with_epsilon (index.index[i], (i == 10 ? 3 : 1) * 12.0 / 14, 0.03);
      sum += index.index[i];
    }
  g_assert_cmpfloat_with_epsilon (sum, 12, 1e-9);

  period.last = DAY ("2024-12-30");
  g_assert_false (pagoda_rhythm_season (each, days->len, period, &index));
  period.last = DAY ("2024-12-31");
  g_assert_true (pagoda_rhythm_season (each, days->len, period, &index));
}

/* What few orders say is hardly believed. */
static void
test_few_orders (void)
{
  PagodaDay days[] = { DAY ("2024-11-05"), DAY ("2025-11-05") };
  PagodaPeriod period = { DAY ("2024-01-01"), DAY ("2025-12-31") };
  PagodaMonthIndex index;

  g_assert_true (pagoda_rhythm_season (days, G_N_ELEMENTS (days), period, &index));
  g_assert_cmpfloat (index.index[10], <, 1.8);
  g_assert_cmpfloat (index.index[0], >, 0.9);
  g_assert_true (pagoda_rhythm_season (NULL, 0, period, &index));
  g_assert_cmpfloat_with_epsilon (index.index[10], 1, 1e-12);
}

static void
test_usual_months (void)
{
  static const struct
  {
    const char *days[4];
    guint months;
  } cases[] = {
    /* Each January, give or take a month. */
    { { "2023-01-20", "2024-02-02", "2025-01-15" }, 1u << 0 | 1u << 1 },
    { { "2023-06-20", "2024-06-02", "2025-06-15" }, 1u << 4 | 1u << 5 | 1u << 6 },
    /* Only one year. */
    { { "2023-06-20", "2023-06-25" }, 0 },
    { { NULL }, 0 },
  };
  PagodaPeriod period = { DAY ("2022-12-01"), DAY ("2025-12-31") };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay days[4];
      gsize n = 0;
      for (; n < 4 && cases[i].days[n] != NULL; n++)
        days[n] = DAY (cases[i].days[n]);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmphex (pagoda_rhythm_usual_months (days, n, period) & 0xfff, ==, cases[i].months);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-season/index", test_index);
  g_test_add_func ("/rhythm-season/few-orders", test_few_orders);
  g_test_add_func ("/rhythm-season/usual-months", test_usual_months);
  return g_test_run ();
}
