/* score_ring.c: a score of 0 to 100 as a ring with its number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/score_ring.h"

#include "app/widgets/ink.h"
#include "chart/lettering.h"

#include <math.h>

#define DIAMETER_EM 2.6
#define STROKE_EM 0.26
#define LEAST_WIDTH 36

struct _PagodaScoreRing
{
  PagodaDrawing parent_instance;

  int score;
};

G_DEFINE_FINAL_TYPE (PagodaScoreRing, pagoda_score_ring, PAGODA_TYPE_DRAWING)

/* An arc of @share of the circle, clockwise from its top. */
static void
stroke_arc (cairo_t *cr, double x, double y, double radius, double share, PagodaInk ink)
{
  pagoda_palette_set_source (cr, pagoda_ink_palette ()->inks[ink]);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, -G_PI_2, -G_PI_2 + 2 * G_PI * share);
  cairo_stroke (cr);
}

static void
pagoda_score_ring_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaScoreRing *ring = PAGODA_SCORE_RING (drawing);
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, em);
  g_autofree char *text = g_strdup_printf ("%d", ring->score);
  double radius = (MIN (width, height) - STROKE_EM * em) / 2;

  cairo_set_line_width (cr, STROKE_EM * em);
  stroke_arc (cr, width / 2, height / 2, radius, 1, PAGODA_INK_TRACK);
  if (ring->score > 0)
    stroke_arc (cr, width / 2, height / 2, radius, ring->score / 100.0, PAGODA_INK_ACCENT);
  pagoda_lettering_draw (cr, &lettering, text, (PagodaRect){ 0, 0, width, height }, 0.5,
                         pagoda_ink_palette ()->inks[PAGODA_INK_TEXT]);
}

static int
pagoda_score_ring_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)ceil (DIAMETER_EM * em);
}

static void
pagoda_score_ring_class_init (PagodaScoreRingClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = LEAST_WIDTH;
  drawing_class->measure_height = pagoda_score_ring_measure_height;
  drawing_class->draw = pagoda_score_ring_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pagoda_score_ring_init (PagodaScoreRing *ring)
{
  gtk_widget_set_valign (GTK_WIDGET (ring), GTK_ALIGN_CENTER);
}

GtkWidget *
pagoda_score_ring_new (int score)
{
  PagodaScoreRing *ring = g_object_new (PAGODA_TYPE_SCORE_RING, NULL);

  ring->score = score;
  return GTK_WIDGET (ring);
}
