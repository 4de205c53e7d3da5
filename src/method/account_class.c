/* account_class.c: how deeply an account is covered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/account_class.h"

static PagodaAccountClass
class_of_tier (PagodaTier tier, const PagodaHouseRules *rules)
{
  gint64 top = rules->values[PAGODA_RULE_TOP_TIERS];
  gint64 important = top + rules->values[PAGODA_RULE_IMPORTANT_TIERS];

  if (tier >= PAGODA_N_ACTIVE_TIERS)
    return PAGODA_CLASS_ORDINARY;
  if (tier < top)
    return PAGODA_CLASS_TOP;
  return tier < important ? PAGODA_CLASS_IMPORTANT : PAGODA_CLASS_ORDINARY;
}

PagodaAccountClass
pagoda_account_class_suggest (PagodaTier tier, int influence, const PagodaHouseRules *rules)
{
  return pagoda_influence_is_strategic (influence, rules) ? PAGODA_CLASS_STRATEGIC
                                                          : class_of_tier (tier, rules);
}

gboolean
pagoda_influence_is_strategic (int influence, const PagodaHouseRules *rules)
{
  return influence >= rules->values[PAGODA_RULE_STRATEGIC_INFLUENCE];
}

PagodaAccountClass
pagoda_account_class_effective (const PagodaAccountClass *by_hand,
                                PagodaTier tier,
                                int influence,
                                const PagodaHouseRules *rules)
{
  return by_hand != NULL ? *by_hand : pagoda_account_class_suggest (tier, influence, rules);
}
