/* credit.c: whether payment terms may be promised, and what one default would cost.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/credit.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MONTHS_OF_NEW 12

static const PagodaWord capabilities[PAGODA_N_CAPABILITIES] = {
  [PAGODA_CAPABILITY_COVERAGE] = { "shelf coverage", NC_ ("capability", "Shelf coverage"), NULL },
  [PAGODA_CAPABILITY_SELLING] = { "selling power", NC_ ("capability", "Selling power"), NULL },
  [PAGODA_CAPABILITY_FUNDS] = { "funds", NC_ ("capability", "Funds"), NULL },
  [PAGODA_CAPABILITY_YEARS] = { "years in trade", NC_ ("capability", "Years in this trade"), NULL },
  [PAGODA_CAPABILITY_REFERENCES] = { "references", NC_ ("capability", "References"), NULL },
  [PAGODA_CAPABILITY_PAYMENT] = { "payment record", NC_ ("capability", "Payment record"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaCapability, capability, capabilities, "capability")

static const PagodaWord ages[PAGODA_N_RECEIVABLE_AGES] = {
  [PAGODA_AGE_NOT_DUE] = { "not due", NC_ ("receivable", "Not due"), NULL },
  [PAGODA_AGE_TO_30] = { "to 30", NC_ ("receivable", "Overdue up to 30 days"), NULL },
  [PAGODA_AGE_TO_60] = { "to 60", NC_ ("receivable", "Overdue 31 to 60 days"), NULL },
  [PAGODA_AGE_TO_90] = { "to 90", NC_ ("receivable", "Overdue 61 to 90 days"), NULL },
  [PAGODA_AGE_OVER_90] = { "over 90", NC_ ("receivable", "Overdue for more than 90 days"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaReceivableAge, receivable_age, ages, "receivable")

/* Ageing */

PagodaReceivableAge
pagoda_receivable_age (PagodaDay due, PagodaDay day)
{
  int late = day - due;

  if (late <= 0)
    return PAGODA_AGE_NOT_DUE;
  if (late <= 30)
    return PAGODA_AGE_TO_30;
  if (late <= 60)
    return PAGODA_AGE_TO_60;
  return late <= 90 ? PAGODA_AGE_TO_90 : PAGODA_AGE_OVER_90;
}

void
pagoda_receivables_sum (const PagodaReceivable *receivables, gsize n, PagodaDay day, PagodaMoney *sums)
{
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    sums[age] = 0;
  for (gsize i = 0; i < n; i++)
    sums[pagoda_receivable_age (receivables[i].due, day)] += receivables[i].amount;
}

/* The gate */

static gboolean
is_new (const PagodaCreditRequest *request, PagodaDay day)
{
  return request->paid_orders == 0 || request->first_order == PAGODA_DAY_NONE
         || day < pagoda_day_add_months (request->first_order, MONTHS_OF_NEW);
}

static guint
find_blind_spots (const PagodaCreditRequest *request)
{
  guint spots = 0;

  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    if (request->capabilities[i] == PAGODA_CAPABILITY_UNKNOWN)
      spots |= 1u << i;
  return spots;
}

PagodaCreditGate
pagoda_credit_gate (const PagodaCreditRequest *request, PagodaDay day, int long_terms)
{
  PagodaCreditGate gate = { .is_new = is_new (request, day),
                            .exposure = request->open + request->undelivered + request->proposed,
                            .limit = request->limit,
                            .blind_spots = find_blind_spots (request) };

  if (gate.is_new && gate.limit == PAGODA_NO_LIMIT)
    gate.limit = 0;
  if (gate.is_new && request->terms > long_terms)
    gate.reasons |= PAGODA_CREDIT_LONG_TERMS;
  if (gate.is_new && gate.blind_spots != 0)
    gate.reasons |= PAGODA_CREDIT_BLIND_SPOT;
  if (gate.limit != PAGODA_NO_LIMIT && gate.exposure > gate.limit)
    gate.reasons |= PAGODA_CREDIT_OVER_LIMIT;
  return gate;
}

PagodaReleaseCheck
pagoda_credit_check_release (const char *reason, const char *second, const char *owner)
{
  g_autofree char *why = pagoda_text_fold (reason);
  g_autofree char *who = pagoda_text_fold (second);
  g_autofree char *own = pagoda_text_fold (owner);

  if (*why == '\0')
    return PAGODA_RELEASE_NO_REASON;
  if (*who == '\0')
    return PAGODA_RELEASE_NO_SECOND;
  return g_str_equal (who, own) ? PAGODA_RELEASE_SAME_NAME : PAGODA_RELEASE_GOOD;
}

double
pagoda_credit_months_lost (PagodaMoney amount, PagodaMoney profit)
{
  return profit > 0 ? (double)amount * 12 / (double)profit : NAN;
}
