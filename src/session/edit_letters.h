/* edit_letters.h: edits of letters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/letter.h"
#include "session/edit.h"

G_BEGIN_DECLS

/*
 * A store without letters offers ready-made ones.  The first of them that is changed brings the others along,
 * or they would be gone.
 */

/**
 * Adds @letter, or overwrites it where it has an id; refused without a name, and where another letter is
 * called so.  Into a store without letters those of @offered (of PagodaLetter) go with it; the one that
 * @letter was made of, if any, is not among them.
 */
PagodaEdit *pagoda_edit_save_letter (const PagodaLetter *letter, const GPtrArray *offered);

/**
 * Deletes the letter @id; where that is PAGODA_ID_NONE a ready-made one is gone because only the others,
 * @offered, go into the store.  @name is for the history.
 */
PagodaEdit *pagoda_edit_delete_letter (PagodaId id, const char *name, const GPtrArray *offered);

G_END_DECLS
