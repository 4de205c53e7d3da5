/* month_span.h: months of the year in which something recurs with a customer (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Purchase months follow from the orders (method/season_plan.h); when samples are shown and when a product is
 * renewed somebody has to say.
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_SPAN_SAMPLES, /* new samples are shown in the first month, and are final in the last one */
  PAGODA_SPAN_RENEWAL, /* the customer renews a product */
} PagodaSpanPurpose;
#define PAGODA_N_SPAN_PURPOSES 2

PAGODA_DECLARE_WORDS (PagodaSpanPurpose, span_purpose)

/** Every year again, in whole months. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaSpanPurpose purpose;
  int first; /* 1 … 12 */
  int last;  /* inclusive; before the first: in the next year */
  char *note;
} PagodaMonthSpan;

PagodaMonthSpan *pagoda_month_span_copy (const PagodaMonthSpan *span);
void pagoda_month_span_free (PagodaMonthSpan *span);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaMonthSpan, pagoda_month_span_free)

/** TRUE where @month (1 … 12) lies in @span. */
gboolean pagoda_month_span_holds (const PagodaMonthSpan *span, int month);

/** The months of @spans (PagodaMonthSpan) for @purpose, a bit for each, January the lowest. */
guint pagoda_month_spans_months (const GPtrArray *spans, PagodaSpanPurpose purpose);

/** `Jan`, `1月` (transfer none). */
const char *pagoda_month_label (int month, PagodaLanguage language);

/** `Jun`, or `Jun to Sep` (transfer full). */
char *pagoda_months_label (int first, int last, PagodaLanguage language);

G_END_DECLS
