/* remembered_mappings.h: which columns filled which fields the last time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept by the installation, not by the store: a mapping belongs to the files that somebody gets, and taking
 * an import back must not forget it.
 */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

/** The mapping last used for the headers of @look, NULL-terminated, or NULL where there is none (transfer
 * full). */
GStrv pagoda_remembered_mapping_get (PagodaImportKind kind, const PagodaImportLook *look);

/** Remembers the fields of @look for its headers. */
void pagoda_remembered_mapping_set (PagodaImportKind kind, const PagodaImportLook *look);

G_END_DECLS
