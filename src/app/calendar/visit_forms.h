/* visit_forms.h: the forms in which a visit, a call or another activity is planned and told about.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each saves one command, which a toast offers to take back.
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks whom to meet on @day; @customer is known already, or PAGODA_ID_NONE asks for it. */
void pagoda_visit_forms_plan (PagodaWindow *window, PagodaId customer, PagodaDay day);

/** Asks for what is planned of @activity. */
void pagoda_visit_forms_edit_plan (PagodaWindow *window, const PagodaActivity *activity);

/** Asks what came of @activity, which is planned, or done already. */
void pagoda_visit_forms_outcome (PagodaWindow *window, const PagodaActivity *activity);

/** Asks for the day that @activity is moved to. */
void pagoda_visit_forms_move (PagodaWindow *window, const PagodaActivity *activity);

/** Asks why @activity is cancelled. */
void pagoda_visit_forms_cancel (PagodaWindow *window, const PagodaActivity *activity);

G_END_DECLS
