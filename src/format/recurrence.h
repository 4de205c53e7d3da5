/* recurrence.h: the days of a recurrence rule.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule is the text of an RRULE of RFC 5545, such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR`.  Here it speaks
 * of civil days alone, so that no time zone moves any of them: hours, minutes and seconds in it do not
 * matter.
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/**
 * The days of @rule for what begins on @start, from @from to @to, both included, ascending and no more than
 * @most (transfer full): GArray of PagodaDay.  NULL with PAGODA_FORMAT_ERROR_RECURRENCE where @rule is not
 * one, or recurs within a day.  A first day that the rule does not name is not among them.
 */
GArray *pagoda_recurrence_days (const char *rule,
                                PagodaDay start,
                                PagodaDay from,
                                PagodaDay to,
                                guint most,
                                GError **error);

G_END_DECLS
