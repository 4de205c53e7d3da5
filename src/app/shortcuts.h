/* shortcuts.h: what can be done with which keys.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Opens the list of all keys over @parent. */
void pagoda_shortcuts_show (GtkWindow *parent);

G_END_DECLS
