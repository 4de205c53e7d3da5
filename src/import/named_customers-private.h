/* named_customers-private.h: what taking the customers of a file and bringing them into the store share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/named_customers.h"
#include "import/said.h"

G_BEGIN_DECLS

typedef struct
{
  const char *code;    /* NULL where named by name */
  const char *name;    /* where named by name */
  const char *mention; /* the text in which it is named; NULL where a field names it */
  PagodaSaid said;
  guint32 primary; /* the first entry that is the same customer of the store */
  PagodaId id;
  gboolean is_early; /* written by this import, with no more than the code */
  const char *doubt; /* why it cannot be told from others; NULL where it can */
  gboolean is_wanted;
  PagodaChange change;
  PagodaCustomer *customer; /* as it is to be; NULL until compared */
  const char *owner;        /* to be set from today on, or NULL */
  const char *account_class;
  const char *other; /* 1 or 0, likewise */
} PagodaNamedCustomer;

struct _PagodaNamedCustomers
{
  PagodaImportRun *run;
  GPtrArray *entries;
  GHashTable *by_code;     /* interned code → place + 1 */
  GHashTable *by_spelling; /* interned name → place + 1, or SEVERAL: spares folding a name again */
  GHashTable *by_name;     /* folded name → the same */
  GHashTable *by_mention;  /* interned text → place + 1 */
  GHashTable *notices;     /* place and attribute → PagodaImportProblem */
  GHashTable *stored;      /* of pagoda_customers_ids_by_code(), before any was written; NULL until needed */
  PagodaId first_early;    /* the ids given out for customers written early lie from here … */
  PagodaId last_early;     /* … to here, and nobody else's do */
};

static inline PagodaNamedCustomer *
pagoda_named_customer (const PagodaNamedCustomers *customers, guint32 customer)
{
  return g_ptr_array_index (customers->entries, customer);
}

G_END_DECLS
