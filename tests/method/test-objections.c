/* test-objections.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/objections.h"

#define TODAY (pagoda_day_from_iso ("2026-11-22"))
#define UNKNOWN PAGODA_MARK_UNKNOWN

typedef struct
{
  const char *objection, *answer;
  int days; /* from today */
  int confidence;
  int deal; /* days after it; 0: none */
} Heard;

static GPtrArray *
count (const Heard *heard, gsize n, const GPtrArray *prepared)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_heard_objection_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (gsize i = 0; i < n; i++)
    {
      PagodaHeardObjection *one = g_new (PagodaHeardObjection, 1);
      PagodaDay day = TODAY + heard[i].days;
      *one = (PagodaHeardObjection){ g_strdup (heard[i].objection), g_strdup (heard[i].answer), day,
                                     heard[i].confidence,
                                     heard[i].deal > 0 ? day + heard[i].deal : PAGODA_DAY_NONE };
      g_ptr_array_add (list, one);
    }
  return pagoda_objections_count (list, prepared != NULL ? prepared : none, TODAY);
}

static const PagodaAnswerRecord *
answer_of (const GPtrArray *records, guint objection, guint answer)
{
  return g_ptr_array_index (((PagodaObjectionRecord *)g_ptr_array_index (records, objection))->answers,
                            answer);
}

/* What one hearing says about its answer. */
static void
test_outcome (void)
{
  static const struct
  {
    const char *rule;
    Heard heard;
    guint judged, worked;
  } cases[] = {
    { "nothing is known yet", { "贵", "省油", -10, UNKNOWN, 0 }, 0, 0 },
    { "confident afterwards", { "贵", "省油", -10, 1, 0 }, 1, 1 },
    { "neither for nor against", { "贵", "省油", -10, 0, 0 }, 1, 0 },
    { "not confident", { "贵", "省油", -10, -2, 0 }, 1, 0 },
    { "not confident, but ordered", { "贵", "省油", -10, -2, 5 }, 1, 1 },
    { "ordered within a year", { "贵", "省油", -400, UNKNOWN, 365 }, 1, 1 },
    { "ordered when it was forgotten", { "贵", "省油", -400, UNKNOWN, 366 }, 1, 0 },
    { "a year without an order", { "贵", "省油", -366, UNKNOWN, 0 }, 1, 0 },
    { "not quite a year", { "贵", "省油", -365, UNKNOWN, 0 }, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) records = count (&cases[i].heard, 1, NULL);
      const PagodaAnswerRecord *answer = answer_of (records, 0, 0);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpuint (answer->given, ==, 1);
      g_assert_cmpuint (answer->judged, ==, cases[i].judged);
      g_assert_cmpuint (answer->worked, ==, cases[i].worked);
    }
}

/* Nine of ten stand above one of one; what was never tried stands above what failed. */
static void
test_ranking (void)
{
  Heard heard[13];
  gsize n = 0;

  for (int i = 0; i < 10; i++)
    heard[n++] = (Heard){ "Too dear", "saves fuel", -20, i < 9 ? 2 : -1, 0 };
  heard[n++] = (Heard){ "too  DEAR", "lease", -20, 1, 0 };
  heard[n++] = (Heard){ "Too dear", "no", -20, -1, 0 };
  heard[n++] = (Heard){ "No time", NULL, -20, UNKNOWN, 0 };
  PagodaObjectionAnswer library = { 7, (char *)"TOO DEAR", (char *)"Try it" };
  g_autoptr (GPtrArray) prepared = g_ptr_array_new ();
  g_ptr_array_add (prepared, &library);
  g_autoptr (GPtrArray) records = count (heard, n, prepared);

  g_assert_cmpuint (records->len, ==, 2);
  const PagodaObjectionRecord *dear = pagoda_objections_find (records, " too dear");
  g_assert_true (dear == g_ptr_array_index (records, 0));
  g_assert_cmpstr (dear->objection, ==, "TOO DEAR");
  g_assert_cmpuint (dear->heard, ==, 12);
  static const char *const order[] = { "saves fuel", "lease", "Try it", "no" };
  g_assert_cmpuint (dear->answers->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (answer_of (records, 0, i)->answer, ==, order[i]);
  g_assert_cmpint (answer_of (records, 0, 2)->prepared, ==, 7);
  g_assert_cmpint (answer_of (records, 0, 0)->prepared, ==, PAGODA_ID_NONE);
  const PagodaObjectionRecord *time = pagoda_objections_find (records, "No time");
  g_assert_cmpuint (time->heard, ==, 1);
  g_assert_cmpuint (time->answers->len, ==, 0);
  g_assert_null (pagoda_objections_find (records, "No money"));
}

static void
test_too_few (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  g_assert_false (pagoda_answer_record_is_judged (&(PagodaAnswerRecord){ .judged = 7 }, &rules));
  g_assert_true (pagoda_answer_record_is_judged (&(PagodaAnswerRecord){ .judged = 8 }, &rules));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objections/outcome", test_outcome);
  g_test_add_func ("/objections/ranking", test_ranking);
  g_test_add_func ("/objections/too-few", test_too_few);
  return g_test_run ();
}
