/* market_survey.c: a market that somebody walks through, and what he hears there (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/market_survey.h"

#include <glib/gi18n-lib.h>

static const PagodaWord circles[PAGODA_N_CIRCLES] = {
  [PAGODA_CIRCLE_OUTER] = { "outer", NC_ ("circle", "Outer circle"), "外围|外圈" },
  [PAGODA_CIRCLE_CORE] = { "core", NC_ ("circle", "Core"), "核心|核心圈" },
};
PAGODA_DEFINE_WORDS (PagodaCircle, circle, circles, "circle")

static const PagodaWord sizes[PAGODA_N_STATED_SIZES] = {
  [PAGODA_STATED_LARGE] = { "large", NC_ ("stated size", "Large"), "大" },
  [PAGODA_STATED_MEDIUM] = { "medium", NC_ ("stated size", "Medium"), "中" },
  [PAGODA_STATED_SMALL] = { "small", NC_ ("stated size", "Small"), "小" },
  [PAGODA_STATED_UNKNOWN] = { "unknown", NC_ ("stated size", "Not known"), "未知|不详" },
};
PAGODA_DEFINE_WORDS (PagodaStatedSize, stated_size, sizes, "stated size")

static const PagodaWord kinds[PAGODA_N_LEARNT_KINDS] = {
  [PAGODA_LEARNT_BIG] = { "big", NC_ ("learnt kind", "Who is big"), "谁是大户|大户" },
  [PAGODA_LEARNT_BRAND] = { "brand", NC_ ("learnt kind", "Who seeks a brand"), "谁在找品牌|找品牌" },
  [PAGODA_LEARNT_QUARREL]
  = { "quarrel", NC_ ("learnt kind", "Who quarrels with whom"), "谁和谁不和|谁跟谁不和|不和" },
  [PAGODA_LEARNT_OTHER] = { "other", NC_ ("learnt kind", "Other"), "其他" },
};
PAGODA_DEFINE_WORDS (PagodaLearntKind, learnt_kind, kinds, "learnt kind")

static const PagodaWord big_buyers[PAGODA_N_BIG_BUYERS] = {
  [PAGODA_BIG_BUYER_OPEN] = { "open", NC_ ("big buyer", "Not judged"), "未判断" },
  [PAGODA_BIG_BUYER_YES] = { "yes", NC_ ("big buyer", "Might be the big buyer"), "可能是大买家|是" },
  [PAGODA_BIG_BUYER_NO] = { "no", NC_ ("big buyer", "Is not the big buyer"), "不是大买家|不是" },
};
PAGODA_DEFINE_WORDS (PagodaBigBuyer, big_buyer, big_buyers, "big buyer")

const char *
pagoda_sureness_label (int sureness, PagodaLanguage language)
{
  static const char *const labels[]
      = { NC_ ("sureness", "Hearsay"), NC_ ("sureness", "Likely"), NC_ ("sureness", "Certain") };

  return pagoda_translate_in_context (
      language, "sureness",
      labels[CLAMP (sureness, PAGODA_LEAST_SURE, PAGODA_MOST_SURE) - PAGODA_LEAST_SURE]);
}

PagodaTerritory *
pagoda_territory_new (void)
{
  PagodaTerritory *territory = g_new0 (PagodaTerritory, 1);

  territory->began = PAGODA_DAY_NONE;
  territory->ended = PAGODA_DAY_NONE;
  return territory;
}

PagodaTerritory *
pagoda_territory_copy (const PagodaTerritory *territory)
{
  PagodaTerritory *copy = g_memdup2 (territory, sizeof *territory);

  copy->name = g_strdup (territory->name);
  copy->region = g_strdup (territory->region);
  copy->owner = g_strdup (territory->owner);
  copy->note = g_strdup (territory->note);
  return copy;
}

void
pagoda_territory_free (PagodaTerritory *territory)
{
  if (territory == NULL)
    return;
  g_free (territory->name);
  g_free (territory->region);
  g_free (territory->owner);
  g_free (territory->note);
  g_free (territory);
}

gboolean
pagoda_territory_is_open (const PagodaTerritory *territory, PagodaDay day)
{
  return territory->began <= day && (territory->ended == PAGODA_DAY_NONE || day < territory->ended);
}

PagodaSurveyEntry *
pagoda_survey_entry_new (PagodaId territory)
{
  PagodaSurveyEntry *entry = g_new0 (PagodaSurveyEntry, 1);

  entry->territory = territory;
  entry->size = PAGODA_STATED_UNKNOWN;
  entry->contacted = PAGODA_DAY_NONE;
  entry->judged = PAGODA_DAY_NONE;
  return entry;
}

PagodaSurveyEntry *
pagoda_survey_entry_copy (const PagodaSurveyEntry *entry)
{
  PagodaSurveyEntry *copy = g_memdup2 (entry, sizeof *entry);

  copy->name = g_strdup (entry->name);
  copy->place = g_strdup (entry->place);
  copy->phone = g_strdup (entry->phone);
  copy->note = g_strdup (entry->note);
  copy->rival = g_strdup (entry->rival);
  copy->contacted_by = g_strdup (entry->contacted_by);
  copy->reason = g_strdup (entry->reason);
  return copy;
}

void
pagoda_survey_entry_free (PagodaSurveyEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->name);
  g_free (entry->place);
  g_free (entry->phone);
  g_free (entry->note);
  g_free (entry->rival);
  g_free (entry->contacted_by);
  g_free (entry->reason);
  g_free (entry);
}

PagodaLearnt *
pagoda_learnt_new (PagodaId territory)
{
  PagodaLearnt *learnt = g_new0 (PagodaLearnt, 1);

  learnt->territory = territory;
  learnt->day = PAGODA_DAY_NONE;
  learnt->sureness = PAGODA_LEAST_SURE;
  return learnt;
}

PagodaLearnt *
pagoda_learnt_copy (const PagodaLearnt *learnt)
{
  PagodaLearnt *copy = g_memdup2 (learnt, sizeof *learnt);

  copy->text = g_strdup (learnt->text);
  return copy;
}

void
pagoda_learnt_free (PagodaLearnt *learnt)
{
  if (learnt == NULL)
    return;
  g_free (learnt->text);
  g_free (learnt);
}
