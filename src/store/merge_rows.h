/* merge_rows.h: the rows of one hand-in, table by table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/merge.h"

G_BEGIN_DECLS

/** Merges the rows of @theirs, both in their transactions; @source is the row of merged_store.  Counts go
 * into
 * @file and conflicts into @merge. */
gboolean pagoda_merge_rows (PagodaDatabase *ours,
                            PagodaDatabase *theirs,
                            PagodaId source,
                            PagodaMerge *merge,
                            PagodaMergedFile *file,
                            const PagodaMergeChoices *choices,
                            PagodaLanguage language,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
