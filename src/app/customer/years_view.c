/* years_view.c: five years of sales by month as a heat map, each month with orders a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/years_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 260
#define USUAL_WIDTH 520
#define CELLS (PAGODA_SALES_YEARS * PAGODA_MONTHS)

struct _PagodaYearsView
{
  PagodaDrawing parent_instance;

  PagodaSalesPicture *picture; /* NULL before there is one */
  GtkWidget *buttons[CELLS];
};

G_DEFINE_FINAL_TYPE (PagodaYearsView, pagoda_years_view, PAGODA_TYPE_DRAWING)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
button_clicked_cb (GtkWidget *button, PagodaYearsView *view)
{
  for (guint i = 0; i < CELLS; i++)
    if (view->buttons[i] == button)
      g_signal_emit (view, signals[SIGNAL_OPENED], 0, i / PAGODA_MONTHS, i % PAGODA_MONTHS);
}

static void
pagoda_years_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaYearsView *view = PAGODA_YEARS_VIEW (widget);
  PagodaHeatLayout layout;

  if (view->picture == NULL)
    return;
  pagoda_heat_chart_layout (&view->picture->chart, (PagodaRect){ 0, 0, width, height },
                            pagoda_ink_em (widget), &layout);
  for (guint i = 0; i < CELLS; i++)
    {
      PagodaRect cell = pagoda_heat_chart_cell (&layout, i / PAGODA_MONTHS, i % PAGODA_MONTHS);
      if (gtk_widget_get_visible (view->buttons[i]))
        pagoda_drawing_place (view->buttons[i], cell.x, cell.y, cell.width, cell.height);
    }
}

static void
pagoda_years_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaYearsView *view = PAGODA_YEARS_VIEW (drawing);
  PagodaHeatLayout layout;

  if (view->picture == NULL)
    return;
  pagoda_heat_chart_layout (&view->picture->chart, (PagodaRect){ 0, 0, width, height }, em, &layout);
  pagoda_heat_chart_draw (&view->picture->chart, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_years_view_measure_height (PagodaDrawing *drawing, double em)
{
  const PagodaSalesPicture *picture = PAGODA_YEARS_VIEW (drawing)->picture;
  PagodaHeatChart empty = { .n_rows = PAGODA_SALES_YEARS };

  return (int)pagoda_heat_chart_height (picture != NULL ? &picture->chart : &empty, em);
}

static void
pagoda_years_view_dispose (GObject *object)
{
  PagodaYearsView *view = PAGODA_YEARS_VIEW (object);

  for (int i = 0; i < CELLS; i++)
    g_clear_pointer (&view->buttons[i], gtk_widget_unparent);
  g_clear_pointer (&view->picture, pagoda_sales_picture_free);
  G_OBJECT_CLASS (pagoda_years_view_parent_class)->dispose (object);
}

static void
pagoda_years_view_class_init (PagodaYearsViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_years_view_dispose;
  widget_class->size_allocate = pagoda_years_view_size_allocate;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_years_view_measure_height;
  drawing_class->draw = pagoda_years_view_draw;
  gtk_widget_class_set_css_name (widget_class, "years-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
pagoda_years_view_init (PagodaYearsView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Five years, month by month"));
  for (int i = 0; i < CELLS; i++)
    {
      view->buttons[i] = gtk_button_new ();
      gtk_widget_add_css_class (view->buttons[i], "drawn-part");
      gtk_widget_set_visible (view->buttons[i], FALSE);
      gtk_widget_set_parent (view->buttons[i], GTK_WIDGET (view));
      g_signal_connect (view->buttons[i], "clicked", G_CALLBACK (button_clicked_cb), view);
    }
}

char *
pagoda_years_name_month (const PagodaSalesMonths *months, guint year, guint month)
{
  return pagoda_wording_month (pagoda_day_from_ymd (months->first_year + (int)year, (int)month + 1, 1));
}

static void
name_cell (PagodaYearsView *view, const PagodaSalesContent *content, guint i)
{
  guint year = i / PAGODA_MONTHS, month = i % PAGODA_MONTHS;
  guint orders = content->months->cells[year][month].orders;

  gtk_widget_set_visible (view->buttons[i], orders > 0);
  if (orders == 0)
    return;
  g_autofree char *words = pagoda_years_describe (content, year, month);
  pagoda_naming_set_with_tooltip (view->buttons[i], words);
}

void
pagoda_years_view_show (PagodaYearsView *view, const PagodaSalesContent *content)
{
  g_clear_pointer (&view->picture, pagoda_sales_picture_free);
  view->picture = pagoda_sales_picture_new (content, pagoda_language_current ());
  for (guint i = 0; i < CELLS; i++)
    name_cell (view, content, i);
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

char *
pagoda_years_describe (const PagodaSalesContent *content, guint year, guint month)
{
  const PagodaSalesSum *sum = &content->months->cells[year][month];
  g_autofree char *name = pagoda_years_name_month (content->months, year, month);
  g_autofree char *count = pagoda_count_format (sum->orders);
  g_autofree char *amount
      = pagoda_sales_word_measure (sum, content->measure, content->currency, pagoda_language_current ());

  if (content->measure == PAGODA_SALES_ORDERS)
    return g_strdup_printf (_ ("%1$s: orders: %2$s"), name, count);
  return g_strdup_printf (_ ("%1$s: %2$s, orders: %3$s"), name, amount, count);
}
