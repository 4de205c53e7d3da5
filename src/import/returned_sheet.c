/* returned_sheet.c: the sheet of a workbook that came back, as people have edited it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/returned_sheet.h"

#include "format/xlsx_reference.h"
#include "import/cell_text.h"
#include "import/field.h"
#include "import/look.h"

#include <glib/gi18n-lib.h>

/* Rows that may have been put above the header. */
#define HEADER_ROWS 30

/* By PagodaSheetField. */
static const PagodaFieldId import_fields[PAGODA_N_SHEET_FIELDS] = {
  [PAGODA_SHEET_FIELD_CODE] = PAGODA_FIELD_CUSTOMER_CODE,
  [PAGODA_SHEET_FIELD_NAME] = PAGODA_FIELD_CUSTOMER_NAME,
  [PAGODA_SHEET_FIELD_COUNTRY] = PAGODA_FIELD_CUSTOMER_COUNTRY,
  [PAGODA_SHEET_FIELD_PROVINCE] = PAGODA_FIELD_CUSTOMER_PROVINCE,
  [PAGODA_SHEET_FIELD_CITY] = PAGODA_FIELD_CUSTOMER_CITY,
  [PAGODA_SHEET_FIELD_PHONE] = PAGODA_FIELD_CUSTOMER_PHONE,
  [PAGODA_SHEET_FIELD_NOTE] = PAGODA_FIELD_CUSTOMER_NOTE,
  [PAGODA_SHEET_FIELD_OWNER] = PAGODA_FIELD_CUSTOMER_OWNER,
  [PAGODA_SHEET_FIELD_CLASS] = PAGODA_FIELD_CUSTOMER_CLASS,
  [PAGODA_SHEET_FIELD_BY_HAND] = PAGODA_FIELD_CUSTOMER_CLASS_BY_HAND,
  [PAGODA_SHEET_FIELD_CLASS_UNTIL] = PAGODA_FIELD_CUSTOMER_CLASS_UNTIL,
};

void
pagoda_returned_sheet_free (PagodaReturnedSheet *sheet)
{
  if (sheet == NULL)
    return;
  pagoda_edited_sheet_free (sheet->edited);
  pagoda_customer_copied_free (sheet->copied);
  pagoda_import_look_free (sheet->look);
  g_free (sheet->name);
  g_free (sheet);
}

/* The text of a cell as it would be typed, without white space around it; NULL where there is none (transfer
 * full). */
static char *
type_cell (const PagodaRow *row, int place)
{
  if (place < 0 || (guint)place >= row->n_cells || row->cells[place].kind == PAGODA_CELL_EMPTY)
    return NULL;
  g_autofree char *text = pagoda_cell_to_text (&row->cells[place]);
  g_autoptr (GString) scratch = g_string_new (NULL);
  const char *trimmed = pagoda_text_trim (text, scratch);
  return *trimmed != '\0' ? g_strdup (trimmed) : NULL;
}

/* Finding the header */

typedef struct
{
  const char *id_title;
  guint64 number;   /* of the header row; 0: not found */
  GPtrArray *cells; /* of it, nullable */
} Header;

static gboolean
find_header_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Header *header = data;

  if (row->number > HEADER_ROWS)
    return FALSE;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_ptr_array_add (cells, type_cell (row, (int)i));
      if (g_strcmp0 (cells->pdata[i], header->id_title) == 0)
        header->number = row->number;
    }
  if (header->number == 0)
    return TRUE;
  header->cells = g_steal_pointer (&cells);
  return FALSE;
}

/* The place of the first cell that says @title, or −1. */
static int
place_of (const Header *header, const char *title)
{
  for (guint i = 0; title != NULL && i < header->cells->len; i++)
    if (g_strcmp0 (header->cells->pdata[i], title) == 0)
      return (int)i;
  return -1;
}

/* The sheet with the header, or −1. */
static int
find_sheet (PagodaTable *table, Header *header)
{
  int copy = pagoda_customer_copied_find (table);

  for (guint i = 0; i < pagoda_table_get_n_sheets (table); i++)
    {
      if ((int)i == copy)
        continue;
      pagoda_table_read (table, i, find_header_cb, header, NULL, NULL);
      if (header->number != 0)
        return (int)i;
    }
  return -1;
}

/* What is known from the head of the copy alone. */
typedef struct
{
  char *id_title;
} Head;

static gboolean
read_head_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Head *head = data;

  if (row->number == PAGODA_CUSTOMER_SHEET_HEAD)
    head->id_title = type_cell (row, 1);
  return row->number < PAGODA_CUSTOMER_SHEET_HEAD;
}

int
pagoda_returned_sheet_find (PagodaTable *table)
{
  int copy = pagoda_customer_copied_find (table);
  Head head = { NULL };

  if (copy < 0)
    return -1;
  pagoda_table_read (table, (guint)copy, read_head_cb, &head, NULL, NULL);
  Header header = { .id_title = head.id_title };
  int found = head.id_title != NULL ? find_sheet (table, &header) : -1;
  g_clear_pointer (&header.cells, g_ptr_array_unref);
  g_free (head.id_title);
  return found;
}

/* Reading */

typedef struct
{
  PagodaReturnedSheet *sheet;
  const char **cells; /* of one row, by column of the export */
} Reading;

