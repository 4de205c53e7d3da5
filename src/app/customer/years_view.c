/* years_view.c: five years of sales by month as a heat map, each month with orders a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/years_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/heat_chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 260
#define USUAL_WIDTH 520
#define CELLS (PAGODA_SALES_YEARS * 12)
#define N_MARKS 3

/* Behind the name of a month: it is bought in, samples are shown, products renewed. */
static const char *const signs[N_MARKS] = { "•", "◇", "↻" };

struct _PagodaYearsView
{
  PagodaDrawing parent_instance;

  gboolean filled;
  double values[CELLS];
  char *texts[CELLS];
  char *years[PAGODA_SALES_YEARS];
  char *months[12];
  GtkWidget *buttons[CELLS];
  guint marks[N_MARKS]; /* months as bits */
};

G_DEFINE_FINAL_TYPE (PagodaYearsView, pagoda_years_view, PAGODA_TYPE_DRAWING)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PagodaHeatChart
chart_of (PagodaYearsView *view)
{
  return (PagodaHeatChart){ .n_rows = PAGODA_SALES_YEARS,
                            .n_columns = 12,
                            .values = view->values,
                            .texts = (const char *const *)view->texts,
                            .rows = (const char *const *)view->years,
                            .columns = (const char *const *)view->months };
}

static void
button_clicked_cb (GtkWidget *button, PagodaYearsView *view)
{
  for (guint i = 0; i < CELLS; i++)
    if (view->buttons[i] == button)
      g_signal_emit (view, signals[SIGNAL_OPENED], 0, i / 12, i % 12);
}

static void
pagoda_years_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaYearsView *view = PAGODA_YEARS_VIEW (widget);
  PagodaHeatChart chart = chart_of (view);
  PagodaHeatLayout layout;

  if (!view->filled)
    return;
  pagoda_heat_chart_layout (&chart, (PagodaRect){ 0, 0, width, height }, pagoda_ink_em (widget), &layout);
  for (guint i = 0; i < CELLS; i++)
    {
      PagodaRect cell = pagoda_heat_chart_cell (&layout, i / 12, i % 12);
      if (gtk_widget_get_visible (view->buttons[i]))
        pagoda_drawing_place (view->buttons[i], cell.x, cell.y, cell.width, cell.height);
    }
}

