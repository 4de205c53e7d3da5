/* today_list.c: a list of the day that is filled anew, and keeps the focus.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/today/today_list.h"

#include "app/page.h"

static char *
describe_action (GtkWidget *widget)
{
  const char *action
      = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  GVariant *target = action != NULL ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;
  g_autofree char *text = target != NULL ? g_variant_print (target, FALSE) : NULL;

  return text != NULL ? g_strdup_printf ("%s %s", action, text) : NULL;
}

static gboolean
focus_action (GtkWidget *widget, const char *description)
{
  g_autofree char *own = describe_action (widget);

  if (g_strcmp0 (own, description) == 0)
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_action (child, description))
      return TRUE;
  return FALSE;
}

char *
pagoda_today_list_begin (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list));
  char *focused = inside ? describe_action (focus) : NULL;

  if (inside && focused == NULL)
    focused = g_strdup ("");
  /* Else the library would look for a place of its own, and find the toast. */
  if (inside)
    gtk_root_set_focus (root, NULL);
  for (GtkWidget *row; (row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL;)
    gtk_list_box_remove (list, row);
  return focused;
}

void
pagoda_today_list_end (GtkListBox *list, char *focused)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (list), PAGODA_TYPE_PAGE);

  gtk_widget_set_visible (GTK_WIDGET (list), gtk_list_box_get_row_at_index (list, 0) != NULL);
  if (focused != NULL && !focus_action (GTK_WIDGET (list), focused)
      && !gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  g_free (focused);
}
