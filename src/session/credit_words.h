/* credit_words.h: what the credit check says, in sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/credit.h"

G_BEGIN_DECLS

/** Why @gate is red, a sentence for each reason: char *, empty where it is not (transfer full). */
GPtrArray *pagoda_credit_describe_reasons (const PagodaCreditGate *gate,
                                           int payment_days,
                                           int long_terms,
                                           const char *currency,
                                           PagodaLanguage language);

/** `Exposure: 900,000 = open 0 + not delivered 0 + proposed 900,000` (transfer full). */
char *pagoda_credit_describe_exposure (const PagodaCreditRequest *request,
                                       const char *currency,
                                       PagodaLanguage language);

/** The capabilities in @bits, as a list; NULL where there are none (transfer full). */
char *pagoda_credit_describe_capabilities (guint bits, PagodaLanguage language);

/** The sentence of C4; without profit it says that there is none (transfer full). */
char *pagoda_credit_describe_default (PagodaMoney amount, PagodaMoney profit, PagodaLanguage language);

/** What is to be looked at: `Overdue 61 to 90 days, in all 3,000 · Exposure 12,000 above the limit of 10,000`
 * (transfer full). */
char *pagoda_credit_describe_alert (const PagodaCreditAlert *alert,
                                    const PagodaCreditAccount *account,
                                    const char *currency,
                                    PagodaLanguage language);

G_END_DECLS
