/* profile.c: what is known of a customer beyond its master data.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/profile.h"

#include "base/decimal.h"
#include "domain/dated.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord fact_kinds[PAGODA_N_FACT_KINDS] = {
  [PAGODA_FACT_FOUNDED] = { "founded", NC_ ("fact", "Founded") },
  [PAGODA_FACT_HEADCOUNT] = { "headcount", NC_ ("fact", "Headcount") },
  [PAGODA_FACT_BUSINESS] = { "business", NC_ ("fact", "Main business or function") },
  [PAGODA_FACT_REVENUE] = { "revenue", NC_ ("fact", "Annual revenue") },
  [PAGODA_FACT_BUDGET] = { "budget", NC_ ("fact", "Purchase budget for our category") },
  [PAGODA_FACT_SUPPLIERS] = { "suppliers", NC_ ("fact", "Past suppliers") },
  [PAGODA_FACT_REGION] = { "region", NC_ ("fact", "Region") },
  [PAGODA_FACT_ADDRESS] = { "address", NC_ ("fact", "Address") },
  [PAGODA_FACT_BUYING_POWER] = { "buying power", NC_ ("fact", "Buying power") },
  [PAGODA_FACT_ATTRACTIVENESS] = { "attractiveness", NC_ ("fact", "Attractiveness") },
  [PAGODA_FACT_DIFFICULTY] = { "difficulty", NC_ ("fact", "Difficulty") },
};
PAGODA_DEFINE_WORDS (PagodaFactKind, fact_kind, fact_kinds, "fact")

static const PagodaWord influence_kinds[PAGODA_N_INFLUENCE_KINDS] = {
  [PAGODA_INFLUENCE_BRAND_LEADER] = { "brand leader", NC_ ("influence", "Brand leader") },
  [PAGODA_INFLUENCE_INTERNATIONAL_RANKING]
  = { "international ranking", NC_ ("influence", "International ranking") },
  [PAGODA_INFLUENCE_REFERENCE] = { "reference", NC_ ("influence", "Reference") },
  [PAGODA_INFLUENCE_STRATEGIC_PROJECT] = { "strategic project", NC_ ("influence", "Strategic project") },
};
PAGODA_DEFINE_WORDS (PagodaInfluenceKind, influence_kind, influence_kinds, "influence")

void
pagoda_fact_free (PagodaFact *fact)
{
  if (fact == NULL)
    return;
  g_free (fact->value);
  g_free (fact->source);
  g_free (fact);
}

gboolean
pagoda_fact_is_asked (const PagodaFact *fact)
{
  return fact->value == NULL && fact->source != NULL;
}

static gboolean
is_whole (PagodaDecimal number)
{
  return number % PAGODA_DECIMAL_ONE == 0;
}

static int
year_of (PagodaDay day)
{
  int year, month, day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  return year;
}

static gboolean
is_possible_number (PagodaFactKind kind, PagodaDecimal number, PagodaDay day)
{
  if (kind == PAGODA_FACT_BUDGET)
    return number > 0;
  if (kind == PAGODA_FACT_REVENUE)
    return number >= 0;
  if (kind == PAGODA_FACT_HEADCOUNT)
    return number > 0 && is_whole (number);
  return number > 0 && is_whole (number) && number / PAGODA_DECIMAL_ONE <= year_of (day);
}

gboolean
pagoda_fact_is_possible (PagodaFactKind kind, const char *value, PagodaDay day)
{
  gboolean share = strchr (value, '%') != NULL || g_utf8_strchr (value, -1, 0xFF05) != NULL;
  PagodaDecimal number;

  if (kind >= PAGODA_N_FACTS)
    return value[0] >= '1' && value[0] <= '5' && value[1] == '\0';
  if (kind != PAGODA_FACT_BUDGET && kind != PAGODA_FACT_REVENUE && kind != PAGODA_FACT_HEADCOUNT
      && kind != PAGODA_FACT_FOUNDED)
    return TRUE;
  if (!pagoda_decimal_parse (value, &number))
    return kind != PAGODA_FACT_BUDGET;
  return !share && is_possible_number (kind, number, day);
}

void
pagoda_influence_free (PagodaInfluence *influence)
{
  if (influence == NULL)
    return;
  g_free (influence->brings);
  g_free (influence->reason);
  g_free (influence);
}

gboolean
pagoda_influence_holds (const PagodaInfluence *influence, PagodaDay day)
{
  return pagoda_holds_on (influence->from, influence->until, day);
}

void
pagoda_attachment_free (PagodaAttachment *attachment)
{
  if (attachment == NULL)
    return;
  g_free (attachment->name);
  g_free (attachment->file);
  g_free (attachment);
}

char *
pagoda_fact_format (PagodaFactKind kind, const char *value)
{
  gboolean is_amount
      = kind == PAGODA_FACT_HEADCOUNT || kind == PAGODA_FACT_REVENUE || kind == PAGODA_FACT_BUDGET;
  guint64 number;

  if (is_amount && g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT64, &number, NULL))
    return pagoda_count_format (number);
  return g_strdup (value);
}
