/* date_order.c: whether 3/4/2011 is in March or in April.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/date_order.h"

static const PagodaDateOrder orders[]
    = { PAGODA_DATE_ORDER_YMD, PAGODA_DATE_ORDER_DMY, PAGODA_DATE_ORDER_MDY };

void
pagoda_date_evidence_see (PagodaDateEvidence *evidence, const char *text, PagodaDay today)
{
  PagodaWrittenDate date;
  PagodaDay first = PAGODA_DAY_NONE;
  guint days = 0;
  gboolean same = TRUE;

  if (!pagoda_written_date_parse (text, &date) || date.is_clear)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      PagodaDay day = pagoda_written_date_day (&date, orders[i], today);
      if (day == PAGODA_DAY_NONE)
        continue;
      same = same && (days == 0 || day == first);
      first = day;
      days |= 1u << orders[i];
    }
  if (days == 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    if ((days & (1u << orders[i])) == 0 && evidence->against[orders[i]] == NULL)
      evidence->against[orders[i]] = g_strdup (text);
  evidence->matters |= !same;
  evidence->possible &= days;
}

gboolean
pagoda_date_evidence_decide (const PagodaDateEvidence *evidence, PagodaDateOrder *order)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    if (evidence->possible == 1u << orders[i]
        || (!evidence->matters && (evidence->possible & (1u << orders[i])) != 0))
      {
        *order = orders[i];
        return TRUE;
      }
  return FALSE;
}

gboolean
pagoda_date_evidence_contradicts (const PagodaDateEvidence *evidence,
                                  const char **day_first,
                                  const char **month_first)
{
  *day_first = evidence->against[PAGODA_DATE_ORDER_MDY];
  *month_first = evidence->against[PAGODA_DATE_ORDER_DMY];
  return evidence->possible == 0 && *day_first != NULL && *month_first != NULL;
}

void
pagoda_date_evidence_clear (PagodaDateEvidence *evidence)
{
  for (gsize i = 0; i < PAGODA_N_DATE_ORDERS; i++)
    g_clear_pointer (&evidence->against[i], g_free);
}
