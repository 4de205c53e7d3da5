/* edit_objections.h: edits of the answers that are prepared for objections (G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/objection.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Adds @answer, or overwrites it where it has an id; refused without an objection or an answer, and where
 * the same answer is prepared for it already. */
PagodaEdit *pagoda_edit_save_objection_answer (const PagodaObjectionAnswer *answer);

/** Where the answer was given it stays written down.  @objection is for the history. */
PagodaEdit *pagoda_edit_delete_objection_answer (PagodaId answer, const char *objection);

G_END_DECLS
