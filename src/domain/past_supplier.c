/* past_supplier.c: from whom a customer bought our category before us, or beside us (L1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/past_supplier.h"

PagodaPastSupplier *
pagoda_past_supplier_copy (const PagodaPastSupplier *supplier)
{
  PagodaPastSupplier *copy = g_memdup2 (supplier, sizeof *supplier);

  copy->name = g_strdup (supplier->name);
  copy->source = g_strdup (supplier->source);
  return copy;
}

void
pagoda_past_supplier_free (PagodaPastSupplier *supplier)
{
  if (supplier == NULL)
    return;
  g_free (supplier->name);
  g_free (supplier->source);
  g_free (supplier);
}

gboolean
pagoda_past_supplier_holds (const PagodaPastSupplier *supplier, PagodaDay day)
{
  return pagoda_holds_on (supplier->from, supplier->until, day);
}

static PagodaDecimal
known_share (const PagodaPastSupplier *supplier)
{
  return supplier->share != PAGODA_SHARE_UNKNOWN ? supplier->share : 0;
}

/* What all of them have on @day, @another among them. */
static PagodaDecimal
sum_on (const GPtrArray *suppliers, const PagodaPastSupplier *another, PagodaDay day)
{
  PagodaDecimal sum = known_share (another);

  for (guint i = 0; i < suppliers->len; i++)
    {
      const PagodaPastSupplier *supplier = g_ptr_array_index (suppliers, i);
      if (supplier->id != another->id && pagoda_past_supplier_holds (supplier, day))
        sum += known_share (supplier);
    }
  return sum;
}

/* The sum only grows on a day on which somebody begins. */
PagodaDecimal
pagoda_past_suppliers_most (const GPtrArray *suppliers, const PagodaPastSupplier *another)
{
  PagodaDecimal most = sum_on (suppliers, another, another->from);

  for (guint i = 0; i < suppliers->len; i++)
    {
      const PagodaPastSupplier *supplier = g_ptr_array_index (suppliers, i);
      if (pagoda_past_supplier_holds (another, supplier->from))
        most = MAX (most, sum_on (suppliers, another, supplier->from));
    }
  return most;
}
