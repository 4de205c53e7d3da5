/* evidence.h: which pieces of evidence were used in deals, and which projects lack some (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/evidence.h"
#include "domain/project.h"
#include "method/account_class.h"

G_BEGIN_DECLS

/** Below this many closed projects nothing is concluded from a piece (R5). */
#define PAGODA_FEWEST_EVIDENCE_CASES 8

/** The closed projects in which a piece was used. */
typedef struct
{
  guint won;
  guint lost;
  gboolean too_few;
} PagodaEvidenceCount;

/** The closed projects in which @evidence was used, of @cases (PagodaEvidenceCase), by @day.  A project
 * counts once, however often the piece was shown. */
PagodaEvidenceCount pagoda_evidence_count (const GArray *cases, PagodaId evidence, PagodaDay day);

/**
 * TRUE where @project, of an account of that class, is a large order that should have some evidence by @day:
 * a key account's (strategic or TOP), open, which has reached the stage of solution and benefits (4) or a
 * later one.
 */
gboolean
pagoda_evidence_is_due (const PagodaProject *project, PagodaAccountClass account_class, PagodaDay day);

G_END_DECLS
