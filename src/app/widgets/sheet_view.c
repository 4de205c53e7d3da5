/* sheet_view.c: a sheet of paper on the screen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/sheet_view.h"

#include "app/widgets/naming.h"
#include "chart/export.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 240
#define USUAL_WIDTH 640

struct _PagodaSheetView
{
  GtkWidget parent_instance;

  PagodaPaperSheets *sheets;
  int sheet;
  double scale;   /* 0: as wide as there is room */
  gboolean empty; /* it was drawn while it was scrolled away */
};

G_DEFINE_FINAL_TYPE (PagodaSheetView, pagoda_sheet_view, GTK_TYPE_WIDGET)

/* The paper with its margins, in points. */
static PagodaSheetSize
size_of (const PagodaSheetView *view)
{
  PagodaSheetSize room = pagoda_paper_sheets_get_room (view->sheets);

  return (PagodaSheetSize){ room.width + 2 * PAGODA_SHEET_MARGIN, room.height + 2 * PAGODA_SHEET_MARGIN };
}

static GtkSizeRequestMode
pagoda_sheet_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pagoda_sheet_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  const PagodaSheetView *view = PAGODA_SHEET_VIEW (widget);
  PagodaSheetSize size = size_of (view);
  double chosen = ceil (view->scale * size.width);
  double width = chosen > 0 ? chosen : for_size >= 0 ? for_size : USUAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL && chosen > 0)
    *minimum = *natural = (int)chosen;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
    }
  else
    *minimum = *natural = (int)ceil (width * size.height / size.width);
}

/* Or about to be: within a screen of what is seen. */
static gboolean
is_seen (PagodaSheetView *view)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (scrolled == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (view), scrolled, &bounds))
    return TRUE;
  float seen = (float)gtk_widget_get_height (scrolled);
  return bounds.origin.y < 2 * seen && bounds.origin.y + bounds.size.height > -seen;
}

static void
pagoda_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaSheetView *view = PAGODA_SHEET_VIEW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  view->empty = !is_seen (view);
  if (view->empty)
    {
      cairo_destroy (cr);
      return;
    }
  cairo_scale (cr, width / size_of (view).width, width / size_of (view).width);
  cairo_translate (cr, PAGODA_SHEET_MARGIN, PAGODA_SHEET_MARGIN);
  pagoda_paper_sheets_draw (view->sheets, cr, view->sheet);
  cairo_destroy (cr);
}

static void
pagoda_sheet_view_finalize (GObject *object)
{
  pagoda_paper_sheets_unref (PAGODA_SHEET_VIEW (object)->sheets);
  G_OBJECT_CLASS (pagoda_sheet_view_parent_class)->finalize (object);
}

static void
pagoda_sheet_view_class_init (PagodaSheetViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_sheet_view_finalize;
  widget_class->get_request_mode = pagoda_sheet_view_get_request_mode;
  widget_class->measure = pagoda_sheet_view_measure;
  widget_class->snapshot = pagoda_sheet_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sheet");
}

/* The focus walks from sheet to sheet, and brings each into view. */
static void
pagoda_sheet_view_init (PagodaSheetView *view)
{
  gtk_widget_set_focusable (GTK_WIDGET (view), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (view), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (view), "card");
}

GtkWidget *
pagoda_sheet_view_new (PagodaPaperSheets *sheets, int sheet)
{
  PagodaSheetView *view = g_object_new (PAGODA_TYPE_SHEET_VIEW, NULL);
  g_autofree char *name
      = g_strdup_printf (_ ("Sheet %d of %d"), sheet + 1, pagoda_paper_sheets_count (sheets));

  view->sheets = pagoda_paper_sheets_ref (sheets);
  view->sheet = sheet;
  pagoda_naming_set (GTK_WIDGET (view), name);
  return GTK_WIDGET (view);
}

void
pagoda_sheet_view_set_scale (PagodaSheetView *view, double scale)
{
  view->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

double
pagoda_sheet_view_get_scale (PagodaSheetView *view)
{
  return gtk_widget_get_width (GTK_WIDGET (view)) / size_of (view).width;
}

void
pagoda_sheet_view_scrolled (PagodaSheetView *view)
{
  if (view->empty && is_seen (view))
    gtk_widget_queue_draw (GTK_WIDGET (view));
}
