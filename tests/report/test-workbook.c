/* test-workbook.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/workbook.h"

#include "format/table.h"
#include "report/report.h"
#include "report/verification.h"
#include "support/support.h"

#include <glib/gstdio.h>
#include <math.h>

static const char *const titles[] = { "Name", "Figure" };

static const PagodaWorkbookSheet sheet
    = { .name = "Sheet", .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE };

static char *
target (const char *name)
{
  return g_build_filename (pagoda_test_folder (), name, NULL);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A new folder with a file old.xlsx that must stay as it is; *@path is the file's (transfer full). */
static char *
make_folder_with_old (const char *name, char **path)
{
  char *folder = target (name);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  *path = g_build_filename (folder, "old.xlsx", NULL);
  g_assert_true (g_file_set_contents (*path, "old", -1, NULL));
  return folder;
}

static void
assert_only_old (const char *folder, const char *path)
{
  g_autofree char *content = NULL;

  g_assert_cmpuint (count_entries (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

/* The cells as `kind:content` with `|` between, `/` after a row. */
static gboolean
describe_cb (const PagodaRow *row, gpointer data, GError **error)
{
  GString *text = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      const PagodaCell *cell = &row->cells[i];
      g_string_append (text, i > 0 ? "|" : "");
      if (cell->kind == PAGODA_CELL_TEXT)
        g_string_append_printf (text, "t:%s", cell->text);
      else if (cell->kind == PAGODA_CELL_NUMBER)
        g_string_append_printf (text, "n:%.15g", cell->number);
      else if (cell->kind == PAGODA_CELL_DAY)
        {
          g_autofree char *iso = pagoda_day_to_iso (cell->day);
          g_string_append_printf (text, "d:%s", iso);
        }
      else if (cell->kind == PAGODA_CELL_BOOLEAN)
        g_string_append_printf (text, "b:%d", cell->number > 0);
    }
  g_string_append_c (text, '/');
  return TRUE;
}

static char *
describe_sheet (const char *path, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = pagoda_table_open (path, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  pagoda_table_read (table, index, describe_cb, text, NULL, &error);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
add_every_kind (PagodaWorkbook *workbook)
{
  pagoda_workbook_add_text (workbook, "=SUM(A1)");
  pagoda_workbook_add_money (workbook, -123456, 2);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_empty (workbook);
  pagoda_workbook_add_money (workbook, G_GINT64_CONSTANT (999999999999999), 0);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_decimal (workbook, 3 * PAGODA_DECIMAL_ONE);
  pagoda_workbook_add_decimal (workbook, 1234567);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_emphasise_row (workbook);
  pagoda_workbook_add_day (workbook, pagoda_day_from_iso ("2011-12-09"));
  pagoda_workbook_add_share (workbook, -0.25);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_day (workbook, pagoda_day_from_iso ("1900-02-28"));
  pagoda_workbook_add_boolean (workbook, TRUE);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_day (workbook, pagoda_day_from_iso ("1900-03-01"));
  pagoda_workbook_add_boolean (workbook, FALSE);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_day (workbook, PAGODA_DAY_NONE);
  pagoda_workbook_add_integer (workbook, -7);
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_text (workbook, " a\x01_x0041_\xff ");
  pagoda_workbook_add_price (workbook, 100000);
  pagoda_workbook_end_row (workbook);
}

static void
test_kinds (void)
{
  g_autofree char *path = target ("kinds.xlsx");
  PagodaWorkbookSheet charted = sheet;
  charted.name = "Charted";
  charted.charted = TRUE;
  static const guint32 colors[] = { 0x112233, 0x445566, 0x778899 };
  const PagodaWorkbookBars bars
      = { .title = "Bars", .value_column = 1, .first_row = 1, .last_row = 3, .colors = colors };

  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaWorkbook) workbook = pagoda_workbook_new (path, &error);
  g_assert_no_error (error);
  pagoda_workbook_begin_sheet (workbook, &sheet);
  add_every_kind (workbook);
  pagoda_workbook_begin_sheet (workbook, &charted);
  add_every_kind (workbook);
  pagoda_workbook_add_bars (workbook, &bars);
  pagoda_workbook_finish (workbook, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *cells = describe_sheet (path, i);
      g_assert_cmpstr (cells, ==,
                       "t:Name|t:Figure/t:=SUM(A1)|n:-1234.56/|n:999999999999999/n:3|n:1.234567/"
                       "d:2011-12-09|n:-0.25/t:1900-02-28|b:1/d:1900-03-01|b:0/|n:-7/"
                       "t: a _x0041_\xEF\xBF\xBD |n:0.1/");
    }
}

static void
test_no_numbers (void)
{
  static const double figures[] = { NAN, INFINITY, -INFINITY };
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder_with_old ("no-numbers", &path);

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PagodaWorkbook) workbook = pagoda_workbook_new (path, &error);
      g_assert_no_error (error);
      pagoda_workbook_begin_sheet (workbook, &sheet);
      pagoda_workbook_add_text (workbook, "a");
      pagoda_workbook_add_share (workbook, figures[i]);
      g_assert_false (pagoda_workbook_end_row (workbook));
      g_assert_false (pagoda_workbook_finish (workbook, NULL, NULL, NULL, &error));
      g_assert_error (error, PAGODA_REPORT_ERROR, PAGODA_REPORT_ERROR_NUMBER);
      g_clear_pointer (&workbook, pagoda_workbook_free);
      assert_only_old (folder, path);
    }
}

static void
test_row_limit (void)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder_with_old ("row-limit", &path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaWorkbook) workbook = pagoda_workbook_new (path, &error);
  guint rows = 1;

  pagoda_workbook_begin_sheet (workbook, &sheet);
  do
    pagoda_workbook_add_integer (workbook, 1);
  while (pagoda_workbook_end_row (workbook) && ++rows <= PAGODA_WORKBOOK_MOST_ROWS);
  g_assert_cmpuint (rows, ==, PAGODA_WORKBOOK_MOST_ROWS);
  g_assert_false (pagoda_workbook_finish (workbook, NULL, NULL, NULL, &error));
  g_assert_error (error, PAGODA_REPORT_ERROR, PAGODA_REPORT_ERROR_TOO_LARGE);
  g_clear_pointer (&workbook, pagoda_workbook_free);
  assert_only_old (folder, path);
}

