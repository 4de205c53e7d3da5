/* wallet_commands.c: wallet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/averages_words.h"
#include "session/wallet_map.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *quadrant;
  PagodaQuadrant chosen; /* where one is named */
} options;

const GOptionEntry wallet_options[] = {
  { "quadrant", 0, 0, G_OPTION_ARG_STRING, &options.quadrant, N_ ("Only customers whose supplier we are so"),
    "cash cow|gadfly|mainstay|occasional" },
  { NULL },
};

/* Whether --quadrant asks for @entry. */
static gboolean
is_wanted (const PagodaWalletEntry *entry)
{
  return options.quadrant == NULL || entry->quadrant == options.chosen;
}

/* JSON */

static void
add_customer (JsonBuilder *builder, const PagodaWalletMap *map, const PagodaWalletEntry *entry)
{
  add_id (builder, "id", pagoda_snapshot_get_id (map->snapshot, entry->place));
  add_text (builder, "code", pagoda_snapshot_get_code (map->snapshot, entry->place));
  add_text (builder, "name", pagoda_snapshot_get_name (map->snapshot, entry->place));
  add_money (builder, "revenue", entry->revenue, pagoda_snapshot_get_currency (map->snapshot));
}

static void
add_entry (JsonBuilder *builder, const PagodaWalletMap *map, const PagodaWalletEntry *entry)
{
  const char *currency = pagoda_snapshot_get_currency (map->snapshot);

  json_builder_begin_object (builder);
  add_customer (builder, map, entry);
  add_money (builder, "budget", entry->budget, currency);
  add_number (builder, "share", entry->share);
  add_money (builder, "gap", entry->gap, currency);
  add_text (builder, "quadrant", pagoda_quadrant_word (entry->quadrant));
  json_builder_begin_array (json_builder_set_member_name (builder, "path"));
  for (guint i = 0; i < entry->n_path; i++)
    {
      json_builder_begin_object (builder);
      add_day (builder, "day", entry->path[i].day);
      add_money (builder, "revenue", entry->path[i].revenue, currency);
      add_number (builder, "share", entry->path[i].share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_as_json (const PagodaWalletMap *map)
{
  const char *currency = pagoda_snapshot_get_currency (map->snapshot);
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", map->as_of);
  add_text (builder, "currency", currency);
  add_number (builder, "share_cut", map->share_cut);
  if (map->entries->len > 0)
    add_money (builder, "median_budget", map->median, currency);
  else
    add_text (builder, "median_budget", NULL);
  json_builder_begin_array (json_builder_set_member_name (builder, "customers"));
  for (guint i = 0; i < map->entries->len; i++)
    if (is_wanted (&g_array_index (map->entries, PagodaWalletEntry, i)))
      add_entry (builder, map, &g_array_index (map->entries, PagodaWalletEntry, i));
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "without_budget"));
  for (guint i = 0; i < map->unknown->len; i++)
    {
      json_builder_begin_object (builder);
      add_customer (builder, map, &g_array_index (map->unknown, PagodaWalletEntry, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

/* Text */

static void
add_row (GPtrArray *cells, const PagodaWalletMap *map, const PagodaWalletEntry *entry)
{
  const char *currency = pagoda_snapshot_get_currency (map->snapshot);

  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (map->snapshot, entry->place)));
  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (map->snapshot, entry->place)));
  g_ptr_array_add (cells, pagoda_wallet_word_share (entry->share));
  g_ptr_array_add (cells, pagoda_money_format (entry->revenue, currency));
  g_ptr_array_add (cells, pagoda_money_format (entry->budget, currency));
  g_ptr_array_add (cells, pagoda_money_format (entry->gap, currency));
  g_ptr_array_add (cells, g_strdup (pagoda_wallet_entry_label (entry, pagoda_language_current ())));
}

static void
print_as_text (const PagodaWalletMap *map)
{
  static const char *const heads[] = { N_ ("Code"),   N_ ("Customer"), N_ ("Share of wallet"), N_ ("Revenue"),
                                       N_ ("Budget"), N_ ("Gap"),      N_ ("We are") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  g_autofree char *cuts = pagoda_wallet_map_describe_cuts (map, pagoda_language_current ());
  g_autofree char *unknown = pagoda_count_format (map->unknown->len);

  for (guint i = 0; i < map->entries->len; i++)
    if (is_wanted (&g_array_index (map->entries, PagodaWalletEntry, i)))
      add_row (cells, map, &g_array_index (map->entries, PagodaWalletEntry, i));
  print_table (cells, G_N_ELEMENTS (heads));
  putchar ('\n');
  if (map->entries->len > 0)
    puts (cuts);
  printf (_ ("Customers that bought and whose budget is not known: %s"), unknown);
  putchar ('\n');
}

gboolean
run_wallet (const Invocation *invocation, GError **error)
{
  if (options.quadrant != NULL && !pagoda_quadrant_parse (options.quadrant, &options.chosen))
    return fail_usage (error, _ ("--quadrant is cash cow, gadfly, mainstay or occasional, not “%s”."),
                       options.quadrant);
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaWalletMap) map
      = pagoda_wallet_map_load (database, snapshot, invocation->as_of, NULL, error);
  pagoda_database_rollback (database);
  if (map == NULL)
    return FALSE;

  if (invocation->json)
    print_as_json (map);
  else
    print_as_text (map);
  return TRUE;
}
