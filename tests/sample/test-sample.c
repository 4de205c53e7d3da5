/* test-sample.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/sample.h"

#include "domain/activity.h"
#include "domain/order.h"
#include "method/pyramid.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/customers.h"
#include "store/orders.h"
#include "store/preferences.h"
#include "support/support.h"

#include <sqlite3.h>

#define CURRENCY "CNY"
#define MARGIN (PAGODA_DECIMAL_ONE / 4)

static PagodaDatabase *
open_new (const char *name)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pagoda_database_create (path, CURRENCY, MARGIN, &error));
  g_assert_no_error (error);
  PagodaDatabase *database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  return database;
}

static PagodaSampleRequest
make_request (guint customers, guint32 seed)
{
  PagodaSampleRequest request = pagoda_sample_default ();

  request.customers = customers;
  request.seed = seed;
  request.as_of = pagoda_day_from_ymd (2026, 9, 22);
  return request;
}

static PagodaSampleResult
add_sample (PagodaDatabase *database, const PagodaSampleRequest *request)
{
  PagodaSampleResult result;
  g_autoptr (GError) error = NULL;

  g_assert_true (pagoda_sample_add (database, request, &result, &error));
  g_assert_no_error (error);
  return result;
}

static void
count_row (PagodaStatement *statement, gpointer n)
{
  *(guint64 *)n += 1;
}

/* How many rows the statement @name gives. */
static guint64
count (PagodaDatabase *database, PagodaStatement *statement)
{
  guint64 n = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_assert_true (pagoda_statement_each (statement, count_row, &n, &error));
  g_assert_true (pagoda_database_commit (database, &error));
  g_assert_no_error (error);
  return n;
}

static guint64
count_rows (PagodaDatabase *database, const char *name)
{
  return count (database, pagoda_statement (database, name));
}

static PagodaStatement *
over_all (PagodaDatabase *database, const char *name)
{
  return pagoda_statement_over (database, name, PAGODA_ID_NONE, G_MAXINT64);
}

/* A pyramid read from the store with plain loops, by customers in the order of their ids. */
typedef struct
{
  GArray *ids;
  GPtrArray *codes;
  GArray *margins;
  GArray *first_order, *days, *revenues, *profits;
  GArray *contacts;
  GByteArray *other;
} Input;

static void
read_customer (PagodaStatement *statement, gpointer data)
{
  Input *input = data;
  PagodaId id = pagoda_statement_int (statement, "id");
  PagodaDecimal margin = pagoda_statement_optional (statement, "margin", MARGIN);
  PagodaDay none = PAGODA_DAY_NONE;

  g_array_append_val (input->ids, id);
  g_array_append_val (input->margins, margin);
  g_array_append_val (input->contacts, none);
  g_byte_array_append (input->other, (const guint8 *)"", 1);
  g_ptr_array_add (input->codes, g_strdup (pagoda_statement_text (statement, "code")));
}

static guint
find_customer (const Input *input, PagodaId id)
{
  for (guint i = 0; i < input->ids->len; i++)
    if (g_array_index (input->ids, PagodaId, i) == id)
      return i;
  g_assert_not_reached ();
}

typedef struct
{
  PagodaId customer;
  PagodaDay day;
  PagodaOrderTotals totals;
} Figures;

static void
read_figures (PagodaStatement *statement, gpointer data)
{
  Figures figures = { .customer = pagoda_statement_int (statement, "customer"),
                      .day = (PagodaDay)pagoda_statement_int (statement, "day"),
                      .totals = { .revenue = pagoda_statement_int (statement, "revenue"),
                                  .cost = pagoda_statement_int (statement, "cost"),
                                  .uncosted = pagoda_statement_int (statement, "uncosted"),
                                  .estimated = pagoda_statement_int (statement, "estimated") } };

  g_array_append_val ((GArray *)data, figures);
}

static void
read_contact (PagodaStatement *statement, gpointer data)
{
  Input *input = data;
  guint customer = find_customer (input, pagoda_statement_int (statement, "customer"));
  PagodaDay *first = &g_array_index (input->contacts, PagodaDay, customer);
  PagodaDay day = (PagodaDay)pagoda_statement_int (statement, "day");
  PagodaActivityKind kind;
  PagodaActivityState state;

  g_assert_true (pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &kind));
  g_assert_true (pagoda_activity_state_parse (pagoda_statement_text (statement, "state"), &state));
  PagodaAnswer reached
      = (PagodaAnswer)pagoda_statement_optional (statement, "reached", PAGODA_ANSWER_UNKNOWN);
  if (pagoda_activity_is_contact (kind, state, reached) && (*first == PAGODA_DAY_NONE || day < *first))
    *first = day;
}

