/* deal.h: something that was sold on a day: a project won, or an order.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/money.h"
#include "domain/customer.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId customer;
  char *title;        /* the project's name, the order's number */
  PagodaMoney amount; /* in @currency; PAGODA_AMOUNT_UNKNOWN where unknown (project.h) */
  char *currency;     /* NULL is the store's */
} PagodaDeal;

void pagoda_deal_free (PagodaDeal *deal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDeal, pagoda_deal_free)

G_END_DECLS
