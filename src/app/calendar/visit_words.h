/* visit_words.h: an activity as pages show it: its sign, its time, its customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/agenda.h"

G_BEGIN_DECLS

/** What an activity is to the eye on a day. */
typedef enum
{
  PAGODA_VISIT_PLANNED,
  PAGODA_VISIT_OVERDUE, /* planned before the day and still open (A3) */
  PAGODA_VISIT_DONE,
  PAGODA_VISIT_CANCELLED,
} PagodaVisitLook;
#define PAGODA_N_VISIT_LOOKS 4

PagodaVisitLook pagoda_visit_look (const PagodaActivity *activity, PagodaDay today);

/** The name of its symbolic icon: a check mark, a clock, else the sign of its kind (transfer none). */
const char *pagoda_visit_icon (const PagodaActivity *activity, PagodaDay today);

/** The style class of each look; visits and other activities differ in `visit` beside it (transfer none). */
const char *pagoda_visit_style (PagodaVisitLook look);

/** `09:30`, "" where only the day is known (transfer full). */
char *pagoda_visit_time (const PagodaActivity *activity);

/** The customer's short name, or its full one; "" where it is gone (transfer none). */
const char *pagoda_visit_customer (const PagodaSnapshot *snapshot, PagodaId customer);

/** `今天`, `昨天`, `明天`, else the day (transfer full). */
char *pagoda_visit_day (PagodaDay day, PagodaDay today);

/** `逾期 8 天` (transfer full). */
char *pagoda_visit_lateness (PagodaDay day, PagodaDay today);

/** What of it is worth a second line: its note, why it was cancelled; "" where there is nothing (transfer
 * full). */
char *pagoda_visit_detail (const PagodaActivity *activity);

/** The travel of @agenda that takes place on the day of the visit @activity, which is planned, and leads
 * elsewhere; NULL where nothing is in the way (transfer none). */
const PagodaTravel *pagoda_visit_detour (const PagodaAgenda *agenda, const PagodaActivity *activity);

/** Everything about @activity of @agenda in one sentence, for somebody who does not see it (transfer full).
 */
char *pagoda_visit_describe (const PagodaAgenda *agenda, const PagodaActivity *activity, PagodaDay today);

/** Which activities a page shows. */
typedef struct
{
  guint kinds;           /* bit n is kind n */
  gboolean cancelled;    /* those that were cancelled, too */
  const guint8 *matches; /* by the customer's place in the snapshot; NULL: every customer */
} PagodaVisitFilter;

/** All kinds. */
#define PAGODA_ALL_KINDS ((1u << PAGODA_N_ACTIVITY_KINDS) - 1)

/** TRUE where @filter lets @activity pass; @snapshot is the one that @filter's matches are of. */
gboolean pagoda_visit_filter_passes (const PagodaVisitFilter *filter,
                                     const PagodaSnapshot *snapshot,
                                     const PagodaActivity *activity);

/** Adds those activities of @agenda in @period that pass @filter to @activities, which owns none of them. */
void pagoda_visit_filter_collect (const PagodaVisitFilter *filter,
                                  const PagodaAgenda *agenda,
                                  PagodaPeriod period,
                                  GPtrArray *activities);

G_END_DECLS
