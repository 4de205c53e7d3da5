/* paper.h: a text of headings, fields and room to write, on as many sheets as it needs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper is what stands on it, one block after the other; laid out for a size it becomes sheets, which the
 * preview, the printer and the PDF file draw alike.  Nothing is cut: what is long is broken into lines.  A
 * heading never stands alone at the foot of a sheet, nor does a single line of a longer text, and a part that
 * fits on a sheet is not divided.  Every sheet has its number at its foot, but a single one without a foot.
 */
#pragma once

#include "chart/lettering.h"

G_BEGIN_DECLS

typedef struct _PagodaPaper PagodaPaper;

/** An empty paper in Chinese or not, which decides how its lines are broken and which signs a Chinese
 * character has; @foot stands at the foot of each sheet (nullable; transfer full). */
PagodaPaper *pagoda_paper_new (gboolean chinese, const char *foot);
PagodaPaper *pagoda_paper_ref (PagodaPaper *paper);
void pagoda_paper_unref (PagodaPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPaper, pagoda_paper_unref)

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

/** A paper on sheets of one size. */
typedef struct _PagodaPaperSheets PagodaPaperSheets;

/** Lays @paper, which stays as it is, out on sheets of @width × @height points (transfer full). */
PagodaPaperSheets *pagoda_paper_lay_out (PagodaPaper *paper, double width, double height);
PagodaPaperSheets *pagoda_paper_sheets_ref (PagodaPaperSheets *sheets);
void pagoda_paper_sheets_unref (PagodaPaperSheets *sheets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPaperSheets, pagoda_paper_sheets_unref)

/** How many there are, at least 1. */
int pagoda_paper_sheets_count (const PagodaPaperSheets *sheets);

/** Draws @sheet, from 0, into 0 … its width, 0 … its height, in black. */
void pagoda_paper_sheets_draw (const PagodaPaperSheets *sheets, cairo_t *cr, int sheet);

/** Writes @paper to @path as a PDF of A4 sheets, upright; PAGODA_CHART_ERROR. */
gboolean pagoda_paper_export (PagodaPaper *paper, const char *path, GError **error);

G_END_DECLS
