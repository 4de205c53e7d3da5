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

struct _PagodaCardView
{
  GtkWidget parent_instance;

  PagodaBoard *board; /* NULL: shows nothing */
  const PagodaBoardCard *card;
  PagodaCardWords words;
};

G_DEFINE_FINAL_TYPE (PagodaCardView, pagoda_card_view, GTK_TYPE_WIDGET)

/* What the lines of a card are drawn with. */
typedef struct
{
  PagodaCardView *view;
  GtkSnapshot *snapshot;
  cairo_t *cr; /* beneath all texts */
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
  pagoda_cell_draw_text (GTK_WIDGET (pen->view), pen->snapshot, &cell, text);
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
  g_autoptr (PangoLayout) layout = pagoda_cell_layout (GTK_WIDGET (pen->view), text, scale, bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Name and ring */

static void
draw_head (const Pen *pen)
{
  const PagodaFiveLayers *layers = pen->view->card->layers;
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
  write_text (pen, pen->view->words.name,
              (PagodaColumnPlace){ pen->left, box.x - pen->left - CHIP_GAP * pen->em }, NAME_LINE, &name);
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
  double width = measure_text (pen, pen->view->words.tier, CHIP_TEXT, TRUE) + 2 * CHIP_PADDING * pen->em;

  pagoda_cell_draw_chip (GTK_WIDGET (pen->view), pen->snapshot, (PagodaColumnPlace){ x, width },
                         CHIP_LINE * pen->em, pen->em, pen->view->card->tier);
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
  gboolean overridden = pen->view->card->layers->overridden;
  double padding = CHIP_PADDING * pen->em, gap = CHIP_GAP * pen->em;
  double end = pen->right;
  double reserved = overridden ? SIGN * pen->em + 2 * padding + gap : 0;
  double x = draw_tier (pen, pen->left);
  const char *word = pen->view->words.account_class;
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
  const PagodaCardWords *words = &pen->view->words;
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
  const PagodaCardWords *words = &pen->view->words;
  double end = draw_lead (pen), y = EVIDENCE_LINE * pen->em, gap = CHIP_GAP * pen->em;
  double marks = MIN (MARKS_WIDTH * pen->em, (end - pen->left) * 0.72), height = MARK_HEIGHT * pen->em;
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
  const PagodaCardWords *words = &pen->view->words;
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
  const PagodaCardWords *words = &pen->view->words;
  gboolean stalled = pen->view->card->layers->stalled;
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
pagoda_card_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaCardView *view = PAGODA_CARD_VIEW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double em = pagoda_ink_em (widget);

  if (view->board == NULL)
    return;
  Pen pen
      = { .view = view,
          .snapshot = snapshot,
          .cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height)),
          .palette = pagoda_ink_palette (),
          .em = em,
          .left = EDGE * em,
          .right = width - EDGE * em };
  draw_head (&pen);
  draw_chips (&pen);
  draw_evidence (&pen);
  draw_next (&pen);
  draw_days (&pen);
  cairo_destroy (pen.cr);
}

static void
pagoda_card_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = LEAST_WIDTH;
  *natural = USUAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = pagoda_card_view_height (widget);
}

static void
pagoda_card_view_dispose (GObject *object)
{
  PagodaCardView *view = PAGODA_CARD_VIEW (object);

  pagoda_card_words_clear (&view->words);
  view->card = NULL;
  g_clear_pointer (&view->board, pagoda_board_unref);
  G_OBJECT_CLASS (pagoda_card_view_parent_class)->dispose (object);
}

static void
pagoda_card_view_class_init (PagodaCardViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_card_view_dispose;
  widget_class->snapshot = pagoda_card_view_snapshot;
  widget_class->measure = pagoda_card_view_measure;
  gtk_widget_class_set_css_name (widget_class, "board-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_card_view_init (PagodaCardView *view)
{
  gtk_widget_set_focusable (GTK_WIDGET (view), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (view), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pagoda_card_view_new (void)
{
  return g_object_new (PAGODA_TYPE_CARD_VIEW, NULL);
}

void
pagoda_card_view_show (PagodaCardView *view, PagodaBoard *board, guint32 place)
{
  const PagodaBoardCard *card = &board->cards[place];

  if (view->card == card)
    return;
  pagoda_board_ref (board);
  g_clear_pointer (&view->board, pagoda_board_unref);
  pagoda_card_words_clear (&view->words);
  view->board = board;
  view->card = card;
  view->words = pagoda_card_words (board, card);
  g_autofree char *name = pagoda_card_words_describe (board, card);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

int
pagoda_card_view_height (GtkWidget *widget)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}
