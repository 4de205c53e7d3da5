/* test-order-figures.c: who is behind the numbers that orders tell (O6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reorder.h"
#include "store/book.h"
#include "support/support.h"

#include <math.h>

#define DAY(text) (pagoda_day_from_iso (text))
#define AS_OF DAY ("2026-09-30")

/* A was there before and comes back twice, B once, C came new; D only returned something. */
static PagodaReorder *
load (PagodaDatabase *database)
{
  static const struct
  {
    const char *customer;
    const char *number;
    const char *day;
    PagodaMoney amount;
  } orders[] = {
    { "A", "A-1", "2025-07-01", 1000 },  { "A", "A-2", "2026-07-01", 1000 },
    { "A", "A-3", "2026-08-01", 1000 },  { "A", "A-4", "2026-08-01", 500 },
    { "B", "B-1", "2025-08-01", 1000 },  { "B", "B-2", "2026-01-10", 1000 },
    { "B", "B-3", "2026-09-01", -1000 }, { "C", "C-1", "2026-03-01", 1000 },
    { "D", "D-1", "2026-03-01", -100 },  { "D", "D-2", "2026-10-01", 1000 },
  };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GError *error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gpointer id = g_hash_table_lookup (ids, orders[i].customer);
      if (id == NULL)
        {
          id = GSIZE_TO_POINTER ((gsize)book_add_customer (database, orders[i].customer, orders[i].customer));
          g_hash_table_insert (ids, (gpointer)orders[i].customer, id);
        }
      book_add_order (database, (PagodaId)GPOINTER_TO_SIZE (id), orders[i].number, orders[i].day,
                      orders[i].amount, PAGODA_COST_UNKNOWN);
    }
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaReorder *reorder = pagoda_reorder_load (database, snapshot, AS_OF, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return reorder;
}

/* `A1/1 B0/1`: hits and cases of each customer behind @rate. */
static char *
list (const PagodaReorderView *view, PagodaReorderRate rate, const PagodaReorderGroup *group)
{
  g_autoptr (GArray) cases = pagoda_reorder_view_list (view, rate, group, PAGODA_REORDER_BY_TIER);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      const PagodaReorderCase *one = &g_array_index (cases, PagodaReorderCase, i);
      g_string_append_printf (text, "%s%s%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, i > 0 ? " " : "",
                              pagoda_snapshot_get_code (view->reorder->snapshot, one->place), one->count.hits,
                              one->count.cases);
    }
  return g_string_free (text, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    PagodaReorderRate rate;
    const char *expected;
  } cases[] = {
    { PAGODA_REORDER_CUSTOMERS, "A1/1 B0/1 C0/1" },
    { PAGODA_REORDER_RETENTION, "A1/1 B1/1" },
    { PAGODA_REORDER_FOLLOW_UP, "A1/1 B0/1 C0/1" }, /* the second day of A has not had its 90 days */
    { PAGODA_REORDER_CONVERSION, "C0/1" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("reorder-cases");
  g_autoptr (PagodaReorder) reorder = load (database);
  g_autoptr (PagodaReorderView) view
      = pagoda_reorder_view_new (reorder, pagoda_period_trailing_year (AS_OF), 90);

  g_assert_cmpint (reorder->known_from, ==, DAY ("2025-11-01"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list (view, cases[i].rate, NULL);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  g_assert_false (pagoda_reorder_is_judged (reorder, &view->now.rates[PAGODA_REORDER_CUSTOMERS]));
  g_autofree char *words = pagoda_reorder_describe_count (reorder, &view->now.rates[PAGODA_REORDER_CUSTOMERS],
                                                          PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (words, ==, "Too few");
}

/* What all parts list together is what the whole lists. */
static void
test_parts (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("reorder-parts");
  g_autoptr (PagodaReorder) reorder = load (database);
  g_autoptr (PagodaReorderView) view
      = pagoda_reorder_view_new (reorder, pagoda_period_trailing_year (AS_OF), 90);
  g_autoptr (GArray) tiers = pagoda_reorder_view_group (view, PAGODA_REORDER_BY_TIER);
  g_autoptr (GArray) owners = pagoda_reorder_view_group (view, PAGODA_REORDER_BY_OWNER);
  guint listed = 0;

  for (guint i = 0; i < tiers->len; i++)
    {
      g_autoptr (GArray) cases
          = pagoda_reorder_view_list (view, PAGODA_REORDER_CUSTOMERS,
                                      &g_array_index (tiers, PagodaReorderGroup, i), PAGODA_REORDER_BY_TIER);
      listed += cases->len;
    }
  g_assert_cmpuint (listed, ==, 3);
  /* Nobody owns them, and nobody is compared. */
  g_assert_cmpuint (owners->len, ==, 1);
  g_assert_true (isnan (g_array_index (owners, PagodaReorderGroup, 0).mark.times));
  g_assert_cmpstr (pagoda_reorder_group_label (&g_array_index (owners, PagodaReorderGroup, 0),
                                               PAGODA_REORDER_BY_OWNER, PAGODA_LANGUAGE_EN),
                   ==, "Nobody");
}

static void
test_marks (void)
{
  static const struct
  {
    double times;
    const char *words;
  } cases[] = { { 1.5, "sells 50% more than the others: an efficient seller (benchmark 30%)" },
                { 1.1, "sells 10% more than the others; the benchmark is 30% more" },
                { 0.5, "sells 50% less than the others; the benchmark is 30% more" } };
  PagodaSellerMark unknown = { NAN, NAN };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSellerMark mark = { cases[i].times, 0 };
      g_autofree char *words = pagoda_reorder_describe_mark (&mark, PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_null (pagoda_reorder_describe_mark (&unknown, PAGODA_LANGUAGE_EN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/order-figures/cases", test_cases);
  g_test_add_func ("/order-figures/parts", test_parts);
  g_test_add_func ("/order-figures/marks", test_marks);
  return g_test_run ();
}
