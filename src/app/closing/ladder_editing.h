/* ladder_editing.h: the forms of a contact ladder (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks for the intervals of a new ladder for @contact, by a template. */
void pagoda_editing_start_ladder (PagodaWindow *window,
                                  const PagodaDossier *dossier,
                                  const PagodaContact *contact);

/** Asks for the occasion and the card of @rung, and what came of it. */
void pagoda_editing_rung (PagodaWindow *window, const PagodaDossier *dossier, const PagodaRung *rung);

/** Asks for a name under which the ladder of @contact is kept as a template. */
void
pagoda_editing_keep_ladder (PagodaWindow *window, const PagodaDossier *dossier, const PagodaContact *contact);

/** Takes the ladder of @contact down at once. */
void pagoda_editing_delete_ladder (PagodaWindow *window,
                                   const PagodaDossier *dossier,
                                   const PagodaContact *contact);

G_END_DECLS
