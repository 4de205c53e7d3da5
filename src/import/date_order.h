/* date_order.h: whether 3/4/2011 is in March or in April.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell rarely tells; all cells of a sheet together usually do.  Each rules out the orders in which it is
 * no day.  Cells that are a day in no order are mistakes and say nothing.
 */
#pragma once

#include "import/written_date.h"

G_BEGIN_DECLS

#define PAGODA_N_DATE_ORDERS (PAGODA_DATE_ORDER_MDY + 1)

/** What the dates seen so far leave possible; begin with PAGODA_DATE_EVIDENCE_INIT, end with
 * pagoda_date_evidence_clear(). */
typedef struct
{
  guint possible;                      /* bit 1 << PagodaDateOrder */
  gboolean matters;                    /* a date was seen that is another day in another order */
  char *against[PAGODA_N_DATE_ORDERS]; /* by order, the first date that is no day in it; NULL where all are */
} PagodaDateEvidence;

#define PAGODA_DATE_EVIDENCE_INIT                                                                            \
  {                                                                                                          \
    .possible = 7, .matters = FALSE                                                                          \
  }

/** Takes @text, a cell of a date column, into account. */
void pagoda_date_evidence_see (PagodaDateEvidence *evidence, const char *text, PagodaDay today);

/**
 * The order that all dates were written in.  FALSE, with @order untouched, where they leave none possible, or
 * several of which it matters which.
 */
gboolean pagoda_date_evidence_decide (const PagodaDateEvidence *evidence, PagodaDateOrder *order);

/** TRUE where some dates have the day first and others the month: *@day_first and *@month_first are such. */
gboolean pagoda_date_evidence_contradicts (const PagodaDateEvidence *evidence,
                                           const char **day_first,
                                           const char **month_first);

void pagoda_date_evidence_clear (PagodaDateEvidence *evidence);

G_END_DECLS
