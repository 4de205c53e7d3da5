/* edit_letters.h: edits of letters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/letter.h"
#include "session/edit.h"

G_BEGIN_DECLS

/**
 * Adds @letter, or overwrites it where it has an id; refused without a name, and where another letter is
 * called so.  Into a store without letters those of @ready_made (of PagodaLetter) that have another name go
 * with it: they were offered until then.
 */
PagodaEdit *pagoda_edit_save_letter (const PagodaLetter *letter, const GPtrArray *ready_made);

/** @name is for the history. */
PagodaEdit *pagoda_edit_delete_letter (PagodaId letter, const char *name);

G_END_DECLS
