/* objections.c: objections that were heard, and answers prepared for them, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/objections.h"

#include "store/layers-private.h"

static void
add_heard (PagodaStatement *statement, gpointer objections)
{
  PagodaHeardObjection *heard = g_new0 (PagodaHeardObjection, 1);

  heard->objection = g_strdup (pagoda_statement_text (statement, "objection"));
  heard->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  heard->day = (PagodaDay)pagoda_statement_int (statement, "day");
  heard->confidence = (int)pagoda_statement_optional (statement, "confidence", PAGODA_MARK_UNKNOWN);
  heard->deal = (PagodaDay)pagoda_statement_optional (statement, "deal_day", PAGODA_DAY_NONE);
  g_ptr_array_add (objections, heard);
}

GPtrArray *
pagoda_objections_heard (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return pagoda_statement_list_of (database, "objection-heard", ":day", day, add_heard,
                                   (GDestroyNotify)pagoda_heard_objection_free, error);
}

static void
add_answer (PagodaStatement *statement, gpointer answers)
{
  PagodaObjectionAnswer *answer = g_new0 (PagodaObjectionAnswer, 1);

  answer->id = pagoda_statement_int (statement, "id");
  answer->objection = g_strdup (pagoda_statement_text (statement, "objection"));
  answer->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  g_ptr_array_add (answers, answer);
}

GPtrArray *
pagoda_objection_answers_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) answers
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_objection_answer_free);

  return pagoda_statement_each (pagoda_statement (database, "objection-answer-list"), add_answer, answers,
                                error)
             ? g_steal_pointer (&answers)
             : NULL;
}

gboolean
pagoda_objection_answers_save (PagodaDatabase *database, PagodaObjectionAnswer *answer, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "objection-answer-insert", "objection-answer-update", &answer->id);

  pagoda_statement_bind_text (statement, ":objection", answer->objection);
  pagoda_statement_bind_text (statement, ":answer", answer->answer);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_objection_answers_delete (PagodaDatabase *database, PagodaId answer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "objection-answer-delete");

  pagoda_statement_bind_int (statement, ":id", answer);
  return pagoda_statement_run (statement, error);
}
