/* barrier_columns.c: where the columns of the list of barriers stand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/barriers/barrier_columns.h"

/* In em. */
#define EDGE 1.2
#define GAP 0.8
#define LEAST_NAMES 19.5
#define HEIGHT 2.7
#define HIGH 4.2

/* The account's part of what is left for the names. */
#define ACCOUNT_SHARE 0.45

/* In em; the names share what is left. */
static const double widths[PAGODA_N_BARRIER_ORDERS] = {
  [PAGODA_BARRIER_BY_KIND] = 8.0,  [PAGODA_BARRIER_BY_SEVERITY] = 5.6, [PAGODA_BARRIER_BY_WAY] = 7.0,
  [PAGODA_BARRIER_BY_OWNER] = 5.0, [PAGODA_BARRIER_BY_DUE] = 7.0,      [PAGODA_BARRIER_BY_STATE] = 6.8,
  [PAGODA_BARRIER_BY_DAYS] = 3.6,  [PAGODA_BARRIER_BY_STRATEGY] = 5.0,
};

/* Those that go first where there is too little room. */
static const PagodaBarrierOrder less_important[]
    = { PAGODA_BARRIER_BY_WAY, PAGODA_BARRIER_BY_STRATEGY, PAGODA_BARRIER_BY_KIND, PAGODA_BARRIER_BY_DAYS,
        PAGODA_BARRIER_BY_OWNER };

static double
room_for_names (guint shown, double width, double em)
{
  double room = width - (2 * EDGE + GAP) * em;

  for (int order = 0; order < PAGODA_N_BARRIER_ORDERS; order++)
    if (widths[order] > 0 && (shown & 1U << order) != 0)
      room -= (widths[order] + GAP) * em;
  return room;
}

PagodaBarrierColumns
pagoda_barrier_columns_layout (double width, double em)
{
  PagodaBarrierColumns columns = { .em = em, .height = HEIGHT * em };
  guint shown = (1U << PAGODA_N_BARRIER_ORDERS) - 1;
  double x = EDGE * em;

  for (gsize i = 0; i < G_N_ELEMENTS (less_important) && room_for_names (shown, width, em) < LEAST_NAMES * em;
       i++)
    shown &= ~(1U << less_important[i]);
  double names = room_for_names (shown, width, em);
  if (names < LEAST_NAMES * em)
    {
      columns.two_lines = TRUE;
      columns.height = HIGH * em;
      columns.places[PAGODA_BARRIER_BY_ACCOUNT] = (PagodaColumnPlace){ x, width - 2 * x };
      return columns;
    }
  for (int order = 0; order < PAGODA_N_BARRIER_ORDERS; order++)
    {
      double own = order == PAGODA_BARRIER_BY_ACCOUNT ? names * ACCOUNT_SHARE
                   : order == PAGODA_BARRIER_BY_TITLE ? names * (1 - ACCOUNT_SHARE)
                                                      : widths[order] * em;
      if ((shown & 1U << order) == 0)
        continue;
      columns.places[order] = (PagodaColumnPlace){ x, own };
      x += own + GAP * em;
    }
  return columns;
}

gboolean
pagoda_barrier_columns_is_number (PagodaBarrierOrder order)
{
  return order == PAGODA_BARRIER_BY_DAYS;
}
