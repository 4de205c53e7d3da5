/* drawing.h: a widget that is drawn with cairo.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It follows the colour scheme and the contrast; children, such as the buttons over its parts, are drawn in
 * front.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_DRAWING (pagoda_drawing_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaDrawing, pagoda_drawing, PAGODA, DRAWING, GtkWidget)

struct _PagodaDrawingClass
{
  GtkWidgetClass parent_class;

  /* Pixels. */
  int least_width;
  int usual_width;

  /** The height it takes, in pixels, at text of @em pixels. */
  int (*measure_height) (PagodaDrawing *drawing, double em);

  /** Draws from 0, 0 to @width, @height, with text of @em pixels. */
  void (*draw) (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em);
};

/**
 * Allocates @part, a child that lies over a part of its drawing, to @x, @y, @width and @height in pixels; it
 * is larger where it asks for more.
 */
void pagoda_drawing_place (GtkWidget *part, double x, double y, double width, double height);

G_END_DECLS
