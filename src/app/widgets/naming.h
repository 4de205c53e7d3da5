/* naming.h: what a screen reader calls a widget.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Names @widget @name and nothing else: a label that the library names it by would be read a second time. */
void pagoda_naming_set (GtkWidget *widget, const char *name);

/** Sets the tooltip of @widget to @text, NULL for none; costs nothing where it already says that. */
void pagoda_naming_set_tooltip (GtkWidget *widget, const char *text);

/** Tells of @widget what a screen reader says after its name, NULL for nothing; costs nothing where it
 * already says that. */
void pagoda_naming_describe (GtkWidget *widget, const char *text);

/** Names a button that shows only an icon, and says the same in its tooltip. */
void pagoda_naming_set_with_tooltip (GtkWidget *widget, const char *name);

/** Shows @markup.  GTK 4.14 would have its tags read aloud. */
void pagoda_naming_set_markup (GtkLabel *label, const char *markup);

/** Names every widget of @type in @widget, which the library gives no name. */
void pagoda_naming_set_inside (GtkWidget *widget, GType type, const char *name);

/** Names the buttons with the icon @icon inside a widget of the library, which has left them without a name.
 */
void pagoda_naming_set_icon_buttons (GtkWidget *widget, const char *icon, const char *name);

/** Names the items of @menu, a GtkPopoverMenu, by their texts.  GTK 4.18 names them by a label that is
 * nothing to a screen reader, and so not at all. */
void pagoda_naming_set_menu_items (GtkWidget *menu);

G_END_DECLS
