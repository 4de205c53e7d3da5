/* account_class.c: how deeply an account is covered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/account_class.h"

static PagodaAccountClass
class_of_tier (PagodaTier tier)
{
  switch (tier)
    {
    case PAGODA_TIER_TOP:
    case PAGODA_TIER_LARGE:
      return PAGODA_CLASS_TOP;
    case PAGODA_TIER_MEDIUM:
      return PAGODA_CLASS_IMPORTANT;
    case PAGODA_TIER_SMALL:
    case PAGODA_TIER_INACTIVE:
    case PAGODA_TIER_PROSPECT:
    case PAGODA_TIER_SUSPECT:
    case PAGODA_TIER_OTHER:
      return PAGODA_CLASS_ORDINARY;
    }
  g_return_val_if_reached (PAGODA_CLASS_ORDINARY);
}

PagodaAccountClass
pagoda_account_class_suggest (PagodaTier tier, int influence)
{
  return influence >= PAGODA_INFLUENCE_STRATEGIC ? PAGODA_CLASS_STRATEGIC : class_of_tier (tier);
}

PagodaAccountClass
pagoda_account_class_effective (const PagodaAccountClass *by_hand, PagodaTier tier, int influence)
{
  return by_hand != NULL ? *by_hand : pagoda_account_class_suggest (tier, influence);
}
