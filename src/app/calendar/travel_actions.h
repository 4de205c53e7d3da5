/* travel_actions.h: travels on the calendar: their form, and how they are shown.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the group `travel`: `new` (day), `open` (id).
 */
#pragma once

#include "app/calendar/agenda_feed.h"

G_BEGIN_DECLS

/** Installs the group on @page, about the travels of @feed. */
void pagoda_travel_actions_install (GtkWidget *page, PagodaAgendaFeed *feed);

/** `浙江 杭州 · 林珊` (transfer full). */
char *pagoda_travel_word (const PagodaTravel *travel);

/** Where one of us is on @day, in one text; NULL where nobody is on the road (transfer full). */
char *pagoda_travel_word_day (const PagodaAgenda *agenda, PagodaDay day);

/** Buttons that open the travels of @agenda in @period, of which @box had others before. */
void pagoda_travel_fill (GtkBox *box, const PagodaAgenda *agenda, PagodaPeriod period);

G_END_DECLS
