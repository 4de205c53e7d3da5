/* edit_conditions.h: edits of conditions of acceptance (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  What holds already is not written again.
 */
#pragma once

#include "domain/project.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** From @day on the conditions of @project are @weights (PagodaConditionWeight): those that it had and that
 * are not among them count no more.  Refused are weights that do not sum to 100; none at all take the
 * conditions back. */
PagodaEdit *
pagoda_edit_set_conditions (const PagodaProject *project, const GPtrArray *weights, PagodaDay day);

/** What @standings (PagodaConditionStanding) say of one condition of @project, which is called @name. */
PagodaEdit *
pagoda_edit_set_standings (const PagodaProject *project, const GPtrArray *standings, const char *name);

/** Keeps @template for other projects, instead of one of the same name. */
PagodaEdit *pagoda_edit_save_condition_template (const PagodaConditionTemplate *template);
PagodaEdit *pagoda_edit_delete_condition_template (const char *name);

G_END_DECLS
