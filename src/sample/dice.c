/* dice.c: draws that a seed repeats on every machine.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/dice.h"

int
pagoda_dice_between (GRand *dice, int lowest, int highest)
{
  return highest <= lowest ? lowest : g_rand_int_range (dice, lowest, highest + 1);
}

gboolean
pagoda_dice_chance (GRand *dice, int percent)
{
  return g_rand_int_range (dice, 0, 100) < percent;
}

gint64
pagoda_dice_scatter (GRand *dice, gint64 value, int lowest, int highest)
{
  return value * pagoda_dice_between (dice, lowest, highest) / 100;
}
