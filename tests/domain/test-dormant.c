/* test-dormant.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/dormant.h"

#define DAY 20000
#define TEXT(text) ((char *)(text))

static void
test_attractions (void)
{
  static const struct
  {
    const char *attracted;
    const char *broke;
    const char *list; /* joined by | */
    gboolean complete;
  } cases[] = {
    { "交期快", "晚到十天", "交期快", TRUE },
    { "交期快、现货多，价格实在；展会上认识", "晚", "交期快|现货多|价格实在|展会上认识", TRUE },
    { "good price, fast delivery;\n a friend ", "late", "good price|fast delivery|a friend", TRUE },
    { "交期快", " \n", "交期快", FALSE },
    { "交期快", NULL, "交期快", FALSE },
    { NULL, "晚", "", FALSE },
    { "、 ，;", "晚", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPostMortem post_mortem
          = { .attracted = TEXT (cases[i].attracted), .broke = TEXT (cases[i].broke) };
      g_auto (GStrv) list = pagoda_post_mortem_list_attractions (&post_mortem);
      g_autofree char *joined = g_strjoinv ("|", list);
      g_test_message ("%s", cases[i].attracted);
      g_assert_cmpstr (joined, ==, cases[i].list);
      g_assert_cmpint (pagoda_post_mortem_is_complete (&post_mortem), ==, cases[i].complete);
    }
}

static void
add_post_mortem (PagodaDormantRecord *record, PagodaDay day)
{
  const PagodaPostMortem post_mortem = { .day = day };

  g_ptr_array_add (record->post_mortems, pagoda_post_mortem_copy (&post_mortem));
}

/* What was written before the last order is about an earlier break. */
static void
test_each_break_has_its_own (void)
{
  g_autoptr (PagodaDormantRecord) record = pagoda_dormant_record_new (1);
  static const struct
  {
    PagodaDay last_order, day;
    int judgement;
    PagodaDay post_mortem; /* 0: none */
  } cases[] = {
    { DAY - 100, DAY, PAGODA_DORMANT_OUTGROWN, DAY - 20 },
    { DAY - 100, DAY - 30, PAGODA_DORMANT_WORKSHOP, DAY - 50 },
    { DAY - 40, DAY - 30, PAGODA_DATED_NONE, 0 },
    { DAY - 50, DAY - 30, PAGODA_DORMANT_WORKSHOP, DAY - 50 },
    { DAY - 100, DAY - 60, PAGODA_DATED_NONE, 0 },
    { DAY - 100, DAY + 10, PAGODA_DATED_NONE, DAY - 20 },
    { DAY + 1, DAY + 20, PAGODA_DATED_NONE, 0 },
  };

  g_ptr_array_add (record->judgements, pagoda_dated_new (DAY - 50, PAGODA_DORMANT_WORKSHOP, NULL));
  g_ptr_array_add (record->judgements, pagoda_dated_new (DAY - 20, PAGODA_DORMANT_OUTGROWN, NULL));
  g_ptr_array_add (record->judgements, pagoda_dated_new (DAY + 10, PAGODA_DATED_NONE, NULL));
  add_post_mortem (record, DAY - 50);
  add_post_mortem (record, DAY - 20);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PagodaPostMortem *found
          = pagoda_dormant_record_post_mortem_on (record, cases[i].last_order, cases[i].day);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (pagoda_dormant_record_judgement_on (record, cases[i].last_order, cases[i].day), ==,
                       cases[i].judgement);
      g_assert_cmpint (found != NULL ? found->day : 0, ==, cases[i].post_mortem);
    }
}

/* G2: one of the touches is face to face. */
static void
test_a_plan_needs_a_meeting (void)
{
  static const struct
  {
    PagodaTouchStep step;
    gboolean meeting;
  } cases[] = {
    { { .kind = PAGODA_TOUCH_NEWS }, FALSE },
    { { .kind = PAGODA_TOUCH_PRODUCT_NEWS }, FALSE },
    { { .kind = PAGODA_TOUCH_SAMPLES }, FALSE },
    { { .kind = PAGODA_TOUCH_CALL }, FALSE },
    { { .kind = PAGODA_TOUCH_VISIT }, TRUE },
    { { .kind = PAGODA_TOUCH_TECHNICAL_EXCHANGE }, TRUE },
    { { .kind = PAGODA_TOUCH_VISIT, .activity = 7, .activity_kind = PAGODA_ACTIVITY_CALL }, FALSE },
    { { .kind = PAGODA_TOUCH_CALL, .activity = 7, .activity_kind = PAGODA_ACTIVITY_EXECUTIVE_VISIT }, TRUE },
    { { .kind = PAGODA_TOUCH_VISIT,
        .activity = 7,
        .activity_kind = PAGODA_ACTIVITY_VISIT,
        .state = PAGODA_ACTIVITY_CANCELLED },
      FALSE },
    { { .kind = PAGODA_TOUCH_VISIT,
        .activity = 7,
        .activity_kind = PAGODA_ACTIVITY_VISIT,
        .state = PAGODA_ACTIVITY_DONE },
      TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaDormantRecord) record = pagoda_dormant_record_new (1);
      PagodaTouchStep step = cases[i].step;
      step.day = DAY;
      g_ptr_array_add (record->steps, pagoda_touch_step_copy (&step));
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (pagoda_dormant_record_misses_meeting (record, DAY - 1), ==, !cases[i].meeting);
      g_assert_true (pagoda_dormant_record_misses_meeting (record, DAY + 1));
    }
}

static void
test_the_next_step (void)
{
  g_autoptr (PagodaDormantRecord) record = pagoda_dormant_record_new (1);
  const PagodaTouchStep steps[] = {
    { .id = 1, .day = DAY - 90 },
    { .id = 2, .day = DAY, .activity = 7, .state = PAGODA_ACTIVITY_DONE },
    { .id = 3, .day = DAY + 1, .activity = 8, .state = PAGODA_ACTIVITY_CANCELLED },
    { .id = 4, .day = DAY + 2, .activity = 9, .state = PAGODA_ACTIVITY_PLANNED },
    { .id = 5, .day = DAY + 3 },
  };

  g_assert_null (pagoda_dormant_record_next_step (record, DAY));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_ptr_array_add (record->steps, pagoda_touch_step_copy (&steps[i]));
  g_assert_cmpint (pagoda_dormant_record_next_step (record, DAY)->id, ==, 4);
  g_assert_cmpint (pagoda_dormant_record_next_step (record, DAY + 3)->id, ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dormant/attractions", test_attractions);
  g_test_add_func ("/dormant/each-break-has-its-own", test_each_break_has_its_own);
  g_test_add_func ("/dormant/a-plan-needs-a-meeting", test_a_plan_needs_a_meeting);
  g_test_add_func ("/dormant/the-next-step", test_the_next_step);
  return g_test_run ();
}
