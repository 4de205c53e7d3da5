/* board_groups.h: the cards of the board in lanes that run across the columns.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

/** What the lanes are made of. */
typedef enum
{
  PAGODA_GROUPING_NONE,
  PAGODA_GROUPING_CLASS,
  PAGODA_GROUPING_OWNER,
} PagodaBoardGrouping;
#define PAGODA_N_BOARD_GROUPINGS 3

PAGODA_DECLARE_WORDS (PagodaBoardGrouping, board_grouping)

/** One lane. */
typedef struct
{
  char *key;      /* the class's word, or the owner's name, "" for nobody */
  GArray *places; /* of guint32, in the board's order */
  PagodaBoardSum sum;
  guint tallest; /* the most cards in one of its columns */
} PagodaBoardGroup;

/** The @n cards at @places of @board by @grouping, classes in their order, owners by name and nobody last;
 * lanes without cards are left out (PagodaBoardGroup; transfer full). */
GPtrArray *pagoda_board_groups_new (const PagodaBoard *board,
                                    const guint32 *places,
                                    gsize n,
                                    PagodaBoardGrouping grouping);

/** What a lane is called (transfer none). */
const char *pagoda_board_group_title (const PagodaBoardGroup *group, PagodaBoardGrouping grouping);

G_END_DECLS
