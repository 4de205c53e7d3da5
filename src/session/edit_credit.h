/* edit_credit.h: edits of credit terms, dealer capability, receivables and decisions about terms (C1–C3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/credit.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Appends what holds for the customer called @name; what is the same already is left alone. */
PagodaEdit *pagoda_edit_set_credit_terms (const PagodaCreditTerms *terms, const char *name);

/** Grades what the customer called @name is able to do; a known grade needs a source (C2). */
PagodaEdit *pagoda_edit_set_capability (const PagodaCapabilityGrade *grade, const char *name);

/** Says what the customer called @name has ordered and not received. */
PagodaEdit *pagoda_edit_set_undelivered (const PagodaUndelivered *undelivered, const char *name);

/** Saves @receivable, but for its payments: adds it where its id is PAGODA_ID_NONE.  Refused where another
 * one of the customer has its number, or where more than its amount was paid. */
PagodaEdit *pagoda_edit_save_receivable (const PagodaReceivable *receivable);
PagodaEdit *pagoda_edit_delete_receivable (PagodaId receivable, const char *number);

/** Saves a payment for the receivable of @customer with @number; refused where more than is open would be
 * paid. */
PagodaEdit *
pagoda_edit_save_payment (const PagodaReceivablePayment *payment, PagodaId customer, const char *number);
PagodaEdit *pagoda_edit_delete_payment (PagodaId payment, const char *number);

/**
 * Records that terms were promised to the customer called @name on @decision's day (C3): its amount, payment
 * days, reason and second name are given, the verdict is made here from what the store knows on that day.
 * Refused where it is red and has no reason, or no second name that is not the account's own seller.
 */
PagodaEdit *pagoda_edit_decide_terms (const PagodaCreditDecision *decision, const char *name);
PagodaEdit *pagoda_edit_delete_terms_decision (PagodaId decision, const char *name);

/** Answers the credit alert of the customer called @name; refused without words. */
PagodaEdit *pagoda_edit_answer_credit (const PagodaCreditAnswer *answer, const char *name);

G_END_DECLS
