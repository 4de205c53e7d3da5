/* order.c: products, orders and their lines.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/order.h"

void
pagoda_order_item_free (PagodaOrderItem *item)
{
  g_free (item->code);
  g_free (item->name);
  g_free (item->unit);
  g_free (item);
}

PagodaMoney
pagoda_order_totals_profit (const PagodaOrderTotals *totals, PagodaDecimal margin)
{
  return totals->revenue - totals->cost - totals->uncosted + pagoda_money_scale (totals->uncosted, margin);
}

gboolean
pagoda_order_totals_are_assumed (const PagodaOrderTotals *totals)
{
  return totals->uncosted != 0 || totals->estimated != 0;
}

void
pagoda_order_totals_add (PagodaOrderTotals *totals,
                         PagodaMoney amount,
                         PagodaMoney cost,
                         PagodaDecimal product_margin)
{
  totals->revenue += amount;
  if (cost != PAGODA_COST_UNKNOWN)
    totals->cost += cost;
  else if (product_margin != PAGODA_MARGIN_NONE)
    {
      totals->cost += amount - pagoda_money_scale (amount, product_margin);
      totals->estimated += amount;
    }
  else
    totals->uncosted += amount;
}
