/* edit_activities.h: edits of visits, calls and other activities, planned and done (A1, A3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  What a rule forbids is PAGODA_STORE_ERROR_REFUSED, with a sentence that says
 * what to do.  @name is the customer's, for the history.
 */
#pragma once

#include "domain/promise.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Adds @activity, planned or done, or overwrites it where it has an id. */
PagodaEdit *pagoda_edit_save_activity (const PagodaActivity *activity, const char *name);

/** Plans for each of the @n @customers what @plan says, whose own customer does not count; @name is that of
 * them all. */
PagodaEdit *
pagoda_edit_plan_for_all (const PagodaActivity *plan, const PagodaId *customers, gsize n, const char *name);

/** Adds @outcome, which was done, and plans @next (nullable) in the same command. */
PagodaEdit *
pagoda_edit_record_activity (const PagodaActivity *outcome, const PagodaActivity *next, const char *name);

PagodaEdit *pagoda_edit_delete_activity (PagodaId activity, const char *name);

/**
 * Moves what is planned to another @day and @minute of the day in @zone (−1 and NULL: only the day).  Where
 * it was before is in the history.
 */
PagodaEdit *
pagoda_edit_move_activity (PagodaId activity, const char *name, PagodaDay day, int minute, const char *zone);

/**
 * Overwrites what was planned with what came of it on its day; the day it was planned for is kept.  @next
 * (nullable) is planned in the same command.  Refused where it is not planned any more.
 */
PagodaEdit *
pagoda_edit_complete_activity (const PagodaActivity *outcome, const PagodaActivity *next, const char *name);

/** Lets @edit, one of the two that say what was done, save @promise, too: what was promised then (R8). */
void pagoda_edit_add_promise (PagodaEdit *edit, const PagodaPromise *promise);

/** Cancels what is planned on @day, with a @reason. */
PagodaEdit *
pagoda_edit_cancel_activity (PagodaId activity, const char *name, PagodaDay day, const char *reason);

G_END_DECLS
