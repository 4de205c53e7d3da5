/* customer_header.c: the head of the customer table: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are placed by the function that places the cells.  Narrow rows of two lines have no head.  The
 * name takes what is left, so that the edge which moves with a column's width is its left one.
 */
#include "config.h"

#include "app/customers/customer_header.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"

#include <glib/gi18n-lib.h>

/* How far from an edge it can be taken, in pixels; how much one key changes, in em. */
#define EDGE_REACH 6.0
#define KEY_STEP 0.5

struct _PagodaCustomerHeader
{
  GtkWidget parent_instance;

  GtkWidget *buttons[PAGODA_N_CUSTOMER_ORDERS];
  GtkWidget *hint;            /* that columns have no room */
  PagodaCustomerTable *table; /* never NULL */
  int dragged;                /* the column whose edge is being dragged, or −1 */
  double width_before;        /* em */
};

G_DEFINE_FINAL_TYPE (PagodaCustomerHeader, pagoda_customer_header, GTK_TYPE_WIDGET)

static PagodaCustomerColumns
layout_columns (PagodaCustomerHeader *header, int width)
{
  GtkWidget *widget = GTK_WIDGET (header);

  return pagoda_customer_columns_layout (pagoda_customer_table_get_columns (header->table), width,
                                         pagoda_ink_em (widget), pagoda_cell_chip_width (widget));
}

static gboolean
is_resizable (PagodaCustomerOrder order)
{
  return pagoda_customer_columns_usual_width (order) > 0;
}

/* Buttons */

static void
update_button (PagodaCustomerHeader *header, PagodaCustomerOrder order)
{
  GtkWidget *button = header->buttons[order];
  const PagodaCustomerSort *sort = pagoda_customer_table_get_sort (header->table);
  int place = pagoda_customer_sort_find (sort, order);
  const char *title = pagoda_customer_columns_title (order);
  g_autofree char *sign = pagoda_customer_sort_sign (sort, order);
  g_autofree char *label = place >= 0 ? g_strconcat (title, " ", sign, NULL) : g_strdup (title);
  g_autofree char *name = NULL;

  if (place < 0)
    name = g_strdup_printf (_ ("Sort by %s"), title);
  else if (sort->n == 1)
    name = g_strdup_printf (_ ("%s, sorted"), title);
  else
    /* Translators: a column, and the how-manieth it is by which the table is sorted. */
    name = g_strdup_printf (_ ("%s, sorted %d"), title, place + 1);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (place >= 0)
    gtk_widget_add_css_class (button, "sorted");
  else
    gtk_widget_remove_css_class (button, "sorted");
}

static void
table_changed_cb (PagodaCustomerHeader *header)
{
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    update_button (header, order);
  gtk_widget_queue_allocate (GTK_WIDGET (header));
}

static int
find_button (PagodaCustomerHeader *header, GtkWidget *button)
{
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (header->buttons[order] == button)
      return order;
  return -1;
}

static gboolean
is_shift_held (GtkWidget *widget)
{
  GdkDevice *keyboard
      = gdk_seat_get_keyboard (gdk_display_get_default_seat (gtk_widget_get_display (widget)));

  return keyboard != NULL && gdk_device_get_modifier_state (keyboard) & GDK_SHIFT_MASK;
}

static void
button_clicked_cb (GtkWidget *button, PagodaCustomerHeader *header)
{
  pagoda_customer_table_sort_by (header->table, find_button (header, button), is_shift_held (button));
}

static void
widen (PagodaCustomerHeader *header, PagodaCustomerOrder order, double by)
{
  PagodaCustomerColumns columns = layout_columns (header, gtk_widget_get_width (GTK_WIDGET (header)));

  if (is_resizable (order))
    pagoda_customer_table_set_width (header->table, order, columns.places[order].width / columns.em + by);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                PagodaCustomerHeader *header)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  PagodaCustomerOrder order = find_button (header, button);

  if (!(state & GDK_SHIFT_MASK))
    return FALSE;
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    widen (header, order, key == GDK_KEY_Right ? KEY_STEP : -KEY_STEP);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    pagoda_customer_table_sort_by (header->table, order, TRUE);
  else
    return FALSE;
  return TRUE;
}

static void
add_button (PagodaCustomerHeader *header, PagodaCustomerOrder order)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  gboolean right = pagoda_customer_order_is_figure (order) && order != PAGODA_ORDER_TREND
                   && order != PAGODA_ORDER_PROFIT;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), right ? 1 : 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (button_clicked_cb), header);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), header);
  gtk_widget_add_controller (button, keys);
  header->buttons[order] = button;
  gtk_widget_set_parent (button, GTK_WIDGET (header));
}

/* Edges */

/* The column whose left edge is at @x, or −1. */
static int
find_edge (PagodaCustomerHeader *header, double x)
{
  PagodaCustomerColumns columns = layout_columns (header, gtk_widget_get_width (GTK_WIDGET (header)));

  if (columns.two_lines)
    return -1;
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (is_resizable (order) && columns.places[order].width > 0
        && ABS (x - (columns.places[order].x - EDGE_REACH)) <= EDGE_REACH)
      return order;
  return -1;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PagodaCustomerHeader *header)
{
  PagodaCustomerColumns columns = layout_columns (header, gtk_widget_get_width (GTK_WIDGET (header)));

  header->dragged = find_edge (header, x);
  gtk_gesture_set_state (GTK_GESTURE (gesture),
                         header->dragged >= 0 ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
  if (header->dragged >= 0)
    header->width_before = columns.places[header->dragged].width / columns.em;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, PagodaCustomerHeader *header)
{
  if (header->dragged >= 0)
    pagoda_customer_table_set_width (header->table, header->dragged,
                                     header->width_before - x / pagoda_ink_em (GTK_WIDGET (header)));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, PagodaCustomerHeader *header)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (header), find_edge (header, x) >= 0 ? "col-resize" : NULL);
}

