/* book.c: a book of customers and orders that tests write by hand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book.h"

/* The bounds arrays always end with the bound that the next customer begins at. */
static void
append_bound (GArray *bounds, gsize bound)
{
  g_array_append_val (bounds, bound);
}

Book *
book_new (void)
{
  Book *book = g_new0 (Book, 1);

  book->codes = g_ptr_array_new_with_free_func (g_free);
  book->first_order = g_array_new (FALSE, FALSE, sizeof (gsize));
  book->order_days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  book->revenues = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
  book->profits = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
  book->first_visit = g_array_new (FALSE, FALSE, sizeof (gsize));
  book->visit_days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  book->first_contacts = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  book->other = g_array_new (FALSE, FALSE, sizeof (guint8));
  append_bound (book->first_order, 0);
  append_bound (book->first_visit, 0);
  return book;
}

void
book_free (Book *book)
{
  if (book == NULL)
    return;
  g_ptr_array_unref (book->codes);
  g_array_unref (book->first_order);
  g_array_unref (book->order_days);
  g_array_unref (book->revenues);
  g_array_unref (book->profits);
  g_array_unref (book->first_visit);
  g_array_unref (book->visit_days);
  g_array_unref (book->first_contacts);
  g_array_unref (book->other);
  g_free (book);
}

void
book_add_customer (Book *book, const char *code, PagodaDay first_contact, gboolean other)
{
  guint8 marked = other != FALSE;

  g_ptr_array_add (book->codes, g_strdup (code));
  g_array_append_val (book->first_contacts, first_contact);
  g_array_append_val (book->other, marked);
  append_bound (book->first_order, book->order_days->len);
  append_bound (book->first_visit, book->visit_days->len);
}

void
book_add_order (Book *book, PagodaDay day, PagodaMoney revenue, PagodaMoney profit)
{
  g_array_append_val (book->order_days, day);
  g_array_append_val (book->revenues, revenue);
  g_array_append_val (book->profits, profit);
  g_array_index (book->first_order, gsize, book->codes->len) = book->order_days->len;
}

void
book_add_visit (Book *book, PagodaDay day)
{
  g_array_append_val (book->visit_days, day);
  g_array_index (book->first_visit, gsize, book->codes->len) = book->visit_days->len;
}

PagodaPyramidInput
book_input (const Book *book)
{
  return (PagodaPyramidInput){
    .n = book->codes->len,
    .codes = (const char *const *)book->codes->pdata,
    .first_order = (const gsize *)(gpointer)book->first_order->data,
    .order_days = (const PagodaDay *)(gpointer)book->order_days->data,
    .revenues = (const PagodaMoney *)(gpointer)book->revenues->data,
    .profits = (const PagodaMoney *)(gpointer)book->profits->data,
    .first_visit = (const gsize *)(gpointer)book->first_visit->data,
    .visit_days = (const PagodaDay *)(gpointer)book->visit_days->data,
    .first_contacts = (const PagodaDay *)(gpointer)book->first_contacts->data,
    .other = (const guint8 *)book->other->data,
  };
}
