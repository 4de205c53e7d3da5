/* ladders.c: the contact ladders of people in the store (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/ladders.h"

#include "store/evidence.h"
#include "store/layers-private.h"

static const char *const delete_slots[] = { ":contact", ":customer", NULL };

gboolean
pagoda_rungs_save (PagodaDatabase *database, PagodaRung *rung, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "ladder-rung-insert", "ladder-rung-update", &rung->id);

  pagoda_statement_bind_int (statement, ":contact", rung->contact);
  pagoda_statement_bind_text (statement, ":goal", pagoda_rung_goal_word (rung->goal));
  pagoda_statement_bind_int (statement, ":from_day", rung->from);
  pagoda_statement_bind_int (statement, ":interval_days", rung->interval);
  pagoda_statement_bind_optional (statement, ":done_day", rung->done, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":evidence", rung->evidence);
  pagoda_statement_bind_optional (statement, ":occasion_day", rung->when, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":minute", rung->minute, -1);
  pagoda_statement_bind_text (statement, ":occasion", rung->occasion);
  pagoda_statement_bind_optional (statement, ":quiet", rung->quiet, PAGODA_ANSWER_UNKNOWN);
  pagoda_statement_bind_text (statement, ":claims", rung->claims);
  pagoda_statement_bind_text (statement, ":figures", rung->figures);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_rungs_delete_of_contact (PagodaDatabase *database, PagodaId contact, GError **error)
{
  return pagoda_evidence_uses_delete_where (database, ":contact", contact, error)
         && pagoda_delete_where (database, "ladder-rung-delete", delete_slots, ":contact", contact, error);
}

gboolean
pagoda_rungs_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "ladder-rung-delete", delete_slots, ":customer", customer, error);
}

gboolean
pagoda_rungs_any_of_contact (PagodaDatabase *database, PagodaId contact, gboolean *any, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "ladder-rung-any");

  pagoda_statement_bind_int (statement, ":contact", contact);
  return pagoda_statement_first (statement, NULL, NULL, any, error);
}

static void
add_rung (PagodaStatement *statement, gpointer rungs)
{
  PagodaRung *rung = pagoda_rung_new (pagoda_statement_int (statement, "contact"), PAGODA_RUNG_INTRODUCTION);

  rung->id = pagoda_statement_int (statement, "id");
  pagoda_rung_goal_parse (pagoda_statement_text (statement, "goal"), &rung->goal);
  rung->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  rung->interval = (int)pagoda_statement_int (statement, "interval_days");
  rung->done = (PagodaDay)pagoda_statement_optional (statement, "done_day", PAGODA_DAY_NONE);
  rung->evidence = g_strdup (pagoda_statement_text (statement, "evidence"));
  rung->when = (PagodaDay)pagoda_statement_optional (statement, "occasion_day", PAGODA_DAY_NONE);
  rung->minute = (int)pagoda_statement_optional (statement, "minute", -1);
  rung->occasion = g_strdup (pagoda_statement_text (statement, "occasion"));
  rung->quiet = (PagodaAnswer)pagoda_statement_optional (statement, "quiet", PAGODA_ANSWER_UNKNOWN);
  rung->claims = g_strdup (pagoda_statement_text (statement, "claims"));
  rung->figures = g_strdup (pagoda_statement_text (statement, "figures"));
  g_ptr_array_add (rungs, rung);
}

/* By person and then from the first goal to the last, whatever their words. */
static int
compare_rungs (gconstpointer a, gconstpointer b)
{
  const PagodaRung *one = *(PagodaRung *const *)a, *other = *(PagodaRung *const *)b;

  if (one->contact != other->contact)
    return one->contact < other->contact ? -1 : 1;
  return (int)one->goal - (int)other->goal;
}

GPtrArray *
pagoda_rungs_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  GPtrArray *rungs = pagoda_statement_list_of (database, "ladder-rung-of-customer", ":customer", customer,
                                               add_rung, (GDestroyNotify)pagoda_rung_free, error);

  if (rungs != NULL)
    g_ptr_array_sort (rungs, compare_rungs);
  return rungs;
}

/* Templates */

gboolean
pagoda_ladder_templates_delete (PagodaDatabase *database, const char *name, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "ladder-template-delete");

  pagoda_statement_bind_text (statement, ":name", name);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_ladder_templates_save (PagodaDatabase *database, const PagodaLadderTemplate *template, GError **error)
{
  if (!pagoda_ladder_templates_delete (database, template->name, error))
    return FALSE;
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    {
      PagodaStatement *statement = pagoda_statement (database, "ladder-template-insert");
      pagoda_statement_bind_int (statement, ":id", pagoda_database_next_id (database));
      pagoda_statement_bind_text (statement, ":name", template->name);
      pagoda_statement_bind_text (statement, ":goal", pagoda_rung_goal_word ((PagodaRungGoal)goal));
      pagoda_statement_bind_int (statement, ":interval_days", template->intervals[goal]);
      pagoda_statement_bind_text (statement, ":claims", template->claims[goal]);
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
  PagodaLadderTemplate *template = templates->len > 0 ? templates->pdata[templates->len - 1] : NULL;
  PagodaRungGoal goal = PAGODA_RUNG_INTRODUCTION;

  if (template == NULL || !g_str_equal (template->name, name))
    {
      template = pagoda_ladder_template_new (name);
      g_ptr_array_add (templates, template);
    }
  pagoda_rung_goal_parse (pagoda_statement_text (statement, "goal"), &goal);
  template->intervals[goal] = (int)pagoda_statement_int (statement, "interval_days");
  g_free (template->claims[goal]);
  template->claims[goal] = g_strdup (pagoda_statement_text (statement, "claims"));
}

GPtrArray *
pagoda_ladder_templates_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) templates
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_ladder_template_free);

  return pagoda_statement_each (pagoda_statement (database, "ladder-template-list"), add_template, templates,
                                error)
             ? g_steal_pointer (&templates)
             : NULL;
}
