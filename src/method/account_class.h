/* account_class.h: how deeply an account is covered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/customer.h"
#include "domain/house_rules.h"

G_BEGIN_DECLS

/**
 * The class that rule Q2 suggests; @influence is the highest in force on the day (Q1), 0 where there is none.
 * Only the active tiers lift a customer above ordinary, however many tiers the house rules name.
 */
PagodaAccountClass
pagoda_account_class_suggest (PagodaTier tier, int influence, const PagodaHouseRules *rules);

/** TRUE where @influence by itself makes an account strategic, whatever it buys (Q2). */
gboolean pagoda_influence_is_strategic (int influence, const PagodaHouseRules *rules);

/** The class that holds: @by_hand where somebody set one, else the suggestion (Q2); @by_hand may be NULL. */
PagodaAccountClass pagoda_account_class_effective (const PagodaAccountClass *by_hand,
                                                   PagodaTier tier,
                                                   int influence,
                                                   const PagodaHouseRules *rules);

G_END_DECLS
