/* coverage.c: what each account is owed by its class, and who should work for it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/coverage.h"

#include <glib/gi18n-lib.h>

static const PagodaWord management_words[PAGODA_N_MANAGEMENTS] = {
  [PAGODA_MANAGED_BY_COMPANY] = { "company", NC_ ("management", "Managed by the company"), NULL },
  [PAGODA_MANAGED_BY_REP] = { "rep", NC_ ("management", "Managed by the rep"), NULL },
  [PAGODA_MANAGED_BY_DEALER] = { "dealer", NC_ ("management", "Served by a dealer or online"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaManagement, management, management_words, "management")

static const PagodaManagement managements[PAGODA_N_CLASSES] = {
  [PAGODA_CLASS_STRATEGIC] = PAGODA_MANAGED_BY_COMPANY,
  [PAGODA_CLASS_TOP] = PAGODA_MANAGED_BY_COMPANY,
  [PAGODA_CLASS_IMPORTANT] = PAGODA_MANAGED_BY_REP,
  [PAGODA_CLASS_ORDINARY] = PAGODA_MANAGED_BY_DEALER,
};

static const PagodaSkill skills[PAGODA_N_LAYERS] = {
  [PAGODA_LAYER_INFORMATION] = PAGODA_SKILL_JUNIOR_REP,
  [PAGODA_LAYER_BARRIER] = PAGODA_SKILL_JUNIOR_REP,
  [PAGODA_LAYER_BUSINESS] = PAGODA_SKILL_SOLUTION_SELLER,
  [PAGODA_LAYER_RELATIONSHIP] = PAGODA_SKILL_SALES_MANAGER,
  [PAGODA_LAYER_INTEREST] = PAGODA_SKILL_SALES_MANAGER,
};

PagodaCoverage
pagoda_coverage_of (PagodaAccountClass account_class,
                    const PagodaVerdict verdicts[PAGODA_N_LAYERS],
                    const PagodaHouseRules *rules)
{
  gboolean ordinary = account_class == PAGODA_CLASS_ORDINARY;
  gint64 layers = ordinary ? rules->values[PAGODA_RULE_ORDINARY_LAYERS] : PAGODA_N_LAYERS;
  PagodaCoverage coverage = { .management = managements[account_class] };

  for (guint layer = 0; layer < layers; layer++)
    {
      guint bit = 1u << layer;
      coverage.owed |= bit;
      coverage.missing |= verdicts[layer] != PAGODA_VERDICT_PASSED ? bit : 0;
      coverage.not_started |= verdicts[layer] == PAGODA_VERDICT_NOT_STARTED ? bit : 0;
    }
  return coverage;
}

PagodaSkill
pagoda_skill_for_layer (PagodaLayer layer)
{
  return skills[layer];
}

PagodaSkill
pagoda_skill_for_activity (PagodaActivityKind kind, PagodaLayer layer)
{
  return kind == PAGODA_ACTIVITY_EXECUTIVE_VISIT ? PAGODA_SKILL_GENERAL_MANAGER : skills[layer];
}

PagodaSkill
pagoda_skill_for_lock_in (PagodaLockInKind kind)
{
  return kind == PAGODA_LOCK_IN_STRATEGIC_AGREEMENT ? PAGODA_SKILL_GENERAL_MANAGER
                                                    : skills[PAGODA_LAYER_INTEREST];
}
