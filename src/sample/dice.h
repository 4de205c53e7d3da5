/* dice.h: draws that a seed repeats on every machine.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Integers only: what a mathematical library rounds differs from machine to machine.  One draw per statement,
 * and none inside MAX or MIN: the order in which C evaluates arguments and initializers differs too.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A number from @lowest to @highest, both inclusive; @lowest where @highest is below it. */
int pagoda_dice_between (GRand *dice, int lowest, int highest);

/** TRUE in @percent of a hundred cases. */
gboolean pagoda_dice_chance (GRand *dice, int percent);

/** @value × a share from @lowest to @highest percent. */
gint64 pagoda_dice_scatter (GRand *dice, gint64 value, int lowest, int highest);

G_END_DECLS
