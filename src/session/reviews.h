/* reviews.h: what comes back by itself on its day: watched accounts and follow-up needs (L2, L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

/** What is to be looked at again.  Everything in it belongs to the board. */
typedef struct
{
  const PagodaBoardCard *card;
  const PagodaProject *project; /* whose follow-up need it is; NULL: the account is on watch */
  PagodaDay day;                /* when it came back */
} PagodaReview;

/** The reviews that have come up to the day of @board, the longest ago first (transfer full). */
GArray *pagoda_reviews_of_board (const PagodaBoard *board);

G_END_DECLS
