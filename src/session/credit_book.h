/* credit_book.h: limits, receivables and what to look at, of all customers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules C1 to C4 over a store.  Made by the worker, immutable.
 */
#pragma once

#include "method/credit.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 place;                    /* in the snapshot */
  const PagodaCreditRecord *record; /* of the book; NULL where nothing is on record */
  PagodaCreditAccount account;
  PagodaCreditAlert alert;
  gboolean alerts; /* somebody is to look at it */
} PagodaCreditEntry;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  PagodaMoney profit; /* of all customers, in the trailing twelve months */
  int long_terms;     /* payment days above which a new customer is red (house rule) */
  GHashTable *records;
  GHashTable *orders; /* PagodaCreditOrders by customer */
  GArray *entries;    /* PagodaCreditEntry: those on record, the most overdue first */
} PagodaCreditBook;

/** Makes the book as of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full). */
PagodaCreditBook *
pagoda_credit_book_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error);

PagodaCreditBook *pagoda_credit_book_ref (PagodaCreditBook *book);
void pagoda_credit_book_unref (PagodaCreditBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCreditBook, pagoda_credit_book_unref)

/** What the book knows of the customer at @place, whether anything is on record of it or not. */
PagodaCreditEntry pagoda_credit_book_read (const PagodaCreditBook *book, gsize place);

/** The gate of C3 for the customer of @entry. */
PagodaCreditGate pagoda_credit_book_judge (const PagodaCreditBook *book,
                                           const PagodaCreditEntry *entry,
                                           PagodaMoney proposed,
                                           int payment_days);

/** Profit of all customers in the twelve months up to @day (C4). */
PagodaMoney pagoda_credit_sum_profit (const PagodaSnapshot *snapshot, PagodaDay day);

G_END_DECLS
