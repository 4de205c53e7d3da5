/* order.h: products, orders and their lines.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/money.h"
#include "base/period.h"
#include "domain/customer.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId id;
  char *code; /* as first written; its case does not matter for identity */
  char *name; /* NULL where unknown */
  char *unit;
  PagodaDecimal margin; /* PAGODA_MARGIN_NONE where none is set */
} PagodaProduct;

/** One line of an order, in the order's own currency. */
typedef struct
{
  PagodaId product; /* PAGODA_ID_NONE where the line names none */
  PagodaDecimal quantity;
  PagodaDecimal price; /* per unit, major units */
  PagodaMoney amount;
  PagodaMoney cost; /* of the whole line; PAGODA_COST_UNKNOWN where unknown */
} PagodaOrderLine;

#define PAGODA_COST_UNKNOWN G_MININT64

/** A line as people read it. */
typedef struct
{
  PagodaOrderLine line;
  char *code; /* of the product; NULL where the line names none */
  char *name; /* NULL where unknown */
  char *unit; /* NULL where unknown */
} PagodaOrderItem;

void pagoda_order_item_free (PagodaOrderItem *item);

/**
 * The stored totals of an order, in the store's currency.
 *
 * profit = revenue − cost − uncosted × (1 − margin), the margin being the customer's or else the store's.
 */
typedef struct
{
  PagodaMoney revenue;  /* Σ line amounts; negative for a return */
  PagodaMoney cost;     /* Σ costs of the lines whose cost is known or follows from the product's margin */
  PagodaMoney uncosted; /* Σ amounts of the lines with neither */
  PagodaMoney
      estimated; /* Σ amounts of the lines costed by the product's margin: their profit is assumed too */
} PagodaOrderTotals;

typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *number;
  PagodaDay day;
  PagodaOrderTotals totals;
  char *currency;     /* NULL is the store's */
  PagodaDecimal rate; /* store currency per unit of @currency on @day; one where it is the store's */
  char *note;
} PagodaOrder;

/** The profit of an order whose lines without cost earn @margin (0 … 1 as a decimal), method.md head. */
PagodaMoney pagoda_order_totals_profit (const PagodaOrderTotals *totals, PagodaDecimal margin);

/** TRUE where some of the profit rests on an assumed margin, which every figure made of it must say. */
gboolean pagoda_order_totals_are_assumed (const PagodaOrderTotals *totals);

/**
 * Adds one line to @totals.  @amount and @cost are already in the store's currency; @product_margin is
 * PAGODA_MARGIN_NONE where the product has none.
 */
void pagoda_order_totals_add (PagodaOrderTotals *totals,
                              PagodaMoney amount,
                              PagodaMoney cost,
                              PagodaDecimal product_margin);

G_END_DECLS
