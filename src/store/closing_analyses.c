/* closing_analyses.c: analyses of closed projects in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/closing_analyses.h"

#include "store/layers-private.h"

gboolean
pagoda_closing_analyses_save (PagodaDatabase *database, PagodaClosingAnalysis *analysis, GError **error)
{
  PagodaStatement *statement = pagoda_saved_row_begin (database, "closing-analysis-insert",
                                                       "closing-analysis-update", &analysis->id);

  pagoda_statement_bind_int (statement, ":project", analysis->project);
  pagoda_statement_bind_text (statement, ":cornerstone",
                              analysis->cornerstone != PAGODA_CORNERSTONE_UNKNOWN
                                  ? pagoda_cornerstone_word (analysis->cornerstone)
                                  : NULL);
  pagoda_statement_bind_int (statement, ":methods", analysis->methods);
  pagoda_statement_bind_optional (statement, ":performance", analysis->performance, 0);
  pagoda_statement_bind_int (statement, ":losses", analysis->losses);
  pagoda_statement_bind_text (statement, ":winner", analysis->winner);
  pagoda_statement_bind_text (statement, ":winner_did", analysis->winner_did);
  pagoda_statement_bind_optional (statement, ":first_contact_day", analysis->first_contact, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":visits", analysis->visits, PAGODA_COUNT_UNKNOWN);
  pagoda_statement_bind_optional (statement, ":contacts", analysis->contacts, PAGODA_COUNT_UNKNOWN);
  pagoda_statement_bind_text (statement, ":lesson", analysis->lesson);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_closing_analyses_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":analysis", ":project", ":customer", NULL };

  return pagoda_delete_where (database, "closing-analysis-delete", slots, slot, id, error);
}

gboolean
pagoda_closing_analyses_delete (PagodaDatabase *database, PagodaId analysis, GError **error)
{
  return pagoda_closing_analyses_delete_where (database, ":analysis", analysis, error);
}

static void
add_analysis (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaClosingAnalysis *analysis = pagoda_closing_analysis_new ();
  const char *word = pagoda_statement_text (statement, "cornerstone");

  analysis->id = pagoda_statement_int (statement, "id");
  analysis->project = project->id;
  if (word != NULL)
    pagoda_cornerstone_parse (word, &analysis->cornerstone);
  analysis->methods = (guint)pagoda_statement_int (statement, "methods");
  analysis->performance = (int)pagoda_statement_optional (statement, "performance", 0);
  analysis->losses = (guint)pagoda_statement_int (statement, "losses");
  analysis->winner = g_strdup (pagoda_statement_text (statement, "winner"));
  analysis->winner_did = g_strdup (pagoda_statement_text (statement, "winner_did"));
  analysis->first_contact
      = (PagodaDay)pagoda_statement_optional (statement, "first_contact_day", PAGODA_DAY_NONE);
  analysis->visits = (int)pagoda_statement_optional (statement, "visits", PAGODA_COUNT_UNKNOWN);
  analysis->contacts = (int)pagoda_statement_optional (statement, "contacts", PAGODA_COUNT_UNKNOWN);
  analysis->lesson = g_strdup (pagoda_statement_text (statement, "lesson"));
  pagoda_closing_analysis_free (project->analysis);
  project->analysis = analysis;
}

gboolean
pagoda_closing_analyses_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "closing-analysis-list", add_analysis, error);
}
