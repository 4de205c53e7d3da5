/* account_class.h: how deeply an account is covered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

/** From this influence on (1 … 5, rule Q1) an account is strategic whatever it buys (Q2). */
#define PAGODA_INFLUENCE_STRATEGIC 4

/** The class that rule Q2 suggests; @influence is the highest in force on the day, 0 where there is none. */
PagodaAccountClass pagoda_account_class_suggest (PagodaTier tier, int influence);

/** The class that holds: @by_hand where somebody set one, else the suggestion (Q2); @by_hand may be NULL. */
PagodaAccountClass
pagoda_account_class_effective (const PagodaAccountClass *by_hand, PagodaTier tier, int influence);

G_END_DECLS
