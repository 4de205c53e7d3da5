/* geometry.c: points and rectangles of a drawing, and the outlines made of them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/geometry.h"

#include <math.h>

/* Control points of a quadratic corner, written as the cubic that cairo knows. */
#define CUBIC (2.0 / 3.0)

/* Shorter edges than this have no direction to speak of. */
#define SHORTEST 1e-9

static PagodaPoint
between (PagodaPoint from, PagodaPoint to, double part)
{
  return (PagodaPoint){ .x = from.x + (to.x - from.x) * part, .y = from.y + (to.y - from.y) * part };
}

static double
distance (PagodaPoint from, PagodaPoint to)
{
  return hypot (to.x - from.x, to.y - from.y);
}

/* The unit vector that points out of a clockwise polygon, across the edge @from → @to. */
static PagodaPoint
outward (PagodaPoint from, PagodaPoint to)
{
  double length = MAX (distance (from, to), SHORTEST);

  return (PagodaPoint){ .x = (to.y - from.y) / length, .y = (from.x - to.x) / length };
}

gboolean
pagoda_rect_contains (PagodaRect rect, double x, double y)
{
  return rect.x <= x && x < rect.x + rect.width && rect.y <= y && y < rect.y + rect.height;
}

void
pagoda_polygon_grow (const PagodaPoint *points, gsize n, double by, PagodaPoint *grown)
{
  for (gsize i = 0; i < n; i++)
    {
      PagodaPoint one = outward (points[(i + n - 1) % n], points[i]);
      PagodaPoint two = outward (points[i], points[(i + 1) % n]);
      /* The corner of both moved edges lies on their bisector, the farther the sharper it is. */
      double stretch = by / MAX (1 + one.x * two.x + one.y * two.y, SHORTEST);
      grown[i].x = points[i].x + (one.x + two.x) * stretch;
      grown[i].y = points[i].y + (one.y + two.y) * stretch;
    }
}

void
pagoda_polygon_path (cairo_t *cr, const PagodaPoint *points, gsize n, double radius)
{
  cairo_new_sub_path (cr);
  for (gsize i = 0; i < n; i++)
    {
      PagodaPoint before = points[(i + n - 1) % n], corner = points[i], after = points[(i + 1) % n];
      double r = MIN (radius, MIN (distance (before, corner), distance (corner, after)) / 2);
      PagodaPoint in = between (corner, before, r / MAX (distance (before, corner), SHORTEST));
      PagodaPoint out = between (corner, after, r / MAX (distance (corner, after), SHORTEST));
      PagodaPoint in_control = between (in, corner, CUBIC), out_control = between (out, corner, CUBIC);
      cairo_line_to (cr, in.x, in.y);
      cairo_curve_to (cr, in_control.x, in_control.y, out_control.x, out_control.y, out.x, out.y);
    }
  cairo_close_path (cr);
}

void
pagoda_rect_path (cairo_t *cr, PagodaRect rect, double radius)
{
  PagodaPoint points[] = {
    { rect.x, rect.y },
    { rect.x + rect.width, rect.y },
    { rect.x + rect.width, rect.y + rect.height },
    { rect.x, rect.y + rect.height },
  };

  pagoda_polygon_path (cr, points, G_N_ELEMENTS (points), radius);
}
