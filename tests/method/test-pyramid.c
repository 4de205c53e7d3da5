/* test-pyramid.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/pyramid.h"

#include <math.h>

#include "book.h"

#define DAY(text) pagoda_day_from_iso (text)
#define AS_OF DAY ("2011-12-09")

static PagodaPyramid *
pyramid_of (const Book *book, PagodaDay as_of, PagodaBasis basis)
{
  PagodaPyramidInput input = book_input (book);

  return pagoda_pyramid_new (&input, as_of, basis);
}

static void
test_cuts (void)
{
  static const struct
  {
    gsize n;
    gsize one, five, twenty;
  } cases[] = {
    { 0, 0, 0, 0 },      { 1, 1, 1, 1 },         { 5, 1, 1, 1 },
    { 6, 1, 1, 2 },      { 19, 1, 1, 4 },        { 20, 1, 1, 4 },
    { 21, 1, 2, 5 },     { 99, 1, 5, 20 },       { 100, 1, 5, 20 },
    { 101, 2, 6, 21 },   { 300, 3, 15, 60 },     { 412, 5, 21, 83 },
    { 700, 7, 35, 140 }, { 4264, 43, 214, 853 }, { 1000000, 10000, 50000, 200000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (pagoda_pyramid_cut (cases[i].n, 1), ==, cases[i].one);
      g_assert_cmpuint (pagoda_pyramid_cut (cases[i].n, 5), ==, cases[i].five);
      g_assert_cmpuint (pagoda_pyramid_cut (cases[i].n, 20), ==, cases[i].twenty);
      g_assert_cmpuint (pagoda_pyramid_cut (cases[i].n, 100), ==, cases[i].n);
    }
}

static void
test_tier_sizes (void)
{
  static const struct
  {
    guint n;
    guint sizes[PAGODA_N_ACTIVE_TIERS];
  } cases[] = {
    { 0, { 0, 0, 0, 0 } },     { 1, { 1, 0, 0, 0 } },
    { 5, { 1, 0, 0, 4 } },     { 19, { 1, 0, 3, 15 } },
    { 20, { 1, 0, 3, 16 } },   { 21, { 1, 1, 3, 16 } },
    { 99, { 1, 4, 15, 79 } },  { 100, { 1, 4, 15, 80 } },
    { 101, { 2, 4, 15, 80 } }, { 4264, { 43, 171, 639, 3411 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Book) book = book_new ();
      for (guint k = 0; k < cases[i].n; k++)
        {
          g_autofree char *code = g_strdup_printf ("%05u", k);
          book_add_customer (book, code, PAGODA_DAY_NONE, FALSE);
          /* A step that shares no factor with the sizes, so that the books are not in the order of rank. */
          book_add_order (book, AS_OF - 3, 100 + (PagodaMoney)k * 7919 % 10007, 1);
        }
      g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_REVENUE);
      g_assert_cmpuint (pyramid->n_active, ==, cases[i].n);
      for (guint tier = 0; tier < PAGODA_N_ACTIVE_TIERS; tier++)
        g_assert_cmpuint (pyramid->summary[tier].customers, ==, cases[i].sizes[tier]);
      for (guint k = 1; k < cases[i].n; k++)
        {
          guint32 better = pyramid->ranked[k - 1], worse = pyramid->ranked[k];
          g_assert_cmpint (pyramid->revenues[better], >=, pyramid->revenues[worse]);
          g_assert_cmpuint (pyramid->tiers[better], <=, pyramid->tiers[worse]);
          g_assert_cmpuint (pyramid->ranks[worse], ==, k + 1);
        }
    }
}

