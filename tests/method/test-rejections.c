/* test-rejections.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rejections.h"

/* Written down in another order than they happened in. */
static const struct
{
  PagodaActivityState state;
  PagodaAnswer rejection;
  PagodaDay day;
  int minute;
  guint number;
} heard[] = {
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, 130, -1, 5 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, 100, -1, 1 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_NO, 105, -1, 0 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_UNKNOWN, 106, -1, 0 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, 110, 960, 4 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, 110, 540, 3 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, 110, -1, 2 },
  { PAGODA_ACTIVITY_PLANNED, PAGODA_ANSWER_YES, 111, -1, 0 },
  { PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, 130, -1, 6 },
};

static GPtrArray *
make_activities (void)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);

  for (gsize i = 0; i < G_N_ELEMENTS (heard); i++)
    {
      PagodaActivity *activity = pagoda_activity_new ();
      activity->id = (PagodaId)i + 1;
      activity->state = heard[i].state;
      activity->rejection = heard[i].rejection;
      activity->day = heard[i].day;
      activity->minute = heard[i].minute;
      g_ptr_array_add (activities, activity);
    }
  return activities;
}

static void
test_number (void)
{
  g_autoptr (GPtrArray) activities = make_activities ();

  for (guint i = 0; i < activities->len; i++)
    g_assert_cmpuint (pagoda_rejections_number (activities, g_ptr_array_index (activities, i)), ==,
                      heard[i].number);
}

static void
test_next (void)
{
  g_autoptr (GPtrArray) activities = make_activities ();
  static const struct
  {
    PagodaDay day;
    guint number;
  } cases[]
      = { { 99, 1 }, { 100, 2 }, { 109, 2 }, { 110, PAGODA_REJECTION_MILESTONE }, { 130, 7 }, { 999, 7 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (pagoda_rejections_next (activities, cases[i].day), ==, cases[i].number);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rejections/number", test_number);
  g_test_add_func ("/rejections/next", test_next);
  return g_test_run ();
}
