/* decline_answers.h: answers to alerts, and steps that support growth, in the store (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/decline_answer.h"
#include "domain/growth_step.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Each adds the record and gives it an id, or overwrites it where it has one. */
gboolean pagoda_decline_answers_save (PagodaDatabase *database, PagodaDeclineAnswer *answer, GError **error);
gboolean pagoda_growth_steps_save (PagodaDatabase *database, PagodaGrowthStep *step, GError **error);

gboolean pagoda_decline_answers_delete (PagodaDatabase *database, PagodaId answer, GError **error);
gboolean pagoda_growth_steps_delete (PagodaDatabase *database, PagodaId step, GError **error);

/** Deletes both of a customer. */
gboolean
pagoda_decline_answers_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The newest first, of PagodaDeclineAnswer (transfer full). */
GPtrArray *pagoda_decline_answers_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** GPtrArray of PagodaDeclineAnswer by customer (gint64), for those that have any (transfer full). */
GHashTable *pagoda_decline_answers_list (PagodaDatabase *database, GError **error);

/** Open ones by due day, those without a day after them, then those done, the newest first; of
 * PagodaGrowthStep (transfer full). */
GPtrArray *pagoda_growth_steps_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The steps of all customers that are due on @day and not done by then, the oldest first; of
 * PagodaGrowthStep (transfer full). */
GPtrArray *pagoda_growth_steps_due (PagodaDatabase *database, PagodaDay day, GError **error);

G_END_DECLS
