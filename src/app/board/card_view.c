/* card_view.c: a card of the board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five lines at fixed heights, so that eyes can run down a column: name, classes, evidence, next action,
 * days; the score ring stands beside the first two.  The words are made when the card is shown, the shapes
 * when it is drawn.
 */
#include "config.h"

#include "app/board/card_view.h"

#include "app/board/card_drawing.h"
#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define HEIGHT 9.0
#define EDGE 0.8
#define NAME_LINE 1.35
#define CHIP_LINE 3.3
#define EVIDENCE_LINE 4.9
#define NEXT_LINE 6.3
#define DAYS_LINE 7.7
#define RING 2.2
#define CHIP_HEIGHT 1.35
#define CHIP_PADDING 0.4
#define CHIP_GAP 0.4
#define SIGN 0.95
#define MARK_HEIGHT 0.58
#define METER_HEIGHT 1.1
#define LEAD_WIDTH 2.6
#define MARKS_WIDTH 8.2

/* Parts of the row's text. */
#define CAPTION 0.857
#define CHIP_TEXT 0.82
#define RING_TEXT 0.857

#define CHIP_RADIUS 5
#define LEAST_WIDTH 120
#define USUAL_WIDTH 190
#define SPACE_ABOVE 8

/* What the lines of a card are drawn with. */
typedef struct
{
  const PagodaRowPen *row;
  cairo_t *cr;
  const PagodaBoardCard *card;
  const PagodaCardWords *words;
  const PagodaPalette *palette;
  double em;
  double left;
  double right;
} Pen;

static void
write_text (const Pen *pen,
            const char *text,
            PagodaColumnPlace place,
            double line,
            const PagodaCellText *style)
{
  PagodaCellText cell = *style;

  cell.place = place;
  cell.middle = line * pen->em;
  pagoda_cell_draw_text (pen->row->widget, pen->row->snapshot, &cell, text);
}

static PagodaRect
sign_box (const Pen *pen, double x, double line)
{
  double size = SIGN * pen->em;

  return (PagodaRect){ x, line * pen->em - size / 2, size, size };
}

static double
measure_text (const Pen *pen, const char *text, double scale, gboolean bold)
{
  return pagoda_cell_measure_text (pen->row->widget, text, scale, bold);
}

/* Name and ring */

static void
draw_head (const Pen *pen)
{
  const PagodaFiveLayers *layers = pen->card->layers;
  int score = layers->layers[layers->shown].score;
  double ring = RING * pen->em;
  PagodaRect box = { pen->right - ring, 0.5 * pen->em, ring, ring };
  g_autofree char *number = g_strdup_printf ("%d", score);
  PagodaCellText name
      = { .align = PANGO_ALIGN_LEFT, .scale = 1, .bold = TRUE, .color = pagoda_ink_get (PAGODA_INK_TEXT) };
  PagodaCellText figure = name;

  pagoda_card_draw_ring (pen->cr, box, score, pen->palette);
  figure.align = PANGO_ALIGN_CENTER;
  figure.scale = RING_TEXT;
  write_text (pen, pen->words->name, (PagodaColumnPlace){ pen->left, box.x - pen->left - CHIP_GAP * pen->em },
              NAME_LINE, &name);
  write_text (pen, number, (PagodaColumnPlace){ box.x, ring }, (box.y + ring / 2) / pen->em, &figure);
}

/* Chips */

static void
fill_chip (const Pen *pen, double x, double line, double width, PagodaInk ink)
{
  double height = CHIP_HEIGHT * pen->em;

  pagoda_rect_path (pen->cr, (PagodaRect){ x, line * pen->em - height / 2, width, height }, CHIP_RADIUS);
  pagoda_palette_set_source (pen->cr, pen->palette->inks[ink]);
  cairo_fill (pen->cr);
}

static double
draw_tier (const Pen *pen, double x)
{
  double width = measure_text (pen, pen->words->tier, CHIP_TEXT, TRUE) + 2 * CHIP_PADDING * pen->em;

  pagoda_cell_draw_chip (pen->row->widget, pen->row->snapshot, (PagodaColumnPlace){ x, width },
                         CHIP_LINE * pen->em, pen->em, pen->card->tier);
  return x + width + CHIP_GAP * pen->em;
}

