/* day_layout.c: where the entries of a day stand beside each other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/calendar/day_layout.h"

#include <math.h>

static int
end_of (const PagodaDayBlock *block)
{
  return MAX (block->end, block->first + 1);
}

static gboolean
overlaps (const PagodaDayBlock *a, const PagodaDayBlock *b)
{
  return a->first < end_of (b) && b->first < end_of (a);
}

/* How many of the blocks from @i on belong together: each has a minute in common with one before it. */
static gsize
count_joined (const PagodaDayBlock *blocks, gsize n, gsize i)
{
  int end = end_of (&blocks[i]);
  gsize count = 1;

  for (; i + count < n && blocks[i + count].first < end; count++)
    end = MAX (end, end_of (&blocks[i + count]));
  return count;
}

/* TRUE where no block up to @n stands in @column beside @block. */
static gboolean
is_free (const PagodaDayBlock *blocks, const PagodaDayPlace *places, gsize n, gsize block, int column)
{
  for (gsize i = 0; i < n; i++)
    if (i != block && places[i].column <= column && column < places[i].column + places[i].width
        && overlaps (&blocks[i], &blocks[block]))
      return FALSE;
  return TRUE;
}

static void
place_joined (const PagodaDayBlock *blocks, gsize n, PagodaDayPlace *places)
{
  int columns = 0;

  for (gsize i = 0; i < n; i++)
    {
      places[i] = (PagodaDayPlace){ .column = 0, .width = 1 };
      while (!is_free (blocks, places, i, i, places[i].column))
        places[i].column++;
      columns = MAX (columns, places[i].column + 1);
    }
  for (gsize i = 0; i < n; i++)
    {
      places[i].columns = columns;
      while (places[i].column + places[i].width < columns
             && is_free (blocks, places, n, i, places[i].column + places[i].width))
        places[i].width++;
    }
}

void
pagoda_day_layout (const PagodaDayBlock *blocks, gsize n, PagodaDayPlace *places)
{
  for (gsize i = 0, count = 0; i < n; i += count)
    {
      count = count_joined (blocks, n, i);
      place_joined (blocks + i, count, places + i);
    }
}

int
pagoda_day_snap (double minute, int step)
{
  int snapped = (int)lround (minute / step) * step;

  return CLAMP (snapped, 0, PAGODA_MINUTES_PER_DAY - step);
}
