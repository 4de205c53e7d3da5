/* columns.c: the columns of a board beside each other, as many as there is room for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/columns.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#define GAP 10
#define EDGE 18
#define NARROW_EDGE 9
#define LEAST_COLUMN 12.6 /* em */
#define LEAST_HEIGHT 110

struct _PagodaColumns
{
  GtkWidget parent_instance;

  GtkWidget *switcher;
  GPtrArray *choices; /* GtkWidget, of the switcher */
  GPtrArray *columns; /* GtkWidget */
  guint current;      /* the one that is shown whatever the room */
};

G_DEFINE_FINAL_TYPE (PagodaColumns, pagoda_columns, GTK_TYPE_WIDGET)

/* Room */

static int
edge_for (int width, double em)
{
  return width < 3 * LEAST_COLUMN * em ? NARROW_EDGE : EDGE;
}

static int
count_columns (PagodaColumns *columns, int width)
{
  double em = pagoda_ink_em (GTK_WIDGET (columns));
  int room = width - 2 * edge_for (width, em) + GAP;

  return CLAMP ((int)(room / (LEAST_COLUMN * em + GAP)), 1, (int)columns->columns->len);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)x, (float)y)));
}

static int
allocate_switcher (PagodaColumns *columns, int width, int edge, gboolean shown)
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
show_column (GtkWidget *column, gboolean shown)
{
  gtk_widget_set_child_visible (column, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static void
pagoda_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaColumns *columns = PAGODA_COLUMNS (widget);
  int edge = edge_for (width, pagoda_ink_em (widget)), all = (int)columns->columns->len;
  int n = count_columns (columns, width), first = MIN ((int)columns->current, all - n);
  int top = allocate_switcher (columns, width, edge, n < all);
  int room = width - 2 * edge - (n - 1) * GAP;

  for (int i = 0; i < all; i++)
    {
      GtkWidget *column = g_ptr_array_index (columns->columns, i);
      int place = i - first;
      show_column (column, place >= 0 && place < n);
      if (place < 0 || place >= n)
        continue;
      int left = room * place / n, right = room * (place + 1) / n;
      allocate (column, edge + left + place * GAP, top, right - left, height - top);
    }
}

static void
pagoda_columns_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  double usual = PAGODA_COLUMNS (widget)->columns->len * LEAST_COLUMN * pagoda_ink_em (widget);
  int least = 0;

  *minimum = *natural = LEAST_HEIGHT;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int wanted;
      gtk_widget_measure (child, orientation, -1, &wanted, NULL, NULL, NULL);
      least = MAX (least, wanted + 2 * NARROW_EDGE);
    }
  *minimum = least;
  *natural = MAX (least, (int)usual);
}

/* Life */

/* Makes sure that the column @place is seen. */
static void
turn_to (PagodaColumns *columns, guint place)
{
  columns->current = place;
  gtk_toggle_button_set_active (g_ptr_array_index (columns->choices, place), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (columns));
}

static void
chosen_cb (GtkToggleButton *choice, PagodaColumns *columns)
{
  guint place;

  if (gtk_toggle_button_get_active (choice) && g_ptr_array_find (columns->choices, choice, &place))
    turn_to (columns, place);
}

static void
pagoda_columns_dispose (GObject *object)
{
  PagodaColumns *columns = PAGODA_COLUMNS (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (columns))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_pointer (&columns->choices, g_ptr_array_unref);
  g_clear_pointer (&columns->columns, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_columns_parent_class)->dispose (object);
}

static void
pagoda_columns_class_init (PagodaColumnsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_columns_dispose;
  widget_class->measure = pagoda_columns_measure;
  widget_class->size_allocate = pagoda_columns_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_columns_init (PagodaColumns *columns)
{
  columns->choices = g_ptr_array_new ();
  columns->columns = g_ptr_array_new ();
  columns->switcher = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (columns->switcher), TRUE);
  gtk_widget_add_css_class (columns->switcher, "segmented");
  gtk_widget_set_parent (columns->switcher, GTK_WIDGET (columns));
}

GtkWidget *
pagoda_columns_new (void)
{
  return g_object_new (PAGODA_TYPE_COLUMNS, NULL);
}

void
pagoda_columns_append (PagodaColumns *columns, GtkWidget *column, const char *title, const char *name)
{
  GtkWidget *choice = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (title);
  gboolean first = columns->columns->len == 0;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (choice), label);
  gtk_widget_add_css_class (choice, "caption");
  pagoda_naming_set (choice, name);
  if (!first)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (choice), g_ptr_array_index (columns->choices, 0));
  g_signal_connect (choice, "toggled", G_CALLBACK (chosen_cb), columns);
  gtk_box_append (GTK_BOX (columns->switcher), choice);
  gtk_widget_set_parent (column, GTK_WIDGET (columns));
  g_ptr_array_add (columns->choices, choice);
  g_ptr_array_add (columns->columns, column);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choice), first);
}

PagodaCardColumn *
pagoda_columns_get (PagodaColumns *columns, guint place)
{
  return g_ptr_array_index (columns->columns, place);
}

static PagodaLane *
lane_of (PagodaColumns *columns, guint place)
{
  return pagoda_card_column_get_lane (pagoda_columns_get (columns, place));
}

/* The lane that has the focus, or NULL. */
static PagodaLane *
focused_lane (PagodaColumns *columns)
{
  for (guint i = 0; i < columns->columns->len; i++)
    if (pagoda_lane_get_focused (lane_of (columns, i)) != PAGODA_ID_NONE)
      return lane_of (columns, i);
  return NULL;
}

void
pagoda_columns_show (PagodaColumns *columns, gpointer source, const guint32 *places, const guint *counts)
{
  PagodaLane *lane = focused_lane (columns);
  PagodaId focused = lane != NULL ? pagoda_lane_get_focused (lane) : PAGODA_ID_NONE;

  for (guint i = 0; i < columns->columns->len; i++)
    {
      pagoda_card_column_show (pagoda_columns_get (columns, i), source, places, counts[i]);
      places += counts[i];
    }
  if (lane != NULL && !pagoda_columns_focus_id (columns, focused))
    gtk_widget_grab_focus (GTK_WIDGET (lane));
}

gboolean
pagoda_columns_has (PagodaColumns *columns, PagodaId id)
{
  for (guint i = 0; i < columns->columns->len; i++)
    if (pagoda_lane_find_row (lane_of (columns, i), id) != PAGODA_NO_ROW)
      return TRUE;
  return FALSE;
}

gboolean
pagoda_columns_focus_id (PagodaColumns *columns, PagodaId id)
{
  for (guint i = 0; i < columns->columns->len; i++)
    if (pagoda_lane_focus_id (lane_of (columns, i), id))
      {
        turn_to (columns, i);
        return TRUE;
      }
  return FALSE;
}

GtkWidget *
pagoda_columns_find (PagodaColumns *columns, PagodaId id)
{
  for (guint i = 0; i < columns->columns->len; i++)
    {
      GtkWidget *view = pagoda_lane_find_view (lane_of (columns, i), id);
      if (view != NULL && gtk_widget_get_child_visible (g_ptr_array_index (columns->columns, i)))
        return view;
    }
  return NULL;
}
