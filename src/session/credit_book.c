/* credit_book.c: limits, receivables and what to look at, of all customers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/credit_book.h"

#include "store/credit.h"

PagodaCreditBook *
pagoda_credit_book_ref (PagodaCreditBook *book)
{
  g_atomic_ref_count_inc (&book->references);
  return book;
}

void
pagoda_credit_book_unref (PagodaCreditBook *book)
{
  if (book == NULL || !g_atomic_ref_count_dec (&book->references))
    return;
  g_clear_pointer (&book->records, g_hash_table_unref);
  g_clear_pointer (&book->orders, g_hash_table_unref);
  g_clear_pointer (&book->entries, g_array_unref);
  pagoda_snapshot_unref (book->snapshot);
  g_free (book);
}

PagodaMoney
pagoda_credit_sum_profit (const PagodaSnapshot *snapshot, PagodaDay day)
{
  PagodaPeriod year = pagoda_period_trailing_year (day);
  PagodaMoney sum = 0;

  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    sum += pagoda_snapshot_sum_profit (snapshot, i, year);
  return sum;
}

PagodaCreditEntry
pagoda_credit_book_read (const PagodaCreditBook *book, gsize place)
{
  static const PagodaCreditOrders none = { .first = PAGODA_DAY_NONE };
  PagodaId id = pagoda_snapshot_get_id (book->snapshot, place);
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  const PagodaCreditOrders *orders = g_hash_table_lookup (book->orders, &id);
  PagodaCreditEntry entry = { .place = (guint32)place, .record = g_hash_table_lookup (book->records, &id) };
  g_autoptr (PagodaCreditRecord) empty = entry.record == NULL ? pagoda_credit_record_new (id) : NULL;
  const PagodaCreditRecord *record = entry.record != NULL ? entry.record : empty;

  pagoda_credit_account_read (record, orders != NULL ? orders : &none, book->as_of, currency, &entry.account);
  entry.alerts = pagoda_credit_alert (record, book->as_of, currency, &entry.alert);
  return entry;
}

PagodaCreditGate
pagoda_credit_book_judge (const PagodaCreditBook *book,
                          const PagodaCreditEntry *entry,
                          PagodaMoney proposed,
                          int payment_days)
{
  PagodaCreditRequest request = pagoda_credit_account_request (&entry->account, proposed, payment_days);

  return pagoda_credit_gate (&request, book->as_of, book->long_terms);
}

/* The most overdue first, then those who owe most. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const PagodaCreditEntry *one = a, *other = b;

  if (one->account.overdue != other->account.overdue)
    return one->account.overdue < other->account.overdue ? 1 : -1;
  if (one->account.open != other->account.open)
    return one->account.open < other->account.open ? 1 : -1;
  return (one->place > other->place) - (one->place < other->place);
}

static void
fill_entries (PagodaCreditBook *book)
{
  GHashTableIter iter;
  gpointer value;

  book->entries = g_array_new (FALSE, FALSE, sizeof (PagodaCreditEntry));
  g_hash_table_iter_init (&iter, book->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      gssize place = pagoda_snapshot_find (book->snapshot, ((const PagodaCreditRecord *)value)->customer);
      if (place < 0)
        continue;
      PagodaCreditEntry entry = pagoda_credit_book_read (book, (gsize)place);
      g_array_append_val (book->entries, entry);
    }
  g_array_sort (book->entries, compare_entries);
}

PagodaCreditBook *
pagoda_credit_book_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error)
{
  g_autoptr (PagodaCreditBook) book = g_new0 (PagodaCreditBook, 1);

  g_atomic_ref_count_init (&book->references);
  book->as_of = day;
  book->snapshot = pagoda_snapshot_ref (snapshot);
  if ((book->records = pagoda_credit_records_list (database, error)) == NULL
      || (book->orders = pagoda_credit_orders_list (database, day, error)) == NULL)
    return NULL;
  book->profit = pagoda_credit_sum_profit (snapshot, day);
  book->long_terms = (int)pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_LONG_TERMS];
  fill_entries (book);
  return g_steal_pointer (&book);
}
