/* naming.c: what a screen reader calls a widget.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/naming.h"

void
pagoda_naming_set (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
pagoda_naming_set_tooltip (GtkWidget *widget, const char *text)
{
  /* GTK asks the display where the pointer is, and waits for the answer, whenever a tooltip is set. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

void
pagoda_naming_describe (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (g_object_get_data (G_OBJECT (widget), "description"), text) == 0)
    return;
  g_object_set_data_full (G_OBJECT (widget), "description", g_strdup (text), g_free);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
pagoda_naming_set_with_tooltip (GtkWidget *widget, const char *name)
{
  pagoda_naming_set_tooltip (widget, name);
  pagoda_naming_set (widget, name);
}

void
pagoda_naming_set_markup (GtkLabel *label, const char *markup)
{
  gtk_label_set_markup (label, markup);
  pagoda_naming_set (GTK_WIDGET (label), gtk_label_get_text (label));
}

void
pagoda_naming_set_inside (GtkWidget *widget, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    pagoda_naming_set (widget, name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pagoda_naming_set_inside (child, type, name);
}

void
pagoda_naming_set_icon_buttons (GtkWidget *widget, const char *icon, const char *name)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    pagoda_naming_set (widget, name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pagoda_naming_set_icon_buttons (child, icon, name);
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      return child;
  return NULL;
}

static gboolean
is_menu_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX
         || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

void
pagoda_naming_set_menu_items (GtkWidget *menu)
{
  GtkWidget *label = is_menu_item (menu) ? find_label (menu) : NULL;

  if (label != NULL)
    pagoda_naming_set (menu, gtk_label_get_text (GTK_LABEL (label)));
  for (GtkWidget *child = gtk_widget_get_first_child (menu); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pagoda_naming_set_menu_items (child);
}
