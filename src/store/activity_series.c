/* activity_series.c: visits that come again, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/activity_series.h"

#include <glib/gi18n-lib.h>

gboolean
pagoda_activity_series_insert (PagodaDatabase *database, PagodaActivitySeries *series, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-series-insert");

  series->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", series->id);
  pagoda_statement_bind_text (statement, ":rule", series->rule);
  pagoda_statement_bind_int (statement, ":first_day", series->first);
  return pagoda_statement_run (statement, error);
}

static void
add_series (PagodaStatement *statement, gpointer list)
{
  PagodaActivitySeries *series = g_new0 (PagodaActivitySeries, 1);

  series->id = pagoda_statement_int (statement, "id");
  series->rule = g_strdup (pagoda_statement_text (statement, "rule"));
  series->first = (PagodaDay)pagoda_statement_int (statement, "first_day");
  g_ptr_array_add (list, series);
}

PagodaActivitySeries *
pagoda_activity_series_load (PagodaDatabase *database, PagodaId id, GError **error)
{
  g_autoptr (GPtrArray) found
      = pagoda_statement_list_of (database, "activity-series-select", ":id", id, add_series,
                                  (GDestroyNotify)pagoda_activity_series_free, error);

  if (found == NULL || found->len > 0)
    return found != NULL ? g_ptr_array_steal_index (found, 0) : NULL;
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                       _ ("This series of visits is no longer in the store. Nothing was changed."));
  return NULL;
}

GPtrArray *
pagoda_activity_series_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "activity-series-of-customer", ":customer", customer, add_series,
                                   (GDestroyNotify)pagoda_activity_series_free, error);
}

gboolean
pagoda_activity_series_delete_unused (PagodaDatabase *database, GError **error)
{
  return pagoda_statement_run (pagoda_statement (database, "activity-series-delete-unused"), error);
}