static void
pagoda_years_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaYearsView *view = PAGODA_YEARS_VIEW (drawing);
  PagodaHeatChart chart = chart_of (view);
  PagodaHeatLayout layout;

  if (!view->filled)
    return;
  pagoda_heat_chart_layout (&chart, (PagodaRect){ 0, 0, width, height }, em, &layout);
  pagoda_heat_chart_draw (&chart, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_years_view_measure_height (PagodaDrawing *drawing, double em)
{
  PagodaHeatChart chart = chart_of (PAGODA_YEARS_VIEW (drawing));

  return (int)pagoda_heat_chart_height (&chart, em);
}

static void
forget_texts (PagodaYearsView *view)
{
  for (int i = 0; i < CELLS; i++)
    g_clear_pointer (&view->texts[i], g_free);
  for (int i = 0; i < PAGODA_SALES_YEARS; i++)
    g_clear_pointer (&view->years[i], g_free);
  for (int i = 0; i < 12; i++)
    g_clear_pointer (&view->months[i], g_free);
}

static void
pagoda_years_view_dispose (GObject *object)
{
  PagodaYearsView *view = PAGODA_YEARS_VIEW (object);

  for (int i = 0; i < CELLS; i++)
    g_clear_pointer (&view->buttons[i], gtk_widget_unparent);
  view->filled = FALSE;
  forget_texts (view);
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
  pagoda_naming_set (GTK_WIDGET (view), _ ("Five years by month"));
  for (int i = 0; i < CELLS; i++)
    {
      view->buttons[i] = gtk_button_new ();
      gtk_widget_add_css_class (view->buttons[i], "tier");
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
fill_cell (PagodaYearsView *view,
           const PagodaSalesMonths *months,
           guint year,
           guint month,
           const char *currency)
{
  guint i = year * 12 + month, orders = months->orders[year][month];

  view->values[i] = orders > 0 ? (double)months->sums[year][month] : (double)NAN;
  view->texts[i] = orders > 0 ? pagoda_wording_money (months->sums[year][month], currency) : NULL;
  gtk_widget_set_visible (view->buttons[i], orders > 0);
  if (orders == 0)
    return;
  g_autofree char *name = pagoda_years_name_month (months, year, month);
  g_autofree char *count = pagoda_wording_count (orders);
  g_autofree char *words = g_strdup_printf (_ ("%1$s: %2$s, orders: %3$s"), name, view->texts[i], count);
  pagoda_naming_set_with_tooltip (view->buttons[i], words);
}

static char *
name_marked (PagodaYearsView *view, int year, int month)
{
  g_autofree char *name = pagoda_wording_short_month (pagoda_day_from_ymd (year, month + 1, 1));
  g_autoptr (GString) text = g_string_new (name);

  for (int mark = 0; mark < N_MARKS; mark++)
    if ((view->marks[mark] & 1u << month) != 0)
      g_string_append (text, signs[mark]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
pagoda_years_view_mark (PagodaYearsView *view, guint purchases, guint samples, guint renewals)
{
  view->marks[0] = purchases;
  view->marks[1] = samples;
  view->marks[2] = renewals;
}

char *
pagoda_years_word_marks (guint purchases, guint samples, guint renewals)
{
  const guint marks[N_MARKS] = { purchases, samples, renewals };
  const char *const words[N_MARKS] = { _ ("usually buys"), _ ("samples"), _ ("renews products") };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int mark = 0; mark < N_MARKS; mark++)
    if (marks[mark] != 0)
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", signs[mark], words[mark]);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

void
pagoda_years_view_show (PagodaYearsView *view, const PagodaSalesMonths *months, const char *currency)
{
  forget_texts (view);
  for (guint year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      view->years[year] = g_strdup_printf ("%d", months->first_year + (int)year);
      for (guint month = 0; month < 12; month++)
        fill_cell (view, months, year, month, currency);
    }
  for (int month = 0; month < 12; month++)
    view->months[month] = name_marked (view, months->first_year, month);
  view->filled = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
attach (GtkGrid *table, const char *text, int column, int row, gboolean head)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_add_css_class (label, "caption");
  if (head)
    gtk_widget_add_css_class (label, "secondary");
  gtk_grid_attach (table, label, column, row, 1, 1);
}

static void
fill_year (GtkGrid *table, const PagodaSalesMonths *months, int year, const char *currency)
{
  g_autofree char *name = g_strdup_printf ("%d", months->first_year + year);
  g_autofree char *whole = pagoda_wording_money (pagoda_sales_months_year (months, year, NULL), currency);

  attach (table, name, year + 1, 0, TRUE);
  for (int month = 0; month < 12; month++)
    {
      g_autofree char *sum = pagoda_wording_money (months->sums[year][month], currency);
      attach (table, months->orders[year][month] > 0 ? sum : "–", year + 1, month + 1, FALSE);
    }
  attach (table, whole, year + 1, 13, FALSE);
}

void
pagoda_years_fill_table (GtkGrid *table, const PagodaSalesMonths *months, const char *currency)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (table))) != NULL)
    gtk_grid_remove (table, child);
  for (int month = 0; month < 12; month++)
    {
      g_autofree char *name
          = pagoda_wording_short_month (pagoda_day_from_ymd (months->first_year, month + 1, 1));
      attach (table, name, 0, month + 1, TRUE);
    }
  attach (table, _ ("Whole year"), 0, 13, TRUE);
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    fill_year (table, months, year, currency);
}
