/* test-averages.c: the law of averages over a store (A4–A8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/averages_picture.h"
#include "session/averages_words.h"

#include "session/edit_activities.h"
#include "session/edit_averages.h"
#include "session/edit_layers.h"
#include "session/edits.h"
#include "session/holidays.h"
#include "store/book.h"
#include "support/support.h"

#include <math.h>

/* A Tuesday, the last days of a quarter. */
#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define ALWAYS ((PagodaPeriod){ PAGODA_DAY_NONE, TODAY })

static PagodaId
run (PagodaDatabase *database, PagodaEdit *edit)
{
  g_autoptr (PagodaEdit) owned = edit;
  GError *error = NULL;

  pagoda_edit_run (owned, database, NULL, &error);
  g_assert_no_error (error);
  return pagoda_edit_get_id (owned);
}

static PagodaId
add_activity (PagodaDatabase *database,
              PagodaId customer,
              PagodaActivityKind kind,
              const char *person,
              int days)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->person = g_strdup (person);
  activity->kind = kind;
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->day = TODAY + days;
  return run (database, pagoda_edit_save_activity (activity, "one"));
}

static PagodaAverages *
load (PagodaDatabase *database)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaAverages *averages = pagoda_averages_load (database, snapshot, TODAY, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return averages;
}

/* Lin calls two customers, one of which buys after a visit, and Gao a third, for which a project is won.  A
 * fourth one buys without a call. */
static PagodaDatabase *
make_store (const char *name)
{
  PagodaDatabase *database = book_open (name);
  PagodaId buyer = book_add_customer (database, "B", "买方");
  PagodaId silent = book_add_customer (database, "S", "无声");
  PagodaId builder = book_add_customer (database, "P", "项目");
  PagodaId web = book_add_customer (database, "W", "网店");
  g_autoptr (PagodaProject) project = pagoda_project_new ();
  GError *error = NULL;

  g_assert_no_error (error);
  run (database, pagoda_edit_set_region (&buyer, 1, "浙江省", "杭州市"));
  run (database, pagoda_edit_set_tag (&buyer, 1, "展会", TRUE));
  run (database, pagoda_edit_set_owner (&web, 1, TODAY - 500, "高远"));
  add_activity (database, buyer, PAGODA_ACTIVITY_CALL, "林珊", -100);
  add_activity (database, buyer, PAGODA_ACTIVITY_VISIT, "林珊", -90);
  book_add_order (database, buyer, "1", "2026-07-06", 100000, 60000);
  book_add_order (database, buyer, "2", "2026-07-07", -1000, -600);
  add_activity (database, silent, PAGODA_ACTIVITY_CALL, "林珊", -400);
  add_activity (database, silent, PAGODA_ACTIVITY_CALL, "林珊", -10);
  add_activity (database, builder, PAGODA_ACTIVITY_CALL, "高远", -30);
  book_add_order (database, web, "3", "2026-09-01", 5000, 4000);
  project->customer = builder;
  project->name = g_strdup ("新线");
  project->opened = TODAY - 60;
  project->state = PAGODA_PROJECT_WON;
  project->closed = TODAY - 3;
  run (database, pagoda_edit_save_project (project));
  return database;
}

static void
test_views (void)
{
  static const struct
  {
    const char *person;
    int first; /* from today; 0: always */
    const char *segment;
    guint64 attempts;
    guint64 visits;
    guint64 deals;
    guint all_deals; /* whether an attempt led to them or not */
  } cases[] = {
    { NULL, 0, NULL, 4, 2, 2, 3 },
    { NULL, -365, NULL, 3, 2, 2, 3 },
    { NULL, -20, NULL, 1, 0, 0, 3 },
    { "林珊", 0, NULL, 3, 1, 1, 1 },
    { "高远", 0, NULL, 1, 1, 1, 2 },
    { "路人", 0, NULL, 0, 0, 0, 0 },
    { NULL, 0, "region=浙江省", 1, 1, 1, 1 },
    { NULL, 0, "tag=展会", 1, 1, 1, 1 },
    { NULL, 0, "tag=没有", 0, 0, 0, 0 },
    { NULL, 0, "tier=suspect", 3, 1, 1, 1 },
    { NULL, 0, "class=ordinary", 3, 1, 1, 2 },
    { "林珊", 0, "tier=suspect", 2, 0, 0, 0 },
  };
  g_autoptr (PagodaDatabase) database = make_store ("averages");
  g_autoptr (PagodaAverages) averages = load (database);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaAveragesFilter filter = { .person = cases[i].person, .period = ALWAYS };
      g_test_message ("%s %d %s", cases[i].person, cases[i].first, cases[i].segment);
      if (cases[i].first != 0)
        filter.period.first = TODAY + cases[i].first;
      g_assert_true (cases[i].segment == NULL || pagoda_segment_parse (cases[i].segment, &filter.segment));
      g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
      g_autoptr (GPtrArray) deals = pagoda_averages_view_deals (view, ALWAYS);
      g_assert_cmpuint (view->n, ==, cases[i].attempts);
      g_assert_cmpuint (view->counts[PAGODA_STEP_ATTEMPT], ==, cases[i].attempts);
      g_assert_cmpuint (view->counts[PAGODA_STEP_VISIT], ==, cases[i].visits);
      g_assert_cmpuint (view->counts[PAGODA_STEP_DEAL], ==, cases[i].deals);
      g_assert_cmpuint (deals->len, ==, cases[i].all_deals);
      g_assert_false (view->whole.judged);
    }
}

