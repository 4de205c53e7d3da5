/* target.c: a customer in the plan to be won by a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/target.h"

#include <glib/gi18n-lib.h>

static const PagodaWord tiers[PAGODA_N_TARGET_TIERS] = {
  [PAGODA_TARGET_TIER_A] = { "a", NC_ ("target tier", "A"), "a 类|a类|a级" },
  [PAGODA_TARGET_TIER_B] = { "b", NC_ ("target tier", "B"), "b 类|b类|b级" },
  [PAGODA_TARGET_TIER_C] = { "c", NC_ ("target tier", "C"), "c 类|c类|c级" },
};
PAGODA_DEFINE_WORDS (PagodaTargetTier, target_tier, tiers, "target tier")

static const PagodaWord outcomes[PAGODA_N_TARGET_OUTCOMES] = {
  [PAGODA_TARGET_PURSUED] = { "pursued", NC_ ("target outcome", "Pursued"), "跟进中|进行中" },
  [PAGODA_TARGET_CONVERTED] = { "converted", NC_ ("target outcome", "Converted"), "已转化|已成交|转化" },
  [PAGODA_TARGET_DROPPED] = { "dropped", NC_ ("target outcome", "Dropped"), "已放弃|放弃" },
};
PAGODA_DEFINE_WORDS (PagodaTargetOutcome, target_outcome, outcomes, "target outcome")

PagodaTarget *
pagoda_target_new (void)
{
  PagodaTarget *target = g_new0 (PagodaTarget, 1);

  target->entered = PAGODA_DAY_NONE;
  target->due = PAGODA_DAY_NONE;
  target->extended = PAGODA_DAY_NONE;
  target->extended_due = PAGODA_DAY_NONE;
  target->ended = PAGODA_DAY_NONE;
  target->tiers = pagoda_dated_list_new ();
  return target;
}

PagodaTarget *
pagoda_target_copy (const PagodaTarget *target)
{
  PagodaTarget *copy = g_memdup2 (target, sizeof *target);

  copy->extension_reason = g_strdup (target->extension_reason);
  copy->reason = g_strdup (target->reason);
  copy->tiers = pagoda_dated_list_copy (target->tiers);
  return copy;
}

void
pagoda_target_free (PagodaTarget *target)
{
  if (target == NULL)
    return;
  g_free (target->extension_reason);
  g_free (target->reason);
  g_ptr_array_unref (target->tiers);
  g_free (target);
}

PagodaDay
pagoda_target_due_on (const PagodaTarget *target, PagodaDay day)
{
  return target->extended != PAGODA_DAY_NONE && target->extended <= day ? target->extended_due : target->due;
}

gboolean
pagoda_target_outcome_on (const PagodaTarget *target, PagodaDay day, PagodaTargetOutcome *outcome)
{
  if (day < target->entered)
    return FALSE;
  *outcome
      = target->ended != PAGODA_DAY_NONE && target->ended <= day ? target->outcome : PAGODA_TARGET_PURSUED;
  return TRUE;
}
