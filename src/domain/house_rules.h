/* house_rules.h: the numbers that are ours where the sources of the method are silent (marked † in it).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each house rule is a whole number with a usual value and a range; a store may say otherwise.  Functions of
 * the method take all of them as one struct, so that a result never depends on where they are kept.
 */
#pragma once

#include "base/translation.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_RULE_STRATEGIC_INFLUENCE, /* Q2: influence from which an account is suggested as strategic */
  PAGODA_RULE_TOP_TIERS,           /* Q2: how many tiers from the highest down are suggested as TOP */
  PAGODA_RULE_IMPORTANT_TIERS,     /* Q2: how many tiers after those are suggested as important */
  PAGODA_RULE_ORDINARY_LAYERS,     /* Q3: how many of the five layers an ordinary account owes */
  PAGODA_RULE_HOURLY_RATE,         /* Q4: whole units of the store's currency; 0: not set */
  PAGODA_RULE_KNOWN_FACTS,         /* L1: share of facts known that passes the information layer */
  PAGODA_RULE_JOINED_STAGES,       /* L3: stages from the first one that must be joined to pass */
  PAGODA_RULE_CONTRACT_MONTHS,     /* L3: age up to which a signed contract passes the business layer */
  PAGODA_RULE_OCCUPY_SHARE,        /* L6: share of wallet from which an account is occupied */
  PAGODA_RULE_STALLED_DAYS,        /* L7: days without new evidence after which a card is stalled */
  PAGODA_RULE_RECENT_CALL_DAYS,    /* A2: days within which an earlier call is warned of */
  PAGODA_RULE_CHAIN_DAYS,          /* A4: days after an attempt up to which it may have led to something */
  PAGODA_RULE_JUDGED_ATTEMPTS,     /* A8: attempts from which a ratio is judged */
  PAGODA_RULE_CADENCE_STRATEGIC,   /* V1: days between contacts, by class … */
  PAGODA_RULE_CADENCE_TOP,
  PAGODA_RULE_CADENCE_IMPORTANT,
  PAGODA_RULE_CADENCE_ORDINARY,
  PAGODA_RULE_CADENCE_INACTIVE, /* V1: … of an inactive customer */
  PAGODA_RULE_CADENCE_TARGET_A, /* V1: … and of a target customer */
  PAGODA_RULE_CADENCE_TARGET_B,
  PAGODA_RULE_CADENCE_TARGET_C,
  PAGODA_RULE_WORKING_DAYS,       /* V2: days of the week; bit 0 is Monday */
  PAGODA_RULE_VISITS_PER_DAY,     /* V2: visits that a working day has room for */
  PAGODA_RULE_WEEK_ACTIVITIES,    /* L7: activities that one of us has room for in a week */
  PAGODA_RULE_WALLET_SHARE,       /* O5: share of wallet that parts the quadrants */
  PAGODA_RULE_REACTIVATION_WORTH, /* G2: new customers that one won back counts for */
  PAGODA_RULE_MOST_A_TARGETS,     /* G3: A-targets of one seller */
  PAGODA_RULE_REVIEW_CHANGE,      /* G5: growth or decline of a year from which it is a change */
  PAGODA_RULE_REVIEW_ORDER_DAYS,  /* G5: order days of two years below which nothing is suggested */
  PAGODA_RULE_REVIEW_VISITS,      /* G5: visits of a year without any order that are in vain */
  PAGODA_RULE_REVIEW_MONTHS,      /* G5: months that a target carried into the next year has */
  PAGODA_RULE_ENOUGH_CASES,       /* R5: cases below which there are too few for a percentage */
  PAGODA_RULE_LONG_TERMS,         /* C3: payment days above which a new account is red */
  PAGODA_RULE_NURTURE_LIMIT,      /* N3: share of the stated need that services and concessions may cost */
} PagodaHouseRule;
#define PAGODA_N_HOUSE_RULES 34

/** What a rule's number counts. */
typedef enum
{
  PAGODA_UNIT_POINTS,
  PAGODA_UNIT_TIERS,
  PAGODA_UNIT_LAYERS,
  PAGODA_UNIT_STAGES,
  PAGODA_UNIT_MONEY, /* whole units of the store's currency */
  PAGODA_UNIT_PERCENT,
  PAGODA_UNIT_DAYS,
  PAGODA_UNIT_MONTHS,
  PAGODA_UNIT_CASES,
  PAGODA_UNIT_WEEKDAYS, /* a set of days: bit 0 is Monday, bit 6 Sunday */
} PagodaRuleUnit;
#define PAGODA_N_RULE_UNITS 10

/** The rules in force, by PagodaHouseRule. */
typedef struct
{
  gint64 values[PAGODA_N_HOUSE_RULES];
} PagodaHouseRules;

/** What is fixed about a rule. */
typedef struct
{
  const char *key; /* in the store, for ever */
  const char *id;  /* in the method: `V1` */
  gint64 usual;
  gint64 least; /* inclusive, like @most */
  gint64 most;
  PagodaRuleUnit unit;
  const char *label; /* untranslated; see pagoda_house_rule_label() */
} PagodaHouseRuleInfo;

/** The usual values. */
PagodaHouseRules pagoda_house_rules_usual (void);

const PagodaHouseRuleInfo *pagoda_house_rule_info (PagodaHouseRule rule);

/** Finds the rule that the store calls @key. */
gboolean pagoda_house_rule_find (const char *key, PagodaHouseRule *rule);

/** TRUE where @value is in the rule's range. */
gboolean pagoda_house_rule_accepts (PagodaHouseRule rule, gint64 value);

/** What the rule says, without its id: `Days between contacts: strategic`. */
const char *pagoda_house_rule_label (PagodaHouseRule rule, PagodaLanguage language);

/** The unit in words, "" for the days of the week: `days`, `%`. */
const char *pagoda_rule_unit_label (PagodaRuleUnit unit, PagodaLanguage language);

/** TRUE where people work on @weekday, Monday 1 … Sunday 7 (V2). */
gboolean pagoda_house_rules_is_working (const PagodaHouseRules *rules, int weekday);

G_END_DECLS
