/* handover.c: accounts given from one of us to another, and what is told of it (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing but the names of who is to do something changes, and every account is counted before and after:
 * where a count differs, the command fails and so changes nothing.
 */
#include "config.h"

#include "session/handover.h"

#include "domain/colleague.h"
#include "session/edit-private.h"
#include "store/colleagues.h"
#include "store/customers.h"
#include "store/handover.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static void
free_account (gpointer data)
{
  PagodaHandoverAccount *account = data;

  g_free (account->code);
  g_free (account->name);
  g_free (account);
}

void
pagoda_handover_free (PagodaHandover *handover)
{
  if (handover == NULL)
    return;
  g_free (handover->from);
  g_free (handover->to);
  g_ptr_array_unref (handover->accounts);
  g_clear_pointer (&handover->lines, g_array_unref);
  g_free (handover);
}

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return pagoda_edit_refuse (message, error);
}

/* Persons */

/* The name in records that is the same as @name, or NULL. */
static char *
find_used_name (PagodaDatabase *database, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = pagoda_used_names_list (database, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const PagodaUsedName *used = g_ptr_array_index (names, i);
      if (pagoda_colleague_is_same_name (used->name, name))
        return g_strdup (used->name);
    }
  return NULL;
}

/* The successor's name as we write it. */
static char *
find_successor (PagodaDatabase *database, const PagodaHandoverRequest *request, GError **error)
{
  GError *local = NULL;
  g_autoptr (GPtrArray) colleagues = pagoda_colleagues_list (database, error);

  if (colleagues == NULL)
    return NULL;
  const PagodaColleague *colleague = pagoda_colleagues_find (colleagues, request->to, request->day);
  g_autofree char *day = pagoda_day_to_iso (request->day);
  if (colleague != NULL && pagoda_colleague_is_there (colleague, request->day))
    return g_strdup (colleague->name);
  if (colleague != NULL)
    {
      refuse (error,
              _ ("%1$s is not with you on %2$s. Nothing was changed. Choose somebody else, or change the "
                 "first or last day under Colleagues."),
              colleague->name, day);
      return NULL;
    }
  char *used = find_used_name (database, request->to, &local);
  if (local != NULL)
    g_propagate_error (error, local);
  else if (used == NULL)
    refuse (
        error,
        _ ("Nobody is called “%s” here. Nothing was changed. Enter the successor under Colleagues first."),
        request->to);
  return used;
}

static gboolean
check_giver (PagodaDatabase *database, const PagodaHandoverRequest *request, GError **error)
{
  GError *local = NULL;
  g_autofree char *used = find_used_name (database, request->from, &local);

  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  return used != NULL
         || refuse (error,
                    _ ("Nobody is called “%s” here, so there is nothing to hand over. Nothing was changed. "
                       "Check the name."),
                    request->from);
}

static gboolean
check_persons (const PagodaHandoverRequest *request, GError **error)
{
  if (pagoda_edit_is_blank (request->from) || pagoda_edit_is_blank (request->to))
    return refuse (error, _ ("A handover needs who gives and who takes. Nothing was changed. Enter both."));
  return !pagoda_colleague_is_same_name (request->from, request->to)
         || refuse (error,
                    _ ("“%1$s” and “%2$s” are the same person. Nothing was changed. Choose a successor."),
                    request->from, request->to);
}

/* Accounts */

/* Who looks after @customer on @day; NULL where nobody does (transfer none). */
static const char *
find_owner (const GPtrArray *holdings, PagodaId customer, PagodaDay day)
{
  for (guint i = 0; i < holdings->len; i++)
    {
      const PagodaHolding *holding = g_ptr_array_index (holdings, i);
      if (holding->kind == PAGODA_HOLDING_ACCOUNT && holding->customer == customer && holding->from <= day)
        return holding->person;
    }
  return NULL;
}

