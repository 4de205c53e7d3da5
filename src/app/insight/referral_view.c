/* referral_view.c: who brought whom, drawn, each customer a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/referral_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "session/referral_words.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 620

struct _PagodaReferralView
{
  PagodaDrawing parent_instance;

  PagodaReferralBook *book;       /* NULL before there is one */
  PagodaReferralPicture *picture; /* of the book */
};

G_DEFINE_FINAL_TYPE (PagodaReferralView, pagoda_referral_view, PAGODA_TYPE_DRAWING)

static void
layout_tree (PagodaReferralView *view, double width, double height, PagodaReferralLayout *layout)
{
  pagoda_referral_tree_layout (&view->picture->tree, (PagodaRect){ 0, 0, width, height },
                               pagoda_ink_em (GTK_WIDGET (view)), layout);
}

static void
flags_changed_cb (GtkWidget *button, GtkStateFlags before, PagodaReferralView *view)
{
  int row = pagoda_drawing_find_part (PAGODA_DRAWING (view), button);

  if ((gtk_widget_get_state_flags (button) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_PRELIGHT)) == 0
      || view->picture == NULL || view->picture->tree.chosen == row)
    return;
  view->picture->tree.chosen = row;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
pagoda_referral_view_part_added (PagodaDrawing *drawing, GtkWidget *part)
{
  g_signal_connect (part, "state-flags-changed", G_CALLBACK (flags_changed_cb), drawing);
}

static void
pagoda_referral_view_place_parts (PagodaDrawing *drawing, int width, int height)
{
  PagodaReferralView *view = PAGODA_REFERRAL_VIEW (drawing);
  PagodaReferralLayout layout;

  if (view->picture == NULL)
    return;
  layout_tree (view, width, height, &layout);
  for (guint i = 0; i < pagoda_drawing_get_n_parts (drawing); i++)
    {
      PagodaRect row = pagoda_referral_tree_row (&layout, i);
      pagoda_drawing_place (pagoda_drawing_get_part (drawing, i), row.x, row.y, row.width, row.height);
    }
}

static void
pagoda_referral_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaReferralView *view = PAGODA_REFERRAL_VIEW (drawing);
  PagodaReferralLayout layout;

  if (view->picture == NULL)
    return;
  layout_tree (view, width, height, &layout);
  pagoda_referral_tree_draw (&view->picture->tree, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_referral_view_measure_height (PagodaDrawing *drawing, double em)
{
  PagodaReferralView *view = PAGODA_REFERRAL_VIEW (drawing);

  return (int)pagoda_referral_tree_height (view->picture != NULL ? view->picture->tree.n : 0, em);
}

static void
pagoda_referral_view_dispose (GObject *object)
{
  PagodaReferralView *view = PAGODA_REFERRAL_VIEW (object);

  g_clear_pointer (&view->picture, pagoda_referral_picture_free);
  g_clear_pointer (&view->book, pagoda_referral_book_unref);
  G_OBJECT_CLASS (pagoda_referral_view_parent_class)->dispose (object);
}

static void
pagoda_referral_view_class_init (PagodaReferralViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_referral_view_dispose;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_referral_view_measure_height;
  drawing_class->draw = pagoda_referral_view_draw;
  drawing_class->place_parts = pagoda_referral_view_place_parts;
  drawing_class->part_added = pagoda_referral_view_part_added;
  gtk_widget_class_set_css_name (widget_class, "referral-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_referral_view_init (PagodaReferralView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Who brought whom"));
}

static void
name_button (PagodaReferralView *view, guint row)
{
  guint32 customer = pagoda_referral_view_get_customer (view, row);
  gint32 referrer = view->book->ledger->referrers[customer];
  const char *name = pagoda_snapshot_get_name (view->book->snapshot, customer);
  g_autofree char *words
      = pagoda_referral_book_describe_customer (view->book, customer, pagoda_language_current ());
  g_autofree char *brought
      = referrer != PAGODA_NO_REFERRER
            ? g_strdup_printf (_ ("brought by %s"),
                               pagoda_snapshot_get_name (view->book->snapshot, (gsize)referrer))
            : NULL;
  g_autofree char *said = brought != NULL ? g_strdup_printf ("%s, %s, %s", name, brought, words)
                                          : g_strdup_printf ("%s, %s", name, words);

  pagoda_naming_set_with_tooltip (pagoda_drawing_get_part (PAGODA_DRAWING (view), row), said);
}

void
pagoda_referral_view_show (PagodaReferralView *view, PagodaReferralBook *book)
{
  g_clear_pointer (&view->picture, pagoda_referral_picture_free);
  g_clear_pointer (&view->book, pagoda_referral_book_unref);
  view->book = pagoda_referral_book_ref (book);
  view->picture = pagoda_referral_picture_new (book, PAGODA_REFERRAL_VIEW_ROWS, pagoda_language_current ());
  pagoda_drawing_set_parts (PAGODA_DRAWING (view), view->picture->nodes->len);
  for (guint i = 0; i < view->picture->nodes->len; i++)
    name_button (view, i);
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

guint32
pagoda_referral_view_get_customer (PagodaReferralView *view, guint i)
{
  return g_array_index (view->picture->places, guint32, i);
}

guint
pagoda_referral_view_get_n_rows (PagodaReferralView *view)
{
  return view->picture != NULL ? view->picture->nodes->len : 0;
}
