/* board.h: the five-layer board of a day: a card per key account.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules L1–L7 and Q3 over all key accounts.  A board is made by the worker from a snapshot and the records of
 * the layers and never changes after; it keeps both, so that every number can be opened into its rows.
 *
 * On the board are the customers whose class is strategic, TOP or important, and every other one for whom
 * more than facts is on record (a barrier, a project, a strategy …).  Other (P4) never is.
 */
#pragma once

#include "method/coverage.h"
#include "method/wallet.h"
#include "session/next_action.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** A card.  Everything in it belongs to the board. */
typedef struct
{
  PagodaId customer;
  guint32 place; /* in the snapshot */
  PagodaTier tier;
  PagodaAccountClass account_class;
  gboolean class_by_hand;
  const char *owner;   /* "": nobody */
  PagodaMoney profit;  /* of the trailing twelve months */
  PagodaMoney revenue; /* likewise */
  gint64 minutes;      /* of work in the same months (Q4) */
  PagodaMoney value;   /* of the project that L3 and L4 look at; PAGODA_AMOUNT_UNKNOWN without one */
  PagodaFiveLayers *layers;
  PagodaCoverage coverage; /* what its class is owed (Q3) */
  PagodaNextAction next;
  const PagodaLayerRecord *record;
} PagodaBoardCard;

/** Counts and sums of the cards of one column. */
typedef struct
{
  guint cards;
  guint stalled;
  guint overridden;
  PagodaMoney profit;
  PagodaMoney value; /* of the known ones */
} PagodaBoardSum;

/** What one of us has to do for the accounts of the board in its week. */
typedef struct
{
  char *person;
  guint planned;
  guint done;
} PagodaWeekWork;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  PagodaPyramid *pyramid; /* by profit; usually of the same day */
  gsize n;
  PagodaBoardCard *cards;           /* n: by column (layers->shown), then class, then profit, then code */
  gsize first[PAGODA_N_LAYERS + 1]; /* column l holds first[l] ≤ i < first[l + 1] */
  PagodaBoardSum sums[PAGODA_N_LAYERS];
  GHashTable *records;  /* gint64 → PagodaLayerRecord */
  GHashTable *contacts; /* gint64 → char *: names of contacts */
  GHashTable *actions;  /* gint64 → PagodaNextAction */
  GPtrArray *week;      /* of PagodaWeekWork, from Monday to Sunday; empty on a board of one customer */
} PagodaBoard;

/**
 * Makes the board as of @day, in a reading transaction; tiers, and with them the suggested classes, are those
 * of @ranked, an earlier day where the last orders are long ago.  @customer leaves it at this one customer,
 * whatever its class; PAGODA_ID_NONE takes all key accounts.  @snapshot is of stage FIGURES (transfer full).
 */
PagodaBoard *pagoda_board_load (PagodaDatabase *database,
                                PagodaSnapshot *snapshot,
                                PagodaId customer,
                                PagodaDay day,
                                PagodaDay ranked,
                                GCancellable *cancellable,
                                GError **error);

PagodaBoard *pagoda_board_ref (PagodaBoard *board);
void pagoda_board_unref (PagodaBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaBoard, pagoda_board_unref)

/** The card of @customer, or NULL where it has none (transfer none). */
const PagodaBoardCard *pagoda_board_find (const PagodaBoard *board, PagodaId customer);

/** Monday to Sunday, with @day. */
PagodaPeriod pagoda_week_of (PagodaDay day);

/** The week's work of who is called @person, or NULL (transfer none). */
const PagodaWeekWork *pagoda_board_find_week (const PagodaBoard *board, const char *person);

/** Counts and sums of a choice of @n cards, by their places, into sums[PAGODA_N_LAYERS]. */
void pagoda_board_sum (const PagodaBoard *board, const guint32 *cards, gsize n, PagodaBoardSum *sums);

/** The name of a contact, "" where it is not known (transfer none). */
const char *pagoda_board_contact_name (const PagodaBoard *board, PagodaId contact);

/** The lead of the card's project and its band, −4 … 4; FALSE where nobody is known to decide (L4). */
gboolean pagoda_board_card_lead (const PagodaBoardCard *card, double *lead, double *low, double *high);

/** Fills @points, one for each of the last @n months up to the day of @board, the last one of the day itself
 * (L6). */
void pagoda_board_wallet (const PagodaBoard *board,
                          const PagodaBoardCard *card,
                          PagodaWalletPoint *points,
                          gsize n);

/** An item of the checklists of @card in words: `Fact: Annual revenue` (transfer full). */
char *pagoda_board_describe_check (const PagodaBoard *board,
                                   const PagodaBoardCard *card,
                                   const PagodaCheckItem *item,
                                   PagodaLanguage language);

G_END_DECLS
