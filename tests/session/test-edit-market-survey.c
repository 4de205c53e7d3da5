/* test-edit-market-survey.c: territories, their lists and what was learnt there (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_market_survey.h"

#include "session/edit_activities.h"
#include "session/edits.h"
#include "session/market_surveys.h"
#include "store/activities.h"
#include "store/book.h"
#include "support/support.h"

#define BEGAN (pagoda_day_from_iso ("2026-05-10"))
#define TODAY (pagoda_day_from_iso ("2026-06-30"))

static PagodaMarketSurveys *
load_surveys (PagodaDatabase *database)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaMarketSurveys *surveys = pagoda_market_surveys_load (database, snapshot, TODAY, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return surveys;
}

static const PagodaMarketSurvey *
only (const PagodaMarketSurveys *surveys)
{
  g_assert_cmpuint (surveys->surveys->len, ==, 1);
  return g_ptr_array_index (surveys->surveys, 0);
}

static PagodaId
add_territory (PagodaDatabase **database)
{
  const PagodaTerritory territory
      = { .name = (char *)"常州装备园", .began = BEGAN, .ended = PAGODA_DAY_NONE };

  return edits_run (database, pagoda_edit_save_territory (&territory));
}

static PagodaSurveyEntry *
make_entry (PagodaId territory, const char *name, PagodaId customer)
{
  PagodaSurveyEntry *entry = pagoda_survey_entry_new (territory);

  entry->name = g_strdup (name);
  entry->customer = customer;
  return entry;
}

static PagodaId
add_entry (PagodaDatabase **database, PagodaId territory, const char *name, PagodaId customer)
{
  g_autoptr (PagodaSurveyEntry) entry = make_entry (territory, name, customer);

  return edits_run (database, pagoda_edit_save_survey_entry (entry, name));
}

static PagodaId
add_learnt (PagodaDatabase **database, PagodaId territory, PagodaId about, PagodaId source, const char *text)
{
  const PagodaLearnt learnt = { .territory = territory,
                                .about = about,
                                .source = source,
                                .day = BEGAN + 1,
                                .sureness = 2,
                                .text = (char *)text };

  return edits_run (database, pagoda_edit_save_learnt (&learnt));
}

/* Many at once: who stands on the list, or is named twice, is left out. */
static void
test_many (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-many");
  PagodaId customer = book_add_customer (database, "1", "恒达重工");
  PagodaId territory = add_territory (&database);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_survey_entry_free);

  add_entry (&database, territory, "老周", PAGODA_ID_NONE);
  g_ptr_array_add (entries, make_entry (territory, "恒达重工", customer));
  g_ptr_array_add (entries, make_entry (territory, "恒达重工", customer));
  g_ptr_array_add (entries, make_entry (territory, "老周 ", PAGODA_ID_NONE));
  g_ptr_array_add (entries, make_entry (territory, "Ａ店", PAGODA_ID_NONE));
  g_ptr_array_add (entries, make_entry (territory, "a店", PAGODA_ID_NONE));
  g_ptr_array_add (entries, make_entry (territory, " ", PAGODA_ID_NONE));
  edits_run (&database, pagoda_edit_add_survey_entries (entries, "常州装备园"));
  g_autoptr (PagodaMarketSurveys) surveys = load_surveys (database);
  const PagodaMarketSurvey *survey = only (surveys);
  g_assert_cmpuint (survey->n, ==, 3);
  g_assert_cmpstr (pagoda_market_survey_name (surveys, survey, 1), ==, "恒达重工");
  g_assert_cmpint (survey->surveyed[1].entry->customer, ==, customer);
}

static PagodaId
add_visit (PagodaDatabase **database, PagodaId customer, PagodaDay day, PagodaActivityState state)
{
  g_autoptr (PagodaActivity) visit = pagoda_activity_new ();

  visit->customer = customer;
  visit->kind = PAGODA_ACTIVITY_VISIT;
  visit->state = state;
  visit->day = day;
  return edits_run (database, pagoda_edit_save_activity (visit, "一"));
}

