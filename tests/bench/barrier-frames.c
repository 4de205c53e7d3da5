/* barrier-frames.c: how long a frame of the barriers takes while they are scrolled and filtered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the barriers of a store that has some, as list or as board, and then scrolls the list or its first
 * column, or presses the chip of the overdue ones, a step a frame.
 */
#include "app/barriers/barrier_chips.h"
#include "app/barriers/barriers_page.h"
#include "app/layers/layers_page.h"
#include "app/widgets/columns.h"
#include "frames.h"

typedef struct
{
  gboolean board;
  gboolean filters;
  gboolean opened;
} Watch;

static GtkWidget *
find_lane (PagodaWindow *window, const Watch *watch)
{
  GtkWidget *page = frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_BARRIERS_PAGE);
  GtkWidget *place = page != NULL && watch->board ? frames_find_widget (page, PAGODA_TYPE_COLUMNS) : page;

  return place != NULL ? frames_find_widget (place, PAGODA_TYPE_DRAWN_LANE) : NULL;
}

/* The list and the board are two toggles beside each other. */
static void
open_barriers (PagodaWindow *window, Watch *watch)
{
  GtkWidget *layers = frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_LAYERS_PAGE);

  if (layers == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "layers");
      return;
    }
  pagoda_views_page_choose (PAGODA_VIEWS_PAGE (layers), "barriers");
  GtkWidget *page = frames_find_widget (layers, PAGODA_TYPE_BARRIERS_PAGE);
  GtkWidget *toggle = page != NULL ? frames_find_widget (page, GTK_TYPE_TOGGLE_BUTTON) : NULL;
  if (toggle == NULL)
    return;
  if (watch->board)
    toggle = gtk_widget_get_next_sibling (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  watch->opened = TRUE;
}

static gboolean
is_ready (PagodaWindow *window, PagodaSession *session, gpointer data)
{
  Watch *watch = data;

  if (!watch->opened && frames_has_figures (window))
    open_barriers (window, watch);
  if (!watch->opened || pagoda_session_get_busy (session))
    return FALSE;
  GtkWidget *lane = find_lane (window, watch);
  return lane != NULL && pagoda_lane_get_n_rows (PAGODA_LANE (lane)) > 0;
}

static void
step (PagodaWindow *window, guint i, gpointer data)
{
  const Watch *watch = data;

  if (!watch->filters)
    {
      frames_scroll (find_lane (window, watch), i);
      return;
    }
  GtkWidget *chips = frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_BARRIER_CHIPS);
  for (GtkWidget *chip = gtk_widget_get_first_child (chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (GTK_IS_TOGGLE_BUTTON (chip))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), i % 2 == 1);
}

int
main (int argc, char **argv)
{
  if (argc != 4)
    {
      g_printerr ("usage: barrier-frames STORE list|board scroll|filter\n");
      return 2;
    }
  Watch watch = { .board = g_str_equal (argv[2], "board"), .filters = g_str_equal (argv[3], "filter") };
  return frames_measure (argv[1], is_ready, step, &watch);
}
