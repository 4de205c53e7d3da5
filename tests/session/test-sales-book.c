/* test-sales-book.c: five years of sales by month and product, against a slow way that adds line by line
 * (O1). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/sample.h"
#include "session/sales_book.h"
#include "session/sales_picture.h"
#include "store/book.h"
#include "support/support.h"

#include <string.h>

#define AS_OF (pagoda_day_from_iso ("2026-09-22"))
#define LONGEST 100000

/* A sample in which everything occurs that changes a profit: other currencies, lines without cost or product,
 * and margins of products, customers and the store. */
static PagodaDatabase *
open_mixed (const char *name)
{
  g_autofree char *path = book_path (name);
  PagodaDatabase *database = book_open (name);
  PagodaSampleRequest request = pagoda_sample_default ();
  GError *error = NULL;

  request.customers = 40;
  request.as_of = AS_OF;
  g_assert_true (pagoda_sample_add (database, &request, NULL, &error));
  pagoda_database_close (database);
  book_execute (path, "UPDATE orders SET currency = 'JPY', rate = 48761 WHERE id % 7 = 0;"
                      "UPDATE orders SET currency = 'USD', rate = 7123456 WHERE id % 11 = 0;"
                      "UPDATE order_line SET cost = NULL WHERE (order_id + position) % 3 = 0;"
                      "UPDATE order_line SET product = NULL WHERE (order_id + position) % 17 = 0;"
                      "UPDATE product SET margin = 312345 WHERE id % 4 = 0;"
                      "UPDATE product SET name = NULL WHERE id % 5 = 0;"
                      "UPDATE customer SET margin = 187654 WHERE id % 3 = 0;");
  database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  return database;
}

/* The slow way */

/* Product and month of a sum. */
static char *
key_of (PagodaId product, PagodaDay day)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d-%d", (gint64)product, year, month);
}

static PagodaSalesSum *
sum_at (GHashTable *sums, PagodaId product, PagodaDay day)
{
  char *key = key_of (product, day);
  PagodaSalesSum *sum = g_hash_table_lookup (sums, key);

  if (sum != NULL)
    {
      g_free (key);
      return sum;
    }
  sum = g_new0 (PagodaSalesSum, 1);
  g_hash_table_insert (sums, key, sum);
  return sum;
}

static const PagodaProduct *
find_product (GHashTable *products, PagodaId id)
{
  GHashTableIter iter;
  gpointer product;

  g_hash_table_iter_init (&iter, products);
  while (g_hash_table_iter_next (&iter, NULL, &product))
    if (((PagodaProduct *)product)->id == id)
      return product;
  return NULL;
}

static void
add_line (GHashTable *sums,
          GHashTable *seen,
          const PagodaOrder *order,
          const PagodaOrderLine *line,
          const PagodaProduct *product,
          PagodaDecimal margin)
{
  PagodaSalesSum *sum = sum_at (sums, line->product, order->day);
  int digits = order->currency != NULL ? pagoda_currency_digits (order->currency) : 2;
  gboolean foreign = order->currency != NULL;
  PagodaMoney amount = foreign ? pagoda_money_convert (line->amount, digits, order->rate, 2) : line->amount;

  sum->revenue += amount;
  if (line->cost != PAGODA_COST_UNKNOWN)
    sum->profit
        += amount - (foreign ? pagoda_money_convert (line->cost, digits, order->rate, 2) : line->cost);
  else
    {
      sum->profit += pagoda_money_scale (amount, product != NULL && product->margin != PAGODA_MARGIN_NONE
                                                     ? product->margin
                                                     : margin);
      sum->assumed |= amount != 0;
    }
  char *pair
      = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, (gint64)line->product, (gint64)order->id);
  if (g_hash_table_add (seen, pair))
    sum->orders++;
}

/* What the customers at @places bought, by product and month. */
static GHashTable *
add_all (PagodaDatabase *database, const PagodaSnapshot *snapshot, const GArray *places)
{
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) products = pagoda_products_by_key (database, NULL);

  for (guint i = 0; i < places->len; i++)
    {
      PagodaId id = pagoda_snapshot_get_id (snapshot, g_array_index (places, guint, i));
      g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, id, NULL);
      PagodaDecimal margin
          = customer->margin != PAGODA_MARGIN_NONE ? customer->margin : pagoda_snapshot_get_margin (snapshot);
      g_autoptr (GPtrArray) orders = pagoda_orders_of_customer (database, id, NULL);
      for (guint k = 0; k < orders->len; k++)
        {
          const PagodaOrder *order = g_ptr_array_index (orders, k);
          g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (PagodaOrderLine));
          g_assert_true (pagoda_orders_read_lines (database, order->id, lines, NULL));
          for (guint l = 0; l < lines->len && order->day <= AS_OF; l++)
            {
              const PagodaOrderLine *line = &g_array_index (lines, PagodaOrderLine, l);
              add_line (sums, seen, order, line, find_product (products, line->product), margin);
            }
        }
    }
  return sums;
}

