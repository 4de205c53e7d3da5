/* board_columns.c: the five columns beside each other, as many as there is room for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is decided by the width given cannot flip with the content.
 */
#include "config.h"

#include "app/board/board_columns.h"

#include "app/board/card_words.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define GAP 10
#define EDGE 18
#define NARROW_EDGE 9
#define LEAST_COLUMN 12.6 /* em */
#define LEAST_HEIGHT 110

struct _PagodaBoardColumns
{
  GtkWidget parent_instance;

  GtkWidget *switcher;
  GtkWidget *choices[PAGODA_N_LAYERS];
  GtkWidget *columns[PAGODA_N_LAYERS];
  int current; /* the layer that is shown whatever the room */
};

G_DEFINE_FINAL_TYPE (PagodaBoardColumns, pagoda_board_columns, GTK_TYPE_WIDGET)

static PagodaLane *
lane_of (PagodaBoardColumns *columns, int layer)
{
  return pagoda_board_column_get_lane (PAGODA_BOARD_COLUMN (columns->columns[layer]));
}

/* Room */

static int
edge_for (int width, double em)
{
  return width < 3 * LEAST_COLUMN * em ? NARROW_EDGE : EDGE;
}

static int
count_columns (PagodaBoardColumns *columns, int width)
{
  double em = pagoda_ink_em (GTK_WIDGET (columns));
  int room = width - 2 * edge_for (width, em) + GAP;

  return CLAMP ((int)(room / (LEAST_COLUMN * em + GAP)), 1, PAGODA_N_LAYERS);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)x, (float)y)));
}

static int
allocate_switcher (PagodaBoardColumns *columns, int width, int edge, gboolean shown)
{
  int height = 0;

  gtk_widget_set_child_visible (columns->switcher, shown);
  if (!shown)
    return 0;
  gtk_widget_measure (columns->switcher, GTK_ORIENTATION_VERTICAL, width - 2 * edge, NULL, &height, NULL,
                      NULL);
  allocate (columns->switcher, edge, 0, width - 2 * edge, height);
  return height + GAP;
}

static void
pagoda_board_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaBoardColumns *columns = PAGODA_BOARD_COLUMNS (widget);
  int edge = edge_for (width, pagoda_ink_em (widget));
  int n = count_columns (columns, width), first = MIN (columns->current, PAGODA_N_LAYERS - n);
  int top = allocate_switcher (columns, width, edge, n < PAGODA_N_LAYERS);
  int room = width - 2 * edge - (n - 1) * GAP;

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      int place = layer - first;
      gboolean shown = place >= 0 && place < n;
      gtk_widget_set_child_visible (columns->columns[layer], shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (columns->columns[layer]), GTK_ACCESSIBLE_STATE_HIDDEN,
                                   !shown, -1);
      if (!shown)
        continue;
      int left = room * place / n, right = room * (place + 1) / n;
      allocate (columns->columns[layer], edge + left + place * GAP, top, right - left, height - top);
    }
}

static void
pagoda_board_columns_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  PagodaBoardColumns *columns = PAGODA_BOARD_COLUMNS (widget);
  int least = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int wanted;
      gtk_widget_measure (child, orientation, -1, &wanted, NULL, NULL, NULL);
      least
          = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (least, wanted + 2 * NARROW_EDGE) : LEAST_HEIGHT;
    }
  *minimum = least;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? MAX (least, (int)(PAGODA_N_LAYERS * LEAST_COLUMN * pagoda_ink_em (GTK_WIDGET (columns))))
                 : least;
}

/* Switcher */

static void
set_current (PagodaBoardColumns *columns, int layer)
{
  columns->current = layer;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (columns->choices[layer]), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (columns));
}

static void
chosen_cb (PagodaBoardColumns *columns, GtkToggleButton *choice)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if (columns->choices[layer] == GTK_WIDGET (choice) && gtk_toggle_button_get_active (choice))
      set_current (columns, layer);
}

