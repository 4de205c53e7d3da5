/* test-season-plan.c: the milestones that lead to an order of the season (O3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/season_plan.h"

#define DAY(text) pagoda_day_from_iso (text)

/* Days in `2023-01-10 2024-01-12 …`, ascending (transfer full). */
static GArray *
days_of (const char *text)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL && **word != '\0'; word++)
    {
      PagodaDay day = DAY (*word);
      g_assert_cmpint (day, !=, PAGODA_DAY_NONE);
      g_array_append_val (days, day);
    }
  return days;
}

/* In which months somebody buys every year. */
static void
test_windows (void)
{
  static const struct
  {
    const char *name;
    const char *days;
    const char *windows; /* `1-1 6-7` */
  } cases[] = {
    { "every January", "2022-01-10 2023-01-10 2024-01-12 2025-01-08", "1-1" },
    { "where January itself was seen once more", "2023-01-10 2024-01-12 2025-01-08", "1-1" },
    { "either side of New Year", "2022-12-20 2024-01-05 2024-12-18 2026-01-03", "12-1" },
    { "one stray December is no part of it",
      "2022-01-10 2023-01-10 2023-12-29 2024-01-12 2025-01-08 2026-01-08", "1-1" },
    { "two seasons", "2023-03-03 2023-09-09 2024-03-10 2024-09-01 2025-03-08 2025-09-15", "3-3 9-9" },
    { "once is no habit", "2025-01-08", "" },
    { "never", "", "" },
    { "all year round has no season",
      "2024-01-05 2024-03-05 2024-05-05 2024-07-05 2024-09-05 2024-11-05 2025-01-05 2025-03-05 2025-05-05 "
      "2025-07-05 2025-09-05 2025-11-05",
      "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) days = days_of (cases[i].days);
      PagodaPeriod known
          = { days->len > 0 ? g_array_index (days, PagodaDay, 0) : DAY ("2021-12-01"), DAY ("2026-02-28") };
      PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = pagoda_buying_windows ((const PagodaDay *)(gpointer)days->data, days->len, known, windows);
      for (guint j = 0; j < n; j++)
        g_string_append_printf (text, "%s%d-%d", j > 0 ? " " : "", windows[j].first, windows[j].last);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text->str, ==, cases[i].windows);
    }
}

/* Whatever was bought, no window overlaps or touches another. */
static void
test_windows_stay_apart (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);

  for (int run = 0; run < 3000; run++)
    {
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
      PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
      int gap = g_rand_int_range (dice, 20, 200);
      int months = 0;
      for (PagodaDay day = DAY ("2021-01-01"); day < DAY ("2026-01-01");
           day += g_rand_int_range (dice, 1, gap))
        g_array_append_val (days, day);
      guint n = pagoda_buying_windows ((const PagodaDay *)(gpointer)days->data, days->len,
                                       (PagodaPeriod){ DAY ("2021-01-01"), DAY ("2025-12-31") }, windows);
      guint all = pagoda_buying_windows_months (windows, n);
      for (guint i = 0; i < n; i++)
        {
          months += (windows[i].last - windows[i].first + 12) % 12 + 1;
          g_assert_false (all & 1u << (windows[i].first - 2 + 12) % 12);
          g_assert_false (all & 1u << windows[i].last % 12);
        }
      g_assert_cmpint (months, ==, __builtin_popcount (all));
    }
}

static void
test_months_of_windows (void)
{
  const PagodaBuyingWindow windows[] = { { 12, 1 }, { 6, 7 } };

  g_assert_cmphex (pagoda_buying_windows_months (windows, 2), ==, 1u << 11 | 1u | 1u << 5 | 1u << 6);
  g_assert_cmphex (pagoda_buying_windows_months (windows, 0), ==, 0);
}

typedef struct
{
  const char *name;
  PagodaBuyingWindow window;
  gboolean samples;
  int first_sample, last_sample; /* months entered by hand, 0: none */
  const char *day;
  const char *season;     /* the window */
  const char *milestones; /* by kind: the month, what it stands at */
} PlanCase;

