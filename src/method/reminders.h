/* reminders.h: when somebody is to be reminded of what is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An activity keeps a civil day and a local time; only here does that become an instant, in seconds since
 * 1970.  What has no time of day begins at nine.
 */
#pragma once

#include "domain/activity.h"

G_BEGIN_DECLS

/** There is no reminder, or none that is still to come. */
#define PAGODA_NO_INSTANT G_MININT64

/** The time of day of what has none, in minutes. */
#define PAGODA_REMINDER_MORNING (9 * 60)

/**
 * The instant at which @activity is to be reminded of; PAGODA_NO_INSTANT without a reminder, and where it is
 * not planned any more.  Its own time zone counts, and @local where it has none or one that is unknown here.
 *
 * Whole days before are civil days, at the same time of day; minutes are minutes of the clock.  A time that
 * a change of the clock leaves out is the first after it; one that comes twice is its first.
 */
gint64 pagoda_reminder_instant (const PagodaActivity *activity, GTimeZone *local);

/** TRUE where it is time to remind of @activity, or was while nobody looked; not after its day. */
gboolean pagoda_reminder_is_due (const PagodaActivity *activity, gint64 now, GTimeZone *local);

/** The first instant after @now at which one of @activities (of PagodaActivity) is to be reminded of;
 * PAGODA_NO_INSTANT where none is. */
gint64 pagoda_reminders_next (const GPtrArray *activities, gint64 now, GTimeZone *local);

G_END_DECLS
