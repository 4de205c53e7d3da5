/* handover_commands.c: handover.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/edit_handover.h"
#include "store/customers.h"
#include "store/preferences.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *from;
  char *to;
  char *day;
  char **customers;
  gboolean dry_run;
} options;

const GOptionEntry handover_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("Who hands accounts over"), N_ ("NAME") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("Who takes them"), N_ ("NAME") },
  { "customer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.customers,
    N_ ("Only the customer with this code; may be given several times"), N_ ("CODE") },
  { "day", 0, 0, G_OPTION_ARG_STRING, &options.day, N_ ("From which day on; without it --as-of"),
    "YYYY-MM-DD" },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only tell what would become of it"), NULL },
  { NULL },
};

/* JSON */

/* The words of the counts, without spaces, as names. */
static void
add_counts (JsonBuilder *builder, const char *name, const gint64 *counts, const char *currency)
{
  json_builder_begin_object (json_builder_set_member_name (builder, name));
  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    {
      PagodaAccountCount count = (PagodaAccountCount)i;
      g_autofree char *word = g_strdelimit (g_strdup (pagoda_account_count_word (count)), " ", '_');
      if (pagoda_account_count_is_money (count))
        add_money (builder, word, counts[i], currency);
      else
        add_count (builder, word, counts[i]);
    }
  json_builder_end_object (builder);
}

