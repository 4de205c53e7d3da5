/* life.c: what kind of customer an account is.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#define SIZES 100000

/* What customers buy in a year, by their place: a heavy tail, of which the first fifth brings some 75 %.
 * Between the places it is linear. */
static const struct
{
  int size;
  gint64 revenue; /* yuan */
  int orders;     /* tenths */
} sizes[] = {
  { 0, 6000, 14 },         { 10000, 14000, 19 },     { 25000, 33000, 26 },   { 50000, 85000, 38 },
  { 75000, 225000, 60 },   { 90000, 560000, 92 },    { 95000, 950000, 120 }, { 99000, 2530000, 170 },
  { 99900, 7700000, 240 }, { SIZES, 12000000, 280 },
};

static void
set_size (PagodaSampleLife *life, int size)
{
  gsize i = 1;

  while (sizes[i].size <= size)
    i++;
  gint64 step = sizes[i].size - sizes[i - 1].size;
  gint64 into = size - sizes[i - 1].size;
  life->size = size;
  life->revenue = sizes[i - 1].revenue + (sizes[i].revenue - sizes[i - 1].revenue) * into / step;
  life->orders = sizes[i - 1].orders + (int)((sizes[i].orders - sizes[i - 1].orders) * into / step);
}

/* Many bought before the record begins, the others were won in its course. */
static PagodaDay
draw_first_order (PagodaSampleSource *source, PagodaDay last)
{
  PagodaDay first = source->calendar->history.first;

  if (pagoda_dice_chance (source->dice, 45))
    return pagoda_dice_between (source->dice, first, MIN (first + 80, last));
  return pagoda_dice_between (source->dice, first, last);
}

static void
draw_buying (PagodaSampleLife *life, PagodaSampleSource *source)
{
  PagodaPeriod history = source->calendar->history;
  gboolean active = life->role == PAGODA_SAMPLE_ACTIVE;
  PagodaDay lost = pagoda_day_add_months (history.last, -12);

  life->buying.last
      = active ? history.last : pagoda_dice_between (source->dice, MIN (history.first + 120, lost), lost);
  life->buying.first = draw_first_order (source, MAX (life->buying.last - 40, history.first));
  int lead = pagoda_dice_between (source->dice, 55, 90);
  life->known_from = MAX (life->buying.first - lead, history.first);
}

/* Growth or decline, and what was got for the price: a few customers cost more than they bring. */
static void
draw_terms (PagodaSampleLife *life, GRand *dice)
{
  life->growth = pagoda_dice_chance (dice, 9) ? -55 : pagoda_dice_between (dice, -22, 42);
  life->price_percent = pagoda_dice_chance (dice, 6)
                            ? pagoda_dice_between (dice, 58, 66)
                            : pagoda_dice_between (dice, 90, 106) - life->size * 4 / SIZES;
}

PagodaSampleLife
pagoda_sample_draw_life (PagodaSampleSource *source, PagodaSampleRole role, guint32 spread)
{
  PagodaPeriod history = source->calendar->history;
  PagodaSampleLife life = { .role = role, .buying = { .first = 0, .last = -1 } };
  int size = (int)(((guint64)spread * SIZES) >> 32);
  PagodaDay known
      = pagoda_dice_between (source->dice, MAX (history.last - 500, history.first), history.last - 6);

  set_size (&life, role == PAGODA_SAMPLE_ACTIVE ? size : size * 85 / 100);
  draw_terms (&life, source->dice);
  life.known_from = known;
  if (role == PAGODA_SAMPLE_ACTIVE || role == PAGODA_SAMPLE_INACTIVE)
    draw_buying (&life, source);
  return life;
}
