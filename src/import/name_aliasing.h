/* name_aliasing.h: names of a list that mean others, and those that only look like it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name means another where somebody has said so: in this import or in one before.  Names that differ only
 * in spaces, case, width or punctuation are told, and stay apart until somebody says that they are one.
 */
#pragma once

#include "import/records.h"

G_BEGIN_DECLS

/** Fills the aliases of @run from the store, and from the request over them; in a transaction.  FALSE with
 * PAGODA_IMPORT_ERROR_MAPPING where one of the request is not written as one. */
gboolean pagoda_name_aliasing_read (PagodaImportRun *run, PagodaDatabase *database, GError **error);

/** The name that @name (nullable) means, @name itself where it means no other (transfer none). */
const char *pagoda_name_aliasing_meant (const PagodaImportRun *run, const char *name);

/** Notes that @row has @name, as it is meant; a notice about the name tells the first row that has it. */
void pagoda_name_aliasing_note (const PagodaImportRun *run, const char *name, guint64 row);

/** Remembers the aliases of the request that the store does not have; part of the import's command. */
gboolean pagoda_name_aliasing_write (PagodaImportRun *run, PagodaDatabase *database, GError **error);

/** Tells of each of @names (a set of texts) that looks like one of @known, or like another of @names; the
 * column of @field is named. */
void pagoda_name_aliasing_compare (PagodaImportRun *run,
                                   GHashTable *names,
                                   GHashTable *known,
                                   PagodaFieldId field);

G_END_DECLS
