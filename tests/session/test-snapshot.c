/* test-snapshot.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot.h"

#include "base/text.h"
#include "sample/sample.h"
#include "store/activities.h"
#include "store/book.h"
#include "support/support.h"

#include <string.h>

static PagodaSnapshot *
load (PagodaDatabase *database, PagodaSnapshotStage stage, PagodaSnapshot *before)
{
  GError *error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_load (database, stage, before, &error);

  g_assert_no_error (error);
  return snapshot;
}

static PagodaDatabase *
open_sample (const char *name, guint customers)
{
  PagodaDatabase *database = book_open (name);
  PagodaSampleRequest request = { customers, 3, 5, pagoda_day_from_iso ("2026-09-22") };
  PagodaSampleResult result;
  GError *error = NULL;

  pagoda_sample_add (database, &request, &result, &error);
  g_assert_no_error (error);
  return database;
}

static void
test_stages (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("stages", 120);
  g_autoptr (PagodaSnapshot) first = load (database, PAGODA_STAGE_FIRST_ROWS, NULL);
  g_autoptr (PagodaSnapshot) names = load (database, PAGODA_STAGE_NAMES, first);
  g_autoptr (PagodaSnapshot) figures = load (database, PAGODA_STAGE_FIGURES, names);

  g_assert_cmpuint (pagoda_snapshot_get_n_customers (first), ==, PAGODA_FIRST_ROWS);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (names), ==, 120);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (figures), ==, 120);
  g_assert_cmpuint (pagoda_snapshot_get_n_orders (names), ==, 0);
  g_assert_cmpuint (pagoda_snapshot_get_n_orders (figures), >, 120);
  for (gsize i = 0; i < PAGODA_FIRST_ROWS; i++)
    g_assert_cmpint (pagoda_snapshot_get_id (first, i), ==, pagoda_snapshot_get_id (names, i));
  for (gsize i = 0; i < 120; i++)
    g_assert_cmpint (pagoda_snapshot_find (names, pagoda_snapshot_get_id (names, i)), ==, (gssize)i);
  g_assert_cmpint (pagoda_snapshot_find (names, 1), ==, -1);
}

static void
test_order_of_readings (void)
{
  static const char *const names[] = { "珠江电器", "Acme", "北方重工", "阿里机械", "Zebra", "安徽纺织" };
  static const char *const wanted[] = { "阿里机械", "Acme", "安徽纺织", "北方重工", "Zebra", "珠江电器" };
  g_autoptr (PagodaDatabase) database = book_open ("readings");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    book_add_customer (database, names[i], names[i]);
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_NAMES, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpstr (pagoda_snapshot_get_name (snapshot, i), ==, wanted[i]);
}

/* Searching */

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    const char *found; /* codes in the order of the readings */
  } cases[] = {
    { "", "K3 K1 K2" },  { "榆", "K1" },           { "机", "K1 K2" },        { "yzfj", "K1" },
    { "YuZe", "K1" },    { "yu ze", "K1" },        { "有限", "K1 K2" },      { "k2", "K2" },
    { "Ｋ２", "K2" },    { "acme widgets", "K3" }, { "widgets acme", "K3" }, { "13800001111", "K2" },
    { "机 苏州", "K2" }, { "nothing", "" },        { "  acme ", "K3" },      { "ACMÉ", "" },
    { "ry", "" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("search");
  GError *error = NULL;

  book_add_customer (database, "K1", "江苏榆泽纺机有限公司");
  PagodaId second = book_add_customer (database, "K2", "苏州铭机有限公司");
  book_add_customer (database, "K3", "Acme Widgets Ltd");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_WRITE, &error));
  g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, second, &error);
  customer->phone = g_strdup ("138-0000-1111");
  g_assert_true (pagoda_customers_update (database, customer, &error));
  g_assert_true (pagoda_database_commit (database, &error));

  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_NAMES, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 found[3];
      gsize n = pagoda_snapshot_search (snapshot, cases[i].text, found);
      g_autoptr (GString) codes = g_string_new (NULL);
      for (gsize j = 0; j < n; j++)
        g_string_append_printf (codes, "%s%s", j > 0 ? " " : "",
                                pagoda_snapshot_get_code (snapshot, found[j]));
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (codes->str, ==, cases[i].found);
    }
}

