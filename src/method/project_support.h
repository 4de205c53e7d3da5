/* project_support.h: the deciders of one project: lead, contacts, and who was passed over.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule L4 on what is on record for a project as of a day.
 */
#pragma once

#include "method/project_stages.h"
#include "method/support_sheet.h"

G_BEGIN_DECLS

/** Persons are ids of decision makers, PAGODA_ID_NONE where there is nobody. */
typedef struct
{
  guint deciders;
  guint rivals;           /* known on the day; 0: nobody knows yet whom we are up against */
  PagodaSupportLead lead; /* its places are those among the deciders and rivals known on the day */
  PagodaId flip;
  PagodaId doubtful;
  PagodaId best_rival;
  int contacted_weight;     /* summed weight of those contacted */
  int score;                /* 0 … 100, rounded down */
  PagodaStageSet reached;   /* by the project */
  PagodaStageSet contacted; /* stages that a contacted decider decides in */
  PagodaStageSet absent;    /* reached stages without one: somebody of us is missing there (不缺位) */
  PagodaStageSet skipped; /* stages without one before the first stage of a decider who is worked (不越位) */
  PagodaId worked_early[PAGODA_N_STAGES]; /* by skipped stage: the first such decider to be contacted */
  gboolean passed; /* every reached stage has a contacted decider, and the low end of the band is positive */
} PagodaProjectSupport;

/** As of @day; @name_of may be NULL, and then the ids decide in ties. */
PagodaProjectSupport pagoda_project_support (const PagodaProject *project,
                                             PagodaDay day,
                                             PagodaContactNameFunc name_of,
                                             gpointer data);

G_END_DECLS
