/* handover_book.c: everything that the successor at some accounts needs (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/handover_book.h"

#include "domain/colleague.h"
#include "session/edit-private.h"
#include "store/handover.h"

#include <glib/gi18n-lib.h>

static void
free_account (gpointer data)
{
  PagodaBookAccount *account = data;

  g_clear_pointer (&account->dossier, pagoda_dossier_free);
  g_free (account);
}

static void
free_section (GArray *rows, guint n_columns)
{
  for (guint i = 0; i < rows->len; i++)
    {
      PagodaReportCell *cells = g_array_index (rows, PagodaBookRow, i).cells;
      for (guint column = 0; column < n_columns; column++)
        g_free ((char *)cells[column].text);
      g_free (cells);
    }
  g_array_unref (rows);
}

void
pagoda_handover_book_free (PagodaHandoverBook *book)
{
  if (book == NULL)
    return;
  for (int i = 0; i < PAGODA_N_BOOK_SECTIONS; i++)
    free_section (book->sections[i], pagoda_book_section_kind ((PagodaBookSection)i)->n_columns);
  g_ptr_array_unref (book->accounts);
  g_clear_pointer (&book->records, g_ptr_array_unref);
  g_clear_pointer (&book->board, pagoda_board_unref);
  g_free (book->person);
  g_free (book);
}

/* Which accounts */

/* The last handover by the person of the book, NULL where there was none. */
static const PagodaHandoverRecord *
find_given (const PagodaHandoverBook *book)
{
  for (guint i = 0; i < book->records->len; i++)
    {
      const PagodaHandoverRecord *record = g_ptr_array_index (book->records, i);
      if (record->day <= book->as_of && pagoda_colleague_is_same_name (record->from, book->person))
        return record;
    }
  return NULL;
}

static const PagodaHandoverRecord *
find_handover (const PagodaHandoverBook *book, PagodaId customer)
{
  for (guint i = 0; i < book->records->len; i++)
    {
      const PagodaHandoverRecord *record = g_ptr_array_index (book->records, i);
      if (record->day <= book->as_of && g_hash_table_contains (record->counts, &customer))
        return record;
    }
  return NULL;
}

static void
add_place (PagodaHandoverBook *book, gsize place)
{
  PagodaBookAccount *account = g_new0 (PagodaBookAccount, 1);

  account->place = place;
  g_ptr_array_add (book->accounts, account);
}

static void
add_of_person (PagodaHandoverBook *book, const PagodaSnapshot *snapshot)
{
  const PagodaHandoverRecord *given = find_given (book);

  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    {
      PagodaId id = pagoda_snapshot_get_id (snapshot, i);
      const char *owner = pagoda_snapshot_get_owner (snapshot, i, book->as_of);
      gboolean owned = pagoda_colleague_is_same_name (owner, book->person);
      if (owned)
        {
          /* As records write the name. */
          g_free (book->person);
          book->person = g_strdup (owner);
        }
      if (owned || (given != NULL && g_hash_table_contains (given->counts, &id)))
        add_place (book, i);
    }
}

static gboolean
choose (PagodaHandoverBook *book,
        const PagodaSnapshot *snapshot,
        const PagodaId *customers,
        gsize n,
        GError **error)
{
  if (customers == NULL && pagoda_edit_is_blank (book->person))
    return pagoda_edit_refuse (
        _ ("A handover book is of the accounts of one person. Nothing was written. Name the person."), error);
  for (gsize i = 0; customers != NULL && i < n; i++)
    {
      gssize place = pagoda_snapshot_find (snapshot, customers[i]);
      if (place >= 0)
        add_place (book, (gsize)place);
    }
  if (customers == NULL)
    add_of_person (book, snapshot);
  if (book->accounts->len > 0)
    return TRUE;
  g_autofree char *day = pagoda_day_to_iso (book->as_of);
  g_autofree char *message
      = g_strdup_printf (_ ("%1$s looks after no account on %2$s and has handed none over. Nothing was "
                            "written. Check the name and the day."),
                         book->person != NULL ? book->person : "–", day);
  return pagoda_edit_refuse (message, error);
}

/* Loading */

static PagodaDecimal
margin_of (const PagodaHandoverBook *book, const PagodaCustomer *customer)
{
  return customer->margin != PAGODA_MARGIN_NONE ? customer->margin
                                                : pagoda_snapshot_get_margin (book->board->snapshot);
}

static gboolean
load_account (PagodaDatabase *database, PagodaHandoverBook *book, PagodaBookAccount *account, GError **error)
{
  PagodaId id = pagoda_snapshot_get_id (book->board->snapshot, account->place);

  account->card = pagoda_board_find (book->board, id);
  account->handover = find_handover (book, id);
  return pagoda_account_counts_load (database, id, margin_of (book, account->dossier->customer), account->now,
                                     error);
}

/* A dossier is read in a transaction of its own. */
static gboolean
load_dossiers (PagodaDatabase *database,
               PagodaHandoverBook *book,
               const PagodaSnapshot *snapshot,
               GCancellable *cancellable,
               GError **error)
{
  for (guint i = 0; i < book->accounts->len; i++)
    {
      PagodaBookAccount *account = g_ptr_array_index (book->accounts, i);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      account->dossier
          = pagoda_dossier_load (database, pagoda_snapshot_get_id (snapshot, account->place), error);
      if (account->dossier == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_rest (PagodaDatabase *database,
           PagodaHandoverBook *book,
           PagodaSnapshot *snapshot,
           GCancellable *cancellable,
           GError **error)
{
  book->board
      = pagoda_board_load (database, snapshot, PAGODA_ID_NONE, book->as_of, book->as_of, cancellable, error);
  if (book->board == NULL)
    return FALSE;
  for (guint i = 0; i < book->accounts->len; i++)
    if (!load_account (database, book, g_ptr_array_index (book->accounts, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
load_records (PagodaDatabase *database, PagodaHandoverBook *book, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  book->records = pagoda_handover_records_list (database, error);
  pagoda_database_rollback (database);
  return book->records != NULL;
}

static gboolean
load_in_transaction (PagodaDatabase *database,
                     PagodaHandoverBook *book,
                     PagodaSnapshot *snapshot,
                     GCancellable *cancellable,
                     GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean loaded = load_rest (database, book, snapshot, cancellable, error);
  pagoda_database_rollback (database);
  return loaded;
}

PagodaHandoverBook *
pagoda_handover_book_load (PagodaDatabase *database,
                           PagodaSnapshot *snapshot,
                           const char *person,
                           const PagodaId *customers,
                           gsize n,
                           PagodaDay day,
                           PagodaLanguage language,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (PagodaHandoverBook) book = g_new0 (PagodaHandoverBook, 1);

  book->person = g_strdup (person);
  book->as_of = day;
  book->language = language;
  book->accounts = g_ptr_array_new_with_free_func (free_account);
  for (int i = 0; i < PAGODA_N_BOOK_SECTIONS; i++)
    book->sections[i] = g_array_new (FALSE, TRUE, sizeof (PagodaBookRow));
  if (!load_records (database, book, error) || !choose (book, snapshot, customers, n, error)
      || !load_dossiers (database, book, snapshot, cancellable, error)
      || !load_in_transaction (database, book, snapshot, cancellable, error))
    return NULL;
  pagoda_handover_book_fill (book);
  return g_steal_pointer (&book);
}

const gint64 *
pagoda_handover_book_counted (const PagodaBookAccount *account)
{
  return account->handover != NULL
             ? g_hash_table_lookup (account->handover->counts, &account->dossier->customer->id)
             : NULL;
}
