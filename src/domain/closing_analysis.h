/* closing_analysis.h: what was learnt from a project that was won or lost (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "domain/dated.h"

G_BEGIN_DECLS

/** What the deal rested on. */
typedef enum
{
  PAGODA_CORNERSTONE_UNKNOWN = -1,
  PAGODA_CORNERSTONE_PRODUCT,
  PAGODA_CORNERSTONE_BRAND,
  PAGODA_CORNERSTONE_VENDOR_SUPPORT,
  PAGODA_CORNERSTONE_SERVICE,
  PAGODA_CORNERSTONE_RANGE, /* it completed what the customer sells or uses */
  PAGODA_CORNERSTONE_RIVALRY,
  PAGODA_CORNERSTONE_OWN_WORK,
} PagodaCornerstone;
#define PAGODA_N_CORNERSTONES 7

PAGODA_DECLARE_WORDS (PagodaCornerstone, cornerstone)

/** What we did for it.  The bits of `methods`. */
typedef enum
{
  PAGODA_CLOSING_SAMPLES,
  PAGODA_CLOSING_TRIAL,
  PAGODA_CLOSING_REFERENCE,
  PAGODA_CLOSING_TECHNICAL_EXCHANGE,
  PAGODA_CLOSING_EXECUTIVE_VISIT,
  PAGODA_CLOSING_CUSTOM_SOLUTION,
  PAGODA_CLOSING_TERMS,
  PAGODA_CLOSING_PARTNER,
} PagodaClosingMethod;
#define PAGODA_N_CLOSING_METHODS 8

PAGODA_DECLARE_WORDS (PagodaClosingMethod, closing_method)

/** Why it was lost.  The bits of `losses`. */
typedef enum
{
  PAGODA_LOSS_PRICE,
  PAGODA_LOSS_PRODUCT,
  PAGODA_LOSS_TOO_LATE,
  PAGODA_LOSS_RELATIONSHIP,
  PAGODA_LOSS_QUALIFICATION,
  PAGODA_LOSS_SERVICE,
  PAGODA_LOSS_NEED_GONE,
  PAGODA_LOSS_OTHER,
} PagodaLossReason;
#define PAGODA_N_LOSS_REASONS 8

PAGODA_DECLARE_WORDS (PagodaLossReason, loss_reason)

/** Nobody said; the timeline is to be asked. */
#define PAGODA_COUNT_UNKNOWN -1

typedef struct
{
  PagodaId id;
  PagodaId project;
  PagodaCornerstone cornerstone;
  guint methods;    /* bit n: PagodaClosingMethod n */
  int performance;  /* ours, 1 … 10; 0: not judged */
  guint losses;     /* bit n: PagodaLossReason n */
  char *winner;     /* who won instead of us; this and the next two may be NULL */
  char *winner_did; /* what they did that we did not */
  char *lesson;
  PagodaDay first_contact; /* PAGODA_DAY_NONE: what the timeline says */
  int visits;              /* PAGODA_COUNT_UNKNOWN: likewise */
  int contacts;
} PagodaClosingAnalysis;

/** One that says nothing yet (transfer full). */
PagodaClosingAnalysis *pagoda_closing_analysis_new (void);
PagodaClosingAnalysis *pagoda_closing_analysis_copy (const PagodaClosingAnalysis *analysis);
void pagoda_closing_analysis_free (PagodaClosingAnalysis *analysis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaClosingAnalysis, pagoda_closing_analysis_free)

G_END_DECLS
