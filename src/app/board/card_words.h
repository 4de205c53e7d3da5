/* card_words.h: what a card of the board says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the language of the process.
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

/** So many items of evidence can be drawn one by one: the stages of a project are the most. */
#define PAGODA_CARD_MOST_MARKS 9

/** How an item of the evidence line stands. */
typedef enum
{
  PAGODA_CARD_MARK_MISSING,
  PAGODA_CARD_MARK_PASSED_BY, /* reached without us */
  PAGODA_CARD_MARK_DONE,
} PagodaCardMark;

/** The texts of a card; what it points to in the board stays the board's. */
typedef struct
{
  const char *name; /* the short one where there is one */
  const char *tier;
  const char *account_class;
  char *evidence; /* `5/8`, `open 3`: what the marks, bars or the meter say, in brief */
  char *lead;     /* `+0.2`; NULL where nobody is known to decide */
  char *next;     /* day and next action */
  gboolean late;
  gboolean today;
  char *days; /* in the layer, or since the last evidence where it is stalled */

  /* The evidence as shapes: steps, or bars by severity (n_marks), or the meter of the lead. */
  guint n_marks;
  PagodaCardMark marks[PAGODA_CARD_MOST_MARKS];
  int severities[PAGODA_CARD_MOST_MARKS]; /* heaviest first; 0 where the marks are steps */
  gboolean meter;
  double low, middle, high; /* of the lead, −4 … 4 */
} PagodaCardWords;

PagodaCardWords pagoda_card_words (const PagodaBoard *board, const PagodaBoardCard *card);
void pagoda_card_words_clear (PagodaCardWords *words);

/** All of the card in one sentence, for a screen reader (transfer full). */
char *pagoda_card_words_describe (const PagodaBoard *board, const PagodaBoardCard *card);

/** `+0.2`, `−1.0` (transfer full). */
char *pagoda_card_words_lead (double lead);

/** What a column's evidence is about, and the short name of its layer for narrow windows. */
const char *pagoda_card_words_caption (PagodaLayer layer);
const char *pagoda_card_words_short_layer (PagodaLayer layer);

G_END_DECLS
