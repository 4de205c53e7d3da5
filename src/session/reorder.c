/* reorder.c: reorder and retention over a store, and what a period of them tells.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reorder.h"

#include "session/snapshot-private.h"
#include "store/purchases.h"

#include <math.h>
#include <stdlib.h>

const int pagoda_reorder_windows[PAGODA_N_REORDER_WINDOWS] = { 90, 180, 365 };

PagodaReorder *
pagoda_reorder_ref (PagodaReorder *reorder)
{
  g_atomic_ref_count_inc (&reorder->references);
  return reorder;
}

void
pagoda_reorder_unref (PagodaReorder *reorder)
{
  if (reorder == NULL || !g_atomic_ref_count_dec (&reorder->references))
    return;
  g_clear_pointer (&reorder->products, g_ptr_array_unref);
  g_array_unref (reorder->items);
  g_array_unref (reorder->days);
  pagoda_snapshot_unref (reorder->snapshot);
  g_free (reorder);
}

/* Loading */

typedef struct
{
  PagodaReorder *reorder;
  PagodaId customer; /* of the last item */
  PagodaId product;
} Loading;

static int
compare_product (gconstpointer key, gconstpointer entry)
{
  const PagodaProduct *product = *(const PagodaProduct *const *)entry;
  PagodaId id = *(const PagodaId *)key;

  return (id > product->id) - (id < product->id);
}

static guint32
find_product (const PagodaReorder *reorder, PagodaId id)
{
  gpointer *found
      = bsearch (&id, reorder->products->pdata, reorder->products->len, sizeof (gpointer), compare_product);

  g_assert (found != NULL);
  return (guint32)(found - reorder->products->pdata);
}

static void
take_purchase (PagodaId customer, PagodaId product, PagodaDay day, gpointer data)
{
  Loading *loading = data;
  PagodaReorder *reorder = loading->reorder;
  gssize place = pagoda_snapshot_find (reorder->snapshot, customer);

  if (place < 0) /* younger than the snapshot */
    return;
  if (loading->customer != customer || loading->product != product)
    {
      PagodaReorderItem item = { (guint32)place, find_product (reorder, product), reorder->days->len, 0 };
      g_array_append_val (reorder->items, item);
      loading->customer = customer;
      loading->product = product;
    }
  g_array_append_val (reorder->days, day);
  g_array_index (reorder->items, PagodaReorderItem, reorder->items->len - 1).n++;
}

/* The days up to that of @reorder on which the customer at @place bought, each once, into @days; how many. */
static gsize
read_days (const PagodaReorder *reorder, gsize place, GArray *days)
{
  const SnapshotRows *orders = reorder->snapshot->rows[ROWS_ORDERS];

  g_array_set_size (days, 0);
  for (gsize i = orders->first[place]; i < orders->first[place + 1]; i++)
    {
      PagodaDay day = COLUMN (orders, COLUMN_DAY, PagodaDay)[i];
      if (day <= reorder->as_of && COLUMN (orders, ORDER_REVENUE, PagodaMoney)[i] > 0
          && (days->len == 0 || g_array_index (days, PagodaDay, days->len - 1) != day))
        g_array_append_val (days, day);
    }
  return days->len;
}

static PagodaDay
find_first_order (const PagodaReorder *reorder)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  PagodaDay first = PAGODA_DAY_NONE;

  for (gsize place = 0; place < reorder->snapshot->names->n; place++)
    if (read_days (reorder, place, days) > 0)
      {
        PagodaDay day = g_array_index (days, PagodaDay, 0);
        first = first == PAGODA_DAY_NONE ? day : MIN (first, day);
      }
  return first;
}

