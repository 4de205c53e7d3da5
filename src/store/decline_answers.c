/* decline_answers.c: answers to alerts, and steps that support growth, in the store (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/decline_answers.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

/* Writing */

gboolean
pagoda_decline_answers_save (PagodaDatabase *database, PagodaDeclineAnswer *answer, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "decline-answer-insert", "decline-answer-update", &answer->id);

  pagoda_statement_bind_int (statement, ":customer", answer->customer);
  pagoda_statement_bind_int (statement, ":day", answer->day);
  pagoda_statement_bind_text (statement, ":alert", pagoda_decline_level_word (answer->level));
  pagoda_statement_bind_text (statement, ":cause", pagoda_decline_cause_word (answer->cause));
  pagoda_statement_bind_text (statement, ":note", answer->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_growth_steps_save (PagodaDatabase *database, PagodaGrowthStep *step, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "growth-step-insert", "growth-step-update", &step->id);

  pagoda_statement_bind_int (statement, ":customer", step->customer);
  pagoda_statement_bind_text (statement, ":title", step->title);
  pagoda_statement_bind_text (statement, ":owner", step->owner);
  pagoda_statement_bind_optional (statement, ":due_day", step->due, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":done_day", step->done, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", step->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_decline_answers_delete (PagodaDatabase *database, PagodaId answer, GError **error)
{
  return pagoda_delete_where (database, "decline-answer-delete", delete_slots, ":id", answer, error);
}

gboolean
pagoda_growth_steps_delete (PagodaDatabase *database, PagodaId step, GError **error)
{
  return pagoda_delete_where (database, "growth-step-delete", delete_slots, ":id", step, error);
}

gboolean
pagoda_decline_answers_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "decline-answer-delete", delete_slots, ":customer", customer, error)
         && pagoda_delete_where (database, "growth-step-delete", delete_slots, ":customer", customer, error);
}

/* Reading */

static PagodaDeclineAnswer *
read_answer (PagodaStatement *statement)
{
  PagodaDeclineAnswer *answer = g_new0 (PagodaDeclineAnswer, 1);

  answer->id = pagoda_statement_int (statement, "id");
  answer->customer = pagoda_statement_int (statement, "customer");
  answer->day = (PagodaDay)pagoda_statement_int (statement, "day");
  pagoda_decline_level_parse (pagoda_statement_text (statement, "alert"), &answer->level);
  pagoda_decline_cause_parse (pagoda_statement_text (statement, "cause"), &answer->cause);
  answer->note = g_strdup (pagoda_statement_text (statement, "note"));
  return answer;
}

static void
add_answer (PagodaStatement *statement, gpointer answers)
{
  g_ptr_array_add (answers, read_answer (statement));
}

GPtrArray *
pagoda_decline_answers_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "decline-answer-of-customer", ":customer", customer, add_answer,
                                   (GDestroyNotify)pagoda_decline_answer_free, error);
}

static void
add_to_customer (PagodaStatement *statement, gpointer data)
{
  GHashTable *customers = data;
  PagodaDeclineAnswer *answer = read_answer (statement);
  GPtrArray *answers = g_hash_table_lookup (customers, &answer->customer);

  if (answers == NULL)
    {
      answers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decline_answer_free);
      g_hash_table_insert (customers, g_memdup2 (&answer->customer, sizeof answer->customer), answers);
    }
  g_ptr_array_add (answers, answer);
}

GHashTable *
pagoda_decline_answers_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) customers
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  return pagoda_statement_each (pagoda_statement (database, "decline-answer-list"), add_to_customer,
                                customers, error)
             ? g_steal_pointer (&customers)
             : NULL;
}

static void
add_step (PagodaStatement *statement, gpointer steps)
{
  PagodaGrowthStep *step = g_new0 (PagodaGrowthStep, 1);

  step->id = pagoda_statement_int (statement, "id");
  step->customer = pagoda_statement_int (statement, "customer");
  step->title = g_strdup (pagoda_statement_text (statement, "title"));
  step->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  step->due = (PagodaDay)pagoda_statement_optional (statement, "due_day", PAGODA_DAY_NONE);
  step->done = (PagodaDay)pagoda_statement_optional (statement, "done_day", PAGODA_DAY_NONE);
  step->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (steps, step);
}

GPtrArray *
pagoda_growth_steps_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "growth-step-of-customer", ":customer", customer, add_step,
                                   (GDestroyNotify)pagoda_growth_step_free, error);
}

GPtrArray *
pagoda_growth_steps_due (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return pagoda_statement_list_of (database, "growth-step-due", ":day", day, add_step,
                                   (GDestroyNotify)pagoda_growth_step_free, error);
}