static gboolean
check_owner (PagodaDatabase *database,
             const GPtrArray *holdings,
             const PagodaHandoverRequest *request,
             PagodaId id,
             GError **error)
{
  const char *owner = find_owner (holdings, id, request->day);

  if (pagoda_colleague_is_same_name (owner, request->from))
    return TRUE;
  g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, id, error);
  g_autofree char *day = pagoda_day_to_iso (request->day);
  if (customer == NULL)
    return FALSE;
  if (owner == NULL)
    return refuse (error,
                   _ ("Nobody looks after “%1$s” on %2$s. Nothing was changed. Set its owner instead."),
                   customer->name, day);
  return refuse (
      error, _ ("“%1$s” is looked after by %2$s on %3$s, not by %4$s. Nothing was changed. Leave it out."),
      customer->name, owner, day, request->from);
}

/* The accounts that are handed over, as a set. */
static GHashTable *
choose (PagodaDatabase *database,
        const GPtrArray *holdings,
        const PagodaHandoverRequest *request,
        GError **error)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gsize i = 0; request->customers != NULL && i < request->n; i++)
    {
      if (!check_owner (database, holdings, request, request->customers[i], error))
        return NULL;
      g_hash_table_add (chosen, g_memdup2 (&request->customers[i], sizeof (PagodaId)));
    }
  for (guint i = 0; request->customers == NULL && i < holdings->len; i++)
    {
      const PagodaHolding *holding = g_ptr_array_index (holdings, i);
      if (holding->kind == PAGODA_HOLDING_ACCOUNT && holding->from <= request->day
          && pagoda_colleague_is_same_name (holding->person, request->from))
        g_hash_table_add (chosen, g_memdup2 (&holding->customer, sizeof (PagodaId)));
    }
  if (g_hash_table_size (chosen) > 0)
    return g_steal_pointer (&chosen);
  g_autofree char *day = pagoda_day_to_iso (request->day);
  refuse (error,
          _ ("%1$s looks after no account on %2$s, so there is nothing to hand over. Nothing was changed."),
          request->from, day);
  return NULL;
}

/* An account while accounts are put in order. */
typedef struct
{
  PagodaHandoverAccount *account;
  PagodaCustomer *customer;
} Sorted;

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *x = a, *y = b;
  int order = g_strcmp0 (x->customer->reading, y->customer->reading);

  return order != 0 ? order : g_strcmp0 (x->customer->code, y->customer->code);
}

static void
clear_sorted (gpointer sorted)
{
  pagoda_customer_free (((Sorted *)sorted)->customer);
}

static gboolean
add_accounts (PagodaDatabase *database, PagodaHandover *handover, GHashTable *chosen, GError **error)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));
  GHashTableIter iter;
  gpointer id;

  g_array_set_clear_func (sorted, clear_sorted);
  g_hash_table_iter_init (&iter, chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      Sorted one = { NULL, pagoda_customers_load (database, *(PagodaId *)id, error) };
      if (one.customer == NULL)
        return FALSE;
      g_array_append_val (sorted, one);
    }
  g_array_sort (sorted, compare_sorted);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PagodaCustomer *customer = g_array_index (sorted, Sorted, i).customer;
      PagodaHandoverAccount *account = g_new0 (PagodaHandoverAccount, 1);
      account->customer = customer->id;
      account->code = g_strdup (customer->code);
      account->name = g_strdup (customer->name);
      g_ptr_array_add (handover->accounts, account);
    }
  return TRUE;
}

/* Counts */

