/* test-lead-balance.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/lead_balance.h"

#include "record.h"

#define DAY "2026-09-22"
#define TODAY (pagoda_day_from_iso (DAY))
#define UNKNOWN PAGODA_MARK_UNKNOWN
#define MOST 5

/* Supports for us, and for one rival. */
typedef struct
{
  int weight, ours, theirs;
} Row;

static PagodaSupportSheet *
sheet_of (PagodaLayerRecord *record, const Row *rows, gsize n, gboolean rival, PagodaId *ids)
{
  PagodaProject *project = record_project (record, DAY);
  PagodaId id = rival ? record_rival (project, DAY)->id : PAGODA_ID_NONE;

  for (gsize i = 0; i < n; i++)
    {
      PagodaDecisionMaker *person = record_decider (project, "1", rows[i].weight, rows[i].ours, NULL, DAY);
      if (rival)
        record_support (person, id, rows[i].theirs, DAY);
      ids[i] = person->id;
    }
  return pagoda_support_sheet_new (project, TODAY, NULL, NULL);
}

static const PagodaLeadShare *
share_at (const GArray *shares, guint i)
{
  return &g_array_index (shares, PagodaLeadShare, i);
}

/* The hand sheet of five people of test-support-lead.c against its first rival: 40, −75, 0, 30, 0 are −5. */
static void
test_hand_sheet (void)
{
  static const Row rows[]
      = { { 40, 1, 0 }, { 25, -1, 2 }, { 15, UNKNOWN, UNKNOWN }, { 10, 2, -1 }, { 10, 0, UNKNOWN } };
  static const int points[] = { 40, -75, 0, 30, 0 }, spreads[] = { 0, 0, 30, 0, 10 };
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaId ids[MOST];
  g_autoptr (PagodaSupportSheet) sheet = sheet_of (record, rows, 5, TRUE, ids);
  g_autoptr (GArray) shares = pagoda_lead_balance (sheet);
  PagodaSupportInput input = pagoda_support_sheet_input (sheet);
  int sum = 0;

  g_assert_cmpuint (shares->len, ==, 5);
  for (guint i = 0; i < shares->len; i++)
    {
      g_assert_cmpint (share_at (shares, i)->person, ==, ids[i]);
      g_assert_cmpint (share_at (shares, i)->points, ==, points[i]);
      g_assert_cmpint (share_at (shares, i)->spread, ==, spreads[i]);
      sum += points[i];
    }
  g_assert_cmpint (sum, ==, pagoda_support_lead (&input).lead);

  /* An weighs most, and one step more of An turns the lead: −5 + 40. */
  PagodaLeadStep step = pagoda_lead_best_step (sheet);
  g_assert_cmpint (step.person, ==, ids[0]);
  g_assert_cmpint (step.support, ==, 2);
  g_assert_cmpint (step.lead.lead, ==, 35);
  g_assert_true (step.turns);
  g_assert_false (step.secures);
  /* Cai is unknown for us and for the rival; known as neutral the lead stays, the band shrinks by 30. */
  PagodaLeadStep clearing = pagoda_lead_best_clearing (sheet);
  g_assert_cmpint (clearing.person, ==, ids[2]);
  g_assert_cmpint (clearing.lead.lead, ==, -5);
  g_assert_cmpint (clearing.lead.low, ==, -15);
}

