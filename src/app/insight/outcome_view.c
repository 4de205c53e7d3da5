/* outcome_view.c: how often something was won and lost, drawn, each row a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/insight/outcome_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#define LEAST_WIDTH 220
#define USUAL_WIDTH 620

struct _PagodaOutcomeView
{
  PagodaDrawing parent_instance;

  const PagodaRoadmapFigure *figure;
};

G_DEFINE_FINAL_TYPE (PagodaOutcomeView, pagoda_outcome_view, PAGODA_TYPE_DRAWING)

/* The places of the rows (transfer full). */
static PagodaOutcomePlace *
layout_rows (PagodaOutcomeView *view, double width, double height, PagodaOutcomeLayout *layout)
{
  const PagodaOutcomeChart *chart = &view->figure->chart;
  PagodaOutcomePlace *places = g_new0 (PagodaOutcomePlace, chart->n + 1);

  pagoda_outcome_chart_layout (chart, (PagodaRect){ 0, 0, width, height }, pagoda_ink_em (GTK_WIDGET (view)),
                               layout, places);
  return places;
}

static GtkSizeRequestMode
pagoda_outcome_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Where it is narrow each row has two lines. */
static void
pagoda_outcome_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  PagodaOutcomeView *view = PAGODA_OUTCOME_VIEW (widget);
  int width = for_size >= 0 ? for_size : USUAL_WIDTH;

  *minimum = LEAST_WIDTH;
  *natural = USUAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural
        = view->figure != NULL
              ? (int)pagoda_outcome_chart_height (&view->figure->chart, width, pagoda_ink_em (widget))
              : 0;
}

static void
pagoda_outcome_view_place_parts (PagodaDrawing *drawing, int width, int height)
{
  PagodaOutcomeView *view = PAGODA_OUTCOME_VIEW (drawing);
  PagodaOutcomeLayout layout;

  if (view->figure == NULL)
    return;
  g_autofree PagodaOutcomePlace *places = layout_rows (view, width, height, &layout);
  for (guint i = 0; i < pagoda_drawing_get_n_parts (drawing); i++)
    {
      PagodaRect row = places[i].row;
      pagoda_drawing_place (pagoda_drawing_get_part (drawing, i), row.x, row.y, row.width, row.height);
    }
}

static void
pagoda_outcome_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaOutcomeView *view = PAGODA_OUTCOME_VIEW (drawing);
  PagodaOutcomeLayout layout;

  if (view->figure == NULL)
    return;
  g_autofree PagodaOutcomePlace *places = layout_rows (view, width, height, &layout);
  pagoda_outcome_chart_draw (&view->figure->chart, &layout, places, pagoda_ink_palette (), cr);
}

static void
pagoda_outcome_view_class_init (PagodaOutcomeViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->get_request_mode = pagoda_outcome_view_get_request_mode;
  widget_class->measure = pagoda_outcome_view_measure;
  PAGODA_DRAWING_CLASS (class)->draw = pagoda_outcome_view_draw;
  PAGODA_DRAWING_CLASS (class)->place_parts = pagoda_outcome_view_place_parts;
  gtk_widget_class_set_css_name (widget_class, "outcome-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_outcome_view_init (PagodaOutcomeView *view)
{
}

void
pagoda_outcome_view_show (PagodaOutcomeView *view, const PagodaRoadmapFigure *figure)
{
  PagodaDrawing *drawing = PAGODA_DRAWING (view);

  view->figure = figure;
  pagoda_drawing_set_parts (drawing, figure != NULL ? (guint)figure->chart.n : 0);
  for (guint i = 0; i < pagoda_drawing_get_n_parts (drawing); i++)
    pagoda_naming_set_with_tooltip (pagoda_drawing_get_part (drawing, i),
                                    g_ptr_array_index (figure->names, i));
  if (figure != NULL)
    pagoda_naming_set (GTK_WIDGET (view), figure->title);
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
