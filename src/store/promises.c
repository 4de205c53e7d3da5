/* promises.c: promises to customers in the store (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/promises.h"

#include "store/layers-private.h"

/* Writing */

static gboolean
append_move (PagodaDatabase *database, PagodaId promise, PagodaPromiseMove *move, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "promise-move-insert");

  move->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", move->id);
  pagoda_statement_bind_int (statement, ":promise", promise);
  pagoda_statement_bind_int (statement, ":day", move->day);
  pagoda_statement_bind_int (statement, ":due_day", move->due);
  pagoda_statement_bind_text (statement, ":reason", move->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_promises_save (PagodaDatabase *database, PagodaPromise *promise, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "promise-insert", "promise-update", &promise->id);

  pagoda_statement_bind_int (statement, ":customer", promise->customer);
  pagoda_statement_bind_text (statement, ":title", promise->title);
  pagoda_statement_bind_text (statement, ":owner", promise->owner);
  pagoda_statement_bind_int (statement, ":day", promise->day);
  pagoda_statement_bind_int (statement, ":due_day", promise->due);
  pagoda_statement_bind_text (statement, ":state", pagoda_promise_state_word (promise->state));
  pagoda_statement_bind_optional (statement, ":closed_day", promise->closed, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", promise->note);
  if (!pagoda_statement_run (statement, error))
    return FALSE;
  for (guint i = 0; i < promise->moves->len; i++)
    {
      PagodaPromiseMove *move = g_ptr_array_index (promise->moves, i);
      if (move->id == PAGODA_ID_NONE && !append_move (database, promise->id, move, error))
        return FALSE;
    }
  return TRUE;
}

/* The moves first, which belong to it. */
static gboolean
delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":id", ":customer", NULL };

  return pagoda_delete_where (database, "promise-move-delete", slots, slot, id, error)
         && pagoda_delete_where (database, "promise-delete", slots, slot, id, error);
}

gboolean
pagoda_promises_delete (PagodaDatabase *database, PagodaId promise, GError **error)
{
  return delete_where (database, ":id", promise, error);
}

gboolean
pagoda_promises_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return delete_where (database, ":customer", customer, error);
}

/* Reading */

typedef struct
{
  GPtrArray *promises;
  GHashTable *by_id; /* the same */
} Reading;

static void
add_promise (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  PagodaPromise *promise = pagoda_promise_new ();

  promise->id = pagoda_statement_int (statement, "id");
  promise->customer = pagoda_statement_int (statement, "customer");
  promise->title = g_strdup (pagoda_statement_text (statement, "title"));
  promise->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  promise->day = (PagodaDay)pagoda_statement_int (statement, "day");
  promise->due = (PagodaDay)pagoda_statement_int (statement, "due_day");
  pagoda_promise_state_parse (pagoda_statement_text (statement, "state"), &promise->state);
  promise->closed = (PagodaDay)pagoda_statement_optional (statement, "closed_day", PAGODA_DAY_NONE);
  promise->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (reading->promises, promise);
  g_hash_table_insert (reading->by_id, &promise->id, promise);
}

static void
add_move (PagodaStatement *statement, gpointer data)
{
  const Reading *reading = data;
  PagodaId id = pagoda_statement_int (statement, "promise");
  const PagodaPromise *promise = g_hash_table_lookup (reading->by_id, &id);

  if (promise == NULL)
    return;
  PagodaPromiseMove *move = g_new0 (PagodaPromiseMove, 1);
  move->id = pagoda_statement_int (statement, "id");
  move->day = (PagodaDay)pagoda_statement_int (statement, "day");
  move->due = (PagodaDay)pagoda_statement_int (statement, "due_day");
  move->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  g_ptr_array_add (promise->moves, move);
}

/* What is read: the promises to the customers from @first to @last; only those that nobody closed by
 * @open_on, unless that is PAGODA_DAY_NONE. */
typedef struct
{
  PagodaId first;
  PagodaId last;
  PagodaDay open_on;
} Choice;

static gboolean
read_rows (PagodaDatabase *database,
           const char *name,
           const Choice *choice,
           PagodaRowReader reader,
           Reading *reading,
           GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, ":first", choice->first);
  pagoda_statement_bind_int (statement, ":last", choice->last);
  pagoda_statement_bind_optional (statement, ":open_on", choice->open_on, PAGODA_DAY_NONE);
  return pagoda_statement_each (statement, reader, reading, error);
}

static GPtrArray *
read_chosen (PagodaDatabase *database, const Choice *choice, GError **error)
{
  g_autoptr (GPtrArray) promises = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_promise_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  Reading reading = { promises, by_id };

  if (!read_rows (database, "promise-list", choice, add_promise, &reading, error)
      || !read_rows (database, "promise-move-list", choice, add_move, &reading, error))
    return NULL;
  return g_steal_pointer (&promises);
}

GPtrArray *
pagoda_promises_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return read_chosen (database, &(Choice){ customer, customer, PAGODA_DAY_NONE }, error);
}

GPtrArray *
pagoda_promises_list (PagodaDatabase *database, GError **error)
{
  return read_chosen (database, &(Choice){ 0, G_MAXINT64, PAGODA_DAY_NONE }, error);
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer day)
{
  const PagodaPromise *one = *(PagodaPromise *const *)a, *other = *(PagodaPromise *const *)b;
  PagodaDay one_due = pagoda_promise_due_on (one, *(PagodaDay *)day);
  PagodaDay other_due = pagoda_promise_due_on (other, *(PagodaDay *)day);

  if (one_due != other_due)
    return one_due < other_due ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

GPtrArray *
pagoda_promises_due (PagodaDatabase *database, PagodaDay day, GError **error)
{
  GPtrArray *promises = read_chosen (database, &(Choice){ 0, G_MAXINT64, day }, error);

  for (guint i = promises != NULL ? promises->len : 0; i > 0; i--)
    if (!pagoda_promise_is_due (g_ptr_array_index (promises, i - 1), day))
      g_ptr_array_remove_index (promises, i - 1);
  if (promises != NULL)
    g_ptr_array_sort_with_data (promises, compare_due, &day);
  return promises;
}