PagodaReorder *
pagoda_reorder_load (PagodaDatabase *database,
                     PagodaSnapshot *snapshot,
                     PagodaDay day,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (PagodaReorder) reorder = g_new0 (PagodaReorder, 1);
  Loading loading = { .reorder = reorder };

  g_atomic_ref_count_init (&reorder->references);
  reorder->as_of = day;
  reorder->snapshot = pagoda_snapshot_ref (snapshot);
  reorder->items = g_array_new (FALSE, FALSE, sizeof (PagodaReorderItem));
  reorder->days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  if ((reorder->products = pagoda_purchases_list_products (database, error)) == NULL
      || !pagoda_purchases_visit_items (database, day, take_purchase, &loading, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  reorder->first_order = find_first_order (reorder);
  reorder->known_from = pagoda_reorder_known_from (reorder->first_order);
  return g_steal_pointer (&reorder);
}

/* Views */

static PagodaReorderQuestion
ask (const PagodaReorderView *view, gboolean before)
{
  return (PagodaReorderQuestion){ before ? pagoda_reorder_period_before (view->period) : view->period,
                                  view->reorder->known_from, view->reorder->as_of, view->window };
}

/* What is counted, in the period and in the one before. */
typedef struct
{
  PagodaReorderQuestion now;
  PagodaReorderQuestion before;
} Questions;

static Questions
ask_both (const PagodaReorderView *view)
{
  return (Questions){ ask (view, FALSE), ask (view, TRUE) };
}

static const PagodaDay *
days_of (const PagodaReorder *reorder, const PagodaReorderItem *item)
{
  return &g_array_index (reorder->days, PagodaDay, item->first);
}

typedef void (*AddDays) (const PagodaReorderQuestion *question,
                         const PagodaDay *days,
                         gsize n,
                         PagodaReorderCounts *counts);

/* Adds with @add what the days say of both periods. */
static void
add_both (const Questions *questions,
          AddDays add,
          const PagodaDay *days,
          gsize n,
          PagodaReorderCounts *now,
          PagodaReorderCounts *before)
{
  add (&questions->now, days, n, now);
  add (&questions->before, days, n, before);
}

PagodaReorderView *
pagoda_reorder_view_new (PagodaReorder *reorder, PagodaPeriod period, int window)
{
  PagodaReorderView *view = g_new0 (PagodaReorderView, 1);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  view->reorder = pagoda_reorder_ref (reorder);
  view->period = period;
  view->window = window;
  Questions questions = ask_both (view);
  for (gsize place = 0; place < reorder->snapshot->names->n; place++)
    {
      gsize n = read_days (reorder, place, days);
      add_both (&questions, pagoda_reorder_add_customer, (PagodaDay *)(gpointer)days->data, n, &view->now,
                &view->before);
    }
  for (guint i = 0; i < reorder->items->len; i++)
    {
      const PagodaReorderItem *item = &g_array_index (reorder->items, PagodaReorderItem, i);
      add_both (&questions, pagoda_reorder_add_item, days_of (reorder, item), item->n, &view->now,
                &view->before);
    }
  return view;
}

void
pagoda_reorder_view_free (PagodaReorderView *view)
{
  if (view == NULL)
    return;
  pagoda_reorder_unref (view->reorder);
  g_free (view);
}

/* Parts */

/* The parts, and to which of them each customer belongs, by its place. */
typedef struct
{
  GArray *groups;  /* PagodaReorderGroup */
  guint32 *now;    /* the place of the group in the period */
  guint32 *before; /* in the period before */
} Parts;

static Parts
begin_parts (const PagodaReorderView *view)
{
  gsize n = view->reorder->snapshot->names->n;

  return (Parts){ g_array_new (FALSE, FALSE, sizeof (PagodaReorderGroup)), g_new (guint32, n + 1),
                  g_new (guint32, n + 1) };
}

static void
clear_parts (Parts *parts)
{
  g_clear_pointer (&parts->groups, g_array_unref);
  g_clear_pointer (&parts->now, g_free);
  g_clear_pointer (&parts->before, g_free);
}

static guint32
find_owner (GArray *groups, GHashTable *places, const char *owner)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (places, owner, NULL, &place))
    {
      PagodaReorderGroup group = { .text = owner, .mark = { NAN, NAN } };
      place = GUINT_TO_POINTER (groups->len);
      g_array_append_val (groups, group);
      g_hash_table_insert (places, (gpointer)owner, place);
    }
  return GPOINTER_TO_UINT (place);
}

static void
part_by_owner (const PagodaReorderView *view, Parts *parts)
{
  const PagodaSnapshot *snapshot = view->reorder->snapshot;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  PagodaDay day = MIN (view->period.last, view->reorder->as_of);

  for (gsize i = 0; i < snapshot->names->n; i++)
    {
      parts->now[i] = find_owner (parts->groups, places, pagoda_snapshot_get_owner (snapshot, i, day));
      parts->before[i] = parts->now[i];
      g_array_index (parts->groups, PagodaReorderGroup, parts->now[i]).sales
          += pagoda_snapshot_sum_revenue (snapshot, i, (PagodaPeriod){ view->period.first, day });
    }
}

