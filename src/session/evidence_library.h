/* evidence_library.h: the evidence of the store, and in which deals each piece was used, for the window (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/evidence.h"
#include "session/session.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *pieces; /* PagodaEvidence, by title */
  GArray *cases;     /* PagodaEvidenceCase */
} PagodaEvidenceLibrary;

/** What is on record by @day (transfer full). */
PagodaEvidenceLibrary *pagoda_evidence_library_load (PagodaDatabase *database, PagodaDay day, GError **error);
void pagoda_evidence_library_free (PagodaEvidenceLibrary *library);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaEvidenceLibrary, pagoda_evidence_library_free)

/** The same by the worker. */
void pagoda_session_evidence_async (PagodaSession *session,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaEvidenceLibrary *
pagoda_session_evidence_finish (PagodaSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
