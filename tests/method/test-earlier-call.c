/* test-earlier-call.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/earlier_call.h"

#define TODAY 20000

typedef struct
{
  PagodaActivityKind kind;
  PagodaActivityState state;
  int days; /* from today */
  int minute;
} Call;

static const PagodaActivity *
find (const Call *calls, gsize n, PagodaId except, gint64 days, GPtrArray *activities)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  if (days >= 0)
    rules.values[PAGODA_RULE_RECENT_CALL_DAYS] = days;
  for (gsize i = 0; i < n; i++)
    {
      PagodaActivity *activity = pagoda_activity_new ();
      activity->id = (PagodaId)i + 1;
      activity->kind = calls[i].kind;
      activity->state = calls[i].state;
      activity->day = TODAY + calls[i].days;
      activity->minute = calls[i].minute;
      g_ptr_array_add (activities, activity);
    }
  return pagoda_earlier_call (activities, except, TODAY, &rules);
}

static void
test_earlier_call (void)
{
  static const struct
  {
    const char *rule;
    Call calls[3];
    PagodaId except;
    gint64 days; /* −1: as usual */
    PagodaId found;
  } cases[] = {
    { "nothing", { { 0 } }, 1, -1, PAGODA_ID_NONE },
    { "seven days ago", { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -7, -1 } }, 0, -1, 1 },
    { "eight days ago", { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -8, -1 } }, 0, -1, PAGODA_ID_NONE },
    { "another house rule", { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -8, -1 } }, 0, 8, 1 },
    { "only of the day itself",
      { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -1, -1 } },
      0,
      0,
      PAGODA_ID_NONE },
    { "today", { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, 0, -1 } }, 0, -1, 1 },
    { "the one that is being edited",
      { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, 0, -1 } },
      1,
      -1,
      PAGODA_ID_NONE },
    { "only planned", { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_PLANNED, -1, -1 } }, 0, -1, PAGODA_ID_NONE },
    { "cancelled", { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_CANCELLED, -1, -1 } }, 0, -1, PAGODA_ID_NONE },
    { "a visit is no call",
      { { PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, -1, -1 } },
      0,
      -1,
      PAGODA_ID_NONE },
    { "later than the day",
      { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, 1, -1 } },
      0,
      -1,
      PAGODA_ID_NONE },
    { "the latest of a day",
      { { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -2, 900 },
        { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -1, 960 },
        { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, -1, 540 } },
      0,
      -1,
      2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) activities
          = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);
      const PagodaActivity *found
          = find (cases[i].calls, G_N_ELEMENTS (cases[i].calls), cases[i].except, cases[i].days, activities);
      g_test_message ("A2: %s", cases[i].rule);
      /* What a case does not name is a planned call, which does not count. */
      g_assert_cmpint (found != NULL ? found->id : PAGODA_ID_NONE, ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/earlier-call/earlier-call", test_earlier_call);
  return g_test_run ();
}
