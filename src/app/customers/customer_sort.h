/* customer_sort.h: what the customer table is sorted by.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/standings.h"

G_BEGIN_DECLS

/** What a list of customers is sorted by; each is a column of the table too. */
typedef enum
{
  PAGODA_ORDER_PROFIT, /* place in the pyramid: the ranked ones first, then tier by tier */
  PAGODA_ORDER_NAME,   /* as it is read aloud */
  PAGODA_ORDER_CODE,
  PAGODA_ORDER_REGION,
  PAGODA_ORDER_ORDERS,
  PAGODA_ORDER_LAST_ORDER,
  PAGODA_ORDER_TIER,
  PAGODA_ORDER_CLASS,
  PAGODA_ORDER_OWNER,
  PAGODA_ORDER_REVENUE,
  PAGODA_ORDER_TREND, /* change of the profit against the twelve months before */
  PAGODA_ORDER_LAST_CONTACT,
  PAGODA_ORDER_VISITS,
} PagodaCustomerOrder;
#define PAGODA_N_CUSTOMER_ORDERS 13

/** Fixed words, which files contain; −1 for what is none. */
const char *pagoda_customer_order_word (PagodaCustomerOrder order);
int pagoda_customer_order_find (const char *word);

/** TRUE where the largest comes first unless reversed: figures and days, not names. */
gboolean pagoda_customer_order_is_figure (PagodaCustomerOrder order);

/** By how many columns a table is sorted at the most. */
#define PAGODA_N_SORT_KEYS 3

typedef struct
{
  PagodaCustomerOrder order;
  gboolean reversed; /* the smallest figure or last letter first */
} PagodaSortKey;

/** The first key decides, the next where it leaves two equal; without any by PAGODA_ORDER_PROFIT. */
typedef struct
{
  PagodaSortKey keys[PAGODA_N_SORT_KEYS];
  guint n;
} PagodaCustomerSort;

gboolean pagoda_customer_sort_equal (const PagodaCustomerSort *one, const PagodaCustomerSort *other);

/** The place of @order among the keys, or −1. */
int pagoda_customer_sort_find (const PagodaCustomerSort *sort, PagodaCustomerOrder order);

/** `↓`, and `↓²` for the second of several keys; "" where @order is none of them (transfer full). */
char *pagoda_customer_sort_sign (const PagodaCustomerSort *sort, PagodaCustomerOrder order);

/** Sorts by @order alone; where it did already, turned round. */
void pagoda_customer_sort_choose (PagodaCustomerSort *sort, PagodaCustomerOrder order);

/** Adds @order behind the other keys, the last giving way; a key that is there is turned round. */
void pagoda_customer_sort_add (PagodaCustomerSort *sort, PagodaCustomerOrder order);

/**
 * All customers of @standings sorted (transfer full).  Equal ones stay in the order of the readings; before
 * figures are there all are in that order.
 */
guint32 *pagoda_customer_sort_run (const PagodaCustomerSort *sort, const PagodaStandings *standings);

/** The profit of the twelve months against that of the twelve before, 0.17 is a sixth more; NAN where nothing
 * was earned before. */
double pagoda_customer_trend (const PagodaStandings *standings, gsize customer);

G_END_DECLS
