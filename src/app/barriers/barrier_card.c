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

struct _PagodaBarrierCard
{
  GtkWidget parent_instance;

  PagodaBarrierOverview *overview; /* NULL: shows nothing */
  const PagodaBarrierEntry *entry;
};

G_DEFINE_FINAL_TYPE (PagodaBarrierCard, pagoda_barrier_card, GTK_TYPE_WIDGET)

/* What the lines are drawn with. */
typedef struct
{
  PagodaBarrierCard *card;
  GtkSnapshot *snapshot;
  cairo_t *cr; /* beneath all texts */
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
    pagoda_cell_draw_text (GTK_WIDGET (pen->card), pen->snapshot, &cell, text);
}

static double
draw_sign (const Pen *pen, double line, PagodaSign sign)
{
  double size = SIGN * pen->em;

  pagoda_card_draw_sign (pen->cr, (PagodaRect){ pen->left, line * pen->em - size / 2, size, size }, sign,
                         pagoda_ink_palette ()->inks[PAGODA_INK_LATE_TEXT]);
  return pen->left + size + GAP * pen->em;
}

static double
measure_text (const Pen *pen, const char *text)
{
  g_autoptr (PangoLayout) layout = pagoda_cell_layout (GTK_WIDGET (pen->card), text, CAPTION, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 1;
}

static void
draw_names (const Pen *pen)
{
  const PagodaBarrierEntry *entry = pen->card->entry;
  Line account = { ACCOUNT_LINE, 1, TRUE, PAGODA_INK_TEXT, PANGO_ALIGN_LEFT };
  Line title = { TITLE_LINE, 1, FALSE, PAGODA_INK_TEXT, PANGO_ALIGN_LEFT };

  write_text (pen, pen->left, pen->right, &account,
              pagoda_barrier_words_account (pen->card->overview, entry));
  write_text (pen, pen->left, pen->right, &title, entry->barrier->title);
}

static void
draw_kind (const Pen *pen)
{
  const PagodaBarrier *barrier = pen->card->entry->barrier;
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
  const PagodaBarrierEntry *entry = pen->card->entry;
  gboolean settled = entry->state == PAGODA_BARRIER_CLEARED || entry->state == PAGODA_BARRIER_WAIVED;
  Line due = { DUE_LINE, CAPTION, entry->overdue,
               entry->overdue ? PAGODA_INK_LATE_TEXT
               : settled      ? PAGODA_INK_SECONDARY
                              : PAGODA_INK_TEXT,
               PANGO_ALIGN_LEFT };
  Line owner = { DUE_LINE, CAPTION, FALSE, PAGODA_INK_SECONDARY, PANGO_ALIGN_RIGHT };
  const char *name = entry->barrier->owner != NULL ? entry->barrier->owner : "";
  double width = MIN (measure_text (pen, name), (pen->right - pen->left) / 2);
  double x = entry->overdue ? draw_sign (pen, DUE_LINE, PAGODA_SIGN_CLOCK) : pen->left;
  g_autofree char *text = pagoda_barrier_words_due (pen->card->overview, entry);

  write_text (pen, x, pen->right - width - GAP * pen->em, &due, text);
  write_text (pen, pen->right - width, pen->right, &owner, name);
}

static void
draw_standing (const Pen *pen)
{
  gboolean back = pen->card->entry->card->layers->to_review;
  Line standing = { STANDING_LINE, CAPTION, back, back ? PAGODA_INK_LATE_TEXT : PAGODA_INK_SECONDARY,
                    PANGO_ALIGN_LEFT };
  double x = back ? draw_sign (pen, STANDING_LINE, PAGODA_SIGN_CLOCK) : pen->left;
  g_autofree char *text = pagoda_barrier_words_standing (pen->card->overview, pen->card->entry);

  write_text (pen, x, pen->right, &standing, text);
}

static void
pagoda_barrier_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaBarrierCard *card = PAGODA_BARRIER_CARD (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double em = pagoda_ink_em (widget);

  if (card->overview == NULL)
    return;
  Pen pen
      = { .card = card,
          .snapshot = snapshot,
          .cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height)),
          .em = em,
          .left = EDGE * em,
          .right = width - EDGE * em };
  draw_names (&pen);
  draw_kind (&pen);
  draw_due (&pen);
  draw_standing (&pen);
  cairo_destroy (pen.cr);
}

static void
pagoda_barrier_card_measure (GtkWidget *widget,
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
    *minimum = *natural = pagoda_barrier_card_height (widget);
}

/* Life */

static void
pagoda_barrier_card_dispose (GObject *object)
{
  PagodaBarrierCard *card = PAGODA_BARRIER_CARD (object);

  card->entry = NULL;
  g_clear_pointer (&card->overview, pagoda_barrier_overview_unref);
  G_OBJECT_CLASS (pagoda_barrier_card_parent_class)->dispose (object);
}

static void
pagoda_barrier_card_class_init (PagodaBarrierCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_barrier_card_dispose;
  widget_class->snapshot = pagoda_barrier_card_snapshot;
  widget_class->measure = pagoda_barrier_card_measure;
  gtk_widget_class_set_css_name (widget_class, "board-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_barrier_card_init (PagodaBarrierCard *card)
{
  gtk_widget_set_focusable (GTK_WIDGET (card), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (card), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pagoda_barrier_card_new (void)
{
  return g_object_new (PAGODA_TYPE_BARRIER_CARD, NULL);
}

void
pagoda_barrier_card_show (PagodaBarrierCard *card, PagodaBarrierOverview *overview, guint32 place)
{
  const PagodaBarrierEntry *entry = &overview->entries[place];

  if (card->entry == entry)
    return;
  pagoda_barrier_overview_ref (overview);
  g_clear_pointer (&card->overview, pagoda_barrier_overview_unref);
  card->overview = overview;
  card->entry = entry;
  g_autofree char *name = pagoda_barrier_words_describe (overview, entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (card));
}

int
pagoda_barrier_card_height (GtkWidget *widget)
{
  return (int)(HEIGHT * pagoda_ink_em (widget) + 0.5);
}
