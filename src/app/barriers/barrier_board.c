/* barrier_board.c: the columns of the board of barriers, one for each state.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/barriers/barrier_board.h"

#include "app/barriers/barrier_card.h"

#include <glib/gi18n-lib.h>

void
pagoda_barrier_board_fill (PagodaColumns *columns)
{
  for (int state = 0; state < PAGODA_N_BARRIER_STATES; state++)
    {
      const char *name = pagoda_barrier_state_label ((PagodaBarrierState)state, pagoda_language_current ());
      PagodaCardColumnLook look
          = { .kind = &pagoda_barrier_card_kind,
              .value = state,
              .name = name,
              .icon = "alarm-symbolic",
              .empty = _ ("No barrier is here now. Drag a card here, or press Ctrl+Right on it.") };
      pagoda_columns_append (columns, pagoda_card_column_new (&look), name, name);
    }
}

static void
show_sum (PagodaCardColumn *column, const PagodaBarrierSum *sum)
{
  PagodaCardColumnSums sums = { .late = sum->overdue,
                                .late_words = g_strdup_printf (_ ("overdue %u"), sum->overdue),
                                /* Translators: the summed severity of the barriers in a column. */
                                .first = g_strdup_printf (C_ ("column", "Severity %u"), sum->severity) };

  pagoda_card_column_show_sums (column, sum->barriers, sums);
}

void
pagoda_barrier_board_show (PagodaColumns *columns,
                           PagodaBarrierOverview *overview,
                           const guint32 *places,
                           const PagodaBarrierSum *sums)
{
  guint counts[PAGODA_N_BARRIER_STATES];

  for (guint state = 0; state < PAGODA_N_BARRIER_STATES; state++)
    {
      show_sum (pagoda_columns_get (columns, state), &sums[state]);
      counts[state] = sums[state].barriers;
    }
  pagoda_columns_show (columns, overview, places, counts);
}
