/* test-project-support.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/project_support.h"

#include "record.h"

#define DAY(text) pagoda_day_from_iso (text)
#define AS_OF DAY ("2026-06-30")
#define BEFORE "2026-06-01"
#define LATER "2026-07-01"
#define UNKNOWN PAGODA_MARK_UNKNOWN

static void
test_stages (void)
{
  static const struct
  {
    const char *rule;
    const char *stages; /* as record_stages() */
    int state;          /* PagodaProjectState, closed today */
    PagodaStageSet reached, joined;
    gboolean signed_on;
  } cases[] = {
    { "nothing known", "", PAGODA_PROJECT_OPEN, 0, 0, FALSE },
    { "joined the first", "J", PAGODA_PROJECT_OPEN, 0x1, 0x1, FALSE },
    { "the stages before were reached too", "...J", PAGODA_PROJECT_OPEN, 0xf, 0x8, FALSE },
    { "reached without us", "J-J", PAGODA_PROJECT_OPEN, 0x7, 0x5, FALSE },
    { "all nine", "JJJJJJJJJ", PAGODA_PROJECT_OPEN, 0x1ff, 0x1ff, TRUE },
    { "won: the contract is joined", "J", PAGODA_PROJECT_WON, 0x7f, 0x41, TRUE },
    { "lost: what was reached stays", "J-", PAGODA_PROJECT_LOST, 0x3, 0x1, FALSE },
    { "lost in negotiation", "JJJJJJJ", PAGODA_PROJECT_LOST, 0x7f, 0x7f, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaProject *project = record_project (record, BEFORE);
      record_stages (project, cases[i].stages, BEFORE);
      if (cases[i].state != PAGODA_PROJECT_OPEN)
        record_close (project, (PagodaProjectState)cases[i].state, "2026-06-30");
      PagodaProjectStages stages = pagoda_project_stages_on (project, AS_OF);
      g_test_message ("L3: %s", cases[i].rule);
      g_assert_cmphex (stages.reached, ==, cases[i].reached);
      g_assert_cmphex (stages.joined, ==, cases[i].joined);
      g_assert_cmpint (pagoda_project_signed_on (project, AS_OF) != PAGODA_DAY_NONE, ==, cases[i].signed_on);
      g_assert_cmphex (pagoda_project_stages_on (project, DAY ("2026-05-31")).reached, ==, 0);
      g_assert_cmpint (pagoda_project_signed_on (project, DAY ("2026-05-31")), ==, PAGODA_DAY_NONE);
    }
}

/* The day of a signature is that of stage 7 where it is known, else that of winning. */
static void
test_signature (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaProject *project = record_project (record, BEFORE);

  record_close (project, PAGODA_PROJECT_WON, "2026-06-20");
  g_assert_cmpint (pagoda_project_signed_on (project, AS_OF), ==, DAY ("2026-06-20"));
  g_assert_cmpint (pagoda_project_signed_on (project, DAY ("2026-06-19")), ==, PAGODA_DAY_NONE);
  record_stage (project, 7, PAGODA_ANSWER_YES, "2026-06-10");
  g_assert_cmpint (pagoda_project_signed_on (project, AS_OF), ==, DAY ("2026-06-10"));
  g_assert_cmpint (pagoda_project_signed_on (project, DAY ("2026-06-10")), ==, DAY ("2026-06-10"));
  record_stage (project, 7, PAGODA_ANSWER_UNKNOWN, "2026-06-25");
  g_assert_cmpint (pagoda_project_signed_on (project, AS_OF), ==, DAY ("2026-06-20"));
}

