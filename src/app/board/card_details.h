/* card_details.h: what is behind a card of the board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The checklist of each layer with what is missing next, what the account's class is owed (Q3), why the card
 * was moved.
 */
#pragma once

#include "session/board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Activates `win.customer` (x) and `page.move-to` ((xi): customer, layer). */
#define PAGODA_TYPE_CARD_DETAILS (pagoda_card_details_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCardDetails, pagoda_card_details, PAGODA, CARD_DETAILS, GtkPopover)

/** A popover of @parent, to be popped up. */
GtkWidget *pagoda_card_details_new (GtkWidget *parent);

/** Shows what is behind @card of @board. */
void pagoda_card_details_show (PagodaCardDetails *details, PagodaBoard *board, const PagodaBoardCard *card);

/** The customer that is shown, or PAGODA_ID_NONE. */
PagodaId pagoda_card_details_get_customer (PagodaCardDetails *details);

G_END_DECLS