/* Each customer beats the next by exactly one word of P2, the words before it being equal. */
static void
test_ties (void)
{
  g_autoptr (Book) book = book_new ();
  PagodaDay day = AS_OF - 10;

  book_add_customer (book, "b", PAGODA_DAY_NONE, FALSE); /* 0: last by code */
  book_add_order (book, day, 100, 50);
  book_add_customer (book, "B", PAGODA_DAY_NONE, FALSE); /* 1: capitals come first in strcmp */
  book_add_order (book, day, 100, 50);
  book_add_customer (book, "z", PAGODA_DAY_NONE, FALSE); /* 2: an older first order, long before the window */
  book_add_order (book, DAY ("2001-01-01"), 1, 1);
  book_add_order (book, day, 100, 50);
  book_add_customer (book, "y", PAGODA_DAY_NONE, FALSE); /* 3: the other basis */
  book_add_order (book, day, 101, 50);
  book_add_customer (book, "x", PAGODA_DAY_NONE, FALSE); /* 4: the basis */
  book_add_order (book, day, 1, 51);
  book_add_customer (book, "a", PAGODA_DAY_NONE, FALSE); /* 5: a return before the first order is no order */
  book_add_order (book, DAY ("2001-01-01"), -1, -1);
  book_add_order (book, day, 100, 50);

  static const guint32 by_profit[] = { 4, 3, 2, 1, 5, 0 };
  static const guint32 by_revenue[] = { 3, 2, 1, 5, 0, 4 };
  g_autoptr (PagodaPyramid) profit = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);
  g_autoptr (PagodaPyramid) revenue = pyramid_of (book, AS_OF, PAGODA_BASIS_REVENUE);
  g_assert_cmpmem (profit->ranked, profit->n_active * sizeof (guint32), by_profit, sizeof by_profit);
  g_assert_cmpmem (revenue->ranked, revenue->n_active * sizeof (guint32), by_revenue, sizeof by_revenue);
}

static void
test_window (void)
{
  static const struct
  {
    const char *order;
    const char *as_of;
    PagodaTier tier;
  } cases[] = {
    { "2010-12-09", "2011-12-09", PAGODA_TIER_INACTIVE },
    { "2010-12-10", "2011-12-09", PAGODA_TIER_TOP },
    { "2011-12-09", "2011-12-09", PAGODA_TIER_TOP },
    { "2011-12-10", "2011-12-09", PAGODA_TIER_SUSPECT },
    /* Twelve months before 29 February is 28 February: the first is the next day. */
    { "2011-02-28", "2012-02-29", PAGODA_TIER_INACTIVE },
    { "2011-03-01", "2012-02-29", PAGODA_TIER_TOP },
    { "2012-02-28", "2013-02-28", PAGODA_TIER_INACTIVE },
    { "2012-02-29", "2013-02-28", PAGODA_TIER_TOP },
    { "2010-12-31", "2011-12-31", PAGODA_TIER_INACTIVE },
    { "2011-01-01", "2011-12-31", PAGODA_TIER_TOP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Book) book = book_new ();
      book_add_customer (book, "c", PAGODA_DAY_NONE, FALSE);
      book_add_order (book, DAY (cases[i].order), 100, 10);
      g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, DAY (cases[i].as_of), PAGODA_BASIS_PROFIT);
      g_assert_cmpint (pyramid->tiers[0], ==, cases[i].tier);
    }
}

