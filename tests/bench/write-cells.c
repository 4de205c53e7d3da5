/* write-cells.c: what writing a table as a workbook costs with libxlsxwriter alone.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the input is a row, its cells separated by tabs; the first letter of a cell is its kind: s a
 * text, n a number, d a day as Excel counts it.  Prints the seconds from the new workbook to the closed one;
 * reading the input is not counted.
 */
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* One row more would not fit on a sheet. */
#define ROWS_OF_SHEET 1048576

typedef struct
{
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_format *number;
  lxw_format *day;
} Output;

static void
write_cell (const Output *output, lxw_row_t row, lxw_col_t column, const char *cell)
{
  switch (cell[0])
    {
    case 's':
      worksheet_write_string (output->sheet, row, column, cell + 1, NULL);
      break;
    case 'n':
      worksheet_write_number (output->sheet, row, column, g_ascii_strtod (cell + 1, NULL), output->number);
      break;
    case 'd':
      worksheet_write_number (output->sheet, row, column, g_ascii_strtod (cell + 1, NULL), output->day);
      break;
    default:
      break;
    }
}

/* Writes the row at @text, whose tabs become ends of strings, and returns what follows it. */
static char *
write_row (const Output *output, lxw_row_t row, char *text)
{
  char *end = strchr (text, '\n');
  char *cell = text;

  *end = '\0';
  for (lxw_col_t column = 0; cell != NULL; column++)
    {
      char *tab = strchr (cell, '\t');
      if (tab != NULL)
        *tab = '\0';
      write_cell (output, row, column, cell);
      cell = tab != NULL ? tab + 1 : NULL;
    }
  return end + 1;
}

static void
write_workbook (const char *path, char *text)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  Output output = { .book = workbook_new_opt (path, &options) };
  lxw_row_t row = 0;

  output.number = workbook_add_format (output.book);
  format_set_num_format (output.number, "#,##0.00");
  output.day = workbook_add_format (output.book);
  format_set_num_format (output.day, "yyyy-mm-dd");

  for (; *text != '\0'; row = (row + 1) % ROWS_OF_SHEET)
    {
      if (row == 0)
        output.sheet = workbook_add_worksheet (output.book, NULL);
      text = write_row (&output, row, text);
    }
  if (workbook_close (output.book) != LXW_NO_ERROR)
    exit (1);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    {
      g_printerr ("usage: write-cells CELLS WORKBOOK\n");
      return 2;
    }
  gint64 start = g_get_monotonic_time ();
  write_workbook (argv[2], text);
  g_print ("%.6f\n", (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  return 0;
}
