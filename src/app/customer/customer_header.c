/* customer_header.c: the head of the customer table: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are placed by the function that places the cells.  Narrow rows of two lines have no head.
 */
#include "config.h"

#include "app/customer/customer_header.h"
#include "app/customers/customer_row.h"
#include "app/widgets/ink.h"

#include <glib/gi18n-lib.h>

struct _PagodaCustomerHeader
{
  GtkWidget parent_instance;

  GtkWidget *buttons[PAGODA_N_CUSTOMER_ORDERS];
  PagodaCustomerOrder order;
  gboolean reversed;
};

G_DEFINE_FINAL_TYPE (PagodaCustomerHeader, pagoda_customer_header, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SORT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const titles[PAGODA_N_CUSTOMER_ORDERS] = {
  [PAGODA_ORDER_PROFIT] = N_ ("Profit, 12 months"),
  [PAGODA_ORDER_NAME] = N_ ("Name"),
  [PAGODA_ORDER_CODE] = N_ ("Code"),
  [PAGODA_ORDER_REGION] = N_ ("Region"),
  [PAGODA_ORDER_ORDERS] = N_ ("Orders"),
  [PAGODA_ORDER_LAST_ORDER] = N_ ("Last order"),
};

/* Figures stand at the right of their column, and so do their titles. */
static gboolean
is_figure (PagodaCustomerOrder order)
{
  return order == PAGODA_ORDER_ORDERS || order == PAGODA_ORDER_LAST_ORDER;
}

static void
update_button (PagodaCustomerHeader *header, PagodaCustomerOrder order)
{
  GtkWidget *button = header->buttons[order];
  gboolean sorted = header->order == order;
  /* Names and codes begin with the first letter, figures with the largest. */
  gboolean upwards
      = (order == PAGODA_ORDER_NAME || order == PAGODA_ORDER_CODE || order == PAGODA_ORDER_REGION)
        != header->reversed;
  const char *title = pagoda_customer_header_title (order);
  g_autofree char *label = g_strconcat (title, sorted ? (upwards ? " ↑" : " ↓") : "", NULL);
  g_autofree char *name = g_strdup_printf (sorted ? _ ("%s, sorted") : _ ("Sort by %s"), title);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (sorted)
    gtk_widget_add_css_class (button, "sorted");
  else
    gtk_widget_remove_css_class (button, "sorted");
}

static void
button_clicked_cb (GtkButton *button, PagodaCustomerHeader *header)
{
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (header->buttons[order] == GTK_WIDGET (button))
      g_signal_emit (header, signals[SIGNAL_SORT], 0, order);
}

static void
add_button (PagodaCustomerHeader *header, PagodaCustomerOrder order)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), is_figure (order) ? 1 : 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (button_clicked_cb), header);
  header->buttons[order] = button;
}

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

static PagodaCustomerColumns
layout_columns (GtkWidget *widget, int width)
{
  return pagoda_customer_columns_layout (width, pagoda_ink_em (widget),
                                         pagoda_customer_row_chip_width (widget));
}

static void
pagoda_customer_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaCustomerHeader *header = PAGODA_CUSTOMER_HEADER (widget);
  PagodaCustomerColumns columns = layout_columns (widget, width);
  PagodaColumnPlace *places = columns.places;

  /* The title of the name begins above the chip, that of the profit ends above the end of the bar. */
  places[PAGODA_ORDER_NAME].width += places[PAGODA_ORDER_NAME].x - columns.chip.x;
  places[PAGODA_ORDER_NAME].x = columns.chip.x;
  places[PAGODA_ORDER_PROFIT].width = columns.bar.x + columns.bar.width - places[PAGODA_ORDER_PROFIT].x;
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    {
      if (columns.two_lines)
        places[order].width = 0;
      place_button (header->buttons[order], places[order], height);
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
      && (for_size < 0 || !layout_columns (widget, for_size).two_lines))
    gtk_widget_measure (header->buttons[PAGODA_ORDER_NAME], orientation, -1, minimum, natural, NULL, NULL);
}

static void
pagoda_customer_header_dispose (GObject *object)
{
  PagodaCustomerHeader *header = PAGODA_CUSTOMER_HEADER (object);

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    g_clear_pointer (&header->buttons[order], gtk_widget_unparent);
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

  signals[SIGNAL_SORT] = g_signal_new ("sort", PAGODA_TYPE_CUSTOMER_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

/* The focus goes from left to right, as the columns lie. */
static void
pagoda_customer_header_init (PagodaCustomerHeader *header)
{
  static const PagodaCustomerOrder sequence[] = {
    PAGODA_ORDER_NAME,   PAGODA_ORDER_CODE,   PAGODA_ORDER_REGION,
    PAGODA_ORDER_PROFIT, PAGODA_ORDER_ORDERS, PAGODA_ORDER_LAST_ORDER,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sequence); i++)
    {
      add_button (header, sequence[i]);
      gtk_widget_set_parent (header->buttons[sequence[i]], GTK_WIDGET (header));
      update_button (header, sequence[i]);
    }
  gtk_widget_set_overflow (GTK_WIDGET (header), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
}

const char *
pagoda_customer_header_title (PagodaCustomerOrder order)
{
  return _ (titles[order]);
}

void
pagoda_customer_header_set_order (PagodaCustomerHeader *header, PagodaCustomerOrder order, gboolean reversed)
{
  header->order = order;
  header->reversed = reversed;
  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    update_button (header, i);
}
