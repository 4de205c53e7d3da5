/* workbook_file.h: the library's book and the files that it becomes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library keeps the rows of a streamed sheet in a temporary file of its own, whose name is gone from the
 * start, and copies it once more when the book is closed.  All of that happens in the folder of the target;
 * that there was no room for it is noticed here, since the library notices nothing.
 */
#pragma once

#include "report/report.h"

#include <locale.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *shown; /* the path for people */
  char *folder;
  char *temporary;    /* beside the path; NULL once it is renamed */
  lxw_workbook *book; /* NULL once it is closed */
  locale_t locale;    /* C; the library formats numbers by the locale of the thread */
  GError *failure;    /* the first one, or NULL */
} PagodaWorkbookFile;

/** Begins a book that is to become @path; PAGODA_REPORT_ERROR. */
PagodaWorkbookFile *pagoda_workbook_file_new (const char *path, GError **error);

/** Deletes what is not in its place. */
void pagoda_workbook_file_free (PagodaWorkbookFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaWorkbookFile, pagoda_workbook_file_free)

/** Keeps a failure with the sentence of @format, if it is the first. */
void pagoda_workbook_file_fail (PagodaWorkbookFile *file, PagodaReportError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** Keeps what the library answered, if it is a failure. */
void pagoda_workbook_file_check (PagodaWorkbookFile *file, lxw_error code);

/** A streamed sheet, or NULL with a failure kept; one that is not @streamed is held in memory until the end.
 */
lxw_worksheet *pagoda_workbook_file_add_sheet (PagodaWorkbookFile *file, const char *name, gboolean streamed);

/** Keeps a failure where rows of @sheet did not reach their file. */
void pagoda_workbook_file_check_sheet (PagodaWorkbookFile *file, lxw_worksheet *sheet);

/** Writes the last row of @sheet. */
void pagoda_workbook_file_end_sheet (PagodaWorkbookFile *file, lxw_worksheet *sheet);

/** Turns the book into the temporary file with @names (PagodaStyleName) for its styles, or keeps a failure.
 */
void pagoda_workbook_file_close (PagodaWorkbookFile *file, const GArray *names);

/** Puts the closed file in its place; PAGODA_REPORT_ERROR. */
gboolean pagoda_workbook_file_publish (PagodaWorkbookFile *file, GError **error);

G_END_DECLS
