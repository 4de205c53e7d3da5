/* season_windows.c: the seasons of customers in the store (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/season_windows.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_season_windows_save (PagodaDatabase *database, PagodaSeasonWindow *window, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "season-window-insert", "season-window-update", &window->id);

  pagoda_statement_bind_int (statement, ":customer", window->customer);
  pagoda_statement_bind_text (statement, ":purpose", pagoda_season_purpose_word (window->purpose));
  pagoda_statement_bind_int (statement, ":first_third", window->first);
  pagoda_statement_bind_int (statement, ":last_third", window->last);
  pagoda_statement_bind_text (statement, ":note", window->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_season_windows_delete (PagodaDatabase *database, PagodaId window, GError **error)
{
  return pagoda_delete_where (database, "season-window-delete", delete_slots, ":id", window, error);
}

gboolean
pagoda_season_windows_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "season-window-delete", delete_slots, ":customer", customer, error);
}

static PagodaSeasonWindow *
read_window (PagodaStatement *statement)
{
  PagodaSeasonWindow *window = g_new0 (PagodaSeasonWindow, 1);

  window->id = pagoda_statement_int (statement, "id");
  window->customer = pagoda_statement_int (statement, "customer");
  pagoda_season_purpose_parse (pagoda_statement_text (statement, "purpose"), &window->purpose);
  window->first = (int)pagoda_statement_int (statement, "first_third");
  window->last = (int)pagoda_statement_int (statement, "last_third");
  window->note = g_strdup (pagoda_statement_text (statement, "note"));
  return window;
}

static void
add_window (PagodaStatement *statement, gpointer windows)
{
  g_ptr_array_add (windows, read_window (statement));
}

GPtrArray *
pagoda_season_windows_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "season-window-of-customer", ":customer", customer, add_window,
                                   (GDestroyNotify)pagoda_season_window_free, error);
}

static void
add_to_customer (PagodaStatement *statement, gpointer data)
{
  GHashTable *customers = data;
  PagodaSeasonWindow *window = read_window (statement);
  GPtrArray *windows = g_hash_table_lookup (customers, &window->customer);

  if (windows == NULL)
    {
      windows = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_season_window_free);
      g_hash_table_insert (customers, g_memdup2 (&window->customer, sizeof window->customer), windows);
    }
  g_ptr_array_add (windows, window);
}

GHashTable *
pagoda_season_windows_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) customers
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  return pagoda_statement_each (pagoda_statement (database, "season-window-list"), add_to_customer, customers,
                                error)
             ? g_steal_pointer (&customers)
             : NULL;
}
