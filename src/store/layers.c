/* layers.c: what the five layers rest on, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/layers.h"

#include "store/barriers.h"
#include "store/layers-private.h"
#include "store/past_suppliers.h"
#include "store/projects.h"
#include "store/targets.h"
#include "store/values.h"

#include <stdlib.h>

#define YES "yes"

/* What reading and writing share */

PagodaLayerRecord *
pagoda_layer_reading_record (LayerReading *reading, PagodaId customer)
{
  PagodaLayerRecord *record = g_hash_table_lookup (reading->records, &customer);

  if (record == NULL)
    {
      record = pagoda_layer_record_new (customer);
      g_hash_table_insert (reading->records, &record->customer, record);
    }
  return record;
}

gboolean
pagoda_layer_reading_each (LayerReading *reading, const char *name, PagodaRowReader reader, GError **error)
{
  PagodaStatement *statement = pagoda_statement (reading->database, name);

  pagoda_statement_bind_int (statement, ":first", reading->first);
  pagoda_statement_bind_int (statement, ":last", reading->last);
  return pagoda_statement_each (statement, reader, reading, error);
}

void
pagoda_layer_reading_keep (LayerReading *reading, gpointer row)
{
  /* The id is the first member of every row that has children. */
  g_hash_table_insert (reading->parents, row, row);
}

gpointer
pagoda_layer_reading_parent (LayerReading *reading, PagodaStatement *statement, const char *column)
{
  PagodaId id = pagoda_statement_int (statement, column);

  return g_hash_table_lookup (reading->parents, &id);
}

PagodaStatement *
pagoda_dated_row_begin (PagodaDatabase *database,
                        const char *name,
                        PagodaId *id,
                        const char *parent_slot,
                        PagodaId parent,
                        PagodaDay from)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  g_assert (from != PAGODA_DAY_NONE);
  *id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", *id);
  pagoda_statement_bind_int (statement, parent_slot, parent);
  pagoda_statement_bind_int (statement, ":from_day", from);
  return statement;
}

gboolean
pagoda_dated_rows_append (PagodaDatabase *database,
                          PagodaId parent,
                          GPtrArray *list,
                          gboolean (*append) (PagodaDatabase *, PagodaId, PagodaDated *, GError **),
                          GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      PagodaDated *entry = g_ptr_array_index (list, i);
      if (entry->id == PAGODA_ID_NONE && !append (database, parent, entry, error))
        return FALSE;
    }
  return TRUE;
}

PagodaStatement *
pagoda_saved_row_begin (PagodaDatabase *database, const char *insert, const char *update, PagodaId *id)
{
  PagodaStatement *statement = pagoda_statement (database, *id == PAGODA_ID_NONE ? insert : update);

  if (*id == PAGODA_ID_NONE)
    *id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", *id);
  return statement;
}

gboolean
pagoda_row_end (PagodaDatabase *database, const char *name, PagodaId id, PagodaDay until, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, ":id", id);
  pagoda_statement_bind_int (statement, ":until_day", until);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_delete_where (PagodaDatabase *database,
                     const char *name,
                     const char *const *slots,
                     const char *slot,
                     PagodaId id,
                     GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  for (; *slots != NULL; slots++)
    pagoda_statement_bind_optional (statement, *slots, g_str_equal (*slots, slot) ? id : PAGODA_ID_NONE,
                                    PAGODA_ID_NONE);
  return pagoda_statement_run (statement, error);
}

/* Statements made by hand */

/* The word of a statement's value in the store (transfer full); NULL takes it back. */
static char *
write_statement_value (PagodaStatementKind kind, int value)
{
  if (value == PAGODA_DATED_NONE)
    return NULL;
  switch (kind)
    {
    case PAGODA_STATEMENT_NO_BARRIER:
    case PAGODA_STATEMENT_SCREENED:
      return g_strdup (YES);
    case PAGODA_STATEMENT_PHASE:
      return g_strdup (pagoda_phase_word ((PagodaPhase)value));
    case PAGODA_STATEMENT_LAYER:
      return g_strdup (pagoda_layer_word ((PagodaLayer)value));
    case PAGODA_STATEMENT_CADENCE:
      return g_strdup_printf ("%d", value);
    }
  g_assert_not_reached ();
}

