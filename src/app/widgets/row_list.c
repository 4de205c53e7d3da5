/* row_list.c: a list whose rows are told anew keeps what has not changed, and the focus.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/row_list.h"

#include "app/page.h"
#include "app/widgets/focus_path.h"

/* What a widget says and does */

static void
describe_action (GtkActionable *actionable, GString *text)
{
  const char *action = gtk_actionable_get_action_name (actionable);
  GVariant *target = gtk_actionable_get_action_target_value (actionable);
  g_autofree char *value = target != NULL ? g_variant_print (target, FALSE) : NULL;

  if (action != NULL)
    g_string_append_printf (text, "%s %s\n", action, value != NULL ? value : "");
}

static void
describe_menu (GMenuModel *menu, GString *text)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuAttributeIter) attributes = g_menu_model_iterate_item_attributes (menu, i);
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);

      while (g_menu_attribute_iter_next (attributes))
        {
          g_autoptr (GVariant) value = g_menu_attribute_iter_get_value (attributes);
          g_autofree char *printed = g_variant_print (value, FALSE);
          g_string_append_printf (text, "%s %s\n", g_menu_attribute_iter_get_name (attributes), printed);
        }
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) linked = g_menu_link_iter_get_value (links);
          describe_menu (linked, text);
        }
    }
}

static void
describe (GtkWidget *widget, GString *text)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *styles = g_strjoinv (" ", classes);

  g_string_append_printf (text, "%s %s %s\n", G_OBJECT_TYPE_NAME (widget), styles,
                          tooltip != NULL ? tooltip : "");
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  if (GTK_IS_ACTIONABLE (widget))
    describe_action (GTK_ACTIONABLE (widget), text);
  if (GTK_IS_MENU_BUTTON (widget))
    {
      describe_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), text);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    describe (child, text);
}

static char *
create_description (GtkWidget *row)
{
  GString *text = g_string_new (NULL);

  describe (row, text);
  return g_string_free (text, FALSE);
}

static char *
create_action (GtkWidget *row)
{
  GString *text = g_string_new (NULL);

  describe_action (GTK_ACTIONABLE (row), text);
  return g_string_free (text, FALSE);
}

/* The focus */

/* The row of @list with the focus in it, or NULL. */
static GtkWidget *
find_focused_row (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (list))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static gboolean
focus_in_row (GtkListBox *list, const char *wanted, const GArray *path)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      g_autofree char *action = create_action (GTK_WIDGET (row));
      if (g_str_equal (action, wanted))
        return pagoda_focus_path_follow (GTK_WIDGET (row), path) || gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}

/* The rows */

/* The place of @description among the @n descriptions that follow @from, or -1. */
static int
find_kept (const GPtrArray *descriptions, guint from, const char *description)
{
  for (guint i = from; i < descriptions->len; i++)
    if (g_str_equal (g_ptr_array_index (descriptions, i), description))
      return (int)i;
  return -1;
}

/* The library would look for a place for the focus of its own, and find the toast. */
static void
remove_row (GtkListBox *list, GtkWidget *row)
{
  if (find_focused_row (list) == row)
    gtk_root_set_focus (gtk_widget_get_root (row), NULL);
  gtk_list_box_remove (list, row);
}

static void
discard (GtkWidget *row)
{
  g_object_ref_sink (row);
  g_object_unref (row);
}

/* Rows that stay keep their order, so that what stands between two of them goes. */
static void
exchange_rows (GtkListBox *list, GPtrArray *rows)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  g_autoptr (GPtrArray) descriptions = g_ptr_array_new_with_free_func (g_free);
  guint next = 0; /* of the old ones */

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, (int)old->len)) != NULL;)
    {
      g_ptr_array_add (old, row);
      g_ptr_array_add (descriptions, create_description (GTK_WIDGET (row)));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *description = create_description (g_ptr_array_index (rows, i));
      int kept = find_kept (descriptions, next, description);
      if (kept < 0)
        {
          gtk_list_box_insert (list, g_ptr_array_index (rows, i), (int)i);
          continue;
        }
      discard (g_ptr_array_index (rows, i));
      while (next < (guint)kept)
        remove_row (list, g_ptr_array_index (old, next++));
      next++;
    }
  while (next < old->len)
    remove_row (list, g_ptr_array_index (old, next++));
}

void
pagoda_row_list_set (GtkListBox *list, GPtrArray *rows)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (list), PAGODA_TYPE_PAGE);
  GtkWidget *row = find_focused_row (list);
  g_autofree char *action = row != NULL ? create_action (row) : NULL;
  g_autoptr (GArray) path = row != NULL ? pagoda_focus_path_find (row) : NULL;

  exchange_rows (list, rows);
  gtk_widget_set_visible (GTK_WIDGET (list), rows->len > 0);
  if (row != NULL && find_focused_row (list) == NULL && !focus_in_row (list, action, path)
      && !gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD) && page != NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}
