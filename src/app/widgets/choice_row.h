/* choice_row.h: a row of a form that offers one of several texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * An AdwComboRow that offers the texts of @model with the one at @chosen selected, and whose offers have
 * names for a screen reader (floating).  @title and @subtitle (nullable) are plain text.
 */
GtkWidget *
pagoda_choice_row_new (const char *title, const char *subtitle, GtkStringList *model, guint chosen);

G_END_DECLS
