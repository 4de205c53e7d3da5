/* salvage_commands.c: salvage.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "store/record_words.h"
#include "store/salvage.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
add_table (JsonBuilder *builder, const PagodaSalvagedTable *table)
{
  json_builder_begin_object (builder);
  add_text (builder, "table", table->table);
  add_count (builder, "saved", table->saved);
  add_count (builder, "partial", table->partial);
  add_count (builder, "lost", table->lost);
  add_flag (builder, "uncertain", table->uncertain);
  json_builder_end_object (builder);
}

static void
print_salvage_json (const PagodaSalvage *salvage)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_flag (builder, "whole", pagoda_salvage_is_whole (salvage));
  add_text (builder, "damaged", salvage->damaged);
  json_builder_begin_array (json_builder_set_member_name (builder, "tables"));
  for (guint i = 0; i < salvage->tables->len; i++)
    add_table (builder, g_ptr_array_index (salvage->tables, i));
  json_builder_end_array (builder);
  add_count (builder, "placeholders", salvage->placeholders);
  json_builder_begin_array (json_builder_set_member_name (builder, "findings"));
  for (char **finding = salvage->findings; *finding != NULL; finding++)
    json_builder_add_string_value (builder, *finding);
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

static void
add_cells (GPtrArray *cells, const PagodaSalvagedTable *table)
{
  const char *more = table->uncertain ? _ ("perhaps more") : "";

  g_ptr_array_add (cells, g_strdup (pagoda_record_label (table->table, pagoda_language_current ())));
  g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, table->saved));
  g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, table->partial));
  g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT " %s", table->lost, more));
}

static void
print_salvage (const PagodaSalvage *salvage)
{
  const char *const heads[] = { _ ("Records"), _ ("Saved"), _ ("In part"), _ ("Lost") };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    g_ptr_array_add (cells, g_strdup (heads[i]));
  for (guint i = 0; i < salvage->tables->len; i++)
    add_cells (cells, g_ptr_array_index (salvage->tables, i));
  print_table (cells, G_N_ELEMENTS (heads));
  for (char **finding = salvage->findings; *finding != NULL; finding++)
    puts (*finding);
  printf (_ ("The damaged store: %s\n"), salvage->damaged);
}

gboolean
run_salvage (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaSalvage) salvage = pagoda_salvage_run (invocation->store, NULL, NULL, NULL, error);

  if (salvage == NULL)
    return FALSE;
  if (invocation->json)
    print_salvage_json (salvage);
  else
    print_salvage (salvage);
  return TRUE;
}
