/* workbook_file.c: the library's book and the files that it becomes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/workbook_file.h"
#include "report/workbook_names.h"

#include "base/atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* What is written besides the rows, in bytes. */
#define LEAST_ROOM 262144

/* Rows shrink by more than this when they are packed. */
#define PACKING 5

static void
set_file_error (GError **error, const GError *reason)
{
  PagodaReportError code = g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                               ? PAGODA_REPORT_ERROR_FULL
                               : PAGODA_REPORT_ERROR_WRITE;

  g_set_error_literal (error, PAGODA_REPORT_ERROR, (int)code, reason->message);
}

/* TRUE unless the system says that @needed more bytes do not fit into @folder.  They are really reserved,
 * which counts quotas too, and given back. */
static gboolean
has_room (const char *folder, guint64 needed)
{
  g_autofree char *name = g_build_filename (folder, ".pagoda-room.XXXXXX", NULL);
  int fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    return errno != ENOSPC && errno != EDQUOT;
  g_unlink (name);
  gboolean refused = fallocate (fd, 0, 0, (off_t)needed) != 0 && (errno == ENOSPC || errno == EDQUOT);
  close (fd);
  return !refused;
}

static void
fail_for_room (PagodaWorkbookFile *file)
{
  pagoda_workbook_file_fail (
      file, PAGODA_REPORT_ERROR_FULL,
      _ ("There is no room for “%s”: the disk or its quota is full. An older file of that name is unchanged. "
         "Make room or choose another folder, and export again."),
      file->shown);
}

/* A failure to write: because of room, or for @reason. */
static void
fail_to_write (PagodaWorkbookFile *file, guint64 needed, const char *reason)
{
  if (has_room (file->folder, needed))
    pagoda_workbook_file_fail (file, PAGODA_REPORT_ERROR_WRITE,
                               _ ("“%s” could not be written: %s. An older file of that name is unchanged."),
                               file->shown, reason);
  else
    fail_for_room (file);
}

/* The bytes that closing the book takes: each sheet is copied once more, and then packed. */
static guint64
count_needed (lxw_workbook *book)
{
  guint64 total = 0;
  guint64 largest = 0;
  lxw_worksheet *sheet;

  LXW_FOREACH_WORKSHEET (sheet, book)
  {
    off_t size = sheet->optimize_tmpfile != NULL ? ftello (sheet->optimize_tmpfile) : 0;
    total += (guint64)MAX (size, 0);
    largest = MAX (largest, (guint64)MAX (size, 0));
  }
  return LEAST_ROOM + largest + total / PACKING;
}

/* The library does not close the temporary files of a book that is given up. */
static void
give_up (lxw_workbook *book)
{
  lxw_worksheet *sheet;

  LXW_FOREACH_WORKSHEET (sheet, book)
  {
    if (sheet->optimize_tmpfile != NULL)
      fclose (sheet->optimize_tmpfile);
  }
  lxw_workbook_free (book);
}

PagodaWorkbookFile *
pagoda_workbook_file_new (const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;
  char *temporary = pagoda_atomic_file_begin (path, &reason);

  if (temporary == NULL)
    {
      set_file_error (error, reason);
      return NULL;
    }
  PagodaWorkbookFile *file = g_new0 (PagodaWorkbookFile, 1);
  file->path = g_strdup (path);
  file->shown = g_filename_display_name (path);
  file->folder = g_path_get_dirname (path);
  file->temporary = temporary;
  file->locale = newlocale (LC_ALL_MASK, "C", (locale_t)0);

  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = file->folder };
  file->book = workbook_new_opt (temporary, &options);
  return file;
}

void
pagoda_workbook_file_free (PagodaWorkbookFile *file)
{
  if (file == NULL)
    return;
  if (file->book != NULL)
    give_up (file->book);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  freelocale (file->locale);
  g_clear_error (&file->failure);
  g_free (file->temporary);
  g_free (file->folder);
  g_free (file->shown);
  g_free (file->path);
  g_free (file);
}

void
pagoda_workbook_file_fail (PagodaWorkbookFile *file, PagodaReportError code, const char *format, ...)
{
  va_list arguments;

  if (file->failure != NULL)
    return;
  va_start (arguments, format);
  file->failure = g_error_new_valist (PAGODA_REPORT_ERROR, (int)code, format, arguments);
  va_end (arguments);
}

void
pagoda_workbook_file_check (PagodaWorkbookFile *file, lxw_error code)
{
  if (code != LXW_NO_ERROR)
    fail_to_write (file, LEAST_ROOM, lxw_strerror (code));
}

lxw_worksheet *
pagoda_workbook_file_add_sheet (PagodaWorkbookFile *file, const char *name, gboolean streamed)
{
  file->book->options.constant_memory = streamed ? LXW_TRUE : LXW_FALSE;

  lxw_worksheet *sheet = workbook_add_worksheet (file->book, name);
  if (sheet == NULL)
    fail_to_write (file, LEAST_ROOM, _ ("a sheet cannot be added"));
  return sheet;
}

void
pagoda_workbook_file_check_sheet (PagodaWorkbookFile *file, lxw_worksheet *sheet)
{
  if (sheet->optimize_tmpfile != NULL && ferror (sheet->optimize_tmpfile))
    fail_to_write (file, LEAST_ROOM, _ ("the temporary file beside it cannot be written"));
}

void
pagoda_workbook_file_end_sheet (PagodaWorkbookFile *file, lxw_worksheet *sheet)
{
  if (sheet->optimize_tmpfile == NULL)
    return;
  locale_t before = uselocale (file->locale);
  lxw_worksheet_write_single_row (sheet);
  uselocale (before);
  fflush (sheet->optimize_tmpfile);
  pagoda_workbook_file_check_sheet (file, sheet);
}

void
pagoda_workbook_file_close (PagodaWorkbookFile *file, const GArray *names)
{
  const char *reason;
  guint64 needed = count_needed (file->book);

  /* Without room the library would write less and say nothing. */
  if (!has_room (file->folder, needed))
    {
      fail_for_room (file);
      return;
    }
  locale_t before = uselocale (file->locale);
  lxw_error code = workbook_close (file->book);
  uselocale (before);
  file->book = NULL;
  if (code != LXW_NO_ERROR)
    fail_to_write (file, needed, lxw_strerror (code));
  else if (!pagoda_workbook_names_write (file->temporary, names, &reason))
    fail_to_write (file, needed, reason);
}

gboolean
pagoda_workbook_file_publish (PagodaWorkbookFile *file, GError **error)
{
  g_autofree char *temporary = g_steal_pointer (&file->temporary);
  g_autoptr (GError) reason = NULL;

  if (pagoda_atomic_file_replace (temporary, file->path, &reason))
    return TRUE;
  set_file_error (error, reason);
  return FALSE;
}