static void
test_places (void)
{
  g_autofree char *missing = target ("no/such/folder/x.xlsx");
  g_autofree char *folder = target ("is-a-folder.xlsx");
  g_autofree char *inside = g_build_filename (folder, "x", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_workbook_new (missing, &error));
  g_assert_error (error, PAGODA_REPORT_ERROR, PAGODA_REPORT_ERROR_WRITE);
  g_clear_error (&error);

  g_mkdir_with_parents (inside, 0700);
  guint before = count_entries (pagoda_test_folder ());
  g_autoptr (PagodaWorkbook) workbook = pagoda_workbook_new (folder, &error);
  g_assert_no_error (error);
  pagoda_workbook_begin_sheet (workbook, &sheet);
  g_assert_false (pagoda_workbook_finish (workbook, NULL, NULL, NULL, &error));
  g_assert_error (error, PAGODA_REPORT_ERROR, PAGODA_REPORT_ERROR_WRITE);
  g_clear_pointer (&workbook, pagoda_workbook_free);
  g_assert_cmpuint (count_entries (pagoda_test_folder ()), ==, before);
}

/* What is given up leaves the old file, no other, and no open file. */
static void
test_given_up (void)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder_with_old ("given-up", &path);
  guint open = count_entries ("/proc/self/fd");

  for (int rows = 0; rows < 10000; rows += 9999)
    {
      PagodaWorkbook *workbook = pagoda_workbook_new (path, NULL);
      for (int s = 0; s < 3; s++)
        {
          g_autofree char *name = g_strdup_printf ("Sheet %d", s);
          PagodaWorkbookSheet one = sheet;
          one.name = name;
          one.charted = s == 1;
          pagoda_workbook_begin_sheet (workbook, &one);
          for (int i = 0; i < rows; i++)
            {
              pagoda_workbook_add_text (workbook, "a customer");
              pagoda_workbook_end_row (workbook);
            }
        }
      pagoda_workbook_free (workbook);
      assert_only_old (folder, path);
      g_assert_cmpuint (count_entries ("/proc/self/fd"), ==, open);
    }
}

