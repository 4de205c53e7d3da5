/* nurture_steps.c: the nurture plans of customers in the store (N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/nurture_steps.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_nurture_steps_save (PagodaDatabase *database, PagodaNurtureStep *step, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "nurture-step-insert", "nurture-step-update", &step->id);

  pagoda_statement_bind_int (statement, ":customer", step->customer);
  pagoda_statement_bind_optional (statement, ":contact", step->contact, PAGODA_ID_NONE);
  pagoda_statement_bind_text (statement, ":channel", pagoda_nurture_channel_word (step->channel));
  pagoda_statement_bind_text (statement, ":title", step->title);
  pagoda_statement_bind_int (statement, ":due_day", step->due);
  pagoda_statement_bind_text (statement, ":state", pagoda_nurture_state_word (step->state));
  pagoda_statement_bind_optional (statement, ":ended_day", step->ended, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":cost", step->cost, PAGODA_COST_UNKNOWN);
  pagoda_statement_bind_text (statement, ":note", step->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_nurture_steps_delete (PagodaDatabase *database, PagodaId step, GError **error)
{
  return pagoda_delete_where (database, "nurture-step-delete", delete_slots, ":id", step, error);
}

gboolean
pagoda_nurture_steps_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "nurture-step-delete", delete_slots, ":customer", customer, error);
}

gboolean
pagoda_nurture_steps_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "nurture-step-forget-contact");

  pagoda_statement_bind_int (statement, ":contact", contact);
  return pagoda_statement_run (statement, error);
}

static PagodaNurtureStep *
read_step (PagodaStatement *statement)
{
  PagodaNurtureStep *step = pagoda_nurture_step_new (pagoda_statement_int (statement, "customer"));

  step->id = pagoda_statement_int (statement, "id");
  step->contact = pagoda_statement_optional (statement, "contact", PAGODA_ID_NONE);
  pagoda_nurture_channel_parse (pagoda_statement_text (statement, "channel"), &step->channel);
  step->title = g_strdup (pagoda_statement_text (statement, "title"));
  step->due = (PagodaDay)pagoda_statement_int (statement, "due_day");
  pagoda_nurture_state_parse (pagoda_statement_text (statement, "state"), &step->state);
  step->ended = (PagodaDay)pagoda_statement_optional (statement, "ended_day", PAGODA_DAY_NONE);
  step->cost = pagoda_statement_optional (statement, "cost", PAGODA_COST_UNKNOWN);
  step->note = g_strdup (pagoda_statement_text (statement, "note"));
  return step;
}

static void
add_step (PagodaStatement *statement, gpointer steps)
{
  g_ptr_array_add (steps, read_step (statement));
}

GPtrArray *
pagoda_nurture_steps_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "nurture-step-of-customer", ":customer", customer, add_step,
                                   (GDestroyNotify)pagoda_nurture_step_free, error);
}

GPtrArray *
pagoda_nurture_steps_due (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return pagoda_statement_list_of (database, "nurture-step-due", ":day", day, add_step,
                                   (GDestroyNotify)pagoda_nurture_step_free, error);
}

static void
add_to_customer (PagodaStatement *statement, gpointer customers)
{
  PagodaNurtureStep *step = read_step (statement);
  GPtrArray *steps = g_hash_table_lookup (customers, &step->customer);

  if (steps == NULL)
    {
      steps = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_nurture_step_free);
      g_hash_table_insert (customers, g_memdup2 (&step->customer, sizeof step->customer), steps);
    }
  g_ptr_array_add (steps, step);
}

GHashTable *
pagoda_nurture_steps_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) customers
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  return pagoda_statement_each (pagoda_statement (database, "nurture-step-list"), add_to_customer, customers,
                                error)
             ? g_steal_pointer (&customers)
             : NULL;
}
