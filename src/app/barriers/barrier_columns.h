/* barrier_columns.h: where the columns of the list of barriers stand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/barriers/barrier_filter.h"
#include "app/customers/customer_columns.h"

G_BEGIN_DECLS

/** A column that has no room has width 0. */
typedef struct
{
  double em;
  double height;      /* of a row */
  gboolean two_lines; /* narrow: the account over its barrier, and no head */
  PagodaColumnPlace places[PAGODA_N_BARRIER_ORDERS];
} PagodaBarrierColumns;

/** The columns in a row of @width; the less important ones go where the names have too little room. */
PagodaBarrierColumns pagoda_barrier_columns_layout (double width, double em);

/** TRUE where the column holds a number, which stands at its right end. */
gboolean pagoda_barrier_columns_is_number (PagodaBarrierOrder order);

G_END_DECLS
