/* pyramid.c: the customer pyramid of one day, and what moved between two.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over the orders gathers each customer's figures, one sort of compact keys ranks the active ones;
 * all the rest walks arrays of customers.  A slider asks for a new pyramid at every step, so this is the
 * one place of the method where the number of orders counts.
 */
#include "method/pyramid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "domain/words.h"

/* The cumulative cuts of P3, in percent of the active customers. */
static const guint cuts[PAGODA_N_ACTIVE_TIERS] = { 1, 5, 20, 100 };

static const PagodaWord bases[] = {
  [PAGODA_BASIS_PROFIT] = { .word = "profit" },
  [PAGODA_BASIS_REVENUE] = { .word = "revenue" },
};

/* What P2 compares, side by side so that sorting touches nothing else until the codes must decide. */
typedef struct
{
  PagodaMoney basis;
  PagodaMoney other_basis;
  PagodaDay first_order;
  guint32 customer;
  const char *code;
} Key;

static PagodaPyramid *
allocate (gsize n, PagodaDay as_of, PagodaBasis basis)
{
  PagodaPyramid *pyramid = g_new0 (PagodaPyramid, 1);

  pyramid->as_of = as_of;
  pyramid->basis = basis;
  pyramid->n = n;
  pyramid->tiers = g_new0 (guint8, n);
  pyramid->ranks = g_new0 (guint32, n);
  pyramid->profits = g_new0 (PagodaMoney, n);
  pyramid->revenues = g_new0 (PagodaMoney, n);
  pyramid->orders = g_new0 (guint32, n);
  pyramid->visits = g_new0 (guint32, n);
  pyramid->first_orders = g_new (PagodaDay, n);
  pyramid->last_orders = g_new (PagodaDay, n);
  return pyramid;
}

/* The tier of a customer that is not active (P4).  The mark is a decision of somebody, so it wins over what
 * the books say; an order of any sign shows that there was contact, even where no contact was typed. */
static PagodaTier
tier_below_active (const PagodaPyramidInput *input, gsize i, PagodaDay as_of, PagodaDay first_order)
{
  gsize first = input->first_order[i];
  gboolean on_record = first < input->first_order[i + 1] && input->order_days[first] <= as_of;
  gboolean contacted = input->first_contacts[i] != PAGODA_DAY_NONE && input->first_contacts[i] <= as_of;

  if (input->other[i])
    return PAGODA_TIER_OTHER;
  if (first_order != PAGODA_DAY_NONE)
    return PAGODA_TIER_INACTIVE;
  return on_record || contacted ? PAGODA_TIER_PROSPECT : PAGODA_TIER_SUSPECT;
}

/* Adds up the orders of customer @i; active ones are counted and left in the lowest active tier. */
static void
gather_orders (PagodaPyramid *pyramid, const PagodaPyramidInput *input, PagodaPeriod window, gsize i)
{
  PagodaMoney revenue = 0, profit = 0;
  PagodaDay first_order = PAGODA_DAY_NONE, last_order = PAGODA_DAY_NONE;
  guint32 orders = 0;

  for (gsize j = input->first_order[i]; j < input->first_order[i + 1]; j++)
    {
      PagodaDay day = input->order_days[j];
      if (day > window.last)
        break;
      gboolean positive = input->revenues[j] > 0;
      if (positive)
        {
          if (first_order == PAGODA_DAY_NONE)
            first_order = day;
          last_order = day;
        }
      if (day >= window.first)
        {
          revenue += input->revenues[j];
          profit += input->profits[j];
          orders += positive;
        }
    }
  pyramid->revenues[i] = revenue;
  pyramid->profits[i] = profit;
  pyramid->orders[i] = orders;
  pyramid->first_orders[i] = first_order;
  pyramid->last_orders[i] = last_order;
  pyramid->n_active += orders > 0;
  pyramid->tiers[i] = orders > 0 ? PAGODA_TIER_SMALL : tier_below_active (input, i, window.last, first_order);
}

static void
gather_visits (PagodaPyramid *pyramid, const PagodaPyramidInput *input, PagodaPeriod window, gsize i)
{
  for (gsize j = input->first_visit[i]; j < input->first_visit[i + 1]; j++)
    pyramid->visits[i] += pagoda_period_contains (window, input->visit_days[j]);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *two = b;

  if (one->basis != two->basis)
    return one->basis > two->basis ? -1 : 1;
  if (one->other_basis != two->other_basis)
    return one->other_basis > two->other_basis ? -1 : 1;
  if (one->first_order != two->first_order)
    return one->first_order < two->first_order ? -1 : 1;
  return strcmp (one->code, two->code);
}