static void
add_accounts (JsonBuilder *builder, const PagodaHandover *handover, const char *currency)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "accounts"));
  for (guint i = 0; i < handover->accounts->len; i++)
    {
      const PagodaHandoverAccount *account = g_ptr_array_index (handover->accounts, i);
      json_builder_begin_object (builder);
      add_text (builder, "customer", account->code);
      add_id (builder, "id", account->customer);
      add_text (builder, "name", account->name);
      add_count (builder, "moved", account->moved);
      add_counts (builder, "before", account->before, currency);
      add_counts (builder, "after", account->after, currency);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_lines (JsonBuilder *builder, const PagodaHandover *handover)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "records"));
  for (guint i = 0; i < handover->lines->len; i++)
    {
      const PagodaHandoverLine *line = &g_array_index (handover->lines, PagodaHandoverLine, i);
      json_builder_begin_object (builder);
      add_text (builder, "kind", pagoda_holding_kind_word (line->kind));
      add_text (builder, "fate", pagoda_holding_fate_word (line->fate));
      add_text (builder, "person", line->person);
      add_count (builder, "n", line->n);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (const PagodaHandover *handover, const char *currency, gint64 history)
{
  gint64 before[PAGODA_N_ACCOUNT_COUNTS], after[PAGODA_N_ACCOUNT_COUNTS];
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  pagoda_handover_sum (handover, FALSE, before);
  pagoda_handover_sum (handover, TRUE, after);
  add_text (builder, "from", handover->from);
  add_text (builder, "to", handover->to);
  add_day (builder, "day", handover->day);
  add_text (builder, "currency", currency);
  add_flag (builder, "dry_run", options.dry_run);
  add_count (builder, "moved", pagoda_handover_count (handover, PAGODA_FATE_MOVES));
  add_accounts (builder, handover, currency);
  add_lines (builder, handover);
  add_counts (builder, "before", before, currency);
  add_counts (builder, "after", after, currency);
  add_id (builder, "history", history);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
print_lines (const PagodaHandover *handover)
{
  static const char *const heads[]
      = { N_ ("What names somebody"), N_ ("Records"), N_ ("Person"), N_ ("What becomes of it") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  PagodaLanguage language = pagoda_language_current ();

  for (guint i = 0; i < handover->lines->len; i++)
    {
      const PagodaHandoverLine *line = &g_array_index (handover->lines, PagodaHandoverLine, i);
      g_ptr_array_add (cells, g_strdup (pagoda_holding_kind_label (line->kind, language)));
      g_ptr_array_add (cells, g_strdup_printf ("%u", line->n));
      g_ptr_array_add (cells, g_strdup (line->person));
      g_ptr_array_add (cells, g_strdup (pagoda_holding_fate_label (line->fate, language)));
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static char *
format_count (PagodaAccountCount count, gint64 n, const char *currency)
{
  return pagoda_account_count_is_money (count) ? pagoda_money_format (n, currency)
                                               : g_strdup_printf ("%" G_GINT64_FORMAT, n);
}

static void
print_counts (const PagodaHandover *handover, const char *currency)
{
  static const char *const heads[] = { N_ ("Counted"), N_ ("Before"), N_ ("After") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  gint64 before[PAGODA_N_ACCOUNT_COUNTS], after[PAGODA_N_ACCOUNT_COUNTS];

  pagoda_handover_sum (handover, FALSE, before);
  pagoda_handover_sum (handover, TRUE, after);
  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    {
      PagodaAccountCount count = (PagodaAccountCount)i;
      if (before[i] == 0 && after[i] == 0)
        continue;
      g_ptr_array_add (cells, g_strdup (pagoda_account_count_label (count, pagoda_language_current ())));
      g_ptr_array_add (cells, format_count (count, before[i], currency));
      g_ptr_array_add (cells, format_count (count, after[i], currency));
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_as_text (const PagodaHandover *handover, const char *currency)
{
  g_autofree char *day = pagoda_day_to_iso (handover->day);

  printf ("%s → %s, %s\n", handover->from, handover->to, day);
  printf (_ ("Accounts: %u"), handover->accounts->len);
  puts ("\n");
  print_lines (handover);
  putchar ('\n');
  print_counts (handover, currency);
  if (options.dry_run)
    puts (_ ("Nothing was changed."));
}

/* The customers that the options name; NULL with @error. */
static GArray *
find_customers (PagodaDatabase *database, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, error);

  if (snapshot == NULL)
    return NULL;
  for (char **code = options.customers; *code != NULL; code++)
    {
      PagodaId id = PAGODA_ID_NONE;
      if (!find_customer (snapshot, *code, &id, error))
        return NULL;
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static char *
load_currency (PagodaDatabase *database, GError **error)
{
  char *currency = NULL;
  PagodaDecimal margin;

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  pagoda_preferences_get_money (database, &currency, &margin, error);
  pagoda_database_rollback (database);
  return currency;
}

static void
print_handover (const Invocation *invocation,
                const PagodaHandover *handover,
                const char *currency,
                gint64 history)
{
  if (invocation->json)
    print_as_json (handover, currency, history);
  else
    print_as_text (handover, currency);
}

static gboolean
hand_over (const Invocation *invocation,
           PagodaDatabase *database,
           const PagodaHandoverRequest *request,
           GError **error)
{
  g_autofree char *currency = load_currency (database, error);
  gint64 history = 0;

  if (currency == NULL)
    return FALSE;
  if (options.dry_run)
    {
      g_autoptr (PagodaHandover) handover = pagoda_handover_preview (database, request, error);
      if (handover != NULL)
        print_handover (invocation, handover, currency, history);
      return handover != NULL;
    }
  g_autoptr (PagodaEdit) edit = pagoda_edit_hand_over (request);
  if (!pagoda_edit_run (edit, database, &history, error))
    return FALSE;
  print_handover (invocation, pagoda_edit_get_handover (edit), currency, history);
  return TRUE;
}

gboolean
run_handover (const Invocation *invocation, GError **error)
{
  PagodaHandoverRequest request
      = { .from = options.from, .to = options.to, .day = invocation->as_of, .today = invocation->as_of };

  if (options.from == NULL || options.to == NULL)
    return fail_usage (error, _ ("--from NAME and --to NAME are needed."));
  if (!parse_day ("--day", options.day, &request.day, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  if (database == NULL)
    return FALSE;
  g_autoptr (GArray) customers = options.customers != NULL ? find_customers (database, error) : NULL;
  if (options.customers != NULL && customers == NULL)
    return FALSE;
  if (customers != NULL)
    {
      request.customers = (const PagodaId *)(gpointer)customers->data;
      request.n = customers->len;
    }
  return hand_over (invocation, database, &request, error);
}
