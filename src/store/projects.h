/* projects.h: projects with their stages and rivals in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/project.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @project and gives it an id, or overwrites it where it has one; what belongs to it is left alone. */
gboolean pagoda_projects_save (PagodaDatabase *database, PagodaProject *project, GError **error);

/** Deletes a project with its stages, rivals, decision makers, influence lines and analysis. */
gboolean pagoda_projects_delete (PagodaDatabase *database, PagodaId project, GError **error);
gboolean pagoda_projects_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Is given a project that was won. */
typedef void (*PagodaWonVisitor) (PagodaId project, PagodaId customer, PagodaDay closed, gpointer data);

/** Shows @visitor the projects won up to @day, customer by customer in the order of their ids. */
gboolean pagoda_projects_visit_won (PagodaDatabase *database,
                                    PagodaDay day,
                                    PagodaWonVisitor visitor,
                                    gpointer data,
                                    GError **error);

/** Appends what became known of a stage and gives it an id. */
gboolean pagoda_stages_insert (PagodaDatabase *database, PagodaProjectStage *stage, GError **error);

/** Adds @rival and gives it an id, or overwrites it where it has one. */
gboolean pagoda_rivals_save (PagodaDatabase *database, PagodaRival *rival, GError **error);
/** From the day after @until on @rival does not compete; what was known of earlier days stays. */
gboolean pagoda_rivals_end (PagodaDatabase *database, PagodaId rival, PagodaDay until, GError **error);
/** Deletes a rival and how people stood to it. */
gboolean pagoda_rivals_delete (PagodaDatabase *database, PagodaId rival, GError **error);

G_END_DECLS
