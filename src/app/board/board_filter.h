/* board_filter.h: which cards of the board are shown.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All conditions must hold; classes are alternatives of each other.
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

typedef struct
{
  guint classes;      /* bit c is PagodaAccountClass c; 0: all */
  const char *owner;  /* NULL: anybody; "": nobody looks after it */
  gboolean stalled;   /* only these (L7) */
  gboolean overdue;   /* only those whose next action is overdue (A3) */
  const char *search; /* words as in pagoda_snapshot_search(); "" finds all */
} PagodaBoardFilter;

/** How many cards of a whole board each choice of a filter would show. */
typedef struct
{
  guint classes[PAGODA_N_CLASSES];
  guint stalled;
  guint overdue;
} PagodaBoardOffers;

/** Whether the next action of @card was planned for a day before that of @board and is not done (A3).  A step
 * that was only spoken of is not: nobody has planned it. */
gboolean pagoda_board_card_is_overdue (const PagodaBoard *board, const PagodaBoardCard *card);

/** The places of the @n cards that @filter shows, in the order of the board (transfer full). */
guint32 *pagoda_board_filter_apply (const PagodaBoardFilter *filter, const PagodaBoard *board, gsize *n);

/** TRUE where @filter would show every card of any board. */
gboolean pagoda_board_filter_is_open (const PagodaBoardFilter *filter);

PagodaBoardOffers pagoda_board_filter_count (const PagodaBoard *board);

/** Who looks after the cards, each once, sorted, "" not among them (transfer full, texts are the board's). */
GPtrArray *pagoda_board_filter_list_owners (const PagodaBoard *board);

G_END_DECLS
