/* movement_view.c: who went where between two days, as a matrix of tiers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for the tier of the first day, a column for that of the second; who is right of the diagonal has
 * fallen, who is left of it has risen.  A triangle says so beside the colour.
 */
#include "config.h"

#include "app/pyramid/movement_view.h"

#include "app/widgets/tab_stop.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define SPACING 3

/* Shares of the customers that moved from which on a cell is shown stronger. */
#define MANY 0.2

struct _PagodaMovementView
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *cells[PAGODA_N_TIERS][PAGODA_N_TIERS];
  PagodaMovement movement;
  int from; /* −1 where nothing is chosen */
  int to;
};

G_DEFINE_FINAL_TYPE (PagodaMovementView, pagoda_movement_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void toggled_cb (GtkToggleButton *button, PagodaMovementView *view);

static void
press_chosen (PagodaMovementView *view)
{
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      {
        GtkWidget *cell = view->cells[from][to];
        g_signal_handlers_block_by_func (cell, toggled_cb, view);
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cell), from == view->from && to == view->to);
        g_signal_handlers_unblock_by_func (cell, toggled_cb, view);
      }
}

static void
choose (PagodaMovementView *view, int from, int to)
{
  view->from = from;
  view->to = to;
  press_chosen (view);
  g_signal_emit (view, signals[CHOSEN], 0);
}

static void
toggled_cb (GtkToggleButton *button, PagodaMovementView *view)
{
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      if (view->cells[from][to] == GTK_WIDGET (button))
        {
          choose (view, from, to);
          return;
        }
}

/* The fullest cell that @counts lets through; FALSE where there is none. */
static gboolean
find_fullest (PagodaMovementView *view, gboolean moved)
{
  guint most = 0;

  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      if ((!moved || from != to) && view->movement.customers[from][to] > most)
        {
          most = view->movement.customers[from][to];
          view->from = from;
          view->to = to;
        }
  return most > 0;
}

static void
keep_chosen (PagodaMovementView *view)
{
  if (view->from >= 0 && view->movement.customers[view->from][view->to] > 0)
    return;
  view->from = view->to = -1;
  if (!find_fullest (view, TRUE))
    find_fullest (view, FALSE);
}

static guint
count_moved (const PagodaMovement *movement)
{
  guint n = 0;

  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      n += from != to ? movement->customers[from][to] : 0;
  return n;
}

static void
fill_cell (PagodaMovementView *view, int from, int to, guint moved)
{
  static const char *const classes[] = { "risen", "stayed", "fallen" };
  static const char *const signs[] = { "▲ ", "", "▼ " };
  GtkWidget *cell = view->cells[from][to];
  guint customers = view->movement.customers[from][to];
  int way = to < from ? 0 : to == from ? 1 : 2;
  g_autofree char *count = pagoda_count_format (customers);
  g_autofree char *text = customers > 0 ? g_strconcat (signs[way], count, NULL) : g_strdup ("");
  g_autofree char *name = g_strdup_printf ("%s → %s: %s", pagoda_wording_tier ((PagodaTier)from),
                                           pagoda_wording_tier ((PagodaTier)to), count);

  gtk_button_set_label (GTK_BUTTON (cell), text);
  gtk_widget_set_sensitive (cell, customers > 0);
  pagoda_naming_set (cell, name);
  for (int i = 0; i < (int)G_N_ELEMENTS (classes); i++)
    if (customers > 0 && i == way)
      gtk_widget_add_css_class (cell, classes[i]);
    else
      gtk_widget_remove_css_class (cell, classes[i]);
  if (way != 1 && customers > MANY * moved)
    gtk_widget_add_css_class (cell, "many");
  else
    gtk_widget_remove_css_class (cell, "many");
}

static GtkWidget *
create_head (PagodaTier tier, float xalign)
{
  GtkWidget *label = gtk_label_new (pagoda_wording_tier (tier));

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "head");
  return label;
}

static void
pagoda_movement_view_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_MOVEMENT_VIEW (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_movement_view_parent_class)->dispose (object);
}

static void
pagoda_movement_view_class_init (PagodaMovementViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_movement_view_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "movement-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_movement_view_init (PagodaMovementView *view)
{
  view->from = view->to = -1;
  view->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_grid_set_row_spacing (GTK_GRID (view->grid), SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (view->grid), SPACING);
  gtk_widget_set_parent (view->grid, GTK_WIDGET (view));
  pagoda_naming_set (view->grid, _ ("Who went where"));
  for (int i = 0; i < PAGODA_N_TIERS; i++)
    {
      gtk_grid_attach (GTK_GRID (view->grid), create_head ((PagodaTier)i, 0.5F), i + 1, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (view->grid), create_head ((PagodaTier)i, 1), 0, i + 1, 1, 1);
    }
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      {
        GtkWidget *cell = gtk_toggle_button_new_with_label ("");
        view->cells[from][to] = cell;
        gtk_widget_add_css_class (cell, "cell");
        gtk_widget_set_hexpand (cell, TRUE);
        g_signal_connect (cell, "toggled", G_CALLBACK (toggled_cb), view);
        gtk_grid_attach (GTK_GRID (view->grid), cell, to + 1, from + 1, 1, 1);
      }
  pagoda_tab_stop_install (view->grid);
  /* Cells have no names before the first movement. */
  gtk_widget_set_visible (view->grid, FALSE);
}

void
pagoda_movement_view_show (PagodaMovementView *view, const PagodaMovement *movement)
{
  guint moved = count_moved (movement);

  view->movement = *movement;
  gtk_widget_set_visible (view->grid, TRUE);
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      fill_cell (view, from, to, moved);
  keep_chosen (view);
  press_chosen (view);
}

gboolean
pagoda_movement_view_get_chosen (PagodaMovementView *view, PagodaTier *from, PagodaTier *to)
{
  if (view->from < 0)
    return FALSE;
  *from = (PagodaTier)view->from;
  *to = (PagodaTier)view->to;
  return TRUE;
}
