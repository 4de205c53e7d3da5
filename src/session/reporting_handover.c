/* reporting_handover.c: a handover book as a workbook, as delimited text or on paper (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "session/handover_book.h"

#include <glib/gi18n-lib.h>

/* Code and name, before the columns of a section. */
#define N_FIRST 2

/* A section as a table. */
typedef struct
{
  const PagodaHandoverBook *book;
  PagodaBookSection section;
  GPtrArray *titles;
} Sheet;

static void
fill_row (guint row, PagodaReportCell *cells, gpointer data)
{
  const Sheet *sheet = data;
  const PagodaBookRow *from = &g_array_index (sheet->book->sections[sheet->section], PagodaBookRow, row);
  const PagodaBookAccount *account = g_ptr_array_index (sheet->book->accounts, from->account);
  const PagodaCustomer *customer = account->dossier->customer;

  cells[0] = (PagodaReportCell){ .kind = PAGODA_REPORT_CELL_TEXT, .text = customer->code };
  cells[1] = (PagodaReportCell){ .kind = PAGODA_REPORT_CELL_TEXT, .text = customer->name };
  for (guint i = 0; i < pagoda_book_section_kind (sheet->section)->n_columns; i++)
    cells[N_FIRST + i] = from->cells[i];
}

static GPtrArray *
list_titles (PagodaBookSection section, PagodaLanguage language, const char *currency)
{
  const PagodaBookSectionKind *kind = pagoda_book_section_kind (section);
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (titles, g_strdup (pagoda_translate (language, N_ ("Code"))));
  g_ptr_array_add (titles, g_strdup (pagoda_translate (language, N_ ("Customer"))));
  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *title = pagoda_translate (language, kind->columns[i].title);
      gboolean money = kind->columns[i].kind == PAGODA_REPORT_CELL_MONEY;
      g_ptr_array_add (titles, money ? g_strdup_printf (pagoda_translate (language, N_ ("%1$s, %2$s")), title,
                                                        currency)
                                     : g_strdup (title));
    }
  return titles;
}

static gboolean
write_book (PagodaReporting *run, const PagodaHandoverBook *book, GError **error)
{
  Sheet sheets[PAGODA_N_BOOK_SECTIONS];
  PagodaReportTable tables[PAGODA_N_BOOK_SECTIONS];
  PagodaLanguage language = run->context.language;

  for (int i = 0; i < PAGODA_N_BOOK_SECTIONS; i++)
    {
      PagodaBookSection section = (PagodaBookSection)i;
      const PagodaBookSectionKind *kind = pagoda_book_section_kind (section);
      sheets[i] = (Sheet){ book, section, list_titles (section, language, run->context.currency) };
      tables[i] = (PagodaReportTable){ .name = pagoda_translate (language, kind->title),
                                       .titles = (const char *const *)sheets[i].titles->pdata,
                                       .n_columns = N_FIRST + kind->n_columns,
                                       .n_rows = book->sections[i]->len,
                                       .fill = fill_row,
                                       .data = &sheets[i] };
    }
  run->context.assumed
      = pagoda_snapshot_any_assumed (run->snapshot, pagoda_period_trailing_year (run->context.as_of));
  gboolean written = pagoda_report_write_tables (&run->context, tables, PAGODA_N_BOOK_SECTIONS,
                                                 PAGODA_DAY_NONE, &run->counts, error);
  for (int i = 0; i < PAGODA_N_BOOK_SECTIONS; i++)
    g_ptr_array_unref (sheets[i].titles);
  return written;
}

static PagodaHandoverBook *
load_book (PagodaReporting *run, GError **error)
{
  return pagoda_handover_book_load (run->database, run->snapshot, run->request->person, run->request->listed,
                                    run->request->n_listed, run->context.as_of, run->context.language,
                                    run->context.cancellable, error);
}

gboolean
pagoda_reporting_write_handover (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaHandoverBook) book = load_book (run, error);

  return book != NULL && write_book (run, book, error);
}

PagodaPaper *
pagoda_reporting_make_handover (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaHandoverBook) book = load_book (run, error);

  if (book == NULL)
    return NULL;
  for (int i = 0; i < PAGODA_N_BOOK_SECTIONS; i++)
    run->counts.rows += book->sections[i]->len;
  return pagoda_handover_book_make_paper (book);
}