static char *
word_plan (const PagodaSeasonPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->n_milestones; i++)
    {
      const PagodaMilestone *milestone = &plan->milestones[i];
      g_autofree char *month = pagoda_day_to_iso (milestone->from);
      g_assert_cmpint (milestone->due, ==, pagoda_day_add_months (milestone->from, 1) - 1);
      month[7] = '\0';
      g_string_append_printf (text, "%s%s %s %s", i > 0 ? ", " : "",
                              pagoda_milestone_kind_word (milestone->kind), month,
                              pagoda_milestone_state_word (milestone->state));
    }
  return g_string_free (text, FALSE);
}

/* The first is the example of the method: Christmas goods are ordered in January; their samples are shown in
 * the June before and are final in September, so that the customer is to be engaged in April. */
static void
test_milestones (void)
{
  static const PlanCase cases[] = {
    { "Christmas goods",
      { 1, 1 },
      TRUE,
      0,
      0,
      "2026-04-10",
      "2027-01-01 2027-01-31",
      "engage 2026-04 due, new samples 2026-06 ahead, final samples 2026-09 ahead" },
    { "the last day of the window",
      { 1, 1 },
      TRUE,
      0,
      0,
      "2026-01-31",
      "2026-01-01 2026-01-31",
      "engage 2025-04 missed, new samples 2025-06 missed, final samples 2025-09 missed" },
    { "the day after it",
      { 1, 1 },
      TRUE,
      0,
      0,
      "2026-02-01",
      "2027-01-01 2027-01-31",
      "engage 2026-04 ahead, new samples 2026-06 ahead, final samples 2026-09 ahead" },
    { "Old Year's Day",
      { 1, 1 },
      FALSE,
      0,
      0,
      "2026-12-31",
      "2027-01-01 2027-01-31",
      "engage 2026-11 missed" },
    { "over New Year, before it",
      { 12, 1 },
      FALSE,
      0,
      0,
      "2026-12-31",
      "2026-12-01 2027-01-31",
      "engage 2026-10 missed" },
    { "over New Year, after it",
      { 12, 1 },
      FALSE,
      0,
      0,
      "2027-01-01",
      "2026-12-01 2027-01-31",
      "engage 2026-10 missed" },
    { "without samples", { 6, 7 }, FALSE, 0, 0, "2026-04-30", "2026-06-01 2026-07-31", "engage 2026-04 due" },
    { "a February of 29 days",
      { 2, 2 },
      FALSE,
      0,
      0,
      "2028-02-29",
      "2028-02-01 2028-02-29",
      "engage 2027-12 missed" },
    { "sample months said by hand",
      { 1, 1 },
      TRUE,
      5,
      8,
      "2026-03-31",
      "2027-01-01 2027-01-31",
      "engage 2026-03 due, new samples 2026-05 ahead, final samples 2026-08 ahead" },
    { "only one sample month",
      { 1, 1 },
      TRUE,
      5,
      5,
      "2026-03-01",
      "2027-01-01 2027-01-31",
      "engage 2026-03 due, new samples 2026-05 ahead, final samples 2026-09 ahead" },
    { "one so late that no later one follows",
      { 1, 1 },
      TRUE,
      10,
      10,
      "2026-08-01",
      "2027-01-01 2027-01-31",
      "engage 2026-08 due, new samples 2026-10 ahead" },
    { "sample months over New Year",
      { 4, 4 },
      TRUE,
      12,
      2,
      "2026-10-15",
      "2027-04-01 2027-04-30",
      "engage 2026-10 due, new samples 2026-12 ahead, final samples 2027-02 ahead" },
    { "sample months that reach into the window",
      { 1, 1 },
      TRUE,
      12,
      2,
      "2026-10-15",
      "2027-01-01 2027-01-31",
      "engage 2026-10 due, new samples 2026-12 ahead" },
    { "sample months within the window are those of the year before",
      { 6, 10 },
      TRUE,
      6,
      8,
      "2026-03-15",
      "2026-06-01 2026-10-31",
      "engage 2025-04 missed, new samples 2025-06 missed, final samples 2025-08 missed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) spans = g_ptr_array_new ();
      PagodaMonthSpan span
          = { .purpose = PAGODA_SPAN_SAMPLES, .first = cases[i].first_sample, .last = cases[i].last_sample };
      PagodaMonthSpan renewal = { .purpose = PAGODA_SPAN_RENEWAL, .first = 3, .last = 3 };
      g_ptr_array_add (spans, &renewal);
      if (span.first != 0)
        g_ptr_array_add (spans, &span);
      const PagodaSeasonFacts facts
          = { .samples = cases[i].samples, .spans = spans, .recorded = DAY ("2020-01-01") };
      PagodaSeasonPlan plan = pagoda_season_plan (&cases[i].window, &facts, DAY (cases[i].day));
      g_autofree char *first = pagoda_day_to_iso (plan.window.first);
      g_autofree char *last = pagoda_day_to_iso (plan.window.last);
      g_autofree char *season = g_strdup_printf ("%s %s", first, last);
      g_autofree char *milestones = word_plan (&plan);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (season, ==, cases[i].season);
      g_assert_cmpstr (milestones, ==, cases[i].milestones);
    }
}

/* The Christmas goods, and what was done for them. */
static void
test_what_was_done (void)
{
  static const struct
  {
    const char *name;
    const char *contacts;
    const char *samples;
    const char *purchases;
    const char *day;
    const char *states;
    PagodaSeasonOutcome outcome;
  } cases[] = {
    { "all in time", "2026-04-15", "2026-06-10 2026-09-20", "", "2026-12-01", "done done done",
      PAGODA_SEASON_OPEN },
    { "a month early counts", "2026-03-01", "2026-05-01 2026-08-01", "", "2026-12-01", "done done done",
      PAGODA_SEASON_OPEN },
    { "earlier does not", "2026-02-28", "2026-04-30 2026-07-31", "", "2026-12-01", "missed missed missed",
      PAGODA_SEASON_AT_RISK },
    { "the last day counts", "2026-04-30", "2026-06-30 2026-09-30", "", "2026-12-01", "done done done",
      PAGODA_SEASON_OPEN },
    { "a day late is missed", "2026-05-01", "2026-07-01 2026-10-01", "", "2026-12-01", "missed missed missed",
      PAGODA_SEASON_AT_RISK },
    { "one missed is enough", "2026-04-15", "2026-06-10", "", "2026-12-01", "done done missed",
      PAGODA_SEASON_AT_RISK },
    { "until an order proves otherwise", "", "", "2027-01-12", "2027-01-12", "missed missed missed",
      PAGODA_SEASON_ORDERED },
    { "an order a month early proves it, too", "", "", "2026-12-01", "2026-12-31", "missed missed missed",
      PAGODA_SEASON_ORDERED },
    { "another order does not", "", "", "2026-11-30", "2026-12-31", "missed missed missed",
      PAGODA_SEASON_AT_RISK },
    { "what comes tomorrow is not known today", "2026-04-15", "", "2027-01-12", "2026-04-14",
      "due ahead ahead", PAGODA_SEASON_OPEN },
  };
  const PagodaBuyingWindow window = { 1, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) contacts = days_of (cases[i].contacts);
      g_autoptr (GArray) samples = days_of (cases[i].samples);
      g_autoptr (GArray) purchases = days_of (cases[i].purchases);
      g_autoptr (GArray) deeds = g_array_new (FALSE, FALSE, sizeof (PagodaSeasonDeed));
      for (guint j = 0; j < contacts->len; j++)
        {
          PagodaSeasonDeed deed = { .day = g_array_index (contacts, PagodaDay, j), .contact = TRUE };
          g_array_append_val (deeds, deed);
        }
      for (guint j = 0; j < samples->len; j++)
        {
          PagodaSeasonDeed deed = { .day = g_array_index (samples, PagodaDay, j), .sample = TRUE };
          g_array_append_val (deeds, deed);
        }
      const PagodaSeasonFacts facts = { .purchases = (const PagodaDay *)(gpointer)purchases->data,
                                        .n_purchases = purchases->len,
                                        .deeds = (const PagodaSeasonDeed *)(gpointer)deeds->data,
                                        .n_deeds = deeds->len,
                                        .samples = TRUE,
                                        .recorded = DAY ("2020-01-01") };
      PagodaSeasonPlan plan = pagoda_season_plan (&window, &facts, DAY (cases[i].day));
      g_autoptr (GString) states = g_string_new (NULL);
      for (guint j = 0; j < plan.n_milestones; j++)
        g_string_append_printf (states, "%s%s", j > 0 ? " " : "",
                                pagoda_milestone_state_word (plan.milestones[j].state));
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (states->str, ==, cases[i].states);
      g_assert_cmpint (plan.outcome, ==, cases[i].outcome);
      g_assert_true ((plan.ordered != PAGODA_DAY_NONE) == (plan.outcome == PAGODA_SEASON_ORDERED));
      g_assert_true ((pagoda_season_plan_due (&plan) != NULL) == (strstr (cases[i].states, "due") != NULL));
    }
}

