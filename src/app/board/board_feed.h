/* board_feed.h: the board that a page shows, always of the newest standings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"
#include "session/team.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: there is another board, or it could not be made. */
#define PAGODA_TYPE_BOARD_FEED (pagoda_board_feed_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardFeed, pagoda_board_feed, PAGODA, BOARD_FEED, GObject)

/** Follows the standings of @outlook; @page (not owned) is what has to be seen (transfer full). */
PagodaBoardFeed *pagoda_board_feed_new (PagodaOutlook *outlook, GtkWidget *page);

/** The same with the team over each board. */
PagodaBoardFeed *pagoda_board_feed_new_with_team (PagodaOutlook *outlook, GtkWidget *page);

/** Who works the accounts of the newest board; NULL before there was one (transfer none). */
PagodaTeam *pagoda_board_feed_get_team (PagodaBoardFeed *feed);

/** The newest board of all key accounts, of today; NULL before there was one (transfer none). */
PagodaBoard *pagoda_board_feed_get (PagodaBoardFeed *feed);

/** Why the last board could not be made, in the user's language; NULL where it was (transfer none). */
const char *pagoda_board_feed_get_failure (PagodaBoardFeed *feed);

G_END_DECLS
