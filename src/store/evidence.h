/* evidence.h: pieces of evidence and their uses in the store (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/evidence.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @evidence and gives it an id, or overwrites it where it has one. */
gboolean pagoda_evidence_save (PagodaDatabase *database, PagodaEvidence *evidence, GError **error);

/** Deletes @evidence with its uses; a file stays, so that an undo finds it. */
gboolean pagoda_evidence_delete (PagodaDatabase *database, PagodaId evidence, GError **error);

/** All pieces by title, of PagodaEvidence (transfer full). */
GPtrArray *pagoda_evidence_list (PagodaDatabase *database, GError **error);

/** Adds @use and gives it an id. */
gboolean pagoda_evidence_uses_insert (PagodaDatabase *database, PagodaEvidenceUse *use, GError **error);

gboolean pagoda_evidence_uses_delete (PagodaDatabase *database, PagodaId use, GError **error);

/** Deletes the uses of what @slot names: `:customer`, `:project`, `:activity`, or the rungs of a `:contact`.
 */
gboolean
pagoda_evidence_uses_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error);

/** All uses, of PagodaEvidenceUse (transfer full). */
GPtrArray *pagoda_evidence_uses_list (PagodaDatabase *database, GError **error);

/** The uses at @customer, of PagodaEvidenceUse (transfer full). */
GPtrArray *pagoda_evidence_uses_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/**
 * The projects that were won or lost by @day with the pieces that were used in them, of PagodaEvidenceCase
 * (transfer full): attached to the project itself, or to a visit or call done, or a rung reached, at the
 * customer while the project was open.
 */
GArray *pagoda_evidence_cases_list (PagodaDatabase *database, PagodaDay day, GError **error);

G_END_DECLS