/* By when to engage, of a January window without samples. */
static void
test_engage_by (void)
{
  static const struct
  {
    const char *name, *contacts, *purchases, *day, *engage_by;
  } cases[] = {
    { "ahead", "", "", "2026-06-01", "2026-11-30" },
    { "in its month", "", "", "2026-11-15", "2026-11-30" },
    { "passed", "", "", "2026-12-20", "2026-12-20" },
    { "in the window", "", "", "2027-01-05", "2027-01-05" },
    { "done: the next season", "2026-11-10", "", "2026-11-15", "2027-11-30" },
    { "ordered: the next season", "", "2027-01-04", "2027-01-05", "2027-11-30" },
    { "over", "", "2026-01-20", "2026-02-01", "2026-11-30" },
  };
  const PagodaBuyingWindow window = { 1, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) contacts = days_of (cases[i].contacts);
      g_autoptr (GArray) purchases = days_of (cases[i].purchases);
      PagodaSeasonDeed deed = { .contact = TRUE };
      if (contacts->len > 0)
        deed.day = g_array_index (contacts, PagodaDay, 0);
      const PagodaSeasonFacts facts = { .purchases = (const PagodaDay *)(gpointer)purchases->data,
                                        .n_purchases = purchases->len,
                                        .deeds = &deed,
                                        .n_deeds = contacts->len,
                                        .recorded = DAY ("2020-01-01") };
      PagodaSeasonPlan plan = pagoda_season_plan (&window, &facts, DAY (cases[i].day));
      g_autofree char *engage_by
          = pagoda_day_to_iso (pagoda_season_plan_engage_by (&plan, DAY (cases[i].day)));
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (engage_by, ==, cases[i].engage_by);
    }
}

