/* quarter_commands.c: freeze.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/edit_quarters.h"
#include "session/quarter.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *quarter;
  char *reason;
} options;

const GOptionEntry freeze_options[] = {
  { "quarter", 0, 0, G_OPTION_ARG_STRING, &options.quarter,
    N_ ("The quarter; without it the one that ended last"), "2026Q3" },
  { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, N_ ("Why a quarter that is frozen is frozen again"),
    "TEXT" },
  { NULL },
};

gboolean
parse_quarter (const char *text, PagodaQuarter *quarter, GError **error)
{
  return text == NULL || pagoda_quarter_parse (text, quarter)
         || fail_usage (error, _ ("--quarter is a quarter such as 2026Q3, not “%s”."), text);
}

/* What the data say of the quarter, whether it is frozen already or not. */
static PagodaQuarterPack *
compute (PagodaDatabase *database, PagodaQuarter quarter, PagodaDay today, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaQuarterPack *pack = pagoda_quarter_compute (database, snapshot, quarter, today, NULL, error);
  pagoda_database_rollback (database);
  return pack;
}

static void
print_frozen (const Invocation *invocation, const PagodaQuarterPack *pack, gint64 history)
{
  g_autofree char *word = pagoda_quarter_word (pack->quarter);
  g_autofree char *actor = pagoda_history_get_actor ();
  gint64 rows = 0;

  if (!invocation->json)
    {
      puts (word);
      return;
    }
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    rows += pagoda_quarter_pack_n_rows (pack, (PagodaQuarterSection)section);
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "quarter", word);
  add_day (builder, "as_of", pack->as_of);
  add_day (builder, "frozen", invocation->as_of);
  add_text (builder, "actor", actor);
  add_text (builder, "reason", options.reason);
  add_count (builder, "rows", rows);
  add_id (builder, "history", history);
  print_json (json_builder_end_object (builder));
}

gboolean
run_freeze (const Invocation *invocation, GError **error)
{
  PagodaQuarter quarter = pagoda_quarter_usual (invocation->as_of);
  gint64 history = 0;

  if (!parse_quarter (options.quarter, &quarter, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  g_autoptr (PagodaQuarterPack) pack
      = database != NULL ? compute (database, quarter, invocation->as_of, error) : NULL;
  if (pack == NULL)
    return FALSE;
  g_autoptr (PagodaEdit) edit = pagoda_edit_freeze_quarter (pack, invocation->as_of, options.reason);
  if (!pagoda_edit_run (edit, database, &history, error))
    return FALSE;
  print_frozen (invocation, pack, history);
  return TRUE;
}
