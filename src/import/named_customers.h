/* named_customers.h: the customers that a file names, and what it says about them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A customer is named by its code or, in a row without one, by its name with case and width folded; a name
 * that no customer of the store has, but that is the code of one, names that one.  What the
 * rows say about it is remembered or asserted (said.h): a row asserts where it brings something new.  So rows
 * of orders that the store has had before never bring back an old address.
 */
#pragma once

#include "import/records.h"
#include "store/customers.h"

G_BEGIN_DECLS

#define PAGODA_NO_CUSTOMER G_MAXUINT32

typedef struct _PagodaNamedCustomers PagodaNamedCustomers;

PagodaNamedCustomers *pagoda_named_customers_new (PagodaImportRun *run);
void pagoda_named_customers_free (PagodaNamedCustomers *customers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaNamedCustomers, pagoda_named_customers_free)

/** The place of the customer that @row names; PAGODA_NO_CUSTOMER, and the row refused, where it names none.
 */
guint32 pagoda_named_customers_take (PagodaNamedCustomers *customers, PagodaImportRow *row);

/** The place of the customer with the code @code or, where that is NULL, the name @name, both interned;
 * PAGODA_NO_CUSTOMER where several of the file have this name. */
guint32 pagoda_named_customers_take_as (PagodaNamedCustomers *customers, const char *code, const char *name);

guint32 pagoda_named_customers_count (const PagodaNamedCustomers *customers);

/** Remembers what @row says about @customer (@values as in row.h), with a notice where it said otherwise
 * before. */
void pagoda_named_customers_remember (PagodaNamedCustomers *customers,
                                      guint32 customer,
                                      const PagodaImportRow *row,
                                      const char *const values[PAGODA_N_ATTRIBUTES]);

/** Asserts @value of the attribute @attribute (place after PAGODA_FIRST_ATTRIBUTE); NULL asserts nothing. */
void pagoda_named_customers_assert (PagodaNamedCustomers *customers,
                                    guint32 customer,
                                    guint attribute,
                                    const char *value);

/** Asserts all that is remembered about @customer. */
void pagoda_named_customers_assert_all (PagodaNamedCustomers *customers, guint32 customer);

/** Looks all customers up in the store. */
gboolean
pagoda_named_customers_resolve (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error);

/**
 * Makes sure that the store has @customer, adding it with no more than its code, so that orders can refer to
 * it before all rows are taken.  *@written is FALSE where that cannot be: a customer without a code is found,
 * or given one, when all are known.
 */
gboolean pagoda_named_customers_write_early (PagodaNamedCustomers *customers,
                                             guint32 customer,
                                             PagodaDatabase *database,
                                             gboolean *written,
                                             GError **error);

/** After resolving: NULL, or why @customer cannot be told from others in the store. */
const char *pagoda_named_customers_doubt (const PagodaNamedCustomers *customers, guint32 customer);

/** What @customer was named by, for messages. */
const char *pagoda_named_customers_title (const PagodaNamedCustomers *customers, guint32 customer);

/** The field it was named by. */
PagodaFieldId pagoda_named_customers_key (const PagodaNamedCustomers *customers, guint32 customer);

/** The id in the store; PAGODA_ID_NONE for a new one until it is written, be it early. */
PagodaId pagoda_named_customers_id (const PagodaNamedCustomers *customers, guint32 customer);

gboolean pagoda_named_customers_is_wanted (const PagodaNamedCustomers *customers, guint32 customer);

/** TRUE where another customer of the file has turned out to be the same one of the store. */
gboolean pagoda_named_customers_is_repeated (const PagodaNamedCustomers *customers, guint32 customer);

/** Says that @customer is needed: only such are compared and written. */
void pagoda_named_customers_want (PagodaNamedCustomers *customers, guint32 customer);

/** Compares the wanted customers with the store. */
gboolean
pagoda_named_customers_compare (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error);

/** Of one that is repeated, what becomes of the first. */
PagodaChange pagoda_named_customers_change (const PagodaNamedCustomers *customers, guint32 customer);

/** Leaves @customer as the store has it. */
void pagoda_named_customers_skip (PagodaNamedCustomers *customers, guint32 customer);

/** Adds the new and overwrites the changed customers, and those written early. */
gboolean
pagoda_named_customers_write (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error);

G_END_DECLS
