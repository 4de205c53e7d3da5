/* xlsx_workbook.c: a workbook and its worksheets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_workbook.h"

#include "format/refusal.h"
#include "format/row_filler.h"
#include "format/xlsx_merges.h"
#include "format/xlsx_package.h"
#include "format/xlsx_relations.h"
#include "format/xlsx_sheet.h"
#include "format/xlsx_xml.h"

#include <string.h>

typedef struct
{
  char *name;
  char *part;
  GArray *merged; /* PagodaMergedArea; NULL until they are asked for, or a reading came upon them */
} Sheet;

struct _PagodaXlsxWorkbook
{
  PagodaXlsxPackage *package;
  GPtrArray *sheets;         /* Sheet */
  char *strings_part;        /* NULL where there is none */
  char *styles_part;         /* likewise */
  PagodaXlsxContext context; /* its strings and styles are NULL until a sheet is read */
};

typedef struct
{
  PagodaXlsxWorkbook *workbook;
  GPtrArray *relations;
  gboolean is_workbook; /* the outermost element says so */
} Reading;

static void
free_sheet (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_clear_pointer (&sheet->merged, g_array_unref);
  g_free (sheet);
}

static void
add_sheet (Reading *reading, const char **attributes)
{
  const char *name = pagoda_xlsx_xml_attribute (attributes, "name");
  const char *id = pagoda_xlsx_xml_prefixed_attribute (attributes, "id");
  const PagodaXlsxRelation *relation
      = id != NULL ? pagoda_xlsx_relations_find_id (reading->relations, id) : NULL;

  /* Sheets of other kinds hold a chart, a dialog or macros. */
  if (relation == NULL || strcmp (relation->kind, "worksheet") != 0)
    return;
  Sheet *sheet = g_new0 (Sheet, 1);
  sheet->name = g_strdup (name != NULL ? name : "");
  sheet->part = g_strdup (relation->target);
  g_ptr_array_add (reading->workbook->sheets, sheet);
}

static void
start_cb (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reading *reading = data;

  guint depth = pagoda_xlsx_xml_get_depth (xml);
  if (depth == 1)
    {
      reading->is_workbook = strcmp (name, "workbook") == 0;
      if (!reading->is_workbook)
        pagoda_xlsx_xml_stop (xml, NULL);
    }
  else if (depth == 3 && strcmp (name, "sheet") == 0)
    add_sheet (reading, attributes);
  else if (depth == 2 && strcmp (name, "workbookPr") == 0)
    reading->workbook->context.since_1904
        = pagoda_xlsx_xml_is_true (pagoda_xlsx_xml_attribute (attributes, "date1904"));
}

/* The name of the workbook part (transfer full); NULL with @error. */
static char *
find_workbook_part (PagodaXlsxPackage *package, GError **error)
{
  g_autoptr (GPtrArray) relations = pagoda_xlsx_relations_read (package, "", error);
  if (relations == NULL)
    return NULL;

  const PagodaXlsxRelation *relation = pagoda_xlsx_relations_find_kind (relations, "officeDocument");
  const char *name = relation != NULL ? relation->target : "xl/workbook.xml";
  if (!pagoda_xlsx_package_has_part (package, name) || g_str_has_suffix (name, ".bin"))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_NOT_A_TABLE, error);
      return NULL;
    }
  return g_strdup (name);
}

/* The part that the workbook refers to as @kind (transfer full).  NULL where there is none: some writers name
 * parts that they leave out, and only a cell that needs one is damaged. */
static char *
find_part (PagodaXlsxPackage *package, GPtrArray *relations, const char *kind)
{
  const PagodaXlsxRelation *relation = pagoda_xlsx_relations_find_kind (relations, kind);

  return relation != NULL && pagoda_xlsx_package_has_part (package, relation->target)
             ? g_strdup (relation->target)
             : NULL;
}

static gboolean
read_workbook_part (PagodaXlsxWorkbook *workbook, const char *part, GError **error)
{
  static const PagodaXlsxXmlHandlers handlers = { .start = start_cb };
  g_autoptr (GPtrArray) relations = pagoda_xlsx_relations_read (workbook->package, part, error);
  if (relations == NULL)
    return FALSE;

  Reading reading = { .workbook = workbook, .relations = relations };
  workbook->strings_part = find_part (workbook->package, relations, "sharedStrings");
  workbook->styles_part = find_part (workbook->package, relations, "styles");
  if (!pagoda_xlsx_xml_parse_part (workbook->package, part, &handlers, &reading, NULL, error))
    return FALSE;
  if (!reading.is_workbook)
    return pagoda_format_refuse (PAGODA_FORMAT_ERROR_NOT_A_TABLE, error);
  return workbook->sheets->len > 0 || pagoda_format_refuse (PAGODA_FORMAT_ERROR_EMPTY, error);
}

