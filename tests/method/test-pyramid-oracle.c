/* test-pyramid-oracle.c: the fast pyramid against the definitions, read out slowly.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The oracle asks every question anew for one customer at a time: who bought in the window, how many are
 * better than this one, which tier holds that place.  It sorts nothing, cuts with fractions of counts and
 * knows no window but "d − 12 months < day ≤ d", so that it shares no idea with what it judges.
 */
#include "method/pyramid.h"

#include <math.h>
#include <string.h>

#include "book.h"

#define N_BOOKS 300
#define DAYS_PER_BOOK 4

static gboolean
in_window (PagodaDay day, PagodaDay as_of)
{
  int year, month, day_of_month;
  PagodaDay before;

  /* The same date a year ago; 29 February has none and falls on the 28th. */
  pagoda_day_to_ymd (as_of, &year, &month, &day_of_month);
  before = pagoda_day_from_ymd (year - 1, month, day_of_month);
  if (before == PAGODA_DAY_NONE)
    before = pagoda_day_from_ymd (year - 1, 2, 28);
  return before < day && day <= as_of;
}

typedef PagodaMoney (*OrderFigure) (const PagodaPyramidInput *, gsize order);

static PagodaMoney
revenue_of (const PagodaPyramidInput *input, gsize order)
{
  return input->revenues[order];
}

static PagodaMoney
profit_of (const PagodaPyramidInput *input, gsize order)
{
  return input->profits[order];
}

static PagodaMoney
one_if_positive (const PagodaPyramidInput *input, gsize order)
{
  return input->revenues[order] > 0 ? 1 : 0;
}

static PagodaMoney
sum_in_window (const PagodaPyramidInput *input, gsize customer, PagodaDay as_of, OrderFigure figure)
{
  PagodaMoney sum = 0;

  for (gsize j = input->first_order[customer + 1]; j-- > input->first_order[customer];)
    if (in_window (input->order_days[j], as_of))
      sum += figure (input, j);
  return sum;
}

static PagodaDay
first_order_of (const PagodaPyramidInput *input, gsize customer, PagodaDay as_of)
{
  PagodaDay first = PAGODA_DAY_NONE;

  for (gsize j = input->first_order[customer + 1]; j-- > input->first_order[customer];)
    if (input->revenues[j] > 0 && input->order_days[j] <= as_of)
      first = input->order_days[j];
  return first;
}

static gboolean
is_active (const PagodaPyramidInput *input, gsize customer, PagodaDay as_of)
{
  return sum_in_window (input, customer, as_of, one_if_positive) > 0;
}

static gboolean
is_better (const PagodaPyramidInput *input, gsize a, gsize b, PagodaDay as_of, PagodaBasis basis)
{
  OrderFigure figures[2] = { profit_of, revenue_of };

  if (basis == PAGODA_BASIS_REVENUE)
    {
      figures[0] = revenue_of;
      figures[1] = profit_of;
    }
  for (guint k = 0; k < 2; k++)
    {
      PagodaMoney difference
          = sum_in_window (input, a, as_of, figures[k]) - sum_in_window (input, b, as_of, figures[k]);
      if (difference != 0)
        return difference > 0;
    }
  PagodaDay first_a = first_order_of (input, a, as_of), first_b = first_order_of (input, b, as_of);
  if (first_a != first_b)
    return first_a < first_b;
  return strcmp (input->codes[a], input->codes[b]) < 0;
}

static guint
count_active (const PagodaPyramidInput *input, PagodaDay as_of)
{
  guint count = 0;

  for (gsize i = 0; i < input->n; i++)
    count += (guint)is_active (input, i, as_of);
  return count;
}

static guint
place_of (const PagodaPyramidInput *input, gsize customer, PagodaDay as_of, PagodaBasis basis)
{
  guint better = 0;

  for (gsize i = 0; i < input->n; i++)
    better += i != customer && is_active (input, i, as_of) && is_better (input, i, customer, as_of, basis);
  return better + 1;
}

/* Place p of n is within the first q % (rounded up) exactly when the one before it is strictly within. */
static PagodaTier
tier_of_place (guint place, guint n)
{
  guint hundred_times_before = 100 * (place - 1);

  if (hundred_times_before < 1 * n)
    return PAGODA_TIER_TOP;
  if (hundred_times_before < 5 * n)
    return PAGODA_TIER_LARGE;
  return hundred_times_before < 20 * n ? PAGODA_TIER_MEDIUM : PAGODA_TIER_SMALL;
}

