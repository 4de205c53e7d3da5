/* customer_columns.h: where the cells of the customer table lie.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Header and rows compute their places with the same function, so that they always agree.  A column is named
 * by what it sorts by.
 */
#pragma once

#include "app/customers/customer_sort.h"

G_BEGIN_DECLS

/** Which columns somebody wants, and how wide. */
typedef struct
{
  guint shown;                             /* 1 << PagodaCustomerOrder; the name is always among them */
  double widths[PAGODA_N_CUSTOMER_ORDERS]; /* em; 0 is the usual width */
} PagodaColumnChoice;

#define PAGODA_USUAL_COLUMNS                                                                                 \
  (1U << PAGODA_ORDER_TIER | 1U << PAGODA_ORDER_NAME | 1U << PAGODA_ORDER_CODE | 1U << PAGODA_ORDER_CLASS    \
   | 1U << PAGODA_ORDER_REGION | 1U << PAGODA_ORDER_PROFIT | 1U << PAGODA_ORDER_TREND                        \
   | 1U << PAGODA_ORDER_LAST_ORDER | 1U << PAGODA_ORDER_LAST_CONTACT)

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
  gboolean two_lines; /* narrow: a second line holds region, last order and trend, there is no header */
  PagodaColumnPlace places[PAGODA_N_CUSTOMER_ORDERS];
  PagodaColumnPlace number; /* of the profit, within its place */
  PagodaColumnPlace bar;    /* likewise */
} PagodaCustomerColumns;

/** The columns from left to right (transfer none). */
const PagodaCustomerOrder *pagoda_customer_columns_sequence (void);

/** What the column @order is called in a sentence or menu, and in its head (transfer none). */
const char *pagoda_customer_columns_title (PagodaCustomerOrder order);

/** The width of the column @order in em when nobody has chosen another. */
double pagoda_customer_columns_usual_width (PagodaCustomerOrder order);

/**
 * The places in a row of @width; @chip is the width of the widest tier's chip.  Where the columns of @choice
 * leave too little for the name, some go; where even that is not enough, a row has two lines.
 */
PagodaCustomerColumns
pagoda_customer_columns_layout (const PagodaColumnChoice *choice, double width, double em, double chip);

/** Which columns of @choice have no room in @columns (1 << PagodaCustomerOrder). */
guint pagoda_customer_columns_left_out (const PagodaColumnChoice *choice,
                                        const PagodaCustomerColumns *columns);

G_END_DECLS
