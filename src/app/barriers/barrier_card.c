/* barrier_card.c: a barrier as a card of the board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five lines at fixed heights, so that eyes can run down a column: account, barrier, how severe and of which
 * kind, by when and by whom, how it stands.
 */
#include "config.h"

#include "app/barriers/barrier_card.h"

#include "app/barriers/barrier_row.h"
#include "app/barriers/barrier_words.h"
#include "app/board/card_drawing.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define HEIGHT 8.6
#define EDGE 0.8
#define ACCOUNT_LINE 1.3
#define TITLE_LINE 2.8
#define KIND_LINE 4.3
#define DUE_LINE 5.8
#define STANDING_LINE 7.3
#define SQUARE 0.62
#define SIGN 0.95
#define GAP 0.35

/* A part of the card's text. */
#define CAPTION 0.857

#define LEAST_WIDTH 120
#define USUAL_WIDTH 190
#define SPACE_ABOVE 8

/* What the lines are drawn with. */
typedef struct
{
  const PagodaRowPen *row;
  cairo_t *cr;
  const PagodaBarrierOverview *overview;
  const PagodaBarrierEntry *entry;
  double em;
  double left;
  double right;
} Pen;

/* The style of a line: bold, and in an ink. */
typedef struct
{
  double line; /* em */
  double scale;
  gboolean bold;
  PagodaInk ink;
  PangoAlignment align;
} Line;

static void
write_text (const Pen *pen, double x, double end, const Line *line, const char *text)
{
  PagodaCellText cell = { .place = { x, end - x },
                          .middle = line->line * pen->em,
                          .align = line->align,
                          .scale = line->scale,
                          .bold = line->bold,
                          .color = pagoda_ink_get (line->ink) };

  if (end > x)
    pagoda_cell_draw_text (pen->row->widget, pen->row->snapshot, &cell, text);
}

static double
draw_sign (const Pen *pen, double line, PagodaSign sign)
{
  double size = SIGN * pen->em;

  pagoda_card_draw_sign (pen->cr, (PagodaRect){ pen->left, line * pen->em - size / 2, size, size }, sign,
                         pagoda_ink_palette ()->inks[PAGODA_INK_LATE_TEXT]);
  return pen->left + size + GAP * pen->em;
}

static void
draw_names (const Pen *pen)
{
  const PagodaBarrierEntry *entry = pen->entry;
  Line account = { ACCOUNT_LINE, 1, TRUE, PAGODA_INK_TEXT, PANGO_ALIGN_LEFT };
  Line title = { TITLE_LINE, 1, FALSE, PAGODA_INK_TEXT, PANGO_ALIGN_LEFT };

  write_text (pen, pen->left, pen->right, &account, pagoda_barrier_words_account (pen->overview, entry));
  write_text (pen, pen->left, pen->right, &title, entry->barrier->title);
}

static void
draw_kind (const Pen *pen)
{
  const PagodaBarrier *barrier = pen->entry->barrier;
  Line kind = { KIND_LINE, CAPTION, FALSE, PAGODA_INK_SECONDARY, PANGO_ALIGN_LEFT };
  double x = pagoda_barrier_draw_severity (pen->cr, pen->left, KIND_LINE * pen->em, SQUARE * pen->em,
                                           barrier->severity);
  g_autofree char *text
      = g_strdup_printf ("%d · %s", barrier->severity,
                         pagoda_barrier_kind_label (barrier->kind, pagoda_language_current ()));

  write_text (pen, x + GAP / 2 * pen->em, pen->right, &kind, text);
}

/* By whom stands at the end, as wide as it is, but never takes more than half of the line. */
static void
draw_due (const Pen *pen)
{
  const PagodaBarrierEntry *entry = pen->entry;
  gboolean settled = entry->state == PAGODA_BARRIER_CLEARED || entry->state == PAGODA_BARRIER_WAIVED;
  Line due = { DUE_LINE, CAPTION, entry->overdue,
               entry->overdue ? PAGODA_INK_LATE_TEXT
               : settled      ? PAGODA_INK_SECONDARY
                              : PAGODA_INK_TEXT,
               PANGO_ALIGN_LEFT };
  Line owner = { DUE_LINE, CAPTION, FALSE, PAGODA_INK_SECONDARY, PANGO_ALIGN_RIGHT };
  const char *name = entry->barrier->owner != NULL ? entry->barrier->owner : "";
  double width = MIN (pagoda_cell_measure_text (pen->row->widget, name, CAPTION, FALSE) + 1,
                      (pen->right - pen->left) / 2);
  double x = entry->overdue ? draw_sign (pen, DUE_LINE, PAGODA_SIGN_CLOCK) : pen->left;
  g_autofree char *text = pagoda_barrier_words_due (pen->overview, entry);

  write_text (pen, x, pen->right - width - GAP * pen->em, &due, text);
  write_text (pen, pen->right - width, pen->right, &owner, name);
}

static void
draw_standing (const Pen *pen)
{
  gboolean back = pen->entry->card->layers->to_review;
  Line standing = { STANDING_LINE, CAPTION, back, back ? PAGODA_INK_LATE_TEXT : PAGODA_INK_SECONDARY,
                    PANGO_ALIGN_LEFT };
  double x = back ? draw_sign (pen, STANDING_LINE, PAGODA_SIGN_CLOCK) : pen->left;
  g_autofree char *text = pagoda_barrier_words_standing (pen->overview, pen->entry);

  write_text (pen, x, pen->right, &standing, text);
}

static void
draw (const PagodaRowPen *row)
{
  Pen pen = { .row = row,
              .cr = row->cr,
              .overview = row->source,
              .entry = row->record,
              .em = row->em,
              .left = EDGE * row->em,
              .right = row->width - EDGE * row->em };

  draw_names (&pen);
  draw_kind (&pen);
  draw_due (&pen);
  draw_standing (&pen);
}

static int
height (GtkWidget *widget, int width)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}

const PagodaDrawnKind pagoda_barrier_card_kind = { .records = &pagoda_barrier_records,
                                                   .row_name = "board-card",
                                                   .lane_name = "barrier-lane",
                                                   .least_width = LEAST_WIDTH,
                                                   .usual_width = USUAL_WIDTH,
                                                   .space_above = SPACE_ABOVE,
                                                   .drags = TRUE,
                                                   .height = height,
                                                   .draw = draw };
