/* evidence_rows.h: a row of a form that says which evidence is attached to what is saved (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/form_dialog.h"
#include "session/dossier.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Adds the row, which is hidden until it is filled. */
void pagoda_evidence_rows_add (PagodaFormDialog *form);

/** Offers the pieces that @dossier knows; those attached to @to, which may be PAGODA_ID_NONE, are chosen.
 * Where the store has no piece yet the row stays hidden.  Filled anew with another dossier, it keeps what is
 * marked, for that customer. */
void pagoda_evidence_rows_fill (PagodaFormDialog *form,
                                const PagodaDossier *dossier,
                                PagodaEvidenceTarget target,
                                PagodaId to);

/** @edit, which saves what the row was filled for, together with what is chosen (transfer full both ways). */
PagodaEdit *pagoda_evidence_rows_attach (PagodaFormDialog *form, PagodaEdit *edit);

/** The row of a project that says which evidence it rests on; @due: it should have some.  It opens
 * `customer.project` (transfer floating). */
GtkWidget *pagoda_evidence_rows_of_project (const PagodaDossier *dossier, PagodaId project, gboolean due);

G_END_DECLS
