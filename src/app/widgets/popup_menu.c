/* popup_menu.c: a menu that is opened beside what it is about.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/popup_menu.h"

/* What was chosen is activated after the menu has closed, and needs it in its place. */
static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover, gpointer data)
{
  GtkWidget *opener = g_object_get_data (G_OBJECT (popover), "opener");

  if (gtk_widget_get_root (opener) != NULL)
    gtk_widget_grab_focus (opener);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

void
pagoda_popup_menu_open (GtkWidget *owner, GtkWidget *opener, GMenuModel *menu)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  graphene_rect_t bounds;

  gtk_widget_set_parent (popover, owner);
  if (gtk_widget_compute_bounds (opener, owner, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y,
                                                  (int)bounds.size.width, (int)bounds.size.height });
  g_object_set_data_full (G_OBJECT (popover), "opener", g_object_ref (opener), g_object_unref);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
