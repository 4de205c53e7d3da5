/* edit_times.h: edits of when on its day something begins and how long it takes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each moves on from what is in the store when it runs, so that two of them in a row are two steps, however
 * soon the second one comes.  What is not planned any more is refused.  @name is the customer's, for the
 * history.
 */
#pragma once

#include "session/edit.h"

G_BEGIN_DECLS

/** The steps in which times are changed, in minutes. */
#define PAGODA_TIME_STEP 15

/** The minute at which something begins that is given a time for the first time. */
#define PAGODA_FIRST_MINUTE (9 * 60)

/** How many minutes something is taken to need where nobody said so. */
#define PAGODA_USUAL_DURATION 60

/** How many minutes @activity takes, as far as known. */
int pagoda_activity_minutes (const PagodaActivity *activity);

/**
 * Moves the plan @activity by @minutes within its day, of which it stays; the day and the zone are the same
 * as before.  What has no time yet begins at PAGODA_FIRST_MINUTE, in @zone.
 */
PagodaEdit *pagoda_edit_shift_activity (PagodaId activity, const char *name, int minutes, const char *zone);

/** Makes the plan @activity take @minutes more, or less; no less than a step, and no longer than its day. */
PagodaEdit *pagoda_edit_lengthen_activity (PagodaId activity, const char *name, int minutes);

G_END_DECLS
