/* sales_book.c: five years of sales by month of some customers, all of them and product by product.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/sales_book.h"

#include "session/next_action.h"
#include "session/snapshot-private.h"
#include "store/purchases.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Whose */

typedef enum
{
  WHOM_ALL,
  WHOM_TIER,
  WHOM_OWNER,
  WHOM_CUSTOMER,
  WHOM_INVALID,
} WhomKind;

typedef struct
{
  WhomKind kind;
  PagodaTier tier;
  const char *owner;
  PagodaId customer;
} Whom;

static Whom
parse_whom (const char *text)
{
  Whom whom = { .kind = WHOM_INVALID };
  char *end;

  if (text == NULL)
    whom.kind = WHOM_ALL;
  else if (g_str_has_prefix (text, "tier=") && pagoda_tier_parse (text + strlen ("tier="), &whom.tier))
    whom.kind = WHOM_TIER;
  else if (g_str_has_prefix (text, "owner="))
    {
      whom.kind = WHOM_OWNER;
      whom.owner = text + strlen ("owner=");
    }
  else if (g_str_has_prefix (text, "customer="))
    {
      whom.customer = g_ascii_strtoll (text + strlen ("customer="), &end, 10);
      whom.kind = *end == '\0' && end > text + strlen ("customer=") ? WHOM_CUSTOMER : WHOM_INVALID;
    }
  return whom;
}

gboolean
pagoda_sales_whom_is_valid (const char *whom)
{
  return parse_whom (whom).kind != WHOM_INVALID;
}

/* The places of those customers in the order of the snapshot (transfer full). */
static GArray *
find_members (PagodaSnapshot *snapshot, const char *text, PagodaDay day)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint32));
  Whom whom = parse_whom (text);
  g_autoptr (PagodaPyramid) pyramid
      = whom.kind == WHOM_TIER ? pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT) : NULL;

  for (guint32 i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    if (whom.kind == WHOM_ALL || (whom.kind == WHOM_TIER && pyramid->tiers[i] == whom.tier)
        || (whom.kind == WHOM_OWNER && g_str_equal (pagoda_snapshot_get_owner (snapshot, i, day), whom.owner))
        || (whom.kind == WHOM_CUSTOMER && pagoda_snapshot_get_id (snapshot, i) == whom.customer))
      g_array_append_val (places, i);
  return places;
}

/* Their ids as a JSON array (transfer full). */
static char *
write_ids (const PagodaSnapshot *snapshot, const GArray *places)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            (gint64)pagoda_snapshot_get_id (snapshot, g_array_index (places, guint32, i)));
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static PagodaSalesQuestion
ask (const PagodaSnapshot *snapshot, const char *ids, PagodaPeriod period)
{
  return (PagodaSalesQuestion){ .ids = ids,
                                .period = period,
                                .currency = pagoda_snapshot_get_currency (snapshot),
                                .margin = pagoda_snapshot_get_margin (snapshot) };
}

/* Loading */

static void
free_product (gpointer data)
{
  PagodaSoldProduct *product = data;

  g_free (product->code);
  g_free (product->name);
  g_free (product);
}

PagodaSalesBook *
pagoda_sales_book_ref (PagodaSalesBook *book)
{
  g_atomic_ref_count_inc (&book->references);
  return book;
}

void
pagoda_sales_book_unref (PagodaSalesBook *book)
{
  if (book == NULL || !g_atomic_ref_count_dec (&book->references))
    return;
  pagoda_snapshot_unref (book->snapshot);
  g_ptr_array_unref (book->products);
  g_array_unref (book->months);
  g_free (book->whom);
  g_free (book);
}

/* All products together: an order is one, however many products it holds, so that they are not added up. */
static void
add_customers (PagodaSalesBook *book, const GArray *places)
{
  const SnapshotRows *rows = book->snapshot->rows[ROWS_ORDERS];

  for (guint i = 0; i < places->len; i++)
    {
      guint32 place = g_array_index (places, guint32, i);
      gsize first = rows->first[place];
      pagoda_sales_months_add (&book->all, &(PagodaSalesOrders){
                                               .days = COLUMN (rows, COLUMN_DAY, PagodaDay) + first,
                                               .revenues = COLUMN (rows, ORDER_REVENUE, PagodaMoney) + first,
                                               .profits = COLUMN (rows, ORDER_PROFIT, PagodaMoney) + first,
                                               .assumed = COLUMN (rows, ORDER_ASSUMED, guint8) + first,
                                               .n = rows->first[place + 1] - first });
    }
}

static PagodaSalesSum
sum_of (const PagodaProductMonth *month)
{
  return (PagodaSalesSum){ month->revenue, month->profit, month->orders, month->purchases, month->assumed };
}

