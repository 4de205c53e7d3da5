/* influence_ledger.c: what the customers that an account brought earn, and those whom they brought.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/influence_ledger.h"

/* What is gone through while referrals are taken one by one. */
typedef struct
{
  const PagodaReferralLink *links;
  PagodaDay as_of;
  gint32 *referrers; /* those of the ledger */
  guint32 *above; /* some ancestor, or the customer itself where it has none: shortens the way to the top */
} Taking;

/* The customer at the top of the tree that @customer stands in. */
static guint32
find_top (Taking *taking, guint32 customer)
{
  guint32 top = customer;

  while (taking->above[top] != top)
    top = taking->above[top];
  while (taking->above[customer] != top)
    {
      guint32 next = taking->above[customer];
      taking->above[customer] = top;
      customer = next;
    }
  return top;
}

static PagodaReferralStanding
take_link (Taking *taking, const PagodaReferralLink *link)
{
  if (link->from > taking->as_of)
    return PAGODA_REFERRAL_LATER;
  if (taking->referrers[link->customer] != PAGODA_NO_REFERRER)
    return PAGODA_REFERRAL_NOT_FIRST;
  if (find_top (taking, link->referrer) == link->customer)
    return PAGODA_REFERRAL_CIRCLE;
  taking->referrers[link->customer] = (gint32)link->referrer;
  taking->above[link->customer] = link->referrer;
  return PAGODA_REFERRAL_COUNTS;
}

static int
compare_links (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaReferralLink *links = data;
  const PagodaReferralLink *one = &links[*(const gsize *)a], *other = &links[*(const gsize *)b];

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

static void
take_links (PagodaInfluenceLedger *ledger, const PagodaReferralLink *links, gsize n_links, PagodaDay as_of)
{
  g_autofree gsize *order = g_new (gsize, MAX (n_links, 1));
  g_autofree guint32 *above = g_new (guint32, MAX (ledger->n, 1));
  Taking taking = { links, as_of, ledger->referrers, above };

  for (gsize i = 0; i < ledger->n; i++)
    {
      ledger->referrers[i] = PAGODA_NO_REFERRER;
      above[i] = (guint32)i;
    }
  for (gsize k = 0; k < n_links; k++)
    order[k] = k;
  g_qsort_with_data (order, (int)n_links, sizeof *order, compare_links, (gpointer)links);
  for (gsize k = 0; k < n_links; k++)
    ledger->standings[order[k]] = (guint8)take_link (&taking, &links[order[k]]);
}

static void
list_brought (PagodaInfluenceLedger *ledger)
{
  for (gsize i = 0; i < ledger->n; i++)
    if (ledger->referrers[i] != PAGODA_NO_REFERRER)
      ledger->first[ledger->referrers[i] + 1]++;
  for (gsize i = 0; i < ledger->n; i++)
    ledger->first[i + 1] += ledger->first[i];
  g_autofree gsize *next = g_memdup2 (ledger->first, (ledger->n + 1) * sizeof *next);
  for (guint32 i = 0; i < ledger->n; i++)
    if (ledger->referrers[i] != PAGODA_NO_REFERRER)
      ledger->brought[next[ledger->referrers[i]]++] = i;
}

/* A customer adds what it has to its referrer when all that it brought itself has been added to it. */
static void
add_up (PagodaInfluenceLedger *ledger, const PagodaMoney *profits)
{
  g_autofree gsize *missing = g_new (gsize, MAX (ledger->n, 1));

  for (gsize i = 0; i < ledger->n; i++)
    missing[i] = ledger->first[i + 1] - ledger->first[i];
  for (gsize i = 0; i < ledger->n; i++)
    {
      if (ledger->first[i + 1] > ledger->first[i])
        continue;
      for (gint32 below = (gint32)i, referrer = ledger->referrers[i]; referrer != PAGODA_NO_REFERRER;
           below = referrer, referrer = ledger->referrers[below])
        {
          ledger->n_descendants[referrer] += ledger->n_descendants[below] + 1;
          ledger->profits[referrer] += ledger->profits[below] + profits[below];
          if (--missing[referrer] > 0)
            break;
        }
    }
}

PagodaInfluenceLedger *
pagoda_influence_ledger_new (const PagodaReferralLink *links,
                             gsize n_links,
                             const PagodaMoney *profits,
                             gsize n,
                             PagodaDay as_of)
{
  PagodaInfluenceLedger *ledger = g_new0 (PagodaInfluenceLedger, 1);

  ledger->n = n;
  ledger->referrers = g_new (gint32, MAX (n, 1));
  ledger->first = g_new0 (gsize, n + 1);
  ledger->brought = g_new0 (guint32, MAX (n, 1));
  ledger->n_descendants = g_new0 (guint32, MAX (n, 1));
  ledger->profits = g_new0 (PagodaMoney, MAX (n, 1));
  ledger->n_links = n_links;
  ledger->links = g_memdup2 (links, n_links * sizeof *links);
  ledger->standings = g_new0 (guint8, MAX (n_links, 1));
  take_links (ledger, links, n_links, as_of);
  list_brought (ledger);
  add_up (ledger, profits);
  return ledger;
}

void
pagoda_influence_ledger_free (PagodaInfluenceLedger *ledger)
{
  if (ledger == NULL)
    return;
  g_free (ledger->referrers);
  g_free (ledger->first);
  g_free (ledger->brought);
  g_free (ledger->n_descendants);
  g_free (ledger->profits);
  g_free (ledger->links);
  g_free (ledger->standings);
  g_free (ledger);
}

/* Goes down by a list of what is still to be visited, the next one last: trees may be deep. */
PagodaDescendant *
pagoda_influence_ledger_descendants (const PagodaInfluenceLedger *ledger, guint32 customer)
{
  gsize n = ledger->n_descendants[customer];
  PagodaDescendant *descendants = g_new0 (PagodaDescendant, MAX (n, 1));
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (PagodaDescendant));
  PagodaDescendant at = { customer, 0 };

  for (gsize listed = 0;; listed++)
    {
      for (gsize k = ledger->first[at.customer + 1]; k > ledger->first[at.customer]; k--)
        {
          PagodaDescendant below = { ledger->brought[k - 1], at.depth + 1 };
          g_array_append_val (waiting, below);
        }
      if (waiting->len == 0)
        return descendants;
      at = g_array_index (waiting, PagodaDescendant, waiting->len - 1);
      g_array_set_size (waiting, waiting->len - 1);
      descendants[listed] = at;
    }
}
