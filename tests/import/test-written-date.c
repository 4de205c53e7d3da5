/* test-written-date.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/date_order.h"

#define TODAY "2024-06-01"

static void
test_clear (void)
{
  static const struct
  {
    const char *text;
    const char *day; /* "" where it names none */
    int second;
  } cases[] = {
    { "2010-12-01", "2010-12-01", -1 },
    { "2010-12-01 08:26:00", "2010-12-01", 30360 },
    { "2010-12-01T08:26:00Z", "2010-12-01", 30360 },
    { "2010-12-01T08:26:00.123+08:00", "2010-12-01", 30360 },
    { "2010-12-01 8:26", "2010-12-01", 30360 },
    { "2011/1/5", "2011-01-05", -1 },
    { "2011.1.5", "2011-01-05", -1 },
    { "2011 - 1 - 5", "2011-01-05", -1 },
    { "2011年1月5日", "2011-01-05", -1 },
    { "2011年1月5号", "2011-01-05", -1 },
    { "11年1月5日", "2011-01-05", -1 },
    { "2011年1月5日 下午3:05", "2011-01-05", 54300 },
    { "2011年1月5日 9点30分", "2011-01-05", 34200 },
    { "２０１１／１／５", "2011-01-05", -1 },
    { "20110105", "2011-01-05", -1 },
    { "20110105 10:00", "2011-01-05", 36000 },
    { "5-Jan-11", "2011-01-05", -1 },
    { "5 January 2011", "2011-01-05", -1 },
    { "Jan 5, 2011", "2011-01-05", -1 },
    { "2011-Jan-05", "2011-01-05", -1 },
    { "5-SEPT-2011", "2011-09-05", -1 },
    { "5-Jan-44", "2044-01-05", -1 }, /* 20 years ahead */
    { "5-Jan-45", "1945-01-05", -1 },
    { "2012-02-29", "2012-02-29", -1 },
    { "2011-01-05 3:05 PM", "2011-01-05", 54300 },
    { "2011-01-05 12:05 AM", "2011-01-05", 300 },
    { "0000-00-00", "", 0 },
    { "0000-00-00 00:00:00", "", 0 },
    { "0001-01-01", "", 0 },
    { "1899-12-30", "", 0 },
    { "9999-12-31", "", 0 },
    { "2011-02-29", "", 0 },
    { "2011-13-01", "", 0 },
    { "2011-00-10", "", 0 },
    { "20111301", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaWrittenDate date;
      g_test_message ("%s", cases[i].text);
      g_assert_true (pagoda_written_date_parse (cases[i].text, &date));
      g_assert_true (date.is_clear);
      PagodaDay day = pagoda_written_date_day (&date, PAGODA_DATE_ORDER_DMY, pagoda_day_from_iso (TODAY));
      g_autofree char *iso = pagoda_day_to_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].day);
      if (day != PAGODA_DAY_NONE)
        g_assert_cmpint (date.second, ==, cases[i].second);
    }
}

static void
test_no_date (void)
{
  static const char *const cases[] = { "",
                                       "2011",
                                       "2011-01",
                                       "1月5日",
                                       "12/2011",
                                       "abc",
                                       "1.5",
                                       "1-2-3-4",
                                       "1.2/2011",
                                       "2011-01-05 25:00",
                                       "2011-01-05 x",
                                       "2011-01-05x",
                                       "Jan 5",
                                       "5 Jan",
                                       "100",
                                       "Marketing 5 2011",
                                       "2011-01-05 8",
                                       "5 2011 Jan",
                                       "Jan-Feb-2011",
                                       "123456789" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaWrittenDate date;
      g_test_message ("%s", cases[i]);
      g_assert_false (pagoda_written_date_parse (cases[i], &date));
    }
}

static void
test_orders (void)
{
  static const struct
  {
    const char *text;
    const char *ymd, *dmy, *mdy;
  } cases[] = {
    { "3/4/2011", "", "2011-04-03", "2011-03-04" },
    { "3/4/11 8:26", "", "2011-04-03", "2011-03-04" }, /* a year has two figures */
    { "03/04/11", "2003-04-11", "2011-04-03", "2011-03-04" },
    { "03.04.2011", "", "2011-04-03", "2011-03-04" },
    { "25-12-2011", "", "2011-12-25", "" },
    { "12-25-2011", "", "", "2011-12-25" },
    { "99-12-25", "1999-12-25", "", "" },
    { "31/02/2011", "", "", "" },
  };
  PagodaDay today = pagoda_day_from_iso (TODAY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaWrittenDate date;
      g_test_message ("%s", cases[i].text);
      g_assert_true (pagoda_written_date_parse (cases[i].text, &date));
      g_assert_false (date.is_clear);
      g_autofree char *ymd
          = pagoda_day_to_iso (pagoda_written_date_day (&date, PAGODA_DATE_ORDER_YMD, today));
      g_autofree char *dmy
          = pagoda_day_to_iso (pagoda_written_date_day (&date, PAGODA_DATE_ORDER_DMY, today));
      g_autofree char *mdy
          = pagoda_day_to_iso (pagoda_written_date_day (&date, PAGODA_DATE_ORDER_MDY, today));
      g_assert_cmpstr (ymd, ==, cases[i].ymd);
      g_assert_cmpstr (dmy, ==, cases[i].dmy);
      g_assert_cmpstr (mdy, ==, cases[i].mdy);
    }
}

