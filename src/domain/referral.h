/* referral.h: who brought a customer to us (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId id;
  PagodaId customer; /* who was brought */
  PagodaId referrer; /* the customer who brought it */
  PagodaDay from;
  char *note;
} PagodaReferral;

PagodaReferral *pagoda_referral_copy (const PagodaReferral *referral);
void pagoda_referral_free (PagodaReferral *referral);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReferral, pagoda_referral_free)

G_END_DECLS