static void
cancel_cb (double done, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled (void)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder_with_old ("cancelled", &path);

  /* Before the file is made, and while it is read back. */
  for (int late = 0; late < 2; late++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (PagodaWorkbook) workbook = pagoda_workbook_new (path, &error);
      pagoda_workbook_begin_sheet (workbook, &sheet);
      for (int i = 0; i < 20000; i++)
        {
          pagoda_workbook_add_integer (workbook, i);
          pagoda_workbook_end_row (workbook);
        }
      if (!late)
        g_cancellable_cancel (cancellable);
      g_assert_false (pagoda_workbook_finish (workbook, cancellable, cancel_cb, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_pointer (&workbook, pagoda_workbook_free);
      assert_only_old (folder, path);
    }
}

/* The tally of a workbook with @rows rows of "a" and 1, as write_small() writes it. */
static GPtrArray *
tally_small (const char *name, int rows)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_sheet_tally_free);
  PagodaSheetTally *tally = pagoda_sheet_tally_new (name, 2);

  pagoda_sheet_tally_add_text (tally);
  pagoda_sheet_tally_add_text (tally);
  pagoda_sheet_tally_end_row (tally);
  for (int i = 0; i < rows; i++)
    {
      pagoda_sheet_tally_add_text (tally);
      pagoda_sheet_tally_add_number (tally, 1, 1);
      pagoda_sheet_tally_end_row (tally);
    }
  g_ptr_array_add (tallies, tally);
  return tallies;
}

static void
write_small (const char *path, int rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaWorkbook) workbook = pagoda_workbook_new (path, &error);

  pagoda_workbook_begin_sheet (workbook, &sheet);
  for (int i = 0; i < rows; i++)
    {
      pagoda_workbook_add_text (workbook, "a");
      pagoda_workbook_add_integer (workbook, 1);
      pagoda_workbook_end_row (workbook);
    }
  pagoda_workbook_finish (workbook, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
verifies (const char *path, const char *name, int rows)
{
  g_autoptr (GPtrArray) tallies = tally_small (name, rows);
  g_autoptr (GError) error = NULL;

  if (pagoda_verification_run (path, "it", tallies, NULL, NULL, NULL, &error))
    return TRUE;
  g_assert_error (error, PAGODA_REPORT_ERROR, PAGODA_REPORT_ERROR_VERIFY);
  return FALSE;
}

static void
test_verification (void)
{
  g_autofree char *path = target ("verified.xlsx");
  g_autofree char *short_path = target ("short.xlsx");
  g_autofree char *content = NULL;
  gsize length = 0;

  write_small (path, 1000);
  g_assert_true (verifies (path, "Sheet", 1000));
  g_assert_false (verifies (path, "Sheet", 999));
  g_assert_false (verifies (path, "Sheet", 1001));
  g_assert_false (verifies (path, "Other", 1000));

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 97)
    {
      g_assert_true (g_file_set_contents (short_path, content, (gssize)cut, NULL));
      g_assert_false (verifies (short_path, "Sheet", 1000));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/kinds", test_kinds);
  g_test_add_func ("/workbook/no-numbers", test_no_numbers);
  g_test_add_func ("/workbook/row-limit", test_row_limit);
  g_test_add_func ("/workbook/places", test_places);
  g_test_add_func ("/workbook/given-up", test_given_up);
  g_test_add_func ("/workbook/cancelled", test_cancelled);
  g_test_add_func ("/workbook/verification", test_verification);
  return g_test_run ();
}