static void
collect_products (PagodaSalesBook *book)
{
  PagodaSoldProduct *product = NULL;

  for (guint i = 0; i < book->months->len; i++)
    {
      const PagodaProductMonth *month = &g_array_index (book->months, PagodaProductMonth, i);
      PagodaSalesSum sum = sum_of (month);
      if (product == NULL || product->id != month->product)
        {
          product = g_new0 (PagodaSoldProduct, 1);
          product->id = month->product;
          product->first = i;
          g_ptr_array_add (book->products, product);
        }
      product->n++;
      pagoda_sales_sum_add (&product->whole, &sum);
    }
}

/* Both lists are by id. */
static gboolean
name_products (PagodaSalesBook *book, PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) known = pagoda_purchases_list_products (database, error);

  for (guint i = 0, k = 0; known != NULL && i < book->products->len; i++)
    {
      PagodaSoldProduct *sold = g_ptr_array_index (book->products, i);
      const PagodaProduct *product = NULL;
      while (k < known->len && (product = g_ptr_array_index (known, k))->id < sold->id)
        k++;
      if (k >= known->len || product == NULL || product->id != sold->id)
        continue;
      sold->code = g_strdup (product->code);
      sold->name = g_strdup (product->name != NULL && *product->name != '\0' ? product->name : product->code);
    }
  return known != NULL;
}

