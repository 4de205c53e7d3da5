/* agenda_lane.h: the rows of the agenda under the headings of their days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It activates `visit.move-by` ((xi): activity, days) and `visit.delete` (x), and opens the menu of what can
 * be done about an activity.
 */
#pragma once

#include "app/widgets/lane.h"
#include "session/agenda.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_AGENDA_LANE (pagoda_agenda_lane_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAgendaLane, pagoda_agenda_lane, PAGODA, AGENDA_LANE, PagodaLane)

/** A lane without rows (floating). */
GtkWidget *pagoda_agenda_lane_new (void);

/** Shows @activities (PagodaActivity of @agenda, by day; taken over) as they look on the day @today; @agenda
 * is NULL where there are none.  Focus and scrolling stay with their activity. */
void pagoda_agenda_lane_show (PagodaAgendaLane *lane,
                              PagodaAgenda *agenda,
                              GPtrArray *activities,
                              PagodaDay today);

/** Scrolls to the first activity on @day or later, or to the last; FALSE where there is nothing. */
gboolean pagoda_agenda_lane_reveal (PagodaAgendaLane *lane, PagodaDay day);

G_END_DECLS
