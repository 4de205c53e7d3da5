/* record_dialog.h: a call or a visit is written down in seconds (A1, A2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said is typed; need, attitude, chance to visit, rejection and the day of the next step are one key
 * each, and one more saves.
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks what was said to @customer; PAGODA_ID_NONE asks whom it was. */
void pagoda_record_dialog_open (PagodaWindow *window, PagodaId customer);

/** Asks what came of @activity, which is planned, or done already. */
void pagoda_record_dialog_tell (PagodaWindow *window, const PagodaActivity *activity);

G_END_DECLS
