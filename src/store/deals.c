/* deals.c: what was sold on a day, read from projects and orders.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/deals.h"

#include "domain/project.h"

static void
add_deal (PagodaStatement *statement, gpointer deals)
{
  PagodaDeal *deal = g_new0 (PagodaDeal, 1);

  deal->customer = pagoda_statement_int (statement, "customer");
  deal->title = g_strdup (pagoda_statement_text (statement, "title"));
  deal->amount = pagoda_statement_optional (statement, "amount", PAGODA_AMOUNT_UNKNOWN);
  deal->currency = g_strdup (pagoda_statement_text (statement, "currency"));
  g_ptr_array_add (deals, deal);
}

GPtrArray *
pagoda_deals_of_day (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return pagoda_statement_list_of (database, "deal-of-day", ":day", day, add_deal,
                                   (GDestroyNotify)pagoda_deal_free, error);
}
