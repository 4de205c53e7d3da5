/* card_view.h: a card of the board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Takes the focus; all its cards are of one height. */
#define PAGODA_TYPE_CARD_VIEW (pagoda_card_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCardView, pagoda_card_view, PAGODA, CARD_VIEW, GtkWidget)

/** A view that shows nothing yet (floating). */
GtkWidget *pagoda_card_view_new (void);

/** Shows the card at @place of @board. */
void pagoda_card_view_show (PagodaCardView *view, PagodaBoard *board, guint32 place);

/** The height of every card in the text of @widget, in pixels. */
int pagoda_card_view_height (GtkWidget *widget);

G_END_DECLS