static int
read_statement_value (PagodaStatementKind kind, const char *word)
{
  PagodaPhase phase = PAGODA_PHASE_BREAK_THROUGH;
  PagodaLayer layer = PAGODA_LAYER_INFORMATION;

  if (word == NULL)
    return PAGODA_DATED_NONE;
  switch (kind)
    {
    case PAGODA_STATEMENT_NO_BARRIER:
    case PAGODA_STATEMENT_SCREENED:
      return 1;
    case PAGODA_STATEMENT_PHASE:
      pagoda_phase_parse (word, &phase);
      return (int)phase;
    case PAGODA_STATEMENT_LAYER:
      pagoda_layer_parse (word, &layer);
      return (int)layer;
    case PAGODA_STATEMENT_CADENCE:
      return atoi (word);
    }
  g_assert_not_reached ();
}

gboolean
pagoda_statements_insert (PagodaDatabase *database,
                          PagodaId customer,
                          PagodaStatementKind kind,
                          PagodaDated *entry,
                          GError **error)
{
  /* What is known of statements since the first schema stands in one table, what came later in its own. */
  gboolean apart = kind == PAGODA_STATEMENT_SCREENED;
  PagodaStatement *statement
      = pagoda_dated_row_begin (database, apart ? "screening-insert" : "statement-insert", &entry->id,
                                ":customer", customer, entry->from);
  g_autofree char *value = write_statement_value (kind, entry->value);

  if (!apart)
    pagoda_statement_bind_text (statement, ":kind", pagoda_statement_kind_word (kind));
  pagoda_statement_bind_text (statement, ":value", value);
  pagoda_statement_bind_text (statement, ":reason", entry->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_statements_delete (PagodaDatabase *database, PagodaId entry, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "statement-delete");

  pagoda_statement_bind_int (statement, ":id", entry);
  return pagoda_statement_run (statement, error);
}

static void
add_statement (PagodaStatement *statement, gpointer reading)
{
  PagodaLayerRecord *record
      = pagoda_layer_reading_record (reading, pagoda_statement_int (statement, "customer"));
  PagodaStatementKind kind = PAGODA_STATEMENT_NO_BARRIER;

  pagoda_statement_kind_parse (pagoda_statement_text (statement, "kind"), &kind);
  PagodaDated *entry
      = pagoda_dated_new ((PagodaDay)pagoda_statement_int (statement, "from_day"),
                          read_statement_value (kind, pagoda_statement_text (statement, "value")),
                          pagoda_statement_text (statement, "reason"));
  entry->id = pagoda_statement_int (statement, "id");
  g_ptr_array_add (record->statements[kind], entry);
}

/* Strategies */

gboolean
pagoda_strategies_insert (PagodaDatabase *database, PagodaStrategyChoice *choice, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "strategy-insert", &choice->id, ":customer",
                                                       choice->customer, choice->from);

  pagoda_statement_bind_text (statement, ":strategy", pagoda_strategy_word (choice->strategy));
  pagoda_statement_bind_optional (statement, ":review_day", choice->review, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":breakthrough", choice->breakthrough);
  return pagoda_statement_run (statement, error);
}

static void
add_strategy (PagodaStatement *statement, gpointer reading)
{
  PagodaStrategyChoice *choice = g_new0 (PagodaStrategyChoice, 1);

  choice->id = pagoda_statement_int (statement, "id");
  choice->customer = pagoda_statement_int (statement, "customer");
  choice->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  pagoda_strategy_parse (pagoda_statement_text (statement, "strategy"), &choice->strategy);
  choice->review = (PagodaDay)pagoda_statement_optional (statement, "review_day", PAGODA_DAY_NONE);
  choice->breakthrough = g_strdup (pagoda_statement_text (statement, "breakthrough"));
  g_ptr_array_add (pagoda_layer_reading_record (reading, choice->customer)->strategies, choice);
}