/* What the user most likely means comes first: 纺机 begins a name and stands inside two. */
static void
test_search_best (void)
{
  static const struct
  {
    const char *text;
    gsize most;
    const char *found;
  } cases[] = {
    { "hz", 9, "K4 K2 K3 K1" }, { "hzwj", 9, "K2" },  { "hz", 2, "K4 K2" },
    { "海州", 9, "K4 K2 K1" },  { "k1", 9, "K1" },    { "nothing", 9, "" },
    { "", 2, "K3 K4" },         { "wj hz", 9, "K2" }, { "机", 9, "K3 K2 K1" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("search-best");

  book_add_customer (database, "K1", "江苏海州纺机");
  book_add_customer (database, "K2", "海州五机");
  book_add_customer (database, "K3", "北海洲铸机");
  book_add_customer (database, "K4", "海州");
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_NAMES, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 found[9];
      gsize n = pagoda_snapshot_search_best (snapshot, cases[i].text, cases[i].most, found);
      g_autoptr (GString) codes = g_string_new (NULL);
      for (gsize j = 0; j < n; j++)
        g_string_append_printf (codes, "%s%s", j > 0 ? " " : "",
                                pagoda_snapshot_get_code (snapshot, found[j]));
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (codes->str, ==, cases[i].found);
    }
}

/* People are found by what reaches them, and the match says who it is. */
static void
test_search_people (void)
{
  static const struct
  {
    const char *text;
    const char *explained; /* NULL: nobody is found */
  } cases[] = {
    { "13800001111", "单丽 13800001111" }, { "shanli", "单丽 shanli" },
    { "SL_Buyer", "单丽 sl_buyer" },       { "buyer-8", "王芳 buyer-88" },
    { "sl_buyer 榆泽", "单丽 sl_buyer" },  { "slbuyer", NULL },
    { "88 sl_", "王芳 buyer-88" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("search-people");
  PagodaId customer = book_add_customer (database, "K1", "江苏榆泽纺机有限公司");
  PagodaContact people[] = {
    { .customer = customer,
      .name = (char *)"单丽",
      .mobile = (char *)"138-0000-1111",
      .wechat = (char *)"SL_buyer",
      .birthday = PAGODA_DAY_NONE },
    { .customer = customer,
      .name = (char *)"王芳",
      .wechat = (char *)"buyer-88",
      .birthday = PAGODA_DAY_NONE },
  };
  GError *error = NULL;

  book_add_customer (database, "K2", "苏州铭机有限公司");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_WRITE, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_assert_true (pagoda_contacts_insert (database, &people[i], &error));
      g_free (people[i].reading);
    }
  g_assert_true (pagoda_database_commit (database, &error));

  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_NAMES, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 found[2];
      gsize n = pagoda_snapshot_search (snapshot, cases[i].text, found);
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (n, ==, cases[i].explained != NULL ? 1 : 0);
      if (n == 0)
        continue;
      g_autofree char *explained = pagoda_snapshot_explain_match (snapshot, found[0], cases[i].text);
      g_assert_cmpstr (explained, ==, cases[i].explained);
    }
}

/* The obvious way: every word in any of the texts. */
static gboolean
matches (const PagodaSnapshot *snapshot, gsize customer, const char *word)
{
  g_autofree char *name = pagoda_text_fold (pagoda_snapshot_get_name (snapshot, customer));
  g_autofree char *code = pagoda_text_fold (pagoda_snapshot_get_code (snapshot, customer));

  return strstr (name, word) != NULL || strstr (code, word) != NULL;
}

static void
test_search_against_oracle (void)
{
  static const char *const words[] = { "机", "设备", "0001", "苏州", "有限公司", "c000", "备股", "限" };
  g_autoptr (PagodaDatabase) database = open_sample ("search-oracle", 400);
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_NAMES, NULL);
  guint32 found[400];

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = pagoda_snapshot_search (snapshot, words[i], found);
      gsize next = 0;
      for (gsize customer = 0; customer < 400; customer++)
        if (matches (snapshot, customer, words[i]))
          {
            g_assert_cmpuint (next, <, n);
            g_assert_cmpuint (found[next++], ==, customer);
          }
      g_assert_cmpuint (next, ==, n);
    }
}

