/* conditions.h: conditions of acceptance in the store (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/condition.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Appends @weight, or @standing, and gives it an id. */
gboolean
pagoda_condition_weights_insert (PagodaDatabase *database, PagodaConditionWeight *weight, GError **error);
gboolean pagoda_condition_standings_insert (PagodaDatabase *database,
                                            PagodaConditionStanding *standing,
                                            GError **error);

/** Deletes what is on record by @slot: `:project`, `:customer`, and of the standings alone `:rival`. */
gboolean
pagoda_conditions_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error);

/** The projects that were won or lost and had weights then or later, with those known by @day, of
 * PagodaConditionCase by project (transfer full). */
GArray *pagoda_condition_cases_list (PagodaDatabase *database, PagodaDay day, GError **error);

/** Writes @template, instead of the one of that name where there is one. */
gboolean pagoda_condition_templates_save (PagodaDatabase *database,
                                          const PagodaConditionTemplate *template,
                                          GError **error);
gboolean pagoda_condition_templates_delete (PagodaDatabase *database, const char *name, GError **error);

/** The user's own templates by name, of PagodaConditionTemplate (transfer full). */
GPtrArray *pagoda_condition_templates_list (PagodaDatabase *database, GError **error);

G_END_DECLS
