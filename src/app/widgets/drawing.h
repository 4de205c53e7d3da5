/* drawing.h: a widget that is drawn with cairo.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It follows the colour scheme and the contrast; children are drawn in front.  A part of the drawing that can
 * be opened has a transparent button over it, so that it has a place for the focus, a name for a screen
 * reader and something to click.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `part-opened` (guint part): the button over a part was clicked. */
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

  /** Places the buttons over the parts in a drawing of @width and @height; NULL where there are none. */
  void (*place_parts) (PagodaDrawing *drawing, int width, int height);

  /** A button over a part is new; NULL where nothing has to be done. */
  void (*part_added) (PagodaDrawing *drawing, GtkWidget *part);
};

/** Gives the drawing @n parts; the buttons that it has already stay, and the focus on one of them. */
void pagoda_drawing_set_parts (PagodaDrawing *drawing, guint n);

/** How many parts it has. */
guint pagoda_drawing_get_n_parts (PagodaDrawing *drawing);

/** The button over part @i (transfer none). */
GtkWidget *pagoda_drawing_get_part (PagodaDrawing *drawing, guint i);

/** Which part @button lies over, or -1. */
int pagoda_drawing_find_part (PagodaDrawing *drawing, GtkWidget *button);

/**
 * Allocates @part, a child that lies over a part of its drawing, to @x, @y, @width and @height in pixels; it
 * is larger where it asks for more.
 */
void pagoda_drawing_place (GtkWidget *part, double x, double y, double width, double height);

G_END_DECLS
