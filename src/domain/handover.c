/* handover.c: what one of us holds at the accounts, and how much each account has (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/handover.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_HOLDING_KINDS] = {
  [PAGODA_HOLDING_ACCOUNT] = { "account", NC_ ("holding", "Owner of the account") },
  [PAGODA_HOLDING_LAYER] = { "layer", NC_ ("holding", "Layers") },
  [PAGODA_HOLDING_BARRIER] = { "barrier", NC_ ("holding", "Barriers") },
  [PAGODA_HOLDING_PROJECT] = { "project", NC_ ("holding", "Projects") },
  [PAGODA_HOLDING_ACTIVITY] = { "activity", NC_ ("holding", "Visits and other activities") },
  [PAGODA_HOLDING_PROMISE] = { "promise", NC_ ("holding", "Promises") },
  [PAGODA_HOLDING_CARE_ITEM] = { "care item", NC_ ("holding", "Care items") },
  [PAGODA_HOLDING_GROWTH_STEP] = { "growth step", NC_ ("holding", "Growth steps") },
  [PAGODA_HOLDING_DECISION_MAKER]
  = { "decision maker", NC_ ("holding", "First contacts with decision makers") },
};
PAGODA_DEFINE_WORDS (PagodaHoldingKind, holding_kind, kinds, "holding")

static const PagodaWord counts[PAGODA_N_ACCOUNT_COUNTS] = {
  [PAGODA_ACCOUNT_CONTACTS] = { "contacts", NC_ ("account count", "Contacts") },
  [PAGODA_ACCOUNT_DECISION_MAKERS] = { "decision makers", NC_ ("account count", "Decision makers") },
  [PAGODA_ACCOUNT_FACTS] = { "facts", NC_ ("account count", "Facts") },
  [PAGODA_ACCOUNT_OPEN_BARRIERS] = { "barriers open", NC_ ("account count", "Barriers, open") },
  [PAGODA_ACCOUNT_ENDED_BARRIERS]
  = { "barriers ended", NC_ ("account count", "Barriers, cleared or waived") },
  [PAGODA_ACCOUNT_PROJECTS_BEGUN]
  = { "projects begun", NC_ ("account count", "Open projects, no stage yet") },
  [PAGODA_ACCOUNT_PROJECTS_SITUATION]
  = { "projects at situation", NC_ ("account count", "Open projects, stage 1: situation") },
  [PAGODA_ACCOUNT_PROJECTS_PROBLEM]
  = { "projects at problem", NC_ ("account count", "Open projects, stage 2: problem") },
  [PAGODA_ACCOUNT_PROJECTS_NEED]
  = { "projects at need", NC_ ("account count", "Open projects, stage 3: need") },
  [PAGODA_ACCOUNT_PROJECTS_SOLUTION]
  = { "projects at solution", NC_ ("account count", "Open projects, stage 4: solution") },
  [PAGODA_ACCOUNT_PROJECTS_APPROVAL]
  = { "projects at approval", NC_ ("account count", "Open projects, stage 5: approval") },
  [PAGODA_ACCOUNT_PROJECTS_PROCUREMENT]
  = { "projects at procurement", NC_ ("account count", "Open projects, stage 6: procurement") },
  [PAGODA_ACCOUNT_PROJECTS_CONTRACT]
  = { "projects at contract", NC_ ("account count", "Open projects, stage 7: contract") },
  [PAGODA_ACCOUNT_PROJECTS_SUPPLY]
  = { "projects at supply", NC_ ("account count", "Open projects, stage 8: supply") },
  [PAGODA_ACCOUNT_PROJECTS_ACCEPTANCE]
  = { "projects at acceptance", NC_ ("account count", "Open projects, stage 9: acceptance") },
  [PAGODA_ACCOUNT_PROJECTS_WON] = { "projects won", NC_ ("account count", "Projects won") },
  [PAGODA_ACCOUNT_PROJECTS_LOST] = { "projects lost", NC_ ("account count", "Projects lost") },
  [PAGODA_ACCOUNT_PROJECTS_ABANDONED] = { "projects abandoned", NC_ ("account count", "Projects abandoned") },
  [PAGODA_ACCOUNT_VALUES] = { "values", NC_ ("account count", "Values and lock-ins") },
  [PAGODA_ACCOUNT_VISITS_DONE] = { "visits done", NC_ ("account count", "Visits done") },
  [PAGODA_ACCOUNT_VISITS_PLANNED] = { "visits planned", NC_ ("account count", "Visits planned") },
  [PAGODA_ACCOUNT_CONTACTS_DONE]
  = { "other activities done", NC_ ("account count", "Other activities done") },
  [PAGODA_ACCOUNT_CONTACTS_PLANNED]
  = { "other activities planned", NC_ ("account count", "Other activities planned") },
  [PAGODA_ACCOUNT_CANCELLED] = { "activities cancelled", NC_ ("account count", "Activities cancelled") },
  [PAGODA_ACCOUNT_ORDERS] = { "orders", NC_ ("account count", "Orders") },
  [PAGODA_ACCOUNT_REVENUE] = { "revenue", NC_ ("account count", "Revenue of all orders") },
  [PAGODA_ACCOUNT_PROFIT] = { "profit", NC_ ("account count", "Profit of all orders") },
  [PAGODA_ACCOUNT_RECEIVABLES] = { "receivables", NC_ ("account count", "Receivables") },
  [PAGODA_ACCOUNT_OPEN_PROMISES] = { "promises open", NC_ ("account count", "Promises, open") },
  [PAGODA_ACCOUNT_ENDED_PROMISES] = { "promises ended", NC_ ("account count", "Promises, kept or broken") },
  [PAGODA_ACCOUNT_CARE_ITEMS] = { "care items", NC_ ("account count", "Care items") },
  [PAGODA_ACCOUNT_GROWTH_STEPS] = { "growth steps", NC_ ("account count", "Growth steps") },
  [PAGODA_ACCOUNT_NURTURE_STEPS] = { "nurture steps", NC_ ("account count", "Nurture steps") },
  [PAGODA_ACCOUNT_TOUCH_STEPS] = { "touch steps", NC_ ("account count", "Steps of the touch plan") },
  [PAGODA_ACCOUNT_ASKS] = { "referral asks", NC_ ("account count", "Referral asks") },
  [PAGODA_ACCOUNT_EVIDENCE] = { "evidence", NC_ ("account count", "Evidence used") },
  [PAGODA_ACCOUNT_ATTACHMENTS] = { "attachments", NC_ ("account count", "Attachments") },
};
PAGODA_DEFINE_WORDS (PagodaAccountCount, account_count, counts, "account count")

gboolean
pagoda_account_count_is_money (PagodaAccountCount count)
{
  return count == PAGODA_ACCOUNT_REVENUE || count == PAGODA_ACCOUNT_PROFIT;
}

void
pagoda_holding_free (PagodaHolding *holding)
{
  if (holding == NULL)
    return;
  g_free (holding->person);
  g_free (holding);
}

void
pagoda_ended_work_free (PagodaEndedWork *ended)
{
  if (ended == NULL)
    return;
  g_free (ended->person);
  g_free (ended);
}
