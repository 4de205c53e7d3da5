/* import.c: rows of a spreadsheet become customers, contacts, orders, activities, projects or holidays.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most files tell the order of their dates by how they are written, so the sheet is read once with that hope.
 * The first date that leaves it open ends this reading; all dates are then asked, and the sheet is read again
 * from there.
 *
 * Orders often have their number, date and customer merged over their lines, but most sheets have no merged
 * cells, and which ones they are stands behind the rows.  So an import begins with the hope that there are
 * none, and where it comes upon some it is taken back and begins again, with every cell filled.
 *
 * Another thread reads the file ahead; all else, and so every call of SQLite, happens in the caller's. Orders
 * are written while the rest of the file is still being read: taking back a command that fails or is
 * cancelled in the middle is what transactions are for.
 */
#include "config.h"

#include "import/records.h"

#include "import/cell_text.h"
#include "import/header_unit.h"
#include "import/name_aliasing.h"
#include "import/read_ahead.h"
#include "import/returned_customers.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

/* Progress is told and a cancel heard every so many rows. */
#define TICK 2048

/* How the whole is divided among reading, comparing and writing: plainly, and where writing goes along with
 * reading. */
#define READ_END 0.5
#define COMPARE_END 0.6
#define OVERLAPPED_READ_END 0.85
#define OVERLAPPED_COMPARE_END 0.9

G_DEFINE_QUARK (pagoda - import - error - quark, pagoda_import_error)

static const PagodaWord kinds[PAGODA_N_IMPORT_KINDS] = {
  [PAGODA_IMPORT_CUSTOMERS] = { "customers", NC_ ("import kind", "Customers") },
  [PAGODA_IMPORT_CONTACTS] = { "contacts", NC_ ("import kind", "Contacts") },
  [PAGODA_IMPORT_ORDERS] = { "orders", NC_ ("import kind", "Orders") },
  [PAGODA_IMPORT_ACTIVITIES] = { "activities", NC_ ("import kind", "Activities") },
  [PAGODA_IMPORT_PROJECTS] = { "projects", NC_ ("import kind", "Projects") },
  [PAGODA_IMPORT_HOLIDAYS] = { "holidays", NC_ ("import kind", "Holidays") },
  [PAGODA_IMPORT_RECEIVABLES] = { "receivables", NC_ ("import kind", "Receivables") },
};

static const PagodaImportRecords *const imports[PAGODA_N_IMPORT_KINDS] = {
  [PAGODA_IMPORT_CUSTOMERS] = &pagoda_import_customers,
  [PAGODA_IMPORT_CONTACTS] = &pagoda_import_contacts,
  [PAGODA_IMPORT_ORDERS] = &pagoda_import_orders,
  [PAGODA_IMPORT_ACTIVITIES] = &pagoda_import_activities,
  [PAGODA_IMPORT_PROJECTS] = &pagoda_import_projects,
  [PAGODA_IMPORT_HOLIDAYS] = &pagoda_import_holidays,
  [PAGODA_IMPORT_RECEIVABLES] = &pagoda_import_receivables,
};

/* The work of one import. */
typedef struct
{
  PagodaImportRun *run;
  const PagodaImportRecords *import;
  gpointer records;
  PagodaDatabase *database; /* to be written to while reading; NULL where nothing is */
  PagodaImportRow *row;
  guint64 to_pass;    /* rows that were taken before the reading had to begin again */
  gboolean is_filled; /* the cells of merged areas have the values of their anchors */
} Work;

PAGODA_DEFINE_WORDS (PagodaImportKind, import_kind, kinds, "import kind")

static void
report (PagodaImportRun *run, double part)
{
  double fraction = CLAMP (run->begin + part * (run->end - run->begin), run->reported, 1.0);

  run->reported = fraction;
  if (run->progress != NULL)
    run->progress (fraction, run->data);
}

