/* drawn_row.c: a record as a row of a list or a card of a board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/drawn_row.h"

#include "app/widgets/ink.h"

struct _PagodaDrawnRow
{
  GtkWidget parent_instance;

  const PagodaDrawnKind *kind;
  gpointer source; /* NULL: shows nothing */
  gconstpointer record;
  gpointer words;
};

G_DEFINE_FINAL_TYPE (PagodaDrawnRow, pagoda_drawn_row, GTK_TYPE_WIDGET)

static void
pagoda_drawn_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaDrawnRow *row = PAGODA_DRAWN_ROW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (row->source == NULL)
    return;
  PagodaRowPen pen
      = { .widget = widget,
          .snapshot = snapshot,
          .cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height)),
          .em = pagoda_ink_em (widget),
          .width = width,
          .source = row->source,
          .record = row->record,
          .words = row->words };
  row->kind->draw (&pen);
  cairo_destroy (pen.cr);
}

static void
pagoda_drawn_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  const PagodaDrawnKind *kind = PAGODA_DRAWN_ROW (widget)->kind;

  *minimum = kind->least_width;
  *natural = kind->usual_width;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = kind->height (widget, for_size >= 0 ? for_size : G_MAXINT16);
}

/* Life */

static void
release (PagodaDrawnRow *row)
{
  if (row->words != NULL)
    row->kind->records->forget (row->words);
  if (row->source != NULL)
    row->kind->records->release (row->source);
  row->words = NULL;
  row->source = NULL;
  row->record = NULL;
}

static void
pagoda_drawn_row_dispose (GObject *object)
{
  release (PAGODA_DRAWN_ROW (object));
  G_OBJECT_CLASS (pagoda_drawn_row_parent_class)->dispose (object);
}

static void
pagoda_drawn_row_class_init (PagodaDrawnRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_drawn_row_dispose;
  widget_class->snapshot = pagoda_drawn_row_snapshot;
  widget_class->measure = pagoda_drawn_row_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_drawn_row_init (PagodaDrawnRow *row)
{
  gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (row), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pagoda_drawn_row_new (const PagodaDrawnKind *kind)
{
  PagodaDrawnRow *row = g_object_new (PAGODA_TYPE_DRAWN_ROW, "css-name", kind->row_name, NULL);

  row->kind = kind;
  return GTK_WIDGET (row);
}

void
pagoda_drawn_row_show (PagodaDrawnRow *row, gpointer source, guint32 place)
{
  const PagodaDrawnRecords *records = row->kind->records;
  gconstpointer record = records->find (source, place);

  if (row->record == record)
    return;
  source = records->keep (source);
  release (row);
  row->source = source;
  row->record = record;
  row->words = records->prepare != NULL ? records->prepare (source, record) : NULL;
  g_autofree char *name = records->describe (source, record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (row));
}
