/* reviews.h: what comes back by itself on its day: watched accounts, follow-up needs and analyses that are
 * missing (L2, L3, R1). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REVIEW_OF_STRATEGY,  /* the account is on watch */
  PAGODA_REVIEW_OF_FOLLOW_UP, /* a need was seen after a project */
  PAGODA_REVIEW_OF_CLOSING,   /* a project was won or lost, and nobody has said why */
} PagodaReviewKind;

/** What is to be looked at again.  Everything in it belongs to the board. */
typedef struct
{
  const PagodaBoardCard *card;
  PagodaReviewKind kind;
  const PagodaProject *project; /* NULL where the account is on watch */
  PagodaDay day;                /* when it came back */
} PagodaReview;

/** The reviews that have come up to the day of @board, the longest ago first (transfer full). */
GArray *pagoda_reviews_of_board (const PagodaBoard *board);

G_END_DECLS
