/* values.c: values and lock-ins in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/values.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_values_save (PagodaDatabase *database, PagodaValue *value, GError **error)
{
  PagodaStatement *statement = pagoda_saved_row_begin (database, "value-insert", "value-update", &value->id);

  pagoda_statement_bind_int (statement, ":customer", value->customer);
  pagoda_statement_bind_text (statement, ":kind", pagoda_value_kind_word (value->kind));
  pagoda_statement_bind_text (statement, ":title", value->title);
  pagoda_statement_bind_text (statement, ":evidence", value->evidence);
  pagoda_statement_bind_int (statement, ":from_day", value->from);
  pagoda_statement_bind_int (statement, ":is_unique", value->unique != FALSE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_values_delete (PagodaDatabase *database, PagodaId value, GError **error)
{
  return pagoda_delete_where (database, "value-delete", delete_slots, ":id", value, error);
}

gboolean
pagoda_lock_ins_save (PagodaDatabase *database, PagodaLockIn *lock_in, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "lock-in-insert", "lock-in-update", &lock_in->id);

  pagoda_statement_bind_int (statement, ":customer", lock_in->customer);
  pagoda_statement_bind_text (statement, ":kind", pagoda_lock_in_kind_word (lock_in->kind));
  pagoda_statement_bind_text (statement, ":title", lock_in->title);
  pagoda_statement_bind_text (statement, ":evidence", lock_in->evidence);
  pagoda_statement_bind_int (statement, ":from_day", lock_in->from);
  pagoda_statement_bind_optional (statement, ":until_day", lock_in->until, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_lock_ins_delete (PagodaDatabase *database, PagodaId lock_in, GError **error)
{
  return pagoda_delete_where (database, "lock-in-delete", delete_slots, ":id", lock_in, error);
}

gboolean
pagoda_values_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "value-delete", delete_slots, ":customer", customer, error)
         && pagoda_delete_where (database, "lock-in-delete", delete_slots, ":customer", customer, error);
}

static void
add_value (PagodaStatement *statement, gpointer reading)
{
  PagodaValue *value = g_new0 (PagodaValue, 1);

  value->id = pagoda_statement_int (statement, "id");
  value->customer = pagoda_statement_int (statement, "customer");
  pagoda_value_kind_parse (pagoda_statement_text (statement, "kind"), &value->kind);
  value->title = g_strdup (pagoda_statement_text (statement, "title"));
  value->evidence = g_strdup (pagoda_statement_text (statement, "evidence"));
  value->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  value->unique = pagoda_statement_int (statement, "is_unique") != 0;
  g_ptr_array_add (pagoda_layer_reading_record (reading, value->customer)->values, value);
}

static void
add_lock_in (PagodaStatement *statement, gpointer reading)
{
  PagodaLockIn *lock_in = g_new0 (PagodaLockIn, 1);

  lock_in->id = pagoda_statement_int (statement, "id");
  lock_in->customer = pagoda_statement_int (statement, "customer");
  pagoda_lock_in_kind_parse (pagoda_statement_text (statement, "kind"), &lock_in->kind);
  lock_in->title = g_strdup (pagoda_statement_text (statement, "title"));
  lock_in->evidence = g_strdup (pagoda_statement_text (statement, "evidence"));
  lock_in->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  lock_in->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  g_ptr_array_add (pagoda_layer_reading_record (reading, lock_in->customer)->lock_ins, lock_in);
}

gboolean
pagoda_values_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "value-list", add_value, error)
         && pagoda_layer_reading_each (reading, "lock-in-list", add_lock_in, error);
}
