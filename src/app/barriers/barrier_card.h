/* barrier_card.h: a barrier as a card of the board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/barrier_overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_BARRIER_CARD (pagoda_barrier_card_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarrierCard, pagoda_barrier_card, PAGODA, BARRIER_CARD, GtkWidget)

/** A card that shows nothing yet (floating). */
GtkWidget *pagoda_barrier_card_new (void);

/** Shows the entry at @place of @overview. */
void pagoda_barrier_card_show (PagodaBarrierCard *card, PagodaBarrierOverview *overview, guint32 place);

/** The height of every card in the text size of @widget. */
int pagoda_barrier_card_height (GtkWidget *widget);

G_END_DECLS
