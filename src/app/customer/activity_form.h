/* activity_form.h: the forms in which a visit, a call or another activity is planned, told about, moved,
 * cancelled. Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks whom to meet on @day; @customer is known already, or PAGODA_ID_NONE asks for it. */
void pagoda_activity_form_plan (PagodaWindow *window, PagodaId customer, PagodaDay day);

/** The same, for a @minute of the day. */
void pagoda_activity_form_plan_at (PagodaWindow *window, PagodaId customer, PagodaDay day, int minute);

/** The same for an activity of @kind, with @note to begin with. */
void pagoda_activity_form_plan_for (PagodaWindow *window,
                                    PagodaId customer,
                                    PagodaDay day,
                                    PagodaActivityKind kind,
                                    const char *note);

/** Asks for what is planned of @activity. */
void pagoda_activity_form_edit_plan (PagodaWindow *window, const PagodaActivity *activity);

/** Asks for everything about a new activity of @kind with @customer, which was done; @contact (or
 * PAGODA_ID_NONE) and @note (nullable) to begin with. */
void pagoda_activity_form_record_kind (PagodaWindow *window,
                                       PagodaId customer,
                                       PagodaActivityKind kind,
                                       PagodaId contact,
                                       const char *note);

/** Asks for everything about @activity, its state included. */
void pagoda_activity_form_edit (PagodaWindow *window, const PagodaActivity *activity);

/** Asks for the day that @activity is moved to. */
void pagoda_activity_form_move (PagodaWindow *window, const PagodaActivity *activity);

/** Asks whether only @activity, one of a series, is deleted or all later ones too. */
void pagoda_activity_form_delete (PagodaWindow *window, const PagodaActivity *activity);

/** Asks why @activity is cancelled. */
void pagoda_activity_form_cancel (PagodaWindow *window, const PagodaActivity *activity);

G_END_DECLS
