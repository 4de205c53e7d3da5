/* test-lead-history.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/lead_history.h"
#include "method/project_support.h"

#include "record.h"

#include <math.h>

#define DAY(iso) (pagoda_day_from_iso (iso))

static const PagodaLeadPoint *
point_at (const GArray *points, guint i)
{
  return &g_array_index (points, PagodaLeadPoint, i);
}

/* The point in force on @day, or NULL. */
static const PagodaLeadPoint *
find_point (const GArray *points, PagodaDay day)
{
  const PagodaLeadPoint *found = NULL;

  for (guint i = 0; i < points->len && point_at (points, i)->day <= day; i++)
    found = point_at (points, i);
  return found;
}

static gboolean
is_value (double value, const PagodaSupportLead *lead, int points)
{
  double asked = pagoda_support_lead_value (lead, points);

  return (isnan (asked) && isnan (value)) || fabs (asked - value) < 1e-12;
}

/* The slow way: the method asked on every single day. */
static void
check_each_day (const PagodaProject *project, PagodaDay until)
{
  g_autoptr (GArray) points = pagoda_lead_history (project, until);

  for (PagodaDay day = project->opened - 3; day <= until; day++)
    {
      const PagodaLeadPoint *point = find_point (points, day);
      PagodaSupportLead lead = pagoda_project_support (project, day, NULL, NULL).lead;
      g_assert_true ((point == NULL) == (day < project->opened));
      if (point == NULL)
        continue;
      g_assert_true (is_value (point->lead, &lead, lead.lead));
      g_assert_true (is_value (point->low, &lead, lead.low));
      g_assert_true (is_value (point->high, &lead, lead.high));
    }
  for (guint i = 1; i < points->len; i++)
    g_assert_cmpint (point_at (points, i - 1)->day, <, point_at (points, i)->day);
}

static PagodaDay
draw_day (GRand *dice)
{
  return g_rand_int_range (dice, RECORD_DRAWN_FROM, RECORD_DRAWN_UNTIL);
}

static void
draw_supports (GRand *dice, PagodaDecisionMaker *person, PagodaId rival)
{
  PagodaDay day = RECORD_DRAWN_FROM;

  for (int i = g_rand_int_range (dice, 0, 3); i > 0; i--)
    {
      day += g_rand_int_range (dice, 0, 25);
      g_autofree char *text = pagoda_day_to_iso (day);
      int support = g_rand_int_range (dice, -2, 4);
      record_support (person, rival, support == 3 ? PAGODA_MARK_UNKNOWN : support, text);
    }
}

static void
test_each_day (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);

  for (int round = 0; round < 60; round++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      g_autofree char *opened = pagoda_day_to_iso (draw_day (dice));
      PagodaProject *project = record_project (record, opened);
      PagodaId rivals[2] = { PAGODA_ID_NONE };
      for (int i = g_rand_int_range (dice, 0, 3); i > 0; i--)
        {
          g_autofree char *day = pagoda_day_to_iso (draw_day (dice));
          PagodaRival *rival = record_rival (project, day);
          if (g_rand_boolean (dice))
            rival->until = rival->from + g_rand_int_range (dice, 0, 20);
          rivals[i - 1] = rival->id;
        }
      for (int i = g_rand_int_range (dice, 0, 4); i > 0; i--)
        {
          g_autofree char *day = pagoda_day_to_iso (draw_day (dice));
          PagodaDecisionMaker *person
              = record_decider (project, "1", g_rand_int_range (dice, 0, 60), 1, NULL, day);
          if (g_rand_boolean (dice))
            person->until = person->from + g_rand_int_range (dice, 0, 20);
          draw_supports (dice, person, rivals[0]);
          draw_supports (dice, person, rivals[1]);
        }
      check_each_day (project, RECORD_DRAWN_UNTIL);
    }
}

/* One line after the other, as a seller would see it. */
static void
test_a_story (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaProject *project = record_project (record, "2026-01-01");
  PagodaDecisionMaker *boss = record_decider (project, "56", 60, 1, NULL, "2026-01-05");
  PagodaDecisionMaker *engineer = record_decider (project, "23", 40, PAGODA_MARK_UNKNOWN, NULL, "2026-01-05");

  record_support (engineer, PAGODA_ID_NONE, -1, "2026-02-01");
  boss->until = DAY ("2026-02-28");
  static const struct
  {
    const char *day;
    double lead, low, high;
  } story[] = {
    { "2026-01-01", NAN, NAN, NAN },    { "2026-01-05", 0.6, 0.2, 1.0 },    { "2026-02-01", 0.2, 0.2, 0.2 },
    { "2026-03-01", -1.0, -1.0, -1.0 }, { "2026-04-01", -1.0, -1.0, -1.0 },
  };
  g_autoptr (GArray) points = pagoda_lead_history (project, DAY ("2026-04-01"));
  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (story));
  for (guint i = 0; i < points->len; i++)
    {
      const PagodaLeadPoint *point = point_at (points, i);
      g_assert_cmpint (point->day, ==, DAY (story[i].day));
      g_assert_true (isnan (story[i].lead) == isnan (point->lead));
      if (isnan (point->lead))
        continue;
      g_assert_cmpfloat_with_epsilon (point->lead, story[i].lead, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->low, story[i].low, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->high, story[i].high, 1e-12);
    }
  /* What comes later changes nothing before it. */
  g_autoptr (GArray) earlier = pagoda_lead_history (project, DAY ("2026-01-20"));
  g_assert_cmpuint (earlier->len, ==, 3);
  g_autoptr (GArray) before = pagoda_lead_history (project, DAY ("2025-12-31"));
  g_assert_cmpuint (before->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lead-history/each-day", test_each_day);
  g_test_add_func ("/lead-history/a-story", test_a_story);
  return g_test_run ();
}
