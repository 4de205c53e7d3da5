/* sample_removal.c: taking the sample out of a store that has been worked with since.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The record says what the sample added, and what was added since.
 */
#include "config.h"

#include "store/sample_removal.h"

#include "store/changes.h"
#include "store/changeset.h"
#include "store/colleagues.h"
#include "store/customers.h"
#include "store/evidence.h"
#include "store/market_surveys.h"
#include "store/objections.h"
#include "store/preferences.h"
#include "store/row_owners.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the record tells. */
typedef struct
{
  RowOwners *owners;
  GHashTable *customers; /* gint64: those of the sample */
  GArray *products;      /* PagodaId: those of the sample */
  GArray *colleagues;    /* likewise */
  GArray *answers;       /* likewise, to objections */
  GArray *evidence;      /* likewise */
  GArray *territories;   /* likewise */
  guint own;             /* records of somebody that hang on them */
  PagodaId example;      /* a customer that one hangs on */
} Findings;

static gboolean
take_sample_row (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  Findings *findings = data;
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;
  sqlite3_value *value = NULL;

  sqlite3changeset_op (row, &table, &n_columns, &operation, NULL);
  if (operation != SQLITE_INSERT)
    return TRUE;
  sqlite3changeset_new (row, 0, &value);
  PagodaId id = sqlite3_value_int64 (value);
  if (strcmp (table, "product") == 0)
    g_array_append_val (findings->products, id);
  else if (strcmp (table, "colleague") == 0)
    g_array_append_val (findings->colleagues, id);
  else if (strcmp (table, "objection_answer") == 0)
    g_array_append_val (findings->answers, id);
  else if (strcmp (table, "evidence") == 0)
    g_array_append_val (findings->evidence, id);
  else if (strcmp (table, "territory") == 0)
    g_array_append_val (findings->territories, id);
  else if (strcmp (table, "customer") == 0)
    g_hash_table_add (findings->customers, g_memdup2 (&id, sizeof id));
  return TRUE;
}

static gboolean
note_row (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  pagoda_row_owners_note (((Findings *)data)->owners, row);
  return TRUE;
}

static gboolean
count_own_row (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  Findings *findings = data;
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;
  PagodaId customer = pagoda_row_owners_find (findings->owners, row);

  sqlite3changeset_op (row, &table, &n_columns, &operation, NULL);
  /* An order is one record, however many lines it has. */
  if (operation == SQLITE_INSERT && strcmp (table, "order_line") != 0
      && g_hash_table_contains (findings->customers, &customer))
    {
      findings->own++;
      findings->example = customer;
    }
  return TRUE;
}

/* The newest entry that added a sample and is in effect, 0 without one. */
static gint64
find_entry (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      if (entry->kind == PAGODA_HISTORY_DO && !entry->undone && strcmp (entry->key, "sample") == 0)
        return entry->id;
    }
  return 0;
}

static gboolean
read_record (Findings *findings, PagodaDatabase *database, gint64 entry, GError **error)
{
  g_autoptr (GBytes) compressed = pagoda_history_load_changeset (database, entry, error);
  g_autoptr (GBytes) added = compressed != NULL ? pagoda_changeset_read (compressed, error) : NULL;
  g_autoptr (GBytes) since = added != NULL ? pagoda_changes_since (database, entry + 1, NULL, error) : NULL;

  return since != NULL && pagoda_changeset_each (added, take_sample_row, findings, error)
         && pagoda_changeset_each (since, note_row, findings, error)
         && pagoda_changeset_each (since, count_own_row, findings, error);
}

static gboolean
fail_own (const Findings *findings, PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, findings->example, NULL);

  g_set_error (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
      _ ("Records of your own belong to customers of the sample: %u, one of them with “%s”. Nothing was "
         "changed. Remove the sample together with them, or move them first."),
      findings->own, customer != NULL ? customer->name : "");
  return FALSE;
}

static gboolean
delete_product (PagodaDatabase *database, PagodaId product, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "product-delete-unused");

  pagoda_statement_bind_int (statement, ":id", product);
  return pagoda_statement_run (statement, error);
}

/* What somebody deleted since is no failure. */
static gboolean
delete_all (const Findings *findings, PagodaDatabase *database, GError **error)
{
  GHashTableIter each;
  gpointer customer;

  g_hash_table_iter_init (&each, findings->customers);
  while (g_hash_table_iter_next (&each, &customer, NULL))
    if (!pagoda_customers_delete (database, *(PagodaId *)customer, error))
      return FALSE;
  for (guint i = 0; i < findings->products->len; i++)
    if (!delete_product (database, g_array_index (findings->products, PagodaId, i), error))
      return FALSE;
  for (guint i = 0; i < findings->colleagues->len; i++)
    if (!pagoda_colleagues_delete (database, g_array_index (findings->colleagues, PagodaId, i), error))
      return FALSE;
  for (guint i = 0; i < findings->answers->len; i++)
    if (!pagoda_objection_answers_delete (database, g_array_index (findings->answers, PagodaId, i), error))
      return FALSE;
  for (guint i = 0; i < findings->evidence->len; i++)
    if (!pagoda_evidence_delete (database, g_array_index (findings->evidence, PagodaId, i), error))
      return FALSE;
  for (guint i = 0; i < findings->territories->len; i++)
    if (!pagoda_territories_delete (database, g_array_index (findings->territories, PagodaId, i), error))
      return FALSE;
  return pagoda_preferences_unset (database, PAGODA_PREFERENCE_SAMPLE, error);
}

static gboolean
fail_nothing (GError **error)
{
  if (error != NULL && *error == NULL)
    g_set_error_literal (
        error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING,
        _ ("There is no sample to remove in this store, or its record is no longer kept. Nothing "
           "was changed."));
  return FALSE;
}

gboolean
pagoda_sample_remove (PagodaDatabase *database, gboolean with_own, GError **error)
{
  g_autoptr (RowOwners) owners = pagoda_row_owners_new (database);
  g_autoptr (GHashTable) customers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) products = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autoptr (GArray) colleagues = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autoptr (GArray) territories = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_autofree char *mark = pagoda_preferences_get (database, PAGODA_PREFERENCE_SAMPLE, error);
  g_autoptr (GPtrArray) entries = mark != NULL ? pagoda_history_list (database, -1, error) : NULL;
  gint64 entry = entries != NULL ? find_entry (entries) : 0;
  Findings findings = { .owners = owners,
                        .customers = customers,
                        .products = products,
                        .colleagues = colleagues,
                        .answers = answers,
                        .evidence = evidence,
                        .territories = territories };

  if (entry == 0 || !read_record (&findings, database, entry, error))
    return fail_nothing (error);
  if (findings.own > 0 && !with_own)
    return fail_own (&findings, database, error);
  return delete_all (&findings, database, error);
}
