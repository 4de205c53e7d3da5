/* ink.h: the palette and the type size as drawn widgets need them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/palette.h"
#include "domain/customer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The palette of the present colour scheme (transfer none). */
const PagodaPalette *pagoda_ink_palette (void);

GdkRGBA pagoda_ink_rgba (PagodaColor color);

/** The colour of @ink in the present colour scheme. */
GdkRGBA pagoda_ink_get (PagodaInk ink);

/** What bars of @tier are filled with; below the active tiers a grey. */
GdkRGBA pagoda_ink_tier (PagodaTier tier);

/** The size of @widget's text in pixels. */
double pagoda_ink_em (GtkWidget *widget);

/** Redraws @widget whenever the colour scheme or the contrast changes, as long as it lives. */
void pagoda_ink_follow (GtkWidget *widget);

G_END_DECLS
