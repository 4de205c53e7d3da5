/* review_row.c: a customer of the yearly review as a row of the table, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line with the cells of its columns; where they have no room two lines: the name and the decision,
 * revenue with its growth and the suggestion.
 */
#include "config.h"

#include "app/review/review_row.h"

#include "app/customers/customer_cells.h"
#include "app/review/review_columns.h"
#include "app/widgets/ink.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In em. */
#define PART_GAP 0.8
#define UPPER_LINE 1.3
#define LOWER_LINE 2.85

#define LEAST_WIDTH 120

/* What the cells are drawn with. */
typedef struct
{
  const PagodaRowPen *row;
  const PagodaYearlyReview *review;
  const PagodaReviewEntry *entry;
} Pen;

static gboolean
is_decided (const PagodaReviewEntry *entry)
{
  return entry->decision != PAGODA_REVIEW_UNDECIDED;
}

/* What is decided stands out against what is only suggested; a decline is late. */
static PagodaInk
ink_of (const PagodaReviewEntry *entry, PagodaReviewOrder order)
{
  if (order == PAGODA_REVIEW_BY_NAME || order == PAGODA_REVIEW_BY_REVENUE)
    return PAGODA_INK_TEXT;
  if (order == PAGODA_REVIEW_BY_DECISION)
    return PAGODA_INK_ACCENT_TEXT;
  if (order == PAGODA_REVIEW_BY_SUGGESTION && !is_decided (entry)
      && entry->suggestion.decision != PAGODA_REVIEW_UNDECIDED)
    return PAGODA_INK_TEXT;
  if (order == PAGODA_REVIEW_BY_GROWTH && entry->judged && entry->revenue_growth < 0)
    return PAGODA_INK_LATE_TEXT;
  return PAGODA_INK_SECONDARY;
}

static gboolean
is_bold (PagodaReviewOrder order)
{
  return order == PAGODA_REVIEW_BY_DECISION;
}

static void
draw_cell (const Pen *pen, PagodaReviewOrder order, PagodaColumnPlace place, double y, PangoAlignment align)
{
  g_autofree char *text = pagoda_review_columns_cell (pen->review, pen->entry, order);
  PagodaCellText cell = { .place = place,
                          .middle = y,
                          .align = align,
                          .scale = 1,
                          .bold = is_bold (order),
                          .color = pagoda_ink_get (ink_of (pen->entry, order)) };

  pagoda_cell_draw_text (pen->row->widget, pen->row->snapshot, &cell, text);
}

static void
draw_one_line (const Pen *pen, const PagodaReviewColumns *columns)
{
  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    if (columns->places[order].width > 0)
      draw_cell (pen, (PagodaReviewOrder)order, columns->places[order], columns->height / 2,
                 pagoda_review_columns_is_number ((PagodaReviewOrder)order) ? PANGO_ALIGN_RIGHT
                                                                            : PANGO_ALIGN_LEFT);
}

static double
measure_cell (const Pen *pen, PagodaReviewOrder order)
{
  g_autofree char *text = pagoda_review_columns_cell (pen->review, pen->entry, order);

  return pagoda_cell_measure_text (pen->row->widget, text, 1, is_bold (order)) + 1;
}

static void
draw_two_lines (const Pen *pen, const PagodaReviewColumns *columns)
{
  PagodaColumnPlace line = columns->places[PAGODA_REVIEW_BY_NAME];
  double em = columns->em, gap = PART_GAP * em, upper = UPPER_LINE * em, lower = LOWER_LINE * em;
  double decision = measure_cell (pen, PAGODA_REVIEW_BY_DECISION);
  double suggestion = measure_cell (pen, PAGODA_REVIEW_BY_SUGGESTION);
  double revenue = measure_cell (pen, PAGODA_REVIEW_BY_REVENUE);
  double growth = measure_cell (pen, PAGODA_REVIEW_BY_GROWTH);
  double end = line.x + line.width;

  draw_cell (pen, PAGODA_REVIEW_BY_NAME, (PagodaColumnPlace){ line.x, line.width - decision - gap }, upper,
             PANGO_ALIGN_LEFT);
  draw_cell (pen, PAGODA_REVIEW_BY_DECISION, (PagodaColumnPlace){ end - decision, decision }, upper,
             PANGO_ALIGN_RIGHT);
  draw_cell (pen, PAGODA_REVIEW_BY_REVENUE, (PagodaColumnPlace){ line.x, revenue }, lower, PANGO_ALIGN_LEFT);
  draw_cell (pen, PAGODA_REVIEW_BY_GROWTH, (PagodaColumnPlace){ line.x + revenue + gap, growth }, lower,
             PANGO_ALIGN_LEFT);
  draw_cell (pen, PAGODA_REVIEW_BY_SUGGESTION, (PagodaColumnPlace){ end - suggestion, suggestion }, lower,
             PANGO_ALIGN_RIGHT);
}

static void
draw (const PagodaRowPen *row)
{
  PagodaReviewColumns columns = pagoda_review_columns_layout (row->width, row->em);
  Pen pen = { .row = row, .review = row->source, .entry = row->record };

  if (columns.two_lines)
    draw_two_lines (&pen, &columns);
  else
    draw_one_line (&pen, &columns);
}

/* Records */

static gconstpointer
find (gpointer review, guint32 place)
{
  return &((PagodaYearlyReview *)review)->entries[place];
}

static PagodaId
get_id (gconstpointer record)
{
  return ((const PagodaReviewEntry *)record)->customer;
}

/* All columns, whatever there is room for. */
static char *
describe (gpointer source, gconstpointer record)
{
  const PagodaYearlyReview *review = source;
  const PagodaReviewEntry *entry = record;
  const char *comma = C_ ("list", ", ");
  g_autoptr (GString) text = g_string_new (pagoda_snapshot_get_name (review->snapshot, entry->place));

  for (int order = PAGODA_REVIEW_BY_REVENUE; order < PAGODA_N_REVIEW_ORDERS; order++)
    {
      g_autofree char *cell = pagoda_review_columns_cell (review, entry, (PagodaReviewOrder)order);
      if (*cell != '\0')
        g_string_append_printf (text, "%s%s %s", comma,
                                pagoda_review_columns_title ((PagodaReviewOrder)order), cell);
    }
  if (!is_decided (entry))
    g_string_append_printf (text, "%s%s", comma,
                            pagoda_yearly_review_label (entry->decision, pagoda_language_current ()));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const PagodaDrawnRecords records = { .keep = (GBoxedCopyFunc)pagoda_yearly_review_ref,
                                            .release = (GDestroyNotify)pagoda_yearly_review_unref,
                                            .find = find,
                                            .get_id = get_id,
                                            .describe = describe,
                                            .open = "page.note",
                                            .ask = "page.menu",
                                            .again = "page.why",
                                            .step = "page.step" };

static int
height (GtkWidget *widget, int width)
{
  return (int)(pagoda_review_columns_layout (width, pagoda_ink_em (widget)).height + 0.5);
}

const PagodaDrawnKind pagoda_review_row_kind = { .records = &records,
                                                 .row_name = "review-row",
                                                 .lane_name = "review-lane",
                                                 .least_width = LEAST_WIDTH,
                                                 .usual_width = LEAST_WIDTH,
                                                 .height = height,
                                                 .draw = draw };