PagodaXlsxWorkbook *
pagoda_xlsx_workbook_open (GBytes *bytes, gboolean limited, GError **error)
{
  g_autoptr (PagodaXlsxWorkbook) workbook = g_new0 (PagodaXlsxWorkbook, 1);
  workbook->sheets = g_ptr_array_new_with_free_func (free_sheet);
  workbook->package = pagoda_xlsx_package_open (bytes, limited, error);
  if (workbook->package == NULL)
    return NULL;

  workbook->context.package = workbook->package;
  g_autofree char *part = find_workbook_part (workbook->package, error);
  if (part == NULL || !read_workbook_part (workbook, part, error))
    return NULL;
  return g_steal_pointer (&workbook);
}

void
pagoda_xlsx_workbook_free (PagodaXlsxWorkbook *workbook)
{
  if (workbook == NULL)
    return;
  pagoda_xlsx_strings_free (workbook->context.strings);
  pagoda_xlsx_styles_free (workbook->context.styles);
  pagoda_xlsx_package_free (workbook->package);
  g_ptr_array_unref (workbook->sheets);
  g_free (workbook->strings_part);
  g_free (workbook->styles_part);
  g_free (workbook);
}

guint
pagoda_xlsx_workbook_get_n_sheets (PagodaXlsxWorkbook *workbook)
{
  return workbook->sheets->len;
}

const char *
pagoda_xlsx_workbook_get_sheet_name (PagodaXlsxWorkbook *workbook, guint sheet)
{
  const Sheet *found = g_ptr_array_index (workbook->sheets, sheet);

  return found->name;
}

static gboolean
load_context (PagodaXlsxWorkbook *workbook, GCancellable *cancellable, GError **error)
{
  PagodaXlsxContext *context = &workbook->context;

  if (context->styles == NULL)
    context->styles = pagoda_xlsx_styles_read (workbook->package, workbook->styles_part, error);
  if (context->styles != NULL && context->strings == NULL)
    context->strings
        = pagoda_xlsx_strings_read (workbook->package, workbook->strings_part, cancellable, error);
  return context->styles != NULL && context->strings != NULL;
}

PagodaMergedCells
pagoda_xlsx_workbook_get_merged (PagodaXlsxWorkbook *workbook, guint sheet)
{
  const Sheet *found = g_ptr_array_index (workbook->sheets, sheet);

  if (found->merged == NULL)
    return PAGODA_MERGED_UNKNOWN;
  return found->merged->len > 0 ? PAGODA_MERGED_SOME : PAGODA_MERGED_NONE;
}

PagodaMergedCells
pagoda_xlsx_workbook_find_merged (PagodaXlsxWorkbook *workbook, guint sheet, GCancellable *cancellable)
{
  Sheet *found = g_ptr_array_index (workbook->sheets, sheet);

  if (found->merged == NULL)
    found->merged = pagoda_xlsx_merges_read (workbook->package, found->part, cancellable, NULL);
  return pagoda_xlsx_workbook_get_merged (workbook, sheet);
}

static gboolean
read_plain (PagodaXlsxWorkbook *workbook,
            Sheet *sheet,
            PagodaRowFunc func,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return pagoda_xlsx_sheet_read (&workbook->context, sheet->part, func, data,
                                 sheet->merged == NULL ? &sheet->merged : NULL, cancellable, error);
}

static gboolean
read_filled (PagodaXlsxWorkbook *workbook,
             Sheet *sheet,
             PagodaRowFunc func,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  if (sheet->merged == NULL)
    sheet->merged = pagoda_xlsx_merges_read (workbook->package, sheet->part, cancellable, error);
  if (sheet->merged == NULL)
    return FALSE;
  if (sheet->merged->len == 0)
    return read_plain (workbook, sheet, func, data, cancellable, error);

  g_autoptr (PagodaRowFiller) filler = pagoda_row_filler_new (sheet->merged, func, data);
  return pagoda_xlsx_sheet_read (&workbook->context, sheet->part, pagoda_row_filler_take, filler, NULL,
                                 cancellable, error);
}

gboolean
pagoda_xlsx_workbook_read (PagodaXlsxWorkbook *workbook,
                           guint sheet,
                           gboolean fill_merged,
                           PagodaRowFunc func,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  Sheet *found = g_ptr_array_index (workbook->sheets, sheet);

  if (!load_context (workbook, cancellable, error))
    return FALSE;
  if (fill_merged)
    return read_filled (workbook, found, func, data, cancellable, error);
  return read_plain (workbook, found, func, data, cancellable, error);
}
