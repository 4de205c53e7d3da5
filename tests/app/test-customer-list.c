/* test-customer-list.c: the list model of the customer table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customers/customer_list.h"

#include "shelf.h"

#include <string.h>

#define CUSTOMERS 120

typedef struct
{
  char *path;
  PagodaStandings *standings;
  PagodaCustomerList *list;
  GString *signals; /* `position removed added;` for each items-changed */
} Fixture;

static const PagodaCustomerQuery everything = { .search = "" };

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GString *signals)
{
  g_string_append_printf (signals, "%u %u %u;", position, removed, added);
  /* Whoever listens sees a model that is what the signals told so far. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static int stores = 0;
  g_autofree char *name = g_strdup_printf ("list-%d.pagoda", stores++);

  fixture->path = shelf_make_store (name, CUSTOMERS);
  fixture->standings = shelf_load_standings (fixture->path, PAGODA_STAGE_FIGURES);
  fixture->list = pagoda_customer_list_new ();
  fixture->signals = g_string_new (NULL);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture->signals);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_string_free (fixture->signals, TRUE);
  pagoda_standings_unref (fixture->standings);
  g_free (fixture->path);
}

static guint
count_items (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

static guint
count_tier (Fixture *fixture, PagodaTier tier)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (fixture->standings);
  guint count = 0;

  for (gsize i = 0; i < pyramid->n; i++)
    count += pyramid->tiers[i] == tier;
  return count;
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  PagodaCustomerQuery large = everything;
  static const PagodaCustomerFilter large_ones = { .tiers = 1 << PAGODA_TIER_LARGE };
  large.filter = &large_ones;
  guint n = count_tier (fixture, PAGODA_TIER_LARGE);
  g_assert_cmpuint (n, >, 0);

  pagoda_customer_list_show (fixture->list, fixture->standings, &everything);
  pagoda_customer_list_show (fixture->list, fixture->standings, &everything);
  pagoda_customer_list_show (fixture->list, fixture->standings, &large);
  pagoda_customer_list_show (fixture->list, NULL, &large);
  g_autofree char *expected
      = g_strdup_printf ("0 0 0;0 0 %d;0 %d 0;0 0 %u;0 %u 0;0 0 0;", CUSTOMERS, CUSTOMERS, n, n);
  g_assert_cmpstr (fixture->signals->str, ==, expected);
}

static void
test_items (Fixture *fixture, gconstpointer data)
{
  pagoda_customer_list_show (fixture->list, fixture->standings, &everything);
  g_autoptr (PagodaCustomerItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  g_autoptr (PagodaCustomerItem) again = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);

  g_assert_cmpuint (pagoda_customer_item_get_customer (item), ==,
                    pagoda_standings_get_pyramid (fixture->standings)->ranked[3]);
  /* Nobody keeps what was made on demand. */
  g_assert_true (item != again);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), CUSTOMERS));
  g_assert_finalize_object (g_steal_pointer (&again));
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (fixture->standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (fixture->standings);
  guint all = 0;

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      PagodaCustomerQuery query = everything;
      PagodaCustomerFilter filter = { .tiers = 1U << tier };
      query.filter = &filter;
      pagoda_customer_list_show (fixture->list, fixture->standings, &query);
      g_assert_cmpuint (count_items (fixture), ==, count_tier (fixture, tier));
      for (guint i = 0; i < count_items (fixture); i++)
        g_assert_cmpint (pyramid->tiers[pagoda_customer_list_get_customer (fixture->list, i)], ==, tier);
      all += count_items (fixture);
    }
  g_assert_cmpuint (all, ==, CUSTOMERS);

  PagodaCustomerQuery query = everything;
  query.search = pagoda_snapshot_get_code (snapshot, 17);
  pagoda_customer_list_show (fixture->list, fixture->standings, &query);
  g_assert_cmpuint (count_items (fixture), ==, 1);
  g_assert_cmpuint (pagoda_customer_list_get_customer (fixture->list, 0), ==, 17);
  PagodaCustomerFilter other = { .tiers = 1U << (pyramid->tiers[17] + 1) % PAGODA_N_TIERS };
  query.filter = &other;
  pagoda_customer_list_show (fixture->list, fixture->standings, &query);
  g_assert_cmpuint (count_items (fixture), ==, 0);
}

