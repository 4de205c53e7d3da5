/* objections.h: objections that were heard, and answers prepared for them, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/objection.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** The objections of done activities up to @day, the oldest first (PagodaHeardObjection; transfer full), or
 * NULL. */
GPtrArray *pagoda_objections_heard (PagodaDatabase *database, PagodaDay day, GError **error);

/** All prepared answers by objection (PagodaObjectionAnswer; transfer full), or NULL. */
GPtrArray *pagoda_objection_answers_list (PagodaDatabase *database, GError **error);

/** Adds @answer where it has no id, which it is then given, else overwrites it. */
gboolean
pagoda_objection_answers_save (PagodaDatabase *database, PagodaObjectionAnswer *answer, GError **error);

gboolean pagoda_objection_answers_delete (PagodaDatabase *database, PagodaId answer, GError **error);

G_END_DECLS