/* What is planned in the time of a milestone is told until it is done; a day before today, or after the due
 * day, plans nothing. */
static void
test_what_is_planned (void)
{
  static const struct
  {
    const char *day, *planned, *done, *told;
    gboolean sample;
  } cases[] = {
    { "2026-04-10", "2026-04-20", NULL, "2026-04-20 - -", FALSE },
    { "2026-04-10", "2026-04-20", "2026-04-09", "- - -", FALSE },
    { "2026-04-10", "2026-04-09", NULL, "- - -", FALSE },
    { "2026-04-10", "2026-05-01", NULL, "- - -", FALSE },
    { "2026-06-10", "2026-06-30", NULL, "- 2026-06-30 -", TRUE },
    { "2026-06-10", "2026-06-30", NULL, "- - -", FALSE },
    { "2026-06-10", "2026-09-01", NULL, "- - 2026-09-01", TRUE },
  };
  const PagodaBuyingWindow window = { 1, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSeasonDeed deeds[2] = { 0 };
      gsize n = 0;
      if (cases[i].done != NULL)
        deeds[n++] = (PagodaSeasonDeed){ .day = DAY (cases[i].done), .contact = TRUE };
      deeds[n++] = (PagodaSeasonDeed){
        .day = DAY (cases[i].planned), .contact = !cases[i].sample, .sample = cases[i].sample, .planned = TRUE
      };
      const PagodaSeasonFacts facts
          = { .deeds = deeds, .n_deeds = n, .samples = TRUE, .recorded = DAY ("2020-01-01") };
      PagodaSeasonPlan plan = pagoda_season_plan (&window, &facts, DAY (cases[i].day));
      g_autoptr (GString) told = g_string_new (NULL);
      for (guint j = 0; j < plan.n_milestones; j++)
        {
          g_autofree char *day = pagoda_day_to_iso (plan.milestones[j].planned);
          g_string_append_printf (told, "%s%s", j > 0 ? " " : "",
                                  plan.milestones[j].planned != PAGODA_DAY_NONE ? day : "-");
        }
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (told->str, ==, cases[i].told);
    }
}

