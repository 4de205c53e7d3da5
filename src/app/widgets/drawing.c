/* drawing.c: a widget that is drawn with cairo.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/drawing.h"

#include "app/widgets/ink.h"

typedef struct
{
  GPtrArray *parts; /* GtkButton, children */
} PagodaDrawingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PagodaDrawing, pagoda_drawing, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PART_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
parts_of (PagodaDrawing *drawing)
{
  return ((PagodaDrawingPrivate *)pagoda_drawing_get_instance_private (drawing))->parts;
}

static void
pagoda_drawing_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PagodaDrawingClass *class = PAGODA_DRAWING_GET_CLASS (widget);

  *minimum = class->least_width;
  *natural = class->usual_width;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = class->measure_height (PAGODA_DRAWING (widget), pagoda_ink_em (widget));
}

static void
pagoda_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));

  PAGODA_DRAWING_GET_CLASS (widget)->draw (PAGODA_DRAWING (widget), cr, width, height,
                                           pagoda_ink_em (widget));
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (pagoda_drawing_parent_class)->snapshot (widget, snapshot);
}

static void
pagoda_drawing_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  if (PAGODA_DRAWING_GET_CLASS (widget)->place_parts != NULL)
    PAGODA_DRAWING_GET_CLASS (widget)->place_parts (PAGODA_DRAWING (widget), width, height);
}

static void
pagoda_drawing_dispose (GObject *object)
{
  pagoda_drawing_set_parts (PAGODA_DRAWING (object), 0);
  G_OBJECT_CLASS (pagoda_drawing_parent_class)->dispose (object);
}

static void
pagoda_drawing_finalize (GObject *object)
{
  g_ptr_array_unref (parts_of (PAGODA_DRAWING (object)));
  G_OBJECT_CLASS (pagoda_drawing_parent_class)->finalize (object);
}

static void
pagoda_drawing_class_init (PagodaDrawingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_drawing_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_drawing_finalize;
  widget_class->measure = pagoda_drawing_measure;
  widget_class->size_allocate = pagoda_drawing_size_allocate;
  widget_class->snapshot = pagoda_drawing_snapshot;
  signals[SIGNAL_PART_OPENED] = g_signal_new ("part-opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
pagoda_drawing_init (PagodaDrawing *drawing)
{
  PagodaDrawingPrivate *self = pagoda_drawing_get_instance_private (drawing);

  self->parts = g_ptr_array_new ();
  pagoda_ink_follow (GTK_WIDGET (drawing));
}

static void
part_clicked_cb (GtkWidget *part, PagodaDrawing *drawing)
{
  g_signal_emit (drawing, signals[SIGNAL_PART_OPENED], 0, (guint)pagoda_drawing_find_part (drawing, part));
}

static void
add_part (PagodaDrawing *drawing)
{
  GtkWidget *part = gtk_button_new ();

  gtk_widget_add_css_class (part, "drawn-part");
  gtk_widget_set_parent (part, GTK_WIDGET (drawing));
  g_signal_connect (part, "clicked", G_CALLBACK (part_clicked_cb), drawing);
  g_ptr_array_add (parts_of (drawing), part);
  if (PAGODA_DRAWING_GET_CLASS (drawing)->part_added != NULL)
    PAGODA_DRAWING_GET_CLASS (drawing)->part_added (drawing, part);
}

void
pagoda_drawing_set_parts (PagodaDrawing *drawing, guint n)
{
  GPtrArray *parts = parts_of (drawing);

  while (parts->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (parts, parts->len - 1));
  while (parts->len < n)
    add_part (drawing);
}

guint
pagoda_drawing_get_n_parts (PagodaDrawing *drawing)
{
  return parts_of (drawing)->len;
}

GtkWidget *
pagoda_drawing_get_part (PagodaDrawing *drawing, guint i)
{
  return g_ptr_array_index (parts_of (drawing), i);
}

int
pagoda_drawing_find_part (PagodaDrawing *drawing, GtkWidget *button)
{
  guint place;

  return g_ptr_array_find (parts_of (drawing), button, &place) ? (int)place : -1;
}

void
pagoda_drawing_place (GtkWidget *part, double x, double y, double width, double height)
{
  int least, least_height;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (part, MAX (least, (int)width), MAX (least_height, (int)height), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)x, (float)y)));
}
