/* paper.h: headings, fields, tables, drawings and room to write, on as many sheets as they need.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper is what stands on it, one block after the other; laid out for a size it becomes sheets, which the
 * preview, the printer and the PDF file draw alike.  Nothing is cut: what is long is broken into lines.  A
 * heading never stands alone at the foot of a sheet, nor does a single line of a longer text; a part or a row
 * of a table that fits on a sheet is not divided, and a table that goes on begins with its head again.  Every
 * sheet has its number at its foot, but a single one without a foot.
 */
#pragma once

#include "chart/export.h"

G_BEGIN_DECLS

typedef struct _PagodaPaper PagodaPaper;

/** An empty paper in Chinese or not, which decides how its lines are broken and which signs a Chinese
 * character has; @foot stands at the foot of each sheet (nullable; transfer full). */
PagodaPaper *pagoda_paper_new (gboolean chinese, const char *foot);
PagodaPaper *pagoda_paper_ref (PagodaPaper *paper);
void pagoda_paper_unref (PagodaPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPaper, pagoda_paper_unref)

/** Its sheets lie on their side, for wide tables. */
void pagoda_paper_set_landscape (PagodaPaper *paper);
gboolean pagoda_paper_is_landscape (const PagodaPaper *paper);

/** What follows stands on a new sheet. */
void pagoda_paper_begin_sheet (PagodaPaper *paper);

/** What follows, to the next part, stays together where it can. */
void pagoda_paper_begin_part (PagodaPaper *paper);

/** The head of the paper, or of a chapter of it; @more below it is nullable. */
void pagoda_paper_add_title (PagodaPaper *paper, const char *title, const char *more);

/** The head of a part, below a line: @lead (a time, nullable) before @text, and @more below it (nullable). */
void pagoda_paper_add_heading (PagodaPaper *paper, const char *lead, const char *text, const char *more);

/** @text, which may have several lines, beside @label; none where @text is NULL or "". */
void pagoda_paper_add_field (PagodaPaper *paper, const char *label, const char *text);

/** @text over the whole width, with its own line breaks. */
void pagoda_paper_add_text (PagodaPaper *paper, const char *text);

/** Room to write on @n lines, beside @label. */
void pagoda_paper_add_lines (PagodaPaper *paper, const char *label, guint n);

/** One column of a table. */
typedef struct
{
  const char *title; /* translated; not NULL */
  double width;      /* beside those of the other columns, in letters at most; > 0 */
  gboolean number;   /* its cells end at the right edge */
} PagodaPaperColumn;

/** The head of a table of @n_columns columns (copied), whose rows follow.  Columns fill the sheet; a table of
 * more letters than there is room for has smaller ones, down to two thirds of the usual size. */
void pagoda_paper_begin_table (PagodaPaper *paper, const PagodaPaperColumn *columns, gsize n_columns);

/** A row of the table that began last: as many @cells as it has columns, NULL for an empty one. */
void pagoda_paper_add_row (PagodaPaper *paper, const char *const *cells);

/** Likewise, in bold below a line: what the rows above come to. */
void pagoda_paper_add_total (PagodaPaper *paper, const char *const *cells);

/** A drawing over the whole width and @height points, or less on a sheet that is not as high, by @draw with
 * @data, which is freed with @free_data together with the paper; it may be called often, and for any size. */
void pagoda_paper_add_drawing (PagodaPaper *paper,
                               double height,
                               PagodaChartDrawFunc draw,
                               gpointer data,
                               GDestroyNotify free_data);

/** Frees @data with @free_data together with the paper: what its drawings are made of. */
void pagoda_paper_take (PagodaPaper *paper, gpointer data, GDestroyNotify free_data);

/** A paper on sheets of one size. */
typedef struct _PagodaPaperSheets PagodaPaperSheets;

/** Lays @paper, which stays as it is, out on sheets of @width × @height points (transfer full). */
PagodaPaperSheets *pagoda_paper_lay_out (PagodaPaper *paper, double width, double height);
PagodaPaperSheets *pagoda_paper_sheets_ref (PagodaPaperSheets *sheets);
void pagoda_paper_sheets_unref (PagodaPaperSheets *sheets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPaperSheets, pagoda_paper_sheets_unref)

/** What is laid out (transfer none). */
PagodaPaper *pagoda_paper_sheets_get_paper (const PagodaPaperSheets *sheets);

/** How many there are, at least 1. */
int pagoda_paper_sheets_count (const PagodaPaperSheets *sheets);

/** The room that they were laid out on. */
PagodaSheetSize pagoda_paper_sheets_get_room (const PagodaPaperSheets *sheets);

/** What @sheet is about: its first head, or, where it has none, the last before it; NULL where there is none
 * at all (transfer none). */
const char *pagoda_paper_sheets_get_heading (const PagodaPaperSheets *sheets, int sheet);

/** Draws @sheet, from 0, into 0 … its width, 0 … its height, in black. */
void pagoda_paper_sheets_draw (const PagodaPaperSheets *sheets, cairo_t *cr, int sheet);

/** Writes @paper to @path as a PDF of sheets of @format; PAGODA_CHART_ERROR. */
gboolean pagoda_paper_export (PagodaPaper *paper, PagodaSheetFormat format, const char *path, GError **error);

G_END_DECLS
