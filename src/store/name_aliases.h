/* name_aliases.h: which name in a list means another.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody confirmed once that `GTXPro` is `GTX Pro`; no later import asks again.
 */
#pragma once

#include "store/statement.h"

G_BEGIN_DECLS

/** What names mean: text by text with case and width folded (transfer full). */
GHashTable *pagoda_name_aliases_list (PagodaDatabase *database, GError **error);

/** Remembers that @written means @meant; part of a command. */
gboolean
pagoda_name_aliases_add (PagodaDatabase *database, const char *written, const char *meant, GError **error);

/** Adds what products and projects of the store are about to @names, a set of texts. */
gboolean pagoda_product_names_add (PagodaDatabase *database, GHashTable *names, GError **error);

G_END_DECLS
