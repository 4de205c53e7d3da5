/* export.h: a drawing as a picture file or a page.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/sheet.h"

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define PAGODA_CHART_ERROR (pagoda_chart_error_quark ())
GQuark pagoda_chart_error_quark (void);

typedef enum
{
  PAGODA_CHART_ERROR_DRAW,  /* the drawing could not be made: too large, or memory is short */
  PAGODA_CHART_ERROR_WRITE, /* the file could not be written; an older one is untouched */
} PagodaChartError;

typedef enum
{
  PAGODA_CHART_PNG,
  PAGODA_CHART_SVG,
  PAGODA_CHART_PDF,
} PagodaChartFormat;

/** Draws into 0 … @width, 0 … @height. */
typedef void (*PagodaChartDrawFunc) (cairo_t *cr, double width, double height, gpointer data);

/** The format that the ending of @path names, in any case; FALSE for another ending. */
gboolean pagoda_chart_format_from_path (const char *path, PagodaChartFormat *format);

/**
 * Writes what @draw draws on white paper of @width × @height to @path.
 *
 * PNG has two pixels per unit, so that it is sharp in a document; SVG has the size as given; PDF is one A4
 * page, landscape, that the drawing fills within its margins.  The same drawing gives the same bytes.  The
 * file appears whole or not at all: an older one stays until the new one is on the disk.
 * Errors: PAGODA_CHART_ERROR.
 */
gboolean pagoda_chart_export (const char *path,
                              PagodaChartFormat format,
                              double width,
                              double height,
                              PagodaChartDrawFunc draw,
                              gpointer data,
                              GError **error);

/** Draws @sheet, from 0, into 0 … @width, 0 … @height. */
typedef void (*PagodaSheetDrawFunc) (cairo_t *cr, double width, double height, int sheet, gpointer data);

/** Writes @n sheets of @size, within whose margins @draw draws, as a PDF; else as pagoda_chart_export(). */
gboolean pagoda_chart_export_sheets (const char *path,
                                     PagodaSheetSize size,
                                     int n,
                                     PagodaSheetDrawFunc draw,
                                     gpointer data,
                                     GError **error);

G_END_DECLS
