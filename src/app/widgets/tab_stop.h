/* tab_stop.h: Tab leaves a list instead of walking through its rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Makes all of @list one stop for Tab and Shift+Tab; the arrow keys move inside. */
void pagoda_tab_stop_install (GtkWidget *list);

G_END_DECLS
