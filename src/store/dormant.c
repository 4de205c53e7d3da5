/* dormant.c: what is on record of accounts that have stopped buying, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/dormant.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

/* Writing */

gboolean
pagoda_dormant_judgements_insert (PagodaDatabase *database,
                                  PagodaId customer,
                                  PagodaDated *judgement,
                                  GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "dormant-judgement-insert", &judgement->id,
                                                       ":customer", customer, judgement->from);
  gboolean taken_back = judgement->value == PAGODA_DATED_NONE;

  pagoda_statement_bind_text (statement, ":judgement",
                              taken_back
                                  ? NULL
                                  : pagoda_dormant_judgement_word ((PagodaDormantJudgement)judgement->value));
  pagoda_statement_bind_text (statement, ":reason", judgement->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_post_mortems_save (PagodaDatabase *database, PagodaPostMortem *post_mortem, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "post-mortem-insert", "post-mortem-update", &post_mortem->id);

  pagoda_statement_bind_int (statement, ":customer", post_mortem->customer);
  pagoda_statement_bind_int (statement, ":day", post_mortem->day);
  pagoda_statement_bind_text (statement, ":cause", pagoda_break_cause_word (post_mortem->cause));
  pagoda_statement_bind_text (statement, ":attracted", post_mortem->attracted);
  pagoda_statement_bind_text (statement, ":broke", post_mortem->broke);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_expected_objections_save (PagodaDatabase *database, PagodaExpectedObjection *expected, GError **error)
{
  PagodaStatement *statement = pagoda_saved_row_begin (database, "expected-objection-insert",
                                                       "expected-objection-update", &expected->id);

  pagoda_statement_bind_int (statement, ":customer", expected->customer);
  pagoda_statement_bind_text (statement, ":objection", expected->objection);
  pagoda_statement_bind_text (statement, ":answer", expected->answer);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_touch_steps_save (PagodaDatabase *database, PagodaTouchStep *step, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "touch-step-insert", "touch-step-update", &step->id);

  pagoda_statement_bind_int (statement, ":customer", step->customer);
  pagoda_statement_bind_text (statement, ":kind", pagoda_touch_kind_word (step->kind));
  pagoda_statement_bind_int (statement, ":day", step->day);
  pagoda_statement_bind_text (statement, ":title", step->title);
  pagoda_statement_bind_optional (statement, ":activity", step->activity, PAGODA_ID_NONE);
  return pagoda_statement_run (statement, error);
}

/* Deleting */

gboolean
pagoda_post_mortems_delete (PagodaDatabase *database, PagodaId post_mortem, GError **error)
{
  return pagoda_delete_where (database, "post-mortem-delete", delete_slots, ":id", post_mortem, error);
}

gboolean
pagoda_expected_objections_delete (PagodaDatabase *database, PagodaId expected, GError **error)
{
  return pagoda_delete_where (database, "expected-objection-delete", delete_slots, ":id", expected, error);
}

gboolean
pagoda_touch_steps_delete (PagodaDatabase *database, PagodaId step, GError **error)
{
  return pagoda_delete_where (database, "touch-step-delete", delete_slots, ":id", step, error);
}

gboolean
pagoda_touch_steps_forget_activity (PagodaDatabase *database, PagodaId activity, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "touch-step-forget-activity");

  pagoda_statement_bind_int (statement, ":activity", activity);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_dormant_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  static const char *const steps[]
      = { "post-mortem-delete", "expected-objection-delete", "touch-step-delete" };
  PagodaStatement *judgements = pagoda_statement (database, "dormant-judgement-delete");

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!pagoda_delete_where (database, steps[i], delete_slots, ":customer", customer, error))
      return FALSE;
  pagoda_statement_bind_int (judgements, ":customer", customer);
  return pagoda_statement_run (judgements, error);
}

/* Reading */

/* The record of the customer whose row @statement stands on. */
static PagodaDormantRecord *
ensure_record (GHashTable *records, PagodaStatement *statement)
{
  PagodaId customer = pagoda_statement_int (statement, "customer");
  PagodaDormantRecord *record = g_hash_table_lookup (records, &customer);

  if (record == NULL)
    {
      record = pagoda_dormant_record_new (customer);
      g_hash_table_insert (records, &record->customer, record);
    }
  return record;
}