/* Writes the tiers of the day before @period. */
static void
read_tiers (const PagodaReorderView *view, PagodaPeriod period, guint32 *tiers)
{
  const PagodaSnapshot *snapshot = view->reorder->snapshot;
  PagodaDay day = MIN (period.first - 1, view->reorder->as_of);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);

  for (gsize i = 0; i < snapshot->names->n; i++)
    tiers[i] = (guint32)pyramid->tiers[i];
}

static void
part_by_tier (const PagodaReorderView *view, Parts *parts)
{
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      PagodaReorderGroup group = { .number = tier };
      g_array_append_val (parts->groups, group);
    }
  read_tiers (view, view->period, parts->now);
  read_tiers (view, pagoda_reorder_period_before (view->period), parts->before);
}

/* Adds with @add what the days of the customer at @place say. */
static void
add_to_parts (const Parts *parts,
              const Questions *questions,
              AddDays add,
              gsize place,
              const PagodaDay *days,
              gsize n)
{
  add (&questions->now, days, n, &g_array_index (parts->groups, PagodaReorderGroup, parts->now[place]).now);
  add (&questions->before, days, n,
       &g_array_index (parts->groups, PagodaReorderGroup, parts->before[place]).before);
}

static void
count_customers (const PagodaReorderView *view, const Parts *parts)
{
  const PagodaReorder *reorder = view->reorder;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  Questions questions = ask_both (view);

  for (gsize i = 0; i < reorder->snapshot->names->n; i++)
    {
      gsize n = read_days (reorder, i, days);
      add_to_parts (parts, &questions, pagoda_reorder_add_customer, i, (PagodaDay *)(gpointer)days->data, n);
    }
  for (guint i = 0; i < reorder->items->len; i++)
    {
      const PagodaReorderItem *item = &g_array_index (reorder->items, PagodaReorderItem, i);
      add_to_parts (parts, &questions, pagoda_reorder_add_item, item->place, days_of (reorder, item),
                    item->n);
    }
}

static const char *
name_of (const PagodaProduct *product)
{
  return product->name != NULL && *product->name != '\0' ? product->name : product->code;
}

/* A product is judged as if it were all that customers buy. */
static void
count_products (const PagodaReorderView *view, GArray *groups)
{
  const PagodaReorder *reorder = view->reorder;
  Questions questions = ask_both (view);

  for (guint i = 0; i < reorder->products->len; i++)
    {
      PagodaReorderGroup group
          = { .text = name_of (g_ptr_array_index (reorder->products, i)), .number = (int)i };
      g_array_append_val (groups, group);
    }
  for (guint i = 0; i < reorder->items->len; i++)
    {
      const PagodaReorderItem *item = &g_array_index (reorder->items, PagodaReorderItem, i);
      PagodaReorderGroup *group = &g_array_index (groups, PagodaReorderGroup, item->product);
      const PagodaDay *days = days_of (reorder, item);
      add_both (&questions, pagoda_reorder_add_customer, days, item->n, &group->now, &group->before);
      add_both (&questions, pagoda_reorder_add_item, days, item->n, &group->now, &group->before);
    }
}

static void
mark_owners (GArray *groups)
{
  g_autofree double *sales = g_new (double, groups->len + 1);
  g_autofree PagodaSellerMark *marks = g_new (PagodaSellerMark, groups->len + 1);
  gsize n = 0;

  for (guint i = 0; i < groups->len; i++)
    if (*g_array_index (groups, PagodaReorderGroup, i).text != '\0')
      sales[n++] = (double)g_array_index (groups, PagodaReorderGroup, i).sales;
  pagoda_reorder_mark_sellers (sales, n, marks);
  for (guint i = groups->len; i > 0; i--)
    if (*g_array_index (groups, PagodaReorderGroup, i - 1).text != '\0')
      g_array_index (groups, PagodaReorderGroup, i - 1).mark = marks[--n];
}

/* TRUE where something can be told of @group. */
static gboolean
has_cases (const PagodaReorderGroup *group)
{
  guint64 cases = 0;

  for (int i = 0; i < PAGODA_N_REORDER_RATES; i++)
    cases += group->now.rates[i].cases + group->before.rates[i].cases;
  return cases > 0;
}

static int
compare_buyers (gconstpointer a, gconstpointer b)
{
  const PagodaReorderGroup *first = a, *second = b;
  guint64 one = first->now.rates[PAGODA_REORDER_CUSTOMERS].cases;
  guint64 other = second->now.rates[PAGODA_REORDER_CUSTOMERS].cases;

  return one != other ? (one < other) - (one > other) : g_strcmp0 (first->text, second->text);
}

