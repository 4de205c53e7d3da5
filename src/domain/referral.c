/* referral.c: who brought a customer to us (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/referral.h"

PagodaReferral *
pagoda_referral_copy (const PagodaReferral *referral)
{
  PagodaReferral *copy = g_memdup2 (referral, sizeof *referral);

  copy->note = g_strdup (referral->note);
  return copy;
}

void
pagoda_referral_free (PagodaReferral *referral)
{
  if (referral == NULL)
    return;
  g_free (referral->note);
  g_free (referral);
}
