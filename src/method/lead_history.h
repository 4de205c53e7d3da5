/* lead_history.h: the support lead of a project over time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule L4 on every day on which it can change: what a report said on a day is what the history says of it.
 */
#pragma once

#include "domain/project.h"

G_BEGIN_DECLS

/** The lead from a day on, until that of the next point; −4 … 4, NAN where nobody with weight decides. */
typedef struct
{
  PagodaDay day;
  double lead;
  double low;
  double high;
} PagodaLeadPoint;

/** The points from the opening of @project to @until, which has one of its own where the project was open
 * before; days without a change are left out (transfer full, of PagodaLeadPoint). */
GArray *pagoda_lead_history (const PagodaProject *project, PagodaDay until);

G_END_DECLS
