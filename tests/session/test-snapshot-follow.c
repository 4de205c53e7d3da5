/* test-snapshot-follow.c: a patched snapshot is the one that would be loaded.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random edits, orders, undos and redos; after each the snapshot that follows is compared with one that is
 * read from nothing, column by column.
 */
#include "session/edit_care.h"
#include "session/snapshot-private.h"

#include "base/text.h"
#include "sample/sample.h"
#include "store/activities.h"
#include "store/book.h"
#include "store/customers.h"
#include "store/orders.h"
#include "support/support.h"

#include <string.h>

#define CUSTOMERS 150
#define STEPS 120

static PagodaDay today;

static PagodaDatabase *
open_sample (const char *name)
{
  PagodaDatabase *database = book_open (name);
  PagodaSampleRequest request = { CUSTOMERS, 2, 5, today };
  PagodaSampleResult result;
  GError *error = NULL;

  pagoda_sample_add (database, &request, &result, &error);
  g_assert_no_error (error);
  return database;
}

static PagodaSnapshot *
follow (PagodaDatabase *database, PagodaSnapshot *before)
{
  GError *error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_follow (database, before, &error);

  g_assert_no_error (error);
  return snapshot;
}

/* Comparing */

static void
compare_people (const SnapshotNames *one, const SnapshotNames *other, gsize customer)
{
  gsize n = one->people->first[customer + 1] - one->people->first[customer];
  const SnapshotPerson *a = &COLUMN (one->people, 0, SnapshotPerson)[one->people->first[customer]];
  const SnapshotPerson *b = &COLUMN (other->people, 0, SnapshotPerson)[other->people->first[customer]];

  g_assert_cmpuint (n, ==, other->people->first[customer + 1] - other->people->first[customer]);
  for (gsize j = 0; j < n; j++)
    {
      g_assert_cmpstr (one->letters->str + a[j].name, ==, other->letters->str + b[j].name);
      g_assert_cmpstr (one->letters->str + a[j].reading, ==, other->letters->str + b[j].reading);
      g_assert_cmpstr (one->letters->str + a[j].phone, ==, other->letters->str + b[j].phone);
      g_assert_cmpstr (one->letters->str + a[j].mobile, ==, other->letters->str + b[j].mobile);
      g_assert_cmpstr (one->letters->str + a[j].wechat, ==, other->letters->str + b[j].wechat);
    }
}

static void
compare_names (const PagodaSnapshot *one, const PagodaSnapshot *other)
{
  gsize n = one->names->n;

  g_assert_cmpuint (n, ==, other->names->n);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (one->names->ids[i], ==, other->names->ids[i]);
      g_assert_cmpint (one->names->margins[i], ==, other->names->margins[i]);
      g_assert_cmpint (one->names->by_id[i], ==, other->names->by_id[i]);
      for (TextColumn column = 0; column < N_TEXT_COLUMNS; column++)
        g_assert_cmpstr (pagoda_snapshot_text (one, i, column), ==, pagoda_snapshot_text (other, i, column));
      compare_people (one->names, other->names, i);
    }
  g_assert_cmpmem (one->names->search_letters->str, one->names->search_letters->len,
                   other->names->search_letters->str, other->names->search_letters->len);
  g_assert_cmpmem (one->names->search_starts, (n + 1) * sizeof (gsize), other->names->search_starts,
                   (n + 1) * sizeof (gsize));
}

static void
compare_rows (const SnapshotRows *one, const SnapshotRows *other, gsize n_customers)
{
  gsize first_size = (n_customers + 1) * sizeof (gsize);

  g_assert_cmpmem (one->first, first_size, other->first, first_size);
  for (gsize c = 0; c < SNAPSHOT_MOST_COLUMNS && one->sizes[c] > 0; c++)
    g_assert_cmpmem (one->columns[c], one->n * one->sizes[c], other->columns[c], other->n * other->sizes[c]);
}

static void
compare_tags (const PagodaSnapshot *one, const PagodaSnapshot *other)
{
  g_assert_cmpuint (pagoda_snapshot_get_n_tags (one), ==, pagoda_snapshot_get_n_tags (other));
  for (guint i = 0; i < pagoda_snapshot_get_n_tags (one); i++)
    g_assert_cmpstr (pagoda_snapshot_get_tag (one, i), ==, pagoda_snapshot_get_tag (other, i));
}

static void
compare_with_loaded (PagodaDatabase *database, const PagodaSnapshot *snapshot)
{
  g_autoptr (PagodaSnapshot) loaded = follow (database, NULL);

  compare_names (snapshot, loaded);
  for (gsize i = 0; i < N_ROWS; i++)
    compare_rows (snapshot->rows[i], loaded->rows[i], loaded->names->n);
  compare_tags (snapshot, loaded);
  g_assert_cmpstr (pagoda_snapshot_get_undo_label (snapshot), ==, pagoda_snapshot_get_undo_label (loaded));
  g_assert_cmpstr (pagoda_snapshot_get_redo_label (snapshot), ==, pagoda_snapshot_get_redo_label (loaded));
  g_assert_cmpint (snapshot->entry, ==, loaded->entry);
}