/* Who is meant, asked of the snapshot one by one. */
static GArray *
list_places (const PagodaSnapshot *snapshot, const char *whom)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, AS_OF, PAGODA_BASIS_PROFIT);

  for (guint i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    {
      g_autofree char *tier = g_strconcat ("tier=", pagoda_tier_word ((PagodaTier)pyramid->tiers[i]), NULL);
      g_autofree char *owner = g_strconcat ("owner=", pagoda_snapshot_get_owner (snapshot, i, AS_OF), NULL);
      g_autofree char *customer
          = g_strdup_printf ("customer=%" G_GINT64_FORMAT, (gint64)pagoda_snapshot_get_id (snapshot, i));
      if (whom == NULL || g_str_equal (whom, tier) || g_str_equal (whom, owner)
          || g_str_equal (whom, customer))
        g_array_append_val (places, i);
    }
  return places;
}

static void
check_product (PagodaDatabase *database,
               const PagodaSalesBook *book,
               const PagodaSoldProduct *product,
               GHashTable *sums)
{
  PagodaSoldWhat what = { TRUE, product->id };
  PagodaSalesMonths months = pagoda_sales_book_get (book, what);
  PagodaSalesSum whole = { 0 };

  for (int i = 0; i < PAGODA_SALES_YEARS * PAGODA_MONTHS; i++)
    {
      const PagodaSalesSum *sum = &months.cells[i / PAGODA_MONTHS][i % PAGODA_MONTHS];
      PagodaPeriod period = pagoda_sales_months_period_of (&months, i / PAGODA_MONTHS, i % PAGODA_MONTHS);
      const PagodaSalesSum *wanted = sum_at (sums, product->id, period.first);
      g_assert_cmpint (sum->revenue, ==, wanted->revenue);
      g_assert_cmpint (sum->profit, ==, wanted->profit);
      g_assert_cmpuint (sum->orders, ==, wanted->orders);
      g_assert_cmpint (sum->assumed, ==, wanted->assumed);
      pagoda_sales_sum_add (&whole, sum);
      /* The number is the sum of the orders behind it. */
      g_autoptr (PagodaSoldOrders) orders
          = pagoda_sales_book_list_orders (database, book, what, period, LONGEST, NULL);
      g_assert_cmpuint (orders->n, ==, sum->orders);
      g_assert_cmpuint (orders->orders->len, ==, orders->n);
      g_assert_cmpint (orders->sum.revenue, ==, sum->revenue);
      g_assert_cmpint (orders->sum.profit, ==, sum->profit);
    }
  g_assert_cmpint (whole.revenue, ==, product->whole.revenue);
  g_assert_cmpint (whole.profit, ==, product->whole.profit);
  g_assert_cmpuint (whole.orders, ==, product->whole.orders);
}

/* All products: orders as the store holds them. */
static void
check_all (PagodaDatabase *database, const PagodaSalesBook *book, const GArray *places)
{
  PagodaSalesMonths months = pagoda_sales_book_get (book, (PagodaSoldWhat){ 0 });

  for (int i = 0; i < PAGODA_SALES_YEARS * PAGODA_MONTHS; i++)
    {
      const PagodaSalesSum *sum = &months.cells[i / PAGODA_MONTHS][i % PAGODA_MONTHS];
      PagodaPeriod period = pagoda_sales_months_period_of (&months, i / PAGODA_MONTHS, i % PAGODA_MONTHS);
      PagodaMoney revenue = 0, profit = 0;
      for (guint k = 0; period.first <= period.last && k < places->len; k++)
        {
          gsize place = g_array_index (places, guint, k);
          revenue += pagoda_snapshot_sum_revenue (book->snapshot, place, period);
          profit += pagoda_snapshot_sum_profit (book->snapshot, place, period);
        }
      g_autoptr (PagodaSoldOrders) orders
          = pagoda_sales_book_list_orders (database, book, (PagodaSoldWhat){ 0 }, period, 3, NULL);
      g_assert_cmpint (sum->revenue, ==, revenue);
      g_assert_cmpint (sum->profit, ==, profit);
      g_assert_cmpint (orders->sum.revenue, ==, revenue);
      g_assert_cmpint (orders->sum.profit, ==, profit);
      g_assert_cmpuint (orders->n, ==, sum->orders);
      g_assert_cmpuint (orders->orders->len, ==, MIN (orders->n, 3));
    }
}