/* The season before is over. */
static void
test_the_season_before (void)
{
  const PagodaBuyingWindow window = { 12, 1 };
  const PagodaDay purchases[] = { DAY ("2025-01-31"), DAY ("2026-02-01") };
  PagodaSeasonFacts facts = { .purchases = purchases, .n_purchases = 2, .recorded = DAY ("2020-01-01") };

  PagodaSeasonPlan lost = pagoda_season_plan_before (&window, &facts, DAY ("2026-02-01"));
  g_assert_cmpint (lost.window.first, ==, DAY ("2025-12-01"));
  g_assert_cmpint (lost.window.last, ==, DAY ("2026-01-31"));
  g_assert_cmpint (lost.outcome, ==, PAGODA_SEASON_LOST);
  PagodaSeasonPlan ordered = pagoda_season_plan_before (&window, &facts, DAY ("2026-01-31"));
  g_assert_cmpint (ordered.window.last, ==, DAY ("2025-01-31"));
  g_assert_cmpint (ordered.outcome, ==, PAGODA_SEASON_ORDERED);
  g_assert_cmpint (ordered.ordered, ==, DAY ("2025-01-31"));
}

/* Who begins to write down in May missed nothing in April. */
static void
test_before_the_record (void)
{
  const PagodaBuyingWindow window = { 1, 1 };
  PagodaSeasonFacts facts = { .samples = TRUE, .recorded = DAY ("2026-05-01") };

  PagodaSeasonPlan later = pagoda_season_plan (&window, &facts, DAY ("2026-05-20"));
  g_autofree char *text = word_plan (&later);
  g_assert_cmpstr (text, ==,
                   "engage 2026-04 unknown, new samples 2026-06 ahead, final samples 2026-09 ahead");
  g_assert_cmpint (later.outcome, ==, PAGODA_SEASON_OPEN);
  facts.recorded = DAY ("2026-04-30");
  PagodaSeasonPlan missed = pagoda_season_plan (&window, &facts, DAY ("2026-05-20"));
  g_assert_cmpint (missed.milestones[0].state, ==, PAGODA_MILESTONE_MISSED);
  facts.recorded = PAGODA_DAY_NONE;
  PagodaSeasonPlan nothing = pagoda_season_plan (&window, &facts, DAY ("2026-12-20"));
  g_assert_cmpint (nothing.outcome, ==, PAGODA_SEASON_OPEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/season-plan/windows", test_windows);
  g_test_add_func ("/season-plan/windows-stay-apart", test_windows_stay_apart);
  g_test_add_func ("/season-plan/months-of-windows", test_months_of_windows);
  g_test_add_func ("/season-plan/engage-by", test_engage_by);
  g_test_add_func ("/season-plan/milestones", test_milestones);
  g_test_add_func ("/season-plan/what-was-done", test_what_was_done);
  g_test_add_func ("/season-plan/the-season-before", test_the_season_before);
  g_test_add_func ("/season-plan/what-is-planned", test_what_is_planned);
  g_test_add_func ("/season-plan/before-the-record", test_before_the_record);
  return g_test_run ();
}
