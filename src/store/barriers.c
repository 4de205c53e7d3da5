/* barriers.c: barriers in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/barriers.h"

#include "store/layers-private.h"

static gboolean
write_barrier (PagodaDatabase *database, PagodaBarrier *barrier, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "barrier-insert", "barrier-update", &barrier->id);
  const char *way
      = barrier->way != PAGODA_BARRIER_WAY_UNDECIDED ? pagoda_barrier_way_word (barrier->way) : NULL;

  pagoda_statement_bind_int (statement, ":customer", barrier->customer);
  pagoda_statement_bind_text (statement, ":kind", pagoda_barrier_kind_word (barrier->kind));
  pagoda_statement_bind_text (statement, ":side", pagoda_barrier_side_word (barrier->side));
  pagoda_statement_bind_int (statement, ":severity", barrier->severity);
  pagoda_statement_bind_text (statement, ":title", barrier->title);
  pagoda_statement_bind_text (statement, ":description", barrier->description);
  pagoda_statement_bind_text (statement, ":way", way);
  pagoda_statement_bind_text (statement, ":owner", barrier->owner);
  pagoda_statement_bind_optional (statement, ":due_day", barrier->due, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_barriers_add_state (PagodaDatabase *database, PagodaId barrier, PagodaDated *state, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "barrier-state-insert", &state->id,
                                                       ":barrier", barrier, state->from);

  pagoda_statement_bind_text (statement, ":state",
                              pagoda_barrier_state_word ((PagodaBarrierState)state->value));
  pagoda_statement_bind_text (statement, ":reason", state->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_barriers_save (PagodaDatabase *database, PagodaBarrier *barrier, GError **error)
{
  return write_barrier (database, barrier, error)
         && pagoda_dated_rows_append (database, barrier->id, barrier->states, pagoda_barriers_add_state,
                                      error);
}

static gboolean
delete_barriers (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":barrier", ":customer", NULL };

  return pagoda_delete_where (database, "barrier-state-delete", slots, slot, id, error)
         && pagoda_delete_where (database, "barrier-delete", slots, slot, id, error);
}

gboolean
pagoda_barriers_delete (PagodaDatabase *database, PagodaId barrier, GError **error)
{
  return delete_barriers (database, ":barrier", barrier, error);
}

gboolean
pagoda_barriers_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return delete_barriers (database, ":customer", customer, error);
}

static void
add_barrier (PagodaStatement *statement, gpointer reading)
{
  PagodaBarrier *barrier = pagoda_barrier_new ();
  const char *way = pagoda_statement_text (statement, "way");

  barrier->id = pagoda_statement_int (statement, "id");
  barrier->customer = pagoda_statement_int (statement, "customer");
  pagoda_barrier_kind_parse (pagoda_statement_text (statement, "kind"), &barrier->kind);
  pagoda_barrier_side_parse (pagoda_statement_text (statement, "side"), &barrier->side);
  barrier->severity = (int)pagoda_statement_int (statement, "severity");
  barrier->title = g_strdup (pagoda_statement_text (statement, "title"));
  barrier->description = g_strdup (pagoda_statement_text (statement, "description"));
  if (way != NULL)
    pagoda_barrier_way_parse (way, &barrier->way);
  barrier->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  barrier->due = (PagodaDay)pagoda_statement_optional (statement, "due_day", PAGODA_DAY_NONE);
  g_ptr_array_add (pagoda_layer_reading_record (reading, barrier->customer)->barriers, barrier);
  pagoda_layer_reading_keep (reading, barrier);
}

static void
add_state (PagodaStatement *statement, gpointer reading)
{
  PagodaBarrier *barrier = pagoda_layer_reading_parent (reading, statement, "barrier");
  PagodaBarrierState state = PAGODA_BARRIER_OPEN;

  pagoda_barrier_state_parse (pagoda_statement_text (statement, "state"), &state);
  PagodaDated *entry = pagoda_dated_new ((PagodaDay)pagoda_statement_int (statement, "from_day"), (int)state,
                                         pagoda_statement_text (statement, "reason"));
  entry->id = pagoda_statement_int (statement, "id");
  g_ptr_array_add (barrier->states, entry);
}

gboolean
pagoda_barriers_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "barrier-list", add_barrier, error)
         && pagoda_layer_reading_each (reading, "barrier-state-list", add_state, error);
}
