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

/* What the cells are drawn with. */
typedef struct
{
  const PagodaRowPen *row;
  cairo_t *cr;
  const PagodaBarrierOverview *overview;
  const PagodaBarrierEntry *entry;
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
  const PagodaBarrierEntry *entry = pen->entry;
  g_autofree char *text = pagoda_barrier_words_cell (pen->overview, entry, order);
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
  pagoda_cell_draw_text (pen->row->widget, pen->row->snapshot, &cell, text);
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
  g_autofree char *text = pagoda_barrier_words_cell (pen->overview, pen->entry, order);

  return pagoda_cell_measure_text (pen->row->widget, text, 1, order == PAGODA_BARRIER_BY_DUE) + 1;
}

static void
draw_two_lines (const Pen *pen, const PagodaBarrierColumns *columns)
{
  PagodaColumnPlace line = columns->places[PAGODA_BARRIER_BY_ACCOUNT];
  double gap = SIGN_GAP * 2 * pen->em, upper = UPPER_LINE * pen->em, lower = LOWER_LINE * pen->em;
  double due = measure_cell (pen, PAGODA_BARRIER_BY_DUE);
  double state = measure_cell (pen, PAGODA_BARRIER_BY_STATE);
  double end = line.x + line.width, squares = 3 * (SQUARE + SQUARE_GAP) * pen->em;

  if (pen->entry->overdue)
    draw_clock (pen, end - due - (SIGN + SIGN_GAP) * pen->em, upper);
  draw_cell (pen, PAGODA_BARRIER_BY_DUE, (PagodaColumnPlace){ end - due, due }, upper, PANGO_ALIGN_RIGHT);
  draw_cell (pen, PAGODA_BARRIER_BY_ACCOUNT,
             (PagodaColumnPlace){ line.x, line.width - due - gap - (SIGN + SIGN_GAP) * pen->em }, upper,
             PANGO_ALIGN_LEFT);
  pagoda_barrier_draw_severity (pen->cr, line.x, lower, SQUARE * pen->em, pen->entry->barrier->severity);
  draw_cell (pen, PAGODA_BARRIER_BY_TITLE,
             (PagodaColumnPlace){ line.x + squares + gap, line.width - squares - state - 2 * gap }, lower,
             PANGO_ALIGN_LEFT);
  draw_cell (pen, PAGODA_BARRIER_BY_STATE, (PagodaColumnPlace){ end - state, state }, lower,
             PANGO_ALIGN_RIGHT);
}

static void
draw (const PagodaRowPen *row)
{
  PagodaBarrierColumns columns = pagoda_barrier_columns_layout (row->width, row->em);
  Pen pen = { .row = row, .cr = row->cr, .overview = row->source, .entry = row->record, .em = columns.em };

  if (columns.two_lines)
    draw_two_lines (&pen, &columns);
  else
    draw_one_line (&pen, &columns);
}

/* Records */

static gconstpointer
find (gpointer overview, guint32 place)
{
  return &((PagodaBarrierOverview *)overview)->entries[place];
}

static PagodaId
get_id (gconstpointer entry)
{
  return ((const PagodaBarrierEntry *)entry)->barrier->id;
}

static char *
describe (gpointer overview, gconstpointer entry)
{
  return pagoda_barrier_words_describe (overview, entry);
}

const PagodaDrawnRecords pagoda_barrier_records = { .keep = (GBoxedCopyFunc)pagoda_barrier_overview_ref,
                                                    .release = (GDestroyNotify)pagoda_barrier_overview_unref,
                                                    .find = find,
                                                    .get_id = get_id,
                                                    .describe = describe,
                                                    .open = "page.open",
                                                    .ask = "page.menu",
                                                    .again = "page.menu",
                                                    .step = "page.step" };

static int
height (GtkWidget *widget, int width)
{
  return (int)(pagoda_barrier_columns_layout (width, pagoda_ink_em (widget)).height + 0.5);
}

const PagodaDrawnKind pagoda_barrier_row_kind = { .records = &pagoda_barrier_records,
                                                  .row_name = "barrier-row",
                                                  .lane_name = "barrier-lane",
                                                  .least_width = LEAST_WIDTH,
                                                  .usual_width = LEAST_WIDTH,
                                                  .height = height,
                                                  .draw = draw };
