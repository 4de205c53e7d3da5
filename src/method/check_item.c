/* check_item.c: one line of a layer's checklist.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/check_item.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_CHECK_KINDS] = {
  [PAGODA_CHECK_FACT] = { "fact", NC_ ("check", "Fact"), NULL },
  [PAGODA_CHECK_JUDGEMENT] = { "judgement", NC_ ("check", "Judgement"), NULL },
  [PAGODA_CHECK_BARRIERS_SOUGHT] = { "barriers sought", NC_ ("check", "Barriers looked for"), NULL },
  [PAGODA_CHECK_STRATEGY] = { "strategy", NC_ ("check", "Strategy: attack"), NULL },
  [PAGODA_CHECK_BREAKTHROUGH] = { "breakthrough", NC_ ("check", "Breakthrough point"), NULL },
  [PAGODA_CHECK_BARRIER] = { "barrier", NC_ ("check", "Barrier overcome"), NULL },
  [PAGODA_CHECK_PROJECT] = { "project", NC_ ("check", "Project"), NULL },
  [PAGODA_CHECK_STAGE] = { "stage", NC_ ("check", "Stage joined"), NULL },
  [PAGODA_CHECK_CONTRACT] = { "contract", NC_ ("check", "Recent contract"), NULL },
  [PAGODA_CHECK_DECIDERS] = { "deciders", NC_ ("check", "Decision makers named"), NULL },
  [PAGODA_CHECK_STAGE_CONTACT] = { "stage contact", NC_ ("check", "Decision maker contacted for"), NULL },
  [PAGODA_CHECK_LEAD] = { "lead", NC_ ("check", "Certain support lead"), NULL },
  [PAGODA_CHECK_HEAVIEST] = { "heaviest", NC_ ("check", "Heaviest decision maker for us"), NULL },
  [PAGODA_CHECK_PERSON_CONTACT] = { "person contact", NC_ ("check", "Decision maker contacted"), NULL },
  [PAGODA_CHECK_PERSON_SUPPORT] = { "person support", NC_ ("check", "Support known"), NULL },
  [PAGODA_CHECK_BUSINESS_VALUE] = { "business value", NC_ ("check", "Business value, proven"), NULL },
  [PAGODA_CHECK_PERSONAL_VALUE] = { "personal value", NC_ ("check", "Personal value, proven"), NULL },
  [PAGODA_CHECK_LOCK_IN] = { "lock-in", NC_ ("check", "Lock-in"), NULL },
  [PAGODA_CHECK_STRATEGIC_VALUE] = { "strategic value", NC_ ("check", "Strategic value, proven"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaCheckKind, check_kind, kinds, "check")
