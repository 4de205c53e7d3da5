/* visit_actions.h: what can be done about a visit, a call or another activity, wherever it is shown.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the group `visit`, with the id of the activity where not said otherwise:
 * `plan` (day, customer or 0), `plan-all` (day, what they are called, customers), `open` (its form),
 * `complete`, `move`, `move-by` (id, days), `move-to` (id, day), `cancel`, `delete`, `customer` (opens its
 * customer).
 */
#pragma once

#include "app/calendar/agenda_feed.h"

G_BEGIN_DECLS

/** Installs the group on @page, about the activities of @feed. */
void pagoda_visit_actions_install (GtkWidget *page, PagodaAgendaFeed *feed);

/** A menu of what can be done about @activity (transfer full). */
GMenuModel *pagoda_visit_actions_menu (const PagodaActivity *activity);

/** Opens that menu at @widget; what it activates is found from there. */
void pagoda_visit_actions_popup (GtkWidget *widget, const PagodaActivity *activity);

/** How many days an arrow key goes, up and down a week; 0 for other keys. */
int pagoda_calendar_days_of_arrow (guint keyval);

G_END_DECLS