/* Changing */

static PagodaId
choose (GRand *dice, const PagodaSnapshot *snapshot)
{
  return pagoda_snapshot_get_id (snapshot, (gsize)g_rand_int_range (dice, 0, (gint32)snapshot->names->n));
}

static void
run (PagodaDatabase *database, PagodaEdit *edit)
{
  GError *error = NULL;

  pagoda_edit_run (edit, database, NULL, &error);
  g_assert_no_error (error);
  pagoda_edit_free (edit);
}

static const char *const names[] = { "安徽纺织", "Zebra", "珠江电器", "Acme", "榆泽纺机", "北方重工" };

/* A new name moves a customer to another place; some get a margin, which changes every profit of theirs. */
static void
rename_customer (PagodaDatabase *database, GRand *dice, PagodaId id)
{
  GError *error = NULL;
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, id, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);

  g_free (customer->name);
  g_free (customer->reading);
  customer->name = g_strdup (names[g_rand_int_range (dice, 0, G_N_ELEMENTS (names))]);
  customer->reading = pagoda_text_reading (customer->name, PAGODA_READING_COMPANY);
  if (g_rand_boolean (dice))
    customer->margin = g_rand_int_range (dice, 0, PAGODA_DECIMAL_ONE);
  run (database, pagoda_edit_save_customer (customer));
}

static void
add_customer (PagodaDatabase *database, GRand *dice)
{
  PagodaCustomer customer = { .name = (char *)names[g_rand_int_range (dice, 0, G_N_ELEMENTS (names))],
                              .code = (char *)"",
                              .margin = PAGODA_MARGIN_NONE };

  run (database, pagoda_edit_save_customer (&customer));
}

typedef struct
{
  PagodaId customer;
  GRand *dice;
} Doing;

static gboolean
add_order_and_visit (PagodaDatabase *database, gpointer data, GError **error)
{
  Doing *doing = data;
  PagodaOrder order = { .customer = doing->customer,
                        .number = (char *)"N",
                        .day = today - g_rand_int_range (doing->dice, 0, 900),
                        .totals = { .revenue = 1000, .uncosted = g_rand_int_range (doing->dice, 0, 1000) },
                        .rate = PAGODA_DECIMAL_ONE };
  g_autoptr (PagodaActivity) visit = pagoda_activity_new ();

  visit->customer = doing->customer;
  visit->kind = PAGODA_ACTIVITY_VISIT;
  visit->state = PAGODA_ACTIVITY_DONE;
  visit->day = order.day;
  return pagoda_orders_insert (database, &order, NULL, 0, error)
         && pagoda_activities_insert (database, visit, error);
}

/* The customer from before has one order less. */
static gboolean
move_order (PagodaDatabase *database, gpointer data, GError **error)
{
  Doing *doing = data;
  PagodaOrder order = { 0 };

  if (!pagoda_orders_find (database, "N", &order, error))
    return FALSE;
  order.customer = doing->customer;
  gboolean moved = order.id == PAGODA_ID_NONE || pagoda_orders_update (database, &order, NULL, 0, error);
  pagoda_order_clear (&order);
  return moved;
}

static void
do_business (PagodaDatabase *database, PagodaCommand command, GRand *dice, PagodaId customer)
{
  PagodaLabel label = { "save-customer", "business" };
  Doing doing = { customer, dice };
  GError *error = NULL;

  pagoda_history_do (database, &label, command, &doing, NULL, &error);
  g_assert_no_error (error);
}

static void
step_back_or_forth (PagodaDatabase *database, gboolean back)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaHistoryEntry) entry
      = back ? pagoda_history_undo (database, &error) : pagoda_history_redo (database, &error);

  if (entry == NULL)
    g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING);
}