/* A hundred years of two-digit years against the rule said in words: the nearest from 79 back to 20 ahead. */
static void
test_two_digit_years (void)
{
  PagodaDay today = pagoda_day_from_iso (TODAY);

  for (int year = 2024 - 79; year <= 2024 + 20; year++)
    {
      g_autofree char *text = g_strdup_printf ("15/06/%02d", year % 100);
      PagodaWrittenDate date;
      g_assert_true (pagoda_written_date_parse (text, &date));
      g_assert_cmpint (pagoda_written_date_day (&date, PAGODA_DATE_ORDER_DMY, today), ==,
                       pagoda_day_from_ymd (year, 6, 15));
    }
}

static void
test_serial (void)
{
  static const struct
  {
    double number;
    const char *day;
    int second;
  } cases[] = {
    { 40513, "2010-12-01", -1 },
    { 40513.35138888889, "2010-12-01", 30360 },
    { 25569, "1970-01-01", -1 },
    { 20101201, "2010-12-01", -1 },
    { 20101301, "", 0 },
    { 2011, "", 0 },
    { 0, "", 0 },
    { -40513, "", 0 },
    { 1e300, "", 0 },
    { 9999, "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int second = 0;
      g_test_message ("%g", cases[i].number);
      PagodaDay day = pagoda_serial_day (cases[i].number, &second);
      g_autofree char *iso = pagoda_day_to_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].day);
      if (day != PAGODA_DAY_NONE)
        g_assert_cmpint (second, ==, cases[i].second);
    }
}

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    int minute; /* −1 where it is no time */
  } cases[] = { { "8:26", 506 }, { "08:26:59", 506 }, { "下午3:05", 905 }, { "3:05 pm", 905 },
                { "9点", 540 },  { "9点30分", 570 },  { "14时5分", 845 },  { "０８：２６", 506 },
                { "24:00", -1 }, { "8", -1 },         { "8:60", -1 },      { "早上 8:05", 485 },
                { "", -1 },      { "8:5x", -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int second = -60;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pagoda_written_time_parse (cases[i].text, &second), ==, cases[i].minute >= 0);
      if (cases[i].minute >= 0)
        g_assert_cmpint (second / 60, ==, cases[i].minute);
    }
}

static void
test_evidence (void)
{
  static const struct
  {
    const char *texts[4];
    int order; /* −1 where it stays open */
  } cases[] = {
    { { "3/4/2011", "25/12/2011" }, PAGODA_DATE_ORDER_DMY },
    { { "3/4/2011", "12/25/2011" }, PAGODA_DATE_ORDER_MDY },
    { { "3/4/2011", "5/6/2011" }, -1 },
    { { "03/04/11", "25/12/11" }, -1 }, /* may be 2025 too */
    { { "03/04/11", "25/12/32" }, PAGODA_DATE_ORDER_DMY },
    { { "99-1-2", "98-11-12" }, PAGODA_DATE_ORDER_YMD },
    { { "25/12/2011", "12/25/2011" }, -1 },                                /* contradict each other */
    { { "25/12/2011", "31/02/2011", "0/0/2011" }, PAGODA_DATE_ORDER_DMY }, /* mistakes say nothing */
    { { "2011-01-05", "5-Jan-11" }, PAGODA_DATE_ORDER_YMD },
    { { "5/5/2011", "6/6/2011" }, PAGODA_DATE_ORDER_DMY }, /* the same day either way */
    { { "5/5/2011", "6/7/2011" }, -1 },
    { { "no date" }, PAGODA_DATE_ORDER_YMD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDateEvidence evidence = PAGODA_DATE_EVIDENCE_INIT;
      PagodaDateOrder order = PAGODA_DATE_ORDER_YMD;
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].texts) && cases[i].texts[j] != NULL; j++)
        pagoda_date_evidence_see (&evidence, cases[i].texts[j], pagoda_day_from_iso (TODAY));
      g_test_message ("%s", cases[i].texts[0]);
      gboolean decided = pagoda_date_evidence_decide (&evidence, &order);
      g_assert_cmpint (decided ? (int)order : -1, ==, cases[i].order);
      pagoda_date_evidence_clear (&evidence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written-date/clear", test_clear);
  g_test_add_func ("/written-date/no-date", test_no_date);
  g_test_add_func ("/written-date/orders", test_orders);
  g_test_add_func ("/written-date/two-digit-years", test_two_digit_years);
  g_test_add_func ("/written-date/serial", test_serial);
  g_test_add_func ("/written-date/time", test_time);
  g_test_add_func ("/date-order/evidence", test_evidence);
  return g_test_run ();
}
