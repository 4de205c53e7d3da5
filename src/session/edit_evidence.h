/* edit_evidence.h: edits of the evidence library (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/evidence.h"
#include "session/edit.h"

G_BEGIN_DECLS

/**
 * Adds @evidence, or overwrites it where it has an id; refused without a title, and where another piece is
 * called so.  Where @source (nullable) names a file, that is copied beside the store and becomes the piece's.
 */
PagodaEdit *pagoda_edit_save_evidence (const PagodaEvidence *evidence, const char *source);

/** Deletes the piece @id with all its uses; @title is for the history. */
PagodaEdit *pagoda_edit_delete_evidence (PagodaId id, const char *title);

/**
 * Does what @edit (transfer full) does, which saves a project, activity or rung of @customer, and makes
 * @pieces (of PagodaId) what is attached to what it saved.
 */
PagodaEdit *pagoda_edit_with_evidence (PagodaEdit *edit,
                                       PagodaId customer,
                                       PagodaEvidenceTarget target,
                                       const GArray *pieces);

G_END_DECLS
