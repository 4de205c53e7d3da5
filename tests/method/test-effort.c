/* test-effort.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/effort.h"

#include <math.h>

#include "book.h"
#include "domain/activity.h"

#define DAY(text) pagoda_day_from_iso (text)
#define AS_OF DAY ("2011-12-09")
#define UNTIMED (-1)

/* A book of customers with what was done for them; activities belong to the customer added last. */
typedef struct
{
  Book *book;
  GArray *first_activity;
  GArray *days;
  GArray *kinds;
  GArray *minutes;
  GArray *influences;
  PagodaPyramid *pyramid;
  PagodaEffort *effort;
} Work;

static void
begin_work (Work *work)
{
  gsize bound = 0;

  work->book = book_new ();
  work->first_activity = g_array_new (FALSE, FALSE, sizeof (gsize));
  work->days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  work->kinds = g_array_new (FALSE, FALSE, sizeof (guint8));
  work->minutes = g_array_new (FALSE, FALSE, sizeof (gint32));
  work->influences = g_array_new (FALSE, FALSE, sizeof (guint8));
  g_array_append_val (work->first_activity, bound);
}

static void
end_work (Work *work)
{
  book_free (work->book);
  g_array_unref (work->first_activity);
  g_array_unref (work->days);
  g_array_unref (work->kinds);
  g_array_unref (work->minutes);
  g_array_unref (work->influences);
  pagoda_pyramid_free (work->pyramid);
  pagoda_effort_free (work->effort);
}

/* An @order of 0 is none. */
static void
add_customer (Work *work, PagodaMoney order, guint8 influence)
{
  g_autofree char *code = g_strdup_printf ("%04u", work->influences->len);
  gsize bound = work->days->len;

  book_add_customer (work->book, code, PAGODA_DAY_NONE, FALSE);
  if (order != 0)
    book_add_order (work->book, AS_OF, 1000, order);
  g_array_append_val (work->first_activity, bound);
  g_array_append_val (work->influences, influence);
}

static void
add_activity (Work *work, PagodaDay day, PagodaActivityKind kind, gint32 minutes)
{
  guint8 kept = (guint8)kind;

  g_array_append_val (work->days, day);
  g_array_append_val (work->kinds, kept);
  g_array_append_val (work->minutes, minutes);
  g_array_index (work->first_activity, gsize, work->first_activity->len - 1) = work->days->len;
}

static PagodaEffort *
weigh (Work *work)
{
  PagodaPyramidInput book = book_input (work->book);
  PagodaEffortInput input = {
    .first_activity = (const gsize *)(gpointer)work->first_activity->data,
    .days = (const PagodaDay *)(gpointer)work->days->data,
    .kinds = (const guint8 *)work->kinds->data,
    .minutes = (const gint32 *)(gpointer)work->minutes->data,
    .influences = (const guint8 *)work->influences->data,
  };

  work->pyramid = pagoda_pyramid_new (&book, AS_OF, PAGODA_BASIS_PROFIT);
  work->effort = pagoda_effort_new (work->pyramid, &input);
  return work->effort;
}