static void
test_steps (void)
{
  static const struct
  {
    const char *rule;
    gsize n;
    Row rows[3];
    gboolean rival;
    int step; /* −1: none */
    gboolean turns, secures;
    int clearing;
  } cases[] = {
    { "nobody", 0, { { 0, 0, 0 } }, FALSE, -1, FALSE, FALSE, -1 },
    { "everybody is at the end", 1, { { 50, 2, 0 } }, FALSE, -1, FALSE, FALSE, -1 },
    { "who weighs nothing changes nothing", 2, { { 0, 0, 0 }, { 5, 1, 0 } }, FALSE, 1, FALSE, FALSE, -1 },
    { "an unknown one makes no step, but is to be found out",
      2,
      { { 90, UNKNOWN, 0 }, { 10, 0, 0 } },
      FALSE,
      1,
      TRUE,
      FALSE,
      0 },
    { "the heavier changes more", 2, { { 30, 1, 0 }, { 70, 1, 0 } }, FALSE, 1, FALSE, FALSE, -1 },
    { "level: a step makes it ours and secures it",
      2,
      { { 50, 1, 1 }, { 50, 0, 0 } },
      TRUE,
      0,
      TRUE,
      TRUE,
      -1 },
    { "a rival's unknown is grey too",
      2,
      { { 60, 1, UNKNOWN }, { 40, UNKNOWN, UNKNOWN } },
      TRUE,
      0,
      FALSE,
      FALSE,
      1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaId ids[MOST];
      g_autoptr (PagodaSupportSheet) sheet
          = sheet_of (record, cases[i].rows, cases[i].n, cases[i].rival, ids);
      PagodaLeadStep step = pagoda_lead_best_step (sheet), clearing = pagoda_lead_best_clearing (sheet);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpint (step.person, ==, cases[i].step < 0 ? PAGODA_ID_NONE : ids[cases[i].step]);
      g_assert_cmpint (clearing.person, ==, cases[i].clearing < 0 ? PAGODA_ID_NONE : ids[cases[i].clearing]);
      g_assert_true (step.turns == cases[i].turns);
      g_assert_true (step.secures == cases[i].secures);
    }
}

/* Drawn sheets: the shares always sum to the lead, and no single step is better than the named one. */
static void
test_drawn (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);

  for (int round = 0; round < 500; round++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      Row rows[MOST];
      PagodaId ids[MOST];
      gsize n = (gsize)g_rand_int_range (dice, 1, MOST + 1);
      for (gsize i = 0; i < n; i++)
        {
          int ours = g_rand_int_range (dice, -2, 4), theirs = g_rand_int_range (dice, -2, 4);
          rows[i] = (Row){ g_rand_int_range (dice, 0, 100), ours == 3 ? UNKNOWN : ours,
                           theirs == 3 ? UNKNOWN : theirs };
        }
      g_autoptr (PagodaSupportSheet) sheet = sheet_of (record, rows, n, g_rand_boolean (dice), ids);
      PagodaSupportInput input = pagoda_support_sheet_input (sheet);
      PagodaSupportLead lead = pagoda_support_lead (&input);
      g_autoptr (GArray) shares = pagoda_lead_balance (sheet);
      PagodaLeadStep step = pagoda_lead_best_step (sheet);
      int sum = 0;
      for (guint i = 0; i < shares->len; i++)
        sum += share_at (shares, i)->points;
      g_assert_cmpint (sum, ==, lead.lead);
      for (gsize i = 0; i < n; i++)
        {
          g_autofree int *supports = g_memdup2 (input.supports, n * sizeof (int));
          PagodaSupportInput moved = input;
          moved.supports = supports;
          if (supports[i] == UNKNOWN || supports[i] == PAGODA_SUPPORT_MAX || rows[i].weight == 0)
            continue;
          supports[i]++;
          PagodaSupportLead then = pagoda_support_lead (&moved);
          gboolean secures = lead.low <= 0 && then.low > 0, turns = lead.lead <= 0 && then.lead > 0;
          g_assert_cmpint (step.person, !=, PAGODA_ID_NONE);
          g_assert_true (step.secures >= secures);
          if (step.secures == secures)
            g_assert_true (step.turns > turns || (step.turns == turns && step.lead.lead >= then.lead));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lead-balance/hand-sheet", test_hand_sheet);
  g_test_add_func ("/lead-balance/steps", test_steps);
  g_test_add_func ("/lead-balance/drawn", test_drawn);
  return g_test_run ();
}
