/* edit_promises.h: edits of what was promised to customers (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  What a rule forbids is PAGODA_STORE_ERROR_REFUSED, with a sentence that says
 * what to do.
 */
#pragma once

#include "domain/promise.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Adds @promise, or overwrites it where it has an id. */
PagodaEdit *pagoda_edit_save_promise (const PagodaPromise *promise);

/** Says that @promise was kept, or broken, on @day. */
PagodaEdit *pagoda_edit_keep_promise (const PagodaPromise *promise, PagodaDay day);
PagodaEdit *pagoda_edit_break_promise (const PagodaPromise *promise, PagodaDay day);

/** Says that on @day another day was agreed on with the customer: @due; @reason is nullable. */
PagodaEdit *
pagoda_edit_move_promise (const PagodaPromise *promise, PagodaDay day, PagodaDay due, const char *reason);

PagodaEdit *pagoda_edit_delete_promise (PagodaId promise, const char *title);

/** Refuses what may not be a promise, with a sentence. */
gboolean pagoda_edit_check_promise (const PagodaPromise *promise, GError **error);

G_END_DECLS
