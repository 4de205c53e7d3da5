/* drawing.c: a widget that is drawn with cairo.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/drawing.h"

#include "app/widgets/ink.h"

G_DEFINE_ABSTRACT_TYPE (PagodaDrawing, pagoda_drawing, GTK_TYPE_WIDGET)

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
pagoda_drawing_class_init (PagodaDrawingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = pagoda_drawing_measure;
  widget_class->snapshot = pagoda_drawing_snapshot;
}

static void
pagoda_drawing_init (PagodaDrawing *drawing)
{
  pagoda_ink_follow (GTK_WIDGET (drawing));
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
