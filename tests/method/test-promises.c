/* test-promises.c: promises kept, moved in agreement and broken, as of any day (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/promises.h"

#include "support/support.h"

#define NONE PAGODA_DAY_NONE

/* Made on day 100 and due on 110; on day @moved_on, where that is one, another day was agreed on. */
static PagodaPromise *
make (PagodaDay moved_on, PagodaDay moved_to, PagodaPromiseState state, PagodaDay closed)
{
  PagodaPromise *promise = pagoda_promise_new ();

  promise->title = g_strdup ("两天内寄样");
  promise->day = 100;
  promise->due = 110;
  if (moved_on != NONE)
    pagoda_promise_move (promise, moved_on, moved_to, "客户停产检修");
  promise->state = state;
  promise->closed = closed;
  return promise;
}

static void
test_one (void)
{
  static const struct
  {
    const char *rule;
    PagodaDay moved_on, moved_to;
    PagodaPromiseState state;
    PagodaDay closed, as_of, due;
    const char *counted; /* made, kept, in time, broken, late, moved, ended; - where it does not count */
    gboolean is_due;
  } cases[] = {
    { "the day before it was made it does not exist", NONE, 0, PAGODA_PROMISE_OPEN, NONE, 99, 110, "-------",
      FALSE },
    { "open and not due", NONE, 0, PAGODA_PROMISE_OPEN, NONE, 109, 110, "m------", FALSE },
    { "due on its day, and not late", NONE, 0, PAGODA_PROMISE_OPEN, NONE, 110, 110, "m------", TRUE },
    { "late the day after", NONE, 0, PAGODA_PROMISE_OPEN, NONE, 111, 110, "m---l--", TRUE },
    { "kept on its day", NONE, 0, PAGODA_PROMISE_KEPT, 110, 110, 110, "mkp---e", FALSE },
    { "kept a day late", NONE, 0, PAGODA_PROMISE_KEPT, 111, 111, 110, "mk----e", FALSE },
    { "on the day before it was kept it was late", NONE, 0, PAGODA_PROMISE_KEPT, 112, 111, 110, "m---l--",
      TRUE },
    { "broken", NONE, 0, PAGODA_PROMISE_BROKEN, 105, 106, 110, "m--b--e", FALSE },
    { "moved in agreement it is not late", 108, 120, PAGODA_PROMISE_OPEN, NONE, 115, 120, "m----v-", FALSE },
    { "before that the old day counted", 108, 120, PAGODA_PROMISE_OPEN, NONE, 107, 110, "m------", FALSE },
    { "agreed too late: on the day before it was late", 113, 120, PAGODA_PROMISE_OPEN, NONE, 112, 110,
      "m---l--", TRUE },
    { "kept by the new day is in time", 108, 120, PAGODA_PROMISE_KEPT, 120, 130, 120, "mkp--ve", FALSE },
    { "kept after the new day is not", 108, 120, PAGODA_PROMISE_KEPT, 121, 130, 120, "mk---ve", FALSE },
  };
  static const char letters[] = "mkpblve";

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaPromise) promise
          = make (cases[i].moved_on, cases[i].moved_to, cases[i].state, cases[i].closed);
      g_autoptr (PagodaPromise) copy = pagoda_promise_copy (promise);
      char counted[] = "-------";
      for (int number = 0; number < PAGODA_N_PROMISE_NUMBERS; number++)
        if (pagoda_promise_counts (copy, (PagodaPromiseNumber)number, cases[i].as_of))
          counted[number] = letters[number];
      g_test_message ("R8: %s", cases[i].rule);
      g_assert_cmpstr (counted, ==, cases[i].counted);
      g_assert_cmpint (pagoda_promise_due_on (copy, cases[i].as_of), ==, cases[i].due);
      g_assert_cmpint (pagoda_promise_is_due (copy, cases[i].as_of), ==, cases[i].is_due);
    }
}

/* @kept, of them @late not in time, @broken and @open ones. */
static GPtrArray *
make_many (int kept, int late, int broken, int open)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_promise_free);

  for (int i = 0; i < kept; i++)
    g_ptr_array_add (promises, make (NONE, 0, PAGODA_PROMISE_KEPT, i < late ? 115 : 105));
  for (int i = 0; i < broken; i++)
    g_ptr_array_add (promises, make (NONE, 0, PAGODA_PROMISE_BROKEN, 110));
  for (int i = 0; i < open; i++)
    g_ptr_array_add (promises, make (NONE, 0, PAGODA_PROMISE_OPEN, NONE));
  return promises;
}

static void
test_shares (void)
{
  static const struct
  {
    int kept, late, broken, open;
    gboolean known;
    double kept_share, punctual_share;
  } cases[] = {
    { 0, 0, 0, 9, FALSE, 0, 0 },      /* nothing has ended */
    { 5, 0, 2, 9, FALSE, 0, 0 },      /* seven are too few, open ones do not help */
    { 6, 0, 2, 0, TRUE, 0.75, 0.75 }, /* eight are enough */
    { 6, 2, 2, 5, TRUE, 0.75, 0.5 },  /* two of them were late */
    { 10, 10, 0, 0, TRUE, 1, 0 },     { 0, 0, 8, 0, TRUE, 0, 0 },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) promises
          = make_many (cases[i].kept, cases[i].late, cases[i].broken, cases[i].open);
      PagodaPromiseTally tally = pagoda_promise_tally_of (promises, 200);
      double kept = -1, punctual = -1;
      g_test_message ("R8: kept %d, late %d, broken %d, open %d", cases[i].kept, cases[i].late,
                      cases[i].broken, cases[i].open);
      g_assert_cmpuint (tally.made, ==, promises->len);
      g_assert_cmpuint (tally.open, ==, (guint)cases[i].open);
      g_assert_cmpuint (tally.late, ==, (guint)cases[i].open);
      g_assert_cmpuint (pagoda_promise_tally_ended (&tally), ==, (guint)(cases[i].kept + cases[i].broken));
      gboolean known = pagoda_promise_tally_shares (&tally, &rules, &kept, &punctual);
      g_assert_cmpint (known, ==, cases[i].known);
      if (!known)
        continue;
      g_assert_cmpfloat_with_epsilon (kept, cases[i].kept_share, 1e-12);
      g_assert_cmpfloat_with_epsilon (punctual, cases[i].punctual_share, 1e-12);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promises/one", test_one);
  g_test_add_func ("/promises/shares", test_shares);
  return g_test_run ();
}
