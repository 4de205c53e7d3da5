/* card_moves.c: cards are moved by hand (L7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/card_moves.h"

#include "app/customer/editing-private.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaId customer;
  char *name;
  PagodaLayer layer;
  PagodaDay day;
} Move;

static void
free_move (gpointer data)
{
  Move *move = data;

  g_free (move->name);
  g_free (move);
}

static void
save_move_cb (PagodaFormDialog *form, const Move *move)
{
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  const char *layer = pagoda_layer_label (move->layer, pagoda_language_current ());

  pagoda_editing_save (form,
                       pagoda_edit_make_statement (&move->customer, 1, move->name, PAGODA_STATEMENT_LAYER,
                                                   move->day, (int)move->layer, reason),
                       /* Translators: a customer, and the layer its card is in now. */
                       g_strdup_printf (_ ("%1$s moved to: %2$s"), move->name, layer));
}

static void
ask_reason (PagodaWindow *window, Move *move)
{
  const char *layer = pagoda_layer_label (move->layer, pagoda_language_current ());
  g_autofree char *title = g_strdup_printf (_ ("Move %1$s to: %2$s"), move->name, layer);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (save_move_cb), move, free_move);

  pagoda_form_dialog_add_text (form, "reason", _ ("Why it belongs there"), NULL);
  pagoda_form_dialog_require (form, "reason");
  gtk_window_present (GTK_WINDOW (form));
}

static void
release (PagodaWindow *window, const Move *move)
{
  pagoda_editing_run (window,
                      pagoda_edit_make_statement (&move->customer, 1, move->name, PAGODA_STATEMENT_LAYER,
                                                  move->day, PAGODA_DATED_NONE, NULL),
                      g_strdup_printf (_ ("%s is back where the checklists have it."), move->name));
}

void
pagoda_card_moves_run (PagodaWindow *window,
                       const PagodaBoard *board,
                       const PagodaBoardCard *card,
                       PagodaLayer layer)
{
  Move *move;

  if (layer == card->layers->shown)
    return;
  move = g_new (Move, 1);
  *move = (Move){ .customer = card->customer,
                  .name = g_strdup (pagoda_snapshot_get_name (board->snapshot, card->place)),
                  .layer = layer,
                  .day = board->as_of };
  if (layer != card->layers->current)
    {
      ask_reason (window, move);
      return;
    }
  release (window, move);
  free_move (move);
}
