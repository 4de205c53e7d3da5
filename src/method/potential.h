/* potential.h: potential large accounts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule N2: a strong need that we can serve, and a low rank.
 */
#pragma once

#include "domain/activity.h"
#include "method/pyramid.h"

G_BEGIN_DECLS

/** What is known of a customer, as of a day. */
typedef struct
{
  const char *code; /* the last word in ties */
  PagodaTier tier;
  PagodaMoney revenue;     /* of the trailing twelve months */
  PagodaNeed need;         /* as stated last */
  PagodaMoney need_amount; /* 0 where not stated */
} PagodaPotentialCandidate;

/** The need that is strong: the revenue of the smallest Large customer; FALSE where nobody is Large. */
gboolean
pagoda_potential_strong_need (const PagodaPotentialCandidate *candidates, gsize n, PagodaMoney *strong);

/** The places of those of the @n @candidates that are potential large accounts, the largest need first: of
 * guint32 (transfer full). */
GArray *pagoda_potential_rank (const PagodaPotentialCandidate *candidates, gsize n);

G_END_DECLS
