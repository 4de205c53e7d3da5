/* past_suppliers.c: past suppliers in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/past_suppliers.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_past_suppliers_save (PagodaDatabase *database, PagodaPastSupplier *supplier, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "past-supplier-insert", "past-supplier-update", &supplier->id);

  pagoda_statement_bind_int (statement, ":customer", supplier->customer);
  pagoda_statement_bind_text (statement, ":name", supplier->name);
  pagoda_statement_bind_int (statement, ":from_day", supplier->from);
  pagoda_statement_bind_optional (statement, ":until_day", supplier->until, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":share", supplier->share, PAGODA_SHARE_UNKNOWN);
  pagoda_statement_bind_text (statement, ":source", supplier->source);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_past_suppliers_delete (PagodaDatabase *database, PagodaId supplier, GError **error)
{
  return pagoda_delete_where (database, "past-supplier-delete", delete_slots, ":id", supplier, error);
}

gboolean
pagoda_past_suppliers_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "past-supplier-delete", delete_slots, ":customer", customer, error);
}

static void
add_supplier (PagodaStatement *statement, gpointer reading)
{
  PagodaPastSupplier *supplier = g_new0 (PagodaPastSupplier, 1);

  supplier->id = pagoda_statement_int (statement, "id");
  supplier->customer = pagoda_statement_int (statement, "customer");
  supplier->name = g_strdup (pagoda_statement_text (statement, "name"));
  supplier->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  supplier->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  supplier->share = pagoda_statement_optional (statement, "share", PAGODA_SHARE_UNKNOWN);
  supplier->source = g_strdup (pagoda_statement_text (statement, "source"));
  g_ptr_array_add (pagoda_layer_reading_record (reading, supplier->customer)->past_suppliers, supplier);
}

gboolean
pagoda_past_suppliers_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "past-supplier-list", add_supplier, error);
}
