/* month_spans.h: the sample and renewal months of customers in the store (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/month_span.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @span and gives it an id, or overwrites it where it has one. */
gboolean pagoda_month_spans_save (PagodaDatabase *database, PagodaMonthSpan *span, GError **error);
gboolean pagoda_month_spans_delete (PagodaDatabase *database, PagodaId span, GError **error);
gboolean pagoda_month_spans_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The months of @customer through the year, of PagodaMonthSpan (transfer full). */
GPtrArray *pagoda_month_spans_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Those of all who have some: GPtrArray of PagodaMonthSpan by customer (transfer full). */
GHashTable *pagoda_month_spans_list (PagodaDatabase *database, GError **error);

G_END_DECLS
