/* test-due-groups.c: who is due, as groups, and who of them can be planned for a day (V1, V4, V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/due_groups.h"

#include "session/edit_activities.h"
#include "session/edit_seasons.h"
#include "session/edits.h"
#include "session/workdays.h"
#include "store/book.h"
#include "support/support.h"

#define DAY(text) (pagoda_day_from_iso (text))
#define TODAY DAY ("2026-06-30")
#define LATE_AUGUST 23
#define EARLY_JULY 18

static PagodaId
add_customer (PagodaDatabase **database, const char *name, const char *address)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();

  customer->name = g_strdup (name);
  customer->address = g_strdup (address);
  PagodaId id = edits_run (database, pagoda_edit_save_customer (customer));
  /* Whoever was only imported enters no list: a class by hand lets her in. */
  edits_run (database, pagoda_edit_set_class (&id, 1, DAY ("2020-01-01"), PAGODA_DAY_NONE,
                                              &(PagodaAccountClass){ PAGODA_CLASS_TOP }, "test"));
  return id;
}

static PagodaActivity *
new_plan (const char *day)
{
  PagodaActivity *plan = pagoda_activity_new ();

  plan->kind = PAGODA_ACTIVITY_VISIT;
  plan->state = PAGODA_ACTIVITY_PLANNED;
  plan->day = DAY (day);
  return plan;
}

static PagodaAgenda *
load_agenda_of (PagodaDatabase *database, PagodaPeriod period)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaAgenda *agenda = pagoda_agenda_load (database, snapshot, TODAY, period, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return agenda;
}

static PagodaAgenda *
load_agenda (PagodaDatabase *database)
{
  return load_agenda_of (database, (PagodaPeriod){ TODAY, TODAY + 6 });
}

static char *
word_groups (const GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const PagodaDueGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *title = pagoda_due_group_title (group, PAGODA_LANGUAGE_EN);
      g_autofree char *there = pagoda_day_to_iso (group->there);
      g_string_append_printf (text, "%u %s: %u, own %u, planned %u%s%s\n", group->depth, title,
                              group->open->len, group->own->len, group->planned->len,
                              *there != '\0' ? ", " : "", there);
    }
  return g_string_free (text, FALSE);
}

