/* condition_editing.h: the forms of conditions of acceptance (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks for the weights of @project, by a template of its product line, and shows what those weighed who were
 * won and lost. */
void
pagoda_editing_conditions (PagodaWindow *window, const PagodaDossier *dossier, const PagodaProject *project);

/** Asks how well we and each rival meet the condition of @factor, with @title or "". */
void pagoda_editing_standings (PagodaWindow *window,
                               const PagodaProject *project,
                               PagodaFactor factor,
                               const char *title);

/** Asks for a name under which the weights of @project are kept as a template. */
void pagoda_editing_keep_conditions (PagodaWindow *window,
                                     const PagodaDossier *dossier,
                                     const PagodaProject *project);

G_END_DECLS
