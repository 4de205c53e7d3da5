/* view_switch.h: buttons beside each other that choose one of a few views, a menu where they have no room.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is chosen is the state of an action, a name.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_VIEW_SWITCH (pagoda_view_switch_get_type ())
G_DECLARE_FINAL_TYPE (PagodaViewSwitch, pagoda_view_switch, PAGODA, VIEW_SWITCH, GtkWidget)

/** A switch without choices, called @name by a screen reader, for the action @action, whose state is text
 * (floating). */
GtkWidget *pagoda_view_switch_new (const char *name, const char *action);

/** Appends the choice @title, which sets the action's state to @target. */
void pagoda_view_switch_add (PagodaViewSwitch *view_switch, const char *target, const char *title);

/** Says that @title is chosen, where only the menu has room. */
void pagoda_view_switch_show (PagodaViewSwitch *view_switch, const char *title);

G_END_DECLS