PagodaSalesBook *
pagoda_sales_book_load (PagodaDatabase *database,
                        PagodaSnapshot *snapshot,
                        const char *whom,
                        PagodaDay day,
                        GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (pagoda_sales_whom_is_valid (whom), NULL);

  g_autoptr (GArray) places = find_members (snapshot, whom, day);
  g_autofree char *ids = write_ids (snapshot, places);
  g_autoptr (PagodaSalesBook) book = g_new0 (PagodaSalesBook, 1);

  g_atomic_ref_count_init (&book->references);
  book->snapshot = pagoda_snapshot_ref (snapshot);
  book->as_of = day;
  book->whom = g_strdup (whom);
  book->all = pagoda_sales_months_new (day);
  book->products = g_ptr_array_new_with_free_func (free_product);
  book->months = g_array_new (FALSE, FALSE, sizeof (PagodaProductMonth));
  add_customers (book, places);
  PagodaSalesQuestion question = ask (snapshot, ids, pagoda_sales_months_period (&book->all));
  if (!pagoda_sales_read_products (database, &question, book->months, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  collect_products (book);
  return name_products (book, database, error) ? g_steal_pointer (&book) : NULL;
}

/* Products */

static int
compare_id (gconstpointer key, gconstpointer entry)
{
  PagodaId id = *(const PagodaId *)key, other = (*(const PagodaSoldProduct *const *)entry)->id;

  return (id > other) - (id < other);
}

const PagodaSoldProduct *
pagoda_sales_book_find (const PagodaSalesBook *book, PagodaId id)
{
  const PagodaSoldProduct *const *found = NULL;

  if (book->products->len > 0)
    found = bsearch (&id, book->products->pdata, book->products->len, sizeof (gpointer), compare_id);
  return found != NULL ? *found : NULL;
}

PagodaSalesMonths
pagoda_sales_book_get (const PagodaSalesBook *book, PagodaSoldWhat what)
{
  PagodaSalesMonths months = pagoda_sales_months_new (book->as_of);
  const PagodaSoldProduct *product = what.one ? pagoda_sales_book_find (book, what.id) : NULL;

  if (!what.one)
    return book->all;
  for (guint i = 0; product != NULL && i < product->n; i++)
    {
      const PagodaProductMonth *month = &g_array_index (book->months, PagodaProductMonth, product->first + i);
      months.cells[month->month / PAGODA_MONTHS - months.first_year][month->month % PAGODA_MONTHS]
          = sum_of (month);
      if (months.first == PAGODA_DAY_NONE)
        months.first = month->first;
    }
  return months;
}

static int
compare_measure (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaSoldProduct *one = *(const PagodaSoldProduct *const *)a;
  const PagodaSoldProduct *other = *(const PagodaSoldProduct *const *)b;
  PagodaSalesMeasure measure = *(const PagodaSalesMeasure *)data;
  gint64 first = pagoda_sales_sum_measure (&one->whole, measure);
  gint64 second = pagoda_sales_sum_measure (&other->whole, measure);

  return first != second ? (first < second) - (first > second)
                         : (one->id > other->id) - (one->id < other->id);
}

GPtrArray *
pagoda_sales_book_rank (const PagodaSalesBook *book, PagodaSalesMeasure measure)
{
  GPtrArray *ranked = g_ptr_array_sized_new (book->products->len);

  for (guint i = 0; i < book->products->len; i++)
    g_ptr_array_add (ranked, g_ptr_array_index (book->products, i));
  g_ptr_array_sort_with_data (ranked, compare_measure, &measure);
  return ranked;
}

/* Words */

char *
pagoda_sales_book_word_whom (const PagodaSalesBook *book, PagodaLanguage language)
{
  Whom whom = parse_whom (book->whom);
  gssize place;

  switch (whom.kind)
    {
    case WHOM_TIER:
      return pagoda_pair_in_words (pagoda_translate (language, N_ ("Tier")),
                                   pagoda_tier_label (whom.tier, language), language);
    case WHOM_OWNER:
      return pagoda_pair_in_words (pagoda_translate (language, N_ ("Owner")),
                                   *whom.owner != '\0' ? whom.owner
                                                       : pagoda_translate (language, N_ ("Nobody")),
                                   language);
    case WHOM_CUSTOMER:
      place = pagoda_snapshot_find (book->snapshot, whom.customer);
      return g_strdup (place >= 0 ? pagoda_snapshot_get_name (book->snapshot, (gsize)place) : "–");
    case WHOM_ALL:
    case WHOM_INVALID:
      return g_strdup (pagoda_translate (language, N_ ("All customers")));
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_sales_book_word_product (const PagodaSalesBook *book, PagodaSoldWhat what, PagodaLanguage language)
{
  const PagodaSoldProduct *product = what.one ? pagoda_sales_book_find (book, what.id) : NULL;

  if (!what.one)
    return g_strdup (pagoda_translate (language, N_ ("All products")));
  if (product != NULL && product->name != NULL)
    return g_strdup (product->name);
  return g_strdup (what.id == PAGODA_ID_NONE ? pagoda_translate (language, N_ ("No product named")) : "–");
}

char *
pagoda_sales_book_title (const PagodaSalesBook *book, PagodaSoldWhat what, PagodaLanguage language)
{
  g_autofree char *whom = pagoda_sales_book_word_whom (book, language);
  g_autofree char *product = pagoda_sales_book_word_product (book, what, language);

  return g_strdup_printf ("%s · %s", whom, product);
}

char *
pagoda_sales_book_subtitle (const PagodaSalesBook *book, PagodaSalesMeasure measure, PagodaLanguage language)
{
  g_autofree char *day = pagoda_day_to_iso (book->as_of);

  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s by month, up to %2$s")),
                          pagoda_sales_measure_label (measure, language), day);
}

/* Orders */

void
pagoda_sold_orders_free (PagodaSoldOrders *orders)
{
  if (orders == NULL)
    return;
  g_ptr_array_unref (orders->orders);
  g_free (orders);
}

/* The profit of a whole order is by the margin of its customer. */
static void
take_profit (const PagodaSnapshot *snapshot, PagodaSoldOrder *order)
{
  gssize place = pagoda_snapshot_find (snapshot, order->customer);
  PagodaDecimal own = place >= 0 ? snapshot->names->margins[place] : PAGODA_MARGIN_NONE;

  order->profit
      = pagoda_order_totals_profit (&order->totals, own != PAGODA_MARGIN_NONE ? own : snapshot->margin);
}

PagodaSoldOrders *
pagoda_sales_book_list_orders (PagodaDatabase *database,
                               const PagodaSalesBook *book,
                               PagodaSoldWhat what,
                               PagodaPeriod period,
                               guint most,
                               GError **error)
{
  g_autoptr (GArray) places = find_members (book->snapshot, book->whom, book->as_of);
  g_autofree char *ids = write_ids (book->snapshot, places);
  PagodaSalesQuestion question = ask (book->snapshot, ids, period);
  g_autoptr (GPtrArray) all = what.one
                                  ? pagoda_sales_list_orders_of_product (database, &question, what.id, error)
                                  : pagoda_sales_list_orders (database, &question, error);

  if (all == NULL)
    return NULL;
  PagodaSoldOrders *orders = g_new0 (PagodaSoldOrders, 1);
  orders->n = all->len;
  for (guint i = 0; i < all->len; i++)
    {
      PagodaSoldOrder *order = g_ptr_array_index (all, i);
      if (!what.one)
        take_profit (book->snapshot, order);
      pagoda_sales_sum_add (&orders->sum, &(PagodaSalesSum){ .revenue = order->revenue,
                                                             .profit = order->profit,
                                                             .orders = 1,
                                                             .assumed = order->assumed });
    }
  if (all->len > most)
    g_ptr_array_remove_range (all, most, all->len - most);
  orders->orders = g_steal_pointer (&all);
  return orders;
}
