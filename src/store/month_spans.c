/* month_spans.c: the sample and renewal months of customers in the store (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/month_spans.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_month_spans_save (PagodaDatabase *database, PagodaMonthSpan *span, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "month-span-insert", "month-span-update", &span->id);

  pagoda_statement_bind_int (statement, ":customer", span->customer);
  pagoda_statement_bind_text (statement, ":purpose", pagoda_span_purpose_word (span->purpose));
  pagoda_statement_bind_int (statement, ":first_month", span->first);
  pagoda_statement_bind_int (statement, ":last_month", span->last);
  pagoda_statement_bind_text (statement, ":note", span->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_month_spans_delete (PagodaDatabase *database, PagodaId span, GError **error)
{
  return pagoda_delete_where (database, "month-span-delete", delete_slots, ":id", span, error);
}

gboolean
pagoda_month_spans_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "month-span-delete", delete_slots, ":customer", customer, error);
}

static PagodaMonthSpan *
read_span (PagodaStatement *statement)
{
  PagodaMonthSpan *span = g_new0 (PagodaMonthSpan, 1);

  span->id = pagoda_statement_int (statement, "id");
  span->customer = pagoda_statement_int (statement, "customer");
  pagoda_span_purpose_parse (pagoda_statement_text (statement, "purpose"), &span->purpose);
  span->first = (int)pagoda_statement_int (statement, "first_month");
  span->last = (int)pagoda_statement_int (statement, "last_month");
  span->note = g_strdup (pagoda_statement_text (statement, "note"));
  return span;
}

static void
add_span (PagodaStatement *statement, gpointer spans)
{
  g_ptr_array_add (spans, read_span (statement));
}

GPtrArray *
pagoda_month_spans_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "month-span-of-customer", ":customer", customer, add_span,
                                   (GDestroyNotify)pagoda_month_span_free, error);
}

static void
add_to_customer (PagodaStatement *statement, gpointer customers)
{
  PagodaMonthSpan *span = read_span (statement);
  GPtrArray *spans = g_hash_table_lookup (customers, &span->customer);

  if (spans == NULL)
    {
      spans = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_month_span_free);
      g_hash_table_insert (customers, g_memdup2 (&span->customer, sizeof span->customer), spans);
    }
  g_ptr_array_add (spans, span);
}

GHashTable *
pagoda_month_spans_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) customers
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  return pagoda_statement_each (pagoda_statement (database, "month-span-list"), add_to_customer, customers,
                                error)
             ? g_steal_pointer (&customers)
             : NULL;
}
