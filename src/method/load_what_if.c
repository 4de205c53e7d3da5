/* load_what_if.c: what would become of the load if fewer accounts were visited, or less often.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/load_what_if.h"

PagodaLoadChange
pagoda_load_change_none (void)
{
  PagodaLoadChange none;

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    {
      none.days[i] = 0;
      none.accounts[i] = PAGODA_ALL_ACCOUNTS;
    }
  return none;
}

gboolean
pagoda_load_change_is_none (const PagodaLoadChange *change, const PagodaHouseRules *rules)
{
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (change->accounts[i] != PAGODA_ALL_ACCOUNTS
        || (change->days[i] != 0
            && change->days[i] != rules->values[pagoda_cadence_rule ((PagodaAccountClass)i)]))
      return FALSE;
  return TRUE;
}

PagodaHouseRules
pagoda_load_change_rules (const PagodaLoadChange *change, const PagodaHouseRules *rules)
{
  PagodaHouseRules changed = *rules;

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (change->days[i] > 0)
      changed.values[pagoda_cadence_rule ((PagodaAccountClass)i)] = change->days[i];
  return changed;
}

PagodaVisitLoad
pagoda_load_what_if (const PagodaLoadAccount *accounts,
                     gsize n,
                     const PagodaLoadChange *change,
                     int workdays,
                     const PagodaHouseRules *rules)
{
  PagodaHouseRules changed = pagoda_load_change_rules (change, rules);
  g_autofree PagodaAccountClass *classes = g_new (PagodaAccountClass, n + 1);
  g_autofree int *days = g_new (int, n + 1);
  int visited[PAGODA_N_CLASSES] = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      PagodaCadenceInput input = accounts[i].cadence;
      int most = change->accounts[input.account_class];
      gboolean left_out = most != PAGODA_ALL_ACCOUNTS && visited[input.account_class] >= most;
      classes[i] = input.account_class;
      days[i] = left_out ? 0 : pagoda_cadence_of (&input, 0, &changed).days;
      visited[input.account_class] += days[i] > 0;
    }
  return pagoda_visit_load (n, classes, days, workdays, rules);
}

/* A question of the kind: does everything fit with this value?  The higher the value, the sooner the answer
 * to one for days is yes, and to one for accounts no. */
typedef struct
{
  const PagodaLoadAccount *accounts;
  gsize n;
  PagodaLoadChange change;
  PagodaAccountClass account_class;
  int workdays;
  const PagodaHouseRules *rules;
} Question;

static gboolean
fits_with_days (Question *question, int days)
{
  question->change.days[question->account_class] = days;
  return pagoda_load_what_if (question->accounts, question->n, &question->change, question->workdays,
                              question->rules)
             .exceeded
         == PAGODA_NO_CLASS;
}

static gboolean
fits_with_accounts (Question *question, int accounts)
{
  question->change.accounts[question->account_class] = accounts;
  return pagoda_load_what_if (question->accounts, question->n, &question->change, question->workdays,
                              question->rules)
             .exceeded
         == PAGODA_NO_CLASS;
}

static int
find_days (Question question)
{
  const PagodaHouseRuleInfo *info = pagoda_house_rule_info (pagoda_cadence_rule (question.account_class));
  int low = (int)info->least, high = (int)info->most;

  if (!fits_with_days (&question, high))
    return PAGODA_NO_REMEDY;
  while (low < high)
    {
      int middle = low + (high - low) / 2;
      if (fits_with_days (&question, middle))
        high = middle;
      else
        low = middle + 1;
    }
  return high;
}

static int
find_accounts (Question question)
{
  int low = 0, high = 0;

  for (gsize i = 0; i < question.n; i++)
    high += question.accounts[i].cadence.account_class == question.account_class;
  if (!fits_with_accounts (&question, low))
    return PAGODA_NO_REMEDY;
  while (low < high)
    {
      int middle = high - (high - low) / 2;
      if (fits_with_accounts (&question, middle))
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

PagodaLoadRemedy
pagoda_load_remedy (const PagodaLoadAccount *accounts,
                    gsize n,
                    const PagodaLoadChange *change,
                    PagodaAccountClass account_class,
                    int workdays,
                    const PagodaHouseRules *rules)
{
  Question question = { accounts, n, *change, account_class, workdays, rules };

  return (PagodaLoadRemedy){ .accounts = find_accounts (question), .days = find_days (question) };
}
