/* cadence.c: when each customer is due for a contact, and whether there is time for all of them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/cadence.h"

#include <glib/gi18n-lib.h>

static const PagodaWord reasons[PAGODA_N_CADENCE_REASONS] = {
  [PAGODA_CADENCE_NEVER] = { "never", NC_ ("cadence", "Never a customer"), NULL },
  [PAGODA_CADENCE_OWN] = { "own", NC_ ("cadence", "Set for this customer"), NULL },
  [PAGODA_CADENCE_CLASS] = { "class", NC_ ("cadence", "By class"), NULL },
  [PAGODA_CADENCE_INACTIVE] = { "inactive", NC_ ("cadence", "Because it is inactive"), NULL },
  [PAGODA_CADENCE_TARGET] = { "target", NC_ ("cadence", "Because it is a target"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaCadenceReason, cadence_reason, reasons, "cadence")

static const PagodaHouseRule class_rules[PAGODA_N_CLASSES] = {
  [PAGODA_CLASS_STRATEGIC] = PAGODA_RULE_CADENCE_STRATEGIC,
  [PAGODA_CLASS_TOP] = PAGODA_RULE_CADENCE_TOP,
  [PAGODA_CLASS_IMPORTANT] = PAGODA_RULE_CADENCE_IMPORTANT,
  [PAGODA_CLASS_ORDINARY] = PAGODA_RULE_CADENCE_ORDINARY,
};

static const PagodaHouseRule target_rules[PAGODA_N_TARGET_TIERS] = {
  [PAGODA_TARGET_TIER_A] = PAGODA_RULE_CADENCE_TARGET_A,
  [PAGODA_TARGET_TIER_B] = PAGODA_RULE_CADENCE_TARGET_B,
  [PAGODA_TARGET_TIER_C] = PAGODA_RULE_CADENCE_TARGET_C,
};

static void
shorten (PagodaCadence *cadence,
         const PagodaHouseRules *rules,
         PagodaHouseRule rule,
         PagodaCadenceReason reason)
{
  int days = (int)rules->values[rule];

  if (days < cadence->days)
    {
      cadence->days = days;
      cadence->reason = reason;
    }
}

static PagodaCadence
choose_days (const PagodaCadenceInput *input, const PagodaHouseRules *rules)
{
  if (input->tier == PAGODA_TIER_OTHER)
    return (PagodaCadence){ .reason = PAGODA_CADENCE_NEVER };
  if (input->own > 0)
    return (PagodaCadence){ .reason = PAGODA_CADENCE_OWN, .days = input->own };

  PagodaCadence cadence = { .days = G_MAXINT };
  shorten (&cadence, rules, class_rules[input->account_class], PAGODA_CADENCE_CLASS);
  if (input->tier == PAGODA_TIER_INACTIVE)
    shorten (&cadence, rules, PAGODA_RULE_CADENCE_INACTIVE, PAGODA_CADENCE_INACTIVE);
  if (input->target != PAGODA_NO_TARGET)
    shorten (&cadence, rules, target_rules[input->target], PAGODA_CADENCE_TARGET);
  return cadence;
}

PagodaHouseRule
pagoda_cadence_rule (PagodaAccountClass account_class)
{
  return class_rules[account_class];
}

PagodaCadence
pagoda_cadence_of (const PagodaCadenceInput *input, PagodaDay day, const PagodaHouseRules *rules)
{
  PagodaCadence cadence = choose_days (input, rules);

  cadence.contacted = input->last_contact != PAGODA_DAY_NONE;
  if (cadence.reason == PAGODA_CADENCE_NEVER)
    cadence.due = PAGODA_DAY_NONE;
  else
    cadence.due = cadence.contacted ? input->last_contact + cadence.days : day;
  if (pagoda_cadence_is_due (&cadence, day))
    cadence.overdue = day - cadence.due;
  return cadence;
}

gboolean
pagoda_cadence_is_due (const PagodaCadence *cadence, PagodaDay day)
{
  return cadence->due != PAGODA_DAY_NONE && cadence->due <= day;
}

int
pagoda_workdays_count (PagodaPeriod period, PagodaWorkdayFunc is_workday, gpointer data)
{
  int workdays = 0;

  for (PagodaDay day = period.first; day <= period.last; day++)
    workdays += is_workday (day, data) != FALSE;
  return workdays;
}

/* Σ 1 ÷ cadence leaves a trace of rounding; a load that fits exactly must not exceed because of it. */
static gboolean
exceeds (double needed, double capacity)
{
  return needed > capacity * (1 + 1e-9);
}

PagodaVisitLoad
pagoda_visit_load (gsize n,
                   const PagodaAccountClass *classes,
                   const int *days,
                   int workdays,
                   const PagodaHouseRules *rules)
{
  PagodaVisitLoad load = { .workdays = workdays, .exceeded = PAGODA_NO_CLASS };
  double sum = 0;

  load.capacity = (double)workdays * (double)rules->values[PAGODA_RULE_VISITS_PER_DAY];
  for (gsize i = 0; i < n; i++)
    if (days[i] > 0)
      {
        load.customers[classes[i]]++;
        load.needed[classes[i]] += (double)workdays / days[i];
      }
  for (guint i = 0; i < PAGODA_N_CLASSES; i++)
    {
      sum += load.needed[i];
      load.needed_up_to[i] = sum;
      if (load.exceeded == PAGODA_NO_CLASS && load.customers[i] > 0 && exceeds (sum, load.capacity))
        load.exceeded = (int)i;
    }
  return load;
}
