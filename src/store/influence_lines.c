/* influence_lines.c: who has whose ear, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/influence_lines.h"

#include "domain/project.h"
#include "store/layers-private.h"

gboolean
pagoda_influence_lines_save (PagodaDatabase *database, PagodaInfluenceLine *line, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "influence-line-insert", "influence-line-update", &line->id);

  pagoda_statement_bind_int (statement, ":project", line->project);
  pagoda_statement_bind_int (statement, ":speaker", line->speaker);
  pagoda_statement_bind_int (statement, ":listener", line->listener);
  pagoda_statement_bind_int (statement, ":from_day", line->from);
  pagoda_statement_bind_optional (statement, ":until_day", line->until, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", line->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_influence_lines_is_taken (PagodaDatabase *database,
                                 const PagodaInfluenceLine *line,
                                 gboolean *taken,
                                 GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "influence-line-same");

  pagoda_statement_bind_int (statement, ":project", line->project);
  pagoda_statement_bind_int (statement, ":speaker", line->speaker);
  pagoda_statement_bind_int (statement, ":listener", line->listener);
  pagoda_statement_bind_int (statement, ":id", line->id);
  return pagoda_statement_first (statement, NULL, NULL, taken, error);
}

gboolean
pagoda_influence_lines_end (PagodaDatabase *database, PagodaId line, PagodaDay until, GError **error)
{
  return pagoda_row_end (database, "influence-line-end", line, until, error);
}

gboolean
pagoda_influence_lines_delete (PagodaDatabase *database, PagodaId line, GError **error)
{
  return pagoda_influence_lines_delete_where (database, ":line", line, error);
}

gboolean
pagoda_influence_lines_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":line", ":contact", ":project", ":customer", NULL };

  return pagoda_delete_where (database, "influence-line-delete", slots, slot, id, error);
}

static void
add_line (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaInfluenceLine *line = g_new0 (PagodaInfluenceLine, 1);

  line->id = pagoda_statement_int (statement, "id");
  line->project = project->id;
  line->speaker = pagoda_statement_int (statement, "speaker");
  line->listener = pagoda_statement_int (statement, "listener");
  line->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  line->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  line->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (project->influence_lines, line);
}

gboolean
pagoda_influence_lines_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "influence-line-list", add_line, error);
}
