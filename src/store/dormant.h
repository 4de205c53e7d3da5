/* dormant.h: what is on record of accounts that have stopped buying, in the store (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/dormant.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Appends a judgement, a dated PagodaDormantJudgement or PAGODA_DATED_NONE, and gives it an id. */
gboolean pagoda_dormant_judgements_insert (PagodaDatabase *database,
                                           PagodaId customer,
                                           PagodaDated *judgement,
                                           GError **error);

/** Each adds the record and gives it an id, or overwrites it where it has one. */
gboolean pagoda_post_mortems_save (PagodaDatabase *database, PagodaPostMortem *post_mortem, GError **error);
gboolean
pagoda_expected_objections_save (PagodaDatabase *database, PagodaExpectedObjection *expected, GError **error);
gboolean pagoda_touch_steps_save (PagodaDatabase *database, PagodaTouchStep *step, GError **error);

gboolean pagoda_post_mortems_delete (PagodaDatabase *database, PagodaId post_mortem, GError **error);
gboolean pagoda_expected_objections_delete (PagodaDatabase *database, PagodaId expected, GError **error);
/** Its activity stays. */
gboolean pagoda_touch_steps_delete (PagodaDatabase *database, PagodaId step, GError **error);

/** Takes @activity out of the steps that it belongs to, before it is deleted. */
gboolean pagoda_touch_steps_forget_activity (PagodaDatabase *database, PagodaId activity, GError **error);

/** Deletes all of it; part of deleting a customer, before its activities. */
gboolean pagoda_dormant_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** What is on record of @customer, which may be nothing (transfer full). */
PagodaDormantRecord *
pagoda_dormant_records_load (PagodaDatabase *database, PagodaId customer, GError **error);

/** The records of all customers that have anything: PagodaDormantRecord by customer (gint64 *), both owned by
 * the table (transfer full). */
GHashTable *pagoda_dormant_records_list (PagodaDatabase *database, GError **error);

/** How often each customer has rejected us up to @day: guint as pointer by customer (gint64 *), which the
 * table owns (transfer full). */
GHashTable *pagoda_rejections_count (PagodaDatabase *database, PagodaDay day, GError **error);

G_END_DECLS
