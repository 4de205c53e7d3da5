/* picture_output.h: a page with a drawing to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "chart/export.h"

G_BEGIN_DECLS

/** Puts the page that @draw draws of @picture on the clipboard of @widget, in light colours as on paper. */
void pagoda_picture_output_copy (GtkWidget *widget, PagodaChartDrawFunc draw, gpointer picture);

/**
 * Asks where to, by a dialog called @title, and writes what @request says (but for its path) as a file with
 * @ending; suggested is @name with the day of @request.  Both texts are translated.
 */
void pagoda_picture_output_save (PagodaWindow *window,
                                 const PagodaReportRequest *request,
                                 const char *title,
                                 const char *name,
                                 const char *ending);

G_END_DECLS
