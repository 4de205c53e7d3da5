/* review_header.c: the head of the yearly review: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/review/review_header.h"

#include "app/review/review_columns.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

struct _PagodaReviewHeader
{
  GtkWidget parent_instance;

  GtkWidget *buttons[PAGODA_N_REVIEW_ORDERS];
  PagodaReviewSort sort;
};

G_DEFINE_FINAL_TYPE (PagodaReviewHeader, pagoda_review_header, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_sort (PagodaReviewHeader *header)
{
  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    {
      const char *title = pagoda_review_columns_title ((PagodaReviewOrder)order);
      gboolean sorted = (int)header->sort.order == order;
      g_autofree char *label
          = sorted ? g_strdup_printf ("%s %s", title, header->sort.descending ? "▼" : "▲") : g_strdup (title);
      g_autofree char *name = g_strdup_printf (sorted ? _ ("%s, sorted") : _ ("Sort by %s"), title);
      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (header->buttons[order]))), label);
      pagoda_naming_set (header->buttons[order], name);
      if (sorted)
        gtk_widget_add_css_class (header->buttons[order], "sorted");
      else
        gtk_widget_remove_css_class (header->buttons[order], "sorted");
    }
}

/* What matters more comes first where a column is chosen for the first time. */
static gboolean
begins_descending (PagodaReviewOrder order)
{
  return pagoda_review_columns_is_number (order);
}

static void
clicked_cb (GtkWidget *button, PagodaReviewHeader *header)
{
  PagodaReviewOrder order = PAGODA_REVIEW_BY_NAME;

  while (header->buttons[order] != button)
    order++;
  header->sort.descending
      = header->sort.order == order ? !header->sort.descending : begins_descending (order);
  header->sort.order = order;
  show_sort (header);
  g_signal_emit (header, signals[CHANGED], 0);
}

static void
create_button (PagodaReviewHeader *header, PagodaReviewOrder order)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), pagoda_review_columns_is_number (order) ? 1 : 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), header);
  gtk_widget_set_parent (button, GTK_WIDGET (header));
  header->buttons[order] = button;
}

static void
pagoda_review_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaReviewHeader *header = PAGODA_REVIEW_HEADER (widget);
  PagodaReviewColumns columns = pagoda_review_columns_layout (width, pagoda_ink_em (widget));

  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    {
      PagodaColumnPlace place = columns.places[order];
      gboolean shown = place.width > 0 && !columns.two_lines;
      gtk_widget_set_child_visible (header->buttons[order], shown);
      if (shown)
        gtk_widget_allocate (header->buttons[order], (int)place.width, height, -1,
                             gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)place.x, 0)));
    }
}

/* A button may be narrower than it wants: its text is cut. */
static void
pagoda_review_header_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL
      || (for_size >= 0 && pagoda_review_columns_layout (for_size, pagoda_ink_em (widget)).two_lines))
    return;
  gtk_widget_measure (PAGODA_REVIEW_HEADER (widget)->buttons[0], orientation, -1, minimum, natural, NULL,
                      NULL);
}

static GtkSizeRequestMode
pagoda_review_header_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pagoda_review_header_dispose (GObject *object)
{
  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    g_clear_pointer (&PAGODA_REVIEW_HEADER (object)->buttons[order], gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_review_header_parent_class)->dispose (object);
}

static void
pagoda_review_header_class_init (PagodaReviewHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_review_header_dispose;
  widget_class->size_allocate = pagoda_review_header_size_allocate;
  widget_class->measure = pagoda_review_header_measure;
  widget_class->get_request_mode = pagoda_review_header_get_request_mode;
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_REVIEW_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "review-header");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_review_header_init (PagodaReviewHeader *header)
{
  header->sort = (PagodaReviewSort){ PAGODA_REVIEW_BY_REVENUE, TRUE };
  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    create_button (header, (PagodaReviewOrder)order);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
  show_sort (header);
}

GtkWidget *
pagoda_review_header_new (void)
{
  return g_object_new (PAGODA_TYPE_REVIEW_HEADER, NULL);
}

PagodaReviewSort
pagoda_review_header_get_sort (PagodaReviewHeader *header)
{
  return header->sort;
}
