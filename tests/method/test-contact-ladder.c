/* test-contact-ladder.c: how far somebody was climbed to, and when that stalls (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/contact_ladder.h"

#include "support/support.h"

#include <string.h>

#define NONE PAGODA_DAY_NONE
#define PERSON 5
#define BEGUN 100

/* The ladder of PERSON, begun on BEGUN, with ten days to each rung, of which some were reached on @done. */
static GPtrArray *
make_ladder (const PagodaDay done[PAGODA_N_RUNGS])
{
  GPtrArray *rungs = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_rung_free);

  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    {
      PagodaRung *rung = pagoda_rung_new (PERSON, (PagodaRungGoal)goal);
      rung->from = BEGUN;
      rung->interval = 10;
      rung->done = done[goal];
      g_ptr_array_add (rungs, rung);
    }
  return rungs;
}

/* `v104 c105 n106 p107 o108`: a visit, a call that reached them, one that did not, a planned visit, and a
 * visit to somebody else, with their days. */
static GPtrArray *
make_activities (const char *text)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (char **part = parts; *part != NULL && **part != '\0'; part++)
    {
      PagodaActivity *activity = pagoda_activity_new ();
      gboolean call = strchr ("cn", **part) != NULL;
      activity->contact = **part == 'o' ? PERSON + 1 : PERSON;
      activity->kind = call ? PAGODA_ACTIVITY_CALL : PAGODA_ACTIVITY_VISIT;
      activity->state = **part == 'p' ? PAGODA_ACTIVITY_PLANNED : PAGODA_ACTIVITY_DONE;
      activity->reached = !call           ? PAGODA_ANSWER_UNKNOWN
                          : **part == 'c' ? PAGODA_ANSWER_YES
                                          : PAGODA_ANSWER_NO;
      activity->day = (PagodaDay)g_ascii_strtoll (*part + 1, NULL, 10);
      g_ptr_array_add (activities, activity);
    }
  return activities;
}

static void
test_stand (void)
{
  static const struct
  {
    const char *rule;
    PagodaDay done[PAGODA_N_RUNGS];
    const char *activities;
    PagodaDay day;
    int next; /* −1: none */
    PagodaDay due;
    guint contacts;
    gboolean stalled, overdue;
  } cases[] = {
    { "the first rung is due after its interval",
      { NONE, NONE, NONE, NONE },
      "",
      100,
      0,
      110,
      0,
      FALSE,
      FALSE },
    { "on its day it is not late", { NONE, NONE, NONE, NONE }, "", 110, 0, 110, 0, FALSE, FALSE },
    { "the day after it is", { NONE, NONE, NONE, NONE }, "", 111, 0, 110, 0, FALSE, TRUE },
    { "contacts from before the ladder do not count",
      { NONE, NONE, NONE, NONE },
      "v90 v95 c100",
      101,
      0,
      110,
      0,
      FALSE,
      FALSE },
    { "one contact without a rung is no stall",
      { NONE, NONE, NONE, NONE },
      "v103",
      104,
      0,
      110,
      1,
      FALSE,
      FALSE },
    { "two are", { NONE, NONE, NONE, NONE }, "v103 c104", 104, 0, 110, 2, TRUE, FALSE },
    { "nobody reached, only planned, and others do not count",
      { NONE, NONE, NONE, NONE },
      "n103 p104 o104 v104",
      105,
      0,
      110,
      1,
      FALSE,
      FALSE },
    { "what is done after the day is not known yet",
      { NONE, NONE, NONE, NONE },
      "v103 v106",
      105,
      0,
      110,
      1,
      FALSE,
      FALSE },
    { "a new rung begins the count anew",
      { 105, NONE, NONE, NONE },
      "v103 v104 v105 v107",
      108,
      1,
      115,
      1,
      FALSE,
      FALSE },
    { "the day before it was reached it was not",
      { 105, NONE, NONE, NONE },
      "v103 v104",
      104,
      0,
      110,
      2,
      TRUE,
      FALSE },
    { "two contacts after it stall again",
      { 105, NONE, NONE, NONE },
      "v105 v107 c108",
      109,
      1,
      115,
      2,
      TRUE,
      FALSE },
    { "a rung reached out of order counts as a new one",
      { 105, NONE, 108, NONE },
      "v106 v107 v109",
      110,
      1,
      118,
      1,
      FALSE,
      FALSE },
    { "one reached before the ladder was set up",
      { 90, NONE, NONE, NONE },
      "v91 v95",
      101,
      1,
      110,
      0,
      FALSE,
      FALSE },
    { "all reached: nothing is next, and nothing stalls",
      { 101, 102, 103, 104 },
      "v105 v106 v107",
      120,
      -1,
      NONE,
      0,
      FALSE,
      FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rungs = make_ladder (cases[i].done);
      g_autoptr (GPtrArray) activities = make_activities (cases[i].activities);
      PagodaLadderStand stand;
      g_test_message ("R3: %s", cases[i].rule);
      g_assert_true (pagoda_ladder_stand_on (rungs, activities, PERSON, cases[i].day, &stand));
      g_assert_cmpint (stand.next != NULL ? (int)stand.next->goal : -1, ==, cases[i].next);
      g_assert_cmpint (stand.due, ==, cases[i].due);
      g_assert_cmpuint (stand.contacts, ==, cases[i].contacts);
      g_assert_cmpint (stand.stalled, ==, cases[i].stalled);
      g_assert_cmpint (stand.overdue, ==, cases[i].overdue);
      g_assert_cmpuint (stand.rungs, ==, PAGODA_N_RUNGS);
    }
}

/* An occasion that is still to come keeps the rung from being late; one that has passed does not. */
static void
test_agreed (void)
{
  static const struct
  {
    PagodaDay when;
    PagodaDay agreed;
    gboolean overdue;
  } cases[] = { { NONE, NONE, TRUE }, { 119, NONE, TRUE }, { 120, 120, FALSE }, { 125, 125, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rungs = make_ladder ((PagodaDay[]){ NONE, NONE, NONE, NONE });
      g_autoptr (GPtrArray) activities = make_activities ("");
      PagodaLadderStand stand;
      ((PagodaRung *)g_ptr_array_index (rungs, 0))->when = cases[i].when;
      g_assert_true (pagoda_ladder_stand_on (rungs, activities, PERSON, 120, &stand));
      g_assert_cmpint (stand.due, ==, 110);
      g_assert_cmpint (stand.agreed, ==, cases[i].agreed);
      g_assert_cmpint (stand.overdue, ==, cases[i].overdue);
    }
}

static void
test_without_a_ladder (void)
{
  g_autoptr (GPtrArray) rungs = make_ladder ((PagodaDay[]){ NONE, NONE, NONE, NONE });
  g_autoptr (GPtrArray) activities = make_activities ("");
  PagodaLadderStand stand;

  g_assert_false (pagoda_ladder_stand_on (rungs, activities, PERSON + 1, BEGUN, &stand));
  g_assert_false (pagoda_ladder_stand_on (rungs, activities, PERSON, BEGUN - 1, &stand));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-ladder/stand", test_stand);
  g_test_add_func ("/contact-ladder/without-a-ladder", test_without_a_ladder);
  g_test_add_func ("/contact-ladder/agreed", test_agreed);
  return g_test_run ();
}
