/* activities.h: activities in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "base/period.h"
#include "domain/activity.h"
#include "store/statement.h"

G_BEGIN_DECLS

gboolean pagoda_activities_insert (PagodaDatabase *database, PagodaActivity *activity, GError **error);
gboolean pagoda_activities_update (PagodaDatabase *database, const PagodaActivity *activity, GError **error);

gboolean pagoda_activities_delete (PagodaDatabase *database, PagodaId activity, GError **error);

/** The activity @id, or NULL with UNKNOWN (transfer full). */
PagodaActivity *pagoda_activities_load (PagodaDatabase *database, PagodaId id, GError **error);

/** The id of the activity that @uid names in a calendar, ours (pagoda_activity_make_uid()) or somebody
 * else's; @id becomes PAGODA_ID_NONE where there is none. */
gboolean pagoda_activities_find_uid (PagodaDatabase *database, const char *uid, PagodaId *id, GError **error);

/** The activities of @customer by day, of PagodaActivity (transfer full). */
GPtrArray *pagoda_activities_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The activities of all customers whose day lies in @period, by day and time, of PagodaActivity (transfer
 * full).
 */
GPtrArray *pagoda_activities_of_period (PagodaDatabase *database, PagodaPeriod period, GError **error);

/** Is given an activity that is there only for the time of the call. */
typedef void (*PagodaActivityVisitor) (const PagodaActivity *activity, gpointer data);

/** Shows @visitor all that a chain of attempts as of @day is made of (A4), customer by customer in the order
 * of their ids; only what the chain needs of an activity is filled in. */
gboolean pagoda_activities_visit_chain (PagodaDatabase *database,
                                        PagodaDay day,
                                        PagodaActivityVisitor visitor,
                                        gpointer data,
                                        GError **error);

/** What is still planned in @series on @day or later, by day, of PagodaActivity (transfer full). */
GPtrArray *pagoda_activities_planned_in_series (PagodaDatabase *database,
                                                PagodaId series,
                                                PagodaDay day,
                                                GError **error);

/** What was planned for a day before @day and is neither done nor cancelled (A3), the oldest first, of
 * PagodaActivity (transfer full). */
GPtrArray *pagoda_activities_overdue_on (PagodaDatabase *database, PagodaDay day, GError **error);

/** What is planned from @day on and is to be reminded of, by day and time, of PagodaActivity (transfer full).
 */
GPtrArray *pagoda_activities_with_reminder (PagodaDatabase *database, PagodaDay day, GError **error);

G_END_DECLS
