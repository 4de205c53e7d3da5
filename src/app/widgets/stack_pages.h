/* stack_pages.h: only the page that is seen is there for a screen reader.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The library shows the content of all pages of a stack to a screen reader; from now on it is only that of
 * the visible one. */
void pagoda_stack_pages_hide_others (GtkStack *stack);

G_END_DECLS
