/* verification.c: a finished workbook, read back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/verification.h"

#include "format/table.h"
#include "report/report.h"

#include <glib/gi18n-lib.h>

/* How often the progress is told, in rows. */
#define STEP 4096

typedef struct
{
  PagodaSheetTally *tally;
  guint sheet;
  guint n_sheets;
  PagodaVerificationProgressFunc progress;
  gpointer progress_data;
} Reading;

static gboolean
refuse (const char *shown, const char *reason, GError **error)
{
  g_set_error (error, PAGODA_REPORT_ERROR, PAGODA_REPORT_ERROR_VERIFY,
               _ ("“%s” did not read back as it was written: %s. An older file of that name is unchanged. "
                  "Check the disk and its free space, and export again."),
               shown, reason);
  return FALSE;
}

static void
count_cell (PagodaSheetTally *tally, guint column, const PagodaCell *cell)
{
  switch (cell->kind)
    {
    case PAGODA_CELL_EMPTY:
      break;
    case PAGODA_CELL_TEXT:
    case PAGODA_CELL_ERROR:
      pagoda_sheet_tally_add_text (tally);
      break;
    case PAGODA_CELL_NUMBER:
    case PAGODA_CELL_DAY:
    case PAGODA_CELL_BOOLEAN:
      pagoda_sheet_tally_add_number (tally, column, cell->number);
      break;
    }
}

static gboolean
count_row_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Reading *reading = data;

  for (guint i = 0; i < row->n_cells; i++)
    count_cell (reading->tally, i, &row->cells[i]);
  pagoda_sheet_tally_end_row (reading->tally);
  if (reading->progress != NULL && reading->tally->rows % STEP == 0)
    reading->progress ((reading->sheet + row->progress) / reading->n_sheets, reading->progress_data);
  return TRUE;
}

static gboolean
check_sheet (PagodaTable *table,
             const char *shown,
             const PagodaSheetTally *written,
             Reading *reading,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (PagodaSheetTally) read
      = pagoda_sheet_tally_new (pagoda_table_get_sheet_name (table, reading->sheet), written->n_columns);
  g_autoptr (GError) reason = NULL;

  reading->tally = read;
  if (!pagoda_table_read (table, reading->sheet, count_row_cb, reading, cancellable, &reason))
    {
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return refuse (shown, _ ("it cannot be read"), error);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  g_autofree char *difference = pagoda_sheet_tally_describe_difference (written, read);
  return difference == NULL || refuse (shown, difference, error);
}

gboolean
pagoda_verification_run (const char *path,
                         const char *shown,
                         GPtrArray *tallies,
                         GCancellable *cancellable,
                         PagodaVerificationProgressFunc progress,
                         gpointer progress_data,
                         GError **error)
{
  g_autoptr (PagodaTable) table = pagoda_table_open_own (path, NULL);
  Reading reading = { .n_sheets = tallies->len, .progress = progress, .progress_data = progress_data };

  if (table == NULL)
    return refuse (shown, _ ("it cannot be read"), error);
  if (pagoda_table_get_n_sheets (table) != tallies->len)
    return refuse (shown, _ ("sheets are missing"), error);
  for (; reading.sheet < tallies->len; reading.sheet++)
    if (!check_sheet (table, shown, g_ptr_array_index (tallies, reading.sheet), &reading, cancellable, error))
      return FALSE;
  return TRUE;
}
