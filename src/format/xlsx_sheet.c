/* xlsx_sheet.c: the rows of one worksheet, streamed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/xlsx_sheet.h"

#include "format/row_buffer.h"
#include "format/row_sorter.h"
#include "format/xlsx_merges.h"
#include "format/xlsx_reference.h"
#include "format/xlsx_text.h"
#include "format/xlsx_value.h"
#include "format/xlsx_xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The inflated size up to which rows may come in any order: what a sheet of this size needs in memory is
 * little, and it is read before anybody looks up. */
#define SORTED_UP_TO (G_GUINT64_CONSTANT (8) << 20)

/* Where the reading is: inside which of worksheet, sheetData, row, c, and v or is, or else mergeCells.  Each
 * of them stands at one depth, so that neither a formula nor an extension can bring in cells. */
typedef enum
{
  OUTSIDE,
  IN_DATA,
  IN_ROW,
  IN_CELL,
  IN_VALUE,
  IN_INLINE,
  IN_MERGES,
} Place;

/* Those depths. */
#define DEPTH_OF_SHEET 1
#define DEPTH_OF_DATA 2
#define DEPTH_OF_MERGES 2
#define DEPTH_OF_MERGE 3
#define DEPTH_OF_ROW 3
#define DEPTH_OF_CELL 4
#define DEPTH_OF_VALUE 5

typedef struct
{
  const PagodaXlsxContext *context;
  PagodaXlsxPart *part;
  PagodaRowSorter *sorter; /* NULL while the rows stream */
  PagodaRowFunc func;
  gpointer data;

  Place place;
  PagodaRowBuffer row;
  guint64 row_number;    /* 0 before the first row */
  guint64 delivered;     /* the number of the last row that was given away */
  gboolean row_is_named; /* the row has a number of its own */
  PagodaXlsxText inline_text;
  guint column; /* of the open cell, from 0 */
  guint next_column;
  PagodaXlsxValueType type;
  guint64 style;

  GArray *merged;      /* PagodaMergedArea */
  gboolean is_through; /* to the end of the sheet */
} Reading;

static void
refuse_late_row (Reading *reading, PagodaXlsxXml *xml)
{
  pagoda_xlsx_xml_stop (
      xml,
      g_error_new (PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED,
                   _ ("The rows of this sheet are not in order: row %u stands behind row %u. Nothing was "
                      "changed. Open the workbook in Excel or WPS, save it anew, and open it again."),
                   (guint)reading->row_number, (guint)reading->delivered));
}

static void
deliver_row (Reading *reading, PagodaXlsxXml *xml)
{
  double progress = pagoda_xlsx_part_get_progress (reading->part);
  GError *error = NULL;

  reading->delivered = reading->row_number;
  if (!pagoda_row_buffer_deliver (&reading->row, reading->row_number, progress, reading->func, reading->data,
                                  &error))
    pagoda_xlsx_xml_stop (xml, error);
}

static void
finish_row (Reading *reading, PagodaXlsxXml *xml)
{
  reading->place = IN_DATA;
  if (!pagoda_row_buffer_trim (&reading->row))
    return;
  if (reading->sorter != NULL)
    pagoda_row_sorter_add (reading->sorter, &reading->row, reading->row_number);
  else if (reading->row_number < reading->delivered)
    refuse_late_row (reading, xml);
  else
    deliver_row (reading, xml);
}

static void
start_row (Reading *reading, const char **attributes)
{
  const char *written = pagoda_xlsx_xml_attribute (attributes, "r");
  guint64 number = written != NULL ? g_ascii_strtoull (written, NULL, 10) : 0;

  reading->place = IN_ROW;
  reading->row_is_named = number > 0;
  reading->next_column = 0;
  pagoda_row_buffer_begin_row (&reading->row);
  reading->row_number = number > 0 ? number : reading->row_number + 1;
}

static void
start_cell (Reading *reading, PagodaXlsxXml *xml, const char **attributes)
{
  const char *type = NULL;
  guint64 row = 0;

  reading->place = IN_CELL;
  reading->column = reading->next_column;
  reading->style = 0;
  for (; attributes[0] != NULL; attributes += 2)
    {
      if (attributes[0][0] == '\0' || attributes[0][1] != '\0')
        continue;
      if (attributes[0][0] == 'r')
        pagoda_xlsx_reference_read (attributes[1], &reading->column, reading->row_is_named ? NULL : &row);
      else if (attributes[0][0] == 's')
        reading->style = g_ascii_strtoull (attributes[1], NULL, 10);
      else if (attributes[0][0] == 't')
        type = attributes[1];
    }
  reading->type = pagoda_xlsx_value_type (type);
  reading->next_column = reading->column + 1;
  if (reading->column >= PAGODA_ROW_MOST_COLUMNS)
    pagoda_xlsx_xml_refuse (xml, PAGODA_FORMAT_ERROR_TRUNCATED);
  else if (row > 0)
    {
      reading->row_is_named = TRUE;
      reading->row_number = row;
    }
}

static void
start_outside (Reading *reading, guint depth, const char *name)
{
  if (depth == DEPTH_OF_DATA && strcmp (name, "sheetData") == 0)
    reading->place = IN_DATA;
  else if (depth == DEPTH_OF_MERGES && strcmp (name, "mergeCells") == 0)
    reading->place = IN_MERGES;
}

