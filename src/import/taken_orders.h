/* taken_orders.h: the orders that a file holds, on their way into the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An order that the store has not had before can be written as soon as another one begins, while the rest of
 * the file is still being read: nothing that comes later makes it less new.  Where a later row belongs to it
 * after all, it is written over at the end.  Customer and product are written before it, with no more than
 * their codes; what the file says about them is known at the end.
 */
#pragma once

#include "import/named_customers.h"
#include "import/named_products.h"

G_BEGIN_DECLS

#define PAGODA_NO_LINE G_MAXUINT32

/** One row.  Amount and cost are in minor units of the order's currency. */
typedef struct
{
  guint32 order;
  guint32 next;    /* place of the order's next line, or PAGODA_NO_LINE */
  guint32 product; /* PAGODA_NO_PRODUCT where none is named */
  guint64 row;
  PagodaDecimal quantity;
  PagodaDecimal price;
  PagodaMoney amount;
  PagodaMoney cost;
} PagodaTakenLine;

typedef struct
{
  const char *number;
  const char *currency; /* NULL is the store's */
  const char *note;
  PagodaDecimal rate;
  PagodaId id; /* in the store */
  guint32 customer;
  guint32 first_line;
  guint32 last_line;
  guint32 n_lines;
  PagodaDay day;
  PagodaChange change;
  gboolean has_several_days;
  gboolean is_written;  /* before all rows were taken */
  gboolean is_outdated; /* and a row has come since */
} PagodaTakenOrder;

/** The columns that say something about the customer or the product: their values stand line by line in
 * `said`, because only after comparing it is known which lines bring news. */
typedef struct
{
  guint attributes[PAGODA_N_ATTRIBUTES];
  guint n_attributes;
  guint width; /* n_attributes, and the product's name and unit */
} PagodaSaidColumns;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  PagodaNamedProducts *products;
  GHashTable *by_number; /* interned number → place in @orders + 1 */
  GArray *orders;        /* PagodaTakenOrder */
  GArray *lines;         /* PagodaTakenLine */
  GPtrArray *said;
  PagodaSaidColumns columns;
  const char *currency; /* of rows that name none; NULL is the store's */
  GArray *written;      /* PagodaOrderLine of the order at hand */

  gboolean knows_store;
  gboolean any_stored; /* the store had orders before this import */
  guint32 n_passed;    /* orders that were written early or left for the end */
  guint32 n_outdated;
} PagodaTakenOrders;

static inline PagodaTakenOrder *
pagoda_taken_order (const PagodaTakenOrders *orders, guint32 order)
{
  return &g_array_index (orders->orders, PagodaTakenOrder, order);
}

static inline PagodaTakenLine *
pagoda_taken_line (const PagodaTakenOrders *orders, guint32 line)
{
  return &g_array_index (orders->lines, PagodaTakenLine, line);
}

/** The functions of PagodaImportRecords that go to the store. */
gboolean pagoda_taken_orders_write_early (gpointer records, PagodaDatabase *database, GError **error);
gboolean pagoda_taken_orders_compare (gpointer records, PagodaDatabase *database, GError **error);
gboolean pagoda_taken_orders_write (gpointer records, PagodaDatabase *database, GError **error);

G_END_DECLS
