/* view_switch.c: buttons beside each other that choose one of a few views, a menu where they have no room.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is decided by the width given cannot flip with what is chosen.
 */
#include "config.h"

#include "app/widgets/view_switch.h"

#include "app/widgets/naming.h"

struct _PagodaViewSwitch
{
  GtkWidget parent_instance;

  char *name;
  char *action;
  GMenu *menu;
  GtkWidget *buttons;
  GtkWidget *menu_button;
  GtkWidget *label; /* of the menu's button */
};

G_DEFINE_FINAL_TYPE (PagodaViewSwitch, pagoda_view_switch, GTK_TYPE_WIDGET)

static void
pagoda_view_switch_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  PagodaViewSwitch *view_switch = PAGODA_VIEW_SWITCH (widget);
  int least, wanted;

  gtk_widget_measure (view_switch->menu_button, orientation, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (view_switch->buttons, orientation, -1, NULL, &wanted, NULL, NULL);
  *natural = MAX (least, wanted);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? least : *natural;
}

static void
pagoda_view_switch_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaViewSwitch *view_switch = PAGODA_VIEW_SWITCH (widget);
  int wanted;

  gtk_widget_measure (view_switch->buttons, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  gboolean roomy = width >= wanted;
  GtkWidget *shown = roomy ? view_switch->buttons : view_switch->menu_button;
  gtk_widget_set_child_visible (view_switch->buttons, roomy);
  gtk_widget_set_child_visible (view_switch->menu_button, !roomy);
  gtk_accessible_update_state (GTK_ACCESSIBLE (view_switch->buttons), GTK_ACCESSIBLE_STATE_HIDDEN, !roomy,
                               -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (view_switch->menu_button), GTK_ACCESSIBLE_STATE_HIDDEN, roomy,
                               -1);
  gtk_widget_allocate (shown, width, height, -1, NULL);
}

static void
pagoda_view_switch_dispose (GObject *object)
{
  PagodaViewSwitch *view_switch = PAGODA_VIEW_SWITCH (object);

  g_clear_pointer (&view_switch->buttons, gtk_widget_unparent);
  g_clear_pointer (&view_switch->menu_button, gtk_widget_unparent);
  g_clear_object (&view_switch->menu);
  g_clear_pointer (&view_switch->name, g_free);
  g_clear_pointer (&view_switch->action, g_free);
  G_OBJECT_CLASS (pagoda_view_switch_parent_class)->dispose (object);
}

static void
pagoda_view_switch_class_init (PagodaViewSwitchClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_view_switch_dispose;
  widget_class->measure = pagoda_view_switch_measure;
  widget_class->size_allocate = pagoda_view_switch_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_menu_button (PagodaViewSwitch *view_switch)
{
  GtkWidget *button = gtk_menu_button_new ();

  view_switch->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (view_switch->label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), view_switch->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (view_switch->menu));
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
pagoda_view_switch_init (PagodaViewSwitch *view_switch)
{
  view_switch->menu = g_menu_new ();
  view_switch->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (view_switch->buttons, "segmented");
  gtk_widget_set_halign (view_switch->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (view_switch->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (view_switch->buttons, GTK_WIDGET (view_switch));
  view_switch->menu_button = create_menu_button (view_switch);
  gtk_widget_set_halign (view_switch->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (view_switch->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (view_switch->menu_button, GTK_WIDGET (view_switch));
}

GtkWidget *
pagoda_view_switch_new (const char *name, const char *action)
{
  PagodaViewSwitch *view_switch = g_object_new (PAGODA_TYPE_VIEW_SWITCH, NULL);

  view_switch->name = g_strdup (name);
  view_switch->action = g_strdup (action);
  pagoda_naming_set (GTK_WIDGET (view_switch), name);
  return GTK_WIDGET (view_switch);
}

void
pagoda_view_switch_add (PagodaViewSwitch *view_switch, const char *target, const char *title)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (title);
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), view_switch->action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (GTK_BOX (view_switch->buttons), button);
  g_menu_item_set_action_and_target (item, view_switch->action, "s", target);
  g_menu_append_item (view_switch->menu, item);
}

void
pagoda_view_switch_show (PagodaViewSwitch *view_switch, const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", view_switch->name, title);

  gtk_label_set_label (GTK_LABEL (view_switch->label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view_switch->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (view_switch->menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
