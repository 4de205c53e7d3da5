/* card_menu.h: what can be done about a card.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items activate `win.customer-layers` and, of the group `page`, `details`, `plan`, `record`, `strategy`,
 * `owner`, `assign` (x: customer) and `move-to` ((xi): customer, layer).
 */
#pragma once

#include "session/board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The menu of @card (transfer full). */
GMenuModel *pagoda_card_menu_new (const PagodaBoardCard *card);

/** Installs those of the actions that open forms on @page, whose board is what @find_card searches. */
typedef const PagodaBoardCard *(*PagodaCardFinder) (GtkWidget *page, PagodaId customer, PagodaBoard **board);
void pagoda_card_menu_add_actions (GActionMap *group, GtkWidget *page, PagodaCardFinder find_card);

G_END_DECLS
