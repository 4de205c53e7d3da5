/* letter_text.h: the text of a letter, where it is written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A text to be edited, which a screen reader knows as @name; Tab leaves it.  @view receives what holds it
 * (floating). */
GtkWidget *pagoda_letter_text_new (const char *name, GtkTextView **view);

/** What stands in @view (transfer full). */
char *pagoda_letter_text_get (GtkTextView *view);

G_END_DECLS