/* The mark of a card that was moved by hand; its word goes where there is no room. */
static void
draw_override (const Pen *pen, double x, double room)
{
  PagodaCellText cell
      = { .align = PANGO_ALIGN_LEFT, .scale = CHIP_TEXT, .color = pagoda_ink_get (PAGODA_INK_TEXT) };
  const char *word = C_ ("card", "by hand");
  double padding = CHIP_PADDING * pen->em, sign = SIGN * pen->em;
  double bare = sign + 2 * padding;
  double full = bare + padding / 2 + measure_text (pen, word, CHIP_TEXT, FALSE);

  fill_chip (pen, x, CHIP_LINE, full <= room ? full : bare, PAGODA_INK_TRACK);
  pagoda_card_draw_sign (pen->cr, sign_box (pen, x + padding, CHIP_LINE), PAGODA_SIGN_PENCIL,
                         pen->palette->inks[PAGODA_INK_TEXT]);
  if (full <= room)
    write_text (pen, word, (PagodaColumnPlace){ x + padding * 1.5 + sign, full }, CHIP_LINE, &cell);
}

static void
draw_chips (const Pen *pen)
{
  gboolean overridden = pen->card->layers->overridden;
  double padding = CHIP_PADDING * pen->em, gap = CHIP_GAP * pen->em;
  double end = pen->right;
  double reserved = overridden ? SIGN * pen->em + 2 * padding + gap : 0;
  double x = draw_tier (pen, pen->left);
  const char *word = pen->words->account_class;
  double width = MIN (measure_text (pen, word, CHIP_TEXT, FALSE) + 2 * padding, end - x - reserved);
  PagodaCellText cell
      = { .align = PANGO_ALIGN_LEFT, .scale = CHIP_TEXT, .color = pagoda_ink_get (PAGODA_INK_TEXT) };

  if (width > 2 * padding)
    {
      fill_chip (pen, x, CHIP_LINE, width, PAGODA_INK_TRACK);
      write_text (pen, word, (PagodaColumnPlace){ x + padding, width - 2 * padding + 1 }, CHIP_LINE, &cell);
      x += width + gap;
    }
  if (overridden)
    draw_override (pen, x, end - x);
}

/* Evidence */

/* The lead at the right end of the line; where it begins. */
static double
draw_lead (const Pen *pen)
{
  const PagodaCardWords *words = pen->words;
  PagodaCellText cell
      = { .align = PANGO_ALIGN_RIGHT,
          .scale = CAPTION,
          .bold = TRUE,
          .color = pagoda_ink_get (words->middle < 0 ? PAGODA_INK_LATE_TEXT : PAGODA_INK_TEXT) };
  double width = LEAD_WIDTH * pen->em;

  if (words->lead == NULL)
    return pen->right;
  write_text (pen, words->lead, (PagodaColumnPlace){ pen->right - width, width }, EVIDENCE_LINE, &cell);
  return pen->right - width;
}

static void
draw_evidence (const Pen *pen)
{
  const PagodaCardWords *words = pen->words;
  double end = draw_lead (pen), y = EVIDENCE_LINE * pen->em, gap = CHIP_GAP * pen->em;
  double room = end - pen->left, height = MARK_HEIGHT * pen->em;
  double left_over = room - gap - measure_text (pen, words->evidence, CAPTION, FALSE);
  /* In a narrow column the marks give way to the words, down to a quarter of the line. */
  double marks = MIN (MAX (left_over, room * 0.25), MIN (MARKS_WIDTH * pen->em, room * 0.72));
  PagodaCellText cell
      = { .align = PANGO_ALIGN_LEFT, .scale = CAPTION, .color = pagoda_ink_get (PAGODA_INK_SECONDARY) };

  if (words->meter)
    {
      height = METER_HEIGHT * pen->em;
      pagoda_card_draw_meter (pen->cr,
                              (PagodaRect){ pen->left, y - height / 2, end - pen->left - gap, height }, words,
                              pen->palette);
      return;
    }
  if (words->severities[0] > 0)
    height *= 1.4;
  double x = pen->left
             + pagoda_card_draw_marks (pen->cr, (PagodaRect){ pen->left, y - height / 2, marks, height },
                                       words, pen->palette);
  x += words->n_marks > 0 ? gap : 0;
  write_text (pen, words->evidence, (PagodaColumnPlace){ x, end - x }, EVIDENCE_LINE, &cell);
}

