/* projects.c: projects with their stages and rivals in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/projects.h"

#include "store/closing_analyses.h"
#include "store/conditions.h"
#include "store/decision_makers.h"
#include "store/evidence.h"
#include "store/influence_lines.h"
#include "store/layers-private.h"

gboolean
pagoda_projects_save (PagodaDatabase *database, PagodaProject *project, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "project-insert", "project-update", &project->id);

  pagoda_statement_bind_int (statement, ":customer", project->customer);
  pagoda_statement_bind_text (statement, ":name", project->name);
  pagoda_statement_bind_text (statement, ":code", project->code);
  pagoda_statement_bind_text (statement, ":product", project->product);
  pagoda_statement_bind_text (statement, ":seller", project->seller);
  pagoda_statement_bind_text (statement, ":source", project->source);
  pagoda_statement_bind_text (statement, ":region", project->region);
  pagoda_statement_bind_optional (statement, ":amount", project->amount, PAGODA_AMOUNT_UNKNOWN);
  pagoda_statement_bind_text (statement, ":currency", project->currency);
  pagoda_statement_bind_int (statement, ":rate", project->rate);
  pagoda_statement_bind_int (statement, ":opened_day", project->opened);
  pagoda_statement_bind_optional (statement, ":expected_day", project->expected_close, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":state", pagoda_project_state_word (project->state));
  pagoda_statement_bind_optional (statement, ":closed_day", project->closed, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":reason", project->reason);
  pagoda_statement_bind_text (statement, ":note", project->note);
  pagoda_statement_bind_text (statement, ":follow_up", project->follow_up);
  pagoda_statement_bind_optional (statement, ":follow_up_day", project->follow_up_day, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":follows", project->follows, PAGODA_ID_NONE);
  return pagoda_statement_run (statement, error);
}

static gboolean
delete_projects (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":project", ":customer", NULL };
  static const char *const rival_slots[] = { ":rival", ":project", ":customer", NULL };

  return pagoda_influence_lines_delete_where (database, slot, id, error)
         && pagoda_closing_analyses_delete_where (database, slot, id, error)
         && pagoda_conditions_delete_where (database, slot, id, error)
         && pagoda_evidence_uses_delete_where (database, slot, id, error)
         && pagoda_decision_makers_delete_where (database, slot, id, error)
         && pagoda_delete_where (database, "project-stage-delete", slots, slot, id, error)
         && pagoda_delete_where (database, "rival-delete", rival_slots, slot, id, error)
         && pagoda_delete_where (database, "project-forget-origin", slots, slot, id, error)
         && pagoda_delete_where (database, "project-delete", slots, slot, id, error);
}

typedef struct
{
  PagodaWonVisitor visitor;
  gpointer data;
} WonVisit;

static void
show_won (PagodaStatement *statement, gpointer data)
{
  const WonVisit *visit = data;

  visit->visitor (pagoda_statement_int (statement, "id"), pagoda_statement_int (statement, "customer"),
                  (PagodaDay)pagoda_statement_int (statement, "closed_day"), visit->data);
}

gboolean
pagoda_projects_visit_won (PagodaDatabase *database,
                           PagodaDay day,
                           PagodaWonVisitor visitor,
                           gpointer data,
                           GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "project-won");
  WonVisit visit = { visitor, data };

  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, show_won, &visit, error);
}

gboolean
pagoda_projects_delete (PagodaDatabase *database, PagodaId project, GError **error)
{
  return delete_projects (database, ":project", project, error);
}

gboolean
pagoda_projects_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return delete_projects (database, ":customer", customer, error);
}

gboolean
pagoda_stages_insert (PagodaDatabase *database, PagodaProjectStage *stage, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "project-stage-insert", &stage->id,
                                                       ":project", stage->project, stage->from);

  pagoda_statement_bind_text (statement, ":stage", pagoda_stage_word (stage->stage));
  pagoda_statement_bind_optional (statement, ":joined", stage->joined, PAGODA_ANSWER_UNKNOWN);
  pagoda_statement_bind_text (statement, ":evidence", stage->evidence);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_rivals_save (PagodaDatabase *database, PagodaRival *rival, GError **error)
{
  PagodaStatement *statement = pagoda_saved_row_begin (database, "rival-insert", "rival-update", &rival->id);

  pagoda_statement_bind_int (statement, ":project", rival->project);
  pagoda_statement_bind_text (statement, ":name", rival->name);
  pagoda_statement_bind_int (statement, ":from_day", rival->from);
  pagoda_statement_bind_optional (statement, ":until_day", rival->until, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_rivals_end (PagodaDatabase *database, PagodaId rival, PagodaDay until, GError **error)
{
  return pagoda_row_end (database, "rival-end", rival, until, error);
}

gboolean
pagoda_rivals_delete (PagodaDatabase *database, PagodaId rival, GError **error)
{
  static const char *const slots[] = { ":rival", ":project", ":customer", NULL };

  return pagoda_delete_where (database, "decision-maker-support-delete-of-rival",
                              (const char *const[]){ ":rival", NULL }, ":rival", rival, error)
         && pagoda_conditions_delete_where (database, ":rival", rival, error)
         && pagoda_delete_where (database, "rival-delete", slots, ":rival", rival, error);
}

static void
add_project (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_project_new ();

  project->id = pagoda_statement_int (statement, "id");
  project->customer = pagoda_statement_int (statement, "customer");
  project->name = g_strdup (pagoda_statement_text (statement, "name"));
  project->code = g_strdup (pagoda_statement_text (statement, "code"));
  project->product = g_strdup (pagoda_statement_text (statement, "product"));
  project->seller = g_strdup (pagoda_statement_text (statement, "seller"));
  project->source = g_strdup (pagoda_statement_text (statement, "source"));
  project->region = g_strdup (pagoda_statement_text (statement, "region"));
  project->amount = pagoda_statement_optional (statement, "amount", PAGODA_AMOUNT_UNKNOWN);
  project->currency = g_strdup (pagoda_statement_text (statement, "currency"));
  project->rate = pagoda_statement_int (statement, "rate");
  project->opened = (PagodaDay)pagoda_statement_int (statement, "opened_day");
  project->expected_close = (PagodaDay)pagoda_statement_optional (statement, "expected_day", PAGODA_DAY_NONE);
  pagoda_project_state_parse (pagoda_statement_text (statement, "state"), &project->state);
  project->closed = (PagodaDay)pagoda_statement_optional (statement, "closed_day", PAGODA_DAY_NONE);
  project->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  project->note = g_strdup (pagoda_statement_text (statement, "note"));
  project->follow_up = g_strdup (pagoda_statement_text (statement, "follow_up"));
  project->follow_up_day = (PagodaDay)pagoda_statement_optional (statement, "follow_up_day", PAGODA_DAY_NONE);
  project->follows = pagoda_statement_optional (statement, "follows", PAGODA_ID_NONE);
  g_ptr_array_add (pagoda_layer_reading_record (reading, project->customer)->projects, project);
  pagoda_layer_reading_keep (reading, project);
}

static void
add_stage (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaProjectStage *stage = g_new0 (PagodaProjectStage, 1);

  stage->id = pagoda_statement_int (statement, "id");
  stage->project = project->id;
  pagoda_stage_parse (pagoda_statement_text (statement, "stage"), &stage->stage);
  stage->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  stage->joined = (PagodaAnswer)pagoda_statement_optional (statement, "joined", PAGODA_ANSWER_UNKNOWN);
  stage->evidence = g_strdup (pagoda_statement_text (statement, "evidence"));
  g_ptr_array_add (project->stages, stage);
}

static void
add_rival (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaRival *rival = g_new0 (PagodaRival, 1);

  rival->id = pagoda_statement_int (statement, "id");
  rival->project = project->id;
  rival->name = g_strdup (pagoda_statement_text (statement, "name"));
  rival->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  rival->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  g_ptr_array_add (project->rivals, rival);
}

gboolean
pagoda_projects_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "project-list", add_project, error)
         && pagoda_layer_reading_each (reading, "project-stage-list", add_stage, error)
         && pagoda_layer_reading_each (reading, "rival-list", add_rival, error)
         && pagoda_conditions_read (reading, error) && pagoda_closing_analyses_read (reading, error);
}
