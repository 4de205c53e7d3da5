/* load_bar.h: the visits that are needed against the room for them, drawn and in words (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/cadence.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Lets @area draw a load. */
void pagoda_load_bar_init (GtkDrawingArea *area);

/** Draws @load in @area; a screen reader knows it as @name. */
void pagoda_load_bar_show (GtkDrawingArea *area, const PagodaVisitLoad *load, const char *name);

/** The visits of all classes. */
double pagoda_load_needed (const PagodaVisitLoad *load);

/** TRUE where more is needed than there is room for. */
gboolean pagoda_load_is_over (const PagodaVisitLoad *load);

/** `77 / 84 visits` (transfer full). */
char *pagoda_load_word_figure (const PagodaVisitLoad *load);

/** By how much and from which class on it is too much, or NULL where it fits (transfer full). */
char *pagoda_load_word_excess (const PagodaVisitLoad *load);

G_END_DECLS