static PagodaTier
tier_of_passive (const PagodaPyramidInput *input, gsize i, PagodaDay as_of)
{
  gboolean contacted = input->first_contacts[i] != PAGODA_DAY_NONE && input->first_contacts[i] <= as_of;

  for (gsize j = input->first_order[i]; j < input->first_order[i + 1]; j++)
    contacted |= input->order_days[j] <= as_of;
  if (input->other[i] == 1)
    return PAGODA_TIER_OTHER;
  if (first_order_of (input, i, as_of) != PAGODA_DAY_NONE)
    return PAGODA_TIER_INACTIVE;
  return contacted ? PAGODA_TIER_PROSPECT : PAGODA_TIER_SUSPECT;
}

/* Small numbers, so that ties of every depth happen, and codes that differ from the order of entry. */
static Book *
random_book (GRand *rand, PagodaDay first_day)
{
  Book *book = book_new ();
  guint n = (guint)g_rand_int_range (rand, 0, 41);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("%c%u", "aAzZ"[g_rand_int_range (rand, 0, 4)], n - i);
      PagodaDay contact
          = g_rand_boolean (rand) ? PAGODA_DAY_NONE : first_day + g_rand_int_range (rand, 0, 1100);
      book_add_customer (book, code, contact, g_rand_int_range (rand, 0, 8) == 0);
      PagodaDay day = first_day;
      for (int k = g_rand_int_range (rand, 0, 7); k > 0; k--)
        {
          day += g_rand_int_range (rand, 0, 300);
          PagodaMoney revenue = g_rand_int_range (rand, -2, 5);
          book_add_order (book, day, revenue, g_rand_int_range (rand, -2, 4));
        }
      day = first_day;
      for (int k = g_rand_int_range (rand, 0, 4); k > 0; k--)
        book_add_visit (book, day += g_rand_int_range (rand, 0, 400));
    }
  return book;
}

static void
check_customers (const PagodaPyramidInput *input, const PagodaPyramid *pyramid)
{
  PagodaDay as_of = pyramid->as_of;
  guint n_active = count_active (input, as_of);

  g_assert_cmpuint (pyramid->n_active, ==, n_active);
  for (gsize i = 0; i < input->n; i++)
    {
      gboolean active = is_active (input, i, as_of);
      guint place = active ? place_of (input, i, as_of, pyramid->basis) : 0;
      g_assert_cmpint (pyramid->profits[i], ==, sum_in_window (input, i, as_of, profit_of));
      g_assert_cmpint (pyramid->revenues[i], ==, sum_in_window (input, i, as_of, revenue_of));
      g_assert_cmpint (pyramid->orders[i], ==, sum_in_window (input, i, as_of, one_if_positive));
      g_assert_cmpint (pyramid->first_orders[i], ==, first_order_of (input, i, as_of));
      g_assert_cmpuint (pyramid->ranks[i], ==, place);
      g_assert_cmpint (pyramid->tiers[i], ==,
                       active ? tier_of_place (place, n_active) : tier_of_passive (input, i, as_of));
      if (active)
        g_assert_cmpuint (pyramid->ranked[place - 1], ==, i);
      guint visits = 0;
      for (gsize j = input->first_visit[i]; j < input->first_visit[i + 1]; j++)
        visits += (guint)in_window (input->visit_days[j], as_of);
      g_assert_cmpuint (pyramid->visits[i], ==, visits);
    }
}

static void
assert_share (double found, PagodaMoney part, PagodaMoney whole)
{
  if (whole <= 0)
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (found, (double)part / (double)whole, 1e-12);
}

static void
check_summary (const PagodaPyramidInput *input, const PagodaPyramid *pyramid)
{
  PagodaMoney profit = 0, revenue = 0;

  for (gsize i = 0; i < input->n; i++)
    if (is_active (input, i, pyramid->as_of))
      {
        profit += sum_in_window (input, i, pyramid->as_of, profit_of);
        revenue += sum_in_window (input, i, pyramid->as_of, revenue_of);
      }
  for (guint tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      const PagodaPyramidTier *summary = &pyramid->summary[tier];
      PagodaMoney tier_profit = 0, tier_revenue = 0;
      guint customers = 0, orders = 0, visits = 0;
      for (gsize i = 0; i < input->n; i++)
        if (pyramid->tiers[i] == tier)
          {
            customers++;
            tier_profit += pyramid->profits[i];
            tier_revenue += pyramid->revenues[i];
            orders += pyramid->orders[i];
            visits += pyramid->visits[i];
          }
      g_assert_cmpuint (summary->customers, ==, customers);
      g_assert_cmpint (summary->profit, ==, tier_profit);
      g_assert_cmpint (summary->revenue, ==, tier_revenue);
      g_assert_cmpuint (summary->orders, ==, orders);
      g_assert_cmpuint (summary->visits, ==, visits);
      assert_share (summary->profit_share, tier_profit, tier < PAGODA_N_ACTIVE_TIERS ? profit : 0);
      assert_share (summary->revenue_share, tier_revenue, tier < PAGODA_N_ACTIVE_TIERS ? revenue : 0);
      if (input->n == 0)
        g_assert_cmpfloat_with_epsilon (summary->customer_share, 0, 1e-12);
      else
        assert_share (summary->customer_share, customers, (PagodaMoney)input->n);
    }
  g_assert_cmpint (pyramid->profit, ==, profit);
  g_assert_cmpint (pyramid->revenue, ==, revenue);
}

