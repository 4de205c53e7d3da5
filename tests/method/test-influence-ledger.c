/* test-influence-ledger.c: who brought whom, and what that earns (Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/influence_ledger.h"

#include <string.h>

#define MOST 8

/* Customers are letters from A on, each of whom earns twice as much as the one before: A 1, B 2, C 4 … so
 * that a sum tells whom it is made of. */
typedef struct
{
  const char *rule;
  const char *links;  /* customer, referrer, day: `BA1 CB2`; ids in this order */
  const char *counts; /* + counts, 1 not the first, o circle, - later */
  const char *sums;   /* of A, B …: the letters of the descendants */
} Case;

static const Case cases[] = {
  { "nobody brought anybody", "", "", "- - -" },
  { "one brought one", "BA1", "+", "B - -" },
  { "the ledger goes down the tree", "BA1 CB2", "++", "BC C -" },
  { "a tree with two branches", "BA1 CA1 DC2", "+++", "BCD - D -" },
  { "of two referrers the first wins", "CA1 CB2", "+1", "C - -" },
  { "the first by day, whichever was typed first", "CB2 CA1", "1+", "C - -" },
  { "of one day the one that was typed first", "CB1 CA1", "+1", "- C -" },
  { "a diamond counts its end once", "BA1 CA1 DB2 DC2", "+++1", "BCD D - -" },
  { "nobody brings itself", "AA1 BA2", "o+", "B -" },
  { "two who brought each other: who was there first was not brought", "BA1 AB2", "+o", "B -" },
  { "the same, typed the other way round", "AB2 BA1", "o+", "B -" },
  { "a circle of three does not close", "BA1 CB2 AC3", "++o", "BC C -" },
  { "a circle that does not count leaves room for another referrer", "BA1 AB2 AC3", "+o+", "B - AB" },
  { "two trees grow together", "BA1 DC1 CB2", "+++", "BCD CD D -" },
  { "a circle over two trees", "BA1 DC1 CB2 AD3", "+++o", "BCD CD D -" },
  { "on the day it counts", "BA5", "+", "B -" },
  { "a day later it does not yet", "BA6", "-", "- -" },
  { "a later referral takes no place from an earlier one", "CB6 CA2", "-+", "C - -" },
};

static PagodaInfluenceLedger *
make (const char *text, guint *n_links, gsize n)
{
  PagodaReferralLink links[MOST];
  PagodaMoney profits[MOST];

  *n_links = 0;
  for (const char *at = text; *at != '\0'; at += at[3] != '\0' ? 4 : 3)
    {
      links[*n_links] = (PagodaReferralLink){ .id = *n_links + 1,
                                              .customer = (guint32)(at[0] - 'A'),
                                              .referrer = (guint32)(at[1] - 'A'),
                                              .from = at[2] - '0' };
      ++*n_links;
    }
  for (gsize i = 0; i < n; i++)
    profits[i] = (PagodaMoney)1 << i;
  return pagoda_influence_ledger_new (links, *n_links, profits, n, 5);
}

static void
check_sums (const PagodaInfluenceLedger *ledger, GStrv sums)
{
  for (gsize i = 0; i < ledger->n; i++)
    {
      const char *letters = sums[i][0] == '-' ? "" : sums[i];
      PagodaMoney sum = 0;
      for (const char *letter = letters; *letter != '\0'; letter++)
        sum += (PagodaMoney)1 << (*letter - 'A');
      g_assert_cmpuint (ledger->n_descendants[i], ==, strlen (letters));
      g_assert_cmpint (ledger->profits[i], ==, sum);
    }
}

static void
test_cases (void)
{
  static const char signs[] = { [PAGODA_REFERRAL_COUNTS] = '+',
                                [PAGODA_REFERRAL_NOT_FIRST] = '1',
                                [PAGODA_REFERRAL_CIRCLE] = 'o',
                                [PAGODA_REFERRAL_LATER] = '-' };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_auto (GStrv) sums = g_strsplit (cases[c].sums, " ", -1);
      guint n_links;
      g_autoptr (PagodaInfluenceLedger) ledger = make (cases[c].links, &n_links, g_strv_length (sums));
      g_test_message ("Q5: %s", cases[c].rule);
      g_assert_cmpuint (n_links, ==, strlen (cases[c].counts));
      for (guint k = 0; k < n_links; k++)
        g_assert_cmpint (signs[ledger->standings[k]], ==, cases[c].counts[k]);
      check_sums (ledger, sums);
    }
}

/* Each is followed by its own, and knows how far down it is. */
static void
test_descendants (void)
{
  guint n_links;
  g_autoptr (PagodaInfluenceLedger) ledger = make ("BA1 CA1 DB2 EC2 FE3", &n_links, 6);
  g_autofree PagodaDescendant *descendants = pagoda_influence_ledger_descendants (ledger, 0);
  g_autofree PagodaDescendant *none = pagoda_influence_ledger_descendants (ledger, 3);
  static const PagodaDescendant expected[] = { { 1, 1 }, { 3, 2 }, { 2, 1 }, { 4, 2 }, { 5, 3 } };

  g_assert_cmpuint (ledger->n_descendants[0], ==, G_N_ELEMENTS (expected));
  g_assert_cmpmem (descendants, sizeof expected, expected, sizeof expected);
  g_assert_cmpuint (ledger->n_descendants[3], ==, 0);
}

/* The slow way: every referral in its order, asking up the chain, and every pair of customers for the sums.
 */