/* Up to three deciders: their stages, and the day of June they were contacted, 0 for never. */
static void
test_order_of_contact (void)
{
  static const struct
  {
    const char *rule;
    const char *stages;
    struct
    {
      const char *stages;
      int contacted;
    } deciders[3];
    int n;
    PagodaStageSet absent, skipped;
    int early[3]; /* who was worked early, by stage from 1; −1 is nobody */
  } cases[] = {
    { "nobody named: nobody present", "JJ", { { 0 } }, 0, 0x3, 0, { -1, -1, -1 } },
    { "all in order", "JJ", { { "1", 1 }, { "2", 2 } }, 2, 0, 0, { -1, -1, -1 } },
    { "the first not contacted yet", "J", { { "1", 0 } }, 1, 0x1, 0, { -1, -1, -1 } },
    { "a later stage's decider before the first has anyone",
      "J",
      { { "1", 0 }, { "2", 5 } },
      2,
      0x1,
      0x1,
      { 1, -1, -1 } },
    { "two stages skipped", "J", { { "1", 0 }, { "3", 5 } }, 2, 0x1, 0x3, { 1, 1, -1 } },
    { "a stage without a named decider is skipped as well",
      "J",
      { { "1", 1 }, { "3", 5 } },
      2,
      0,
      0x2,
      { -1, 1, -1 } },
    { "the one contacted first is named",
      "J",
      { { "3", 9 }, { "2", 5 }, { "1", 0 } },
      3,
      0x1,
      0x1,
      { 1, -1, -1 } },
    { "who decides in both is no skipping", "JJ", { { "12", 5 } }, 1, 0, 0, { -1, -1, -1 } },
    { "made good later: no longer skipped", "J", { { "2", 5 }, { "1", 9 } }, 2, 0, 0, { -1, -1, -1 } },
    { "not contacted, not worked", "", { { "1", 0 }, { "9", 0 } }, 2, 0, 0, { -1, -1, -1 } },
    { "no stage yet, nobody absent", "", { { "1", 1 } }, 1, 0, 0, { -1, -1, -1 } },
    { "who decides in no stage is nowhere", "J", { { "", 5 } }, 1, 0x1, 0, { -1, -1, -1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaProject *project = record_project (record, BEFORE);
      PagodaId ids[3] = { 0 };
      record_stages (project, cases[i].stages, BEFORE);
      for (int k = 0; k < cases[i].n; k++)
        {
          int day = cases[i].deciders[k].contacted;
          g_autofree char *contacted = day > 0 ? g_strdup_printf ("2026-06-%02d", day) : g_strdup (LATER);
          ids[k] = record_decider (project, cases[i].deciders[k].stages, 10, 1, contacted, BEFORE)->id;
        }
      PagodaProjectSupport support = pagoda_project_support (project, AS_OF, NULL, NULL);
      g_test_message ("L4: %s", cases[i].rule);
      g_assert_cmphex (support.absent, ==, cases[i].absent);
      g_assert_cmphex (support.skipped, ==, cases[i].skipped);
      for (int stage = 0; stage < 3; stage++)
        {
          int early = cases[i].early[stage];
          g_assert_cmpint (support.worked_early[stage], ==, early < 0 ? PAGODA_ID_NONE : ids[early]);
        }
    }
}

static const char *
name_of (PagodaId contact, gpointer data)
{
  const PagodaDecisionMaker *first = data;

  return contact == first->contact ? "Zhao" : "An";
}

/* The lead as of a day, with ids of persons and rivals; ties by name. */
static void
test_as_of (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaProject *project = record_project (record, "2026-01-01");
  PagodaDecisionMaker *zhao = record_decider (project, "1", 50, 1, "2026-02-01", "2026-01-10");
  PagodaDecisionMaker *an = record_decider (project, "1", 50, UNKNOWN, NULL, "2026-01-20");
  PagodaRival *rival = record_rival (project, "2026-03-01");

  record_support (an, PAGODA_ID_NONE, 1, "2026-02-10");
  record_support (an, rival->id, 2, "2026-03-01");
  record_support (zhao, rival->id, -1, "2026-03-05");

  PagodaProjectSupport none = pagoda_project_support (project, DAY ("2026-01-09"), name_of, zhao);
  g_assert_cmpuint (none.deciders, ==, 0);
  g_assert_cmpint (none.flip, ==, PAGODA_ID_NONE);
  g_assert_cmpint (none.score, ==, 0);

  PagodaProjectSupport one = pagoda_project_support (project, DAY ("2026-01-10"), name_of, zhao);
  g_assert_cmpuint (one.deciders, ==, 1);
  g_assert_cmpint (one.lead.lead, ==, 50);
  g_assert_cmpint (one.flip, ==, zhao->id);
  g_assert_cmpint (one.score, ==, 50);

  PagodaProjectSupport blind = pagoda_project_support (project, DAY ("2026-02-01"), name_of, zhao);
  g_assert_cmpint (blind.lead.unknown_weight, ==, 50);
  g_assert_cmpint (blind.doubtful, ==, an->id);
  g_assert_cmpint (blind.contacted_weight, ==, 50);
  g_assert_cmpint (blind.score, ==, 50);

  /* Two steps of either: of equal weight the name decides, and without names the order. */
  PagodaProjectSupport named = pagoda_project_support (project, DAY ("2026-02-10"), name_of, zhao);
  g_assert_cmpint (named.lead.lead, ==, 100);
  g_assert_cmpint (named.flip, ==, an->id);
  g_assert_cmpint (pagoda_project_support (project, DAY ("2026-02-10"), NULL, NULL).flip, ==, zhao->id);
  g_assert_cmpint (named.best_rival, ==, PAGODA_ID_NONE);

  PagodaProjectSupport rivalled = pagoda_project_support (project, DAY ("2026-03-01"), name_of, zhao);
  g_assert_cmpint (rivalled.best_rival, ==, rival->id);
  g_assert_cmpint (rivalled.lead.lead, ==, 0);
  g_assert_cmpint (rivalled.lead.low, ==, 100 - 150);
  g_assert_cmpint (rivalled.lead.high, ==, 100 - 50);
  g_assert_cmpint (pagoda_project_support (project, AS_OF, name_of, zhao).lead.lead, ==, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-support/stages", test_stages);
  g_test_add_func ("/project-support/signature", test_signature);
  g_test_add_func ("/project-support/order-of-contact", test_order_of_contact);
  g_test_add_func ("/project-support/as-of", test_as_of);
  return g_test_run ();
}
