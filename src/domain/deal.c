/* deal.c: something that was sold on a day: a project won, or an order.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/deal.h"

void
pagoda_deal_free (PagodaDeal *deal)
{
  if (deal == NULL)
    return;
  g_free (deal->title);
  g_free (deal->currency);
  g_free (deal);
}