static void
test_groups (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("groups");
  PagodaId first = add_customer (&database, "一", "浙江省杭州市余杭区文一西路 998 号");
  add_customer (&database, "二", "浙江省杭州市余杭区文一西路 1 号");
  add_customer (&database, "三", "浙江省宁波市");
  add_customer (&database, "四", "10115 Berlin");
  add_customer (&database, "五", NULL);
  g_autoptr (PagodaAgenda) open = load_agenda (database);
  g_autofree char *by_region = word_groups (open->by_region);
  g_autofree char *by_class = word_groups (open->by_class);

  g_assert_cmpstr (by_region, ==,
                   "0 浙江: 3, own 1, planned 0\n"
                   "1 杭州 › 余杭区 › 文一西路: 2, own 2, planned 0\n"
                   "0 Alone in their region: 1, own 1, planned 0\n"
                   "0 Region unknown ?: 1, own 1, planned 0\n");
  g_assert_cmpstr (by_class, ==, "0 TOP: 5, own 5, planned 0\n");
  g_autofree char *name = pagoda_due_group_name (g_ptr_array_index (open->by_region, 1), PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (name, ==, "浙江 › 杭州 › 余杭区 › 文一西路");

  g_autoptr (PagodaActivity) plan = new_plan ("2026-07-03");
  plan->customer = first;
  edits_run (&database, pagoda_edit_save_activity (plan, "一"));
  g_autoptr (PagodaAgenda) planned = load_agenda (database);
  g_autofree char *after = word_groups (planned->by_region);
  g_assert_cmpstr (after, ==,
                   "0 浙江: 2, own 2, planned 1, 2026-07-03\n"
                   "0 Alone in their region: 1, own 1, planned 0\n"
                   "0 Region unknown ?: 1, own 1, planned 0\n");
}

static void
test_fit (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("fit");
  PagodaId avoided = add_customer (&database, "一", "杭州市");
  PagodaId planned = add_customer (&database, "二", "杭州市");
  PagodaSeasonWindow summer
      = { .customer = avoided, .purpose = PAGODA_SEASON_AVOID, .first = EARLY_JULY, .last = LATE_AUGUST };
  g_autoptr (PagodaActivity) plan = new_plan ("2026-07-03");

  plan->customer = planned;
  edits_run (&database, pagoda_edit_save_season (&summer, "一"));
  edits_run (&database, pagoda_edit_save_activity (plan, "二"));
  g_autoptr (PagodaAgenda) agenda = load_agenda (database);
  static const struct
  {
    const char *day;
    PagodaDueFit first, second;
    const char *until;
  } cases[] = {
    { "2026-06-30", PAGODA_DUE_FITS, PAGODA_DUE_PLANNED, NULL },
    { "2026-07-01", PAGODA_DUE_AVOIDED, PAGODA_DUE_PLANNED, "2026-08-31" },
    { "2026-08-31", PAGODA_DUE_AVOIDED, PAGODA_DUE_PLANNED, "2026-08-31" },
    { "2026-09-01", PAGODA_DUE_FITS, PAGODA_DUE_PLANNED, NULL },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize k = 0; k < agenda->n_due; k++)
      {
        gboolean first = agenda->due[k].customer == avoided;
        PagodaDay until;
        PagodaDueFit fit = pagoda_due_fit (agenda, &agenda->due[k], DAY (cases[i].day), &until);
        g_assert_cmpint (fit, ==, first ? cases[i].first : cases[i].second);
        g_assert_cmpint (until, ==, first ? pagoda_day_from_iso (cases[i].until) : DAY ("2026-07-03"));
      }
}

/* All of them at once, which one undo takes back (edits_run). */
static void
test_plan_for_all (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("all");
  PagodaId customers[]
      = { add_customer (&database, "一", "杭州市"), add_customer (&database, "二", "杭州市") };
  g_autoptr (PagodaActivity) plan = new_plan ("2026-07-03");

  plan->person = g_strdup ("林珊");
  edits_run (&database, pagoda_edit_plan_for_all (plan, customers, G_N_ELEMENTS (customers), "浙江 › 杭州"));
  g_autoptr (PagodaAgenda) agenda = load_agenda (database);
  g_assert_cmpuint (agenda->coming->len, ==, 2);
  for (guint i = 0; i < agenda->coming->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (agenda->coming, i);
      g_assert_cmpint (activity->day, ==, plan->day);
      g_assert_cmpstr (activity->person, ==, "林珊");
      g_assert_cmpint (activity->state, ==, PAGODA_ACTIVITY_PLANNED);
    }
  g_assert_cmpuint (agenda->by_region->len, ==, 0);

  /* One who is gone takes all of them along. */
  customers[1] = 4711;
  g_autoptr (PagodaEdit) gone = pagoda_edit_plan_for_all (plan, customers, G_N_ELEMENTS (customers), "浙江");
  g_assert_false (pagoda_edit_run (gone, database, NULL, NULL));
  g_autoptr (PagodaAgenda) same = load_agenda (database);
  g_assert_cmpuint (same->coming->len, ==, 2);
}

static void
test_workdays (void)
{
  static const struct
  {
    const char *first, *last;
    int usual, workdays;
    const char *exceptions;
  } cases[] = {
    { "2026-10-01", "2026-10-31", 22, 18,
      "2026-10-01…2026-10-07 National Day -5\n2026-10-10…2026-10-10 Make-up workday +1\n" },
    { "2026-10-03", "2026-10-04", 0, 0, "" },
    { "2026-10-04", "2026-10-05", 1, 0, "2026-10-04…2026-10-05 National Day -1\n" },
    { "2026-11-01", "2026-11-30", 21, 21, "" },
    { "2026-02-14", "2026-02-28", 10, 6,
      "2026-02-14…2026-02-14 Make-up workday +1\n2026-02-15…2026-02-23 Spring Festival -6\n"
      "2026-02-28…2026-02-28 Make-up workday +1\n" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("workdays");
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaWorkdays) workdays
          = pagoda_workdays_explain (snapshot, (PagodaPeriod){ DAY (cases[i].first), DAY (cases[i].last) },
                                     PAGODA_LANGUAGE_EN);
      g_autoptr (GString) text = g_string_new (NULL);
      int sum = workdays->usual;
      for (guint k = 0; k < workdays->exceptions->len; k++)
        {
          const PagodaWorkdayException *exception
              = &g_array_index (workdays->exceptions, PagodaWorkdayException, k);
          g_autofree char *first = pagoda_day_to_iso (exception->days.first);
          g_autofree char *last = pagoda_day_to_iso (exception->days.last);
          g_string_append_printf (text, "%s…%s %s %+d\n", first, last, exception->name, exception->change);
          sum += exception->change;
        }
      g_assert_cmpint (workdays->usual, ==, cases[i].usual);
      g_assert_cmpint (workdays->workdays, ==, cases[i].workdays);
      g_assert_cmpint (sum, ==, workdays->workdays);
      g_assert_cmpstr (text->str, ==, cases[i].exceptions);
    }
}

static void
test_set_rules (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("rules");
  PagodaRuleChange changes[] = { { PAGODA_RULE_CADENCE_TOP, 30 }, { PAGODA_RULE_CADENCE_IMPORTANT, 60 } };

  edits_run (&database, pagoda_edit_set_rules (changes, G_N_ELEMENTS (changes)));
  g_autoptr (PagodaAgenda) agenda = load_agenda (database);
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (agenda->snapshot);
  g_assert_cmpint (rules->values[PAGODA_RULE_CADENCE_TOP], ==, 30);
  g_assert_cmpint (rules->values[PAGODA_RULE_CADENCE_IMPORTANT], ==, 60);
  changes[1].value = 0;
  edits_refuse (database, pagoda_edit_set_rules (changes, G_N_ELEMENTS (changes)));
}

/* A month needs the same visits whichever day of it is looked at, a Sunday without any included (V2). */
static void
test_load_of_a_month (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("load");
  PagodaPeriod july = { DAY ("2026-07-01"), DAY ("2026-07-31") };
  PagodaPeriod shown[] = { july, { DAY ("2026-07-05"), DAY ("2026-07-05") }, { TODAY, TODAY + 6 } };

  add_customer (&database, "一", NULL);
  g_autoptr (PagodaAgenda) whole = load_agenda_of (database, july);
  g_assert_cmpfloat (whole->load.needed[PAGODA_CLASS_TOP], >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autoptr (PagodaAgenda) agenda = load_agenda_of (database, shown[i]);
      PagodaVisitLoad load = pagoda_agenda_weigh (agenda, july);
      g_assert_cmpint (load.workdays, ==, whole->load.workdays);
      g_assert_cmpfloat_with_epsilon (load.capacity, whole->load.capacity, 1e-9);
      g_assert_cmpfloat_with_epsilon (load.needed[PAGODA_CLASS_TOP], whole->load.needed[PAGODA_CLASS_TOP],
                                      1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/due-groups/groups", test_groups);
  g_test_add_func ("/due-groups/fit", test_fit);
  g_test_add_func ("/due-groups/plan-for-all", test_plan_for_all);
  g_test_add_func ("/due-groups/load-of-a-month", test_load_of_a_month);
  g_test_add_func ("/workdays/explain", test_workdays);
  g_test_add_func ("/rules/several", test_set_rules);
  return g_test_run ();
}
