/* promise_book.c: what was promised to all customers, by customer and by who of us promised (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/promise_book.h"

#include "store/promises.h"

void
pagoda_promise_book_free (PagodaPromiseBook *book)
{
  if (book == NULL)
    return;
  g_clear_pointer (&book->promises, g_ptr_array_unref);
  g_clear_pointer (&book->customers, g_array_unref);
  g_clear_pointer (&book->sellers, g_array_unref);
  g_free (book);
}

static int
compare_owners (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const PagodaPromiseAccount *)a)->owner, ((const PagodaPromiseAccount *)b)->owner);
}

static void
forget_later (GPtrArray *promises, PagodaDay day)
{
  for (guint i = promises->len; i > 0; i--)
    if (((const PagodaPromise *)g_ptr_array_index (promises, i - 1))->day > day)
      g_ptr_array_remove_index (promises, i - 1);
}

/* The account of @key among @accounts, whose places @places knows; a new one is @fresh. */
static PagodaPromiseAccount *
ensure_account (GArray *accounts, GHashTable *places, gconstpointer key, PagodaPromiseAccount fresh)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (places, key, NULL, &place))
    {
      place = GUINT_TO_POINTER (accounts->len);
      g_hash_table_insert (places, (gpointer)key, place);
      g_array_append_val (accounts, fresh);
    }
  return &g_array_index (accounts, PagodaPromiseAccount, GPOINTER_TO_UINT (place));
}

static void
fill_accounts (PagodaPromiseBook *book)
{
  g_autoptr (GHashTable) customers = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) sellers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < book->promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (book->promises, i);
      const char *owner = promise->owner != NULL ? promise->owner : "";
      PagodaPromiseAccount *customer
          = ensure_account (book->customers, customers, &promise->customer,
                            (PagodaPromiseAccount){ .customer = promise->customer, .owner = "" });
      PagodaPromiseAccount *seller
          = ensure_account (book->sellers, sellers, owner, (PagodaPromiseAccount){ .owner = owner });
      pagoda_promise_tally_add (&customer->tally, promise, book->as_of);
      pagoda_promise_tally_add (&seller->tally, promise, book->as_of);
    }
  g_array_sort (book->sellers, compare_owners);
}

PagodaPromiseBook *
pagoda_promise_book_load (PagodaDatabase *database, PagodaId customer, PagodaDay day, GError **error)
{
  g_autoptr (PagodaPromiseBook) book = g_new0 (PagodaPromiseBook, 1);

  book->as_of = day;
  book->promises = customer != PAGODA_ID_NONE ? pagoda_promises_of_customer (database, customer, error)
                                              : pagoda_promises_list (database, error);
  if (book->promises == NULL)
    return NULL;
  forget_later (book->promises, day);
  book->customers = g_array_new (FALSE, FALSE, sizeof (PagodaPromiseAccount));
  book->sellers = g_array_new (FALSE, FALSE, sizeof (PagodaPromiseAccount));
  fill_accounts (book);
  return g_steal_pointer (&book);
}