/* Next action and days */

static void
draw_next (const Pen *pen)
{
  const PagodaCardWords *words = pen->words;
  PagodaInk ink = words->late    ? PAGODA_INK_LATE_TEXT
                  : words->today ? PAGODA_INK_ACCENT_TEXT
                                 : PAGODA_INK_TEXT;
  PagodaCellText cell = { .align = PANGO_ALIGN_LEFT,
                          .scale = CAPTION,
                          .bold = words->late || words->today,
                          .color = pagoda_ink_get (ink) };
  double x = pen->left;

  if (words->late)
    {
      pagoda_card_draw_sign (pen->cr, sign_box (pen, x, NEXT_LINE), PAGODA_SIGN_CLOCK,
                             pen->palette->inks[PAGODA_INK_LATE_TEXT]);
      x += (SIGN + CHIP_GAP / 2) * pen->em;
    }
  write_text (pen, words->next, (PagodaColumnPlace){ x, pen->right - x }, NEXT_LINE, &cell);
}

static void
draw_days (const Pen *pen)
{
  const PagodaCardWords *words = pen->words;
  gboolean stalled = pen->card->layers->stalled;
  PagodaCellText cell = { .align = PANGO_ALIGN_LEFT,
                          .scale = CAPTION,
                          .bold = stalled,
                          .color = pagoda_ink_get (stalled ? PAGODA_INK_LATE_TEXT : PAGODA_INK_SECONDARY) };
  double padding = CHIP_PADDING * pen->em, x = pen->left;

  if (stalled)
    {
      double sign = SIGN * pen->em + padding;
      double width
          = MIN (measure_text (pen, words->days, CAPTION, TRUE) + sign + 2 * padding, pen->right - pen->left);
      fill_chip (pen, x, DAYS_LINE, width, PAGODA_INK_LATE_TINT);
      pagoda_card_draw_sign (pen->cr, sign_box (pen, x + padding, DAYS_LINE), PAGODA_SIGN_HOURGLASS,
                             pen->palette->inks[PAGODA_INK_LATE_TEXT]);
      x += padding + sign;
    }
  write_text (pen, words->days, (PagodaColumnPlace){ x, pen->right - x }, DAYS_LINE, &cell);
}

static void
draw (const PagodaRowPen *row)
{
  Pen pen = { .row = row,
              .cr = row->cr,
              .card = row->record,
              .words = row->words,
              .palette = pagoda_ink_palette (),
              .em = row->em,
              .left = EDGE * row->em,
              .right = row->width - EDGE * row->em };

  draw_head (&pen);
  draw_chips (&pen);
  draw_evidence (&pen);
  draw_next (&pen);
  draw_days (&pen);
}

/* Records */

static gconstpointer
find (gpointer board, guint32 place)
{
  return &((PagodaBoard *)board)->cards[place];
}

static PagodaId
get_id (gconstpointer card)
{
  return ((const PagodaBoardCard *)card)->customer;
}

static char *
describe (gpointer board, gconstpointer card)
{
  return pagoda_card_words_describe (board, card);
}

static gpointer
prepare (gpointer board, gconstpointer card)
{
  PagodaCardWords words = pagoda_card_words (board, card);

  return g_memdup2 (&words, sizeof words);
}

static void
forget (gpointer words)
{
  pagoda_card_words_clear (words);
  g_free (words);
}

static const PagodaDrawnRecords records = { .keep = (GBoxedCopyFunc)pagoda_board_ref,
                                            .release = (GDestroyNotify)pagoda_board_unref,
                                            .find = find,
                                            .get_id = get_id,
                                            .describe = describe,
                                            .prepare = prepare,
                                            .forget = forget,
                                            .open = "win.customer-layers",
                                            .ask = "page.details",
                                            .again = "win.customer-layers",
                                            .step = "page.move" };

static int
height (GtkWidget *widget, int width)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}

const PagodaDrawnKind pagoda_card_kind = { .records = &records,
                                           .row_name = "board-card",
                                           .lane_name = "board-lane",
                                           .least_width = LEAST_WIDTH,
                                           .usual_width = USUAL_WIDTH,
                                           .space_above = SPACE_ABOVE,
                                           .drags = TRUE,
                                           .height = height,
                                           .draw = draw };
