/* mentioned_customers.h: which customer of the store a text speaks of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event of somebody's calendar has no field for a customer; its title, its place or who takes part names
 * one.
 */
#pragma once

#include "domain/customer.h"
#include "store/statement.h"

G_BEGIN_DECLS

typedef struct _PagodaMentionedCustomers PagodaMentionedCustomers;

/** The names and codes of all customers of the store (transfer full). */
PagodaMentionedCustomers *pagoda_mentioned_customers_new (PagodaDatabase *database, GError **error);
void pagoda_mentioned_customers_free (PagodaMentionedCustomers *customers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaMentionedCustomers, pagoda_mentioned_customers_free)

/**
 * The one customer whose name, short name or code stands in @text, whatever its case and width; a word of
 * letters and figures is found as a whole word alone, and not within a longer name.  PAGODA_ID_NONE, and
 * *@doubt says why, where there is none or more than one.
 */
PagodaId
pagoda_mentioned_customers_find (PagodaMentionedCustomers *customers, const char *text, const char **doubt);

G_END_DECLS
