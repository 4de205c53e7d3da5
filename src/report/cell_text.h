/* cell_text.h: texts as the cells and sheet names of a workbook can hold them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a cell holds at the most, in UTF-16 units as Excel counts. */
#define PAGODA_CELL_TEXT_MOST 32767

/** What the name of a sheet holds at the most, likewise. */
#define PAGODA_SHEET_NAME_MOST 31

/**
 * @text as it may stand in a workbook: invalid bytes, U+FFFE and U+FFFF become U+FFFD, control characters
 * spaces and CR line breaks LF; a text that is too long ends with `…` on a whole character.  What a reader
 * would take for an escape (`_x0041_`) is escaped itself.
 *
 * Returns @text where nothing is to be done, else the content of @scratch.
 */
const char *pagoda_cell_text_clean (const char *text, GString *scratch);

/** How many digits' widths the widest line of a clean @text takes: Chinese characters count double. */
guint pagoda_cell_text_width (const char *text);

/** @name without what Excel forbids in the name of a sheet, and not too long (transfer full). */
char *pagoda_cell_text_sheet_name (const char *name);

G_END_DECLS