static void
change (PagodaDatabase *database, GRand *dice, const PagodaSnapshot *snapshot)
{
  static const PagodaAccountClass strategic = PAGODA_CLASS_STRATEGIC;
  PagodaId some[] = { choose (dice, snapshot), choose (dice, snapshot) };
  gboolean yes = g_rand_boolean (dice);
  PagodaContact contact = { .customer = some[0],
                            .name = (char *)"王芳",
                            .mobile = (char *)"13900000000",
                            .wechat = (char *)"wang_fang",
                            .birthday = PAGODA_DAY_NONE };
  PagodaInfluence influence = {
    .customer = some[0], .strength = 4, .reason = (char *)"x", .from = today, .until = PAGODA_DAY_NONE
  };

  PagodaReferral referral = { .customer = some[0], .referrer = some[1], .from = today };

  switch (g_rand_int_range (dice, 0, 16))
    {
    case 0:
      run (database, pagoda_edit_set_tag (some, 2, yes ? "VIP" : "新客户", g_rand_boolean (dice)));
      break;
    case 1:
      run (database, pagoda_edit_set_owner (some, 2, today, yes ? "李雷" : NULL));
      break;
    case 2:
      run (database,
           pagoda_edit_set_class (some, 2, today, g_rand_boolean (dice) ? today + 9 : PAGODA_DAY_NONE,
                                  yes ? &strategic : NULL, "because"));
      break;
    case 3:
      run (database, pagoda_edit_set_other (some, 1, today, yes, "because"));
      break;
    case 4:
      run (database, pagoda_edit_save_contact (&contact));
      break;
    case 5:
      run (database, pagoda_edit_save_influence (&influence));
      break;
    case 6:
      run (database, pagoda_edit_set_region (some, 2, "浙江", yes ? "杭州" : "宁波"));
      break;
    case 7:
      run (database, pagoda_edit_delete_customers (some, 1, "x"));
      break;
    case 8:
      add_customer (database, dice);
      break;
    case 9:
      do_business (database, yes ? add_order_and_visit : move_order, dice, some[0]);
      break;
    case 10:
      rename_customer (database, dice, some[0]);
      break;
    case 11:
      if (some[0] != some[1])
        run (database, pagoda_edit_save_referral (&referral, "x"));
      break;
    default:
      step_back_or_forth (database, g_rand_int_range (dice, 0, 5) < 3);
    }
}

static void
test_random_changes (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("follow");
  g_autoptr (PagodaSnapshot) snapshot = follow (database, NULL);
  g_autoptr (GRand) dice = g_rand_new_with_seed (20260922);

  for (int step = 0; step < STEPS; step++)
    {
      /* Now and then several changes come before the next snapshot. */
      for (int n = g_rand_int_range (dice, 1, 4); n > 0; n--)
        change (database, dice, snapshot);
      PagodaSnapshot *next = follow (database, snapshot);
      compare_with_loaded (database, next);
      pagoda_snapshot_unref (snapshot);
      snapshot = next;
    }
}

/* Sharing */

static void
test_unchanged_columns_are_shared (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("shared");
  g_autoptr (PagodaSnapshot) before = follow (database, NULL);
  PagodaId one = pagoda_snapshot_get_id (before, 7);

  run (database, pagoda_edit_set_tag (&one, 1, "VIP", TRUE));
  g_autoptr (PagodaSnapshot) tagged = follow (database, before);
  g_assert_true (tagged->names == before->names);
  for (gsize i = 0; i < N_ROWS; i++)
    g_assert_true ((tagged->rows[i] == before->rows[i]) == (i != ROWS_TAGS));

  run (database, pagoda_edit_set_region (&one, 1, "浙江", "杭州"));
  g_autoptr (PagodaSnapshot) moved = follow (database, tagged);
  g_assert_true (moved->names != tagged->names);
  for (gsize i = 0; i < N_ROWS; i++)
    g_assert_true (moved->rows[i] == tagged->rows[i]);
}

/* A margin of the store changes every profit, and an undone sample nearly every customer. */
static void
test_everything_is_read_again (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("again");
  g_autoptr (PagodaSnapshot) before = follow (database, NULL);

  run (database, pagoda_edit_set_margin (PAGODA_DECIMAL_ONE / 2));
  g_autoptr (PagodaSnapshot) dearer = follow (database, before);
  compare_with_loaded (database, dearer);
  g_assert_true (dearer->names != before->names);

  step_back_or_forth (database, TRUE);
  step_back_or_forth (database, TRUE);
  g_autoptr (PagodaSnapshot) empty = follow (database, dearer);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (empty), ==, 0);
  compare_with_loaded (database, empty);
}

/* Of another database nothing is taken over, though its record may count the same. */
static void
test_another_database (void)
{
  g_autoptr (PagodaDatabase) database = open_sample ("one");
  g_autoptr (PagodaDatabase) other = open_sample ("other");
  g_autoptr (PagodaSnapshot) before = follow (database, NULL);
  g_autoptr (PagodaSnapshot) after = follow (other, before);

  compare_with_loaded (other, after);
  g_assert_true (after->names != before->names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  today = pagoda_day_from_iso ("2026-09-22");
  g_test_add_func ("/snapshot-follow/random-changes", test_random_changes);
  g_test_add_func ("/snapshot-follow/unchanged-columns-are-shared", test_unchanged_columns_are_shared);
  g_test_add_func ("/snapshot-follow/everything-is-read-again", test_everything_is_read_again);
  g_test_add_func ("/snapshot-follow/another-database", test_another_database);
  return g_test_run ();
}
