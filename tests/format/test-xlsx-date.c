/* test-xlsx-date.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_date.h"

/* Walks the calendar of both systems day by day: each number is the day after the one before. */
static void
test_every_day (void)
{
  for (int since_1904 = 0; since_1904 < 2; since_1904++)
    {
      PagodaDay expected = since_1904 ? pagoda_day_from_ymd (1904, 1, 1) : pagoda_day_from_ymd (1900, 1, 1);
      PagodaDay last = pagoda_day_from_ymd (9999, 12, 31);
      for (int serial = since_1904 ? 0 : 1; expected <= last; serial++)
        {
          PagodaDay day = PAGODA_DAY_NONE;
          int second = -1;
          g_assert_true (pagoda_xlsx_date_from_serial (serial, since_1904, &day, &second));
          g_assert_cmpint (second, ==, 0);
          if (!since_1904 && serial == 60)
            {
              g_assert_cmpint (day, ==, pagoda_day_from_ymd (1900, 2, 28));
              continue;
            }
          g_assert_cmpint (day, ==, expected);
          g_assert_cmpfloat_with_epsilon (pagoda_xlsx_date_to_serial (day, 0, since_1904), serial, 1e-9);
          expected++;
        }
    }
}

static void
test_every_second (void)
{
  for (int expected = 0; expected < 86400; expected++)
    {
      PagodaDay day = PAGODA_DAY_NONE;
      int second = -1;
      g_assert_true (pagoda_xlsx_date_from_serial (45000 + expected / 86400.0, FALSE, &day, &second));
      g_assert_cmpint (day, ==, pagoda_day_from_ymd (2023, 3, 15));
      g_assert_cmpint (second, ==, expected);
    }
}

static void
test_edges (void)
{
  PagodaDay day = PAGODA_DAY_NONE;
  int second = -1;

  /* The last instant of a day belongs to the next one. */
  g_assert_true (pagoda_xlsx_date_from_serial (45000.999999, FALSE, &day, &second));
  g_assert_cmpint (day, ==, pagoda_day_from_ymd (2023, 3, 16));
  g_assert_cmpint (second, ==, 0);
  g_assert_true (pagoda_xlsx_date_from_serial (2958465.999999, FALSE, &day, &second));
  g_assert_cmpint (day, ==, pagoda_day_from_ymd (9999, 12, 31));

  g_assert_true (pagoda_xlsx_date_from_serial (0, FALSE, &day, &second));
  g_assert_cmpint (day, ==, PAGODA_DAY_NONE);
  g_assert_false (pagoda_xlsx_date_from_serial (-0.5, FALSE, &day, &second));
  g_assert_false (pagoda_xlsx_date_from_serial (2958466, FALSE, &day, &second));
  g_assert_false (pagoda_xlsx_date_from_serial (1e300, TRUE, &day, &second));
}

static void
test_iso (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
    const char *day;
    int second;
  } cases[] = {
    { "2024-02-29", TRUE, "2024-02-29", 0 },
    { "2024-02-29T00:00:00", TRUE, "2024-02-29", 0 },
    { "2024-02-29T23:59:59.999Z", TRUE, "2024-02-29", 86399 },
    { "2024-02-29 12:30:00", TRUE, "2024-02-29", 45000 },
    { "12:30:00", TRUE, "", 45000 },
    { "12:30:00Z", TRUE, "", 45000 },
    { "2023-02-29", FALSE, NULL, 0 },
    { "2024-02-29T24:00:00", FALSE, NULL, 0 },
    { "2024-02-29T12:30", FALSE, NULL, 0 },
    { "2024-02-29x", FALSE, NULL, 0 },
    { "12:60:00", FALSE, NULL, 0 },
    { "12:30:00 later", FALSE, NULL, 0 },
    { "", FALSE, NULL, 0 },
    { "x", FALSE, NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = PAGODA_DAY_NONE;
      int second = -1;
      g_assert_cmpint (pagoda_xlsx_date_from_iso (cases[i].text, &day, &second), ==, cases[i].valid);
      if (!cases[i].valid)
        continue;
      g_autofree char *iso = pagoda_day_to_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].day);
      g_assert_cmpint (second, ==, cases[i].second);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx-date/every-day", test_every_day);
  g_test_add_func ("/xlsx-date/every-second", test_every_second);
  g_test_add_func ("/xlsx-date/edges", test_edges);
  g_test_add_func ("/xlsx-date/iso", test_iso);
  return g_test_run ();
}