/* Dealers */

gboolean
pagoda_dealer_agreements_insert (PagodaDatabase *database, PagodaDealerAgreement *agreement, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "dealer-agreement-insert", &agreement->id,
                                                       ":customer", agreement->customer, agreement->from);

  pagoda_statement_bind_text (statement, ":dealer", agreement->dealer);
  pagoda_statement_bind_text (statement, ":agreement", agreement->agreement);
  return pagoda_statement_run (statement, error);
}

static void
add_dealer (PagodaStatement *statement, gpointer reading)
{
  PagodaDealerAgreement *agreement = g_new0 (PagodaDealerAgreement, 1);

  agreement->id = pagoda_statement_int (statement, "id");
  agreement->customer = pagoda_statement_int (statement, "customer");
  agreement->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  agreement->dealer = g_strdup (pagoda_statement_text (statement, "dealer"));
  agreement->agreement = g_strdup (pagoda_statement_text (statement, "agreement"));
  g_ptr_array_add (pagoda_layer_reading_record (reading, agreement->customer)->dealers, agreement);
}

/* Everything together */

static gboolean
read_all (LayerReading *reading, GError **error)
{
  return pagoda_facts_read (reading, error) && pagoda_past_suppliers_read (reading, error)
         && pagoda_layer_reading_each (reading, "statement-list", add_statement, error)
         && pagoda_layer_reading_each (reading, "strategy-list", add_strategy, error)
         && pagoda_layer_reading_each (reading, "dealer-agreement-list", add_dealer, error)
         && pagoda_barriers_read (reading, error) && pagoda_projects_read (reading, error)
         && pagoda_decision_makers_read (reading, error) && pagoda_influence_lines_read (reading, error)
         && pagoda_values_read (reading, error) && pagoda_targets_read (reading, error)
         && pagoda_layer_owners_read (reading, error);
}

/* The records of the customers @first to @last, or NULL. */
static GHashTable *
read_span (PagodaDatabase *database, PagodaId first, PagodaId last, GError **error)
{
  g_autoptr (GHashTable) records
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)pagoda_layer_record_free);
  g_autoptr (GHashTable) parents = g_hash_table_new (g_int64_hash, g_int64_equal);
  LayerReading reading
      = { .database = database, .first = first, .last = last, .records = records, .parents = parents };

  return read_all (&reading, error) ? g_steal_pointer (&records) : NULL;
}

PagodaLayerRecord *
pagoda_layer_records_load (PagodaDatabase *database, PagodaId customer, GError **error)
{
  g_autoptr (GHashTable) records = read_span (database, customer, customer, error);
  gpointer record;

  if (records == NULL)
    return NULL;
  return g_hash_table_steal_extended (records, &customer, NULL, &record) ? record
                                                                         : pagoda_layer_record_new (customer);
}

GHashTable *
pagoda_layer_records_list (PagodaDatabase *database, GError **error)
{
  return read_span (database, G_MININT64, G_MAXINT64, error);
}

gboolean
pagoda_layer_records_delete (PagodaDatabase *database, PagodaId customer, GError **error)
{
  static const char *const steps[]
      = { "statement-delete-of-customer", "screening-delete-of-customer", "strategy-delete-of-customer",
          "layer-owner-delete-of-customer", "dealer-agreement-delete-of-customer" };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      PagodaStatement *statement = pagoda_statement (database, steps[i]);
      pagoda_statement_bind_int (statement, ":customer", customer);
      if (!pagoda_statement_run (statement, error))
        return FALSE;
    }
  return pagoda_past_suppliers_delete_of_customer (database, customer, error)
         && pagoda_barriers_delete_of_customer (database, customer, error)
         && pagoda_projects_delete_of_customer (database, customer, error)
         && pagoda_values_delete_of_customer (database, customer, error)
         && pagoda_targets_delete_of_customer (database, customer, error);
}
