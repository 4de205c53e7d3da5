/* decision_modes.h: how customers decide, their main questions, and the rules about them, in the store (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/decision_mode.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Appends @mode and gives it an id. */
gboolean pagoda_decision_modes_insert (PagodaDatabase *database, PagodaDecisionMode *mode, GError **error);

/** Adds @question and gives it an id, or overwrites it where it has one. */
gboolean pagoda_main_questions_save (PagodaDatabase *database, PagodaMainQuestion *question, GError **error);
gboolean pagoda_main_questions_delete (PagodaDatabase *database, PagodaId question, GError **error);

/** Deletes modes and questions of @customer; part of deleting it. */
gboolean
pagoda_decision_modes_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The modes of @customer by day, of PagodaDecisionMode (transfer full). */
GPtrArray *pagoda_decision_modes_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Its questions: open ones by day, then those answered, of PagodaMainQuestion (transfer full). */
GPtrArray *pagoda_main_questions_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The store's rules (transfer full). */
PagodaDecisionRules *pagoda_decision_rules_load (PagodaDatabase *database, GError **error);

/** Writes the rule about @topic; NULL is the usual one again. */
gboolean pagoda_decision_rules_set (PagodaDatabase *database,
                                    PagodaDecisionTopic topic,
                                    const char *advice,
                                    GError **error);

G_END_DECLS