static void
test_sums (Fixture *fixture, gconstpointer data)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (fixture->standings);
  PagodaCustomerQuery query = everything;
  PagodaMoney least;
  PagodaMoney greatest;
  static const PagodaCustomerFilter small = { .tiers = 1 << PAGODA_TIER_SMALL };
  query.filter = &small;

  pagoda_customer_list_show (fixture->list, fixture->standings, &query);
  PagodaCustomerSums sums = pagoda_customer_list_get_sums (fixture->list);
  g_assert_cmpuint (sums.customers, ==, pyramid->summary[PAGODA_TIER_SMALL].customers);
  g_assert_cmpint (sums.profit, ==, pyramid->summary[PAGODA_TIER_SMALL].profit);
  g_assert_cmpuint (sums.orders, ==, pyramid->summary[PAGODA_TIER_SMALL].orders);

  pagoda_customer_list_show (fixture->list, fixture->standings, &everything);
  pagoda_customer_list_get_profit_range (fixture->list, &least, &greatest);
  g_assert_cmpint (least, <=, 0);
  g_assert_cmpint (greatest, ==, pyramid->profits[pyramid->ranked[0]]);
}

static void
selection_changed_cb (GtkSelectionModel *model, guint position, guint n_items, int *changes)
{
  (*changes)++;
}

/* What is selected is a customer, not a row. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->list);
  PagodaCustomerQuery by_name = everything;
  pagoda_customer_sort_choose (&by_name.sort, PAGODA_ORDER_NAME);
  int changes = 0;
  g_signal_connect (model, "selection-changed", G_CALLBACK (selection_changed_cb), &changes);

  pagoda_customer_list_show (fixture->list, fixture->standings, &everything);
  gtk_selection_model_select_item (model, 5, TRUE);
  gtk_selection_model_select_item (model, 9, FALSE);
  g_assert_cmpint (changes, ==, 2);
  gsize first = pagoda_customer_list_get_customer (fixture->list, 5);
  g_assert_cmpuint (pagoda_customer_list_get_selected_sums (fixture->list).customers, ==, 2);

  pagoda_customer_list_show (fixture->list, fixture->standings, &by_name);
  g_assert_true (gtk_selection_model_is_selected (model, (guint)first));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 2);

  g_autoptr (PagodaStandings) later = shelf_load_standings (fixture->path, PAGODA_STAGE_FIGURES);
  pagoda_customer_list_show (fixture->list, later, &by_name);
  g_assert_true (gtk_selection_model_is_selected (model, (guint)first));
  gtk_selection_model_unselect_item (model, (guint)first);
  g_assert_cmpuint (pagoda_customer_list_get_selected_sums (fixture->list).customers, ==, 1);
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (pagoda_customer_list_get_selected_sums (fixture->list).customers, ==, CUSTOMERS);
  gtk_selection_model_unselect_all (model);
  g_assert_false (gtk_selection_model_is_selected (model, 0));
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (fixture->standings);

  pagoda_customer_list_show (fixture->list, fixture->standings, &everything);
  for (guint i = 0; i < CUSTOMERS; i++)
    {
      PagodaId id = pagoda_snapshot_get_id (snapshot, pagoda_customer_list_get_customer (fixture->list, i));
      g_assert_cmpuint (pagoda_customer_list_find (fixture->list, id), ==, i);
    }
  g_assert_cmpuint (pagoda_customer_list_find (fixture->list, 1), ==, GTK_INVALID_LIST_POSITION);
}

/* Before figures are there every order is that of the readings, and a tier filters nothing. */
static void
test_early (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PagodaStandings) first = shelf_load_standings (fixture->path, PAGODA_STAGE_FIRST_ROWS);
  PagodaCustomerQuery query = everything;
  static const PagodaCustomerFilter top = { .tiers = 1 << PAGODA_TIER_TOP };
  query.filter = &top;

  pagoda_customer_list_show (fixture->list, first, &query);
  g_assert_cmpuint (count_items (fixture), ==, PAGODA_FIRST_ROWS);
  for (guint i = 0; i < PAGODA_FIRST_ROWS; i++)
    g_assert_cmpuint (pagoda_customer_list_get_customer (fixture->list, i), ==, i);
  g_assert_cmpint (pagoda_customer_list_get_sums (fixture->list).profit, ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/customer-list/signals", test_signals },     { "/customer-list/items", test_items },
    { "/customer-list/filter", test_filter },       { "/customer-list/sums", test_sums },
    { "/customer-list/selection", test_selection }, { "/customer-list/find", test_find },
    { "/customer-list/early", test_early },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
  return g_test_run ();
}
