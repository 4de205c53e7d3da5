/* refill.c: filling a page of rows anew while the focus and the scrolling stay where they are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/refill.h"

#include "app/widgets/focus_path.h"

struct _PagodaRefill
{
  AdwPreferencesPage *page;
  GArray *path; /* from the page to the focus; NULL where that is elsewhere */
  double scroll;
};

/* The first widget of @type in @widget, itself included, or NULL. */
static GtkWidget *
find_inside (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, type);
  return found;
}

static GtkAdjustment *
adjustment_of (AdwPreferencesPage *page)
{
  GtkWidget *scroller = find_inside (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

PagodaRefill *
pagoda_refill_begin (AdwPreferencesPage *page)
{
  PagodaRefill *refill = g_new0 (PagodaRefill, 1);
  GtkWidget *group;

  refill->page = page;
  refill->path = pagoda_focus_path_find (GTK_WIDGET (page));
  refill->scroll = gtk_adjustment_get_value (adjustment_of (page));
  while ((group = find_inside (GTK_WIDGET (page), ADW_TYPE_PREFERENCES_GROUP)) != NULL)
    adw_preferences_page_remove (page, ADW_PREFERENCES_GROUP (group));
  return refill;
}

/* The focus scrolls to a row that is not laid out yet, so that the scrolling comes back after it. */
void
pagoda_refill_end (PagodaRefill *refill)
{
  if (refill->path != NULL)
    {
      pagoda_focus_path_follow (GTK_WIDGET (refill->page), refill->path);
      g_array_unref (refill->path);
    }
  gtk_adjustment_set_value (adjustment_of (refill->page), refill->scroll);
  g_free (refill);
}
