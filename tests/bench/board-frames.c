/* board-frames.c: how long a frame of the five-layer board takes while it is scrolled and filtered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes every customer of the store a key account, spread over the layers, opens the board, with lanes where
 * they are asked for, and then scrolls a column or presses a chip, a step a frame.
 */
#include "app/board/board_chips.h"
#include "app/board/board_page.h"
#include "app/board/board_tools.h"
#include "app/widgets/drawn_lane.h"
#include "frames.h"
#include "session/edit_layers.h"

typedef struct
{
  PagodaWindow *window;
  gboolean filters;
  gboolean lanes; /* wanted, until they are there */
  gboolean spread;
  int pending; /* edits on their way */
} Watch;

static void
edited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *watch = data;

  if (pagoda_session_edit_finish (PAGODA_SESSION (source), result, NULL, NULL) >= 0 && --watch->pending == 0)
    gtk_widget_activate_action (GTK_WIDGET (watch->window), "win.page", "s", "layers");
}

/* One layer for each customer in turn. */
static void
spread_cards (Watch *watch, PagodaSession *session, const PagodaSnapshot *snapshot, PagodaDay day)
{
  static const PagodaAccountClass classes[] = { PAGODA_CLASS_TOP, PAGODA_CLASS_IMPORTANT };
  gsize n = pagoda_snapshot_get_n_customers (snapshot);
  g_autofree PagodaId *ids = g_new (PagodaId, n);

  watch->pending = PAGODA_N_LAYERS * G_N_ELEMENTS (classes) + PAGODA_N_LAYERS;
  for (gsize i = 0; i < n; i++)
    ids[i] = pagoda_snapshot_get_id (snapshot, i);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      gsize first = n * (gsize)layer / PAGODA_N_LAYERS, end = n * (gsize)(layer + 1) / PAGODA_N_LAYERS;
      for (gsize half = 0; half < G_N_ELEMENTS (classes); half++)
        {
          gsize from = half == 0 ? first : (first + end) / 2, to = half == 0 ? (first + end) / 2 : end;
          pagoda_session_edit_async (session,
                                     pagoda_edit_set_class (ids + from, to - from, day, PAGODA_DAY_NONE,
                                                            &classes[half], NULL),
                                     edited_cb, watch);
        }
      pagoda_session_edit_async (session,
                                 pagoda_edit_make_statement (ids + first, end - first, NULL,
                                                             PAGODA_STATEMENT_LAYER, day, layer, "bench"),
                                 edited_cb, watch);
    }
}

/* The chip of the strategic ones comes first, then that of the TOP ones. */
static GtkToggleButton *
find_chip (PagodaWindow *window)
{
  GtkWidget *chips = frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_BOARD_CHIPS);

  return GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (gtk_widget_get_first_child (chips)));
}

static void
step (PagodaWindow *window, guint i, gpointer data)
{
  const Watch *watch = data;

  if (watch->filters)
    gtk_toggle_button_set_active (find_chip (window), i % 2 == 1);
  else
    frames_scroll (frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_DRAWN_LANE), i);
}

static gboolean
shows_all_cards (PagodaWindow *window, PagodaSession *session)
{
  GtkWidget *page = frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_BOARD_PAGE);

  return page != NULL && !pagoda_session_get_busy (session)
         && pagoda_board_page_get_n_shown (PAGODA_BOARD_PAGE (page))
                == pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session));
}

/* The lanes are there with the next frame. */
static gboolean
show_lanes (PagodaWindow *window, Watch *watch)
{
  GtkWidget *tools = frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_BOARD_TOOLS);

  if (watch->lanes)
    gtk_widget_activate_action (tools, "tools.lanes", "s", "class");
  watch->lanes = FALSE;
  return FALSE;
}

static gboolean
is_ready (PagodaWindow *window, PagodaSession *session, gpointer data)
{
  Watch *watch = data;
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (window));

  if (watch->spread && watch->lanes)
    return shows_all_cards (window, session) && show_lanes (window, watch);
  if (watch->spread)
    return shows_all_cards (window, session);
  if (frames_has_figures (window))
    {
      watch->window = window;
      watch->spread = TRUE;
      spread_cards (watch, session, pagoda_standings_get_snapshot (standings),
                    pagoda_standings_get_pyramid (standings)->as_of);
    }
  return FALSE;
}

int
main (int argc, char **argv)
{
  if (argc != 3 && argc != 4)
    {
      g_printerr ("usage: board-frames STORE scroll|filter [lanes]\n");
      return 2;
    }
  Watch watch = { .filters = g_str_equal (argv[2], "filter"), .lanes = argc == 4 };
  return frames_measure (argv[1], is_ready, step, &watch);
}