/* What the customers of place 1 … k bring, asked of every customer. */
static PagodaMoney
sum_of_best (const PagodaPyramidInput *input, const PagodaPyramid *pyramid, gsize k)
{
  OrderFigure figure = pyramid->basis == PAGODA_BASIS_PROFIT ? profit_of : revenue_of;
  PagodaMoney sum = 0;

  for (gsize i = 0; i < input->n; i++)
    if (pyramid->ranks[i] >= 1 && pyramid->ranks[i] <= k)
      sum += sum_in_window (input, i, pyramid->as_of, figure);
  return sum;
}

static void
check_80_20 (const PagodaPyramidInput *input, const PagodaPyramid *pyramid)
{
  g_autofree double *lorenz = pagoda_pyramid_lorenz (pyramid);
  PagodaMoney total = sum_of_best (input, pyramid, pyramid->n_active);
  guint for_80 = 0;

  if (total <= 0)
    {
      g_assert_null (lorenz);
      g_assert_true (isnan (pyramid->top20_share));
      g_assert_cmpuint (pyramid->customers_for_80, ==, 0);
      return;
    }
  for (gsize k = 0; k <= pyramid->n_active; k++)
    {
      PagodaMoney sum = sum_of_best (input, pyramid, k);
      assert_share (lorenz[k], sum, total);
      if (for_80 == 0 && 100 * sum >= 80 * total)
        for_80 = (guint)k;
    }
  g_assert_cmpuint (pyramid->customers_for_80, ==, for_80);
  gsize fifth = 0;
  while (100 * fifth < 20 * pyramid->n_active)
    fifth++;
  assert_share (pyramid->top20_share, sum_of_best (input, pyramid, fifth), total);
}

static void
check_movement (const PagodaPyramid *from, const PagodaPyramid *to)
{
  PagodaMovement movement = pagoda_pyramid_movement (from, to);

  for (guint a = 0; a < PAGODA_N_TIERS; a++)
    for (guint b = 0; b < PAGODA_N_TIERS; b++)
      {
        guint count = 0;
        for (gsize i = 0; i < from->n; i++)
          count += from->tiers[i] == a && to->tiers[i] == b;
        g_assert_cmpuint (movement.customers[a][b], ==, count);
      }
}

static void
test_random_books (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20111209);
  PagodaDay first_day = pagoda_day_from_iso ("2010-01-01");
  guint n_active = 0;

  for (guint b = 0; b < N_BOOKS; b++)
    {
      g_autoptr (Book) book = random_book (rand, first_day);
      g_autoptr (PagodaPyramid) before = NULL;
      PagodaPyramidInput input = book_input (book);
      for (guint d = 0; d < DAYS_PER_BOOK; d++)
        {
          /* The leap day and the months around it come often. */
          PagodaDay as_of = g_rand_int_range (rand, 0, 4) == 0
                                ? pagoda_day_from_iso ("2012-02-29") + g_rand_int_range (rand, -1, 2)
                                : first_day + g_rand_int_range (rand, -10, 1600);
          PagodaBasis basis = g_rand_boolean (rand) ? PAGODA_BASIS_PROFIT : PAGODA_BASIS_REVENUE;
          PagodaPyramid *pyramid = pagoda_pyramid_new (&input, as_of, basis);
          check_customers (&input, pyramid);
          check_summary (&input, pyramid);
          check_80_20 (&input, pyramid);
          if (before != NULL)
            check_movement (before, pyramid);
          g_clear_pointer (&before, pagoda_pyramid_free);
          before = pyramid;
          n_active += (guint)pyramid->n_active;
        }
    }
  /* The books are worth asking about. */
  g_assert_cmpuint (n_active, >, N_BOOKS * DAYS_PER_BOOK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pyramid/random-books", test_random_books);
  return g_test_run ();
}
