/* coverage_list.c: what all accounts of a board are owed, as a list (Q3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/coverage_list.h"

#include <string.h>

guint
pagoda_coverage_count (guint layers)
{
  guint n = 0;

  for (guint layer = 0; layer < PAGODA_N_LAYERS; layer++)
    n += layers >> layer & 1;
  return n;
}

int
pagoda_coverage_first_missing (const PagodaCoverage *coverage)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((coverage->missing & 1U << layer) != 0)
      return layer;
  return -1;
}

static gboolean
has_gaps (const PagodaCoverage *coverage, PagodaCoverageGaps gaps)
{
  switch (gaps)
    {
    case PAGODA_COVERAGE_ANY:
      return TRUE;
    case PAGODA_COVERAGE_MISSING:
      return coverage->missing != 0;
    case PAGODA_COVERAGE_NOT_STARTED:
      return coverage->not_started != 0;
    }
  g_return_val_if_reached (FALSE);
}

gsize
pagoda_coverage_keep (const PagodaBoard *board, guint32 *places, gsize n, PagodaCoverageGaps gaps)
{
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    if (has_gaps (&board->cards[places[i]].coverage, gaps))
      places[kept++] = places[i];
  return kept;
}

typedef struct
{
  const PagodaBoard *board;
  PagodaCoverageOrder order;
} Sorting;

/* Above 0 where @one comes after @other by what is asked for. */
static gint64
compare_by (PagodaCoverageOrder order, const PagodaBoardCard *one, const PagodaBoardCard *other)
{
  switch (order)
    {
    case PAGODA_COVERAGE_BY_MISSING:
      return (gint64)pagoda_coverage_count (other->coverage.missing)
             - pagoda_coverage_count (one->coverage.missing);
    case PAGODA_COVERAGE_BY_EFFORT:
      return other->minutes - one->minutes;
    case PAGODA_COVERAGE_BY_PROFIT:
      return (other->profit > one->profit) - (other->profit < one->profit);
    case PAGODA_COVERAGE_BY_CLASS:
    case PAGODA_COVERAGE_BY_NAME:
      return 0;
    }
  g_return_val_if_reached (0);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  const PagodaBoardCard *one = &sorting->board->cards[*(const guint32 *)a];
  const PagodaBoardCard *other = &sorting->board->cards[*(const guint32 *)b];
  gint64 by = compare_by (sorting->order, one, other);

  if (by != 0)
    return by < 0 ? -1 : 1;
  if (sorting->order != PAGODA_COVERAGE_BY_NAME && one->account_class != other->account_class)
    return one->account_class < other->account_class ? -1 : 1;
  if (sorting->order == PAGODA_COVERAGE_BY_CLASS)
    by = compare_by (PAGODA_COVERAGE_BY_MISSING, one, other);
  /* The snapshot is sorted by name. */
  return by != 0 ? (by < 0 ? -1 : 1) : (one->place > other->place) - (one->place < other->place);
}

void
pagoda_coverage_sort (const PagodaBoard *board, guint32 *places, gsize n, PagodaCoverageOrder order)
{
  Sorting sorting = { board, order };

  g_qsort_with_data (places, (int)n, sizeof *places, compare_places, &sorting);
}

void
pagoda_coverage_sum (const PagodaBoard *board, const guint32 *places, gsize n, PagodaCoverageSum *sums)
{
  memset (sums, 0, PAGODA_N_CLASSES * sizeof *sums);
  for (gsize i = 0; i < n; i++)
    {
      const PagodaBoardCard *card = &board->cards[places[i]];
      PagodaCoverageSum *sum = &sums[card->account_class];
      sum->accounts++;
      sum->covered += card->coverage.missing == 0;
      sum->not_started += card->coverage.not_started != 0;
    }
}
