/* pyramid_output.h: the pyramid to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_time.h"
#include "app/window.h"

G_BEGIN_DECLS

/** Puts the drawing of @scene on the clipboard of @widget, as on paper. */
void pagoda_pyramid_output_copy_picture (GtkWidget *widget,
                                         const PagodaPyramidScene *scene,
                                         gboolean comparing,
                                         PagodaPyramidWidth width);

/** Puts what the drawing shows on the clipboard as a table that spreadsheets take. */
void
pagoda_pyramid_output_copy_table (GtkWidget *widget, const PagodaPyramidScene *scene, gboolean comparing);

/** Asks where to, and writes what @time looks at as @ending: png, svg, pdf, xlsx or csv. */
void pagoda_pyramid_output_save (PagodaWindow *window, PagodaPyramidTime *time, const char *ending);

G_END_DECLS
