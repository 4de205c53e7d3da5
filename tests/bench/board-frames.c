/* board-frames.c: how long a frame of the five-layer board takes while it is scrolled and filtered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes every customer of the store a key account, spread over the layers, opens the board, and then scrolls
 * a column or types a search, a step a frame.  Prints the median seconds from a step to the end of its
 * painting.
 */
#include "app/board/board_chips.h"
#include "app/board/board_lane.h"
#include "app/board/board_page.h"
#include "app/window.h"
#include "session/edit_layers.h"

#include "pagoda-ui.h"

#define STEPS 60
/* Pixels; the shortest column measured is longer than all of them together. */
#define STRIDE 61.0

/* A board that has not come after this many seconds never will. */
#define LIMIT 120

typedef enum
{
  SPREADING,
  OPENING,
  MEASURING,
} Phase;

typedef struct
{
  PagodaSession *session;
  PagodaWindow *window;
  GMainLoop *loop;
  gboolean filters;
  Phase phase;
  int pending;    /* edits on their way */
  gint64 started; /* µs */
  GArray *times;  /* of double, seconds */
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
spread_cards (Watch *watch, const PagodaSnapshot *snapshot, PagodaDay day)
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
          pagoda_session_edit_async (watch->session,
                                     pagoda_edit_set_class (ids + from, to - from, day, &classes[half], NULL),
                                     edited_cb, watch);
        }
      pagoda_session_edit_async (watch->session,
                                 pagoda_edit_make_statement (ids + first, end - first, NULL,
                                                             PAGODA_STATEMENT_LAYER, day, layer, "bench"),
                                 edited_cb, watch);
    }
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* The chip of the strategic ones comes first, then that of the TOP ones. */
static GtkToggleButton *
find_chip (Watch *watch)
{
  GtkWidget *chips = find_widget (GTK_WIDGET (watch->window), PAGODA_TYPE_BOARD_CHIPS);

  return GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (gtk_widget_get_first_child (chips)));
}

static void
step (Watch *watch)
{
  GtkWidget *lane = find_widget (GTK_WIDGET (watch->window), PAGODA_TYPE_BOARD_LANE);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (lane));
  guint i = watch->times->len + 1;

  watch->started = g_get_monotonic_time ();
  if (watch->filters)
    gtk_toggle_button_set_active (find_chip (watch), i % 2 == 1);
  else
    gtk_adjustment_set_value (adjustment, i % 2 == 0 ? STRIDE * i / 2 : STRIDE * (STEPS - i) / 2);
}

static gboolean
shows_all_cards (Watch *watch)
{
  GtkWidget *page = find_widget (GTK_WIDGET (watch->window), PAGODA_TYPE_BOARD_PAGE);
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (watch->session);

  return page != NULL && !pagoda_session_get_busy (watch->session)
         && pagoda_board_page_get_n_shown (PAGODA_BOARD_PAGE (page))
                == pagoda_snapshot_get_n_customers (snapshot);
}

/* Before the layout and the painting of a frame: the next step. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (watch->window));

  if (watch->phase == SPREADING && standings != NULL && pagoda_standings_get_pyramid (standings) != NULL)
    {
      watch->phase = OPENING;
      spread_cards (watch, pagoda_standings_get_snapshot (standings),
                    pagoda_standings_get_pyramid (standings)->as_of);
    }
  else if (watch->phase == OPENING && shows_all_cards (watch))
    watch->phase = MEASURING;
  else if (watch->phase == MEASURING)
    step (watch);
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (GdkFrameClock *clock, Watch *watch)
{
  double seconds = (double)(g_get_monotonic_time () - watch->started) / G_USEC_PER_SEC;

  if (watch->started == 0)
    return;
  watch->started = 0;
  g_array_append_val (watch->times, seconds);
  if (watch->times->len == STEPS)
    g_main_loop_quit (watch->loop);
}

static gboolean
give_up_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;

  return one < other ? -1 : one > other;
}

int
main (int argc, char **argv)
{
  Watch watch = { .times = g_array_new (FALSE, FALSE, sizeof (double)) };

  if (argc != 3)
    {
      g_printerr ("usage: board-frames STORE scroll|filter\n");
      return 2;
    }
  watch.filters = g_str_equal (argv[2], "filter");
  pagoda_ui_register_resource ();
  adw_init ();
  watch.session = pagoda_session_new ();
  watch.window = pagoda_window_new (NULL, watch.session);
  watch.loop = g_main_loop_new (NULL, FALSE);
  gtk_window_present (GTK_WINDOW (watch.window));
  gtk_widget_add_tick_callback (GTK_WIDGET (watch.window), tick_cb, &watch, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (watch.window)), "after-paint",
                    G_CALLBACK (painted_cb), &watch);
  pagoda_window_open_store (watch.window, argv[1]);
  g_timeout_add_seconds (LIMIT, give_up_cb, watch.loop);
  g_main_loop_run (watch.loop);
  gboolean measured = watch.times->len == STEPS;
  g_array_sort (watch.times, compare_times);
  if (measured)
    g_print ("%.6f\n", g_array_index (watch.times, double, STEPS / 2));
  gtk_window_destroy (GTK_WINDOW (watch.window));
  g_object_unref (watch.session);
  g_main_loop_unref (watch.loop);
  g_array_unref (watch.times);
  return measured ? 0 : 1;
}
