/* visit_times.h: what can be done about the time of a visit, a call or another activity on its day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the group `time`, with the id of what is planned where not said otherwise:
 * `plan` (day, customer or 0, minute), `set` (id, day, minute; −1: only the day), `shift` (id, minutes),
 * `lengthen` (id, minutes).
 */
#pragma once

#include "app/calendar/agenda_feed.h"

G_BEGIN_DECLS

/** Installs the group on @page, about the activities of @feed. */
void pagoda_visit_times_install (GtkWidget *page, PagodaAgendaFeed *feed);

G_END_DECLS
