/* decision_makers.c: decision makers in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/decision_makers.h"

#include "domain/activity.h"
#include "store/layers-private.h"

static gboolean
write_decision_maker (PagodaDatabase *database, PagodaDecisionMaker *person, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "decision-maker-insert", "decision-maker-update", &person->id);
  const char *role = person->role != PAGODA_ROLE_UNKNOWN ? pagoda_role_word (person->role) : NULL;
  const char *level = person->level != PAGODA_LEVEL_UNKNOWN ? pagoda_level_word (person->level) : NULL;

  g_assert (person->from != PAGODA_DAY_NONE);
  pagoda_statement_bind_int (statement, ":project", person->project);
  pagoda_statement_bind_int (statement, ":contact", person->contact);
  pagoda_statement_bind_int (statement, ":from_day", person->from);
  pagoda_statement_bind_int (statement, ":stages", person->stages);
  pagoda_statement_bind_text (statement, ":role", role);
  pagoda_statement_bind_text (statement, ":basis", person->basis);
  pagoda_statement_bind_text (statement, ":organisational_need", person->organisational_need);
  pagoda_statement_bind_text (statement, ":personal_need", person->personal_need);
  pagoda_statement_bind_text (statement, ":contacted_by", person->contacted_by);
  pagoda_statement_bind_optional (statement, ":contacted_day", person->contacted, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":reports_to", person->reports_to, PAGODA_ID_NONE);
  pagoda_statement_bind_optional (statement, ":until_day", person->until, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":level", level);
  pagoda_statement_bind_optional (statement, ":place", person->place, PAGODA_PLACE_FREE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_decision_makers_add_weight (PagodaDatabase *database,
                                   PagodaId person,
                                   PagodaDated *weight,
                                   GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "decision-maker-weight-insert", &weight->id,
                                                       ":decision_maker", person, weight->from);

  pagoda_statement_bind_int (statement, ":weight", weight->value);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_decision_makers_add_support (PagodaDatabase *database, PagodaSupport *support, GError **error)
{
  PagodaStatement *statement
      = pagoda_dated_row_begin (database, "decision-maker-support-insert", &support->id, ":decision_maker",
                                support->decision_maker, support->from);

  pagoda_statement_bind_optional (statement, ":rival", support->rival, PAGODA_ID_NONE);
  pagoda_statement_bind_optional (statement, ":support", support->support, PAGODA_MARK_UNKNOWN);
  return pagoda_statement_run (statement, error);
}

static gboolean
append_supports (PagodaDatabase *database, PagodaDecisionMaker *person, GError **error)
{
  for (guint i = 0; i < person->supports->len; i++)
    {
      PagodaSupport *support = g_ptr_array_index (person->supports, i);
      support->decision_maker = person->id;
      if (support->id == PAGODA_ID_NONE && !pagoda_decision_makers_add_support (database, support, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pagoda_decision_makers_save (PagodaDatabase *database, PagodaDecisionMaker *person, GError **error)
{
  return write_decision_maker (database, person, error)
         && pagoda_dated_rows_append (database, person->id, person->weights,
                                      pagoda_decision_makers_add_weight, error)
         && append_supports (database, person, error);
}

gboolean
pagoda_decision_makers_is_taken (PagodaDatabase *database,
                                 const PagodaDecisionMaker *person,
                                 gboolean *taken,
                                 GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-maker-same-contact");

  pagoda_statement_bind_int (statement, ":project", person->project);
  pagoda_statement_bind_int (statement, ":contact", person->contact);
  pagoda_statement_bind_int (statement, ":id", person->id);
  return pagoda_statement_first (statement, NULL, NULL, taken, error);
}

gboolean
pagoda_decision_makers_had_say (PagodaDatabase *database,
                                PagodaId contact,
                                PagodaDay day,
                                gboolean *had,
                                GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-maker-before");

  pagoda_statement_bind_int (statement, ":contact", contact);
  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_first (statement, NULL, NULL, had, error);
}

gboolean
pagoda_decision_makers_end (PagodaDatabase *database, PagodaId person, PagodaDay until, GError **error)
{
  return pagoda_row_end (database, "decision-maker-end", person, until, error);
}

gboolean
pagoda_decision_makers_place (PagodaDatabase *database,
                              PagodaId person,
                              PagodaLevel level,
                              int place,
                              GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-maker-place");

  pagoda_statement_bind_int (statement, ":id", person);
  pagoda_statement_bind_text (statement, ":level",
                              level != PAGODA_LEVEL_UNKNOWN ? pagoda_level_word (level) : NULL);
  pagoda_statement_bind_optional (statement, ":place", place, PAGODA_PLACE_FREE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_decision_makers_set_superior (PagodaDatabase *database,
                                     PagodaId person,
                                     PagodaId superior,
                                     GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-maker-superior");

  pagoda_statement_bind_int (statement, ":id", person);
  pagoda_statement_bind_optional (statement, ":reports_to", superior, PAGODA_ID_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_decision_makers_delete (PagodaDatabase *database, PagodaId person, GError **error)
{
  return pagoda_decision_makers_delete_where (database, ":person", person, error);
}

gboolean
pagoda_decision_makers_delete_where (PagodaDatabase *database, const char *slot, PagodaId id, GError **error)
{
  static const char *const slots[] = { ":person", ":contact", ":project", ":customer", NULL };
  static const char *const steps[]
      = { "decision-maker-weight-delete", "decision-maker-support-delete", "decision-maker-delete" };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!pagoda_delete_where (database, steps[i], slots, slot, id, error))
      return FALSE;
  return TRUE;
}

gboolean
pagoda_decision_makers_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-maker-forget-contact");

  pagoda_statement_bind_int (statement, ":contact", contact);
  return pagoda_statement_run (statement, error)
         && pagoda_decision_makers_delete_where (database, ":contact", contact, error);
}

static void
add_decision_maker (PagodaStatement *statement, gpointer reading)
{
  PagodaProject *project = pagoda_layer_reading_parent (reading, statement, "project");
  PagodaDecisionMaker *person = pagoda_decision_maker_new ();
  const char *role = pagoda_statement_text (statement, "role");
  const char *level = pagoda_statement_text (statement, "level");

  person->id = pagoda_statement_int (statement, "id");
  person->project = project->id;
  person->contact = pagoda_statement_int (statement, "contact");
  person->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  person->stages = (PagodaStageSet)pagoda_statement_int (statement, "stages");
  if (role != NULL)
    pagoda_role_parse (role, &person->role);
  person->basis = g_strdup (pagoda_statement_text (statement, "basis"));
  person->organisational_need = g_strdup (pagoda_statement_text (statement, "organisational_need"));
  person->personal_need = g_strdup (pagoda_statement_text (statement, "personal_need"));
  person->contacted_by = g_strdup (pagoda_statement_text (statement, "contacted_by"));
  person->contacted = (PagodaDay)pagoda_statement_optional (statement, "contacted_day", PAGODA_DAY_NONE);
  person->reports_to = pagoda_statement_optional (statement, "reports_to", PAGODA_ID_NONE);
  person->until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  if (level != NULL)
    pagoda_level_parse (level, &person->level);
  person->place = (int)pagoda_statement_optional (statement, "place", PAGODA_PLACE_FREE);
  g_ptr_array_add (project->decision_makers, person);
  pagoda_layer_reading_keep (reading, person);
}

static void
add_weight (PagodaStatement *statement, gpointer reading)
{
  PagodaDecisionMaker *person = pagoda_layer_reading_parent (reading, statement, "decision_maker");
  PagodaDated *weight = pagoda_dated_new ((PagodaDay)pagoda_statement_int (statement, "from_day"),
                                          (int)pagoda_statement_int (statement, "weight"), NULL);

  weight->id = pagoda_statement_int (statement, "id");
  g_ptr_array_add (person->weights, weight);
}

static void
add_support (PagodaStatement *statement, gpointer reading)
{
  PagodaDecisionMaker *person = pagoda_layer_reading_parent (reading, statement, "decision_maker");
  PagodaSupport *support = g_new0 (PagodaSupport, 1);

  support->id = pagoda_statement_int (statement, "id");
  support->decision_maker = person->id;
  support->rival = pagoda_statement_optional (statement, "rival", PAGODA_ID_NONE);
  support->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  support->support = (int)pagoda_statement_optional (statement, "support", PAGODA_MARK_UNKNOWN);
  g_ptr_array_add (person->supports, support);
}

gboolean
pagoda_decision_makers_read (LayerReading *reading, GError **error)
{
  return pagoda_layer_reading_each (reading, "decision-maker-list", add_decision_maker, error)
         && pagoda_layer_reading_each (reading, "decision-maker-weight-list", add_weight, error)
         && pagoda_layer_reading_each (reading, "decision-maker-support-list", add_support, error);
}
