/* lorenz_view.c: the 80/20 curve.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/pyramid/lorenz_view.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 340
/* At least; the page gives it what is left over. */
#define HEIGHT 178

struct _PagodaLorenzView
{
  PagodaDrawing parent_instance;

  PagodaPyramidPicture *picture; /* NULL where there is no curve */
};

G_DEFINE_FINAL_TYPE (PagodaLorenzView, pagoda_lorenz_view, PAGODA_TYPE_DRAWING)

static void
describe_curve (PagodaLorenzView *view)
{
  const PagodaLorenzChart *chart = &view->picture->lorenz;
  g_autofree char *text
      = g_strdup_printf ("%s; %s; %s", chart->top20_text, chart->band_text, chart->for_80_text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
pagoda_lorenz_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaLorenzView *view = PAGODA_LORENZ_VIEW (drawing);
  PagodaLorenzLayout layout;

  if (view->picture == NULL)
    return;
  pagoda_lorenz_chart_layout (&view->picture->lorenz, (PagodaRect){ 0, 0, width, height }, em, &layout);
  pagoda_lorenz_chart_draw (&view->picture->lorenz, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_lorenz_view_measure_height (PagodaDrawing *drawing, double em)
{
  return HEIGHT;
}

static void
pagoda_lorenz_view_dispose (GObject *object)
{
  PagodaLorenzView *view = PAGODA_LORENZ_VIEW (object);

  g_clear_pointer (&view->picture, pagoda_pyramid_picture_free);
  G_OBJECT_CLASS (pagoda_lorenz_view_parent_class)->dispose (object);
}

static void
pagoda_lorenz_view_class_init (PagodaLorenzViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_lorenz_view_dispose;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_lorenz_view_measure_height;
  drawing_class->draw = pagoda_lorenz_view_draw;
  gtk_widget_class_set_css_name (widget_class, "lorenz-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_lorenz_view_init (PagodaLorenzView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("80/20 curve"));
}

void
pagoda_lorenz_view_show (PagodaLorenzView *view, PagodaPyramidPicture *picture)
{
  g_clear_pointer (&view->picture, pagoda_pyramid_picture_free);
  if (picture != NULL && picture->lorenz.n > 0)
    view->picture = picture;
  else
    pagoda_pyramid_picture_free (picture);
  gtk_widget_set_visible (GTK_WIDGET (view), view->picture != NULL);
  if (view->picture != NULL)
    describe_curve (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
