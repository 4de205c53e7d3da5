/* customer_list.h: the customers that a table shows, as a list model.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list is an array of places in the standings, filtered and sorted there; objects are made when somebody
 * asks for one.  When the array changes, `items-changed` comes twice, remove-all and then add-all, because a
 * GtkListView asks for every row that one signal replaces.  What is selected is a set of ids, so that it
 * survives sorting, filtering and a new snapshot.
 */
#pragma once

#include "app/customers/customer_filter.h"
#include "app/customers/customer_sort.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** One row: a customer of some standings. */
#define PAGODA_TYPE_CUSTOMER_ITEM (pagoda_customer_item_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerItem, pagoda_customer_item, PAGODA, CUSTOMER_ITEM, GObject)

PagodaStandings *pagoda_customer_item_get_standings (PagodaCustomerItem *item);
gsize pagoda_customer_item_get_customer (PagodaCustomerItem *item);

/** What to show, and how sorted. */
typedef struct
{
  const char *search;                 /* words as in pagoda_snapshot_search() */
  const PagodaCustomerFilter *filter; /* NULL: everybody */
  PagodaCustomerSort sort;
} PagodaCustomerQuery;

/** What the rows of a list bring together. */
typedef struct
{
  gsize customers;
  PagodaMoney profit;
  PagodaMoney revenue;
  guint64 orders;
} PagodaCustomerSums;

#define PAGODA_TYPE_CUSTOMER_LIST (pagoda_customer_list_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerList, pagoda_customer_list, PAGODA, CUSTOMER_LIST, GObject)

/** An empty list of PagodaCustomerItem; it is a GtkSelectionModel too. */
PagodaCustomerList *pagoda_customer_list_new (void);

/** Shows what @query finds in @standings (nullable: nothing). */
void pagoda_customer_list_show (PagodaCustomerList *list,
                                PagodaStandings *standings,
                                const PagodaCustomerQuery *query);

PagodaStandings *pagoda_customer_list_get_standings (PagodaCustomerList *list);

/** The search that found the rows, "" where there is none (transfer none). */
const char *pagoda_customer_list_get_search (PagodaCustomerList *list);

/** The places in the standings of all rows from the first to the last (transfer none). */
const guint32 *pagoda_customer_list_get_rows (PagodaCustomerList *list, guint *n);

/** Marks with 1 each customer of @standings that @query finds, by place (transfer full). */
guint8 *pagoda_customer_query_mark (const PagodaCustomerQuery *query, const PagodaStandings *standings);

/** The place of row @position in the standings. */
gsize pagoda_customer_list_get_customer (PagodaCustomerList *list, guint position);

/** The row that shows the customer @id, or GTK_INVALID_LIST_POSITION. */
guint pagoda_customer_list_find (PagodaCustomerList *list, PagodaId id);

/** The sums of all rows; zero money before figures are there. */
PagodaCustomerSums pagoda_customer_list_get_sums (PagodaCustomerList *list);

/** The sums of the selected rows that the list shows. */
PagodaCustomerSums pagoda_customer_list_get_selected_sums (PagodaCustomerList *list);

/** The ids of the selected rows that the list shows, of PagodaId (transfer full). */
GArray *pagoda_customer_list_get_selected (PagodaCustomerList *list);

/** The least (≤ 0) and greatest (≥ 0) profit of a row: the one scale of all bars. */
void
pagoda_customer_list_get_profit_range (PagodaCustomerList *list, PagodaMoney *least, PagodaMoney *greatest);

G_END_DECLS
