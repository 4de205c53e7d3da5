/* agenda_feed.h: the agenda that a page shows, always of the newest snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While one is loaded, further wishes wait, and only the last of them is loaded next.  Nothing is loaded for
 * a page that nobody sees.
 */
#pragma once

#include "app/outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: there is another agenda, another day has come, or the store was closed. */
#define PAGODA_TYPE_AGENDA_FEED (pagoda_agenda_feed_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAgendaFeed, pagoda_agenda_feed, PAGODA, AGENDA_FEED, GObject)

/** Follows the store of @outlook; @page (not owned) is what has to be seen. */
PagodaAgendaFeed *pagoda_agenda_feed_new (PagodaOutlook *outlook, GtkWidget *page);

/** Asks for another period. */
void pagoda_agenda_feed_set_period (PagodaAgendaFeed *feed, PagodaPeriod period);

/** The newest agenda, or NULL before there are figures (transfer none). */
const PagodaAgenda *pagoda_agenda_feed_get (PagodaAgendaFeed *feed);

/** Today on this machine's calendar, as the page shows it. */
PagodaDay pagoda_agenda_feed_get_today (PagodaAgendaFeed *feed);

/** The place of the first activity of @agenda on @day or later. */
guint pagoda_agenda_first_on (const PagodaAgenda *agenda, PagodaDay day);

/** The activity @id of the period or of those overdue, or NULL (transfer none). */
const PagodaActivity *pagoda_agenda_find (const PagodaAgenda *agenda, PagodaId id);

G_END_DECLS
