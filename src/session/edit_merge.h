/* edit_merge.h: an edit that merges hand-ins (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"
#include "store/merge.h"

G_BEGIN_DECLS

/** Merges the files @paths (NULL-terminated) by @choices; both are copied.  See pagoda_merge_run(). */
PagodaEdit *
pagoda_edit_merge (const char *const *paths, const PagodaMergeChoices *choices, PagodaLanguage language);

/** What became of it once it has run, else NULL (transfer none). */
const PagodaMerge *pagoda_edit_get_merge (const PagodaEdit *edit);

G_END_DECLS