/* A visit done since the survey began is a contact, an earlier or a planned one is not. */
static void
test_contacted_by_activity (void)
{
  static const struct
  {
    int after;
    PagodaActivityState state;
    gboolean contacted;
  } cases[] = {
    { -1, PAGODA_ACTIVITY_DONE, FALSE },
    { 0, PAGODA_ACTIVITY_DONE, TRUE },
    { 3, PAGODA_ACTIVITY_PLANNED, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("survey-contact-%" G_GSIZE_FORMAT, i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      PagodaId customer = book_add_customer (database, "1", "恒达");
      PagodaId territory = add_territory (&database);
      add_entry (&database, territory, "恒达", customer);
      add_visit (&database, customer, BEGAN + cases[i].after, cases[i].state);
      g_autoptr (PagodaMarketSurveys) surveys = load_surveys (database);
      g_assert_cmpint (only (surveys)->surveyed[0].contacted, ==,
                       cases[i].contacted ? BEGAN + cases[i].after : PAGODA_DAY_NONE);
      g_assert_cmpuint (only (surveys)->turns->len, ==, cases[i].contacted ? 0 : 1);
    }
}

/* One command holds the talk, what was learnt and the visit. */
static void
test_talk (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-talk");
  PagodaId customer = book_add_customer (database, "1", "恒达");
  PagodaId territory = add_territory (&database);
  PagodaId zhou = add_entry (&database, territory, "老周", PAGODA_ID_NONE);
  g_autoptr (PagodaSurveyEntry) entry = make_entry (territory, "恒达", customer);
  g_autoptr (PagodaActivity) visit = pagoda_activity_new ();
  g_autoptr (GPtrArray) learnt = g_ptr_array_new ();
  PagodaLearnt heard = { .territory = territory,
                         .about = zhou,
                         .day = BEGAN + 4,
                         .kind = PAGODA_LEARNT_OTHER,
                         .sureness = 1,
                         .text = (char *)"只做运输" };

  visit->kind = PAGODA_ACTIVITY_VISIT;
  entry->id = edits_run (&database, pagoda_edit_save_survey_entry (entry, "恒达"));
  entry->contacted = BEGAN + 4;
  entry->contacted_by = g_strdup ("林珊");
  heard.source = entry->id;
  g_ptr_array_add (learnt, &heard);
  edits_run (&database, pagoda_edit_record_survey_talk (entry, learnt, visit, "恒达"));
  g_autoptr (PagodaMarketSurveys) surveys = load_surveys (database);
  const PagodaMarketSurvey *survey = only (surveys);
  g_assert_cmpint (survey->surveyed[1].contacted, ==, BEGAN + 4);
  g_assert_cmpuint (survey->learnt->len, ==, 1);
  g_autofree char *told = pagoda_market_survey_tell (surveys, survey, g_ptr_array_index (survey->learnt, 0),
                                                     PAGODA_LANGUAGE_EN);
  g_autofree char *source
      = pagoda_market_survey_tell_source (surveys, survey, g_ptr_array_index (survey->learnt, 0),
                                          PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (told, ==, "老周: 只做运输");
  g_assert_cmpstr (source, ==, "said by 恒达, Hearsay");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) activities = pagoda_activities_of_customer (database, customer, NULL);
  pagoda_database_rollback (database);
  g_assert_cmpuint (activities->len, ==, 1);
  g_assert_cmpint (((PagodaActivity *)activities->pdata[0])->day, ==, BEGAN + 4);
}

static PagodaCustomer *
load_customer (PagodaDatabase *database, PagodaId id)
{
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaCustomer *customer = pagoda_customers_load (database, id, NULL);
  pagoda_database_rollback (database);
  return customer;
}

/* What was learnt goes with the name that becomes a customer; the second time it is refused. */
static void
test_customer (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-customer");
  PagodaId territory = add_territory (&database);
  PagodaId zhou = add_entry (&database, territory, "老周", PAGODA_ID_NONE);
  PagodaId name = add_entry (&database, territory, "锐邦", PAGODA_ID_NONE);
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();

  add_learnt (&database, territory, name, zhou, "每周两车");
  add_learnt (&database, territory, zhou, PAGODA_ID_NONE, "只做运输");
  g_free (customer->code);
  customer->code = g_strdup ("");
  g_free (customer->name);
  customer->name = g_strdup ("锐邦精密");
  customer->note = g_strdup ("做出口");
  PagodaId id = edits_run (&database, pagoda_edit_make_survey_customer (name, customer));
  g_autoptr (PagodaCustomer) made = load_customer (database, id);
  g_assert_cmpstr (made->name, ==, "锐邦精密");
  g_assert_true (g_str_has_prefix (made->note, "做出口\n2026-05-11 "));
  g_assert_nonnull (strstr (made->note, "每周两车"));
  g_assert_nonnull (strstr (made->note, "老周"));
  g_assert_null (strstr (made->note, "只做运输"));
  g_autoptr (PagodaMarketSurveys) surveys = load_surveys (database);
  g_assert_cmpint (only (surveys)->surveyed[1].entry->customer, ==, id);
  g_assert_cmpstr (pagoda_market_survey_name_of (surveys, only (surveys), name), ==, "锐邦精密");
  edits_refuse (database, pagoda_edit_make_survey_customer (name, customer));
}

/* A customer that is deleted is a name again: what was learnt stays, and that it was talked to. */
static void
test_customer_deleted (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-customer-deleted");
  PagodaId customer = book_add_customer (database, "1", "恒达重工");
  PagodaId territory = add_territory (&database);
  PagodaId entry = add_entry (&database, territory, "恒达", customer);

  add_visit (&database, customer, BEGAN + 2, PAGODA_ACTIVITY_DONE);
  add_learnt (&database, territory, entry, PAGODA_ID_NONE, "两条产线");
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, "恒达重工"));
  g_autoptr (PagodaMarketSurveys) surveys = load_surveys (database);
  const PagodaMarketSurvey *survey = only (surveys);
  g_assert_cmpint (survey->surveyed[0].entry->customer, ==, PAGODA_ID_NONE);
  g_assert_cmpstr (survey->surveyed[0].entry->name, ==, "恒达重工");
  g_assert_cmpint (survey->surveyed[0].contacted, ==, BEGAN + 2);
  g_assert_cmpuint (survey->learnt->len, ==, 1);
}