static void
test_segments_that_are_none (void)
{
  static const char *const texts[]
      = { "", "class=", "class=huge", "tier=x", "region=", "tag=", "浙江省", "=top" };
  PagodaSegment segment;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (pagoda_segment_parse (texts[i], &segment));
}

static void
test_choices (void)
{
  g_autoptr (PagodaDatabase) database = make_store ("averages-choices");
  g_autoptr (PagodaAverages) averages = load (database);
  g_autoptr (GPtrArray) persons = pagoda_averages_list_persons (averages);
  g_autoptr (GPtrArray) regions = pagoda_averages_list_regions (averages);

  g_assert_cmpuint (persons->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (persons, 0), ==, "林珊");
  g_assert_cmpstr (g_ptr_array_index (persons, 1), ==, "高远");
  g_assert_cmpuint (regions->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (regions, 0), ==, "浙江省");
}

/* The parts of a view are all of it, by whatever it is parted. */
static void
test_groups (void)
{
  static const struct
  {
    PagodaAveragesGrouping by;
    guint n;
    const char *first;
    guint64 attempts; /* of the first */
  } cases[] = {
    { PAGODA_GROUP_PERSON, 2, "林珊", 3 },    { PAGODA_GROUP_MONTH, 4, "2025-08", 1 },
    { PAGODA_GROUP_CLASS, 2, "TOP", 1 },      { PAGODA_GROUP_TIER, 2, "Top", 1 },
    { PAGODA_GROUP_REGION, 2, "Unknown", 3 },
  };
  g_autoptr (PagodaDatabase) database = make_store ("averages-groups");
  g_autoptr (PagodaAverages) averages = load (database);
  PagodaAveragesFilter all = { .period = ALWAYS };
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &all);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) groups = pagoda_averages_view_group (view, cases[i].by);
      const PagodaAveragesGroup *first = &g_array_index (groups, PagodaAveragesGroup, 0);
      g_autofree char *name = pagoda_averages_word_group (first, cases[i].by, PAGODA_LANGUAGE_EN);
      guint64 sums[PAGODA_N_CHAIN_STEPS] = { 0 };
      g_assert_cmpuint (groups->len, ==, cases[i].n);
      g_assert_cmpstr (name, ==, cases[i].first);
      g_assert_cmpuint (first->counts[PAGODA_STEP_ATTEMPT], ==, cases[i].attempts);
      for (guint k = 0; k < groups->len; k++)
        for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
          sums[step] += g_array_index (groups, PagodaAveragesGroup, k).counts[step];
      for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
        g_assert_cmpuint (sums[step], ==, view->counts[step]);
    }
}

/* A number opens into what brought each attempt there. */
static void
test_what_is_behind (void)
{
  g_autoptr (PagodaDatabase) database = make_store ("averages-behind");
  g_autoptr (PagodaAverages) averages = load (database);
  PagodaAveragesFilter mine = { .person = "林珊", .period = ALWAYS };
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &mine);
  static const char *const expected[PAGODA_N_CHAIN_STEPS]
      = { "Visit 2026-06-24", "Visit 2026-06-24",        "Visit 2026-06-24",
          "Visit 2026-06-24", "Order placed 2026-07-06", "Order placed 2026-07-06" };

  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    {
      g_autofree char *bought
          = pagoda_averages_describe_promotion (averages, view->attempts[1], (PagodaChainStep)step,
                                                PAGODA_LANGUAGE_EN);
      g_autofree char *silent
          = pagoda_averages_describe_promotion (averages, view->attempts[0], (PagodaChainStep)step,
                                                PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (bought, ==, expected[step]);
      g_assert_cmpstr (silent, ==, "");
    }
}

