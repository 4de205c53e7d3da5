/* credit_editing.h: the forms of credit terms, capability, receivables and the check of terms.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/widgets/form_dialog.h"
#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks for channel, limit and payment days from a day on. */
void pagoda_editing_credit_terms (PagodaWindow *window, const PagodaDossier *dossier, const char *currency);

/** Asks for the grade of one capability from a day on. */
void
pagoda_editing_capability (PagodaWindow *window, const PagodaDossier *dossier, PagodaCapability capability);

/** Asks what is ordered and not delivered. */
void pagoda_editing_undelivered (PagodaWindow *window, const PagodaDossier *dossier, const char *currency);

/** Asks for a receivable; NULL for @receivable is a new one. */
void pagoda_editing_receivable (PagodaWindow *window,
                                const PagodaDossier *dossier,
                                const PagodaReceivable *receivable,
                                const char *currency);

/** Asks for a payment for @receivable; NULL for @payment is a new one. */
void pagoda_editing_payment (PagodaWindow *window,
                             const PagodaReceivable *receivable,
                             const PagodaReceivablePayment *payment,
                             const char *currency);

/** The gate before terms are promised (C3): judges while amount and days are typed; red asks for a reason and
 * a second name. */
void pagoda_editing_check_terms (PagodaWindow *window, const PagodaDossier *dossier, const char *currency);

/** Shows what was decided, with the verdict as it was. */
void pagoda_editing_terms_decision (PagodaWindow *window,
                                    const PagodaDossier *dossier,
                                    const PagodaCreditDecision *decision,
                                    const char *currency);

/** Asks what came of the credit alert of the customer called @name. */
void pagoda_editing_answer_credit (PagodaWindow *window, PagodaId customer, const char *name);

/** What the row @key holds as money of @currency, or @none where it is empty. */
PagodaMoney
pagoda_editing_take_money (PagodaFormDialog *form, const char *key, const char *currency, PagodaMoney none);

/** Adds a row for an amount of @currency: @title says of what; @none is an empty row. */
void pagoda_editing_add_money (PagodaFormDialog *form,
                               const char *key,
                               const char *title,
                               const char *currency,
                               PagodaMoney value,
                               PagodaMoney none);

/** A check of rows for a number of days. */
const char *pagoda_editing_check_days (const char *text);

G_END_DECLS
