/* geometry.h: points and rectangles of a drawing, and the outlines made of them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lengths are units of the drawing: pixels of a window, points of a page.  y grows downwards.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} PagodaPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PagodaRect;

/** Left and upper edge included, right and lower edge excluded, so that neighbours never share a point. */
gboolean pagoda_rect_contains (PagodaRect rect, double x, double y);

/** Moves each edge of a convex polygon outwards by @distance; clockwise as seen, @grown has @n points too. */
void pagoda_polygon_grow (const PagodaPoint *points, gsize n, double distance, PagodaPoint *grown);

/** Adds the closed outline of a convex polygon with corners rounded by @radius to the path of @cr. */
void pagoda_polygon_path (cairo_t *cr, const PagodaPoint *points, gsize n, double radius);

/** The same for a rectangle. */
void pagoda_rect_path (cairo_t *cr, PagodaRect rect, double radius);

G_END_DECLS
