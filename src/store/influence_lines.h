/* influence_lines.h: who has whose ear, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/influence_line.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @line and gives it an id, or overwrites it where it has one. */
gboolean pagoda_influence_lines_save (PagodaDatabase *database, PagodaInfluenceLine *line, GError **error);

/** @taken tells whether another line of the same project says the same and still holds. */
gboolean pagoda_influence_lines_is_taken (PagodaDatabase *database,
                                          const PagodaInfluenceLine *line,
                                          gboolean *taken,
                                          GError **error);

/** From the day after @until on the line does not hold. */
gboolean
pagoda_influence_lines_end (PagodaDatabase *database, PagodaId line, PagodaDay until, GError **error);

gboolean pagoda_influence_lines_delete (PagodaDatabase *database, PagodaId line, GError **error);

/** Deletes the lines that @slot names by @id, which is `:line`, `:contact`, `:project` or `:customer`. */
gboolean
pagoda_influence_lines_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error);

G_END_DECLS
