/* test-recurrence.c: the days of recurrence rules.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/recurrence.h"

/* The days of @rule as ISO dates, or NULL. */
static char *
list (const char *rule, const char *start, const char *from, const char *to, guint most, GError **error)
{
  g_autoptr (GArray) days
      = pagoda_recurrence_days (rule, pagoda_day_from_iso (start), pagoda_day_from_iso (from),
                                pagoda_day_from_iso (to), most, error);
  if (days == NULL)
    return NULL;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *day = pagoda_day_to_iso (g_array_index (days, PagodaDay, i));
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
    }
  return g_string_free (text, FALSE);
}

static void
test_rules (void)
{
  static const struct
  {
    const char *rule;
    const char *start;
    const char *from;
    const char *to;
    guint most;
    const char *days;
  } cases[] = {
    { "FREQ=WEEKLY", "2026-01-05", "2026-01-01", "2026-01-31", 100,
      "2026-01-05 2026-01-12 2026-01-19 2026-01-26" },
    { "FREQ=WEEKLY", "2026-01-05", "2026-01-12", "2026-01-19", 100, "2026-01-12 2026-01-19" },
    { "FREQ=WEEKLY", "2026-01-05", "2026-01-01", "2026-12-31", 2, "2026-01-05 2026-01-12" },
    { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "2026-01-06", "2026-01-01", "2026-02-10", 100,
      "2026-01-06 2026-01-09 2026-01-20 2026-01-23 2026-02-03 2026-02-06" },
    { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "2026-01-06", "2026-01-21", "2026-02-03", 100,
      "2026-01-23 2026-02-03" },
    { "freq=weekly;byday=mo,we", "2026-01-05", "2026-01-01", "2026-01-14", 100,
      "2026-01-05 2026-01-07 2026-01-12 2026-01-14" },
    { "FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30", "2026-01-01", "2026-06-30", 100,
      "2026-01-30 2026-02-27 2026-03-27 2026-04-24 2026-05-29 2026-06-26" },
    { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30", "2026-01-01", "2026-03-31", 100,
      "2026-01-30 2026-02-27 2026-03-31" },
    /* The 31st is not moved to a shorter month's end. */
    { "FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-06-30", 100, "2026-01-31 2026-03-31 2026-05-31" },
    { "FREQ=YEARLY", "2024-02-29", "2024-01-01", "2033-01-01", 100, "2024-02-29 2028-02-29 2032-02-29" },
    { "FREQ=DAILY;COUNT=3", "2026-01-05", "2026-01-01", "2026-12-31", 100,
      "2026-01-05 2026-01-06 2026-01-07" },
    /* Those before the first day asked for count, too. */
    { "FREQ=DAILY;COUNT=3", "2026-01-05", "2026-01-07", "2026-12-31", 100, "2026-01-07" },
    { "FREQ=DAILY;UNTIL=20260107", "2026-01-05", "2026-01-01", "2026-12-31", 100,
      "2026-01-05 2026-01-06 2026-01-07" },
    /* An end with a time is an end on that day, whatever the zone. */
    { "FREQ=DAILY;UNTIL=20260107T000000Z", "2026-01-05", "2026-01-01", "2026-12-31", 100,
      "2026-01-05 2026-01-06 2026-01-07" },
    /* Several times a day is still one day. */
    { "FREQ=DAILY;COUNT=2;BYHOUR=9,15;BYMINUTE=0,30", "2026-01-05", "2026-01-01", "2026-12-31", 100,
      "2026-01-05 2026-01-06" },
    /* Over both changes of the clocks of Berlin: civil days are not moved by them. */
    { "FREQ=DAILY;INTERVAL=1", "2026-03-28", "2026-03-28", "2026-03-30", 100,
      "2026-03-28 2026-03-29 2026-03-30" },
    { "FREQ=WEEKLY;BYDAY=SU", "2026-10-18", "2026-10-18", "2026-11-01", 100,
      "2026-10-18 2026-10-25 2026-11-01" },
    { "FREQ=YEARLY", "1926-05-01", "2026-01-01", "2027-12-31", 100, "2026-05-01 2027-05-01" },
    /* Nothing fulfils these. */
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-05", "2026-01-01", "2027-12-31", 100, "" },
    { "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-01-05", "2026-01-01", "2027-12-31", 100, "" },
    { "FREQ=WEEKLY", "2026-01-05", "2025-01-01", "2025-12-31", 100, "" },
    { "FREQ=WEEKLY;UNTIL=20251231", "2026-01-05", "2026-01-01", "2026-12-31", 100, "" },
    { "FREQ=WEEKLY", "2026-01-05", "2026-01-01", "2026-12-31", 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *days
          = list (cases[i].rule, cases[i].start, cases[i].from, cases[i].to, cases[i].most, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpstr (days, ==, cases[i].days);
    }
}

static void
test_refused (void)
{
  static const char *const rules[] = {
    "",
    "FREQ",
    "FREQ=",
    "FREQ=FORTNIGHTLY",
    "BYDAY=MO",
    "W1 MO #10",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=WEEKLY;BYDAY=2MO",
    "FREQ=WEEKLY;INTERVAL=0",
    "FREQ=WEEKLY;INTERVAL=-2",
    "FREQ=WEEKLY;INTERVAL=99999999999999999999",
    "FREQ=WEEKLY;COUNT=0",
    "FREQ=WEEKLY;COUNT=-1",
    "FREQ=WEEKLY;COUNT=2;UNTIL=20260101",
    "FREQ=WEEKLY;UNTIL=tomorrow",
    "FREQ=WEEKLY;FREQ=DAILY",
    "FREQ=WEEKLY;COLOUR=RED",
    "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY",
    "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=1",
    "FREQ=WEEKLY\nFREQ=DAILY",
    "每周",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", rules[i]);
      g_assert_null (list (rules[i], "2026-01-05", "2026-01-01", "2026-12-31", 10, &error));
      g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_RECURRENCE);
    }
}

/* What anybody can put together of the words of rules ends, without a crash. */
static void
test_thrown_together (void)
{
  static const char *const parts[] = {
    "FREQ=DAILY",       "FREQ=WEEKLY",       "FREQ=MONTHLY",
    "FREQ=YEARLY",      "INTERVAL=3",        "COUNT=7",
    "UNTIL=20270101",   "BYDAY=MO,-1FR",     "BYDAY=SU",
    "BYMONTHDAY=-1,31", "BYYEARDAY=366",     "BYWEEKNO=53,-1",
    "BYMONTH=2,12",     "BYSETPOS=-1,1,366", "WKST=SU",
    "BYHOUR=25",        "BYMONTH=,",         "=",
    "BYDAY=,,,",        "BYMONTHDAY=0",      "SKIP=FORWARD",
    "BYSETPOS=999999",  "INTERVAL=32767",    "",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_days = 0;

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GString) rule = g_string_new (NULL);
      int n = g_rand_int_range (rand, 1, 6);
      for (int k = 0; k < n; k++)
        g_string_append_printf (rule, "%s%s", k > 0 ? ";" : "",
                                parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      g_autoptr (GArray) days = pagoda_recurrence_days (rule->str, pagoda_day_from_iso ("2026-01-05"),
                                                        pagoda_day_from_iso ("2026-01-05"),
                                                        pagoda_day_from_iso ("2027-01-05"), 1000, NULL);
      n_days += days != NULL ? days->len : 0;
    }
  g_assert_cmpuint (n_days, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/rules", test_rules);
  g_test_add_func ("/recurrence/refused", test_refused);
  g_test_add_func ("/recurrence/thrown-together", test_thrown_together);
  return g_test_run ();
}
