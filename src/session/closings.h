/* closings.h: the projects of all customers as cases of the closing roadmap.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules R1, R5 and R6.  Made by the worker from a snapshot and the store; never changed after.  What somebody
 * wrote into the analysis of a project goes before what the timeline says.
 */
#pragma once

#include "method/roadmap.h"
#include "session/promise_book.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaDay as_of;
  GHashTable *records;         /* PagodaLayerRecord by customer; the projects are theirs */
  GArray *cases;               /* PagodaRoadmapCase; all projects opened up to the day */
  GPtrArray *projects;         /* const PagodaProject, place by place */
  GArray *places;              /* guint32: the customer's in the snapshot, place by place */
  GArray *conditions;          /* PagodaConditionCase: what those weighed that were won or lost (R2) */
  PagodaPromiseBook *promises; /* all that was promised by the day (R8) */
} PagodaClosings;

/** Makes the cases as of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full). */
PagodaClosings *pagoda_closings_load (PagodaDatabase *database,
                                      PagodaSnapshot *snapshot,
                                      PagodaDay day,
                                      GCancellable *cancellable,
                                      GError **error);

PagodaClosings *pagoda_closings_ref (PagodaClosings *closings);
void pagoda_closings_unref (PagodaClosings *closings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaClosings, pagoda_closings_unref)

/** The roadmap of those closed in @period, which must not outlive @closings (transfer full). */
PagodaRoadmap *pagoda_closings_roadmap (const PagodaClosings *closings, PagodaPeriod period);

/** From the day on which the first of all was closed to that of @closings. */
PagodaPeriod pagoda_closings_whole_period (const PagodaClosings *closings);

/** From when to when the contacts of its customer are those of @project, one of @projects, were it closed on
 * @closed. */
PagodaPeriod
pagoda_closing_time_of (const PagodaProject *project, const GPtrArray *projects, PagodaDay closed);

/** What the timeline of its customer says of @project, one of @projects, were it closed on @closed. */
PagodaClosingFigures pagoda_snapshot_closing_figures (const PagodaSnapshot *snapshot,
                                                      const PagodaProject *project,
                                                      const GPtrArray *projects,
                                                      PagodaDay closed);

/** The same of @project, a closed one of @closings, with what somebody wrote instead; both counts are
 * PAGODA_COUNT_UNKNOWN where nothing of its time is on record. */
PagodaClosingFigures pagoda_closings_figures (const PagodaClosings *closings, const PagodaProject *project);

/** The cases closed in @period whose customers weighed @factor, of guint32 (transfer full). */
GArray *pagoda_closings_weighed (const PagodaClosings *closings, PagodaPeriod period, PagodaFactor factor);

/** What @cell is called in @dimension (transfer full). */
char *pagoda_closings_label (const PagodaClosings *closings,
                             const PagodaRoadmap *roadmap,
                             PagodaRoadmapDimension dimension,
                             const PagodaRoadmapCell *cell,
                             PagodaLanguage language);

G_END_DECLS
