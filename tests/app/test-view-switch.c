/* test-view-switch.c: buttons that choose a view, a menu where they have no room.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/view_switch.h"

static const char *const targets[] = { "board", "barriers", "coverage" };
static const char *const titles[] = { "Board", "Barriers", "Coverage" };

static GtkWidget *
create_switch (GSimpleAction *action)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *view_switch = g_object_ref_sink (pagoda_view_switch_new ("View", "views.view"));

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (view_switch, "views", G_ACTION_GROUP (group));
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    pagoda_view_switch_add (PAGODA_VIEW_SWITCH (view_switch), targets[i], titles[i]);
  pagoda_view_switch_show (PAGODA_VIEW_SWITCH (view_switch), titles[0]);
  return view_switch;
}

static GSimpleAction *
create_action (void)
{
  return g_simple_action_new_stateful ("view", G_VARIANT_TYPE_STRING, g_variant_new_string (targets[0]));
}

static void
test_room (void)
{
  g_autoptr (GSimpleAction) action = create_action ();
  GtkWidget *view_switch = create_switch (action);
  GtkWidget *buttons = gtk_widget_get_first_child (view_switch);
  GtkWidget *menu = gtk_widget_get_last_child (view_switch);
  int least, wanted, height;

  gtk_widget_measure (view_switch, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  gtk_widget_measure (view_switch, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (least, <, wanted);
  gtk_widget_allocate (view_switch, wanted, height, -1, NULL);
  g_assert_true (gtk_widget_get_child_visible (buttons));
  g_assert_false (gtk_widget_get_child_visible (menu));
  gtk_widget_allocate (view_switch, wanted - 1, height, -1, NULL);
  g_assert_false (gtk_widget_get_child_visible (buttons));
  g_assert_true (gtk_widget_get_child_visible (menu));
  g_assert_finalize_object (view_switch);
}

/* What is chosen is the action's state alone. */
static void
test_choice (void)
{
  g_autoptr (GSimpleAction) action = create_action ();
  GtkWidget *view_switch = create_switch (action);
  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_first_child (view_switch));
  GtkWidget *second = gtk_widget_get_next_sibling (first);

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  g_signal_emit_by_name (second, "clicked");
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "barriers");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (second)));
  g_assert_finalize_object (view_switch);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-switch/room", test_room);
  g_test_add_func ("/view-switch/choice", test_choice);
  return g_test_run ();
}
