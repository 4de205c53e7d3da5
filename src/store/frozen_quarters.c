/* frozen_quarters.c: the figures of closed quarters in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/frozen_quarters.h"

#include "store/statement.h"

gboolean
pagoda_frozen_quarters_insert (PagodaDatabase *database, PagodaFrozenQuarter *frozen, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "frozen-quarter-insert");

  frozen->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", frozen->id);
  pagoda_statement_bind_int (statement, ":year", frozen->quarter.year);
  pagoda_statement_bind_int (statement, ":quarter", frozen->quarter.quarter);
  pagoda_statement_bind_int (statement, ":day", frozen->day);
  pagoda_statement_bind_text (statement, ":actor", frozen->actor);
  pagoda_statement_bind_int (statement, ":turn", frozen->turn);
  pagoda_statement_bind_text (statement, ":reason", frozen->reason);
  pagoda_statement_bind_int (statement, ":version", frozen->version);
  pagoda_statement_bind_text (statement, ":figures", frozen->figures);
  return pagoda_statement_run (statement, error);
}

static void
add_frozen (PagodaStatement *statement, gpointer list)
{
  PagodaFrozenQuarter *frozen = g_new0 (PagodaFrozenQuarter, 1);

  frozen->id = pagoda_statement_int (statement, "id");
  frozen->quarter.year = (int)pagoda_statement_int (statement, "year");
  frozen->quarter.quarter = (int)pagoda_statement_int (statement, "quarter");
  frozen->day = (PagodaDay)pagoda_statement_int (statement, "day");
  frozen->actor = g_strdup (pagoda_statement_text (statement, "actor"));
  frozen->turn = (int)pagoda_statement_int (statement, "turn");
  frozen->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  frozen->version = (int)pagoda_statement_int (statement, "version");
  frozen->figures = g_strdup (pagoda_statement_text (statement, "figures"));
  g_ptr_array_add (list, frozen);
}

GPtrArray *
pagoda_frozen_quarters_of (PagodaDatabase *database, PagodaQuarter quarter, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_frozen_quarter_free);
  PagodaStatement *statement = pagoda_statement (database, "frozen-quarter-list");

  pagoda_statement_bind_int (statement, ":year", quarter.year);
  pagoda_statement_bind_int (statement, ":quarter", quarter.quarter);
  return pagoda_statement_each (statement, add_frozen, list, error) ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
pagoda_frozen_quarters_list (PagodaDatabase *database, GError **error)
{
  return pagoda_frozen_quarters_of (database, (PagodaQuarter){ 0, 0 }, error);
}
