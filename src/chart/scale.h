/* scale.h: linear scales and round ticks.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Carries the values low … high to the positions from … to, which may run either way. */
typedef struct
{
  double low;
  double high;
  double from;
  double to;
} PagodaScale;

/** The position of @value; the one of `low` where the scale is empty (high = low). */
double pagoda_scale_position (const PagodaScale *scale, double value);

/** The value at @position; `low` where all positions are one. */
double pagoda_scale_value (const PagodaScale *scale, double position);

/** Most ticks an axis shows (look.md, Charts). */
#define PAGODA_MAX_TICKS 5

/** The values first, first + step … (n of them). */
typedef struct
{
  double first;
  double step; /* 1, 2, 2.5 or 5 times a power of ten */
  guint n;
} PagodaTicks;

/** The finest round ticks within @low … @high, at most PAGODA_MAX_TICKS; none where the range is empty. */
PagodaTicks pagoda_ticks_within (double low, double high);

/** The same of what is counted: every tick is a whole number. */
PagodaTicks pagoda_ticks_whole_within (double low, double high);

/** Tick @i < n; exactly zero where it stands for zero. */
double pagoda_ticks_value (const PagodaTicks *ticks, guint i);

G_END_DECLS
