/* barrier_row.c: a barrier as a row of the list, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line with the cells of its columns; where they have no room two lines: the account and by when, the
 * barrier and how severe.
 */
#include "app/barriers/barrier_row.h"

#include "app/barriers/barrier_columns.h"
#include "app/barriers/barrier_words.h"
#include "app/board/card_drawing.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"

/* In em. */
#define SIGN 0.95
#define SIGN_GAP 0.3
#define SQUARE 0.62
#define SQUARE_GAP 0.22
#define UPPER_LINE 1.3
#define LOWER_LINE 2.85

/* A part of the row's text. */
#define CAPTION 0.92

#define CORNER 1.5
#define LEAST_WIDTH 120

struct _PagodaBarrierRow
{
  GtkWidget parent_instance;

  PagodaBarrierOverview *overview; /* NULL: shows nothing */
  const PagodaBarrierEntry *entry;
};

G_DEFINE_FINAL_TYPE (PagodaBarrierRow, pagoda_barrier_row, GTK_TYPE_WIDGET)

/* What the cells are drawn with. */
typedef struct
{
  PagodaBarrierRow *row;
  GtkSnapshot *snapshot;
  cairo_t *cr; /* beneath all texts */
  double em;
} Pen;

double
pagoda_barrier_draw_severity (cairo_t *cr, double x, double y, double size, int severity)
{
  const PagodaPalette *palette = pagoda_ink_palette ();
  double step = size + size / SQUARE * SQUARE_GAP;

  cairo_set_line_width (cr, 1);
  for (int i = 0; i < PAGODA_BARRIER_MAX_SEVERITY; i++)
    {
      double inset = i < severity ? 0 : 0.5;
      pagoda_rect_path (
          cr, (PagodaRect){ x + i * step + inset, y - size / 2 + inset, size - 2 * inset, size - 2 * inset },
          CORNER);
      pagoda_palette_set_source (cr, palette->inks[i < severity ? PAGODA_INK_SECONDARY : PAGODA_INK_OUTLINE]);
      if (i < severity)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
  return x + PAGODA_BARRIER_MAX_SEVERITY * step;
}

/* How an entry's cells look: what is late stands out, what is settled recedes. */
static PagodaInk
ink_of (const PagodaBarrierEntry *entry, PagodaBarrierOrder order)
{
  gboolean settled = entry->state == PAGODA_BARRIER_CLEARED || entry->state == PAGODA_BARRIER_WAIVED;

  if (order == PAGODA_BARRIER_BY_DUE && entry->overdue)
    return PAGODA_INK_LATE_TEXT;
  if (order == PAGODA_BARRIER_BY_STRATEGY && entry->card->layers->to_review)
    return PAGODA_INK_LATE_TEXT;
  if (order == PAGODA_BARRIER_BY_STATE && entry->state == PAGODA_BARRIER_WORKING)
    return PAGODA_INK_ACCENT_TEXT;
  return settled || (order != PAGODA_BARRIER_BY_ACCOUNT && order != PAGODA_BARRIER_BY_TITLE)
             ? PAGODA_INK_SECONDARY
             : PAGODA_INK_TEXT;
}

static double
draw_clock (const Pen *pen, double x, double y)
{
  double size = SIGN * pen->em;

  pagoda_card_draw_sign (pen->cr, (PagodaRect){ x, y - size / 2, size, size }, PAGODA_SIGN_CLOCK,
                         pagoda_ink_palette ()->inks[PAGODA_INK_LATE_TEXT]);
  return (SIGN + SIGN_GAP) * pen->em;
}

/* The cell @order at @place, in the middle of @y. */
static void
draw_cell (const Pen *pen, PagodaBarrierOrder order, PagodaColumnPlace place, double y, PangoAlignment align)
{
  const PagodaBarrierEntry *entry = pen->row->entry;
  g_autofree char *text = pagoda_barrier_words_cell (pen->row->overview, entry, order);
  gboolean late = order == PAGODA_BARRIER_BY_DUE && entry->overdue;
  gboolean back = order == PAGODA_BARRIER_BY_STRATEGY && entry->card->layers->to_review;
  PagodaCellText cell = { .place = place,
                          .middle = y,
                          .align = align,
                          .scale = 1,
                          .bold = late || back,
                          .color = pagoda_ink_get (ink_of (entry, order)) };

  if (late && align == PANGO_ALIGN_LEFT)
    {
      double sign = draw_clock (pen, place.x, y);
      cell.place.x += sign;
      cell.place.width -= sign;
    }
  if (order == PAGODA_BARRIER_BY_SEVERITY)
    {
      double end
          = pagoda_barrier_draw_severity (pen->cr, place.x, y, SQUARE * pen->em, entry->barrier->severity);
      cell.place.width -= end - cell.place.x;
      cell.place.x = end;
    }
  pagoda_cell_draw_text (GTK_WIDGET (pen->row), pen->snapshot, &cell, text);
}

static void
draw_one_line (const Pen *pen, const PagodaBarrierColumns *columns)
{
  for (int order = 0; order < PAGODA_N_BARRIER_ORDERS; order++)
    if (columns->places[order].width > 0)
      draw_cell (pen, (PagodaBarrierOrder)order, columns->places[order], columns->height / 2,
                 pagoda_barrier_columns_is_number ((PagodaBarrierOrder)order) ? PANGO_ALIGN_RIGHT
                                                                              : PANGO_ALIGN_LEFT);
}

static double
measure_cell (const Pen *pen, PagodaBarrierOrder order)
{
  g_autofree char *text = pagoda_barrier_words_cell (pen->row->overview, pen->row->entry, order);
  g_autoptr (PangoLayout) layout
      = pagoda_cell_layout (GTK_WIDGET (pen->row), text, 1, order == PAGODA_BARRIER_BY_DUE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 1;
}

static void
draw_two_lines (const Pen *pen, const PagodaBarrierColumns *columns)
{
  PagodaColumnPlace line = columns->places[PAGODA_BARRIER_BY_ACCOUNT];
  double gap = SIGN_GAP * 2 * pen->em, upper = UPPER_LINE * pen->em, lower = LOWER_LINE * pen->em;
  double due = measure_cell (pen, PAGODA_BARRIER_BY_DUE);
  double state = measure_cell (pen, PAGODA_BARRIER_BY_STATE);
  double end = line.x + line.width, squares = 3 * (SQUARE + SQUARE_GAP) * pen->em;

  if (pen->row->entry->overdue)
    draw_clock (pen, end - due - (SIGN + SIGN_GAP) * pen->em, upper);
  draw_cell (pen, PAGODA_BARRIER_BY_DUE, (PagodaColumnPlace){ end - due, due }, upper, PANGO_ALIGN_RIGHT);
  draw_cell (pen, PAGODA_BARRIER_BY_ACCOUNT,
             (PagodaColumnPlace){ line.x, line.width - due - gap - (SIGN + SIGN_GAP) * pen->em }, upper,
             PANGO_ALIGN_LEFT);
  pagoda_barrier_draw_severity (pen->cr, line.x, lower, SQUARE * pen->em, pen->row->entry->barrier->severity);
  draw_cell (pen, PAGODA_BARRIER_BY_TITLE,
             (PagodaColumnPlace){ line.x + squares + gap, line.width - squares - state - 2 * gap }, lower,
             PANGO_ALIGN_LEFT);
  draw_cell (pen, PAGODA_BARRIER_BY_STATE, (PagodaColumnPlace){ end - state, state }, lower,
             PANGO_ALIGN_RIGHT);
}

static void
pagoda_barrier_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaBarrierRow *row = PAGODA_BARRIER_ROW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PagodaBarrierColumns columns = pagoda_barrier_columns_layout (width, pagoda_ink_em (widget));

  if (row->overview == NULL)
    return;
  Pen pen = { row, snapshot,
              gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height)),
              columns.em };
  if (columns.two_lines)
    draw_two_lines (&pen, &columns);
  else
    draw_one_line (&pen, &columns);
  cairo_destroy (pen.cr);
}

