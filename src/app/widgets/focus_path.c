/* focus_path.c: the way from a widget down to what has the focus, to find it again among other widgets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/focus_path.h"

static int
place_among_siblings (GtkWidget *widget)
{
  int place = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    place++;
  return place;
}

GArray *
pagoda_focus_path_find (GtkWidget *top)
{
  GtkRoot *root = gtk_widget_get_root (top);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (focus != top && !gtk_widget_is_ancestor (focus, top)))
    return NULL;
  GArray *path = g_array_new (FALSE, FALSE, sizeof (int));
  for (GtkWidget *widget = focus; widget != top; widget = gtk_widget_get_parent (widget))
    {
      int place = place_among_siblings (widget);
      if (GTK_IS_POPOVER (widget))
        g_array_set_size (path, 0);
      else
        g_array_prepend_val (path, place);
    }
  return path;
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

/* What is folded away can take the focus, and never gives it back. */
static gboolean
is_folded (GtkWidget *widget)
{
  return GTK_IS_REVEALER (widget) && !gtk_revealer_get_reveal_child (GTK_REVEALER (widget));
}

gboolean
pagoda_focus_path_follow (GtkWidget *top, const GArray *path)
{
  GtkWidget *widget = top;

  for (guint i = 0; i < path->len; i++)
    {
      GtkWidget *child = child_at (widget, g_array_index (path, int, i));
      if (child == NULL || is_folded (child))
        break;
      widget = child;
    }
  for (; widget != top; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}
