/* travels.c: who of us is on the road, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/travels.h"

#include "store/layers-private.h"

gboolean
pagoda_travels_save (PagodaDatabase *database, PagodaTravel *travel, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "travel-insert", "travel-update", &travel->id);

  pagoda_statement_bind_text (statement, ":traveller", travel->traveller);
  pagoda_statement_bind_int (statement, ":from_day", travel->from);
  pagoda_statement_bind_int (statement, ":until_day", travel->until);
  pagoda_statement_bind_text (statement, ":destination", travel->destination);
  pagoda_statement_bind_text (statement, ":note", travel->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_travels_delete (PagodaDatabase *database, PagodaId travel, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "travel-delete");

  pagoda_statement_bind_int (statement, ":id", travel);
  return pagoda_statement_run (statement, error);
}

static void
add_travel (PagodaStatement *statement, gpointer travels)
{
  PagodaTravel *travel = g_new0 (PagodaTravel, 1);

  travel->id = pagoda_statement_int (statement, "id");
  travel->traveller = g_strdup (pagoda_statement_text (statement, "traveller"));
  travel->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  travel->until = (PagodaDay)pagoda_statement_int (statement, "until_day");
  travel->destination = g_strdup (pagoda_statement_text (statement, "destination"));
  travel->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (travels, travel);
}

GPtrArray *
pagoda_travels_of_period (PagodaDatabase *database, PagodaPeriod period, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "travel-of-period");
  g_autoptr (GPtrArray) travels = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_travel_free);

  pagoda_statement_bind_int (statement, ":first", period.first);
  pagoda_statement_bind_int (statement, ":last", period.last);
  return pagoda_statement_each (statement, add_travel, travels, error) ? g_steal_pointer (&travels) : NULL;
}