static void
check_book (PagodaDatabase *database, PagodaSnapshot *snapshot, const char *whom)
{
  GError *error = NULL;
  g_autoptr (GArray) places = list_places (snapshot, whom);
  g_autoptr (GHashTable) sums = add_all (database, snapshot, places);
  g_autoptr (PagodaSalesBook) book = pagoda_sales_book_load (database, snapshot, whom, AS_OF, NULL, &error);
  g_autoptr (GHashTable) told = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer key;

  g_assert_no_error (error);
  for (guint i = 0; i < book->products->len; i++)
    {
      const PagodaSoldProduct *product = g_ptr_array_index (book->products, i);
      g_hash_table_add (told, (gpointer)&product->id);
      g_assert_true (pagoda_sales_book_find (book, product->id) == product);
      check_product (database, book, product, sums);
    }
  /* None is missing; what is older than five years is not asked for. */
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = g_ascii_strtoll (key, NULL, 10);
      int year = (int)g_ascii_strtoll (strchr (key, ' ') + 1, NULL, 10);
      g_assert_true (year < book->all.first_year || g_hash_table_contains (told, &id));
    }
  check_all (database, book, places);
}

static void
test_oracle (void)
{
  g_autoptr (PagodaDatabase) database = open_mixed ("sales-oracle");
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  g_autofree char *customer
      = g_strdup_printf ("customer=%" G_GINT64_FORMAT, (gint64)pagoda_snapshot_get_id (snapshot, 3));
  g_autofree char *owner = g_strconcat ("owner=", pagoda_snapshot_get_owner (snapshot, 3, AS_OF), NULL);
  const char *const cases[]
      = { NULL,     "tier=top",  "tier=large", "tier=inactive", owner, "owner=", "owner=Nobody at all",
          customer, "customer=1" };

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_book (database, snapshot, cases[i]);
  pagoda_database_rollback (database);
}

static void
test_rank (void)
{
  g_autoptr (PagodaDatabase) database = open_mixed ("sales-rank");
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaSalesBook) book = pagoda_sales_book_load (database, snapshot, NULL, AS_OF, NULL, NULL);
  pagoda_database_rollback (database);
  for (int measure = 0; measure < PAGODA_N_SALES_MEASURES; measure++)
    {
      g_autoptr (GPtrArray) ranked = pagoda_sales_book_rank (book, (PagodaSalesMeasure)measure);
      g_assert_cmpuint (ranked->len, ==, book->products->len);
      g_assert_cmpuint (ranked->len, >, 10);
      for (guint i = 1; i < ranked->len; i++)
        {
          const PagodaSoldProduct *one = g_ptr_array_index (ranked, i - 1),
                                  *next = g_ptr_array_index (ranked, i);
          g_assert_cmpint (pagoda_sales_sum_measure (&one->whole, (PagodaSalesMeasure)measure), >=,
                           pagoda_sales_sum_measure (&next->whole, (PagodaSalesMeasure)measure));
        }
    }
}

static void
test_whom (void)
{
  static const struct
  {
    const char *whom;
    gboolean valid;
  } cases[] = {
    { NULL, TRUE },         { "tier=top", TRUE },   { "tier=huge", FALSE }, { "owner=", TRUE },
    { "owner=Li", TRUE },   { "customer=7", TRUE }, { "customer=", FALSE }, { "customer=7x", FALSE },
    { "class=top", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_sales_whom_is_valid (cases[i].whom), ==, cases[i].valid);
}

static void
test_picture (void)
{
  PagodaSalesMonths months = pagoda_sales_months_new (AS_OF);
  const PagodaDay days[] = { pagoda_day_from_iso ("2026-03-02") };
  const PagodaMoney revenues[] = { 123456 };
  PagodaSalesContent content
      = { .months = &months, .currency = "CNY", .seasonal = TRUE, .marks = { 1u << 2, 0, 1u << 11 } };

  pagoda_sales_months_add (&months, &(PagodaSalesOrders){ .days = days, .revenues = revenues, .n = 1 });
  g_autoptr (PagodaSalesPicture) picture = pagoda_sales_picture_new (&content, PAGODA_LANGUAGE_EN);
  g_assert_cmpuint (picture->chart.n_rows, ==, PAGODA_SALES_YEARS);
  g_assert_cmpstr (picture->cells[4 * PAGODA_MONTHS + 2], ==, "¥1,235");
  g_assert_null (picture->cells[4 * PAGODA_MONTHS + 3]);
  g_assert_cmpstr (picture->columns[2], ==, "Mar•");
  g_assert_cmpstr (picture->columns[11], ==, "Dec↻");
  g_assert_cmpstr (picture->season, ==,
                   "Season index: too few. It takes two years since the first purchase, which was on "
                   "2026-03-02.");
  g_autofree char *marks = pagoda_sales_word_marks (content.marks, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (marks, ==, "• usually buys · ↻ renews products");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/sales-book/oracle", test_oracle);
  g_test_add_func ("/sales-book/rank", test_rank);
  g_test_add_func ("/sales-book/whom", test_whom);
  g_test_add_func ("/sales-book/picture", test_picture);
  return g_test_run ();
}
