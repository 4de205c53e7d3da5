/* board_columns.c: the five columns of the board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/board_columns.h"

#include "app/board/card_view.h"
#include "app/board/card_words.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_column (PagodaLayer layer, const char *name)
{
  g_autofree char *number = g_strdup_printf ("%d", (int)layer + 1);
  PagodaCardColumnLook look
      = { .kind = &pagoda_card_kind,
          .value = (int)layer,
          .number = number,
          .name = name,
          .caption = pagoda_card_words_caption (layer),
          .icon = "pagoda-stalled-symbolic",
          .empty = _ ("No account is here now. Drag a card here, or press Ctrl+Right on it.") };

  return pagoda_card_column_new (&look);
}

PagodaColumns *
pagoda_board_columns_new (void)
{
  PagodaColumns *columns = PAGODA_COLUMNS (pagoda_columns_new ());

  for (int i = 0; i < PAGODA_N_LAYERS; i++)
    {
      PagodaLayer layer = (PagodaLayer)i;
      const char *name = pagoda_layer_label (layer, pagoda_language_current ());
      pagoda_columns_append (columns, create_column (layer, name), pagoda_card_words_short_layer (layer),
                             name);
    }
  return columns;
}

static void
show_sum (PagodaCardColumn *column, const PagodaBoardSum *sum, const char *currency)
{
  g_autofree char *profit = pagoda_wording_money (sum->profit, currency);
  g_autofree char *value = pagoda_wording_money (sum->value, currency);
  PagodaCardColumnSums sums = { .late = sum->stalled,
                                .late_words = g_strdup_printf (_ ("stalled %u"), sum->stalled),
                                /* Translators: the profit of the accounts in a column of the board. */
                                .first = g_strdup_printf (C_ ("column", "Profit %s"), profit),
                                /* Translators: the summed value of the projects in a column of the board. */
                                .second = g_strdup_printf (C_ ("column", "Projects %s"), value) };

  pagoda_card_column_show_sums (column, sum->cards, sums);
}

void
pagoda_board_columns_show (PagodaColumns *columns, PagodaBoard *board, const guint32 *places, gsize n)
{
  PagodaBoardSum sums[PAGODA_N_LAYERS];
  guint counts[PAGODA_N_LAYERS];

  pagoda_board_sum (board, places, n, sums);
  for (guint layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      show_sum (pagoda_columns_get (columns, layer), &sums[layer],
                pagoda_snapshot_get_currency (board->snapshot));
      counts[layer] = sums[layer].cards;
    }
  pagoda_columns_show (columns, board, places, counts);
}