static void
add_judgement (PagodaStatement *statement, gpointer records)
{
  PagodaDormantJudgement judgement = PAGODA_DORMANT_WORKSHOP;
  const char *word = pagoda_statement_text (statement, "judgement");

  if (word != NULL)
    pagoda_dormant_judgement_parse (word, &judgement);
  PagodaDated *entry = pagoda_dated_new ((PagodaDay)pagoda_statement_int (statement, "from_day"),
                                         word != NULL ? (int)judgement : PAGODA_DATED_NONE,
                                         pagoda_statement_text (statement, "reason"));
  entry->id = pagoda_statement_int (statement, "id");
  g_ptr_array_add (ensure_record (records, statement)->judgements, entry);
}

static void
add_post_mortem (PagodaStatement *statement, gpointer records)
{
  PagodaPostMortem *post_mortem = g_new0 (PagodaPostMortem, 1);

  post_mortem->id = pagoda_statement_int (statement, "id");
  post_mortem->customer = pagoda_statement_int (statement, "customer");
  post_mortem->day = (PagodaDay)pagoda_statement_int (statement, "day");
  pagoda_break_cause_parse (pagoda_statement_text (statement, "cause"), &post_mortem->cause);
  post_mortem->attracted = g_strdup (pagoda_statement_text (statement, "attracted"));
  post_mortem->broke = g_strdup (pagoda_statement_text (statement, "broke"));
  g_ptr_array_add (ensure_record (records, statement)->post_mortems, post_mortem);
}

static void
add_objection (PagodaStatement *statement, gpointer records)
{
  PagodaExpectedObjection *expected = g_new0 (PagodaExpectedObjection, 1);

  expected->id = pagoda_statement_int (statement, "id");
  expected->customer = pagoda_statement_int (statement, "customer");
  expected->objection = g_strdup (pagoda_statement_text (statement, "objection"));
  expected->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  g_ptr_array_add (ensure_record (records, statement)->objections, expected);
}

static void
add_step (PagodaStatement *statement, gpointer records)
{
  PagodaTouchStep *step = g_new0 (PagodaTouchStep, 1);

  step->id = pagoda_statement_int (statement, "id");
  step->customer = pagoda_statement_int (statement, "customer");
  pagoda_touch_kind_parse (pagoda_statement_text (statement, "kind"), &step->kind);
  step->day = (PagodaDay)pagoda_statement_int (statement, "day");
  step->title = g_strdup (pagoda_statement_text (statement, "title"));
  step->activity = pagoda_statement_optional (statement, "activity", PAGODA_ID_NONE);
  if (step->activity != PAGODA_ID_NONE)
    {
      pagoda_activity_kind_parse (pagoda_statement_text (statement, "activity_kind"), &step->activity_kind);
      pagoda_activity_state_parse (pagoda_statement_text (statement, "state"), &step->state);
    }
  g_ptr_array_add (ensure_record (records, statement)->steps, step);
}

static GHashTable *
read_records (PagodaDatabase *database, PagodaId first, PagodaId last, GError **error)
{
  static const struct
  {
    const char *name;
    PagodaRowReader reader;
  } queries[] = {
    { "dormant-judgement-list", add_judgement },
    { "post-mortem-list", add_post_mortem },
    { "expected-objection-list", add_objection },
    { "touch-step-list", add_step },
  };
  g_autoptr (GHashTable) records
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)pagoda_dormant_record_free);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!pagoda_statement_each (pagoda_statement_over (database, queries[i].name, first, last),
                                queries[i].reader, records, error))
      return NULL;
  return g_steal_pointer (&records);
}

PagodaDormantRecord *
pagoda_dormant_records_load (PagodaDatabase *database, PagodaId customer, GError **error)
{
  g_autoptr (GHashTable) records = read_records (database, customer, customer, error);

  if (records == NULL)
    return NULL;
  PagodaDormantRecord *record = g_hash_table_lookup (records, &customer);
  if (record == NULL)
    return pagoda_dormant_record_new (customer);
  g_hash_table_steal (records, &customer);
  return record;
}

GHashTable *
pagoda_dormant_records_list (PagodaDatabase *database, GError **error)
{
  return read_records (database, G_MININT64, G_MAXINT64, error);
}

static void
add_count (PagodaStatement *statement, gpointer counts)
{
  gint64 customer = pagoda_statement_int (statement, "customer");

  g_hash_table_insert (counts, g_memdup2 (&customer, sizeof customer),
                       GUINT_TO_POINTER (pagoda_statement_int (statement, "rejections")));
}

GHashTable *
pagoda_rejections_count (PagodaDatabase *database, PagodaDay day, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "rejection-count");
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, add_count, counts, error) ? g_steal_pointer (&counts) : NULL;
}
