/* sales.h: what was sold, grouped by product and month, and the orders behind it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O1.  Inside any transaction.
 */
#pragma once

#include "base/period.h"
#include "domain/order.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Whose sales in which days are asked for. */
typedef struct
{
  const char *ids; /* of the customers, as a JSON array */
  PagodaPeriod period;
  const char *currency; /* the store's, in which money is told */
  PagodaDecimal margin; /* of what has neither cost nor margin */
} PagodaSalesQuestion;

/** What was sold of one product in one month. */
typedef struct
{
  PagodaId product; /* PAGODA_ID_NONE: lines that name none */
  int month;        /* months since the year 0 */
  guint orders;     /* returns included */
  PagodaMoney revenue;
  PagodaMoney profit;
  gboolean assumed; /* some of the profit rests on a margin */
  guint purchases;  /* days on which a customer bought it, of all customers */
  PagodaDay first;  /* the first of them; PAGODA_DAY_NONE where there is none */
} PagodaProductMonth;

/** Appends to @months, of PagodaProductMonth, what was sold, by product and month. */
gboolean pagoda_sales_read_products (PagodaDatabase *database,
                                     const PagodaSalesQuestion *question,
                                     GArray *months,
                                     GError **error);

/** An order, or what it holds of one product. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *number;
  PagodaDay day;
  PagodaMoney revenue;
  PagodaMoney profit;
  gboolean assumed;
  PagodaOrderTotals totals; /* of a whole order, whose profit is not told */
} PagodaSoldOrder;

void pagoda_sold_order_free (PagodaSoldOrder *order);

/** All orders, the newest first, of PagodaSoldOrder (transfer full). */
GPtrArray *
pagoda_sales_list_orders (PagodaDatabase *database, const PagodaSalesQuestion *question, GError **error);

/** Those with @product, likewise, each with the part of it. */
GPtrArray *pagoda_sales_list_orders_of_product (PagodaDatabase *database,
                                                const PagodaSalesQuestion *question,
                                                PagodaId product,
                                                GError **error);

G_END_DECLS