/* Figures */

typedef struct
{
  PagodaId customer;
  PagodaActivityKind kind;
  PagodaActivityState state;
  PagodaAnswer reached;
  const char *day;
} NewActivity;

static gboolean
add_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  const NewActivity *new_activity = data;
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = new_activity->customer;
  activity->kind = new_activity->kind;
  activity->state = new_activity->state;
  activity->reached = new_activity->reached;
  activity->day = pagoda_day_from_iso (new_activity->day);
  return pagoda_activities_insert (database, activity, error);
}

static void
run (PagodaDatabase *database, PagodaCommand command, gpointer data)
{
  PagodaLabel label = { "save-customer", NULL };
  GError *error = NULL;

  g_assert_true (pagoda_history_do (database, &label, command, data, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
set_facts (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaId customer = *(PagodaId *)data;
  PagodaDay spring = pagoda_day_from_iso ("2026-03-01");
  PagodaDay autumn = pagoda_day_from_iso ("2026-09-01");
  PagodaHandSetClass strategic = { .from = spring,
                                   .until = pagoda_day_from_iso ("2026-10-31"),
                                   .is_set = TRUE,
                                   .account_class = PAGODA_CLASS_STRATEGIC,
                                   .reason = (char *)"样板" };

  /* Typed in the wrong order on purpose: the day counts, and of one day the later word. */
  return pagoda_customers_set_owner (database, customer, autumn, "林珊", error)
         && pagoda_customers_set_owner (database, customer, spring, "错", error)
         && pagoda_customers_set_owner (database, customer, spring, "王强", error)
         && pagoda_customers_set_class (database, customer, &strategic, error)
         && pagoda_customers_set_other (database, customer, spring, TRUE, "关停", error)
         && pagoda_customers_set_other (database, customer, autumn, FALSE, "复产", error);
}

static void
test_facts_as_of (void)
{
  static const struct
  {
    const char *day;
    const char *owner;
    gboolean has_class;
    PagodaTier tier;
  } cases[] = {
    { "2026-02-28", "", FALSE, PAGODA_TIER_SUSPECT },
    { "2026-03-01", "王强", TRUE, PAGODA_TIER_OTHER },
    { "2026-08-31", "王强", TRUE, PAGODA_TIER_OTHER },
    { "2026-09-01", "林珊", TRUE, PAGODA_TIER_SUSPECT },
    { "2026-10-31", "林珊", TRUE, PAGODA_TIER_SUSPECT },
    { "2026-11-01", "林珊", FALSE, PAGODA_TIER_SUSPECT },
    { "2030-01-01", "林珊", FALSE, PAGODA_TIER_SUSPECT },
  };
  g_autoptr (PagodaDatabase) database = book_open ("facts");
  PagodaId customer = book_add_customer (database, "1", "一");

  run (database, set_facts, &customer);
  book_add_customer (database, "2", "二");
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_FIGURES, NULL);
  gsize place = (gsize)pagoda_snapshot_find (snapshot, customer);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = pagoda_day_from_iso (cases[i].day);
      PagodaAccountClass account_class = PAGODA_CLASS_ORDINARY;
      g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
      g_assert_cmpstr (pagoda_snapshot_get_owner (snapshot, place, day), ==, cases[i].owner);
      g_assert_cmpint (pagoda_snapshot_get_class (snapshot, place, day, &account_class), ==,
                       cases[i].has_class);
      g_assert_cmpint (account_class, ==,
                       cases[i].has_class ? PAGODA_CLASS_STRATEGIC : PAGODA_CLASS_ORDINARY);
      g_assert_cmpint (pagoda_snapshot_get_class_until (snapshot, place, day), ==,
                       cases[i].has_class ? pagoda_day_from_iso ("2026-10-31") : PAGODA_DAY_NONE);
      /* The suggestion counts again: nothing lifts it. */
      g_assert_cmpint (pagoda_snapshot_class_on (snapshot, place, cases[i].tier, day), ==,
                       cases[i].has_class ? PAGODA_CLASS_STRATEGIC : PAGODA_CLASS_ORDINARY);
      g_assert_cmpint (pyramid->tiers[place], ==, cases[i].tier);
      g_assert_cmpstr (pagoda_snapshot_get_owner (snapshot, 1 - place, day), ==, "");
    }
}

static void
test_contacts (void)
{
  static const struct
  {
    PagodaActivityKind kind;
    PagodaActivityState state;
    PagodaAnswer reached;
    gboolean contact;
    guint visits;
  } cases[] = {
    { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES, TRUE, 0 },
    { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_NO, FALSE, 0 },
    { PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_UNKNOWN, FALSE, 0 },
    { PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, PAGODA_ANSWER_UNKNOWN, FALSE, 0 },
    { PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_UNKNOWN, TRUE, 1 },
    { PAGODA_ACTIVITY_SAMPLE, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_UNKNOWN, TRUE, 0 },
    { PAGODA_ACTIVITY_SAMPLE, PAGODA_ACTIVITY_CANCELLED, PAGODA_ANSWER_UNKNOWN, FALSE, 0 },
  };
  PagodaDay day = pagoda_day_from_iso ("2026-09-22");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("contacts-%zu", i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      NewActivity activity = { book_add_customer (database, "1", "一"), cases[i].kind, cases[i].state,
                               cases[i].reached, "2026-09-20" };
      run (database, add_activity, &activity);
      g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_FIGURES, NULL);
      g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
      g_assert_cmpint (pyramid->tiers[0], ==, cases[i].contact ? PAGODA_TIER_PROSPECT : PAGODA_TIER_SUSPECT);
      g_assert_cmpuint (pyramid->visits[0], ==, cases[i].visits);
      g_assert_cmpint (pagoda_snapshot_get_last_contact (snapshot, 0, day), ==,
                       cases[i].contact ? day - 2 : PAGODA_DAY_NONE);
      g_assert_cmpint (pagoda_snapshot_get_last_contact (snapshot, 0, day - 3), ==, PAGODA_DAY_NONE);
    }
}

