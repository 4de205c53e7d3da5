/* nurture_steps.h: the nurture plans of customers in the store (N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/nurture_step.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @step and gives it an id, or overwrites it where it has one. */
gboolean pagoda_nurture_steps_save (PagodaDatabase *database, PagodaNurtureStep *step, GError **error);
gboolean pagoda_nurture_steps_delete (PagodaDatabase *database, PagodaId step, GError **error);
gboolean
pagoda_nurture_steps_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Before a contact is deleted: its steps name nobody any more. */
gboolean pagoda_nurture_steps_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error);

/** The steps of @customer by due day, of PagodaNurtureStep (transfer full). */
GPtrArray *pagoda_nurture_steps_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The steps of whomever that are due on @day, see pagoda_nurture_step_is_due(), the oldest first (transfer
 * full). */
GPtrArray *pagoda_nurture_steps_due (PagodaDatabase *database, PagodaDay day, GError **error);

/** Those of all who have some: GPtrArray of PagodaNurtureStep by customer (transfer full). */
GHashTable *pagoda_nurture_steps_list (PagodaDatabase *database, GError **error);

G_END_DECLS
