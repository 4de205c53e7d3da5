/* averages_output.h: the law of averages to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/averages_picture.h"

G_BEGIN_DECLS

/** Copies a page with @picture, in light colours. */
void pagoda_averages_output_copy_picture (GtkWidget *widget, PagodaAveragesPicture *picture);

/** Copies the chain of @view and its parts by @by as a table. */
void pagoda_averages_output_copy_table (GtkWidget *widget,
                                        const PagodaAveragesView *view,
                                        PagodaAveragesGrouping by);

/** Asks for a file with the @ending and writes what @request says. */
void
pagoda_averages_output_save (PagodaWindow *window, const PagodaReportRequest *request, const char *ending);

G_END_DECLS
