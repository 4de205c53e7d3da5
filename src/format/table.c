/* table.c: rows of cells from a spreadsheet or a text file, streamed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is read into memory once and not mapped: a share that goes away or a program that shortens the
 * file would end the process while a mapping is read.
 */
#include "config.h"

#include "format/table.h"

#include "format/charset.h"
#include "format/delimited.h"
#include "format/file_kind.h"
#include "format/icalendar_rows.h"
#include "format/refusal.h"
#include "format/xlsx_workbook.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MOST_BYTES (G_GUINT64_CONSTANT (1) << 30)

struct _PagodaTable
{
  PagodaXlsxWorkbook *workbook; /* NULL for a text */
  GPtrArray *events;            /* PagodaIcalendarEvent, of a calendar; else NULL */
  PagodaDay today;
  GBytes *text; /* NULL for a workbook and a calendar */
  PagodaDelimitedLayout layout;
  gboolean fill_merged;
};

G_DEFINE_QUARK (pagoda - format - error - quark, pagoda_format_error)

static void
set_read_error (GError **error, const char *reason)
{
  g_set_error (
      error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_READ,
      _ ("The file cannot be read: %s. Nothing was changed. Check that it is still there and that you may "
         "open it."),
      reason);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;
  char *contents = NULL;
  gsize length = 0;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    set_read_error (error, g_strerror (errno));
  else if (!S_ISREG (info.st_mode))
    set_read_error (error, _ ("it is not a file"));
  else if ((guint64)info.st_size > MOST_BYTES)
    pagoda_format_refuse (PAGODA_FORMAT_ERROR_TOO_LARGE, error);
  else if (!g_file_get_contents (path, &contents, &length, &reason))
    set_read_error (error, reason->message);
  else
    return g_bytes_new_take (contents, length);
  return NULL;
}

static gboolean
is_blank (GBytes *text)
{
  gsize length = 0;
  const char *p = g_bytes_get_data (text, &length);

  while (length > 0 && g_ascii_isspace (*p))
    {
      p++;
      length--;
    }
  return length == 0;
}

static gboolean
open_text (PagodaTable *table, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = pagoda_charset_to_utf8 (bytes, error);
  if (text == NULL)
    return FALSE;
  if (is_blank (text))
    return pagoda_format_refuse (PAGODA_FORMAT_ERROR_EMPTY, error);

  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  if (pagoda_icalendar_is (data, length))
    {
      table->today = pagoda_day_today ();
      table->events = pagoda_icalendar_read (data, length, error);
      return table->events != NULL;
    }
  table->layout = pagoda_delimited_find_layout (data, length);
  table->text = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
open_bytes (PagodaTable *table, GBytes *bytes, gboolean limited, GError **error)
{
  switch (pagoda_file_kind_recognise (bytes))
    {
    case PAGODA_FILE_KIND_TEXT:
      return open_text (table, bytes, error);
    case PAGODA_FILE_KIND_ZIP:
      table->workbook = pagoda_xlsx_workbook_open (bytes, limited, error);
      return table->workbook != NULL;
    case PAGODA_FILE_KIND_OLD_WORKBOOK:
      return pagoda_format_refuse (PAGODA_FORMAT_ERROR_OLD_WORKBOOK, error);
    case PAGODA_FILE_KIND_ENCRYPTED:
      return pagoda_format_refuse (PAGODA_FORMAT_ERROR_ENCRYPTED, error);
    case PAGODA_FILE_KIND_OTHER:
      return pagoda_format_refuse (PAGODA_FORMAT_ERROR_NOT_A_TABLE, error);
    }
  g_assert_not_reached ();
}

static gboolean
is_called_calendar (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  return g_str_has_suffix (name, ".ics");
}

static PagodaTable *
open_file (const char *path, gboolean limited, GError **error)
{
  g_autoptr (GBytes) bytes = read_file (path, error);
  if (bytes == NULL)
    return NULL;
  g_autoptr (PagodaTable) table = g_new0 (PagodaTable, 1);
  if (!open_bytes (table, bytes, limited, error))
    return NULL;
  /* What is called a calendar and is none is not to be blamed for the columns of a table. */
  if (table->events == NULL && is_called_calendar (path))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_NO_EVENTS, error);
      return NULL;
    }
  return g_steal_pointer (&table);
}

PagodaTable *
pagoda_table_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return open_file (path, TRUE, error);
}

PagodaTable *
pagoda_table_open_own (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return open_file (path, FALSE, error);
}

PagodaTable *
pagoda_table_open_text (GBytes *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (PagodaTable) table = g_new0 (PagodaTable, 1);
  return open_text (table, text, error) ? g_steal_pointer (&table) : NULL;
}

void
pagoda_table_free (PagodaTable *table)
{
  if (table == NULL)
    return;
  g_clear_pointer (&table->workbook, pagoda_xlsx_workbook_free);
  g_clear_pointer (&table->events, g_ptr_array_unref);
  g_clear_pointer (&table->text, g_bytes_unref);
  g_free (table);
}

gboolean
pagoda_table_is_calendar (PagodaTable *table)
{
  g_return_val_if_fail (table != NULL, FALSE);
  return table->events != NULL;
}

gboolean
pagoda_table_is_of_holidays (PagodaTable *table)
{
  return pagoda_table_is_calendar (table) && pagoda_icalendar_is_of_holidays (table->events);
}

void
pagoda_table_set_today (PagodaTable *table, PagodaDay today)
{
  g_return_if_fail (table != NULL);
  table->today = today;
}

guint
pagoda_table_get_n_sheets (PagodaTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->workbook != NULL ? pagoda_xlsx_workbook_get_n_sheets (table->workbook) : 1;
}

const char *
pagoda_table_get_sheet_name (PagodaTable *table, guint sheet)
{
  g_return_val_if_fail (sheet < pagoda_table_get_n_sheets (table), "");
  return table->workbook != NULL ? pagoda_xlsx_workbook_get_sheet_name (table->workbook, sheet) : "";
}

PagodaMergedCells
pagoda_table_get_merged (PagodaTable *table, guint sheet)
{
  if (table->workbook == NULL || sheet >= pagoda_table_get_n_sheets (table))
    return PAGODA_MERGED_NONE;
  return pagoda_xlsx_workbook_get_merged (table->workbook, sheet);
}

PagodaMergedCells
pagoda_table_find_merged (PagodaTable *table, guint sheet, GCancellable *cancellable)
{
  if (table->workbook == NULL || sheet >= pagoda_table_get_n_sheets (table))
    return PAGODA_MERGED_NONE;
  return pagoda_xlsx_workbook_find_merged (table->workbook, sheet, cancellable);
}

void
pagoda_table_set_fill_merged (PagodaTable *table, gboolean fill)
{
  g_return_if_fail (table != NULL);
  table->fill_merged = fill;
}

gboolean
pagoda_table_read (PagodaTable *table,
                   guint sheet,
                   PagodaRowFunc func,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_return_val_if_fail (sheet < pagoda_table_get_n_sheets (table), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  /* The readers tell a quiet end from a failure by their error. */
  GError *problem = NULL;
  gboolean done = FALSE;
  if (table->workbook != NULL)
    done = pagoda_xlsx_workbook_read (table->workbook, sheet, table->fill_merged, func, data, cancellable,
                                      &problem);
  else if (table->events != NULL)
    done = pagoda_icalendar_rows_read (table->events, table->today, func, data, cancellable, &problem);
  else
    {
      gsize length = 0;
      const char *text = g_bytes_get_data (table->text, &length);
      done = pagoda_delimited_read (text, length, table->layout, func, data, cancellable, &problem);
    }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return done;
}
