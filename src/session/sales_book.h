/* sales_book.h: five years of sales by month of some customers, all of them and product by product.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O1.  Whose sales is told as a text: `tier=large`, `owner=NAME` (`owner=` for nobody's), `customer=ID`;
 * NULL for all.  Tier and owner are those of the day of the book.
 */
#pragma once

#include "method/sales_months.h"
#include "session/snapshot.h"
#include "store/sales.h"

G_BEGIN_DECLS

/** Which product is looked at; lines that name none are those of PAGODA_ID_NONE. */
typedef struct
{
  gboolean one; /* FALSE: all of them */
  PagodaId id;
} PagodaSoldWhat;

/** A product that was sold in the five years. */
typedef struct
{
  PagodaId id;
  char *code; /* NULL where lines name no product */
  char *name; /* likewise; the code where the name is unknown */
  PagodaSalesSum whole;
  guint first; /* its months in `months`: first … first + n − 1 */
  guint n;
} PagodaSoldProduct;

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaDay as_of;
  char *whom; /* NULL: all customers */
  PagodaSalesMonths all;
  GPtrArray *products; /* of PagodaSoldProduct, by id */
  GArray *months;      /* of PagodaProductMonth */
} PagodaSalesBook;

/** Whether @whom can be read as such a text; that a customer or owner exists is not asked. */
gboolean pagoda_sales_whom_is_valid (const char *whom);

/** Reads the book of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full). */
PagodaSalesBook *pagoda_sales_book_load (PagodaDatabase *database,
                                         PagodaSnapshot *snapshot,
                                         const char *whom,
                                         PagodaDay day,
                                         GCancellable *cancellable,
                                         GError **error);
PagodaSalesBook *pagoda_sales_book_ref (PagodaSalesBook *book);
void pagoda_sales_book_unref (PagodaSalesBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSalesBook, pagoda_sales_book_unref)

/** The product @id of @book, or NULL where none of it was sold (transfer none). */
const PagodaSoldProduct *pagoda_sales_book_find (const PagodaSalesBook *book, PagodaId id);

/** The months of @what. */
PagodaSalesMonths pagoda_sales_book_get (const PagodaSalesBook *book, PagodaSoldWhat what);

/** The products, PagodaSoldProduct, those with most of @measure first (transfer container). */
GPtrArray *pagoda_sales_book_rank (const PagodaSalesBook *book, PagodaSalesMeasure measure);

/** Whose sales they are, and what was sold, in words (transfer full). */
char *pagoda_sales_book_word_whom (const PagodaSalesBook *book, PagodaLanguage language);
char *
pagoda_sales_book_word_product (const PagodaSalesBook *book, PagodaSoldWhat what, PagodaLanguage language);

/** A title of @what of @book, and which years are told by which measure (transfer full). */
char *pagoda_sales_book_title (const PagodaSalesBook *book, PagodaSoldWhat what, PagodaLanguage language);
char *
pagoda_sales_book_subtitle (const PagodaSalesBook *book, PagodaSalesMeasure measure, PagodaLanguage language);

/** The orders behind a number. */
typedef struct
{
  GPtrArray *orders;  /* of PagodaSoldOrder, the newest first, at most as many as asked for */
  guint n;            /* of all of them */
  PagodaSalesSum sum; /* likewise, but for the purchases */
} PagodaSoldOrders;

/** Lists at most @most orders with @what in @period of the customers of @book, likewise (transfer full). */
PagodaSoldOrders *pagoda_sales_book_list_orders (PagodaDatabase *database,
                                                 const PagodaSalesBook *book,
                                                 PagodaSoldWhat what,
                                                 PagodaPeriod period,
                                                 guint most,
                                                 GError **error);
void pagoda_sold_orders_free (PagodaSoldOrders *orders);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSoldOrders, pagoda_sold_orders_free)

G_END_DECLS
