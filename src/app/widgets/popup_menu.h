/* popup_menu.h: a menu that is opened beside what it is about.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Opens @menu beside @opener, which gets the focus back if it is still there then.  The menu belongs to
 * @owner, an ancestor whose actions its items may activate: @opener may go while it is open. */
void pagoda_popup_menu_open (GtkWidget *owner, GtkWidget *opener, GMenuModel *menu);

G_END_DECLS
