/* day_layout.h: where the entries of a day stand beside each other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAGODA_MINUTES_PER_DAY (24 * 60)

/** From @first to before @end, in minutes of the day. */
typedef struct
{
  int first;
  int end;
} PagodaDayBlock;

/** A place from the column @column on, @width wide, of @columns. */
typedef struct
{
  int column;
  int width;
  int columns;
} PagodaDayPlace;

/**
 * Gives each of the @n @blocks, which are in the order of their first minutes, a place in @places.  Blocks
 * that have a minute in common, or are joined by others that have, share the width: each takes the first
 * column that is free and grows over those to its right that stay so.  A block without a minute has one.
 */
void pagoda_day_layout (const PagodaDayBlock *blocks, gsize n, PagodaDayPlace *places);

/** The multiple of @step that is nearest to @minute, in the day. */
int pagoda_day_snap (double minute, int step);

G_END_DECLS
