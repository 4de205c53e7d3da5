/* handover.h: what goes to the successor of one of us, and what stays with whom and why (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is still to be done at the accounts goes with them; who did what is over stays on record.
 */
#pragma once

#include "domain/handover.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_FATE_MOVES,
  PAGODA_FATE_DUE_BEFORE,    /* stays: it is due before the handover, which is still to come */
  PAGODA_FATE_SOMEBODY_ELSE, /* stays: it names somebody else */
  PAGODA_FATE_ELSEWHERE,     /* stays: it is at an account that is not handed over */
  PAGODA_FATE_OVER,          /* stays: who did it, did it */
} PagodaHoldingFate;
#define PAGODA_N_HOLDING_FATES 5

PAGODA_DECLARE_WORDS (PagodaHoldingFate, holding_fate)

typedef struct
{
  const char *from;
  PagodaDay day; /* from which on the accounts are the successor's */
  PagodaDay today;
  GHashTable *customers; /* those that are handed over: a set of PagodaId (g_int64_hash) */
} PagodaHandoverTerms;

/** What becomes of @holding; FALSE where it has nothing to do with the handover. */
gboolean pagoda_handover_judge (const PagodaHandoverTerms *terms,
                                const PagodaHolding *holding,
                                PagodaHoldingFate *fate);

/** So many records of one kind, of one person, with one fate. */
typedef struct
{
  PagodaHoldingKind kind;
  PagodaHoldingFate fate;
  char *person;
  guint n;
} PagodaHandoverLine;

/** @holdings (of PagodaHolding) and @ended (of PagodaEndedWork) in lines, of PagodaHandoverLine: by fate,
 * kind and person (transfer full). */
GArray *
pagoda_handover_tally (const PagodaHandoverTerms *terms, const GPtrArray *holdings, const GPtrArray *ended);

/** The first of PAGODA_N_ACCOUNT_COUNTS counts that is not the same, −1 where all are. */
int pagoda_account_counts_differ (const gint64 *before, const gint64 *after);

G_END_DECLS
