/* customers.h: customers, their contacts and dated facts in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/customer.h"
#include "domain/dated.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Guesses the reading and the short name that @customer lacks from its name. */
void pagoda_customers_complete (PagodaCustomer *customer);

/** Adds @customer and gives it an id, after completing it. */
gboolean pagoda_customers_insert (PagodaDatabase *database, PagodaCustomer *customer, GError **error);

/** Gives @customer the next free code of the form `C0001`. */
gboolean pagoda_customers_give_code (PagodaDatabase *database, PagodaCustomer *customer, GError **error);

/** REFUSED with a sentence that names the code where another customer has that of @customer. */
gboolean
pagoda_customers_check_code (PagodaDatabase *database, const PagodaCustomer *customer, GError **error);

gboolean pagoda_customers_update (PagodaDatabase *database, const PagodaCustomer *customer, GError **error);

/** Deletes a customer with all that belongs to it. */
gboolean pagoda_customers_delete (PagodaDatabase *database, PagodaId customer, GError **error);

/** The customer @id, or NULL with UNKNOWN (transfer full). */
PagodaCustomer *pagoda_customers_load (PagodaDatabase *database, PagodaId id, GError **error);

/** Ids (gint64 *) by code (char *), both owned by the table (transfer full). */
GHashTable *pagoda_customers_ids_by_code (PagodaDatabase *database, GError **error);

/** How a customer is reached, and what is noted about it. */
typedef struct
{
  char *phone; /* NULL where unknown */
  char *note;  /* likewise */
} PagodaCustomerReach;

/** PagodaCustomerReach by customer (gint64 *), of those of whom either is known, owned by the table (transfer
 * full). */
GHashTable *pagoda_customers_list_reach (PagodaDatabase *database, GError **error);

/** A class that was set by hand, or taken back to the suggestion (Q2). */
typedef struct
{
  PagodaDay from;
  PagodaDay
      until; /* the last day it is in force, then the suggestion counts again; PAGODA_DAY_NONE: for good */
  gboolean is_set; /* FALSE: back to the suggestion */
  PagodaAccountClass account_class;
  char *reason; /* NULL where none was given */
} PagodaHandSetClass;

void pagoda_hand_set_class_free (PagodaHandSetClass *class_set);

/** Appends @class_set to what was set for @customer. */
gboolean pagoda_customers_set_class (PagodaDatabase *database,
                                     PagodaId customer,
                                     const PagodaHandSetClass *class_set,
                                     GError **error);

/** The classes set by hand, the newest first, of PagodaHandSetClass (transfer full). */
GPtrArray *pagoda_customers_classes_of (PagodaDatabase *database, PagodaId customer, GError **error);

/** Who looked after a customer, from a day on. */
typedef struct
{
  PagodaDay from;
  char *owner; /* NULL: nobody */
} PagodaOwnership;

void pagoda_ownership_free (PagodaOwnership *ownership);

/** The owners of @customer, the newest first, of PagodaOwnership (transfer full). */
GPtrArray *pagoda_customers_owners_of (PagodaDatabase *database, PagodaId customer, GError **error);

/** Whether a customer was marked as never one, from a day on (P4). */
typedef struct
{
  PagodaDay from;
  gboolean other;
  char *reason; /* NULL where none was given */
} PagodaOtherMark;

void pagoda_other_mark_free (PagodaOtherMark *mark);

/** The other-marks of @customer, the newest first, of PagodaOtherMark (transfer full). */
GPtrArray *pagoda_customers_others_of (PagodaDatabase *database, PagodaId customer, GError **error);

/** NULL for @owner: nobody looks after the customer from then on. */
gboolean pagoda_customers_set_owner (PagodaDatabase *database,
                                     PagodaId customer,
                                     PagodaDay from,
                                     const char *owner,
                                     GError **error);
/** REFUSED where it would drop a customer about whom something is not written down yet (dropping.h). */
gboolean pagoda_customers_set_other (PagodaDatabase *database,
                                     PagodaId customer,
                                     PagodaDay from,
                                     gboolean other,
                                     const char *reason,
                                     GError **error);

/** The same for @mark, whose value is whether it is one, and gives it an id. */
gboolean pagoda_customers_insert_other (PagodaDatabase *database,
                                        PagodaId customer,
                                        PagodaDated *mark,
                                        GError **error);

/** Takes back one row of these, as if it had never been said. */
gboolean pagoda_customers_delete_other (PagodaDatabase *database, PagodaId mark, GError **error);

gboolean pagoda_contacts_insert (PagodaDatabase *database, PagodaContact *contact, GError **error);
gboolean pagoda_contacts_update (PagodaDatabase *database, const PagodaContact *contact, GError **error);
/** Deletes a contact and its say in projects; what was done with it stays, without naming it. */
gboolean pagoda_contacts_delete (PagodaDatabase *database, PagodaId contact, GError **error);
/** The contacts of @customer by reading, of PagodaContact (transfer full). */
GPtrArray *pagoda_contacts_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);
/** All contacts, by customer, of PagodaContact (transfer full). */
GPtrArray *pagoda_contacts_list (PagodaDatabase *database, GError **error);

G_END_DECLS
