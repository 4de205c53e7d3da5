/* lead_view.c: the meter of the support lead, and its course.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/people/lead_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 640

struct _PagodaLeadView
{
  PagodaDrawing parent_instance;

  const PagodaPeoplePicture *picture;
  gboolean course;
};

G_DEFINE_FINAL_TYPE (PagodaLeadView, pagoda_lead_view, PAGODA_TYPE_DRAWING)

static void
pagoda_lead_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaLeadView *view = PAGODA_LEAD_VIEW (drawing);
  const PagodaPalette *palette = pagoda_ink_palette ();
  PagodaRect area = { 0, 0, width, height };
  PagodaLeadMeterLayout layout;

  if (view->picture == NULL || !view->picture->has_lead)
    return;
  if (view->course)
    {
      pagoda_lead_course_chart_draw (&view->picture->course, area, em, palette, cr);
      return;
    }
  pagoda_lead_meter_chart_layout (&view->picture->meter, area, em, &layout);
  pagoda_lead_meter_chart_draw (&view->picture->meter, &layout, palette, cr);
}

static int
pagoda_lead_view_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)(PAGODA_LEAD_VIEW (drawing)->course ? pagoda_lead_course_chart_height (em)
                                                  : pagoda_lead_meter_chart_height (em))
         + 1;
}

static void
pagoda_lead_view_class_init (PagodaLeadViewClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_lead_view_measure_height;
  drawing_class->draw = pagoda_lead_view_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_lead_view_init (PagodaLeadView *view)
{
}

GtkWidget *
pagoda_lead_view_new (gboolean course)
{
  PagodaLeadView *view = g_object_new (PAGODA_TYPE_LEAD_VIEW, NULL);

  view->course = course;
  pagoda_naming_set (GTK_WIDGET (view), course ? _ ("Support lead over time") : _ ("Support lead"));
  return GTK_WIDGET (view);
}

void
pagoda_lead_view_show (PagodaLeadView *view, const PagodaPeoplePicture *picture)
{
  view->picture = picture;
  gtk_widget_set_visible (GTK_WIDGET (view), picture != NULL && picture->has_lead);
  if (picture != NULL && picture->has_lead)
    {
      g_autofree char *text
          = g_strdup_printf ("%s, %s. %s", picture->lead_text, picture->over_text, picture->flip_text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
