/* wallet_map.h: which part of its budget each customer spends with us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O5 over a store.  Made by the worker, immutable.
 */
#pragma once

#include "method/wallet.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** A path has the day itself and the same day of the years before it. */
#define PAGODA_WALLET_YEARS 5

typedef struct
{
  guint32 place;       /* in the snapshot */
  PagodaMoney budget;  /* PAGODA_AMOUNT_UNKNOWN among those without one */
  PagodaMoney revenue; /* of the trailing twelve months */
  PagodaMoney gap;
  double share; /* may exceed 1, and be negative */
  PagodaQuadrant quadrant;
  PagodaWalletPoint path[PAGODA_WALLET_YEARS]; /* the oldest first; those whose budget was known */
  guint n_path;
} PagodaWalletEntry;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  double share_cut;   /* from which a share is large (house rule) */
  PagodaMoney median; /* of the budgets, from which one is large; 0 where none is known */
  GArray *entries;    /* PagodaWalletEntry: customers with a budget, the largest gap first */
  GArray *unknown;    /* PagodaWalletEntry: those that bought and have none, the largest revenue first */
} PagodaWalletMap;

/** Makes the map as of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full). */
PagodaWalletMap *pagoda_wallet_map_load (PagodaDatabase *database,
                                         PagodaSnapshot *snapshot,
                                         PagodaDay day,
                                         GCancellable *cancellable,
                                         GError **error);

PagodaWalletMap *pagoda_wallet_map_ref (PagodaWalletMap *map);
void pagoda_wallet_map_unref (PagodaWalletMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaWalletMap, pagoda_wallet_map_unref)

/** `Share of wallet 23% · budget 1,200,000 · 276,000 of it with us · gap 924,000` (transfer full). */
char *pagoda_wallet_map_describe (const PagodaWalletMap *map,
                                  const PagodaWalletEntry *entry,
                                  PagodaLanguage language);

/** How the share went, with the quadrant by the budget of today: `2025-09-22 Gadfly supplier 12.0% →
 * 2026-09-22 Cash-cow supplier 60.3%`; a quadrant is told where it is another than before.  NULL of a path
 * with one point (transfer full). */
char *pagoda_wallet_map_describe_path (const PagodaWalletMap *map,
                                       const PagodaWalletEntry *entry,
                                       PagodaLanguage language);

/** Our place as its supplier in words: that of the quadrant, or that we are none yet where we sold nothing
 * (transfer none). */
const char *pagoda_wallet_entry_label (const PagodaWalletEntry *entry, PagodaLanguage language);

/** A share of wallet, with one digit so that one just below the cut is not told as the cut: `49.7%`; `–` of
 * NAN (transfer full). */
char *pagoda_wallet_word_share (double share);

/** By what the quadrants are cut (transfer full). */
char *pagoda_wallet_map_describe_cuts (const PagodaWalletMap *map, PagodaLanguage language);

G_END_DECLS
