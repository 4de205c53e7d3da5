/* beside.h: a main widget with another one beside it while there is room.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Properties: `threshold`, the width from which on both stand side by side; `side-width` of the second one,
 * both in pixels at the usual size of text and more where that is larger; `stacked`, whether below the
 * threshold the second one goes under the first (else it is not shown). Children of type `side` and without a
 * type are the second and the first.
 */
#define PAGODA_TYPE_BESIDE (pagoda_beside_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBeside, pagoda_beside, PAGODA, BESIDE, GtkWidget)

/** What so many @pixels at the usual size of text are for the text of @widget; never less. */
int pagoda_beside_scale (GtkWidget *widget, int pixels);

G_END_DECLS