gboolean
pagoda_import_run_tick (PagodaImportRun *run, guint64 done, guint64 total, GError **error)
{
  if (done % TICK != 0)
    return TRUE;
  report (run, total > 0 ? (double)done / (double)total : 1.0);
  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

void
pagoda_import_run_count (PagodaImportRun *run, PagodaChange change)
{
  switch (change)
    {
    case PAGODA_CHANGE_NONE:
      run->result->unchanged++;
      break;
    case PAGODA_CHANGE_NEW:
      run->result->created++;
      break;
    case PAGODA_CHANGE_UPDATED:
      run->result->updated++;
      break;
    case PAGODA_CHANGE_SKIPPED:
    case PAGODA_CHANGE_REFUSED:
      break;
    }
}

void
pagoda_import_run_refuse (PagodaImportRun *run,
                          guint64 number,
                          PagodaFieldId field,
                          const char *value,
                          const char *reason)
{
  pagoda_import_add_problem (run->result, number, pagoda_look_header (run->look, field), value, reason);
}

gboolean
pagoda_import_run_judge_existing (PagodaImportRun *run,
                                  const char *name,
                                  gboolean differs,
                                  PagodaChange *change,
                                  GError **error)
{
  switch (run->request->on_existing)
    {
    case PAGODA_EXISTING_UPDATE:
      *change = differs ? PAGODA_CHANGE_UPDATED : PAGODA_CHANGE_NONE;
      return TRUE;
    case PAGODA_EXISTING_SKIP:
      *change = PAGODA_CHANGE_SKIPPED;
      return TRUE;
    case PAGODA_EXISTING_FAIL:
      g_set_error (
          error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_EXISTS,
          _ ("“%s” exists already. Nothing was changed. Take it out of the file, or let existing ones be "
             "updated or skipped."),
          name);
      return FALSE;
    }
  g_assert_not_reached ();
}

static void
add_row_problem (PagodaImportRun *run, const PagodaImportRow *row)
{
  g_autofree char *value = pagoda_cell_to_text (row->cells[row->refused_field]);

  pagoda_import_run_refuse (run, row->number, row->refused_field, value, row->reason);
}

/* Tells which cells the row is taken without. */
static void
add_row_notices (PagodaImportRun *run, const PagodaImportRow *row)
{
  for (guint i = 0; i < row->left_out->len; i++)
    {
      const PagodaLeftOut *cell = &g_array_index (row->left_out, PagodaLeftOut, i);
      g_autofree char *value = pagoda_cell_to_text (row->cells[cell->field]);
      pagoda_import_add_notice (run->result, row->number, pagoda_look_header (run->look, cell->field), value,
                                cell->reason);
    }
}

static gboolean
take_row_cb (const PagodaRow *source, gpointer data, GError **error)
{
  Work *work = data;
  PagodaImportRun *run = work->run;
  PagodaImportRow *row = work->row;

  if (source->number <= run->look->header_row)
    return TRUE;
  if (work->to_pass > 0)
    {
      work->to_pass--;
      return TRUE;
    }
  pagoda_import_row_set (row, source);
  work->import->take (work->records, row);
  if (row->needs_date_order)
    return FALSE;
  if (row->reason != NULL)
    add_row_problem (run, row);
  else
    add_row_notices (run, row);
  if (work->database != NULL && !work->import->write_early (work->records, work->database, error))
    return FALSE;
  if (run->result->rows++ % TICK != 0)
    return TRUE;
  report (run, source->progress);
  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

/* Takes the rows that are not yet taken: all of them, or up to the one that sets @needs_date_order. */
static gboolean
take_rows (Work *work, gboolean *needs_date_order, GError **error)
{
  PagodaImportRun *run = work->run;
  const PagodaImportRequest *request = run->request;

  work->to_pass = run->result->rows;
  work->row = pagoda_import_row_new (run->look, run->strings, run->today);
  gboolean taken
      = pagoda_read_ahead (request->table, request->sheet, take_row_cb, work, run->cancellable, error);
  *needs_date_order = work->row->needs_date_order;
  g_clear_pointer (&work->row, pagoda_import_row_free);
  return taken;
}

/* FALSE where what was read is to be read again: the error is never shown. */
static gboolean
check_merged (const Work *work, GError **error)
{
  const PagodaImportRequest *request = work->run->request;

  if (work->is_filled || pagoda_table_get_merged (request->table, request->sheet) != PAGODA_MERGED_SOME)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The sheet has merged cells");
  return FALSE;
}

/* Tells of every header whose unit changes the numbers below it. */
static void
notice_units (PagodaImportRun *run)
{
  for (guint i = 0; i < run->look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (run->look->columns, i);
      PagodaScale scale = { 1, 1 };
      if (column->field != NULL)
        pagoda_header_scale (column->header, pagoda_field_id (column->field), &scale);
      if (scale.times == 1 && scale.divisor == 1)
        continue;
      double factor = (double)scale.times / (double)scale.divisor;
      g_autofree char *reason
          = g_strdup_printf (_ ("The header names a unit: every number below it is taken × %.15g."), factor);
      pagoda_import_add_notice (run->result, run->look->header_row, column->header, NULL,
                                g_intern_string (reason));
    }
}

static void
enter_step (PagodaImportRun *run, double begin, double end)
{
  run->begin = begin;
  run->end = end;
}

/* Makes the rows records; into @database (nullable) goes what can be written already. */
static gboolean
read_records (Work *work, PagodaDatabase *database, GError **error)
{
  PagodaImportRun *run = work->run;
  gboolean needs_date_order = FALSE;

  work->database = work->import->write_early != NULL ? database : NULL;
  enter_step (run, 0.0, work->database != NULL ? OVERLAPPED_READ_END : READ_END);
  run->result = pagoda_import_result_new ();
  notice_units (run);
  work->records = work->import->start (run, error);
  if (work->records == NULL || !take_rows (work, &needs_date_order, error))
    return FALSE;
  if (needs_date_order
      && !(pagoda_look_find_date_order (run->look, run->request, run->cancellable, error)
           && take_rows (work, &needs_date_order, error)))
    return FALSE;
  return check_merged (work, error);
}

static gboolean
read_and_write (PagodaDatabase *database, gpointer data, GError **error)
{
  Work *work = data;
  PagodaImportRun *run = work->run;

  if (!read_records (work, database, error))
    return FALSE;
  enter_step (run, run->end, work->database != NULL ? OVERLAPPED_COMPARE_END : COMPARE_END);
  if (!work->import->compare (work->records, database, error))
    return FALSE;
  enter_step (run, run->end, 1.0);
  return work->import->write (work->records, database, error)
         && !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static gboolean
read_and_compare (PagodaDatabase *database, Work *work, GError **error)
{
  if (!read_records (work, NULL, error) || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  enter_step (work->run, work->run->end, 1.0);
  gboolean compared = work->import->compare (work->records, database, error);
  pagoda_database_rollback (database);
  return compared;
}

static gboolean
do_work (PagodaDatabase *database, Work *work, GError **error)
{
  PagodaImportRun *run = work->run;
  PagodaLabel label = { .key = work->import->label, .subject = run->request->source };
  gint64 entry = 0;

  if (run->request->dry_run)
    return read_and_compare (database, work, error);
  if (!pagoda_history_do (database, &label, read_and_write, work, &entry, error))
    return FALSE;
  run->result->history = entry;
  return TRUE;
}

/* The store's currency, which amounts are read in. */
static gboolean
read_currency (PagodaDatabase *database, PagodaImportRun *run, GError **error)
{
  PagodaDecimal margin;

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean read = pagoda_preferences_get_money (database, &run->currency, &margin, error)
                  && (run->aliases != NULL || pagoda_name_aliasing_read (run, database, error));
  pagoda_database_rollback (database);
  if (read)
    run->digits = pagoda_currency_digits (run->currency);
  return read;
}

static gboolean
run_steps (PagodaDatabase *database, PagodaImportRun *run, gboolean fill, GError **error)
{
  Work work = { .run = run, .import = imports[run->request->kind], .is_filled = fill };

  pagoda_table_set_fill_merged (run->request->table, fill);
  run->look = pagoda_look_find_columns (run->request, run->cancellable, error);
  if (run->look == NULL || !pagoda_look_check_fields (run->look, run->request->kind, error)
      || !pagoda_units_check (run->look, error) || !read_currency (database, run, error))
    return FALSE;
  gboolean done = do_work (database, &work, error);
  g_clear_pointer (&work.records, work.import->discard);
  if (!done)
    return FALSE;
  pagoda_import_sort_problems (run->result);
  run->result->look = g_steal_pointer (&run->look);
  report (run, 1.0);
  return TRUE;
}

static void
discard_result (PagodaImportRun *run)
{
  g_clear_pointer (&run->result, pagoda_import_result_free);
  g_clear_pointer (&run->look, pagoda_import_look_free);
}

/* What failed may have failed because cells were empty that a merged area fills. */
static gboolean
run_in_hope (PagodaDatabase *database, PagodaImportRun *run, GError **error)
{
  const PagodaImportRequest *request = run->request;
  PagodaMergedCells known = pagoda_table_get_merged (request->table, request->sheet);
  GError *problem = NULL;

  if (run_steps (database, run, known == PAGODA_MERGED_SOME, &problem))
    return TRUE;
  if (known == PAGODA_MERGED_UNKNOWN
      && pagoda_table_find_merged (request->table, request->sheet, run->cancellable) == PAGODA_MERGED_SOME)
    {
      g_clear_error (&problem);
      discard_result (run);
      return run_steps (database, run, TRUE, error);
    }
  g_propagate_error (error, problem);
  return FALSE;
}

/* Who says which column is which, or what becomes of customers that exist, means a list like any other. */
static gboolean
is_return (const PagodaImportRequest *request)
{
  return request->kind == PAGODA_IMPORT_CUSTOMERS && request->mapping == NULL
         && request->on_existing == PAGODA_EXISTING_UPDATE && pagoda_import_comes_back (request->table);
}

PagodaImportResult *
pagoda_import_run (PagodaDatabase *database,
                   const PagodaImportRequest *request,
                   PagodaImportProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_return_val_if_fail (database != NULL && request != NULL && request->table != NULL, NULL);

  PagodaImportRun run = { .request = request,
                          .strings = g_string_chunk_new (1 << 16),
                          .today = pagoda_import_today (request),
                          .progress = progress,
                          .data = data,
                          .cancellable = cancellable };

  if (is_return (request))
    {
      g_string_chunk_free (run.strings);
      return pagoda_returned_customers_run (database, request, run.today, cancellable, error);
    }
  pagoda_table_set_today (request->table, run.today);
  if (run_in_hope (database, &run, error))
    g_clear_pointer (&run.look, pagoda_import_look_free);
  else
    discard_result (&run);
  g_string_chunk_free (run.strings);
  g_clear_pointer (&run.aliases, g_hash_table_unref);
  g_clear_pointer (&run.written, g_hash_table_unref);
  g_free (run.currency);
  return run.result;
}