static void
test_below_active (void)
{
  static const struct
  {
    const char *contact; /* NULL is none */
    gboolean other;
    const char *order; /* NULL is none */
    PagodaMoney revenue;
    PagodaTier tier;
  } cases[] = {
    { NULL, FALSE, NULL, 0, PAGODA_TIER_SUSPECT },
    { "2011-12-09", FALSE, NULL, 0, PAGODA_TIER_PROSPECT },
    { "2011-12-10", FALSE, NULL, 0, PAGODA_TIER_SUSPECT },
    { NULL, FALSE, "2011-12-01", -100, PAGODA_TIER_PROSPECT },
    { NULL, FALSE, "2011-12-10", -100, PAGODA_TIER_SUSPECT },
    { NULL, FALSE, "2011-12-01", 0, PAGODA_TIER_PROSPECT },
    { NULL, FALSE, "2009-05-05", 100, PAGODA_TIER_INACTIVE },
    { NULL, TRUE, NULL, 0, PAGODA_TIER_OTHER },
    { "2011-12-09", TRUE, NULL, 0, PAGODA_TIER_OTHER },
    { NULL, TRUE, "2009-05-05", 100, PAGODA_TIER_OTHER },
    /* Whoever buys is a customer, whatever somebody marked. */
    { NULL, TRUE, "2011-12-01", 100, PAGODA_TIER_TOP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Book) book = book_new ();
      book_add_customer (book, "c", pagoda_day_from_iso (cases[i].contact), cases[i].other);
      if (cases[i].order != NULL)
        book_add_order (book, DAY (cases[i].order), cases[i].revenue, 0);
      g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);
      g_assert_cmpint (pyramid->tiers[0], ==, cases[i].tier);
      g_assert_cmpuint (pyramid->ranks[0], ==, cases[i].tier == PAGODA_TIER_TOP ? 1 : 0);
    }
}

static void
test_figures (void)
{
  g_autoptr (Book) book = book_new ();

  book_add_customer (book, "c", PAGODA_DAY_NONE, FALSE);
  book_add_order (book, DAY ("2009-01-01"), 1000, 500);
  book_add_order (book, DAY ("2011-01-01"), 300, 30);
  book_add_order (book, DAY ("2011-02-01"), 200, 20);
  book_add_order (book, DAY ("2011-03-01"), -50, -5);
  book_add_order (book, DAY ("2012-01-01"), 999, 999);
  book_add_visit (book, DAY ("2010-12-09"));
  book_add_visit (book, DAY ("2010-12-10"));
  book_add_visit (book, DAY ("2011-12-09"));
  book_add_visit (book, DAY ("2011-12-10"));

  g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);
  g_assert_cmpint (pyramid->revenues[0], ==, 450);
  g_assert_cmpint (pyramid->profits[0], ==, 45);
  g_assert_cmpuint (pyramid->orders[0], ==, 2);
  g_assert_cmpuint (pyramid->visits[0], ==, 2);
  g_assert_cmpint (pyramid->first_orders[0], ==, DAY ("2009-01-01"));
  g_assert_cmpint (pyramid->last_orders[0], ==, DAY ("2011-02-01"));
  g_assert_cmpuint (pyramid->summary[PAGODA_TIER_TOP].visits, ==, 2);

  PagodaPyramidInput input = book_input (book);
  input.first_visit = NULL;
  g_autoptr (PagodaPyramid) uncounted = pagoda_pyramid_new (&input, AS_OF, PAGODA_BASIS_PROFIT);
  g_assert_cmpuint (uncounted->visits[0], ==, 0);
}

