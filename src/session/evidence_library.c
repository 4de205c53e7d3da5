/* evidence_library.c: the evidence of the store, and in which deals each piece was used (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/evidence_library.h"

#include "store/evidence.h"

void
pagoda_evidence_library_free (PagodaEvidenceLibrary *library)
{
  g_clear_pointer (&library->pieces, g_ptr_array_unref);
  g_clear_pointer (&library->cases, g_array_unref);
  g_free (library);
}

PagodaEvidenceLibrary *
pagoda_evidence_library_load (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (PagodaEvidenceLibrary) library = g_new0 (PagodaEvidenceLibrary, 1);

  library->pieces = pagoda_evidence_list (database, error);
  library->cases = library->pieces != NULL ? pagoda_evidence_cases_list (database, day, error) : NULL;
  return library->cases != NULL ? g_steal_pointer (&library) : NULL;
}
