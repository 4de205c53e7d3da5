/* kept_expander.h: a row that opens into others, and stays open where its page is filled anew.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** A row called @title that says @text; @open, a set of texts, keeps @key (taken over) while it is open
 * (floating). */
GtkWidget *pagoda_kept_expander_new (GHashTable *open, char *key, const char *title, const char *text);

G_END_DECLS