/* A8: what is wanted of a quarter, by one or by all, and what the days left have to bring. */
static void
test_quarter (void)
{
  g_autoptr (PagodaDatabase) database = make_store ("averages-quarter");
  PagodaDay first = pagoda_day_from_iso ("2026-07-01");
  static const struct
  {
    const char *person;
    guint wanted;
    guint made;
    guint missing;
  } cases[] = { { NULL, 5, 3, 2 }, { "林珊", 4, 1, 3 }, { "高远", 1, 2, 0 }, { "路人", 0, 0, 0 } };

  edits_run (&database, pagoda_edit_set_deal_goal (NULL, first, 7));
  edits_run (&database, pagoda_edit_set_deal_goal (NULL, first, 5));
  edits_run (&database, pagoda_edit_set_deal_goal (NULL, first - 1, 99));
  edits_run (&database, pagoda_edit_set_deal_goal ("林珊", first, 4));
  edits_run (&database, pagoda_edit_set_deal_goal ("高远", first, 1));
  g_autoptr (PagodaEdit) same = pagoda_edit_set_deal_goal ("高远", first, 1);
  gint64 entry = -1;
  g_assert_true (pagoda_edit_run (same, database, &entry, NULL));
  g_assert_cmpint (entry, ==, 0);

  g_autoptr (PagodaAverages) averages = load (database);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaAveragesFilter filter = { .person = cases[i].person, .period = ALWAYS };
      g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
      PagodaQuarterPlan plan = pagoda_averages_view_quarter (view);
      PagodaPosterior posterior = pagoda_posterior (view->whole.attempts, view->whole.successes);
      g_assert_cmpint (plan.quarter.first, ==, first);
      g_assert_cmpint (plan.quarter.last, ==, pagoda_day_from_iso ("2026-09-30"));
      g_assert_cmpuint (plan.wanted, ==, cases[i].wanted);
      g_assert_cmpuint (plan.made, ==, cases[i].made);
      g_assert_cmpuint (plan.missing, ==, cases[i].missing);
      g_assert_cmpuint (plan.plan.needed[PAGODA_CONFIDENCE_PLANNED], ==,
                        pagoda_attempts_needed (posterior, cases[i].missing, 0.8));
      /* Tuesday to Thursday, the mid-autumn weekend and its make-up days as announced, to Wednesday. */
      g_assert_cmpint (plan.workdays, ==,
                       pagoda_snapshot_count_workdays (averages->snapshot,
                                                       (PagodaPeriod){ TODAY, plan.quarter.last }));
      g_assert_cmpint (plan.workdays, >, 0);
    }
}

/* The sentences say what the numbers say. */
static void
test_sentences (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("averages-sentences");
  PagodaId customer = book_add_customer (database, "1", "一");
  GError *error = NULL;

  for (int i = 0; i < 40; i++)
    {
      add_activity (database, customer, PAGODA_ACTIVITY_CALL, "林珊", -2 * i);
      if (i % 4 == 0)
        add_activity (database, customer, PAGODA_ACTIVITY_QUOTE, "林珊", -2 * i);
    }
  g_assert_no_error (error);
  g_autoptr (PagodaAverages) averages = load (database);
  PagodaAveragesFilter all = { .period = ALWAYS };
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &all);
  PagodaAttemptPlan plan = pagoda_averages_view_plan (view, 2);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  pagoda_averages_describe_all (view, &plan, PAGODA_LANGUAGE_EN, sentences);
  static const char *const expected[] = {
    "Somebody was reached in 10 of 40 attempts: 25%. With a chance of 80% the true ratio lies between 17% "
    "and 35%.",
    "A deal came of 0 of 10 proposals. That is too few to judge; it takes 30 of them.",
    "A deal came of 0 of 40 attempts: 0.0%. With a chance of 80% the true ratio lies between 0.0% and 3.3%.",
    "40 of 40 attempts are not older than 180 days and may still lead on.",
    "after 10 attempts 0.0% → after 20 attempts 0.0% → after 40 attempts 0.0%",
  };
  g_assert_null (pagoda_averages_describe_too_few (view, PAGODA_LANGUAGE_EN));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean found = FALSE;
      for (guint k = 0; k < sentences->len; k++)
        found = found || g_str_equal (g_ptr_array_index (sentences, k), expected[i]);
      for (guint k = 0; k < sentences->len && !found; k++)
        g_test_message ("%s", (const char *)g_ptr_array_index (sentences, k));
      g_test_message ("%s", expected[i]);
      g_assert_true (found);
    }
  g_assert_true (isnan (plan.average));
}