static Key *
collect_keys (const PagodaPyramid *pyramid, const PagodaPyramidInput *input)
{
  gboolean by_profit = pyramid->basis == PAGODA_BASIS_PROFIT;
  const PagodaMoney *basis = by_profit ? pyramid->profits : pyramid->revenues;
  const PagodaMoney *other_basis = by_profit ? pyramid->revenues : pyramid->profits;
  Key *keys = g_new (Key, pyramid->n_active);
  gsize n_keys = 0;

  for (gsize i = 0; i < pyramid->n; i++)
    if (pyramid->orders[i] > 0)
      keys[n_keys++] = (Key){
        .basis = basis[i],
        .other_basis = other_basis[i],
        .first_order = pyramid->first_orders[i],
        .customer = (guint32)i,
        .code = input->codes[i],
      };
  g_assert (n_keys == pyramid->n_active);
  return keys;
}

/* Ranks the active customers (P2) and cuts them into tiers (P3). */
static void
rank_active (PagodaPyramid *pyramid, const PagodaPyramidInput *input)
{
  g_autofree Key *keys = collect_keys (pyramid, input);
  gsize place = 0;

  if (pyramid->n_active > 0)
    qsort (keys, pyramid->n_active, sizeof *keys, compare_keys);
  pyramid->ranked = g_new (guint32, pyramid->n_active);
  for (PagodaTier tier = PAGODA_TIER_TOP; tier <= PAGODA_TIER_SMALL; tier++)
    for (gsize end = pagoda_pyramid_cut (pyramid->n_active, cuts[tier]); place < end; place++)
      {
        guint32 customer = keys[place].customer;
        pyramid->ranked[place] = customer;
        pyramid->ranks[customer] = (guint32)place + 1;
        pyramid->tiers[customer] = (guint8)tier;
      }
}

static double
share (PagodaMoney part, PagodaMoney total)
{
  return total > 0 ? (double)part / (double)total : (double)NAN;
}

/* Sums per tier (P5). */
static void
summarize (PagodaPyramid *pyramid)
{
  for (gsize i = 0; i < pyramid->n; i++)
    {
      PagodaPyramidTier *tier = &pyramid->summary[pyramid->tiers[i]];
      tier->customers++;
      tier->profit += pyramid->profits[i];
      tier->revenue += pyramid->revenues[i];
      tier->orders += pyramid->orders[i];
      tier->visits += pyramid->visits[i];
    }
  for (guint i = 0; i < PAGODA_N_ACTIVE_TIERS; i++)
    {
      pyramid->profit += pyramid->summary[i].profit;
      pyramid->revenue += pyramid->summary[i].revenue;
    }
  for (guint i = 0; i < PAGODA_N_TIERS; i++)
    {
      PagodaPyramidTier *tier = &pyramid->summary[i];
      gboolean active = i < PAGODA_N_ACTIVE_TIERS;
      tier->customer_share = pyramid->n > 0 ? (double)tier->customers / (double)pyramid->n : 0;
      tier->profit_share = active ? share (tier->profit, pyramid->profit) : (double)NAN;
      tier->revenue_share = active ? share (tier->revenue, pyramid->revenue) : (double)NAN;
    }
}

static const PagodaMoney *
basis_figures (const PagodaPyramid *pyramid, PagodaMoney *total)
{
  gboolean by_profit = pyramid->basis == PAGODA_BASIS_PROFIT;

  *total = by_profit ? pyramid->profit : pyramid->revenue;
  return by_profit ? pyramid->profits : pyramid->revenues;
}

/* The 80/20 check (P6).  Because they are ranked by the same figure, no k customers bring more than the
 * first k; so the first k that reaches 80 % is the smallest number. */
static void
check_80_20 (PagodaPyramid *pyramid)
{
  PagodaMoney total;
  const PagodaMoney *figures = basis_figures (pyramid, &total);
  gsize top20 = pagoda_pyramid_cut (pyramid->n_active, 20);
  PagodaMoney sum = 0, top20_sum = 0;

  for (gsize k = 0; k < pyramid->n_active; k++)
    {
      sum += figures[pyramid->ranked[k]];
      if (k + 1 == top20)
        top20_sum = sum;
      /* Wide, because a large total times five may not fit into 64 bits. */
      if (pyramid->customers_for_80 == 0 && total > 0 && (__int128)sum * 5 >= (__int128)total * 4)
        pyramid->customers_for_80 = (guint)k + 1;
    }
  pyramid->top20_share = share (top20_sum, total);
}

