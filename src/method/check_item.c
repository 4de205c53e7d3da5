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

/* What the item is about beyond its kind, or NULL where the kind and the record say it all. */
static const char *
name_which (const PagodaCheckItem *item, PagodaLanguage language)
{
  switch (item->kind)
    {
    case PAGODA_CHECK_FACT:
    case PAGODA_CHECK_JUDGEMENT:
      return pagoda_fact_kind_label ((PagodaFactKind)item->which, language);
    case PAGODA_CHECK_STAGE:
    case PAGODA_CHECK_STAGE_CONTACT:
      return pagoda_stage_label ((PagodaStage)item->which, language);
    case PAGODA_CHECK_BARRIER:
      return pagoda_barrier_state_label ((PagodaBarrierState)item->which, language);
    case PAGODA_CHECK_BARRIERS_SOUGHT:
    case PAGODA_CHECK_STRATEGY:
    case PAGODA_CHECK_BREAKTHROUGH:
    case PAGODA_CHECK_PROJECT:
    case PAGODA_CHECK_CONTRACT:
    case PAGODA_CHECK_DECIDERS:
    case PAGODA_CHECK_LEAD:
    case PAGODA_CHECK_HEAVIEST:
    case PAGODA_CHECK_PERSON_CONTACT:
    case PAGODA_CHECK_PERSON_SUPPORT:
    case PAGODA_CHECK_BUSINESS_VALUE:
    case PAGODA_CHECK_PERSONAL_VALUE:
    case PAGODA_CHECK_LOCK_IN:
    case PAGODA_CHECK_STRATEGIC_VALUE:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_check_item_describe (const PagodaCheckItem *item, PagodaLanguage language)
{
  const char *kind = pagoda_check_kind_label (item->kind, language);
  const char *which = name_which (item, language);

  if (which == NULL)
    return g_strdup (kind);
  return g_strdup_printf (pagoda_translate (language, N_ ("%s: %s")), kind, which);
}