static gboolean
read_row_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Reading *reading = data;
  PagodaReturnedSheet *sheet = reading->sheet;
  GArray *columns = sheet->copied->columns;
  gboolean is_empty = TRUE;

  if (row->number <= sheet->header_row)
    return TRUE;
  g_autofree char *id = type_cell (row, sheet->id_place);
  for (guint i = 0; i < columns->len; i++)
    {
      reading->cells[i] = type_cell (row, g_array_index (columns, PagodaCopyColumn, i).place);
      is_empty &= reading->cells[i] == NULL;
    }
  if (!is_empty || id != NULL)
    pagoda_edited_sheet_add (sheet->edited, row->number, id, reading->cells);
  for (guint i = 0; i < columns->len; i++)
    g_free ((char *)reading->cells[i]);
  return TRUE;
}

static const PagodaImportField *
field_of (const PagodaReturnedSheet *sheet, int place)
{
  for (guint i = 0; i < sheet->copied->columns->len; i++)
    {
      const PagodaCopyColumn *column = &g_array_index (sheet->copied->columns, PagodaCopyColumn, i);
      if (column->is_field && column->place == place)
        return pagoda_field (import_fields[column->field]);
    }
  return NULL;
}

/* How the sheet is understood, for those who want to know. */
static PagodaImportLook *
describe (const PagodaReturnedSheet *sheet, const Header *header)
{
  PagodaImportLook *look = g_new0 (PagodaImportLook, 1);

  look->header_row = sheet->header_row;
  look->head = g_ptr_array_new ();
  look->columns = g_ptr_array_new_with_free_func (pagoda_import_column_free);
  for (guint i = 0; i < header->cells->len; i++)
    {
      const char *title = header->cells->pdata[i];
      PagodaImportColumn *column = g_new0 (PagodaImportColumn, 1);
      column->header = g_strdup (title != NULL ? title : "");
      column->samples = g_ptr_array_new_with_free_func (g_free);
      column->field = field_of (sheet, (int)i);
      g_ptr_array_add (look->columns, column);
    }
  return look;
}

static void
place_columns (PagodaReturnedSheet *sheet, const Header *header)
{
  sheet->header_row = header->number;
  sheet->id_place = place_of (header, sheet->copied->id_title);
  for (guint i = 0; i < sheet->copied->columns->len; i++)
    {
      PagodaCopyColumn *column = &g_array_index (sheet->copied->columns, PagodaCopyColumn, i);
      column->place = place_of (header, column->title);
    }
  sheet->look = describe (sheet, header);
}

static gboolean
read_rows (PagodaReturnedSheet *sheet, PagodaTable *table, GCancellable *cancellable, GError **error)
{
  Header header = { .id_title = sheet->copied->id_title };
  int found = find_sheet (table, &header);

  if (found < 0)
    {
      g_set_error (
          error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_NO_HEADER,
          _ ("The hidden column “%s” of the customers is gone, so nobody can tell whose the rows are. "
             "Nothing was imported. Export the customers again and edit the new file."),
          sheet->copied->id_title);
      return FALSE;
    }
  sheet->name = g_strdup (pagoda_table_get_sheet_name (table, (guint)found));
  place_columns (sheet, &header);
  g_ptr_array_unref (header.cells);
  sheet->edited = pagoda_edited_sheet_new (sheet->copied);
  g_autofree const char **cells = g_new0 (const char *, sheet->copied->columns->len + 1);
  Reading reading = { sheet, cells };
  if (!pagoda_table_read (table, (guint)found, read_row_cb, &reading, cancellable, error))
    return FALSE;
  pagoda_edited_sheet_compare (sheet->edited);
  return TRUE;
}

PagodaReturnedSheet *
pagoda_returned_sheet_read (PagodaTable *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaReturnedSheet) sheet = g_new0 (PagodaReturnedSheet, 1);
  int copy = pagoda_customer_copied_find (table);

  g_return_val_if_fail (copy >= 0, NULL);

  sheet->copied = pagoda_customer_copied_read (table, (guint)copy, cancellable, error);
  if (sheet->copied == NULL || !read_rows (sheet, table, cancellable, error))
    return NULL;
  return g_steal_pointer (&sheet);
}

/* Addresses */

/* A name with anything but letters and digits stands between quotes in an address. */
static char *
quote_name (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if ((guchar)*p < 0x80 && !g_ascii_isalnum (*p) && *p != '_')
      {
        g_auto (GStrv) parts = g_strsplit (name, "'", -1);
        g_autofree char *doubled = g_strjoinv ("''", parts);
        return g_strdup_printf ("'%s'", doubled);
      }
  return g_strdup (name);
}

static char *
write_address (const PagodaReturnedSheet *sheet, guint place, guint64 number)
{
  g_autofree char *quoted = quote_name (sheet->name);
  g_autofree char *cell = pagoda_xlsx_reference_write (place, number);

  return g_strdup_printf ("%s!%s", quoted, cell);
}

char *
pagoda_returned_sheet_address (const PagodaReturnedSheet *sheet, guint column, guint64 number)
{
  int place = g_array_index (sheet->copied->columns, PagodaCopyColumn, column).place;

  return write_address (sheet, (guint)MAX (place, 0), number);
}

char *
pagoda_returned_sheet_row_address (const PagodaReturnedSheet *sheet, guint64 number)
{
  return write_address (sheet, 0, number);
}