PagodaPyramid *
pagoda_pyramid_new (const PagodaPyramidInput *input, PagodaDay as_of, PagodaBasis basis)
{
  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (as_of != PAGODA_DAY_NONE, NULL);

  PagodaPyramid *pyramid = allocate (input->n, as_of, basis);
  PagodaPeriod window = pagoda_period_trailing_year (as_of);

  for (gsize i = 0; i < input->n; i++)
    gather_orders (pyramid, input, window, i);
  for (gsize i = 0; i < input->n && input->first_visit != NULL; i++)
    gather_visits (pyramid, input, window, i);
  rank_active (pyramid, input);
  summarize (pyramid);
  check_80_20 (pyramid);
  return pyramid;
}

void
pagoda_pyramid_free (PagodaPyramid *pyramid)
{
  if (pyramid == NULL)
    return;
  g_free (pyramid->tiers);
  g_free (pyramid->ranked);
  g_free (pyramid->ranks);
  g_free (pyramid->profits);
  g_free (pyramid->revenues);
  g_free (pyramid->orders);
  g_free (pyramid->visits);
  g_free (pyramid->first_orders);
  g_free (pyramid->last_orders);
  g_free (pyramid);
}

gsize
pagoda_pyramid_cut (gsize n, guint percent)
{
  return (n * percent + 99) / 100;
}

PagodaPyramidTier
pagoda_pyramid_sum (const PagodaPyramid *pyramid, guint n_tiers)
{
  gboolean active = n_tiers == PAGODA_N_ACTIVE_TIERS;
  PagodaPyramidTier sum = { .profit_share = active && pyramid->profit > 0 ? 1 : NAN,
                            .revenue_share = active && pyramid->revenue > 0 ? 1 : NAN };

  for (guint tier = 0; tier < n_tiers; tier++)
    {
      sum.customers += pyramid->summary[tier].customers;
      sum.profit += pyramid->summary[tier].profit;
      sum.revenue += pyramid->summary[tier].revenue;
      sum.orders += pyramid->summary[tier].orders;
      sum.visits += pyramid->summary[tier].visits;
    }
  sum.customer_share = pyramid->n > 0 ? (double)sum.customers / (double)pyramid->n : 0;
  return sum;
}

PagodaMovement
pagoda_pyramid_movement (const PagodaPyramid *from, const PagodaPyramid *to)
{
  PagodaMovement movement = { 0 };

  g_return_val_if_fail (from != NULL && to != NULL && from->n == to->n, movement);

  for (gsize i = 0; i < from->n; i++)
    movement.customers[from->tiers[i]][to->tiers[i]]++;
  return movement;
}

guint32 *
pagoda_pyramid_movers (const PagodaPyramid *from,
                       const PagodaPyramid *to,
                       PagodaTier from_tier,
                       PagodaTier to_tier,
                       gsize *n)
{
  g_return_val_if_fail (from != NULL && to != NULL && from->n == to->n && n != NULL, NULL);

  g_autoptr (GArray) movers = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < from->n; i++)
    if (from->tiers[i] == from_tier && to->tiers[i] == to_tier)
      g_array_append_val (movers, i);
  return (guint32 *)(gpointer)g_array_steal (movers, n);
}

double *
pagoda_pyramid_lorenz (const PagodaPyramid *pyramid)
{
  PagodaMoney total, sum = 0;

  g_return_val_if_fail (pyramid != NULL, NULL);

  const PagodaMoney *figures = basis_figures (pyramid, &total);
  if (total <= 0 || pyramid->ranked == NULL)
    return NULL;
  double *shares = g_new (double, pyramid->n_active + 1);
  shares[0] = 0;
  for (gsize k = 0; k < pyramid->n_active; k++)
    {
      sum += figures[pyramid->ranked[k]];
      shares[k + 1] = share (sum, total);
    }
  return shares;
}

gboolean
pagoda_basis_parse (const char *word, PagodaBasis *basis)
{
  int found = pagoda_word_find (bases, G_N_ELEMENTS (bases), word);

  if (found >= 0)
    *basis = (PagodaBasis)found;
  return found >= 0;
}

const char *
pagoda_basis_word (PagodaBasis basis)
{
  return bases[basis].word;
}