/* Ten customers: the best earns 120, the worst loses 40, eight earn 2.5 … so the curve passes 100 %. */
static void
test_losses_pass_the_whole (void)
{
  g_autoptr (Book) book = book_new ();

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", i);
      book_add_customer (book, code, PAGODA_DAY_NONE, FALSE);
      book_add_order (book, AS_OF, 100, i == 3 ? 1200 : i == 7 ? -400 : 25);
    }
  g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);
  g_autofree double *lorenz = pagoda_pyramid_lorenz (pyramid);

  g_assert_cmpint (pyramid->profit, ==, 1000);
  g_assert_cmpfloat_with_epsilon (pyramid->summary[PAGODA_TIER_TOP].profit_share, 1.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (pyramid->summary[PAGODA_TIER_SMALL].profit_share, -0.225, 1e-12);
  g_assert_cmpfloat_with_epsilon (pyramid->top20_share, 1.225, 1e-12);
  g_assert_cmpuint (pyramid->customers_for_80, ==, 1);
  g_assert_cmpfloat_with_epsilon (lorenz[0], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (lorenz[1], 1.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (lorenz[9], 1.4, 1e-12);
  g_assert_cmpfloat_with_epsilon (lorenz[10], 1.0, 1e-12);
}

static void
test_blank_shares (void)
{
  g_autoptr (Book) book = book_new ();

  book_add_customer (book, "a", PAGODA_DAY_NONE, FALSE);
  book_add_order (book, AS_OF, 100, -30);
  book_add_customer (book, "b", PAGODA_DAY_NONE, FALSE);
  book_add_order (book, AS_OF, 100, 30);
  book_add_customer (book, "c", PAGODA_DAY_NONE, FALSE);

  g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);
  g_assert_cmpuint (pyramid->n_active, ==, 2);
  g_assert_true (isnan (pyramid->summary[PAGODA_TIER_TOP].profit_share));
  g_assert_cmpfloat_with_epsilon (pyramid->summary[PAGODA_TIER_TOP].revenue_share, 0.5, 1e-12);
  g_assert_true (isnan (pyramid->summary[PAGODA_TIER_SUSPECT].revenue_share));
  g_assert_cmpfloat_with_epsilon (pyramid->summary[PAGODA_TIER_SUSPECT].customer_share, 1 / 3.0, 1e-12);
  g_assert_true (isnan (pyramid->top20_share));
  g_assert_cmpuint (pyramid->customers_for_80, ==, 0);
  g_assert_null (pagoda_pyramid_lorenz (pyramid));
}

static void
test_no_customers (void)
{
  g_autoptr (Book) book = book_new ();
  g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);

  g_assert_cmpuint (pyramid->n_active, ==, 0);
  g_assert_cmpfloat_with_epsilon (pyramid->summary[PAGODA_TIER_TOP].customer_share, 0, 1e-12);
  g_assert_null (pagoda_pyramid_lorenz (pyramid));
  PagodaMovement movement = pagoda_pyramid_movement (pyramid, pyramid);
  g_assert_cmpuint (movement.customers[0][0], ==, 0);
}

/* A sum whose five-fold leaves 64 bits must not change the count of those who bring 80 %. */
static void
test_huge_sums (void)
{
  g_autoptr (Book) book = book_new ();
  const PagodaMoney huge = G_MAXINT64 / 6;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", i);
      book_add_customer (book, code, PAGODA_DAY_NONE, FALSE);
      book_add_order (book, AS_OF, huge, huge);
    }
  g_autoptr (PagodaPyramid) pyramid = pyramid_of (book, AS_OF, PAGODA_BASIS_PROFIT);
  g_assert_cmpuint (pyramid->customers_for_80, ==, 4);
  g_assert_cmpfloat_with_epsilon (pyramid->top20_share, 0.2, 1e-12);
}

static void
test_movement (void)
{
  g_autoptr (Book) book = book_new ();

  book_add_customer (book, "won", DAY ("2011-01-01"), FALSE);
  book_add_order (book, DAY ("2011-11-01"), 500, 500);
  book_add_customer (book, "lost", PAGODA_DAY_NONE, FALSE);
  book_add_order (book, DAY ("2010-01-01"), 900, 900);
  book_add_customer (book, "asked", DAY ("2011-05-05"), FALSE);

  g_autoptr (PagodaPyramid) from = pyramid_of (book, DAY ("2010-12-31"), PAGODA_BASIS_PROFIT);
  g_autoptr (PagodaPyramid) to = pyramid_of (book, DAY ("2011-12-31"), PAGODA_BASIS_PROFIT);
  PagodaMovement movement = pagoda_pyramid_movement (from, to);
  guint sum = 0;
  for (guint i = 0; i < PAGODA_N_TIERS; i++)
    for (guint j = 0; j < PAGODA_N_TIERS; j++)
      sum += movement.customers[i][j];
  g_assert_cmpuint (sum, ==, 3);
  g_assert_cmpuint (movement.customers[PAGODA_TIER_SUSPECT][PAGODA_TIER_TOP], ==, 1);
  g_assert_cmpuint (movement.customers[PAGODA_TIER_TOP][PAGODA_TIER_INACTIVE], ==, 1);
  g_assert_cmpuint (movement.customers[PAGODA_TIER_SUSPECT][PAGODA_TIER_PROSPECT], ==, 1);
}

