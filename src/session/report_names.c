/* report_names.c: which reports there are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Apart from how they are written, so that a program which only names them loads no library for it.
 */
#include "session/reporting.h"

#include "domain/words.h"

static const PagodaWord names[] = {
  [PAGODA_REPORT_CUSTOMERS] = { "customers" }, [PAGODA_REPORT_PYRAMID] = { "pyramid" },
  [PAGODA_REPORT_ORDERS] = { "orders" },       [PAGODA_REPORT_LAYERS] = { "layers" },
  [PAGODA_REPORT_VISITS] = { "visits" },       [PAGODA_REPORT_BARRIERS] = { "barriers" },
  [PAGODA_REPORT_COVERAGE] = { "coverage" },   [PAGODA_REPORT_PEOPLE] = { "people" },
  [PAGODA_REPORT_AVERAGES] = { "averages" },   [PAGODA_REPORT_WALLET] = { "wallet" },
  [PAGODA_REPORT_REVIEW] = { "review" },       [PAGODA_REPORT_MONTHS] = { "months" },
  [PAGODA_REPORT_ROADMAP] = { "roadmap" },
};

gboolean
pagoda_report_name_parse (const char *word, PagodaReportName *name)
{
  int found = pagoda_word_find (names, G_N_ELEMENTS (names), word);

  if (found >= 0)
    *name = (PagodaReportName)found;
  return found >= 0;
}

char *
pagoda_report_name_list (void)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", names[i].word);
  return g_string_free (list, FALSE);
}
