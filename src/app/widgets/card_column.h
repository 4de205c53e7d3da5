/* card_column.h: one column of a board: head, sums, cards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_lane.h"

G_BEGIN_DECLS

/** What a column says whatever is in it; the texts are static or the caller's for the call. */
typedef struct
{
  const PagodaDrawnKind *kind; /* of its cards */
  int value;                   /* what a card becomes that is dropped here */
  const char *number;          /* before the name; nullable */
  const char *name;
  const char *caption; /* the head's tooltip; nullable */
  const char *icon;    /* beside how many are late */
  const char *empty;   /* what stands in a column without cards */
} PagodaCardColumnLook;

/** What the head says of the cards. */
typedef struct
{
  guint late;
  char *late_words; /* `stalled 2`, for a screen reader */
  char *first;
  char *second; /* at the end of the line; nullable */
} PagodaCardColumnSums;

/** A card that is dropped on it activates `page.move-to` ((xi): its id, the column's value). */
#define PAGODA_TYPE_CARD_COLUMN (pagoda_card_column_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCardColumn, pagoda_card_column, PAGODA, CARD_COLUMN, GtkWidget)

/** A column without cards (floating). */
GtkWidget *pagoda_card_column_new (const PagodaCardColumnLook *look);

/** Takes over the texts of @sums. */
void pagoda_card_column_show_sums (PagodaCardColumn *column, guint n, PagodaCardColumnSums sums);

/** Shows the cards at @n @places of @source. */
void pagoda_card_column_show (PagodaCardColumn *column, gpointer source, const guint32 *places, guint n);

PagodaLane *pagoda_card_column_get_lane (PagodaCardColumn *column);

G_END_DECLS
