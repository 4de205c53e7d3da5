/* customer_columns.h: where the cells of the customer table lie.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Header and rows compute their places with the same function, so that they always agree.  A column is named
 * by what it sorts by.
 */
#pragma once

#include "app/standings.h"

G_BEGIN_DECLS

/** A column that has no room has width 0. */
typedef struct
{
  double x;
  double width;
} PagodaColumnPlace;

typedef struct
{
  double em;
  double height;      /* of a row */
  gboolean two_lines; /* narrow: a second line holds region and last order, there is no header */
  PagodaColumnPlace places[PAGODA_N_CUSTOMER_ORDERS]; /* the profit's holds its number */
  PagodaColumnPlace chip;                             /* of the tier, before the name */
  PagodaColumnPlace bar;                              /* of the profit */
} PagodaCustomerColumns;

/** The places in a row of @width; @chip is the width of the widest tier's chip. */
PagodaCustomerColumns pagoda_customer_columns_layout (double width, double em, double chip);

G_END_DECLS
