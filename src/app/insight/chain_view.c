/* chain_view.c: the chain of attempts, drawn, each step a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/chain_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 620

struct _PagodaChainView
{
  PagodaDrawing parent_instance;

  const PagodaAveragesPicture *picture;
};

G_DEFINE_FINAL_TYPE (PagodaChainView, pagoda_chain_view, PAGODA_TYPE_DRAWING)

static void
layout_chain (PagodaChainView *view, double width, double height, PagodaChainLayout *layout)
{
  pagoda_chain_chart_layout (&view->picture->chain, (PagodaRect){ 0, 0, width, height },
                             pagoda_ink_em (GTK_WIDGET (view)), layout);
}

static GtkSizeRequestMode
pagoda_chain_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Where it is narrow each step has two lines. */
static void
pagoda_chain_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  PagodaChainView *view = PAGODA_CHAIN_VIEW (widget);
  int width = for_size >= 0 ? for_size : USUAL_WIDTH;

  *minimum = LEAST_WIDTH;
  *natural = USUAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural
        = view->picture != NULL
              ? (int)pagoda_chain_chart_height (&view->picture->chain, width, pagoda_ink_em (widget))
              : 0;
}

static void
pagoda_chain_view_place_parts (PagodaDrawing *drawing, int width, int height)
{
  PagodaChainView *view = PAGODA_CHAIN_VIEW (drawing);
  PagodaChainLayout layout = { 0 };

  if (view->picture != NULL)
    layout_chain (view, width, height, &layout);
  for (guint step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    {
      PagodaRect row = layout.places[step].row;
      pagoda_drawing_place (pagoda_drawing_get_part (drawing, step), row.x, row.y, row.width, row.height);
    }
}

static void
pagoda_chain_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaChainView *view = PAGODA_CHAIN_VIEW (drawing);
  PagodaChainLayout layout;

  if (view->picture == NULL)
    return;
  layout_chain (view, width, height, &layout);
  pagoda_chain_chart_draw (&view->picture->chain, &layout, pagoda_ink_palette (), cr);
}

static void
pagoda_chain_view_class_init (PagodaChainViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->get_request_mode = pagoda_chain_view_get_request_mode;
  widget_class->measure = pagoda_chain_view_measure;
  PAGODA_DRAWING_CLASS (class)->draw = pagoda_chain_view_draw;
  PAGODA_DRAWING_CLASS (class)->place_parts = pagoda_chain_view_place_parts;
  gtk_widget_class_set_css_name (widget_class, "chain-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_chain_view_init (PagodaChainView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("From attempt to deal"));
  pagoda_drawing_set_parts (PAGODA_DRAWING (view), PAGODA_N_CHAIN_STEPS);
  for (guint step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    gtk_widget_set_tooltip_text (pagoda_drawing_get_part (PAGODA_DRAWING (view), step),
                                 _ ("Show the attempts behind this number"));
}

void
pagoda_chain_view_show (PagodaChainView *view, const PagodaAveragesPicture *picture, GStrv names)
{
  view->picture = picture;
  for (guint step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    pagoda_naming_set (pagoda_drawing_get_part (PAGODA_DRAWING (view), step), names[step]);
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/* The course */

struct _PagodaRatioView
{
  PagodaDrawing parent_instance;

  const PagodaAveragesPicture *picture;
};

G_DEFINE_FINAL_TYPE (PagodaRatioView, pagoda_ratio_view, PAGODA_TYPE_DRAWING)

static void
pagoda_ratio_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaRatioView *view = PAGODA_RATIO_VIEW (drawing);
  PagodaRatioLayout layout;

  if (view->picture == NULL)
    return;
  pagoda_ratio_chart_layout (&view->picture->course, (PagodaRect){ 0, 0, width, height }, em, &layout);
  pagoda_ratio_chart_draw (&view->picture->course, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_ratio_view_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)pagoda_ratio_chart_height (em);
}

static void
pagoda_ratio_view_class_init (PagodaRatioViewClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH / 2;
  drawing_class->measure_height = pagoda_ratio_view_measure_height;
  drawing_class->draw = pagoda_ratio_view_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_ratio_view_init (PagodaRatioView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Cumulative ratio by number of attempts"));
}

void
pagoda_ratio_view_show (PagodaRatioView *view, const PagodaAveragesPicture *picture, const char *words)
{
  view->picture = picture;
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