/* Five customers: one Top with 800 of 1000, four Small with 50 each; hours are spent the other way round. */
static void
test_tiers_that_get_more_than_they_bring (void)
{
  Work work = { 0 };

  begin_work (&work);
  add_customer (&work, 800, 0);
  add_activity (&work, AS_OF, PAGODA_ACTIVITY_VISIT, 120);
  add_customer (&work, 50, 0);
  add_activity (&work, AS_OF, PAGODA_ACTIVITY_CALL, 60);
  add_customer (&work, 50, 2);
  add_activity (&work, AS_OF, PAGODA_ACTIVITY_VISIT, 300);
  add_customer (&work, 50, 0);
  add_customer (&work, 50, 0);
  add_activity (&work, AS_OF, PAGODA_ACTIVITY_MESSAGE, 20);
  PagodaEffort *effort = weigh (&work);
  const PagodaEffortTier *top = &effort->tiers[PAGODA_TIER_TOP], *small = &effort->tiers[PAGODA_TIER_SMALL];

  g_assert_cmpint (effort->measure, ==, PAGODA_EFFORT_HOURS);
  g_assert_cmpint (effort->total.minutes, ==, 500);
  g_assert_cmpfloat_with_epsilon (top->minute_share, 0.24, 1e-12);
  g_assert_cmpfloat_with_epsilon (top->visit_share, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (top->call_share, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (top->profit_share, 0.8, 1e-12);
  g_assert_false (top->exceeds);
  g_assert_cmpfloat_with_epsilon (small->minute_share, 0.76, 1e-12);
  g_assert_cmpfloat_with_epsilon (small->profit_share, 0.2, 1e-12);
  g_assert_true (small->exceeds);

  /* Most effort first; whom nothing was spent on is not in it; influence is a mark beside the fact. */
  g_assert_cmpuint (effort->n_accounts, ==, 3);
  g_assert_cmpuint (effort->accounts[0].customer, ==, 2);
  g_assert_cmpuint (effort->accounts[0].influence, ==, 2);
  g_assert_true (effort->accounts[0].exceeds);
  g_assert_cmpuint (effort->accounts[1].customer, ==, 1);
  g_assert_true (effort->accounts[1].exceeds);
  g_assert_cmpuint (effort->accounts[2].customer, ==, 4);
  g_assert_false (effort->accounts[2].exceeds);
  g_assert_cmpint (effort->accounts[2].tier, ==, PAGODA_TIER_SMALL);
  end_work (&work);
}

/* Exactly as much effort as profit is not more. */
static void
test_equal_shares (void)
{
  static const struct
  {
    gint32 minutes;
    gboolean top_exceeds, small_exceeds;
  } cases[] = { { 49, FALSE, TRUE }, { 50, FALSE, FALSE }, { 51, TRUE, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Work work = { 0 };
      begin_work (&work);
      add_customer (&work, 300, 0);
      add_activity (&work, AS_OF, PAGODA_ACTIVITY_CALL, cases[i].minutes);
      add_customer (&work, 200, 0);
      add_activity (&work, AS_OF, PAGODA_ACTIVITY_CALL, 25);
      add_customer (&work, 100, 0);
      add_activity (&work, AS_OF, PAGODA_ACTIVITY_CALL, 25);
      PagodaEffort *effort = weigh (&work);
      g_assert_cmpint (work.pyramid->profit, ==, 600);
      g_assert_cmpint (effort->tiers[PAGODA_TIER_TOP].exceeds, ==, cases[i].top_exceeds);
      g_assert_cmpint (effort->tiers[PAGODA_TIER_SMALL].exceeds, ==, cases[i].small_exceeds);
      end_work (&work);
    }
}

static void
test_window (void)
{
  static const struct
  {
    const char *day;
    guint visits;
  } cases[] = { { "2010-12-09", 0 }, { "2010-12-10", 1 }, { "2011-12-09", 1 }, { "2011-12-10", 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Work work = { 0 };
      begin_work (&work);
      add_customer (&work, 10, 0);
      add_activity (&work, DAY (cases[i].day), PAGODA_ACTIVITY_VISIT, UNTIMED);
      PagodaEffort *effort = weigh (&work);
      g_assert_cmpuint (effort->total.visits, ==, cases[i].visits);
      g_assert_cmpuint (effort->tiers[PAGODA_TIER_TOP].spent.untimed, ==, cases[i].visits);
      end_work (&work);
    }
}

static void
test_what_counts_as_what (void)
{
  static const struct
  {
    PagodaActivityKind kind;
    guint visits, calls;
  } cases[] = {
    { PAGODA_ACTIVITY_CALL, 0, 1 },
    { PAGODA_ACTIVITY_VISIT, 1, 0 },
    { PAGODA_ACTIVITY_MESSAGE, 0, 0 },
    { PAGODA_ACTIVITY_SAMPLE, 0, 0 },
    { PAGODA_ACTIVITY_QUOTE, 0, 0 },
    { PAGODA_ACTIVITY_THANK_YOU, 0, 0 },
    { PAGODA_ACTIVITY_EXECUTIVE_VISIT, 1, 0 },
    { PAGODA_ACTIVITY_TECHNICAL_EXCHANGE, 1, 0 },
    { PAGODA_ACTIVITY_SERVICE_VISIT, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Work work = { 0 };
      begin_work (&work);
      add_customer (&work, 10, 0);
      add_activity (&work, AS_OF, cases[i].kind, 45);
      PagodaEffort *effort = weigh (&work);
      g_assert_cmpuint (effort->total.visits, ==, cases[i].visits);
      g_assert_cmpuint (effort->total.calls, ==, cases[i].calls);
      g_assert_cmpint (effort->total.minutes, ==, 45);
      end_work (&work);
    }
}

/* Without hours the visits are weighed, without those the calls; without any of it nothing is judged. */
static void
test_measure (void)
{
  static const struct
  {
    PagodaActivityKind kind;
    gint32 minutes;
    PagodaEffortMeasure measure;
  } cases[] = {
    { PAGODA_ACTIVITY_CALL, 1, PAGODA_EFFORT_HOURS },
    { PAGODA_ACTIVITY_VISIT, UNTIMED, PAGODA_EFFORT_VISITS },
    { PAGODA_ACTIVITY_CALL, UNTIMED, PAGODA_EFFORT_CALLS },
    { PAGODA_ACTIVITY_CALL, 0, PAGODA_EFFORT_CALLS },
    { PAGODA_ACTIVITY_MESSAGE, UNTIMED, PAGODA_EFFORT_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Work work = { 0 };
      begin_work (&work);
      add_customer (&work, 10, 0);
      add_customer (&work, 0, 0);
      add_activity (&work, AS_OF, cases[i].kind, cases[i].minutes);
      PagodaEffort *effort = weigh (&work);
      g_assert_cmpint (effort->measure, ==, cases[i].measure);
      g_assert_cmpint (effort->tiers[PAGODA_TIER_SUSPECT].exceeds, ==,
                       cases[i].measure != PAGODA_EFFORT_NONE);
      g_assert_cmpint (isnan (effort->tiers[PAGODA_TIER_TOP].minute_share) != 0, ==, cases[i].minutes <= 0);
      end_work (&work);
    }
}

/* Where the active customers earn nothing there is no share of profit, so no tier is said to get too much. */
static void
test_no_profit_blames_nobody (void)
{
  Work work = { 0 };

  begin_work (&work);
  add_customer (&work, -5, 0);
  add_activity (&work, AS_OF, PAGODA_ACTIVITY_VISIT, 60);
  PagodaEffort *effort = weigh (&work);
  g_assert_true (isnan (effort->tiers[PAGODA_TIER_TOP].profit_share));
  g_assert_false (effort->tiers[PAGODA_TIER_TOP].exceeds);
  g_assert_cmpuint (effort->n_accounts, ==, 0);
  end_work (&work);
}

static void
test_nobody (void)
{
  Work work = { 0 };

  begin_work (&work);
  PagodaEffort *effort = weigh (&work);
  g_assert_cmpint (effort->measure, ==, PAGODA_EFFORT_NONE);
  g_assert_cmpuint (effort->n_accounts, ==, 0);
  g_assert_true (isnan (effort->tiers[PAGODA_TIER_TOP].call_share));
  end_work (&work);
}

/* Random books: each account and tier asked for anew with fractions of long double. */
static void
test_against_the_definition (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (8);

  for (guint round = 0; round < 200; round++)
    {
      Work work = { 0 };
      guint n = (guint)g_rand_int_range (dice, 1, 40);
      begin_work (&work);
      for (guint i = 0; i < n; i++)
        {
          add_customer (&work, g_rand_int_range (dice, -3, 12), (guint8)g_rand_int_range (dice, 0, 6));
          for (int k = g_rand_int_range (dice, 0, 4); k > 0; k--)
            add_activity (&work, AS_OF - g_rand_int_range (dice, -5, 380),
                          (PagodaActivityKind)g_rand_int_range (dice, 0, PAGODA_N_ACTIVITY_KINDS),
                          g_rand_int_range (dice, -1, 5) * 30);
        }
      PagodaEffort *effort = weigh (&work);
      guint listed = 0;
      for (guint tier = 0; tier < PAGODA_N_TIERS; tier++)
        {
          PagodaEffortSpent spent = { 0 };
          for (guint i = 0; i < n; i++)
            for (gsize j = g_array_index (work.first_activity, gsize, i);
                 j < g_array_index (work.first_activity, gsize, i + 1); j++)
              {
                PagodaDay day = g_array_index (work.days, PagodaDay, j);
                if (work.pyramid->tiers[i] == tier && day <= AS_OF && day >= DAY ("2010-12-10"))
                  spent.minutes += MAX (g_array_index (work.minutes, gint32, j), 0);
              }
          g_assert_cmpint (effort->tiers[tier].spent.minutes, ==, spent.minutes);
          if (effort->measure == PAGODA_EFFORT_HOURS && work.pyramid->profit > 0)
            {
              long double part = (long double)spent.minutes / (long double)effort->total.minutes;
              long double brings
                  = (long double)work.pyramid->summary[tier].profit / (long double)work.pyramid->profit;
              g_assert_cmpint (effort->tiers[tier].exceeds, ==, part - brings > 1e-15L);
            }
        }
      for (guint i = 0; i < effort->n_accounts; i++)
        {
          const PagodaEffortAccount *account = &effort->accounts[i];
          g_assert_true (effort->tiers[account->tier].exceeds);
          g_assert_cmpint (work.pyramid->tiers[account->customer], ==, account->tier);
          g_assert_cmpuint (account->influence, ==,
                            g_array_index (work.influences, guint8, account->customer));
          listed++;
        }
      g_assert_cmpuint (listed, <=, n);
      end_work (&work);
    }
}

/* Q4 */
static void
test_work_cost (void)
{
  static const struct
  {
    gint64 minutes, rate;
    int digits;
    PagodaMoney cost;
  } cases[] = {
    { 0, 200, 2, 0 },   { 60, 200, 2, 20000 }, { 90, 200, 2, 30000 },
    { 1, 200, 2, 333 }, { 1, 3, 1, 0 }, /* half of a minor unit goes to the even one */
    { 3, 30, 0, 2 },                    /* so does one and a half */
    { 125, 0, 2, 0 },   { 60, 5000, 0, 5000 }, { 600000, 1000000, 2, G_GINT64_CONSTANT (1000000000000) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_work_cost (cases[i].minutes, cases[i].rate, cases[i].digits), ==, cases[i].cost);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effort/tiers-that-get-more-than-they-bring", test_tiers_that_get_more_than_they_bring);
  g_test_add_func ("/effort/equal-shares", test_equal_shares);
  g_test_add_func ("/effort/window", test_window);
  g_test_add_func ("/effort/what-counts-as-what", test_what_counts_as_what);
  g_test_add_func ("/effort/measure", test_measure);
  g_test_add_func ("/effort/no-profit-blames-nobody", test_no_profit_blames_nobody);
  g_test_add_func ("/effort/work-cost", test_work_cost);
  g_test_add_func ("/effort/nobody", test_nobody);
  g_test_add_func ("/effort/against-the-definition", test_against_the_definition);
  return g_test_run ();
}
