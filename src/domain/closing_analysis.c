/* closing_analysis.c: what was learnt from a project that was won or lost.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/closing_analysis.h"

#include <glib/gi18n-lib.h>

static const PagodaWord cornerstones[PAGODA_N_CORNERSTONES] = {
  [PAGODA_CORNERSTONE_PRODUCT] = { "product", NC_ ("cornerstone", "Product") },
  [PAGODA_CORNERSTONE_BRAND] = { "brand", NC_ ("cornerstone", "Brand") },
  [PAGODA_CORNERSTONE_VENDOR_SUPPORT] = { "vendor support", NC_ ("cornerstone", "Vendor support") },
  [PAGODA_CORNERSTONE_SERVICE] = { "service", NC_ ("cornerstone", "Service") },
  [PAGODA_CORNERSTONE_RANGE] = { "range", NC_ ("cornerstone", "Completes their range") },
  [PAGODA_CORNERSTONE_RIVALRY] = { "rivalry", NC_ ("cornerstone", "Rivalry") },
  [PAGODA_CORNERSTONE_OWN_WORK] = { "own work", NC_ ("cornerstone", "Our own work") },
};
PAGODA_DEFINE_WORDS (PagodaCornerstone, cornerstone, cornerstones, "cornerstone")

static const PagodaWord methods[PAGODA_N_CLOSING_METHODS] = {
  [PAGODA_CLOSING_SAMPLES] = { "samples", NC_ ("closing method", "Samples") },
  [PAGODA_CLOSING_TRIAL] = { "trial", NC_ ("closing method", "Trial") },
  [PAGODA_CLOSING_REFERENCE] = { "reference", NC_ ("closing method", "Reference visit") },
  [PAGODA_CLOSING_TECHNICAL_EXCHANGE]
  = { "technical exchange", NC_ ("closing method", "Technical exchange") },
  [PAGODA_CLOSING_EXECUTIVE_VISIT] = { "executive visit", NC_ ("closing method", "Executive visit") },
  [PAGODA_CLOSING_CUSTOM_SOLUTION] = { "custom solution", NC_ ("closing method", "Custom solution") },
  [PAGODA_CLOSING_TERMS] = { "terms", NC_ ("closing method", "Price or terms") },
  [PAGODA_CLOSING_PARTNER] = { "partner", NC_ ("closing method", "Partner or dealer") },
};
PAGODA_DEFINE_WORDS (PagodaClosingMethod, closing_method, methods, "closing method")

static const PagodaWord losses[PAGODA_N_LOSS_REASONS] = {
  [PAGODA_LOSS_PRICE] = { "price", NC_ ("loss reason", "Price") },
  [PAGODA_LOSS_PRODUCT] = { "product", NC_ ("loss reason", "Product did not fit") },
  [PAGODA_LOSS_TOO_LATE] = { "too late", NC_ ("loss reason", "Joined too late") },
  [PAGODA_LOSS_RELATIONSHIP] = { "relationship", NC_ ("loss reason", "Relationship of a rival") },
  [PAGODA_LOSS_QUALIFICATION] = { "qualification", NC_ ("loss reason", "Missing qualification") },
  [PAGODA_LOSS_SERVICE] = { "service", NC_ ("loss reason", "Delivery or service") },
  [PAGODA_LOSS_NEED_GONE] = { "need gone", NC_ ("loss reason", "Need or budget gone") },
  [PAGODA_LOSS_OTHER] = { "other", NC_ ("loss reason", "Other") },
};
PAGODA_DEFINE_WORDS (PagodaLossReason, loss_reason, losses, "loss reason")

PagodaClosingAnalysis *
pagoda_closing_analysis_new (void)
{
  PagodaClosingAnalysis *analysis = g_new0 (PagodaClosingAnalysis, 1);

  analysis->cornerstone = PAGODA_CORNERSTONE_UNKNOWN;
  analysis->first_contact = PAGODA_DAY_NONE;
  analysis->visits = PAGODA_COUNT_UNKNOWN;
  analysis->contacts = PAGODA_COUNT_UNKNOWN;
  return analysis;
}

PagodaClosingAnalysis *
pagoda_closing_analysis_copy (const PagodaClosingAnalysis *analysis)
{
  PagodaClosingAnalysis *copy = g_memdup2 (analysis, sizeof *analysis);

  copy->winner = g_strdup (analysis->winner);
  copy->winner_did = g_strdup (analysis->winner_did);
  copy->lesson = g_strdup (analysis->lesson);
  return copy;
}

void
pagoda_closing_analysis_free (PagodaClosingAnalysis *analysis)
{
  if (analysis == NULL)
    return;
  g_free (analysis->winner);
  g_free (analysis->winner_did);
  g_free (analysis->lesson);
  g_free (analysis);
}
