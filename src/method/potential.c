/* potential.c: potential large accounts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/potential.h"

#include <string.h>

gboolean
pagoda_potential_strong_need (const PagodaPotentialCandidate *candidates, gsize n, PagodaMoney *strong)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < n; i++)
    if (candidates[i].tier == PAGODA_TIER_LARGE && (!found || candidates[i].revenue < *strong))
      {
        *strong = candidates[i].revenue;
        found = TRUE;
      }
  return found;
}

static gboolean
is_low (PagodaTier tier)
{
  return tier == PAGODA_TIER_SMALL || tier == PAGODA_TIER_INACTIVE || tier == PAGODA_TIER_PROSPECT;
}

static int
compare_needs (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaPotentialCandidate *candidates = data;
  const PagodaPotentialCandidate *one = &candidates[*(const guint32 *)a];
  const PagodaPotentialCandidate *other = &candidates[*(const guint32 *)b];

  if (one->need_amount != other->need_amount)
    return one->need_amount > other->need_amount ? -1 : 1;
  return strcmp (one->code, other->code);
}

GArray *
pagoda_potential_rank (const PagodaPotentialCandidate *candidates, gsize n)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint32));
  PagodaMoney strong;

  if (!pagoda_potential_strong_need (candidates, n, &strong))
    return places;
  for (guint32 i = 0; i < n; i++)
    if (is_low (candidates[i].tier) && candidates[i].need == PAGODA_NEED_STATED
        && candidates[i].need_amount > 0 && candidates[i].need_amount >= strong)
      g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_needs, (gpointer)candidates);
  return places;
}
