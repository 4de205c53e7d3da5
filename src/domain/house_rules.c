/* house_rules.c: the numbers that are ours where the sources of the method are silent.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/house_rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaHouseRuleInfo table[PAGODA_N_HOUSE_RULES] = {
  [PAGODA_RULE_STRATEGIC_INFLUENCE] = { "class.strategic-influence", "Q2", 4, 1, 5, PAGODA_UNIT_POINTS,
                                        NC_ ("house rule", "Influence that makes an account strategic") },
  [PAGODA_RULE_TOP_TIERS] = { "class.top-tiers", "Q2", 2, 1, 4, PAGODA_UNIT_TIERS,
                              NC_ ("house rule", "Tiers suggested as TOP, from the highest down") },
  [PAGODA_RULE_IMPORTANT_TIERS] = { "class.important-tiers", "Q2", 1, 0, 3, PAGODA_UNIT_TIERS,
                                    NC_ ("house rule", "Next tiers suggested as important") },
  [PAGODA_RULE_ORDINARY_LAYERS] = { "class.ordinary-layers", "Q3", 1, 0, 5, PAGODA_UNIT_LAYERS,
                                    NC_ ("house rule", "Layers to work for an ordinary account") },
  [PAGODA_RULE_HOURLY_RATE] = { "effort.hourly-rate", "Q4", 0, 0, 1000000, PAGODA_UNIT_MONEY,
                                NC_ ("house rule", "What an hour of work costs (0: not set)") },
  [PAGODA_RULE_KNOWN_FACTS] = { "layer.known-facts", "L1", 80, 0, 100, PAGODA_UNIT_PERCENT,
                                NC_ ("house rule", "Facts known to pass the information layer") },
  [PAGODA_RULE_JOINED_STAGES] = { "layer.joined-stages", "L3", 4, 1, 9, PAGODA_UNIT_STAGES,
                                  NC_ ("house rule", "First stages to join to pass the business layer") },
  [PAGODA_RULE_CONTRACT_MONTHS]
  = { "layer.contract-months", "L3", 24, 1, 120, PAGODA_UNIT_MONTHS,
      NC_ ("house rule", "How long a signed contract passes the business layer") },
  [PAGODA_RULE_OCCUPY_SHARE] = { "phase.occupy-share", "L6", 50, 1, 100, PAGODA_UNIT_PERCENT,
                                 NC_ ("house rule", "Share of wallet that occupies an account") },
  [PAGODA_RULE_STALLED_DAYS] = { "board.stalled-days", "L7", 30, 1, 366, PAGODA_UNIT_DAYS,
                                 NC_ ("house rule", "Without new evidence until an account is stalled") },
  [PAGODA_RULE_RECENT_CALL_DAYS] = { "call.recent-days", "A2", 7, 0, 90, PAGODA_UNIT_DAYS,
                                     NC_ ("house rule", "Warn of an earlier call within") },
  [PAGODA_RULE_CHAIN_DAYS] = { "averages.chain-days", "A4", 180, 1, 730, PAGODA_UNIT_DAYS,
                               NC_ ("house rule", "How long a call may lead to something") },
  [PAGODA_RULE_JUDGED_ATTEMPTS] = { "averages.judged-attempts", "A8", 30, 1, 1000, PAGODA_UNIT_CASES,
                                    NC_ ("house rule", "Attempts from which a ratio is judged") },
  [PAGODA_RULE_CADENCE_STRATEGIC] = { "cadence.strategic", "V1", 14, 1, 366, PAGODA_UNIT_DAYS,
                                      NC_ ("house rule", "Between contacts: strategic") },
  [PAGODA_RULE_CADENCE_TOP]
  = { "cadence.top", "V1", 14, 1, 366, PAGODA_UNIT_DAYS, NC_ ("house rule", "Between contacts: TOP") },
  [PAGODA_RULE_CADENCE_IMPORTANT] = { "cadence.important", "V1", 30, 1, 366, PAGODA_UNIT_DAYS,
                                      NC_ ("house rule", "Between contacts: important") },
  [PAGODA_RULE_CADENCE_ORDINARY] = { "cadence.ordinary", "V1", 90, 1, 366, PAGODA_UNIT_DAYS,
                                     NC_ ("house rule", "Between contacts: ordinary") },
  [PAGODA_RULE_CADENCE_INACTIVE] = { "cadence.inactive", "V1", 60, 1, 366, PAGODA_UNIT_DAYS,
                                     NC_ ("house rule", "Between contacts: inactive") },
  [PAGODA_RULE_CADENCE_TARGET_A] = { "cadence.target-a", "V1", 7, 1, 366, PAGODA_UNIT_DAYS,
                                     NC_ ("house rule", "Between contacts: target A") },
  [PAGODA_RULE_CADENCE_TARGET_B] = { "cadence.target-b", "V1", 14, 1, 366, PAGODA_UNIT_DAYS,
                                     NC_ ("house rule", "Between contacts: target B") },
  [PAGODA_RULE_CADENCE_TARGET_C] = { "cadence.target-c", "V1", 30, 1, 366, PAGODA_UNIT_DAYS,
                                     NC_ ("house rule", "Between contacts: target C") },
  [PAGODA_RULE_WORKING_DAYS] = { "capacity.working-days", "V2", 31, 1, 127, PAGODA_UNIT_WEEKDAYS,
                                 NC_ ("house rule", "Working days of the week") },
  [PAGODA_RULE_VISITS_PER_DAY] = { "capacity.visits-per-day", "V2", 4, 1, 50, PAGODA_UNIT_CASES,
                                   NC_ ("house rule", "Visits per working day") },
  [PAGODA_RULE_WEEK_ACTIVITIES] = { "capacity.week-activities", "L7", 20, 1, 500, PAGODA_UNIT_CASES,
                                    NC_ ("house rule", "Activities of one of us in a week") },
  [PAGODA_RULE_WALLET_SHARE] = { "wallet.share", "O5", 50, 1, 99, PAGODA_UNIT_PERCENT,
                                 NC_ ("house rule", "Share of wallet that parts the quadrants") },
  [PAGODA_RULE_REACTIVATION_WORTH] = { "dormant.reactivation-worth", "G2", 1, 1, 10, PAGODA_UNIT_CASES,
                                       NC_ ("house rule", "New customers that one won back counts for") },
  [PAGODA_RULE_MOST_A_TARGETS] = { "target.most-a", "G3", 10, 1, 100, PAGODA_UNIT_CASES,
                                   NC_ ("house rule", "A-targets of one seller at the most") },
  [PAGODA_RULE_REVIEW_CHANGE] = { "review.change", "G5", 20, 1, 500, PAGODA_UNIT_PERCENT,
                                  NC_ ("house rule", "Growth or decline that the yearly review goes by") },
  [PAGODA_RULE_REVIEW_ORDER_DAYS]
  = { "review.order-days", "G5", 3, 1, 20, PAGODA_UNIT_CASES,
      NC_ ("house rule", "Order days in two years below which there are too few") },
  [PAGODA_RULE_REVIEW_VISITS] = { "review.visits", "G5", 4, 1, 100, PAGODA_UNIT_CASES,
                                  NC_ ("house rule", "Visits in a year without an order that are in vain") },
  [PAGODA_RULE_REVIEW_MONTHS] = { "review.months", "G5", 6, 1, 24, PAGODA_UNIT_MONTHS,
                                  NC_ ("house rule", "Time that a target carried into the next year has") },
  [PAGODA_RULE_ENOUGH_CASES] = { "roadmap.enough-cases", "R5", 8, 1, 100, PAGODA_UNIT_CASES,
                                 NC_ ("house rule", "Cases below which there are too few") },
  [PAGODA_RULE_LONG_TERMS] = { "credit.long-terms", "C3", 60, 0, 365, PAGODA_UNIT_DAYS,
                               NC_ ("house rule", "Payment terms too long for a new account") },
  [PAGODA_RULE_NURTURE_LIMIT]
  = { "nurture.limit", "N3", 5, 0, 100, PAGODA_UNIT_PERCENT,
      NC_ ("house rule", "Services and concessions, at most, of the stated need") },
};

static const char *const units[PAGODA_N_RULE_UNITS] = {
  [PAGODA_UNIT_POINTS] = NC_ ("rule unit", "points"),
  [PAGODA_UNIT_TIERS] = NC_ ("rule unit", "tiers"),
  [PAGODA_UNIT_LAYERS] = NC_ ("rule unit", "layers"),
  [PAGODA_UNIT_STAGES] = NC_ ("rule unit", "stages"),
  [PAGODA_UNIT_MONEY] = NC_ ("rule unit", "per hour"),
  [PAGODA_UNIT_PERCENT] = "%",
  [PAGODA_UNIT_DAYS] = NC_ ("rule unit", "days"),
  [PAGODA_UNIT_MONTHS] = NC_ ("rule unit", "months"),
  [PAGODA_UNIT_CASES] = "",
  [PAGODA_UNIT_WEEKDAYS] = "",
};

PagodaHouseRules
pagoda_house_rules_usual (void)
{
  PagodaHouseRules usual;

  for (gsize i = 0; i < PAGODA_N_HOUSE_RULES; i++)
    usual.values[i] = table[i].usual;
  return usual;
}

const PagodaHouseRuleInfo *
pagoda_house_rule_info (PagodaHouseRule rule)
{
  return &table[rule];
}

gboolean
pagoda_house_rule_find (const char *key, PagodaHouseRule *rule)
{
  for (gsize i = 0; i < PAGODA_N_HOUSE_RULES; i++)
    if (strcmp (table[i].key, key) == 0)
      {
        *rule = (PagodaHouseRule)i;
        return TRUE;
      }
  return FALSE;
}

gboolean
pagoda_house_rule_accepts (PagodaHouseRule rule, gint64 value)
{
  return value >= table[rule].least && value <= table[rule].most;
}

const char *
pagoda_house_rule_label (PagodaHouseRule rule, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "house rule", table[rule].label);
}

const char *
pagoda_rule_unit_label (PagodaRuleUnit unit, PagodaLanguage language)
{
  /* The catalogue's entry for the empty text is its own head. */
  return *units[unit] == '\0' ? "" : pagoda_translate_in_context (language, "rule unit", units[unit]);
}

gboolean
pagoda_house_rules_is_working (const PagodaHouseRules *rules, int weekday)
{
  return (rules->values[PAGODA_RULE_WORKING_DAYS] >> (weekday - 1) & 1) != 0;
}