static void
test_deleted (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-deleted");
  PagodaId territory = add_territory (&database);
  PagodaId zhou = add_entry (&database, territory, "老周", PAGODA_ID_NONE);
  PagodaId name = add_entry (&database, territory, "锐邦", PAGODA_ID_NONE);

  add_learnt (&database, territory, name, zhou, "每周两车");
  add_learnt (&database, territory, PAGODA_ID_NONE, zhou, "搬走三家");
  PagodaId seen = add_learnt (&database, territory, name, PAGODA_ID_NONE, "新厂房");
  edits_run (&database, pagoda_edit_delete_learnt (seen, "新厂房"));
  g_autoptr (PagodaMarketSurveys) before = load_surveys (database);
  g_assert_cmpuint (only (before)->learnt->len, ==, 2);
  edits_run (&database, pagoda_edit_delete_survey_entry (zhou, "老周"));
  g_autoptr (PagodaMarketSurveys) after = load_surveys (database);
  g_assert_cmpuint (only (after)->learnt->len, ==, 0);
  g_assert_cmpuint (only (after)->n, ==, 1);
  edits_run (&database, pagoda_edit_delete_territory (territory, "常州装备园"));
  g_autoptr (PagodaMarketSurveys) none = load_surveys (database);
  g_assert_cmpuint (none->surveys->len, ==, 0);
  g_assert_cmpuint (none->entries->len, ==, 0);
}

