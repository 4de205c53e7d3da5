/* months_view.c: bars of twelve months.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Positive bars are ours, negative ones (returns) against us and below the line.
 */
#include "config.h"

#include "app/customer/months_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/lettering.h"
#include "chart/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 260
#define USUAL_WIDTH 520
#define HEIGHT 170
#define AXIS_EM 4.2
#define LABEL_EM 1.4
#define BAR_PART 0.6
#define LABEL_GAP 0.4 /* between two names */

/* Between the two halves of the table. */
#define TABLE_GAP 24

struct _PagodaMonthsView
{
  PagodaDrawing parent_instance;

  PagodaMoney sums[PAGODA_MONTHS_SHOWN];
  PagodaDay last;
  char *currency;
};

G_DEFINE_FINAL_TYPE (PagodaMonthsView, pagoda_months_view, PAGODA_TYPE_DRAWING)

/* The first day of month @i of those up to the one of @last. */
static PagodaDay
month_start (PagodaDay last, int i)
{
  int year;
  int month;

  pagoda_day_to_ymd (last, &year, &month, NULL);
  return pagoda_day_add_months (pagoda_day_from_ymd (year, month, 1), i - (PAGODA_MONTHS_SHOWN - 1));
}

static void
describe_bars (PagodaMonthsView *view)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < PAGODA_MONTHS_SHOWN; i++)
    {
      g_autofree char *month = pagoda_wording_month (month_start (view->last, i));
      g_autofree char *money = pagoda_wording_money (view->sums[i], view->currency);
      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", month, money);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  g_string_free (text, TRUE);
}

/* The highest tick has room for the upper half of its words. */
static PagodaScale
make_scale (PagodaMonthsView *view, double bottom, double em)
{
  PagodaMoney low = 0;
  PagodaMoney high = 0;

  for (int i = 0; i < PAGODA_MONTHS_SHOWN; i++)
    {
      low = MIN (low, view->sums[i]);
      high = MAX (high, view->sums[i]);
    }
  return (PagodaScale){ (double)low, high > low ? (double)high : 1, bottom, em / 2 };
}

static void
draw_grid (PagodaMonthsView *view,
           cairo_t *cr,
           const PagodaScale *scale,
           double left,
           double right,
           double em)
{
  const PagodaPalette *palette = pagoda_ink_palette ();
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, em);
  PagodaTicks ticks = pagoda_ticks_within (scale->low, scale->high);

  /* Where nothing was ordered there is zero, and nothing between it and the smallest coin. */
  if (ticks.step < 1)
    ticks.n = MIN (ticks.n, 1);
  for (guint i = 0; i < ticks.n; i++)
    {
      double value = pagoda_ticks_value (&ticks, i);
      double y = pagoda_scale_position (scale, value);
      g_autofree char *text = pagoda_wording_money ((PagodaMoney)value, view->currency);
      pagoda_palette_set_source (
          cr, palette->inks[value < 0 || value > 0 ? PAGODA_INK_FINE_LINE : PAGODA_INK_NEUTRAL]);
      cairo_rectangle (cr, left, y, right - left, 1);
      cairo_fill (cr);
      pagoda_lettering_draw (cr, &lettering, text, (PagodaRect){ 0, y - em / 2, left - em / 2, em }, 1,
                             palette->inks[PAGODA_INK_SECONDARY]);
    }
}

/* Every how-manieth month has room for its name, in columns of @step. */
static int
find_label_step (PagodaMonthsView *view, double step, double em)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, em);
  double widest = 0;

  for (int i = 0; i < PAGODA_MONTHS_SHOWN; i++)
    {
      g_autofree char *month = pagoda_wording_short_month (month_start (view->last, i));
      widest = MAX (widest, pagoda_lettering_width (&lettering, month));
    }
  return MAX (1, (int)ceil ((widest + LABEL_GAP * em) / step));
}

static void
draw_label (PagodaMonthsView *view, cairo_t *cr, int i, PagodaRect place, double em)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, em);
  g_autofree char *month = pagoda_wording_short_month (month_start (view->last, i));

  pagoda_lettering_draw (cr, &lettering, month, place, 0.5,
                         pagoda_ink_palette ()->inks[PAGODA_INK_SECONDARY]);
}