static void
add_edges (PagodaCustomerHeader *header)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), header);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), header);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), header);
  gtk_widget_add_controller (GTK_WIDGET (header), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (header), motion);
}

/* What has no room */

static gboolean
query_hint_cb (GtkWidget *hint,
               int x,
               int y,
               gboolean keyboard,
               GtkTooltip *tooltip,
               PagodaCustomerHeader *header)
{
  const PagodaCustomerOrder *sequence = pagoda_customer_columns_sequence ();
  guint left_out = pagoda_customer_header_get_left_out (header);
  g_autoptr (GString) text = g_string_new (_ ("No room for:"));

  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    if (left_out >> sequence[i] & 1)
      g_string_append_printf (text, "\n%s", pagoda_customer_columns_title (sequence[i]));
  gtk_tooltip_set_text (tooltip, text->str);
  return TRUE;
}

static void
add_hint (PagodaCustomerHeader *header)
{
  header->hint = gtk_label_new ("…");
  gtk_widget_add_css_class (header->hint, "hint");
  gtk_widget_set_has_tooltip (header->hint, TRUE);
  g_signal_connect (header->hint, "query-tooltip", G_CALLBACK (query_hint_cb), header);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header->hint), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Some columns have no room"), -1);
  gtk_widget_set_parent (header->hint, GTK_WIDGET (header));
}

static void
place_hint (PagodaCustomerHeader *header, int width, int height, gboolean shown)
{
  int least;

  gtk_widget_set_child_visible (header->hint, shown);
  if (!shown)
    return;
  gtk_widget_measure (header->hint, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (header->hint, least, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)(width - least), 0)));
}

/* Places */

static void
place_button (GtkWidget *button, PagodaColumnPlace place, int height)
{
  int least;

  gtk_widget_set_child_visible (button, place.width > 0);
  if (place.width <= 0)
    return;
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (button, MAX (least, (int)place.width), height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)place.x, 0)));
}

static void
pagoda_customer_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaCustomerHeader *header = PAGODA_CUSTOMER_HEADER (widget);
  PagodaCustomerColumns columns = layout_columns (header, width);

  place_hint (header, width, height,
              !columns.two_lines
                  && pagoda_customer_columns_left_out (pagoda_customer_table_get_columns (header->table),
                                                       &columns)
                         != 0);
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    {
      if (columns.two_lines)
        columns.places[order].width = 0;
      place_button (header->buttons[order], columns.places[order], height);
    }
}

static GtkSizeRequestMode
pagoda_customer_header_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pagoda_customer_header_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  PagodaCustomerHeader *header = PAGODA_CUSTOMER_HEADER (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL
      && (for_size < 0 || !layout_columns (header, for_size).two_lines))
    gtk_widget_measure (header->buttons[PAGODA_ORDER_NAME], orientation, -1, minimum, natural, NULL, NULL);
}

static void
pagoda_customer_header_dispose (GObject *object)
{
  PagodaCustomerHeader *header = PAGODA_CUSTOMER_HEADER (object);

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    g_clear_pointer (&header->buttons[order], gtk_widget_unparent);
  g_clear_pointer (&header->hint, gtk_widget_unparent);
  g_clear_object (&header->table);
  G_OBJECT_CLASS (pagoda_customer_header_parent_class)->dispose (object);
}

static void
pagoda_customer_header_class_init (PagodaCustomerHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_customer_header_dispose;
  widget_class->measure = pagoda_customer_header_measure;
  widget_class->get_request_mode = pagoda_customer_header_get_request_mode;
  widget_class->size_allocate = pagoda_customer_header_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "customer-header");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The focus goes from left to right, as the columns lie. */
static void
pagoda_customer_header_init (PagodaCustomerHeader *header)
{
  const PagodaCustomerOrder *sequence = pagoda_customer_columns_sequence ();

  header->dragged = -1;
  header->table = pagoda_customer_table_new ();
  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    add_button (header, sequence[i]);
  add_hint (header);
  add_edges (header);
  gtk_widget_set_overflow (GTK_WIDGET (header), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
}

void
pagoda_customer_header_set_table (PagodaCustomerHeader *header, PagodaCustomerTable *table)
{
  g_set_object (&header->table, table);
  g_signal_connect_object (table, "changed", G_CALLBACK (table_changed_cb), header, G_CONNECT_SWAPPED);
  table_changed_cb (header);
}

guint
pagoda_customer_header_get_left_out (PagodaCustomerHeader *header)
{
  PagodaCustomerColumns columns = layout_columns (header, gtk_widget_get_width (GTK_WIDGET (header)));

  return pagoda_customer_columns_left_out (pagoda_customer_table_get_columns (header->table), &columns);
}
