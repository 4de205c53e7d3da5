/* handover_paper.c: a handover book on paper (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/handover_book.h"

#include "session/paper_words.h"
#include "session/profile_paper.h"

#include <glib/gi18n-lib.h>

static const char *say (const PagodaHandoverBook *book, const char *msgid) G_GNUC_FORMAT (2);

static const char *
say (const PagodaHandoverBook *book, const char *msgid)
{
  return pagoda_translate (book->language, msgid);
}

static const char *
currency_of (const PagodaHandoverBook *book)
{
  return pagoda_snapshot_get_currency (book->board->snapshot);
}

static char *
word_cell (const PagodaHandoverBook *book, const PagodaReportCell *cell)
{
  switch (cell->kind)
    {
    case PAGODA_REPORT_CELL_TEXT:
      return g_strdup (cell->text);
    case PAGODA_REPORT_CELL_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
    case PAGODA_REPORT_CELL_MONEY:
      return pagoda_money_format (cell->number, currency_of (book));
    case PAGODA_REPORT_CELL_DAY:
      return pagoda_day_to_iso ((PagodaDay)cell->number);
    case PAGODA_REPORT_CELL_EMPTY:
    case PAGODA_REPORT_CELL_SHARE:
    case PAGODA_REPORT_CELL_DECIMAL:
    case PAGODA_REPORT_CELL_BOOLEAN:
      return NULL;
    }
  g_assert_not_reached ();
}

/* The columns of @section that stand on paper, behind @first (nullable). */
static GArray *
list_columns (const PagodaHandoverBook *book, PagodaBookSection section, const PagodaPaperColumn *first)
{
  const PagodaBookSectionKind *kind = pagoda_book_section_kind (section);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (PagodaPaperColumn));

  if (first != NULL)
    g_array_append_val (columns, *first);
  for (guint i = 0; i < kind->n_columns; i++)
    {
      PagodaReportCellKind cell = kind->columns[i].kind;
      PagodaPaperColumn column = { say (book, kind->columns[i].title), kind->columns[i].width,
                                   cell == PAGODA_REPORT_CELL_INTEGER || cell == PAGODA_REPORT_CELL_MONEY };
      if (column.width > 0)
        g_array_append_val (columns, column);
    }
  return columns;
}

/* A row, behind @first (nullable). */
static void
put_row (PagodaPaper *paper,
         const PagodaHandoverBook *book,
         PagodaBookSection section,
         const PagodaBookRow *row,
         const char *first)
{
  const PagodaBookSectionKind *kind = pagoda_book_section_kind (section);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  if (first != NULL)
    g_ptr_array_add (cells, g_strdup (first));
  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].width > 0)
      g_ptr_array_add (cells, word_cell (book, &row->cells[i]));
  pagoda_paper_add_row (paper, (const char *const *)cells->pdata);
}

/* What @section adds to the profile of @account. */
static void
put_section (PagodaPaper *paper, const PagodaHandoverBook *book, PagodaBookSection section, guint account)
{
  const GArray *rows = book->sections[section];
  gboolean begun = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const PagodaBookRow *row = &g_array_index (rows, PagodaBookRow, i);
      if (row->account != account || row->told)
        continue;
      if (!begun)
        {
          g_autoptr (GArray) columns = list_columns (book, section, NULL);
          pagoda_paper_begin_part (paper);
          pagoda_paper_add_heading (paper, NULL, say (book, pagoda_book_section_kind (section)->title), NULL);
          pagoda_paper_begin_table (paper, (const PagodaPaperColumn *)(gpointer)columns->data, columns->len);
          begun = TRUE;
        }
      put_row (paper, book, section, row, NULL);
    }
}

static void
put_warnings (PagodaPaper *paper, const PagodaHandoverBook *book, guint account)
{
  const GArray *rows = book->sections[PAGODA_BOOK_WARNINGS];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const PagodaBookRow *row = &g_array_index (rows, PagodaBookRow, i);
      if (row->account == account)
        pagoda_paper_append (text, "\n", row->cells[0].text);
    }
  if (text->len == 0)
    return;
  pagoda_paper_begin_part (paper);
  pagoda_paper_add_heading (paper, NULL, say (book, pagoda_book_section_kind (PAGODA_BOOK_WARNINGS)->title),
                            NULL);
  pagoda_paper_add_text (paper, text->str);
}

/* The first sheet */

static void
put_handover (PagodaPaper *paper, const PagodaHandoverBook *book, const PagodaHandoverRecord *record)
{
  g_autofree char *day = pagoda_day_to_iso (record->day);
  g_autofree char *text = g_strdup_printf (
      /* Translators: a handover; a day, who gave, who took, how many accounts and whose entry it is. */
      say (book, N_ ("%1$s: %2$s → %3$s, accounts: %4$u (entered by %5$s)")), day, record->from, record->to,
      g_hash_table_size (record->counts), record->actor);

  pagoda_paper_add_field (paper, say (book, N_ ("Handed over")), text);
}