/* Every cell names exactly the customers that it counts, and every customer stands in one cell. */
static void
test_movers (void)
{
  g_autoptr (Book) book = book_new ();

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *code = g_strdup_printf ("%02u", i);
      book_add_customer (book, code, i % 7 == 0 ? DAY ("2011-06-01") : PAGODA_DAY_NONE, i % 11 == 0);
      if (i % 3 == 0)
        book_add_order (book, DAY ("2010-06-01"), 100 + i, 10 + i * 37 % 50);
      if (i % 2 == 0)
        book_add_order (book, DAY ("2011-11-01"), 100 + i, 10 + i * 17 % 50);
    }
  g_autoptr (PagodaPyramid) from = pyramid_of (book, DAY ("2010-12-31"), PAGODA_BASIS_PROFIT);
  g_autoptr (PagodaPyramid) to = pyramid_of (book, DAY ("2011-12-31"), PAGODA_BASIS_PROFIT);
  PagodaMovement movement = pagoda_pyramid_movement (from, to);
  gsize sum = 0;
  for (PagodaTier i = PAGODA_TIER_TOP; i < PAGODA_N_TIERS; i++)
    for (PagodaTier j = PAGODA_TIER_TOP; j < PAGODA_N_TIERS; j++)
      {
        gsize n;
        g_autofree guint32 *movers = pagoda_pyramid_movers (from, to, i, j, &n);
        g_assert_cmpuint (n, ==, movement.customers[i][j]);
        for (gsize k = 0; k < n; k++)
          {
            g_assert_cmpint (from->tiers[movers[k]], ==, i);
            g_assert_cmpint (to->tiers[movers[k]], ==, j);
            g_assert_true (k == 0 || movers[k - 1] < movers[k]);
          }
        sum += n;
      }
  g_assert_cmpuint (sum, ==, 60);
}

static void
test_basis_words (void)
{
  PagodaBasis basis;

  g_assert_true (pagoda_basis_parse ("revenue", &basis));
  g_assert_cmpint (basis, ==, PAGODA_BASIS_REVENUE);
  g_assert_true (pagoda_basis_parse ("profit", &basis));
  g_assert_cmpint (basis, ==, PAGODA_BASIS_PROFIT);
  g_assert_false (pagoda_basis_parse ("Profit", &basis));
  g_assert_false (pagoda_basis_parse ("", &basis));
  g_assert_cmpstr (pagoda_basis_word (PAGODA_BASIS_REVENUE), ==, "revenue");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pyramid/cuts", test_cuts);
  g_test_add_func ("/pyramid/tier-sizes", test_tier_sizes);
  g_test_add_func ("/pyramid/ties", test_ties);
  g_test_add_func ("/pyramid/window", test_window);
  g_test_add_func ("/pyramid/below-active", test_below_active);
  g_test_add_func ("/pyramid/figures", test_figures);
  g_test_add_func ("/pyramid/losses-pass-the-whole", test_losses_pass_the_whole);
  g_test_add_func ("/pyramid/blank-shares", test_blank_shares);
  g_test_add_func ("/pyramid/no-customers", test_no_customers);
  g_test_add_func ("/pyramid/huge-sums", test_huge_sums);
  g_test_add_func ("/pyramid/movement", test_movement);
  g_test_add_func ("/pyramid/movers", test_movers);
  g_test_add_func ("/pyramid/basis-words", test_basis_words);
  return g_test_run ();
}