static void
test_judged (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-judged");
  PagodaId territory = add_territory (&database);
  g_autoptr (PagodaSurveyEntry) entry = make_entry (territory, "锐邦", PAGODA_ID_NONE);

  entry->id = edits_run (&database, pagoda_edit_save_survey_entry (entry, "锐邦"));
  add_learnt (&database, territory, entry->id, entry->id, "我们最大");
  entry->judgement = PAGODA_BIG_BUYER_YES;
  entry->judged = TODAY;
  edits_refuse (database, pagoda_edit_judge_big_buyer (entry, "锐邦"));
  entry->reason = g_strdup ("见过新厂房");
  edits_run (&database, pagoda_edit_judge_big_buyer (entry, "锐邦"));
  g_autoptr (PagodaMarketSurveys) surveys = load_surveys (database);
  const PagodaBigBuyerRank *rank = &g_array_index (only (surveys)->big_buyers, PagodaBigBuyerRank, 0);
  g_autofree char *why = pagoda_market_survey_tell_rank (only (surveys), rank, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (why, ==,
                   "Statements: 1; sources that say so: 1; that deny it: 0; it says so itself; judged: Might "
                   "be the big buyer, because 见过新厂房");
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("survey-refused");
  PagodaId customer = book_add_customer (database, "1", "恒达");
  PagodaId territory = add_territory (&database);
  PagodaId entry = add_entry (&database, territory, "恒达", customer);
  const PagodaTerritory territories[] = {
    { .name = (char *)" ", .began = BEGAN, .ended = PAGODA_DAY_NONE },
    { .name = (char *)"园", .began = PAGODA_DAY_NONE, .ended = PAGODA_DAY_NONE },
    { .name = (char *)"园", .began = BEGAN, .ended = BEGAN - 1 },
  };
  const PagodaLearnt learnt[] = {
    { .territory = territory, .day = BEGAN, .sureness = 1, .text = (char *)" " },
    { .territory = territory, .day = PAGODA_DAY_NONE, .sureness = 1, .text = (char *)"大" },
    { .territory = territory,
      .day = BEGAN,
      .sureness = 1,
      .text = (char *)"大",
      .about = entry,
      .other = entry,
      .kind = PAGODA_LEARNT_QUARREL },
    { .territory = territory,
      .day = BEGAN,
      .sureness = 1,
      .text = (char *)"大",
      .other = entry,
      .kind = PAGODA_LEARNT_QUARREL },
  };
  g_autoptr (PagodaSurveyEntry) again = make_entry (territory, "别名", customer);
  g_autoptr (PagodaSurveyEntry) nameless = make_entry (territory, "", PAGODA_ID_NONE);

  for (gsize i = 0; i < G_N_ELEMENTS (territories); i++)
    edits_refuse (database, pagoda_edit_save_territory (&territories[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (learnt); i++)
    edits_refuse (database, pagoda_edit_save_learnt (&learnt[i]));
  edits_refuse (database, pagoda_edit_save_survey_entry (again, "别名"));
  edits_refuse (database, pagoda_edit_save_survey_entry (nameless, ""));
  again->id = entry; /* itself: no day */
  edits_refuse (database, pagoda_edit_record_survey_talk (again, NULL, NULL, "恒达"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-market-survey/many", test_many);
  g_test_add_func ("/edit-market-survey/contacted-by-activity", test_contacted_by_activity);
  g_test_add_func ("/edit-market-survey/talk", test_talk);
  g_test_add_func ("/edit-market-survey/customer", test_customer);
  g_test_add_func ("/edit-market-survey/customer-deleted", test_customer_deleted);
  g_test_add_func ("/edit-market-survey/deleted", test_deleted);
  g_test_add_func ("/edit-market-survey/judged", test_judged);
  g_test_add_func ("/edit-market-survey/refused", test_refused);
  return g_test_run ();
}
