/* promise_book.h: what was promised to all customers, by customer and by who of us promised (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Immutable once made.
 */
#pragma once

#include "method/promises.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** The promises to one customer, or those of one of us. */
typedef struct
{
  PagodaId customer; /* PAGODA_ID_NONE where it is about one of us */
  const char *owner; /* "": nobody in particular */
  PagodaPromiseTally tally;
} PagodaPromiseAccount;

typedef struct
{
  PagodaDay as_of;
  GPtrArray *promises; /* PagodaPromise made by the day, in the order of the store */
  GArray *customers;   /* PagodaPromiseAccount, in the order of @promises */
  GArray *sellers;     /* PagodaPromiseAccount, by name */
} PagodaPromiseBook;

/** Makes the book as of @day, in a reading transaction, of all customers or of @customer alone where that is
 * not PAGODA_ID_NONE (transfer full). */
PagodaPromiseBook *
pagoda_promise_book_load (PagodaDatabase *database, PagodaId customer, PagodaDay day, GError **error);

void pagoda_promise_book_free (PagodaPromiseBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPromiseBook, pagoda_promise_book_free)

G_END_DECLS