static gboolean
count_accounts (PagodaDatabase *database, PagodaHandover *handover, gboolean after, GError **error)
{
  PagodaDecimal usual = 0;
  g_autofree char *currency = NULL;

  if (!pagoda_preferences_get_money (database, &currency, &usual, error))
    return FALSE;
  for (guint i = 0; i < handover->accounts->len; i++)
    {
      PagodaHandoverAccount *account = g_ptr_array_index (handover->accounts, i);
      g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, account->customer, error);
      if (customer == NULL)
        return FALSE;
      PagodaDecimal margin = customer->margin != PAGODA_MARGIN_NONE ? customer->margin : usual;
      if (!pagoda_account_counts_load (database, account->customer, margin,
                                       after ? account->after : account->before, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_counts (const PagodaHandover *handover, GError **error)
{
  for (guint i = 0; i < handover->accounts->len; i++)
    {
      const PagodaHandoverAccount *account = g_ptr_array_index (handover->accounts, i);
      int differs = pagoda_account_counts_differ (account->before, account->after);
      if (differs >= 0)
        return refuse (error,
                       _ ("“%1$s” would not be the same after the handover: %2$s. Nothing was changed. "
                          "Please report this."),
                       account->name,
                       pagoda_account_count_label ((PagodaAccountCount)differs, pagoda_language_current ()));
    }
  return TRUE;
}

/* Moving */

static void
count_moved (PagodaHandover *handover, PagodaId customer)
{
  for (guint i = 0; i < handover->accounts->len; i++)
    {
      PagodaHandoverAccount *account = g_ptr_array_index (handover->accounts, i);
      if (account->customer == customer)
        account->moved++;
    }
}

static gboolean
move_holdings (PagodaDatabase *database,
               PagodaHandover *handover,
               const PagodaHandoverTerms *terms,
               const GPtrArray *holdings,
               GError **error)
{
  for (guint i = 0; i < holdings->len; i++)
    {
      const PagodaHolding *holding = g_ptr_array_index (holdings, i);
      PagodaHoldingFate fate;
      if (!pagoda_handover_judge (terms, holding, &fate) || fate != PAGODA_FATE_MOVES)
        continue;
      if (!pagoda_holding_move (database, holding, handover->to, handover->day, error))
        return FALSE;
      count_moved (handover, holding->customer);
    }
  return TRUE;
}

static PagodaHandover *
hand_over (PagodaDatabase *database,
           const PagodaHandoverRequest *request,
           const char *to,
           const GPtrArray *holdings,
           GHashTable *chosen,
           GError **error)
{
  g_autoptr (PagodaHandover) handover = g_new0 (PagodaHandover, 1);
  PagodaHandoverTerms terms = { request->from, request->day, request->today, chosen };
  g_autoptr (GPtrArray) ended = pagoda_ended_work_list (database, error);

  handover->from = g_strdup (request->from);
  handover->to = g_strdup (to);
  handover->day = request->day;
  handover->accounts = g_ptr_array_new_with_free_func (free_account);
  if (ended == NULL || !add_accounts (database, handover, chosen, error))
    return NULL;
  handover->lines = pagoda_handover_tally (&terms, holdings, ended);
  return count_accounts (database, handover, FALSE, error)
                 && move_holdings (database, handover, &terms, holdings, error)
                 && count_accounts (database, handover, TRUE, error) && check_counts (handover, error)
             ? g_steal_pointer (&handover)
             : NULL;
}

PagodaHandover *
pagoda_handover_carry_out (PagodaDatabase *database, const PagodaHandoverRequest *request, GError **error)
{
  if (!check_persons (request, error) || !check_giver (database, request, error))
    return NULL;
  g_autofree char *to = find_successor (database, request, error);
  g_autoptr (GPtrArray) holdings = to != NULL ? pagoda_holdings_list (database, request->day, error) : NULL;
  g_autoptr (GHashTable) chosen = holdings != NULL ? choose (database, holdings, request, error) : NULL;

  return chosen != NULL ? hand_over (database, request, to, holdings, chosen, error) : NULL;
}

PagodaHandover *
pagoda_handover_preview (PagodaDatabase *database, const PagodaHandoverRequest *request, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return NULL;
  PagodaHandover *handover = pagoda_handover_carry_out (database, request, error);
  pagoda_database_rollback (database);
  return handover;
}

guint
pagoda_handover_count (const PagodaHandover *handover, PagodaHoldingFate fate)
{
  guint n = 0;

  for (guint i = 0; i < handover->lines->len; i++)
    {
      const PagodaHandoverLine *line = &g_array_index (handover->lines, PagodaHandoverLine, i);
      n += line->fate == fate ? line->n : 0;
    }
  return n;
}

void
pagoda_handover_sum (const PagodaHandover *handover, gboolean after, gint64 *counts)
{
  for (int count = 0; count < PAGODA_N_ACCOUNT_COUNTS; count++)
    {
      counts[count] = 0;
      for (guint i = 0; i < handover->accounts->len; i++)
        {
          const PagodaHandoverAccount *account = g_ptr_array_index (handover->accounts, i);
          counts[count] += (after ? account->after : account->before)[count];
        }
    }
}

/* The record */

void
pagoda_handover_record_free (PagodaHandoverRecord *record)
{
  if (record == NULL)
    return;
  g_free (record->actor);
  g_free (record->from);
  g_free (record->to);
  g_hash_table_unref (record->counts);
  g_free (record);
}

static void
add_counts (JsonBuilder *builder, const gint64 *counts)
{
  json_builder_begin_object (builder);
  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    if (counts[i] != 0)
      {
        json_builder_set_member_name (builder, pagoda_account_count_word ((PagodaAccountCount)i));
        json_builder_add_int_value (builder, counts[i]);
      }
  json_builder_end_object (builder);
}

char *
pagoda_handover_to_json (const PagodaHandover *handover)
{
  g_autoptr (JsonBuilder) builder = json_builder_begin_object (json_builder_new ());
  g_autofree char *day = pagoda_day_to_iso (handover->day);

  json_builder_add_string_value (json_builder_set_member_name (builder, "from"), handover->from);
  json_builder_add_string_value (json_builder_set_member_name (builder, "to"), handover->to);
  json_builder_add_string_value (json_builder_set_member_name (builder, "day"), day);
  json_builder_begin_object (json_builder_set_member_name (builder, "accounts"));
  for (guint i = 0; i < handover->accounts->len; i++)
    {
      const PagodaHandoverAccount *account = g_ptr_array_index (handover->accounts, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)account->customer);
      json_builder_set_member_name (builder, id);
      add_counts (builder, account->before);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
read_count (JsonObject *object, const char *word, JsonNode *node, gpointer counts)
{
  PagodaAccountCount count;

  if (pagoda_account_count_parse (word, &count) && JSON_NODE_HOLDS_VALUE (node))
    ((gint64 *)counts)[count] = json_node_get_int (node);
}

static void
read_account (JsonObject *object, const char *id, JsonNode *node, gpointer record)
{
  gint64 customer = g_ascii_strtoll (id, NULL, 10);
  gint64 *counts = g_new0 (gint64, PAGODA_N_ACCOUNT_COUNTS);

  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), read_count, counts);
  g_hash_table_insert (((PagodaHandoverRecord *)record)->counts, g_memdup2 (&customer, sizeof customer),
                       counts);
}

/* NULL where the details say something else. */
static PagodaHandoverRecord *
read_record (const PagodaHistoryDetails *details)
{
  g_autoptr (JsonNode) root = json_from_string (details->details, NULL);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *accounts = object != NULL ? json_object_get_member (object, "accounts") : NULL;

  if (accounts == NULL || !JSON_NODE_HOLDS_OBJECT (accounts))
    return NULL;
  PagodaHandoverRecord *record = g_new0 (PagodaHandoverRecord, 1);
  record->entry = details->id;
  record->actor = g_strdup (details->actor);
  record->at = details->at;
  record->from = g_strdup (json_object_get_string_member_with_default (object, "from", ""));
  record->to = g_strdup (json_object_get_string_member_with_default (object, "to", ""));
  record->day = pagoda_day_from_iso (json_object_get_string_member_with_default (object, "day", ""));
  record->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  json_object_foreach_member (json_node_get_object (accounts), read_account, record);
  return record;
}

GPtrArray *
pagoda_handover_records_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) details = pagoda_history_list_details (database, PAGODA_HANDOVER_KEY, error);

  if (details == NULL)
    return NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_handover_record_free);
  for (guint i = 0; i < details->len; i++)
    {
      PagodaHandoverRecord *record = read_record (g_ptr_array_index (details, i));
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}
