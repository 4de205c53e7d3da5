/* edit_closings.h: edits of the analyses of closed projects (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/project.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @analysis of @project, which was won or lost: adds it where its id is PAGODA_ID_NONE.  One of a
 * project that is open or was abandoned is refused, and one with figures that cannot be.  With it goes
 * @reason, why the project ended so: NULL where nobody knows. */
PagodaEdit *pagoda_edit_save_closing_analysis (const PagodaProject *project,
                                               const PagodaClosingAnalysis *analysis,
                                               const char *reason);

/** @name is the project's, for the history. */
PagodaEdit *pagoda_edit_delete_closing_analysis (PagodaId analysis, const char *name);

G_END_DECLS
