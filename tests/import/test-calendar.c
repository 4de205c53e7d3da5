/* test-calendar.c: a calendar becomes activities, or holidays.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#define ACTIVITIES ((PagodaImportRequest){ .kind = PAGODA_IMPORT_ACTIVITIES })
#define HOLIDAYS ((PagodaImportRequest){ .kind = PAGODA_IMPORT_HOLIDAYS })

#define CALENDAR(events) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" events "END:VCALENDAR\r\n"
#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"

static char *
make_shop (void)
{
  char *path = shop_new ();
  g_autofree char *counts
      = shop_counts (path,
                     "客户编号,名称,简称\nK1,杭州西湖机电有限公司,西湖机电\n"
                     "K12,杭州西湖机电有限公司余杭分公司,余杭分公司\nACME,Acme Ltd,Acme\n",
                     (PagodaImportRequest){ .kind = PAGODA_IMPORT_CUSTOMERS });

  g_assert_cmpstr (counts, ==, "3 0 0 0 0 0");
  return path;
}

/* Who is meant by what an event says; today is 2024-06-01. */
static void
test_customers (void)
{
  static const struct
  {
    const char *lines;
    const char *code; /* NULL: nobody clearly */
  } cases[] = {
    { "SUMMARY:拜访西湖机电\r\n", "K1" },
    { "SUMMARY:拜访\r\nLOCATION:杭州西湖机电有限公司3楼\r\n", "K1" },
    /* The longer name is the one that is meant. */
    { "SUMMARY:杭州西湖机电有限公司余杭分公司\r\n", "K12" },
    { "SUMMARY:Visit k12\r\n", "K12" },
    { "SUMMARY:ＡＣＭＥ, lunch\r\n", "ACME" },
    { "SUMMARY:Lunch\r\nATTENDEE;CN=\"Jane; Acme Ltd\":mailto:jane@example.com\r\n", "ACME" },
    { "SUMMARY:Academy of ACMEology\r\n", NULL },
    { "SUMMARY:K123\r\n", NULL },
    { "SUMMARY:西湖机电、Acme 午餐\r\n", NULL },
    { "SUMMARY:Dentist\r\n", NULL },
    { "DESCRIPTION:Acme\r\n", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_shop ();
      g_autofree char *text
          = g_strdup_printf (CALENDAR (EVENT ("UID:a\r\nDTSTART:20240610T093000\r\n%s")), cases[i].lines);
      g_autoptr (PagodaImportResult) result = shop_import (path, text, ACTIVITIES);
      g_autofree char *meant
          = shop_query (path, "SELECT code FROM activity JOIN customer ON customer.id = customer");
      g_test_message ("%s", cases[i].lines);
      g_assert_cmpstr (meant, ==, cases[i].code != NULL ? cases[i].code : "");
      g_assert_cmpuint (result->problems->len, ==, cases[i].code == NULL);
      /* A calendar adds no customer. */
      shop_assert (path, "SELECT count (*) FROM customer", "3");
    }
}

static void
test_events (void)
{
  static const struct
  {
    const char *lines;
    const char *rows; /* day, minute, zone, duration, state, kind, uid */
    guint n_notices;
  } cases[] = {
    { "UID:a\r\nDTSTART:20240610T093000\r\nDURATION:PT1H30M\r\n",
      "2024-06-10|570|Asia/Shanghai|90|planned|visit|a", 0 },
    { "UID:a\r\nDTSTART;VALUE=DATE:20240610\r\n", "2024-06-10||||planned|visit|a", 0 },
    { "UID:a\r\nDTSTART:20240509T093000\r\nCATEGORIES:Business,Call\r\n",
      "2024-05-09|570|Asia/Shanghai||done|call|a", 0 },
    /* An instant is a local time of this machine, even on the next day. */
    { "UID:a\r\nDTSTART:20240610T183000Z\r\nDTEND:20240610T190000Z\r\n",
      "2024-06-11|150|Asia/Shanghai|30|planned|visit|a", 0 },
    /* A time of another place keeps day and time; 02:30 was left out there. */
    { "UID:a\r\nDTSTART;TZID=Europe/Berlin:20250330T023000\r\nDTEND;TZID=Europe/Berlin:20250330T043000\r\n",
      "2025-03-30|150|Europe/Berlin|120|planned|visit|a", 0 },
    { "UID:a\r\nDTSTART;TZID=China Standard Time:20240610T093000\r\n",
      "2024-06-10|570|Asia/Shanghai||planned|visit|a", 1 },
    { "UID:a\r\nDTSTART;TZID=../../etc/passwd:20240610T093000\r\n",
      "2024-06-10|570|Asia/Shanghai||planned|visit|a", 1 },
    { "UID:a\r\nDTSTART:20240610T093000\r\nSTATUS:CANCELLED\r\n",
      "2024-06-10|570|Asia/Shanghai||cancelled|visit|a", 0 },
    { "DTSTART:20240610T093000\r\n", "2024-06-10|570|Asia/Shanghai||planned|visit|", 0 },
    /* What comes again is so many visits. */
    { "UID:a\r\nDTSTART:20240610T093000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20240617T093000\r\n",
      "2024-06-10|570|Asia/Shanghai||planned|visit|a/20240610;"
      "2024-06-24|570|Asia/Shanghai||planned|visit|a/20240624",
      0 },
    /* The end of a rule is an instant: 07:00 of the 12th in Shanghai. */
    { "UID:a\r\nDTSTART;TZID=Asia/Shanghai:20240610T070000\r\nRRULE:FREQ=DAILY;UNTIL=20240611T230000Z\r\n",
      "2024-06-10|420|Asia/Shanghai||planned|visit|a/20240610;"
      "2024-06-11|420|Asia/Shanghai||planned|visit|a/20240611;"
      "2024-06-12|420|Asia/Shanghai||planned|visit|a/20240612",
      0 },
    { "UID:a\r\nDTSTART:20240610T093000\r\nRRULE:FREQ=HOURLY\r\n",
      "2024-06-10|570|Asia/Shanghai||planned|visit|a", 1 },
    /* Too long ago. */
    { "UID:a\r\nDTSTART:20140610T093000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n",
      "2014-06-10|570|Asia/Shanghai||done|visit|a", 1 },
    { "UID:a\r\nDTSTART:20140602T093000\r\nRRULE:FREQ=YEARLY\r\n",
      "2023-06-02|570|Asia/Shanghai||done|visit|a/20230602;"
      "2024-06-02|570|Asia/Shanghai||planned|visit|a/20240602;"
      "2025-06-02|570|Asia/Shanghai||planned|visit|a/20250602",
      0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_shop ();
      g_autofree char *text = g_strdup_printf (CALENDAR (EVENT ("SUMMARY:Acme\r\n%s")), cases[i].lines);
      g_autoptr (PagodaImportResult) result = shop_import (path, text, ACTIVITIES);
      g_test_message ("%s", cases[i].lines);
      g_assert_cmpuint (result->problems->len, ==, 0);
      shop_assert (path,
                   "SELECT date (day * 86400, 'unixepoch'), minute, zone, duration, state, kind, uid "
                   "FROM activity ORDER BY day",
                   cases[i].rows);
      g_assert_cmpuint (result->notices->len, ==, cases[i].n_notices);
      g_autoptr (PagodaImportResult) again = shop_import (path, text, ACTIVITIES);
      g_assert_cmpint (again->history, ==, 0);
    }
}

/* An event that was moved, and one that stands for an occurrence. */
static void
test_again (void)
{
  static const char series[] = CALENDAR (
      EVENT ("UID:s\r\nSUMMARY:Acme\r\nDTSTART:20240610T093000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")
          EVENT ("UID:s\r\nSUMMARY:Acme\r\nRECURRENCE-ID:20240617T093000\r\nDTSTART:20240618T140000\r\n"));
  static const char moved[] = CALENDAR (
      EVENT ("UID:s\r\nSUMMARY:Acme\r\nRECURRENCE-ID:20240617T093000\r\nDTSTART:20240619T140000\r\n"));
  static const char cancelled[] = CALENDAR (EVENT ("UID:s\r\nSUMMARY:Acme\r\nSTATUS:CANCELLED\r\nRECURRENCE-"
                                                   "ID:20240617T093000\r\nDTSTART:20240619T140000\r\n"));
  static const char twice[] = CALENDAR (EVENT ("UID:t\r\nSUMMARY:Acme\r\nDTSTART:20240701T093000\r\n")
                                            EVENT ("UID:t\r\nSUMMARY:Acme\r\nDTSTART:20240702T093000\r\n"));
  static const char rows[]
      = "SELECT date (day * 86400, 'unixepoch'), minute, state, uid FROM activity ORDER BY day";
  g_autofree char *path = make_shop ();
  g_autofree char *first = shop_counts (path, series, ACTIVITIES);

  g_assert_cmpstr (first, ==, "2 0 0 0 0 0");
  shop_assert (path, rows, "2024-06-10|570|planned|s/20240610;2024-06-18|840|planned|s/20240617");
  g_autofree char *second = shop_counts (path, moved, ACTIVITIES);
  g_assert_cmpstr (second, ==, "0 1 0 0 0 0");
  shop_assert (path, rows, "2024-06-10|570|planned|s/20240610;2024-06-19|840|planned|s/20240617");
  g_autofree char *third = shop_counts (path, cancelled, ACTIVITIES);
  g_assert_cmpstr (third, ==, "0 1 0 0 0 0");
  shop_assert (path, rows, "2024-06-10|570|planned|s/20240610;2024-06-19|840|cancelled|s/20240617");
  shop_undo (path);
  shop_assert (path, rows, "2024-06-10|570|planned|s/20240610;2024-06-19|840|planned|s/20240617");
  g_autofree char *fourth = shop_counts (path, twice, ACTIVITIES);
  g_assert_cmpstr (fourth, ==, "1 0 0 1 1 0");
}

/* What makes no sense is a problem of its event alone. */
static void
test_problems (void)
{
  static const char text[] = CALENDAR (EVENT ("UID:a\r\nSUMMARY:Acme\r\nDTSTART:20240230T093000\r\n") EVENT (
      "UID:b\r\nSUMMARY:Acme\r\n") EVENT ("UID:c\r\nSUMMARY:Acme\r\nDTSTART:tomorrow\r\n")
                                           EVENT ("UID:d\r\nSUMMARY:Acme\r\nDTSTART:20240611T256100\r\n")
                                               EVENT ("UID:e\r\nSUMMARY:Acme\r\nDTSTART:20240611\r\n"));
  g_autofree char *path = make_shop ();
  g_autoptr (PagodaImportResult) result = shop_import (path, text, ACTIVITIES);

  g_assert_cmpuint (result->created, ==, 1);
  g_assert_cmpuint (result->problems->len, ==, 4);
  g_assert_cmpuint (((PagodaImportProblem *)g_ptr_array_index (result->problems, 0))->row, ==, 3);
}

/* Of a store in CNY and any other: a day, days on end, what is said again, and undone. */
static void
test_holidays (void)
{
  static const char calendar[] = CALENDAR (
      EVENT ("SUMMARY:Tag der Arbeit\r\nDTSTART;VALUE=DATE:20240501\r\nDTEND;VALUE=DATE:20240502\r\n")
          EVENT ("SUMMARY:Weihnachten\r\nDTSTART;VALUE=DATE:20241225\r\nDTEND;VALUE=DATE:20241227\r\n"));
  static const char table[] = "日期,最后一天,名称,类型\n2024-12-24,2024-12-25,Xmas,休息\n2024-05-01,,,平常\n"
                              "2024-05-04,2024-05-02,,休息\n2024-05-05,,,perhaps\n,,x,休息\n";
  static const char rows[] = "SELECT date (day * 86400, 'unixepoch'), kind, name FROM holiday ORDER BY day";
  g_autofree char *path = shop_new_in ("EUR");
  g_autofree char *first = shop_counts (path, calendar, HOLIDAYS);

  g_assert_cmpstr (first, ==, "3 0 0 0 0 0");
  shop_assert (path, rows,
               "2024-05-01|rest|Tag der Arbeit;2024-12-25|rest|Weihnachten;2024-12-26|rest|Weihnachten");
  g_autoptr (PagodaImportResult) again = shop_import (path, calendar, HOLIDAYS);
  g_assert_cmpint (again->history, ==, 0);
  g_autofree char *second = shop_counts (path, table, HOLIDAYS);
  g_assert_cmpstr (second, ==, "1 2 0 3 3 0");
  shop_assert (path, rows,
               "2024-05-01|ordinary|Tag der Arbeit;2024-12-24|rest|Xmas;2024-12-25|rest|Xmas;"
               "2024-12-26|rest|Weihnachten");
  shop_undo (path);
  shop_assert (path, rows,
               "2024-05-01|rest|Tag der Arbeit;2024-12-25|rest|Weihnachten;2024-12-26|rest|Weihnachten");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/customers", test_customers);
  g_test_add_func ("/calendar/events", test_events);
  g_test_add_func ("/calendar/again", test_again);
  g_test_add_func ("/calendar/problems", test_problems);
  g_test_add_func ("/calendar/holidays", test_holidays);
  return g_test_run ();
}
