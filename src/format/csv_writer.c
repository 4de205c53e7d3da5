/* csv_writer.c: a table as delimited text that a spreadsheet opens without questions.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/csv_writer.h"

#include "base/atomic_file.h"
#include "format/formula_guard.h"
#include "format/table.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define BLOCK 65536

struct _PagodaCsvWriter
{
  char *path;
  char *temporary; /* NULL once it is in its place */
  int fd;
  GString *pending;
  gboolean in_row;
  int failure; /* the errno of the first failure, or 0 */
};

static void
set_write_error (GError **error, const char *path, int number)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (
      error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE,
      _ ("The file “%s” cannot be written: %s. A file that was there before is untouched. Choose another "
         "folder or make room, and export again."),
      name, g_strerror (number));
}

static void
flush (PagodaCsvWriter *writer)
{
  const char *next = writer->pending->str;
  gsize left = writer->pending->len;

  while (left > 0 && writer->failure == 0)
    {
      gssize n = write (writer->fd, next, left);
      if (n >= 0)
        {
          next += n;
          left -= (gsize)n;
        }
      else if (errno != EINTR)
        writer->failure = errno;
    }
  g_string_truncate (writer->pending, 0);
}

static void
append_quoted (GString *pending, const char *text, const char *guard)
{
  g_string_append_c (pending, '"');
  g_string_append (pending, guard);
  for (const char *p = text; *p != '\0';)
    {
      gsize n = strcspn (p, "\"");
      g_string_append_len (pending, p, (gssize)n);
      if (p[n] == '"')
        g_string_append (pending, "\"\"");
      p += n + (p[n] == '"' ? 1 : 0);
    }
  g_string_append_c (pending, '"');
}

static void
add_cell (PagodaCsvWriter *writer, const char *text, const char *guard)
{
  if (writer->in_row)
    g_string_append_c (writer->pending, ',');
  writer->in_row = TRUE;

  /* Readers that trim take white space at the ends away unless it is quoted. */
  gsize length = strlen (text);
  gboolean at_ends = length > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]));
  if (at_ends || strpbrk (text, ",;\t\"\r\n") != NULL)
    append_quoted (writer->pending, text, guard);
  else
    {
      g_string_append (writer->pending, guard);
      g_string_append_len (writer->pending, text, (gssize)length);
    }
}

PagodaCsvWriter *
pagoda_csv_writer_new (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GError) reason = NULL;
  g_autofree char *temporary = pagoda_atomic_file_begin (path, &reason);
  if (temporary == NULL)
    {
      g_set_error_literal (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE, reason->message);
      return NULL;
    }

  PagodaCsvWriter *writer = g_new0 (PagodaCsvWriter, 1);
  writer->fd = g_open (temporary, O_WRONLY | O_CLOEXEC, 0);
  writer->failure = writer->fd < 0 ? errno : 0;
  writer->path = g_strdup (path);
  writer->temporary = g_steal_pointer (&temporary);
  writer->pending = g_string_sized_new (BLOCK + BLOCK / 4);
  g_string_append (writer->pending, BYTE_ORDER_MARK);
  return writer;
}

void
pagoda_csv_writer_free (PagodaCsvWriter *writer)
{
  if (writer == NULL)
    return;
  if (writer->fd >= 0)
    close (writer->fd);
  if (writer->temporary != NULL)
    g_unlink (writer->temporary);
  g_string_free (writer->pending, TRUE);
  g_free (writer->temporary);
  g_free (writer->path);
  g_free (writer);
}

void
pagoda_csv_writer_add_text (PagodaCsvWriter *writer, const char *text)
{
  g_return_if_fail (writer != NULL);

  const char *cell = text != NULL ? text : "";
  add_cell (writer, cell, pagoda_formula_guard_is_needed (cell) ? "'" : "");
}

void
pagoda_csv_writer_add_plain (PagodaCsvWriter *writer, const char *plain)
{
  g_return_if_fail (writer != NULL && plain != NULL);
  add_cell (writer, plain, "");
}

void
pagoda_csv_writer_end_row (PagodaCsvWriter *writer)
{
  g_return_if_fail (writer != NULL);

  g_string_append (writer->pending, "\r\n");
  writer->in_row = FALSE;
  if (writer->pending->len >= BLOCK)
    flush (writer);
}

gboolean
pagoda_csv_writer_finish (PagodaCsvWriter *writer, GError **error)
{
  g_return_val_if_fail (writer != NULL && writer->temporary != NULL, FALSE);

  flush (writer);
  if (writer->fd >= 0 && close (writer->fd) != 0 && writer->failure == 0)
    writer->failure = errno;
  writer->fd = -1;
  if (writer->failure != 0)
    {
      set_write_error (error, writer->path, writer->failure);
      return FALSE;
    }

  g_autofree char *temporary = g_steal_pointer (&writer->temporary);
  g_autoptr (GError) reason = NULL;
  if (pagoda_atomic_file_replace (temporary, writer->path, &reason))
    return TRUE;
  g_set_error_literal (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE, reason->message);
  return FALSE;
}