/* Counted one by one, as the pyramid counts them. */
static void
test_active_through_time (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("active", 150);
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_FIGURES, NULL);
  PagodaDay first = pagoda_snapshot_get_first_day (snapshot);
  PagodaDay last = pagoda_snapshot_get_last_day (snapshot);
  PagodaDay days[9];
  guint32 counts[G_N_ELEMENTS (days)];

  g_assert_cmpint (first, <, last - 1000);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = first - 1 + (PagodaDay)i * (last - first + 2) / 8;
  pagoda_snapshot_count_active (snapshot, days, G_N_ELEMENTS (days), counts);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PagodaPyramid) pyramid
          = pagoda_snapshot_make_pyramid (snapshot, days[i], PAGODA_BASIS_PROFIT);
      g_assert_cmpuint (counts[i], ==, pyramid->n_active);
    }
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[8], >, 0);
}

/* The visits of the effort check are those of the pyramid, which come another way. */
static void
test_effort (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("effort", 150);
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_FIGURES, NULL);
  PagodaDay day = pagoda_snapshot_get_last_day (snapshot);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
  g_autoptr (PagodaEffort) effort = pagoda_snapshot_make_effort (snapshot, pyramid);

  for (gsize i = 0; i < pyramid->n; i++)
    g_assert_cmpuint (effort->spent[i].visits, ==, pyramid->visits[i]);
  g_assert_cmpuint (effort->total.visits, >, 0);
  g_assert_cmpuint (effort->total.calls, >, 0);
  g_assert_cmpint (effort->total.minutes, >, 0);
}