static void
read_other (PagodaStatement *statement, gpointer data)
{
  Input *input = data;

  input->other->data[find_customer (input, pagoda_statement_int (statement, "customer"))] = 1;
}

static void
sort_orders (Input *input, const GArray *figures)
{
  for (guint i = 0; i <= input->ids->len; i++)
    {
      gsize bound = input->days->len;
      g_array_append_val (input->first_order, bound);
      for (guint j = 0; i < input->ids->len && j < figures->len; j++)
        {
          const Figures *one = &g_array_index (figures, Figures, j);
          if (one->customer != g_array_index (input->ids, PagodaId, i))
            continue;
          PagodaMoney profit
              = pagoda_order_totals_profit (&one->totals, g_array_index (input->margins, PagodaDecimal, i));
          g_array_append_val (input->days, one->day);
          g_array_append_val (input->revenues, one->totals.revenue);
          g_array_append_val (input->profits, profit);
        }
    }
}

static Input
read_input (PagodaDatabase *database)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (Figures));
  g_autoptr (GError) error = NULL;
  Input input = { .ids = g_array_new (FALSE, FALSE, sizeof (PagodaId)),
                  .codes = g_ptr_array_new_with_free_func (g_free),
                  .margins = g_array_new (FALSE, FALSE, sizeof (PagodaDecimal)),
                  .first_order = g_array_new (FALSE, FALSE, sizeof (gsize)),
                  .days = g_array_new (FALSE, FALSE, sizeof (PagodaDay)),
                  .revenues = g_array_new (FALSE, FALSE, sizeof (PagodaMoney)),
                  .profits = g_array_new (FALSE, FALSE, sizeof (PagodaMoney)),
                  .contacts = g_array_new (FALSE, FALSE, sizeof (PagodaDay)),
                  .other = g_byte_array_new () };

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_assert_true (
      pagoda_statement_each (pagoda_statement (database, "customer-list"), read_customer, &input, &error));
  g_assert_true (pagoda_statement_each (over_all (database, "order-figures"), read_figures, figures, &error));
  g_assert_true (
      pagoda_statement_each (over_all (database, "activity-figures"), read_contact, &input, &error));
  g_assert_true (
      pagoda_statement_each (over_all (database, "customer-other-list"), read_other, &input, &error));
  g_assert_true (pagoda_database_commit (database, &error));
  sort_orders (&input, figures);
  return input;
}

static void
clear_input (Input *input)
{
  g_array_unref (input->ids);
  g_ptr_array_unref (input->codes);
  g_array_unref (input->margins);
  g_array_unref (input->first_order);
  g_array_unref (input->days);
  g_array_unref (input->revenues);
  g_array_unref (input->profits);
  g_array_unref (input->contacts);
  g_byte_array_unref (input->other);
}

static PagodaPyramid *
make_pyramid (const Input *input, PagodaDay as_of)
{
  PagodaPyramidInput plain = {
    .n = input->ids->len,
    .codes = (const char *const *)input->codes->pdata,
    .first_order = (const gsize *)(gpointer)input->first_order->data,
    .order_days = (const PagodaDay *)(gpointer)input->days->data,
    .revenues = (const PagodaMoney *)(gpointer)input->revenues->data,
    .profits = (const PagodaMoney *)(gpointer)input->profits->data,
    .first_contacts = (const PagodaDay *)(gpointer)input->contacts->data,
    .other = input->other->data,
  };

  return pagoda_pyramid_new (&plain, as_of, PAGODA_BASIS_PROFIT);
}

