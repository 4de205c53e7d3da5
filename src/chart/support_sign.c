/* support_sign.c: how somebody stands, as a sign.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/support_sign.h"

#include "chart/lettering.h"

#include <math.h>
#include <stdlib.h>

/* Parts of the box's smaller side. */
#define TRIANGLE_WIDTH 0.62
#define TRIANGLE_HEIGHT 0.42
#define RING 0.36
#define LINE 0.11

static void
draw_triangle (cairo_t *cr, double x, double y, double size, gboolean up)
{
  double tip = (up ? -0.5 : 0.5) * TRIANGLE_HEIGHT * size;

  cairo_move_to (cr, x, y + tip);
  cairo_line_to (cr, x + TRIANGLE_WIDTH * size / 2, y - tip);
  cairo_line_to (cr, x - TRIANGLE_WIDTH * size / 2, y - tip);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_triangles (cairo_t *cr, int support, double x, double y, double size)
{
  gboolean up = support > 0;

  if (abs (support) == 1)
    draw_triangle (cr, x, y, size, up);
  else
    for (int side = -1; side <= 1; side += 2)
      draw_triangle (cr, x, y + side * (TRIANGLE_HEIGHT + 0.06) * size / 2, size, up);
}

static void
draw_ring (cairo_t *cr, double x, double y, double size, gboolean dashed)
{
  double dash = 0.13 * size;

  cairo_save (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, RING * size, 0, 2 * G_PI);
  cairo_set_line_width (cr, (dashed ? 0.7 : 1) * LINE * size);
  if (dashed)
    cairo_set_dash (cr, (double[]){ dash, dash }, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static PagodaInk
ink_of (int support, gboolean ours)
{
  if (support == PAGODA_SIGN_UNKNOWN || support == 0)
    return PAGODA_INK_NEUTRAL;
  if (!ours)
    return PAGODA_INK_SECONDARY;
  return support > 0 ? PAGODA_INK_ACCENT : PAGODA_INK_AGAINST;
}

void
pagoda_support_sign_draw (cairo_t *cr,
                          int support,
                          gboolean ours,
                          PagodaRect box,
                          const PagodaPalette *palette)
{
  double size = MIN (box.width, box.height);
  double x = box.x + box.width / 2, y = box.y + box.height / 2;

  pagoda_palette_set_source (cr, palette->inks[ink_of (support, ours)]);
  if (support == PAGODA_SIGN_UNKNOWN)
    {
      PagodaLettering question = pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, 0.55 * size);
      draw_ring (cr, x, y, size, TRUE);
      pagoda_lettering_draw (cr, &question, "?", box, 0.5, palette->inks[PAGODA_INK_SECONDARY]);
    }
  else if (support == 0)
    draw_ring (cr, x, y, size, FALSE);
  else
    draw_triangles (cr, support, x, y, size);
}
