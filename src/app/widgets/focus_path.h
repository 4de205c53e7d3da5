/* focus_path.h: the way from a widget down to what has the focus, to find it again among other widgets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Which child of @top, which child of that and so on has the focus: int, the outermost first; of a menu that
 * is open, the button that opened it.  NULL where the focus is elsewhere; transfer full. */
GArray *pagoda_focus_path_find (GtkWidget *top);

/** Gives the focus to what @path now leads to from @top: where there are fewer children than before, the last
 * of them; where that cannot have it, what is around it, below @top.  FALSE where nothing can. */
gboolean pagoda_focus_path_follow (GtkWidget *top, const GArray *path);

G_END_DECLS