/* The pyramid of several seeds has the form that sellers know. */
static void
test_pyramid (void)
{
  guint losses = 0;

  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autofree char *name = g_strdup_printf ("pyramid-%u.pagoda", seed);
      g_autoptr (PagodaDatabase) database = open_new (name);
      PagodaSampleRequest request = make_request (200, seed);
      add_sample (database, &request);
      Input input = read_input (database);
      g_autoptr (PagodaPyramid) pyramid = make_pyramid (&input, request.as_of);
      const PagodaPyramidTier *summary = pyramid->summary;

      g_test_message ("seed %u: top 20 %% bring %.3f of %.0f yuan, %u bring 80 %%", seed,
                      pyramid->top20_share, (double)pyramid->profit / 100, pyramid->customers_for_80);
      g_assert_cmpuint (pyramid->n_active, ==, 100);
      g_assert_cmpuint (summary[PAGODA_TIER_INACTIVE].customers, ==, 35);
      g_assert_cmpuint (summary[PAGODA_TIER_PROSPECT].customers, ==, 25);
      g_assert_cmpuint (summary[PAGODA_TIER_SUSPECT].customers, ==, 30);
      g_assert_cmpuint (summary[PAGODA_TIER_OTHER].customers, ==, 10);
      g_assert_cmpfloat (pyramid->top20_share, >, 0.6);
      g_assert_cmpfloat (pyramid->top20_share, <, 0.85);
      for (gsize i = 0; i < pyramid->n_active; i++)
        losses += pyramid->profits[pyramid->ranked[i]] < 0;
      clear_input (&input);
    }
  g_assert_cmpuint (losses, >, 4);
  g_assert_cmpuint (losses, <, 50);
}

/* Customers were won and lost on the way: an earlier day has others in its tiers. */
static void
test_movement (void)
{
  g_autoptr (PagodaDatabase) database = open_new ("movement.pagoda");
  PagodaSampleRequest request = make_request (400, 1);

  add_sample (database, &request);
  Input input = read_input (database);
  g_autoptr (PagodaPyramid) now = make_pyramid (&input, request.as_of);
  g_autoptr (PagodaPyramid) before = make_pyramid (&input, pagoda_day_add_months (request.as_of, -24));
  PagodaMovement movement = pagoda_pyramid_movement (before, now);
  guint won = 0, lost = 0;
  for (PagodaTier tier = PAGODA_TIER_TOP; tier <= PAGODA_TIER_SMALL; tier++)
    {
      won += movement.customers[PAGODA_TIER_SUSPECT][tier] + movement.customers[PAGODA_TIER_PROSPECT][tier];
      lost += movement.customers[tier][PAGODA_TIER_INACTIVE];
    }
  g_assert_cmpuint (won, >, 15);
  g_assert_cmpuint (lost, >, 10);
  clear_input (&input);
}

/* The content is in the store as it was counted, and whole; one undo takes it all back, one redo returns it.
 */
static void
test_store (void)
{
  g_autoptr (PagodaDatabase) database = open_new ("store.pagoda");
  PagodaSampleRequest request = make_request (200, 1);
  g_autoptr (GError) error = NULL;
  PagodaSampleResult result = add_sample (database, &request);
  g_auto (GStrv) findings = pagoda_check_run (database, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (findings), ==, 0);
  g_assert_cmpuint (result.customers, ==, 200);
  g_assert_cmpuint (count_rows (database, "customer-list"), ==, result.customers);
  g_assert_cmpuint (count_rows (database, "contact-list"), ==, result.contacts);
  g_assert_cmpuint (count (database, over_all (database, "order-figures")), ==, result.orders);
  g_assert_cmpuint (count (database, over_all (database, "activity-figures")), ==, result.activities);

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (PagodaHistoryEntry) undone = pagoda_history_undo (database, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (undone->key, ==, "sample");
      g_assert_cmpuint (count_rows (database, "customer-list"), ==, 0);
      g_assert_cmpuint (count_rows (database, "product-list"), ==, 0);
      g_assert_cmpuint (count (database, over_all (database, "order-figures")), ==, 0);
      g_assert_cmpuint (count (database, over_all (database, "customer-owner-list")), ==, 0);

      g_autoptr (PagodaHistoryEntry) redone = pagoda_history_redo (database, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count (database, over_all (database, "order-figures")), ==, result.orders);
    }
}

static gint64
ask (const char *file, const char *sql)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), file, NULL);
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  gint64 number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return number;
}

