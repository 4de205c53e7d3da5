/* help.h: the words of the method, and the first steps.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Opens the help over @parent. */
void pagoda_help_show (GtkWindow *parent);

G_END_DECLS