static void
pagoda_barrier_row_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL
                            ? pagoda_barrier_row_height (widget, for_size >= 0 ? for_size : G_MAXINT16)
                            : LEAST_WIDTH;
}

/* Life */

static void
pagoda_barrier_row_dispose (GObject *object)
{
  PagodaBarrierRow *row = PAGODA_BARRIER_ROW (object);

  row->entry = NULL;
  g_clear_pointer (&row->overview, pagoda_barrier_overview_unref);
  G_OBJECT_CLASS (pagoda_barrier_row_parent_class)->dispose (object);
}

static void
pagoda_barrier_row_class_init (PagodaBarrierRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_barrier_row_dispose;
  widget_class->snapshot = pagoda_barrier_row_snapshot;
  widget_class->measure = pagoda_barrier_row_measure;
  gtk_widget_class_set_css_name (widget_class, "barrier-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_barrier_row_init (PagodaBarrierRow *row)
{
  gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (row), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pagoda_barrier_row_new (void)
{
  return g_object_new (PAGODA_TYPE_BARRIER_ROW, NULL);
}

void
pagoda_barrier_row_show (PagodaBarrierRow *row, PagodaBarrierOverview *overview, guint32 place)
{
  const PagodaBarrierEntry *entry = &overview->entries[place];

  if (row->entry == entry)
    return;
  pagoda_barrier_overview_ref (overview);
  g_clear_pointer (&row->overview, pagoda_barrier_overview_unref);
  row->overview = overview;
  row->entry = entry;
  g_autofree char *name = pagoda_barrier_words_describe (overview, entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (row));
}

int
pagoda_barrier_row_height (GtkWidget *widget, double width)
{
  return (int)(pagoda_barrier_columns_layout (width, pagoda_ink_em (widget)).height + 0.5);
}
