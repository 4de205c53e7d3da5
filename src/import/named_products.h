/* named_products.h: the products that a file names, and what it says about them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Codes that differ only in case or width are one product, which shows as it was first written.  Remembering
 * and asserting are those of named_customers.h.
 */
#pragma once

#include "import/records.h"
#include "store/orders.h"

G_BEGIN_DECLS

#define PAGODA_NO_PRODUCT G_MAXUINT32

typedef struct _PagodaNamedProducts PagodaNamedProducts;

PagodaNamedProducts *pagoda_named_products_new (void);
void pagoda_named_products_free (PagodaNamedProducts *products);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaNamedProducts, pagoda_named_products_free)

/** The place of the product with the interned @code. */
guint32 pagoda_named_products_take (PagodaNamedProducts *products, const char *code);

/** The last @name and @unit (interned; NULL says nothing) that the file gives, and those that are news. */
void pagoda_named_products_remember (PagodaNamedProducts *products,
                                     guint32 product,
                                     const char *name,
                                     const char *unit);
void pagoda_named_products_assert (PagodaNamedProducts *products,
                                   guint32 product,
                                   const char *name,
                                   const char *unit);

/** Looks all products up in the store. */
gboolean
pagoda_named_products_resolve (PagodaNamedProducts *products, PagodaDatabase *database, GError **error);

/** The id in the store; PAGODA_ID_NONE for PAGODA_NO_PRODUCT, and for a new one until it is written. */
PagodaId pagoda_named_products_id (const PagodaNamedProducts *products, guint32 product);

/** The margin the store has for the product, or PAGODA_MARGIN_NONE. */
PagodaDecimal pagoda_named_products_margin (const PagodaNamedProducts *products, guint32 product);

/** Says that @product is needed: only such are written. */
void pagoda_named_products_want (PagodaNamedProducts *products, guint32 product);

/**
 * Adds @product where it is new, with no more than its code, so that lines can refer to it before all rows
 * are taken.
 */
gboolean pagoda_named_products_write_early (PagodaNamedProducts *products,
                                            guint32 product,
                                            PagodaDatabase *database,
                                            GError **error);

/** Adds the new products and overwrites those whose name or unit differs. */
gboolean
pagoda_named_products_write (PagodaNamedProducts *products, PagodaDatabase *database, GError **error);

G_END_DECLS