/* The part of each customer; of products none, because a customer belongs to many. */
static Parts
part_customers (const PagodaReorderView *view, PagodaReorderGrouping by)
{
  Parts parts = begin_parts (view);

  if (by == PAGODA_REORDER_BY_TIER)
    part_by_tier (view, &parts);
  else
    part_by_owner (view, &parts);
  return parts;
}

GArray *
pagoda_reorder_view_group (const PagodaReorderView *view, PagodaReorderGrouping by)
{
  GArray *groups;

  if (by == PAGODA_REORDER_BY_PRODUCT)
    {
      groups = g_array_new (FALSE, FALSE, sizeof (PagodaReorderGroup));
      count_products (view, groups);
    }
  else
    {
      Parts parts = part_customers (view, by);
      count_customers (view, &parts);
      groups = g_steal_pointer (&parts.groups);
      clear_parts (&parts);
    }
  for (guint i = groups->len; i > 0; i--)
    if (!has_cases (&g_array_index (groups, PagodaReorderGroup, i - 1)))
      g_array_remove_index (groups, i - 1);
  if (by == PAGODA_REORDER_BY_OWNER)
    mark_owners (groups);
  if (by != PAGODA_REORDER_BY_TIER)
    g_array_sort (groups, compare_buyers);
  return groups;
}

/* Cases */

/* Which customers are in @group, by their place; NULL: all of them (transfer full). */
static gboolean *
find_members (const PagodaReorderView *view, const PagodaReorderGroup *group, PagodaReorderGrouping by)
{
  gsize n = view->reorder->snapshot->names->n;

  if (group == NULL || by == PAGODA_REORDER_BY_PRODUCT)
    return NULL;
  Parts parts = part_customers (view, by);
  gboolean *members = g_new (gboolean, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      const PagodaReorderGroup *own = &g_array_index (parts.groups, PagodaReorderGroup, parts.now[i]);
      members[i] = by == PAGODA_REORDER_BY_TIER ? own->number == group->number
                                                : g_strcmp0 (own->text, group->text) == 0;
    }
  clear_parts (&parts);
  return members;
}

/* What is counted of a customer. */
typedef struct
{
  PagodaReorderCounts counts;
  PagodaDay last;
} Customer;

static void
take_last (Customer *customer, PagodaPeriod period, const PagodaDay *days, gsize n)
{
  for (gsize i = 0; i < n && days[i] <= period.last; i++)
    customer->last = MAX (customer->last, days[i]);
}

/* What is counted of each customer, by its place (transfer full). */
static Customer *
count_each (const PagodaReorderView *view, const PagodaReorderGroup *product)
{
  const PagodaReorder *reorder = view->reorder;
  gsize n_customers = reorder->snapshot->names->n;
  Customer *customers = g_new0 (Customer, n_customers + 1);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  PagodaReorderQuestion question = ask (view, FALSE);

  for (gsize i = 0; product == NULL && i < n_customers; i++)
    {
      gsize n = read_days (reorder, i, days);
      const PagodaDay *bought = (PagodaDay *)(gpointer)days->data;
      pagoda_reorder_add_customer (&question, bought, n, &customers[i].counts);
      take_last (&customers[i], view->period, bought, n);
    }
  for (guint i = 0; i < reorder->items->len; i++)
    {
      const PagodaReorderItem *item = &g_array_index (reorder->items, PagodaReorderItem, i);
      if (product != NULL && (int)item->product != product->number)
        continue;
      Customer *customer = &customers[item->place];
      pagoda_reorder_add_item (&question, days_of (reorder, item), item->n, &customer->counts);
      if (product == NULL)
        continue;
      pagoda_reorder_add_customer (&question, days_of (reorder, item), item->n, &customer->counts);
      take_last (customer, view->period, days_of (reorder, item), item->n);
    }
  return customers;
}

GArray *
pagoda_reorder_view_list (const PagodaReorderView *view,
                          PagodaReorderRate rate,
                          const PagodaReorderGroup *group,
                          PagodaReorderGrouping by)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (PagodaReorderCase));
  g_autofree gboolean *members = find_members (view, group, by);
  g_autofree Customer *customers = count_each (view, by == PAGODA_REORDER_BY_PRODUCT ? group : NULL);

  for (gsize i = 0; i < view->reorder->snapshot->names->n; i++)
    if ((members == NULL || members[i]) && customers[i].counts.rates[rate].cases > 0)
      {
        PagodaReorderCase one = { (guint32)i, customers[i].counts.rates[rate], customers[i].last };
        g_array_append_val (cases, one);
      }
  return cases;
}