/* Those that concern an account of the book, each once. */
static void
put_handovers (PagodaPaper *paper, const PagodaHandoverBook *book)
{
  gboolean any = FALSE;

  for (guint i = 0; i < book->records->len; i++)
    {
      const PagodaHandoverRecord *record = g_ptr_array_index (book->records, i);
      gboolean concerns = FALSE;
      for (guint n = 0; n < book->accounts->len; n++)
        concerns |= ((const PagodaBookAccount *)g_ptr_array_index (book->accounts, n))->handover == record;
      if (concerns)
        put_handover (paper, book, record);
      any |= concerns;
    }
  if (!any)
    pagoda_paper_add_field (paper, say (book, N_ ("Handed over")), say (book, N_ ("not yet")));
}

static void
put_accounts (PagodaPaper *paper, const PagodaHandoverBook *book)
{
  const GArray *rows = book->sections[PAGODA_BOOK_ACCOUNTS];
  PagodaPaperColumn name = { say (book, N_ ("Customer")), 5, FALSE };
  g_autoptr (GArray) columns = list_columns (book, PAGODA_BOOK_ACCOUNTS, &name);

  pagoda_paper_add_heading (paper, NULL, say (book, N_ ("The accounts")), NULL);
  pagoda_paper_begin_table (paper, (const PagodaPaperColumn *)(gpointer)columns->data, columns->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const PagodaBookRow *row = &g_array_index (rows, PagodaBookRow, i);
      const PagodaBookAccount *account = g_ptr_array_index (book->accounts, row->account);
      put_row (paper, book, PAGODA_BOOK_ACCOUNTS, row, account->dossier->customer->name);
    }
}

static char *
word_count (const PagodaHandoverBook *book, PagodaAccountCount count, gint64 n)
{
  return pagoda_account_count_is_money (count) ? pagoda_money_format (n, currency_of (book))
                                               : g_strdup_printf ("%" G_GINT64_FORMAT, n);
}

/* Of all accounts; what was counted at the handovers only where each had one. */
static void
put_sums (PagodaPaper *paper, const PagodaHandoverBook *book)
{
  g_autoptr (GArray) columns = list_columns (book, PAGODA_BOOK_COUNTS, NULL);
  gint64 now[PAGODA_N_ACCOUNT_COUNTS] = { 0 }, counted[PAGODA_N_ACCOUNT_COUNTS] = { 0 };
  gboolean known = TRUE, begun = FALSE;

  for (guint n = 0; n < book->accounts->len; n++)
    {
      const PagodaBookAccount *account = g_ptr_array_index (book->accounts, n);
      const gint64 *then = pagoda_handover_book_counted (account);
      known &= then != NULL;
      for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
        {
          now[i] += account->now[i];
          counted[i] += then != NULL ? then[i] : 0;
        }
    }
  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    {
      PagodaAccountCount count = (PagodaAccountCount)i;
      g_autofree char *then = known ? word_count (book, count, counted[i]) : NULL;
      g_autofree char *present = word_count (book, count, now[i]);
      if (now[i] == 0 && (!known || counted[i] == 0))
        continue;
      if (!begun)
        {
          pagoda_paper_begin_part (paper);
          pagoda_paper_add_heading (paper, NULL, say (book, N_ ("Counts of all accounts")), NULL);
          pagoda_paper_begin_table (paper, (const PagodaPaperColumn *)(gpointer)columns->data, columns->len);
        }
      begun = TRUE;
      pagoda_paper_add_row (paper, (const char *const[]){ pagoda_account_count_label (count, book->language),
                                                          then, then, present });
    }
}

static void
put_first_sheet (PagodaPaper *paper, const PagodaHandoverBook *book)
{
  g_autofree char *day = pagoda_day_to_iso (book->as_of);
  g_autofree char *as_of = pagoda_pair_in_words (say (book, N_ ("As of")), day, book->language);
  g_autofree char *n = g_strdup_printf ("%u", book->accounts->len);
  g_autoptr (GString) more = g_string_new (book->person);

  pagoda_paper_append (more, PAGODA_PAPER_SEPARATOR, as_of);
  pagoda_paper_add_title (paper, say (book, N_ ("Handover book")), more->str);
  pagoda_paper_add_field (paper, say (book, N_ ("Accounts")), n);
  put_handovers (paper, book);
  put_accounts (paper, book);
  put_sums (paper, book);
}

static void
put_chapter (PagodaPaper *paper, const PagodaHandoverBook *book, guint number)
{
  const PagodaBookAccount *account = g_ptr_array_index (book->accounts, number);

  pagoda_profile_add_to_paper (paper, account->dossier, book->board, book->language);
  put_warnings (paper, book, number);
  put_section (paper, book, PAGODA_BOOK_WORK, number);
  put_section (paper, book, PAGODA_BOOK_MONEY, number);
  put_section (paper, book, PAGODA_BOOK_ASKS, number);
  put_section (paper, book, PAGODA_BOOK_COUNTS, number);
}

PagodaPaper *
pagoda_handover_book_make_paper (const PagodaHandoverBook *book)
{
  g_autofree char *day = pagoda_day_to_iso (book->as_of);
  g_autoptr (GString) foot = g_string_new (say (book, N_ ("Handover book")));

  pagoda_paper_append (foot, PAGODA_PAPER_SEPARATOR, book->person);
  pagoda_paper_append (foot, PAGODA_PAPER_SEPARATOR, day);
  PagodaPaper *paper = pagoda_paper_new (book->language == PAGODA_LANGUAGE_ZH_CN, foot->str);
  put_first_sheet (paper, book);
  for (guint i = 0; i < book->accounts->len; i++)
    put_chapter (paper, book, i);
  return paper;
}