static void
draw_bar (PagodaMonthsView *view, cairo_t *cr, const PagodaScale *scale, int i, PagodaRect column)
{
  const PagodaPalette *palette = pagoda_ink_palette ();
  double zero = pagoda_scale_position (scale, 0);
  double y = pagoda_scale_position (scale, (double)view->sums[i]);
  double width = column.width * BAR_PART;

  pagoda_palette_set_source (cr, palette->inks[view->sums[i] < 0 ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT]);
  cairo_rectangle (cr, column.x + (column.width - width) / 2, MIN (y, zero), width, ABS (zero - y));
  cairo_fill (cr);
}

static void
pagoda_months_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaMonthsView *view = PAGODA_MONTHS_VIEW (drawing);
  double left = AXIS_EM * em;
  double bottom = height - LABEL_EM * em;

  if (view->currency == NULL)
    return;
  PagodaScale scale = make_scale (view, bottom, em);
  double step = (width - left) / PAGODA_MONTHS_SHOWN;
  draw_grid (view, cr, &scale, left, width, em);
  for (int i = 0; i < PAGODA_MONTHS_SHOWN; i++)
    draw_bar (view, cr, &scale, i, (PagodaRect){ left + i * step, 0, step, bottom });
  /* The newest month has its name in any case, within the drawing. */
  int names = find_label_step (view, step, em);
  for (int i = PAGODA_MONTHS_SHOWN - 1; i >= 0; i -= names)
    {
      double room = names * step;
      double x = MIN (left + (i + 0.5) * step - room / 2, width - room);
      draw_label (view, cr, i, (PagodaRect){ x, bottom, room, LABEL_EM * em }, em);
    }
}

static int
pagoda_months_view_measure_height (PagodaDrawing *drawing, double em)
{
  return HEIGHT;
}

static void
pagoda_months_view_finalize (GObject *object)
{
  g_free (PAGODA_MONTHS_VIEW (object)->currency);
  G_OBJECT_CLASS (pagoda_months_view_parent_class)->finalize (object);
}

static void
pagoda_months_view_class_init (PagodaMonthsViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_months_view_finalize;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_months_view_measure_height;
  drawing_class->draw = pagoda_months_view_draw;
  gtk_widget_class_set_css_name (widget_class, "months-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_months_view_init (PagodaMonthsView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Revenue by month"));
}

GtkWidget *
pagoda_months_view_new (void)
{
  return g_object_new (PAGODA_TYPE_MONTHS_VIEW, NULL);
}

void
pagoda_months_view_show (PagodaMonthsView *view,
                         const PagodaMoney *sums,
                         PagodaDay last,
                         const char *currency)
{
  memcpy (view->sums, sums, sizeof view->sums);
  view->last = last;
  g_free (view->currency);
  view->currency = g_strdup (currency);
  describe_bars (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
add_cell (GtkGrid *table, int column, int row, char *text, float align)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_widget_set_hexpand (label, align > 0);
  gtk_widget_set_margin_end (label, align > 0 && column == 1 ? TABLE_GAP : 0);
  gtk_widget_add_css_class (label, "figure");
  gtk_grid_attach (table, label, column, row, 1, 1);
  g_free (text);
}

void
pagoda_months_fill_table (GtkGrid *table, const PagodaMoney *sums, PagodaDay last, const char *currency)
{
  GtkWidget *cell;

  while ((cell = gtk_widget_get_first_child (GTK_WIDGET (table))) != NULL)
    gtk_grid_remove (table, cell);
  for (int i = 0; i < PAGODA_MONTHS_SHOWN; i++)
    {
      int half = PAGODA_MONTHS_SHOWN / 2;
      add_cell (table, i < half ? 0 : 2, i % half, pagoda_wording_month (month_start (last, i)), 0);
      add_cell (table, i < half ? 1 : 3, i % half, pagoda_money_format (sums[i], currency), 1);
    }
}
