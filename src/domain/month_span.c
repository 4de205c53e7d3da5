/* month_span.c: months of the year in which something recurs with a customer (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/month_span.h"

#include <glib/gi18n-lib.h>

static const PagodaWord purposes[PAGODA_N_SPAN_PURPOSES] = {
  [PAGODA_SPAN_SAMPLES] = { "samples", NC_ ("months", "Sample months"), "打样月份|送样月份|样品月份" },
  [PAGODA_SPAN_RENEWAL] = { "renewal", NC_ ("months", "Renewal months"), "更新月份|产品更新月份|换代月份" },
};
PAGODA_DEFINE_WORDS (PagodaSpanPurpose, span_purpose, purposes, "months")

PagodaMonthSpan *
pagoda_month_span_copy (const PagodaMonthSpan *span)
{
  PagodaMonthSpan *copy = g_memdup2 (span, sizeof *span);

  copy->note = g_strdup (span->note);
  return copy;
}

void
pagoda_month_span_free (PagodaMonthSpan *span)
{
  if (span == NULL)
    return;
  g_free (span->note);
  g_free (span);
}

gboolean
pagoda_month_span_holds (const PagodaMonthSpan *span, int month)
{
  return span->first <= span->last ? month >= span->first && month <= span->last
                                   : month >= span->first || month <= span->last;
}

guint
pagoda_month_spans_months (const GPtrArray *spans, PagodaSpanPurpose purpose)
{
  guint months = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const PagodaMonthSpan *span = g_ptr_array_index (spans, i);
      for (int month = 1; month <= 12; month++)
        if (span->purpose == purpose && pagoda_month_span_holds (span, month))
          months |= 1u << (month - 1);
    }
  return months;
}

const char *
pagoda_month_label (int month, PagodaLanguage language)
{
  static const char *const months[] = {
    NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
    NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
    NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
  };

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return pagoda_translate_in_context (language, "month", months[month - 1]);
}

char *
pagoda_months_label (int first, int last, PagodaLanguage language)
{
  if (first == last)
    return g_strdup (pagoda_month_label (first, language));
  /* Translators: the first and the last of some months. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s to %2$s")),
                          pagoda_month_label (first, language), pagoda_month_label (last, language));
}
