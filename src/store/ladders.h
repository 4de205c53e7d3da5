/* ladders.h: the contact ladders of people in the store (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/ladder.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @rung and gives it an id, or overwrites it where it has one. */
gboolean pagoda_rungs_save (PagodaDatabase *database, PagodaRung *rung, GError **error);

/** Deletes the ladder of @contact; part of deleting the person, too. */
gboolean pagoda_rungs_delete_of_contact (PagodaDatabase *database, PagodaId contact, GError **error);
gboolean pagoda_rungs_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Sets @any to whether @contact has a ladder. */
gboolean
pagoda_rungs_any_of_contact (PagodaDatabase *database, PagodaId contact, gboolean *any, GError **error);

/** The rungs of all people of @customer, by person and goal, of PagodaRung (transfer full). */
GPtrArray *pagoda_rungs_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Writes @template, instead of the one of that name where there is one. */
gboolean
pagoda_ladder_templates_save (PagodaDatabase *database, const PagodaLadderTemplate *template, GError **error);
gboolean pagoda_ladder_templates_delete (PagodaDatabase *database, const char *name, GError **error);

/** The user's own templates by name, of PagodaLadderTemplate (transfer full). */
GPtrArray *pagoda_ladder_templates_list (PagodaDatabase *database, GError **error);

G_END_DECLS
