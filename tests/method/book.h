/* book.h: a book of customers and orders that tests write by hand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Customers are added one after the other; orders and visits belong to the customer added last.
 */
#pragma once

#include "method/pyramid.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *codes;
  GArray *first_order;
  GArray *order_days;
  GArray *revenues;
  GArray *profits;
  GArray *first_visit;
  GArray *visit_days;
  GArray *first_contacts;
  GArray *other;
} Book;

Book *book_new (void);
void book_free (Book *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Book, book_free)

void book_add_customer (Book *book, const char *code, PagodaDay first_contact, gboolean other);
void book_add_order (Book *book, PagodaDay day, PagodaMoney revenue, PagodaMoney profit);
void book_add_visit (Book *book, PagodaDay day);

/** The input of the method; valid until the book changes. */
PagodaPyramidInput book_input (const Book *book);

G_END_DECLS
