/* report_names.c: which reports there are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Apart from how they are written, so that a program which only names them loads no library for it.
 */
#include "config.h"

#include "session/reporting.h"

#include "domain/words.h"

#include <glib/gi18n-lib.h>

static const PagodaWord names[] = {
  [PAGODA_REPORT_CUSTOMERS] = { "customers", NC_ ("report", "Customers") },
  [PAGODA_REPORT_PYRAMID] = { "pyramid", NC_ ("report", "Customer pyramid") },
  [PAGODA_REPORT_ORDERS] = { "orders", NC_ ("report", "Orders") },
  [PAGODA_REPORT_LAYERS] = { "layers", NC_ ("report", "Five layers") },
  [PAGODA_REPORT_VISITS] = { "visits", NC_ ("report", "Visits") },
  [PAGODA_REPORT_BARRIERS] = { "barriers", NC_ ("report", "Barriers") },
  [PAGODA_REPORT_COVERAGE] = { "coverage", NC_ ("report", "Coverage") },
  [PAGODA_REPORT_PEOPLE] = { "people", NC_ ("report", "Who works what") },
  [PAGODA_REPORT_AVERAGES] = { "averages", NC_ ("report", "Law of averages") },
  [PAGODA_REPORT_WALLET] = { "wallet", NC_ ("report", "Share of wallet") },
  [PAGODA_REPORT_REVIEW] = { "review", NC_ ("report", "Yearly review") },
  [PAGODA_REPORT_MONTHS] = { "months", NC_ ("report", "Sales by month") },
  [PAGODA_REPORT_ROADMAP] = { "roadmap", NC_ ("report", "Closing roadmap") },
  [PAGODA_REPORT_PROFILE] = { "profile", NC_ ("report", "Customer profile") },
  [PAGODA_REPORT_QUARTER] = { "quarter", NC_ ("report", "Quarter pack") },
  [PAGODA_REPORT_MARKET] = { "market", NC_ ("report", "Market survey") },
  [PAGODA_REPORT_HANDOVER] = { "handover", NC_ ("report", "Handover book") },
  [PAGODA_REPORT_REFERRALS] = { "referrals", NC_ ("report", "Referrals") },
};

static const char *const tables[] = { ".xlsx", ".csv", ".pdf", NULL };
static const char *const drawn[] = { ".xlsx", ".csv", ".pdf", ".png", ".svg", NULL };
static const char *const visits[] = { ".xlsx", ".csv", ".pdf", ".ics", NULL };
static const char *const packs[] = { ".pdf", ".xlsx", NULL };
static const char *const papers[] = { ".pdf", NULL };

static const char *const *const endings[] = {
  [PAGODA_REPORT_CUSTOMERS] = tables, [PAGODA_REPORT_PYRAMID] = drawn,   [PAGODA_REPORT_ORDERS] = tables,
  [PAGODA_REPORT_LAYERS] = drawn,     [PAGODA_REPORT_VISITS] = visits,   [PAGODA_REPORT_BARRIERS] = tables,
  [PAGODA_REPORT_COVERAGE] = tables,  [PAGODA_REPORT_PEOPLE] = tables,   [PAGODA_REPORT_AVERAGES] = drawn,
  [PAGODA_REPORT_WALLET] = drawn,     [PAGODA_REPORT_REVIEW] = tables,   [PAGODA_REPORT_MONTHS] = drawn,
  [PAGODA_REPORT_ROADMAP] = drawn,    [PAGODA_REPORT_PROFILE] = papers,  [PAGODA_REPORT_QUARTER] = packs,
  [PAGODA_REPORT_MARKET] = tables,    [PAGODA_REPORT_HANDOVER] = tables, [PAGODA_REPORT_REFERRALS] = drawn,
};

gboolean
pagoda_report_name_parse (const char *word, PagodaReportName *name)
{
  int found = pagoda_word_find (names, G_N_ELEMENTS (names), word);

  if (found >= 0)
    *name = (PagodaReportName)found;
  return found >= 0;
}

const char *
pagoda_report_name_word (PagodaReportName name)
{
  return names[name].word;
}

const char *
pagoda_report_name_label (PagodaReportName name, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "report", names[name].label);
}

char *
pagoda_report_name_list (void)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", names[i].word);
  return g_string_free (list, FALSE);
}

const char *const *
pagoda_report_name_endings (PagodaReportName name)
{
  return endings[name];
}

gboolean
pagoda_report_name_takes (PagodaReportName name, const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (const char *const *ending = endings[name]; *ending != NULL; ending++)
    if (g_str_has_suffix (lower, *ending))
      return TRUE;
  return FALSE;
}