/* Every page has something to show, and what it shows could be so. */
static void
test_depth (void)
{
  static const struct
  {
    const char *sql;
    gint64 least;
    gint64 most;
  } cases[] = {
    { "SELECT count(*) FROM past_supplier", 20, 200 },
    { "SELECT max(shares) FROM (SELECT sum(share) AS shares FROM past_supplier GROUP BY customer)", 100000,
      1000000 },
    { "SELECT count(*) FROM care_item", 10, 200 },
    { "SELECT count(*) FROM care_item WHERE done_day > 20718", 0, 0 }, /* the day of the sample */
    { "SELECT count(*) FROM growth_step", 5, 100 },
    { "SELECT count(*) FROM growth_step WHERE done_day > 20718", 0, 0 },
    { "SELECT count(*) FROM decline_answer", 2, 40 },
    { "SELECT count(*) FROM decline_answer WHERE day > 20718", 0, 0 },
    { "SELECT count(*) FROM promise", 50, 1000 },
    { "SELECT count(*) FROM promise WHERE closed_day > 20718 OR day > 20718", 0, 0 },
    { "SELECT count(*) FROM promise WHERE state = 'open' AND due_day <= 20718", 1, 60 },
    { "SELECT count(*) FROM promise WHERE state = 'broken'", 3, 200 },
    { "SELECT count(*) FROM promise_move", 3, 200 },
    { "SELECT count(DISTINCT customer) FROM credit_terms", 10, 60 },
    { "SELECT count(*) FROM dealer_capability", 5, 150 },
    { "SELECT count(*) FROM receivable", 20, 600 },
    { "SELECT count(*) FROM receivable WHERE day > 20718", 0, 0 },
    { "SELECT count(*) FROM receivable WHERE order_id IS NULL", 0, 0 },
    { "SELECT count(*) FROM receivable_payment WHERE day > 20718", 0, 0 },
    { "SELECT count(DISTINCT t.customer) FROM credit_terms t JOIN receivable r ON r.customer = t.customer "
      "WHERE channel = 'dealer' AND due_day < 20718 AND "
      "amount > (SELECT coalesce(sum(p.amount), 0) FROM receivable_payment p WHERE receivable = r.id)",
      1, 12 },
    { "SELECT count(*) FROM non_price_offer", 3, 100 },
    { "SELECT count(*) FROM discount", 1, 50 },
    { "SELECT count(*) FROM month_span WHERE purpose = 'samples'", 3, 60 },
    { "SELECT count(*) FROM month_span WHERE purpose = 'renewal'", 1, 60 },
    { "SELECT count(DISTINCT customer) FROM nurture_step", 3, 20 },
    { "SELECT count(*) FROM nurture_step WHERE ended_day > 20718", 0, 0 },
    { "SELECT count(*) FROM nurture_step WHERE state = 'planned' AND due_day <= 20718", 1, 20 },
    { "SELECT count(*) FROM evidence", 8, 8 },
    { "SELECT count(DISTINCT project) FROM evidence_use", 10, 200 },
    { "SELECT count(DISTINCT activity) FROM evidence_use", 10, 2000 },
    { "SELECT count(*) FROM evidence_use JOIN project ON project.id = project WHERE project.customer <> "
      "evidence_use.customer",
      0, 0 },
    { "SELECT count(*) FROM survey_entry WHERE customer IS NULL", 12, 12 },
    { "SELECT count(*) FROM survey_entry WHERE customer IS NOT NULL", 1, 8 },
    { "SELECT count(*) FROM survey_entry WHERE contacted_day > 20718", 0, 0 },
    { "SELECT count(*) FROM survey_learnt", 9, 9 },
    { "SELECT count(*) FROM company_link", 5, 60 },
    { "SELECT count(*) FROM company_link WHERE from_day > 20718", 0, 0 },
    { "SELECT count(*) FROM referral_ask", 3, 60 },
    { "SELECT count(*) FROM referral_ask WHERE day > 20718 OR ended_day > 20718", 0, 0 },
    { "SELECT count(*) FROM survey_learnt WHERE day > 20718", 0, 0 },
    { "SELECT count(DISTINCT contact) FROM ladder_rung", 10, 80 },
    { "SELECT count(*) FROM ladder_rung WHERE done_day > 20718 OR from_day > 20718", 0, 0 },
    { "SELECT count(*) FROM ladder_rung WHERE done_day IS NULL AND occasion_day > 20718", 5, 60 },
    { "SELECT count(DISTINCT project) FROM condition_weight", 10, 120 },
    { "SELECT count(*) FROM (SELECT sum(weight) AS sum FROM condition_weight GROUP BY project) WHERE sum <> "
      "100",
      0, 0 },
    { "SELECT count(*) FROM condition_standing WHERE rival IS NOT NULL", 10, 800 },
    { "SELECT count(DISTINCT customer) FROM decision_mode", 10, 60 },
    { "SELECT count(*) FROM main_question WHERE answered_day > 20718", 0, 0 },
    { "SELECT count(*) FROM main_question WHERE answer IS NULL", 3, 60 },
    { "SELECT count(*) FROM layer_owner", 3, 100 },
    { "SELECT count(*) FROM layer_owner WHERE owner NOT IN (SELECT name FROM colleague)", 0, 0 },
    { "SELECT count(DISTINCT owner) FROM customer_owner WHERE owner IN (SELECT name FROM colleague)", 5, 7 },
    { "SELECT count(*) FROM customer_owner WHERE owner NOT IN (SELECT name FROM colleague)", 0, 0 },
    { "SELECT count(*) FROM influence_line", 3, 100 },
    { "SELECT count(*) FROM project WHERE follow_up IS NOT NULL AND state <> 'won'", 0, 0 },
    { "SELECT count(*) FROM project WHERE follow_up IS NOT NULL", 1, 50 },
    { "SELECT count(*) FROM referral", 5, 60 },
    { "SELECT count(*) FROM referral WHERE referrer >= customer", 0, 0 },
  };
  g_autoptr (PagodaDatabase) database = open_new ("depth.pagoda");
  PagodaSampleRequest request = make_request (200, 1);

  g_assert_cmpint (request.as_of, ==, 20718);
  add_sample (database, &request);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 number = ask ("depth.pagoda", cases[i].sql);
      g_test_message ("%s: %" G_GINT64_FORMAT, cases[i].sql, number);
      g_assert_cmpint (number, >=, cases[i].least);
      g_assert_cmpint (number, <=, cases[i].most);
    }
}

