/* past_supplier.h: from whom a customer bought our category before us, or beside us (L1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/decimal.h"
#include "domain/dated.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *name;
  PagodaDay from;      /* known to supply from this day on */
  PagodaDay until;     /* the last day on which it does; PAGODA_DAY_NONE: as far as is known */
  PagodaDecimal share; /* of the purchase budget; PAGODA_SHARE_UNKNOWN where nobody knows */
  char *source;        /* where it is known from; NULL where not said */
} PagodaPastSupplier;

#define PAGODA_SHARE_UNKNOWN G_GINT64_CONSTANT (-1)

PagodaPastSupplier *pagoda_past_supplier_copy (const PagodaPastSupplier *supplier);
void pagoda_past_supplier_free (PagodaPastSupplier *supplier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPastSupplier, pagoda_past_supplier_free)

/** TRUE where @supplier supplies on @day. */
gboolean pagoda_past_supplier_holds (const PagodaPastSupplier *supplier, PagodaDay day);

/**
 * The largest sum of known shares that those of @suppliers (of PagodaPastSupplier) reach together with
 * @another on a day on which it supplies.  The one of its id among them is left out: @another replaces it.
 */
PagodaDecimal pagoda_past_suppliers_most (const GPtrArray *suppliers, const PagodaPastSupplier *another);

G_END_DECLS