/* An empty store has no ratio, and says so everywhere. */
static void
test_empty (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("averages-empty");
  g_autoptr (PagodaAverages) averages = load (database);
  PagodaAveragesFilter all = { .period = ALWAYS };
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &all);
  PagodaAttemptPlan plan = pagoda_averages_view_plan (view, 1);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpuint (view->n, ==, 0);
  g_assert_true (isnan (view->whole.share));
  g_assert_cmpuint (plan.needed[0], ==, 1);
  pagoda_averages_describe_all (view, &plan, PAGODA_LANGUAGE_EN, sentences);
  g_assert_cmpuint (sentences->len, >, 0);
  for (guint i = 0; i < sentences->len; i++)
    g_assert_false (g_str_has_prefix (g_ptr_array_index (sentences, i), "Deals: 1."));
  g_autofree char *too_few = pagoda_averages_describe_too_few (view, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (too_few, ==, "There are no attempts from which anything could be told.");
  g_assert_null (pagoda_averages_describe_course (view, PAGODA_STEP_DEAL, PAGODA_LANGUAGE_EN));
  g_assert_null (pagoda_averages_describe_block (view, PAGODA_LANGUAGE_EN));
}

/* The search leaves the attempts with customers that it finds. */
static void
test_search (void)
{
  static const struct
  {
    const char *search;
    gsize attempts;
    const char *too_few;
  } cases[] = {
    { NULL, 4, "Too few attempts to judge: 4 of 30." },
    { "", 4, "Too few attempts to judge: 4 of 30." },
    { "买", 1, "Too few attempts to judge: 1 of 30." },
    { "无声", 2, "Too few attempts to judge: 2 of 30." },
    { "网店", 0, "There are no attempts from which anything could be told." },
    { "nobody", 0, "There are no attempts from which anything could be told." },
  };
  g_autoptr (PagodaDatabase) database = make_store ("averages-search");
  g_autoptr (PagodaAverages) averages = load (database);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaAveragesFilter filter = { .period = ALWAYS, .search = cases[i].search };
      g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
      g_autofree char *too_few = pagoda_averages_describe_too_few (view, PAGODA_LANGUAGE_EN);
      g_assert_cmpuint (view->n, ==, cases[i].attempts);
      g_assert_cmpstr (too_few, ==, cases[i].too_few);
    }
}

/* A page is drawn of many attempts, of few and of none, in both languages, and the course ends with all. */
static void
test_picture (void)
{
  static const char *const persons[] = { NULL, "林珊", "路人" };
  g_autoptr (PagodaDatabase) database = make_store ("averages-picture");
  g_autoptr (PagodaAverages) averages = load (database);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 842, 595);
  cairo_t *cr = cairo_create (surface);

  for (gsize i = 0; i < G_N_ELEMENTS (persons); i++)
    for (int language = PAGODA_LANGUAGE_EN; language <= PAGODA_LANGUAGE_ZH_CN; language++)
      {
        PagodaAveragesFilter filter = { .person = persons[i], .period = ALWAYS };
        g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
        PagodaAttemptPlan plan = pagoda_averages_view_plan (view, 3);
        g_autoptr (PagodaAveragesPicture) picture
            = pagoda_averages_picture_new (view, PAGODA_STEP_APPOINTMENT, &plan, (PagodaLanguage)language);
        g_assert_cmpuint (picture->course.n, ==, view->n);
        if (view->n > 0)
          g_assert_cmpfloat_with_epsilon (picture->course.points[view->n - 1].attempts, (double)view->n,
                                          1e-9);
        pagoda_averages_picture_draw_page (cr, 842, 595, picture);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/averages/views", test_views);
  g_test_add_func ("/averages/segments", test_segments_that_are_none);
  g_test_add_func ("/averages/choices", test_choices);
  g_test_add_func ("/averages/groups", test_groups);
  g_test_add_func ("/averages/behind", test_what_is_behind);
  g_test_add_func ("/averages/quarter", test_quarter);
  g_test_add_func ("/averages/sentences", test_sentences);
  g_test_add_func ("/averages/search", test_search);
  g_test_add_func ("/averages/picture", test_picture);
  g_test_add_func ("/averages/empty", test_empty);
  return g_test_run ();
}
