/* book.h: the accounts of a sample, one after the other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: a request in, domain structs out.  One account is in memory at a time, however many there are.
 */
#pragma once

#include "sample/account.h"
#include "sample/sample.h"

G_BEGIN_DECLS

typedef struct _PagodaSampleBook PagodaSampleBook;

/** The book of a valid @request, in a currency whose minor unit has @digits digits (transfer full). */
PagodaSampleBook *pagoda_sample_book_new (const PagodaSampleRequest *request, int digits);

void pagoda_sample_book_free (PagodaSampleBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSampleBook, pagoda_sample_book_free)

/** The words of the book, the wares among them (transfer none). */
const PagodaSampleWords *pagoda_sample_book_get_words (const PagodaSampleBook *book);

/** The next account, which the caller may change, or NULL after the last.  It lives until the next call
 * (transfer none). */
PagodaSampleAccount *pagoda_sample_book_next (PagodaSampleBook *book);

G_END_DECLS