static char *
read_mark (PagodaDatabase *database)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  char *mark = pagoda_preferences_get (database, PAGODA_PREFERENCE_SAMPLE, &error);
  g_assert_true (pagoda_database_commit (database, &error));
  g_assert_no_error (error);
  return mark;
}

static void
test_mark (void)
{
  g_autoptr (PagodaDatabase) database = open_new ("mark.pagoda");
  PagodaSampleRequest request = make_request (0, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = read_mark (database);
  PagodaSampleResult result = add_sample (database, &request);
  g_autofree char *with = read_mark (database);
  g_autoptr (PagodaHistoryEntry) undone = pagoda_history_undo (database, &error);
  g_autofree char *after = read_mark (database);

  g_assert_cmpuint (result.customers + result.orders, ==, 0);
  g_assert_null (before);
  g_assert_cmpstr (with, ==, "1");
  g_assert_null (after);
}

static void
test_refusals (void)
{
  g_autoptr (PagodaDatabase) database = open_new ("refusals.pagoda");
  PagodaSampleRequest good = make_request (1, 1);
  PagodaSampleRequest bad[] = { good, good, good, good };

  bad[0].customers = PAGODA_SAMPLE_MAX_CUSTOMERS + 1;
  bad[1].years = 0;
  bad[2].years = PAGODA_SAMPLE_MAX_YEARS + 1;
  bad[3].as_of = PAGODA_DAY_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (pagoda_sample_add (database, &bad[i], NULL, &error));
      g_assert_error (error, PAGODA_SAMPLE_ERROR, PAGODA_SAMPLE_ERROR_REQUEST);
    }
  g_assert_cmpuint (count_rows (database, "product-list"), ==, 0);

  add_sample (database, &good);
  g_autoptr (GError) error = NULL;
  g_assert_false (pagoda_sample_add (database, &good, NULL, &error));
  g_assert_error (error, PAGODA_SAMPLE_ERROR, PAGODA_SAMPLE_ERROR_NOT_EMPTY);
  g_assert_cmpuint (count_rows (database, "customer-list"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/pyramid", test_pyramid);
  g_test_add_func ("/sample/movement", test_movement);
  g_test_add_func ("/sample/store", test_store);
  g_test_add_func ("/sample/depth", test_depth);
  g_test_add_func ("/sample/mark", test_mark);
  g_test_add_func ("/sample/refusals", test_refusals);
  return g_test_run ();
}
