/* coverage_list.h: what all accounts of a board are owed, as a list (Q3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accounts are known by their places among the cards of the board.
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

/** Of the accounts of one class. */
typedef struct
{
  guint accounts;
  guint covered;     /* all that is owed is passed */
  guint not_started; /* something that is owed nobody has begun */
} PagodaCoverageSum;

/** Which gaps an account must have. */
typedef enum
{
  PAGODA_COVERAGE_ANY,
  PAGODA_COVERAGE_MISSING,
  PAGODA_COVERAGE_NOT_STARTED,
} PagodaCoverageGaps;

/** In which order; ties in that of the class, the missing layers and the name, for ever the same. */
typedef enum
{
  PAGODA_COVERAGE_BY_CLASS,
  PAGODA_COVERAGE_BY_MISSING, /* most layers first */
  PAGODA_COVERAGE_BY_EFFORT,  /* most hours first */
  PAGODA_COVERAGE_BY_PROFIT,  /* most first */
  PAGODA_COVERAGE_BY_NAME,
} PagodaCoverageOrder;
#define PAGODA_N_COVERAGE_ORDERS 5

/** How many layers a set of them has. */
guint pagoda_coverage_count (guint layers);

/** The first layer that is owed and not passed, −1 where nothing is missing. */
int pagoda_coverage_first_missing (const PagodaCoverage *coverage);

/** Keeps those of @n @places that have @gaps, in their order; how many are left. */
gsize pagoda_coverage_keep (const PagodaBoard *board, guint32 *places, gsize n, PagodaCoverageGaps gaps);

void pagoda_coverage_sort (const PagodaBoard *board, guint32 *places, gsize n, PagodaCoverageOrder order);

/** Sums @n @places into sums[PAGODA_N_CLASSES]. */
void pagoda_coverage_sum (const PagodaBoard *board, const guint32 *places, gsize n, PagodaCoverageSum *sums);

G_END_DECLS