static void
add_merge (Reading *reading, const char **attributes)
{
  const char *written = pagoda_xlsx_xml_attribute (attributes, "ref");

  if (written != NULL && !pagoda_xlsx_merges_add (reading->merged, written))
    reading->place = OUTSIDE;
}

static void
start_cb (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reading *reading = data;
  guint depth = pagoda_xlsx_xml_get_depth (xml);

  switch (reading->place)
    {
    case OUTSIDE:
      start_outside (reading, depth, name);
      break;
    case IN_DATA:
      if (depth == DEPTH_OF_ROW && strcmp (name, "row") == 0)
        start_row (reading, attributes);
      break;
    case IN_ROW:
      if (depth == DEPTH_OF_CELL && strcmp (name, "c") == 0)
        start_cell (reading, xml, attributes);
      break;
    case IN_CELL:
      if (depth == DEPTH_OF_VALUE && strcmp (name, "v") == 0)
        reading->place = IN_VALUE;
      else if (depth == DEPTH_OF_VALUE && strcmp (name, "is") == 0)
        {
          reading->place = IN_INLINE;
          pagoda_xlsx_text_begin (&reading->inline_text);
        }
      break;
    case IN_VALUE:
      break;
    case IN_INLINE:
      pagoda_xlsx_text_start_element (&reading->inline_text, name, attributes);
      break;
    case IN_MERGES:
      if (depth == DEPTH_OF_MERGE && strcmp (name, "mergeCell") == 0)
        add_merge (reading, attributes);
      break;
    }
}

static void
finish_inline (Reading *reading)
{
  GString *text = reading->inline_text.text;

  reading->place = IN_CELL;
  reading->type = PAGODA_XLSX_VALUE_INLINE;
  pagoda_row_buffer_drop_text (&reading->row);
  pagoda_row_buffer_append (&reading->row, text->str, text->len);
}

static void
finish_cell (Reading *reading, PagodaXlsxXml *xml)
{
  reading->place = IN_ROW;
  if (!pagoda_xlsx_value_finish (reading->context, &reading->row, reading->column, reading->type,
                                 reading->style))
    pagoda_xlsx_xml_refuse (xml, PAGODA_FORMAT_ERROR_TRUNCATED);
}

/* What ends at the depth of an open element is that element. */
static void
end_cb (PagodaXlsxXml *xml, const char *name, gpointer data)
{
  Reading *reading = data;
  guint depth = pagoda_xlsx_xml_get_depth (xml);

  switch (reading->place)
    {
    case OUTSIDE:
      reading->is_through = depth == DEPTH_OF_SHEET;
      break;
    case IN_MERGES:
      if (depth == DEPTH_OF_MERGES)
        reading->place = OUTSIDE;
      break;
    case IN_DATA:
      if (depth == DEPTH_OF_DATA)
        reading->place = OUTSIDE;
      break;
    case IN_ROW:
      if (depth == DEPTH_OF_ROW)
        finish_row (reading, xml);
      break;
    case IN_CELL:
      if (depth == DEPTH_OF_CELL)
        finish_cell (reading, xml);
      break;
    case IN_VALUE:
      if (depth == DEPTH_OF_VALUE)
        reading->place = IN_CELL;
      break;
    case IN_INLINE:
      if (depth == DEPTH_OF_VALUE)
        finish_inline (reading);
      else
        pagoda_xlsx_text_end_element (&reading->inline_text, name);
      break;
    }
}

static void
text_cb (const char *text, gsize length, gpointer data)
{
  Reading *reading = data;

  if (reading->place == IN_VALUE)
    pagoda_row_buffer_append (&reading->row, text, length);
  else if (reading->place == IN_INLINE)
    pagoda_xlsx_text_characters (&reading->inline_text, text, length);
}

gboolean
pagoda_xlsx_sheet_read (const PagodaXlsxContext *context,
                        const char *name,
                        PagodaRowFunc func,
                        gpointer data,
                        GArray **merged,
                        GCancellable *cancellable,
                        GError **error)
{
  static const PagodaXlsxXmlHandlers handlers = { start_cb, end_cb, text_cb };
  g_autoptr (GArray) areas = pagoda_xlsx_merges_new ();
  g_autoptr (PagodaXlsxPart) part = pagoda_xlsx_part_open (context->package, name, error);

  if (merged != NULL)
    *merged = NULL;
  if (part == NULL)
    return FALSE;

  g_autoptr (PagodaRowSorter) sorter
      = pagoda_xlsx_part_get_size (part) <= SORTED_UP_TO ? pagoda_row_sorter_new () : NULL;
  Reading reading
      = { .context = context, .part = part, .sorter = sorter, .func = func, .data = data, .merged = areas };
  pagoda_row_buffer_init (&reading.row);
  pagoda_xlsx_text_init (&reading.inline_text);
  gboolean done = pagoda_xlsx_xml_parse (part, &handlers, &reading, cancellable, error);
  pagoda_xlsx_text_clear (&reading.inline_text);
  pagoda_row_buffer_clear (&reading.row);

  if (done && reading.is_through && merged != NULL)
    {
      pagoda_xlsx_merges_sort (areas);
      *merged = g_steal_pointer (&areas);
    }
  if (done && sorter != NULL)
    return pagoda_row_sorter_deliver (sorter, func, data, cancellable, error);
  return done;
}
