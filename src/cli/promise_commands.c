/* promise_commands.c: promises.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/promise_book.h"

#include <glib/gi18n.h>
#include <math.h>

static struct
{
  char *customer;
} options;

const GOptionEntry promises_options[] = {
  { "customer", 0, 0, G_OPTION_ARG_STRING, &options.customer, N_ ("Only the customer with this code"),
    N_ ("CODE") },
  { NULL },
};

/* JSON */

/* The shares are null where there are too few cases. */
static void
add_tally (JsonBuilder *builder, const PagodaPromiseTally *tally, const PagodaHouseRules *rules)
{
  double kept = 0, punctual = 0;
  gboolean known = pagoda_promise_tally_shares (tally, rules, &kept, &punctual);

  add_count (builder, "promises", tally->made);
  add_count (builder, "kept", tally->kept);
  add_count (builder, "punctual", tally->punctual);
  add_count (builder, "broken", tally->broken);
  add_count (builder, "moved", tally->moved);
  add_count (builder, "open", tally->open);
  add_count (builder, "overdue", tally->late);
  add_count (builder, "n", pagoda_promise_tally_ended (tally));
  add_flag (builder, "too_few", !known);
  add_number (builder, "kept_share", known ? kept : NAN);
  add_number (builder, "punctuality", known ? punctual : NAN);
}

static void
add_accounts (JsonBuilder *builder, const PagodaPromiseBook *book, const PagodaSnapshot *snapshot)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (snapshot);

  json_builder_begin_array (json_builder_set_member_name (builder, "customers"));
  for (guint i = 0; i < book->customers->len; i++)
    {
      const PagodaPromiseAccount *account = &g_array_index (book->customers, PagodaPromiseAccount, i);
      gssize place = pagoda_snapshot_find (snapshot, account->customer);
      json_builder_begin_object (builder);
      add_text (builder, "customer", pagoda_snapshot_get_code (snapshot, (gsize)place));
      add_id (builder, "id", account->customer);
      add_text (builder, "name", pagoda_snapshot_get_name (snapshot, (gsize)place));
      add_tally (builder, &account->tally, rules);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "sellers"));
  for (guint i = 0; i < book->sellers->len; i++)
    {
      const PagodaPromiseAccount *account = &g_array_index (book->sellers, PagodaPromiseAccount, i);
      json_builder_begin_object (builder);
      add_text (builder, "seller", *account->owner != '\0' ? account->owner : NULL);
      add_tally (builder, &account->tally, rules);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_promise (JsonBuilder *builder,
             const PagodaPromiseBook *book,
             const PagodaSnapshot *snapshot,
             const PagodaPromise *promise)
{
  gssize place = pagoda_snapshot_find (snapshot, promise->customer);
  PagodaPromiseState state = pagoda_promise_state_on (promise, book->as_of);

  json_builder_begin_object (builder);
  add_id (builder, "id", promise->id);
  add_text (builder, "customer", pagoda_snapshot_get_code (snapshot, (gsize)place));
  add_text (builder, "promise", promise->title);
  add_text (builder, "seller", promise->owner);
  add_day (builder, "day", promise->day);
  add_day (builder, "due", pagoda_promise_due_on (promise, book->as_of));
  add_text (builder, "state", pagoda_promise_state_word (state));
  add_day (builder, "closed", state != PAGODA_PROMISE_OPEN ? promise->closed : PAGODA_DAY_NONE);
  add_flag (builder, "overdue", pagoda_promise_counts (promise, PAGODA_PROMISES_LATE, book->as_of));
  add_flag (builder, "moved", pagoda_promise_counts (promise, PAGODA_PROMISES_MOVED, book->as_of));
  json_builder_end_object (builder);
}

static void
print_as_json (const PagodaPromiseBook *book, const PagodaSnapshot *snapshot)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", book->as_of);
  add_accounts (builder, book, snapshot);
  json_builder_begin_array (json_builder_set_member_name (builder, "promises"));
  for (guint i = 0; i < book->promises->len; i++)
    add_promise (builder, book, snapshot, g_ptr_array_index (book->promises, i));
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
add_row (GPtrArray *cells, const char *name, const PagodaPromiseTally *tally, const PagodaHouseRules *rules)
{
  const guint numbers[]
      = { tally->made, tally->kept, tally->punctual, tally->broken, tally->moved, tally->open, tally->late };
  double kept = 0, punctual = 0;
  gboolean known = pagoda_promise_tally_shares (tally, rules, &kept, &punctual);

  g_ptr_array_add (cells, g_strdup (name));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_ptr_array_add (cells, g_strdup_printf ("%u", numbers[i]));
  g_ptr_array_add (cells, known ? g_strdup_printf ("%.1f%%", 100 * kept) : g_strdup (_ ("Too few")));
  g_ptr_array_add (cells, known ? g_strdup_printf ("%.1f%%", 100 * punctual) : g_strdup (_ ("Too few")));
}

static void
print_as_text (const PagodaPromiseBook *book, const PagodaSnapshot *snapshot)
{
  static const char *const heads[]
      = { N_ ("Customer, seller"), N_ ("Promises"),   N_ ("Kept"), N_ ("In time"),
          N_ ("Broken"),           N_ ("Moved"),      N_ ("Open"), N_ ("Overdue"),
          N_ ("Kept share"),       N_ ("Punctuality") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (snapshot);

  for (guint i = 0; i < book->customers->len; i++)
    {
      const PagodaPromiseAccount *account = &g_array_index (book->customers, PagodaPromiseAccount, i);
      gssize place = pagoda_snapshot_find (snapshot, account->customer);
      add_row (cells, pagoda_snapshot_get_name (snapshot, (gsize)place), &account->tally, rules);
    }
  for (guint i = 0; i < book->sellers->len; i++)
    {
      const PagodaPromiseAccount *account = &g_array_index (book->sellers, PagodaPromiseAccount, i);
      add_row (cells, *account->owner != '\0' ? account->owner : _ ("Nobody"), &account->tally, rules);
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

gboolean
run_promises (const Invocation *invocation, GError **error)
{
  PagodaId customer = PAGODA_ID_NONE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, error) : NULL;

  if (snapshot == NULL || !find_customer (snapshot, options.customer, &customer, error)
      || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaPromiseBook) book
      = pagoda_promise_book_load (database, customer, invocation->as_of, error);
  pagoda_database_rollback (database);
  if (book == NULL)
    return FALSE;
  if (invocation->json)
    print_as_json (book, snapshot);
  else
    print_as_text (book, snapshot);
  return TRUE;
}
