/* xlsx_merges.c: the merged areas of one worksheet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_merges.h"

#include "format/row_buffer.h"
#include "format/xlsx_reference.h"
#include "format/xlsx_xml.h"

#include <string.h>

#define MOST_AREAS 100000
/* A wider area is a title over the whole sheet, which needs to be told once. */
#define MOST_WIDTH 256

/* The element of the rows, and the most bytes of its closing tag that are looked at together. */
#define ROWS "sheetData"
#define LONGEST_TAG 128
/* What the closing tag of the rows becomes, so that what follows stands as deep as it does in the sheet. */
#define ROOT "<x"

typedef struct
{
  PagodaXlsxPart *part;
  GCancellable *cancellable;
  gboolean is_behind_rows;
} Tail;

typedef struct
{
  GArray *areas;
  gboolean is_open; /* inside mergeCells */
} Reading;

GArray *
pagoda_xlsx_merges_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PagodaMergedArea));
}

gboolean
pagoda_xlsx_merges_add (GArray *areas, const char *written)
{
  guint left = 0, right = 0;
  guint64 top = 0, bottom = 0;
  const char *colon = pagoda_xlsx_reference_read (written, &left, &top);

  if (colon == NULL || *colon != ':' || pagoda_xlsx_reference_read (colon + 1, &right, &bottom) == NULL)
    return TRUE;
  PagodaMergedArea area = { .first_row = MIN (top, bottom),
                            .last_row = MAX (top, bottom),
                            .first_column = MIN (left, right),
                            .last_column = MAX (left, right) };
  area.last_column = MIN (area.last_column, area.first_column + MOST_WIDTH - 1);
  area.last_column = MIN (area.last_column, PAGODA_ROW_MOST_COLUMNS - 1);
  if (area.first_column <= area.last_column && (top != bottom || left != right))
    g_array_append_val (areas, area);
  return areas->len < MOST_AREAS;
}

static void
start_cb (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reading *reading = data;
  guint depth = pagoda_xlsx_xml_get_depth (xml);

  if (depth == 2)
    reading->is_open = strcmp (name, "mergeCells") == 0;
  else if (depth == 3 && reading->is_open && strcmp (name, "mergeCell") == 0)
    {
      const char *written = pagoda_xlsx_xml_attribute (attributes, "ref");
      if (written != NULL && !pagoda_xlsx_merges_add (reading->areas, written))
        pagoda_xlsx_xml_stop (xml, NULL);
    }
}

static void
end_cb (PagodaXlsxXml *xml, const char *name, gpointer data)
{
  Reading *reading = data;

  if (reading->is_open && pagoda_xlsx_xml_get_depth (xml) == 2)
    pagoda_xlsx_xml_stop (xml, NULL);
}

/* TRUE where `</` or `</prefix:` stands before @name, which is inside the text that begins at @text. */
static gboolean
is_closing (const char *text, const char *name)
{
  const char *first = name - MIN (name - text, LONGEST_TAG);
  const char *p = name;

  if (p > first && p[-1] == ':')
    while (p > first && p[-1] != '/')
      p--;
  return p - text >= 2 && p[-1] == '/' && p[-2] == '<';
}

/* What stands behind the name in the closing tag of the rows, or NULL.  Neither a text nor an attribute can
 * hold a `<` that is written as such. */
static const char *
find_end_of_rows (const char *text, gsize length)
{
  const char *end = text + length;
  const char *p = text;

  while ((p = memmem (p, (gsize)(end - p), ROWS, strlen (ROWS))) != NULL)
    {
      if (is_closing (text, p))
        return p + strlen (ROWS);
      p += strlen (ROWS);
    }
  return NULL;
}

/* Passes over the rows; @buffer begins with ROOT and what stands behind them, 0 bytes where they never end.
 */
static gssize
skip_rows (Tail *tail, char *buffer, gsize length, GError **error)
{
  gsize kept = 0;

  while (!g_cancellable_set_error_if_cancelled (tail->cancellable, error))
    {
      gssize n = pagoda_xlsx_part_read (tail->part, buffer + kept, length - kept, error);
      if (n <= 0)
        return n;
      gsize filled = kept + (gsize)n;
      const char *rest = find_end_of_rows (buffer, filled);
      if (rest != NULL)
        {
          gsize n_rest = (gsize)(buffer + filled - rest);
          tail->is_behind_rows = TRUE;
          memmove (buffer + strlen (ROOT), rest, n_rest);
          memcpy (buffer, ROOT, strlen (ROOT));
          return (gssize)(strlen (ROOT) + n_rest);
        }
      kept = MIN (filled, LONGEST_TAG);
      memmove (buffer, buffer + filled - kept, kept);
    }
  return -1;
}

static gssize
read_tail (gpointer source, void *buffer, gsize length, GError **error)
{
  Tail *tail = source;

  return tail->is_behind_rows ? pagoda_xlsx_part_read (tail->part, buffer, length, error)
                              : skip_rows (tail, buffer, length, error);
}

static void
read_areas (PagodaXlsxPackage *package,
            const char *name,
            GArray *areas,
            GCancellable *cancellable,
            GError **error)
{
  static const PagodaXlsxXmlHandlers handlers = { .start = start_cb, .end = end_cb };
  Reading reading = { .areas = areas };
  g_autoptr (PagodaXlsxPart) part = pagoda_xlsx_part_open (package, name, error);
  Tail tail = { .part = part, .cancellable = cancellable };

  if (part == NULL || pagoda_xlsx_xml_parse_stream (read_tail, &tail, &handlers, &reading, cancellable, error)
      || tail.is_behind_rows || g_cancellable_is_cancelled (cancellable))
    return;
  g_clear_error (error);
  pagoda_xlsx_xml_parse_part (package, name, &handlers, &reading, cancellable, error);
}

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const PagodaMergedArea *left = a;
  const PagodaMergedArea *right = b;

  return (left->first_row > right->first_row) - (left->first_row < right->first_row);
}

void
pagoda_xlsx_merges_sort (GArray *areas)
{
  /* This sort is stable. */
  g_array_sort (areas, compare_areas);
}

GArray *
pagoda_xlsx_merges_read (PagodaXlsxPackage *package,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GArray) areas = pagoda_xlsx_merges_new ();
  GError *problem = NULL;

  read_areas (package, name, areas, cancellable, &problem);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  g_clear_error (&problem);
  pagoda_xlsx_merges_sort (areas);
  return g_steal_pointer (&areas);
}