static int
find_next (const PagodaReferralLink *links, const gboolean *taken, gsize n_links)
{
  int next = -1;

  for (gsize k = 0; k < n_links; k++)
    if (!taken[k]
        && (next < 0 || links[k].from < links[next].from
            || (links[k].from == links[next].from && links[k].id < links[next].id)))
      next = (int)k;
  return next;
}

static gboolean
is_below (const gint32 *referrers, gint32 below, gint32 above)
{
  for (; below != PAGODA_NO_REFERRER; below = referrers[below])
    if (below == above)
      return TRUE;
  return FALSE;
}

static void
take_slowly (const PagodaReferralLink *links, gsize n_links, PagodaDay day, gint32 *referrers)
{
  g_autofree gboolean *taken = g_new0 (gboolean, n_links + 1);
  int k;

  while ((k = find_next (links, taken, n_links)) >= 0)
    {
      const PagodaReferralLink *link = &links[k];
      taken[k] = TRUE;
      if (link->from <= day && referrers[link->customer] == PAGODA_NO_REFERRER
          && !is_below (referrers, (gint32)link->referrer, (gint32)link->customer))
        referrers[link->customer] = (gint32)link->referrer;
    }
}

static void
check_slowly (const PagodaInfluenceLedger *ledger, const gint32 *referrers, const PagodaMoney *profits)
{
  for (gsize i = 0; i < ledger->n; i++)
    {
      guint32 count = 0;
      PagodaMoney sum = 0;
      for (gsize k = 0; k < ledger->n; k++)
        if (k != i && is_below (referrers, (gint32)k, (gint32)i))
          {
            count++;
            sum += profits[k];
          }
      g_assert_cmpint (ledger->referrers[i], ==, referrers[i]);
      g_assert_cmpuint (ledger->n_descendants[i], ==, count);
      g_assert_cmpint (ledger->profits[i], ==, sum);
    }
}

static void
check_list (const PagodaInfluenceLedger *ledger, const gint32 *referrers, guint32 customer)
{
  g_autofree PagodaDescendant *descendants = pagoda_influence_ledger_descendants (ledger, customer);
  g_autofree gboolean *seen = g_new0 (gboolean, ledger->n);

  for (guint32 k = 0; k < ledger->n_descendants[customer]; k++)
    {
      gint32 at = (gint32)descendants[k].customer;
      g_assert_false (seen[at]);
      seen[at] = TRUE;
      for (guint depth = descendants[k].depth; depth > 0; depth--)
        at = referrers[at];
      g_assert_cmpint (at, ==, (gint32)customer);
    }
}

static void
test_random_graphs (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (20260922);

  for (int round = 0; round < 400; round++)
    {
      gsize n = (gsize)g_rand_int_range (dice, 1, 40), n_links = (gsize)g_rand_int_range (dice, 0, 70);
      g_autofree PagodaReferralLink *links = g_new0 (PagodaReferralLink, n_links + 1);
      g_autofree PagodaMoney *profits = g_new (PagodaMoney, n);
      g_autofree gint32 *referrers = g_new (gint32, n);
      for (gsize i = 0; i < n; i++)
        {
          profits[i] = g_rand_int_range (dice, -500, 5000);
          referrers[i] = PAGODA_NO_REFERRER;
        }
      for (gsize k = 0; k < n_links; k++)
        links[k] = (PagodaReferralLink){ .id = (PagodaId)((k * 37) % 101) + 1,
                                         .customer = (guint32)g_rand_int_range (dice, 0, (gint32)n),
                                         .referrer = (guint32)g_rand_int_range (dice, 0, (gint32)n),
                                         .from = g_rand_int_range (dice, 0, 20) };
      g_autoptr (PagodaInfluenceLedger) ledger = pagoda_influence_ledger_new (links, n_links, profits, n, 15);
      take_slowly (links, n_links, 15, referrers);
      check_slowly (ledger, referrers, profits);
      for (guint32 i = 0; i < n; i++)
        check_list (ledger, referrers, i);
    }
}

/* A chain of 100,000, which nothing that calls itself would survive. */
static void
test_long_chain (void)
{
  const gsize n = 100000;
  g_autofree PagodaReferralLink *links = g_new0 (PagodaReferralLink, n);
  g_autofree PagodaMoney *profits = g_new (PagodaMoney, n);

  for (gsize i = 0; i < n; i++)
    {
      profits[i] = 1;
      links[i] = (PagodaReferralLink){ (PagodaId)i + 1, (guint32)i, (guint32)((i + 1) % n), 1 };
    }
  g_autoptr (PagodaInfluenceLedger) ledger = pagoda_influence_ledger_new (links, n, profits, n, 5);
  g_autofree PagodaDescendant *all = pagoda_influence_ledger_descendants (ledger, (guint32)n - 1);
  g_assert_cmpint (ledger->standings[n - 1], ==, PAGODA_REFERRAL_CIRCLE);
  g_assert_cmpuint (ledger->n_descendants[n - 1], ==, n - 1);
  g_assert_cmpint (ledger->profits[n - 1], ==, (PagodaMoney)n - 1);
  g_assert_cmpuint (all[n - 2].depth, ==, n - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/influence-ledger/cases", test_cases);
  g_test_add_func ("/influence-ledger/descendants", test_descendants);
  g_test_add_func ("/influence-ledger/random-graphs", test_random_graphs);
  g_test_add_func ("/influence-ledger/long-chain", test_long_chain);
  return g_test_run ();
}
