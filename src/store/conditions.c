/* conditions.c: conditions of acceptance in the store (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/conditions.h"

#include "store/layers-private.h"

/* Weights and standings */

gboolean
pagoda_condition_weights_insert (PagodaDatabase *database, PagodaConditionWeight *weight, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "condition-weight-insert", &weight->id,
                                                       ":project", weight->project, weight->from);

  pagoda_statement_bind_text (statement, ":factor", pagoda_factor_word (weight->factor));
  pagoda_statement_bind_text (statement, ":title", weight->title);
  pagoda_statement_bind_int (statement, ":weight", weight->weight);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_condition_standings_insert (PagodaDatabase *database,
                                   PagodaConditionStanding *standing,
                                   GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "condition-standing-insert", &standing->id,
                                                       ":project", standing->project, standing->from);

  pagoda_statement_bind_text (statement, ":factor", pagoda_factor_word (standing->factor));
  pagoda_statement_bind_text (statement, ":title", standing->title);
  pagoda_statement_bind_optional (statement, ":rival", standing->rival, PAGODA_ID_NONE);
  pagoda_statement_bind_optional (statement, ":standing", standing->standing, PAGODA_STANDING_UNKNOWN);
  pagoda_statement_bind_text (statement, ":evidence", standing->evidence);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_conditions_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const weight_slots[] = { ":project", ":customer", NULL };
  static const char *const standing_slots[] = { ":rival", ":project", ":customer", NULL };

  return (g_str_equal (slot, ":rival")
          || pagoda_delete_where (database, "condition-weight-delete", weight_slots, slot, id, error))
         && pagoda_delete_where (database, "condition-standing-delete", standing_slots, slot, id, error);
}

static PagodaFactor
read_factor (PagodaStatement *statement)
{
  PagodaFactor factor = PAGODA_FACTOR_OWN;

  pagoda_factor_parse (pagoda_statement_text (statement, "factor"), &factor);
  return factor;
}

static void
add_weight (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaConditionWeight *weight
      = pagoda_condition_weight_new (read_factor (statement), pagoda_statement_text (statement, "title"),
                                     (int)pagoda_statement_int (statement, "weight"));

  weight->id = pagoda_statement_int (statement, "id");
  weight->project = project->id;
  weight->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  g_ptr_array_add (project->condition_weights, weight);
}

static void
add_standing (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaConditionStanding *standing = g_new0 (PagodaConditionStanding, 1);

  standing->id = pagoda_statement_int (statement, "id");
  standing->project = project->id;
  standing->factor = read_factor (statement);
  standing->title = g_strdup (pagoda_statement_text (statement, "title"));
  standing->rival = pagoda_statement_optional (statement, "rival", PAGODA_ID_NONE);
  standing->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  standing->standing = (int)pagoda_statement_optional (statement, "standing", PAGODA_STANDING_UNKNOWN);
  standing->evidence = g_strdup (pagoda_statement_text (statement, "evidence"));
  g_ptr_array_add (project->condition_standings, standing);
}

gboolean
pagoda_conditions_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "condition-weight-list", add_weight, error)
         && pagoda_layer_reading_each (reading, "condition-standing-list", add_standing, error);
}

/* Cases */

/* The rows of a project stand together, and among them those of one condition, by day. */
typedef struct
{
  GArray *cases;
  PagodaFactor factor;
  char *title;
  int weight; /* of the row before, which a later one of the same condition takes back */
} CaseReading;

static void
add_case_row (PagodaStatement *statement, gpointer data)
{
  CaseReading *reading = data;
  PagodaId project = pagoda_statement_int (statement, "project");
  PagodaFactor factor = read_factor (statement);
  const char *title = pagoda_statement_text (statement, "title");
  PagodaConditionCase *last = reading->cases->len > 0 ? &g_array_index (reading->cases, PagodaConditionCase,
                                                                        reading->cases->len - 1)
                                                      : NULL;

  if (last == NULL || last->project != project)
    {
      PagodaConditionCase fresh = { .project = project,
                                    .won = g_str_equal (pagoda_statement_text (statement, "state"), "won"),
                                    .closed = (PagodaDay)pagoda_statement_int (statement, "closed_day") };
      g_array_append_val (reading->cases, fresh);
      last = &g_array_index (reading->cases, PagodaConditionCase, reading->cases->len - 1);
    }
  else if (reading->factor == factor && g_strcmp0 (reading->title, title) == 0)
    last->weights[factor] -= reading->weight;
  reading->factor = factor;
  g_free (reading->title);
  reading->title = g_strdup (title);
  reading->weight = (int)pagoda_statement_int (statement, "weight");
  last->weights[factor] += reading->weight;
}

GArray *
pagoda_condition_cases_list (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (PagodaConditionCase));
  PagodaStatement *statement = pagoda_statement (database, "condition-case-list");
  CaseReading reading = { .cases = cases };

  pagoda_statement_bind_int (statement, ":day", day);
  gboolean read = pagoda_statement_each (statement, add_case_row, &reading, error);
  g_free (reading.title);
  return read ? g_steal_pointer (&cases) : NULL;
}

/* Templates */

gboolean
pagoda_condition_templates_delete (PagodaDatabase *database, const char *name, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "condition-template-delete");

  pagoda_statement_bind_text (statement, ":name", name);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_condition_templates_save (PagodaDatabase *database,
                                 const PagodaConditionTemplate *template,
                                 GError **error)
{
  if (!pagoda_condition_templates_delete (database, template->name, error))
    return FALSE;
  for (guint i = 0; i < template->weights->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (template->weights, i);
      PagodaStatement *statement = pagoda_statement (database, "condition-template-insert");
      pagoda_statement_bind_int (statement, ":id", pagoda_database_next_id (database));
      pagoda_statement_bind_text (statement, ":name", template->name);
      pagoda_statement_bind_text (statement, ":factor", pagoda_factor_word (weight->factor));
      pagoda_statement_bind_text (statement, ":title", weight->title);
      pagoda_statement_bind_int (statement, ":weight", weight->weight);
      if (!pagoda_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* The rows of one name stand together. */
static void
add_template (PagodaStatement *statement, gpointer data)
{
  GPtrArray *templates = data;
  const char *name = pagoda_statement_text (statement, "name");
  PagodaConditionTemplate *template = templates->len > 0 ? templates->pdata[templates->len - 1] : NULL;

  if (template == NULL || !g_str_equal (template->name, name))
    {
      template = pagoda_condition_template_new (name);
      g_ptr_array_add (templates, template);
    }
  g_ptr_array_add (template->weights,
                   pagoda_condition_weight_new (read_factor (statement),
                                                pagoda_statement_text (statement, "title"),
                                                (int)pagoda_statement_int (statement, "weight")));
}

GPtrArray *
pagoda_condition_templates_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) templates
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_template_free);

  return pagoda_statement_each (pagoda_statement (database, "condition-template-list"), add_template,
                                templates, error)
             ? g_steal_pointer (&templates)
             : NULL;
}
