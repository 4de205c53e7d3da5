/* credit.h: credit terms, capabilities, receivables and decisions in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/credit.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** All that is on record of @customer; an empty record where there is nothing (transfer full). */
PagodaCreditRecord *pagoda_credit_records_load (PagodaDatabase *database, PagodaId customer, GError **error);

/** The records of all customers that have anything: PagodaCreditRecord by customer (gint64 *), both owned by
 * the table (transfer full). */
GHashTable *pagoda_credit_records_list (PagodaDatabase *database, GError **error);

/** The orders of @customer up to @day, those with a positive total. */
gboolean pagoda_credit_orders_load (PagodaDatabase *database,
                                    PagodaId customer,
                                    PagodaDay day,
                                    PagodaCreditOrders *orders,
                                    GError **error);

/** The same of all customers that have any: PagodaCreditOrders by customer, owned by the table (transfer
 * full).
 */
GHashTable *pagoda_credit_orders_list (PagodaDatabase *database, PagodaDay day, GError **error);

/** Deletes all of it; part of deleting @customer. */
gboolean pagoda_credit_records_delete (PagodaDatabase *database, PagodaId customer, GError **error);

/** Each appends what it is given, and gives it an id. */
gboolean pagoda_credit_terms_insert (PagodaDatabase *database, PagodaCreditTerms *terms, GError **error);
gboolean
pagoda_capability_grades_insert (PagodaDatabase *database, PagodaCapabilityGrade *grade, GError **error);
gboolean pagoda_undelivered_insert (PagodaDatabase *database, PagodaUndelivered *undelivered, GError **error);
gboolean
pagoda_credit_decisions_insert (PagodaDatabase *database, PagodaCreditDecision *decision, GError **error);
gboolean pagoda_credit_answers_insert (PagodaDatabase *database, PagodaCreditAnswer *answer, GError **error);

/** Adds @receivable and gives it an id, or overwrites it where it has one; its payments are left alone. */
gboolean pagoda_receivables_save (PagodaDatabase *database, PagodaReceivable *receivable, GError **error);
gboolean
pagoda_receivable_payments_save (PagodaDatabase *database, PagodaReceivablePayment *payment, GError **error);

/** Deletes a receivable with its payments. */
gboolean pagoda_receivables_delete (PagodaDatabase *database, PagodaId receivable, GError **error);
gboolean pagoda_receivable_payments_delete (PagodaDatabase *database, PagodaId payment, GError **error);
gboolean pagoda_credit_decisions_delete (PagodaDatabase *database, PagodaId decision, GError **error);

G_END_DECLS