static GtkWidget *
create_choice (PagodaBoardColumns *columns, PagodaLayer layer)
{
  GtkWidget *choice = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (pagoda_card_words_short_layer (layer));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (choice), label);
  gtk_widget_add_css_class (choice, "caption");
  pagoda_naming_set (choice, pagoda_layer_label (layer, pagoda_language_current ()));
  g_signal_connect_swapped (choice, "toggled", G_CALLBACK (chosen_cb), columns);
  return choice;
}

static void
create_switcher (PagodaBoardColumns *columns)
{
  columns->switcher = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (columns->switcher), TRUE);
  gtk_widget_add_css_class (columns->switcher, "segmented");
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      columns->choices[layer] = create_choice (columns, (PagodaLayer)layer);
      if (layer > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (columns->choices[layer]),
                                     GTK_TOGGLE_BUTTON (columns->choices[0]));
      gtk_box_append (GTK_BOX (columns->switcher), columns->choices[layer]);
    }
  gtk_widget_set_parent (columns->switcher, GTK_WIDGET (columns));
}

/* Life */

static void
pagoda_board_columns_dispose (GObject *object)
{
  PagodaBoardColumns *columns = PAGODA_BOARD_COLUMNS (object);

  g_clear_pointer (&columns->switcher, gtk_widget_unparent);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    g_clear_pointer (&columns->columns[layer], gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_board_columns_parent_class)->dispose (object);
}

static void
pagoda_board_columns_class_init (PagodaBoardColumnsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_board_columns_dispose;
  widget_class->measure = pagoda_board_columns_measure;
  widget_class->size_allocate = pagoda_board_columns_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_board_columns_init (PagodaBoardColumns *columns)
{
  create_switcher (columns);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      columns->columns[layer] = pagoda_board_column_new ((PagodaLayer)layer);
      gtk_widget_set_parent (columns->columns[layer], GTK_WIDGET (columns));
    }
  set_current (columns, 0);
}

/* The focus stays with its customer; where that is gone, with what stands in its place. */
static void
keep_focus (PagodaBoardColumns *columns, PagodaId customer, int layer)
{
  if (customer != PAGODA_ID_NONE && !pagoda_board_columns_focus_customer (columns, customer))
    gtk_widget_grab_focus (GTK_WIDGET (lane_of (columns, layer)));
}

static int
focused_layer (PagodaBoardColumns *columns)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if (pagoda_lane_get_focused (lane_of (columns, layer)) != PAGODA_ID_NONE)
      return layer;
  return -1;
}

void
pagoda_board_columns_show (PagodaBoardColumns *columns, PagodaBoard *board, const guint32 *places, gsize n)
{
  PagodaBoardSum sums[PAGODA_N_LAYERS];
  int layer_before = focused_layer (columns);
  PagodaId focused = pagoda_board_columns_get_focused (columns);
  gsize first = 0;

  pagoda_board_sum (board, places, n, sums);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      pagoda_board_column_show (PAGODA_BOARD_COLUMN (columns->columns[layer]), board, places + first,
                                sums[layer].cards, &sums[layer]);
      first += sums[layer].cards;
    }
  keep_focus (columns, focused, layer_before);
}

PagodaId
pagoda_board_columns_get_focused (PagodaBoardColumns *columns)
{
  int layer = focused_layer (columns);

  return layer >= 0 ? pagoda_lane_get_focused (lane_of (columns, layer)) : PAGODA_ID_NONE;
}

gboolean
pagoda_board_columns_has (PagodaBoardColumns *columns, PagodaId customer)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if (pagoda_lane_find_row (lane_of (columns, layer), customer) != PAGODA_NO_ROW)
      return TRUE;
  return FALSE;
}

gboolean
pagoda_board_columns_focus_customer (PagodaBoardColumns *columns, PagodaId customer)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if (pagoda_lane_focus_id (lane_of (columns, layer), customer))
      {
        set_current (columns, layer);
        return TRUE;
      }
  return FALSE;
}

GtkWidget *
pagoda_board_columns_find (PagodaBoardColumns *columns, PagodaId customer)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      GtkWidget *view = pagoda_lane_find_view (lane_of (columns, layer), customer);
      if (view != NULL && gtk_widget_get_child_visible (columns->columns[layer]))
        return view;
    }
  return NULL;
}
