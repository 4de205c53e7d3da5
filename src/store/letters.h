/* letters.h: letters in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/letter.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @letter and gives it an id, or overwrites it where it has one. */
gboolean pagoda_letters_save (PagodaDatabase *database, PagodaLetter *letter, GError **error);
gboolean pagoda_letters_delete (PagodaDatabase *database, PagodaId letter, GError **error);

/** All letters by name, of PagodaLetter (transfer full). */
GPtrArray *pagoda_letters_list (PagodaDatabase *database, GError **error);

G_END_DECLS
