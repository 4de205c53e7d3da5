/* order_row.h: what one row of an order file says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/order.h"
#include "import/records.h"

G_BEGIN_DECLS

/** A row, but for the customer it names.  Texts are interned, NULL where the row says nothing. */
typedef struct
{
  const char *number;   /* NULL where the file has no column of numbers */
  const char *currency; /* NULL is the store's */
  const char *note;
  const char *product; /* its code; its name where there is no code */
  const char *product_name;
  const char *product_unit;
  PagodaDecimal rate;
  PagodaDay day;
  PagodaDecimal quantity;
  PagodaDecimal price;
  PagodaMoney amount; /* in minor units of @currency */
  PagodaMoney cost;   /* likewise; PAGODA_COST_UNKNOWN where there is none */
} PagodaOrderRow;

/**
 * Reads @row into @read.  @file_currency is that of rows that name none, NULL for the store's.  The amount is
 * the given one, else quantity × price; the cost is the line's, else quantity × unit cost.
 */
void pagoda_order_row_read (PagodaImportRow *row,
                            const PagodaImportRun *run,
                            const char *file_currency,
                            PagodaOrderRow *read);

/** The parts of that which other rows with amounts have, too: the currency of the row, NULL where it is the
 * store's; what one unit of it is worth in the store's; and “$5.00” among yuan is a problem and no guess. */
const char *
pagoda_order_row_read_currency (PagodaImportRow *row, const PagodaImportRun *run, const char *file_currency);
PagodaDecimal pagoda_order_row_read_rate (PagodaImportRow *row, const char *currency);
void pagoda_order_row_check_sign (PagodaImportRow *row, PagodaFieldId field, const char *currency);

/** The currency that the request gives all rows, else their header, interned in the run's strings; NULL is
 * the store's.  FALSE where it cannot be converted. */
gboolean pagoda_order_row_find_currency (PagodaImportRun *run, const char **currency, GError **error);

/** FALSE for amounts so large that the sum of an order's lines could overflow. */
gboolean pagoda_amount_is_plausible (PagodaMoney amount);

G_END_DECLS
