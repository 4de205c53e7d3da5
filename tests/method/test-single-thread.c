/* test-single-thread.c: accounts that know one of us only (T2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/single_thread.h"

#include "record.h"

#define MOST 4

static void
test_threads (void)
{
  static const struct
  {
    const char *rule;
    struct
    {
      const char *person;
      PagodaId contact;
      const char *day;
    } touches[MOST];
    PagodaThreadKind kind;
    const char *person;
    guint persons, contacts;
    const char *last;
  } cases[] = {
    { "nobody was in touch", { { NULL, 0, NULL } }, PAGODA_THREAD_NONE, NULL, 0, 0, NULL },
    { "one of us, two of theirs",
      { { "Lin", 1, "2026-03-01" }, { "Lin", 2, "2026-05-01" }, { "Lin", 1, "2026-06-01" } },
      PAGODA_THREAD_SINGLE,
      "Lin",
      1,
      2,
      "2026-06-01" },
    { "two of us",
      { { "Lin", 1, "2026-03-01" }, { "Gao", 1, "2026-02-01" } },
      PAGODA_THREAD_SEVERAL,
      "Gao",
      2,
      1,
      "2026-03-01" },
    { "one person however the name is typed",
      { { "Lin Shan", 1, "2026-03-01" }, { " lin  shan ", 1, "2026-03-02" } },
      PAGODA_THREAD_SINGLE,
      "Lin Shan",
      1,
      1,
      "2026-03-02" },
    { "who it was nobody wrote down",
      { { NULL, 1, "2026-03-01" }, { "", 1, "2026-03-02" } },
      PAGODA_THREAD_NONE,
      NULL,
      0,
      0,
      NULL },
    { "a touch without a name does not make a second one",
      { { "Lin", 1, "2026-03-01" }, { "", 2, "2026-03-02" } },
      PAGODA_THREAD_SINGLE,
      "Lin",
      1,
      1,
      "2026-03-01" },
    { "whom of theirs may be unknown",
      { { "Lin", 0, "2026-03-01" } },
      PAGODA_THREAD_SINGLE,
      "Lin",
      1,
      0,
      "2026-03-01" },
    { "what is later than the day counts for nothing",
      { { "Lin", 1, "2026-03-01" }, { "Gao", 1, "2026-09-23" } },
      PAGODA_THREAD_SINGLE,
      "Lin",
      1,
      1,
      "2026-03-01" },
    { "the trailing twelve months begin the day after the same day of last year",
      { { "Gao", 1, "2025-09-22" }, { "Lin", 1, "2025-09-23" } },
      PAGODA_THREAD_SINGLE,
      "Lin",
      1,
      1,
      "2025-09-23" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaTouch touches[MOST];
      gsize n = 0;
      for (; n < MOST && cases[i].touches[n].day != NULL; n++)
        touches[n] = (PagodaTouch){ cases[i].touches[n].person, cases[i].touches[n].contact,
                                    pagoda_day_from_iso (cases[i].touches[n].day) };
      PagodaThread thread = pagoda_single_thread (touches, n, pagoda_day_from_iso ("2026-09-22"));
      g_test_message ("T2: %s", cases[i].rule);
      g_assert_cmpint (thread.kind, ==, cases[i].kind);
      g_assert_cmpstr (thread.person, ==, cases[i].person);
      g_assert_cmpuint (thread.persons, ==, cases[i].persons);
      g_assert_cmpuint (thread.contacts, ==, cases[i].contacts);
      g_assert_cmpint (thread.last, ==,
                       cases[i].last != NULL ? pagoda_day_from_iso (cases[i].last) : PAGODA_DAY_NONE);
    }
}

/* Who has a day and a name was in touch; the others were not. */
static void
test_project (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (PagodaTouch));
  PagodaProject *project = record_project (record, "2026-01-01");
  static const char *const persons[] = { "Lin", NULL, "Gao" };
  static const char *const days[] = { "2026-02-01", "2026-02-02", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      PagodaDecisionMaker *person = pagoda_decision_maker_new ();
      person->contact = (PagodaId)i + 1;
      person->contacted_by = g_strdup (persons[i]);
      person->contacted = days[i] != NULL ? pagoda_day_from_iso (days[i]) : PAGODA_DAY_NONE;
      g_ptr_array_add (project->decision_makers, person);
    }
  pagoda_touches_append_project (touches, project);
  g_assert_cmpuint (touches->len, ==, 1);
  g_assert_cmpstr (g_array_index (touches, PagodaTouch, 0).person, ==, "Lin");
  g_assert_cmpint (g_array_index (touches, PagodaTouch, 0).contact, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/single-thread/cases", test_threads);
  g_test_add_func ("/single-thread/project", test_project);
  return g_test_run ();
}
