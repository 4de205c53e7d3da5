/* test-day-words.c: days as people say them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/day_words.h"

typedef struct
{
  const char *text;
  const char *day; /* NULL: refused */
} Case;

static void
check (const char *today, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *day
          = pagoda_day_to_iso (pagoda_day_from_words (cases[i].text, pagoda_day_from_iso (today)));
      g_test_message ("“%s” on %s", cases[i].text, today);
      g_assert_cmpstr (day, ==, cases[i].day != NULL ? cases[i].day : "");
    }
}

/* 2026-11-22 is a Sunday: the last day of its week. */
static void
test_on_a_sunday (void)
{
  static const Case cases[] = {
    { "今天", "2026-11-22" },
    { "today", "2026-11-22" },
    { "明天", "2026-11-23" },
    { "Tomorrow", "2026-11-23" },
    { "后天", "2026-11-24" },
    { "day after tomorrow", "2026-11-24" },
    { "the day after tomorrow", "2026-11-24" },
    { "大后天", "2026-11-25" },
    { "昨天", "2026-11-21" },
    { "前天", "2026-11-20" },
    { "大前天", "2026-11-19" },

    { "+3d", "2026-11-25" },
    { "+3", "2026-11-25" },
    { " + 3 D ", "2026-11-25" },
    { "＋３ｄ", "2026-11-25" },
    { "3d", "2026-11-25" },
    { "-2d", "2026-11-20" },
    { "+2w", "2026-12-06" },
    { "+1m", "2026-12-22" },
    { "+1y", "2027-11-22" },
    { "in 3 days", "2026-11-25" },
    { "3 days later", "2026-11-25" },
    { "2 weeks ago", "2026-11-08" },
    { "3天后", "2026-11-25" },
    { "三天后", "2026-11-25" },
    { "3天以前", "2026-11-19" },
    { "十天后", "2026-12-02" },
    { "二十五天后", "2026-12-17" },
    { "两周后", "2026-12-06" },
    { "2个星期后", "2026-12-06" },
    { "一个月后", "2026-12-22" },
    { "半个月后", "2026-12-07" },
    { "半个月", "2026-12-07" },

    { "周五", "2026-11-27" },
    { "星期五", "2026-11-27" },
    { "礼拜5", "2026-11-27" },
    { "Fri", "2026-11-27" },
    { "friday", "2026-11-27" },
    { "Tues", "2026-11-24" },
    { "on Thu", "2026-11-26" },
    { "周日", "2026-11-29" },
    { "Sun", "2026-11-29" },
    { "下周二", "2026-11-24" },
    { "下星期天", "2026-11-29" },
    { "下下周一", "2026-11-30" },
    { "next Tue", "2026-11-24" },
    { "这周四", "2026-11-19" },
    { "本周四", "2026-11-19" },
    { "this Thursday", "2026-11-19" },
    { "上周五", "2026-11-13" },
    { "last Fri", "2026-11-13" },
    { "下周", "2026-11-23" },
    { "next week", "2026-11-23" },
    { "周末", "2026-11-21" },
    { "下周末", "2026-11-28" },

    { "月底", "2026-11-30" },
    { "本月底", "2026-11-30" },
    { "下月底", "2026-12-31" },
    { "月初", "2026-12-01" },
    { "年底", "2026-12-31" },
    { "end of month", "2026-11-30" },
    { "end of the month", "2026-11-30" },
    { "end of next month", "2026-12-31" },
    { "EOM", "2026-11-30" },
    { "end of year", "2026-12-31" },
    { "下个月", "2026-12-01" },
    { "next month", "2026-12-01" },
    { "下月5号", "2026-12-05" },
    { "下个月5日", "2026-12-05" },
    { "这个月5号", "2026-11-05" },
    { "25号", "2026-11-25" },
    { "5号", "2026-12-05" },
    { "22日", "2026-11-22" },
    { "五号", "2026-12-05" },

    { "12-24", "2026-12-24" },
    { "12/24", "2026-12-24" },
    { "24/12", "2026-12-24" },
    { "11-22", "2026-11-22" },
    { "11-21", "2027-11-21" },
    { "2-29", "2028-02-29" },
    { "12月24日", "2026-12-24" },
    { "12月24", "2026-12-24" },
    { "明年3月1号", "2027-03-01" },
    { "2026-12-24", "2026-12-24" },
    { "2026/1/5", "2026-01-05" },
    { "2026.01.05", "2026-01-05" },
    { "2026年12月24日", "2026-12-24" },
    { "24 Dec", "2026-12-24" },
    { "Dec 24", "2026-12-24" },
    { "Dec 24, 2027", "2027-12-24" },
    { "24 December 2027", "2027-12-24" },
  };

  check ("2026-11-22", cases, G_N_ELEMENTS (cases));
}

/* The next one of a weekday is never today; a month without a 31st is passed over; months clamp. */
static void
test_on_the_last_of_january (void)
{
  static const Case cases[] = {
    { "周六", "2026-02-07" }, { "周五", "2026-02-06" },   { "周日", "2026-02-01" },
    { "+1m", "2026-02-28" },  { "31号", "2026-01-31" },   { "30号", "2026-03-30" },
    { "月底", "2026-01-31" }, { "下月底", "2026-02-28" }, { "end of next month", "2026-02-28" },
    { "下月31号", NULL },     { "1-31", "2026-01-31" },   { "1-30", "2027-01-30" },
  };

  check ("2026-01-31", cases, G_N_ELEMENTS (cases));
}

/* What is only partly understood is refused, never guessed. */
static void
test_refused (void)
{
  static const Case cases[] = {
    { NULL, NULL },         { "", NULL },          { " ", NULL },          { "soon", NULL },
    { "改天", NULL },       { "3", NULL },         { "+d", NULL },         { "+3x", NULL },
    { "+", NULL },          { "周八", NULL },      { "周", NULL },         { "下", NULL },
    { "fr", NULL },         { "fridays", NULL },   { "2026-02-30", NULL }, { "2026-13-01", NULL },
    { "13-13", NULL },      { "2026-12", NULL },   { "2026-12/24", NULL }, { "+12345d", NULL },
    { "+9999y", NULL },     { "0号", NULL },       { "32号", NULL },       { "月底见", NULL },
    { "tomorrow!", NULL },  { "next", NULL },      { "in", NULL },         { "the", NULL },
    { "end of", NULL },     { "0-0", NULL },       { "--1", NULL },        { "12-24-2026", NULL },
    { "0000-01-01", NULL }, { "下12月3日", NULL }, { "明年", NULL },       { "Dec", NULL },
  };

  check ("2026-11-22", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-words/on-a-sunday", test_on_a_sunday);
  g_test_add_func ("/day-words/on-the-last-of-january", test_on_the_last_of_january);
  g_test_add_func ("/day-words/refused", test_refused);
  return g_test_run ();
}
