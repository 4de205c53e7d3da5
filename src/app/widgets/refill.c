/* refill.c: filling a page of rows anew while the focus and the scrolling stay where they are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/refill.h"

struct _PagodaRefill
{
  AdwPreferencesPage *page;
  GArray
      *path; /* of int: from the page to the focus, which child of each; NULL where the focus is elsewhere */
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

static int
place_among_siblings (GtkWidget *widget)
{
  int place = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    place++;
  return place;
}

static GArray *
find_focus (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return NULL;
  GArray *path = g_array_new (FALSE, FALSE, sizeof (int));
  for (GtkWidget *widget = focus; widget != page; widget = gtk_widget_get_parent (widget))
    {
      int place = place_among_siblings (widget);
      g_array_prepend_val (path, place);
    }
  return path;
}

PagodaRefill *
pagoda_refill_begin (AdwPreferencesPage *page)
{
  PagodaRefill *refill = g_new0 (PagodaRefill, 1);
  GtkWidget *group;

  refill->page = page;
  refill->path = find_focus (GTK_WIDGET (page));
  refill->scroll = gtk_adjustment_get_value (adjustment_of (page));
  while ((group = find_inside (GTK_WIDGET (page), ADW_TYPE_PREFERENCES_GROUP)) != NULL)
    adw_preferences_page_remove (page, ADW_PREFERENCES_GROUP (group));
  return refill;
}

/* Where there are fewer children than before, the last of them. */
static GtkWidget *
child_at (GtkWidget *parent, int place)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (place-- > 0 && child != NULL && gtk_widget_get_next_sibling (child) != NULL)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
focus_again (GtkWidget *page, const GArray *path)
{
  GtkWidget *widget = page;

  for (guint i = 0; i < path->len; i++)
    {
      GtkWidget *child = child_at (widget, g_array_index (path, int, i));
      if (child == NULL)
        break;
      widget = child;
    }
  while (widget != page && !gtk_widget_grab_focus (widget)
         && !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    widget = gtk_widget_get_parent (widget);
}

/* The focus scrolls to a row that is not laid out yet, so that the scrolling comes back after it. */
void
pagoda_refill_end (PagodaRefill *refill)
{
  if (refill->path != NULL)
    {
      focus_again (GTK_WIDGET (refill->page), refill->path);
      g_array_unref (refill->path);
    }
  gtk_adjustment_set_value (adjustment_of (refill->page), refill->scroll);
  g_free (refill);
}
