/* promise_editing.h: the form of a promise, and what is said of one at once (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks for a promise to @customer; NULL for @promise is a new one.  Another due day of an open one was
 * agreed on with the customer, or was wrong before: the form asks. */
void pagoda_editing_promise (PagodaWindow *window, PagodaId customer, const PagodaPromise *promise);

/** The same with the focus on the due day. */
void pagoda_editing_move_promise (PagodaWindow *window, const PagodaPromise *promise);

/** Say at once that @promise was kept, or broken, today. */
void pagoda_editing_keep_promise (PagodaWindow *window, const PagodaPromise *promise);
void pagoda_editing_break_promise (PagodaWindow *window, const PagodaPromise *promise);

G_END_DECLS
