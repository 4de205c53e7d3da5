/* reporting_quarter.c: the pack of a quarter as a PDF or as a workbook.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "report/report_tables.h"
#include "session/quarter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A section as a table. */
typedef struct
{
  const PagodaQuarterPack *pack;
  PagodaQuarterSection section;
  PagodaLanguage language;
  GPtrArray *titles;
  GPtrArray *texts; /* of the row that is shown */
} Sheet;

static void
clear_sheet (gpointer data)
{
  Sheet *sheet = data;

  g_ptr_array_unref (sheet->titles);
  g_ptr_array_unref (sheet->texts);
}

static PagodaReportCellKind
kind_of (PagodaFigureKind kind)
{
  switch (kind)
    {
    case PAGODA_FIGURE_COUNT:
      return PAGODA_REPORT_CELL_INTEGER;
    case PAGODA_FIGURE_MONEY:
      return PAGODA_REPORT_CELL_MONEY;
    case PAGODA_FIGURE_DAY:
      return PAGODA_REPORT_CELL_DAY;
    case PAGODA_FIGURE_SHARE:
      return PAGODA_REPORT_CELL_SHARE;
    case PAGODA_FIGURE_LEAD:
      return PAGODA_REPORT_CELL_DECIMAL;
    case PAGODA_FIGURE_FLAG:
      return PAGODA_REPORT_CELL_BOOLEAN;
    case PAGODA_FIGURE_TEXT:
    case PAGODA_FIGURE_WORD:
    case PAGODA_FIGURE_WORDS:
    case PAGODA_FIGURE_COMMAND:
    case PAGODA_FIGURE_ROW:
    case PAGODA_FIGURE_COLUMN:
    case PAGODA_FIGURE_VALUE:
      return PAGODA_REPORT_CELL_TEXT;
    }
  g_assert_not_reached ();
}

static void
fill_row (guint row, PagodaReportCell *cells, gpointer data)
{
  Sheet *sheet = data;
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (sheet->section);
  const PagodaQuarterCell *from = pagoda_quarter_pack_row (sheet->pack, sheet->section, row);

  g_ptr_array_set_size (sheet->texts, 0);
  for (guint i = 0; i < kind->n_columns; i++)
    {
      PagodaReportCellKind shown = kind_of (kind->columns[i].kind);
      cells[i] = (PagodaReportCell){ .kind = from[i].known ? shown : PAGODA_REPORT_CELL_EMPTY,
                                     .number = from[i].number,
                                     .share = from[i].share };
      if (shown == PAGODA_REPORT_CELL_DECIMAL)
        cells[i].number = llround (from[i].share * PAGODA_DECIMAL_ONE);
      if (shown != PAGODA_REPORT_CELL_TEXT && from[i].known)
        continue;
      /* What is not known says so where the paper does: too few, not answered. */
      char *text = pagoda_quarter_pack_describe (sheet->pack, sheet->section, row, i, sheet->language);
      g_ptr_array_add (sheet->texts, text);
      cells[i].text = text;
      if (!g_str_equal (text, "–"))
        cells[i].kind = PAGODA_REPORT_CELL_TEXT;
    }
}

static Sheet
make_sheet (const PagodaQuarterPack *pack, PagodaQuarterSection section, PagodaLanguage language)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);
  Sheet sheet = { pack, section, language, g_ptr_array_new_with_free_func (g_free),
                  g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *title = pagoda_translate (language, kind->columns[i].title);
      g_ptr_array_add (sheet.titles, kind->columns[i].kind == PAGODA_FIGURE_MONEY
                                         ? g_strdup_printf (pagoda_translate (language, N_ ("%1$s, %2$s")),
                                                            title, pack->currency)
                                         : g_strdup (title));
    }
  return sheet;
}

static gboolean
write_workbook (PagodaReporting *run, const PagodaQuarterPack *pack, GError **error)
{
  PagodaReportContext dated = run->context;
  PagodaReportTable tables[PAGODA_N_QUARTER_SECTIONS];
  g_autoptr (GArray) sheets = g_array_sized_new (FALSE, FALSE, sizeof (Sheet), PAGODA_N_QUARTER_SECTIONS);

  g_array_set_clear_func (sheets, clear_sheet);
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    {
      Sheet sheet = make_sheet (pack, (PagodaQuarterSection)section, run->context.language);
      g_array_append_val (sheets, sheet);
    }
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    {
      const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind ((PagodaQuarterSection)section);
      Sheet *sheet = &g_array_index (sheets, Sheet, section);
      tables[section]
          = (PagodaReportTable){ .name = pagoda_translate (run->context.language, kind->title),
                                 .titles = (const char *const *)sheet->titles->pdata,
                                 .n_columns = kind->n_columns,
                                 .n_rows = pagoda_quarter_pack_n_rows (pack, (PagodaQuarterSection)section),
                                 .fill = fill_row,
                                 .data = sheet };
    }
  dated.as_of = pack->as_of;
  dated.currency = pack->currency;
  dated.margin = pack->margin;
  dated.assumed = pagoda_quarter_pack_is_assumed (pack);
  return pagoda_report_write_tables (&dated, tables, PAGODA_N_QUARTER_SECTIONS,
                                     pagoda_quarter_period (pack->quarter).first - 1, &run->counts, error);
}

static PagodaQuarterPack *
open_pack (PagodaReporting *run, GError **error)
{
  PagodaQuarter quarter
      = run->request->quarter.year > 0 ? run->request->quarter : pagoda_quarter_usual (run->context.as_of);

  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaQuarterPack *pack = pagoda_quarter_open (run->database, run->snapshot, quarter, run->context.as_of,
                                                 run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  return pack;
}

PagodaPaper *
pagoda_reporting_make_quarter (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaQuarterPack) pack = open_pack (run, error);

  if (pack == NULL)
    return NULL;
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    run->counts.rows += pagoda_quarter_pack_n_rows (pack, (PagodaQuarterSection)section);
  return pagoda_quarter_make_paper (pack, run->context.language);
}

gboolean
pagoda_reporting_write_quarter (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaQuarterPack) pack = open_pack (run, error);

  return pack != NULL && write_workbook (run, pack, error);
}