static gboolean
set_margin (PagodaDatabase *database, gpointer data, GError **error)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, *(PagodaId *)data, error);

  customer->margin = PAGODA_DECIMAL_ONE / 10;
  return pagoda_customers_update (database, customer, error);
}

/* revenue − cost where it is known; else × the customer's margin, else the store's (method.md, head). */
static void
test_profit_and_assumption (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("profit");
  PagodaId known = book_add_customer (database, "1", "一");
  PagodaId store = book_add_customer (database, "2", "二");
  PagodaId own = book_add_customer (database, "3", "三");
  const struct
  {
    PagodaId customer;
    PagodaMoney profit;
    gboolean assumed;
  } cases[] = { { known, 401, FALSE }, { store, 250, TRUE }, { own, 100, TRUE } };
  PagodaDay day = pagoda_day_from_iso ("2026-09-22");

  run (database, set_margin, &own);
  book_add_order (database, known, "N1", "2026-09-01", 1001, 600);
  book_add_order (database, store, "N2", "2026-09-01", 1001, PAGODA_COST_UNKNOWN);
  book_add_order (database, own, "N3", "2026-09-01", 1001, PAGODA_COST_UNKNOWN);
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_FIGURES, NULL);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize place = (gsize)pagoda_snapshot_find (snapshot, cases[i].customer);
      g_assert_cmpint (pyramid->profits[place], ==, cases[i].profit);
      g_assert_cmpint (pagoda_snapshot_is_assumed (snapshot, place, pagoda_period_trailing_year (day)), ==,
                       cases[i].assumed);
      g_assert_false (pagoda_snapshot_is_assumed (snapshot, place, pagoda_period_trailing_year (day - 365)));
    }
}

static void
test_empty_store (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("empty-store");
  g_autoptr (PagodaSnapshot) snapshot = load (database, PAGODA_STAGE_FIGURES, NULL);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, 0, PAGODA_BASIS_REVENUE);
  guint32 found[1];

  g_assert_cmpuint (pagoda_snapshot_search (snapshot, "x", found), ==, 0);
  g_assert_cmpint (pagoda_snapshot_get_first_day (snapshot), ==, PAGODA_DAY_NONE);
  g_assert_cmpint (pagoda_snapshot_get_last_day (snapshot), ==, PAGODA_DAY_NONE);
  g_assert_cmpuint (pyramid->n_active, ==, 0);
  g_assert_cmpstr (pagoda_snapshot_get_currency (snapshot), ==, "CNY");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/snapshot/active-through-time", test_active_through_time);
  g_test_add_func ("/snapshot/effort", test_effort);
  g_test_add_func ("/snapshot/stages", test_stages);
  g_test_add_func ("/snapshot/order-of-readings", test_order_of_readings);
  g_test_add_func ("/snapshot/search", test_search);
  g_test_add_func ("/snapshot/search-best", test_search_best);
  g_test_add_func ("/snapshot/search-people", test_search_people);
  g_test_add_func ("/snapshot/search-against-oracle", test_search_against_oracle);
  g_test_add_func ("/snapshot/facts-as-of", test_facts_as_of);
  g_test_add_func ("/snapshot/contacts", test_contacts);
  g_test_add_func ("/snapshot/profit-and-assumption", test_profit_and_assumption);
  g_test_add_func ("/snapshot/empty-store", test_empty_store);
  return g_test_run ();
}
