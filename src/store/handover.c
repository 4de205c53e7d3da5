/* handover.c: what names one of us, given to somebody else, and what an account has, in the store (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/handover.h"

#include "domain/order.h"

#include <string.h>

static void
add_holding (PagodaStatement *statement, gpointer holdings)
{
  PagodaHolding *holding = g_new0 (PagodaHolding, 1);

  pagoda_holding_kind_parse (pagoda_statement_text (statement, "kind"), &holding->kind);
  holding->id = pagoda_statement_int (statement, "id");
  holding->customer = pagoda_statement_int (statement, "customer");
  holding->person = g_strdup (pagoda_statement_text (statement, "person"));
  holding->from = (PagodaDay)pagoda_statement_optional (statement, "from_day", PAGODA_DAY_NONE);
  holding->due = (PagodaDay)pagoda_statement_optional (statement, "due_day", PAGODA_DAY_NONE);
  g_ptr_array_add (holdings, holding);
}

GPtrArray *
pagoda_holdings_list (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (GPtrArray) holdings = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_holding_free);
  PagodaStatement *statement = pagoda_statement (database, "holding-list");

  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, add_holding, holdings, error) ? g_steal_pointer (&holdings) : NULL;
}

static void
add_ended (PagodaStatement *statement, gpointer ended)
{
  PagodaEndedWork *work = g_new0 (PagodaEndedWork, 1);

  pagoda_holding_kind_parse (pagoda_statement_text (statement, "kind"), &work->kind);
  work->customer = pagoda_statement_int (statement, "customer");
  work->person = g_strdup (pagoda_statement_text (statement, "person"));
  work->n = (guint)pagoda_statement_int (statement, "n");
  g_ptr_array_add (ended, work);
}

GPtrArray *
pagoda_ended_work_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) ended = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_ended_work_free);

  return pagoda_statement_each (pagoda_statement (database, "ended-work-list"), add_ended, ended, error)
             ? g_steal_pointer (&ended)
             : NULL;
}

/* The statements that give a record to somebody else. */
static const char *const moves[PAGODA_N_HOLDING_KINDS] = {
  [PAGODA_HOLDING_ACCOUNT] = "customer-owner-hand-over",
  [PAGODA_HOLDING_LAYER] = "layer-owner-hand-over",
  [PAGODA_HOLDING_BARRIER] = "barrier-hand-over",
  [PAGODA_HOLDING_PROJECT] = "project-hand-over",
  [PAGODA_HOLDING_ACTIVITY] = "activity-hand-over",
  [PAGODA_HOLDING_PROMISE] = "promise-hand-over",
  [PAGODA_HOLDING_CARE_ITEM] = "care-item-hand-over",
  [PAGODA_HOLDING_GROWTH_STEP] = "growth-step-hand-over",
};
static const char *const replacements[PAGODA_N_HOLDING_KINDS] = {
  [PAGODA_HOLDING_ACCOUNT] = "customer-owner-replace",
  [PAGODA_HOLDING_LAYER] = "layer-owner-replace",
};

static gboolean
move_record (PagodaDatabase *database, const char *name, PagodaId id, const char *person, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, ":id", id);
  pagoda_statement_bind_text (statement, ":person", person);
  return pagoda_statement_run (statement, error);
}

/* A new row wins over an older one of the same day by its larger id, unless that was given out on another
 * computer; then the old one is changed, which says the same of every day. */
static gboolean
move_fact (PagodaDatabase *database,
           const PagodaHolding *holding,
           const char *person,
           PagodaDay day,
           GError **error)
{
  PagodaId id = pagoda_database_next_id (database);

  if (holding->from >= day && holding->id > id)
    return move_record (database, replacements[holding->kind], holding->id, person, error);
  PagodaStatement *statement = pagoda_statement (database, moves[holding->kind]);
  pagoda_statement_bind_int (statement, ":id", holding->id);
  pagoda_statement_bind_text (statement, ":person", person);
  pagoda_statement_bind_int (statement, ":new", id);
  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_holding_move (PagodaDatabase *database,
                     const PagodaHolding *holding,
                     const char *person,
                     PagodaDay day,
                     GError **error)
{
  g_return_val_if_fail (moves[holding->kind] != NULL, FALSE);

  return holding->from != PAGODA_DAY_NONE
             ? move_fact (database, holding, person, day, error)
             : move_record (database, moves[holding->kind], holding->id, person, error);
}

/* Counts */

typedef struct
{
  gint64 *counts;
  PagodaOrderTotals totals;
} Counting;

static void
read_count (PagodaStatement *statement, gpointer data)
{
  Counting *counting = data;
  const char *kind = pagoda_statement_text (statement, "kind");
  gint64 n = pagoda_statement_int (statement, "n");
  PagodaAccountCount count;

  if (strcmp (kind, "cost") == 0)
    counting->totals.cost = n;
  else if (strcmp (kind, "uncosted") == 0)
    counting->totals.uncosted = n;
  else if (pagoda_account_count_parse (kind, &count))
    counting->counts[count] = n;
}

gboolean
pagoda_account_counts_load (PagodaDatabase *database,
                            PagodaId customer,
                            PagodaDecimal margin,
                            gint64 *counts,
                            GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "account-count-list");
  Counting counting = { .counts = counts };

  memset (counts, 0, PAGODA_N_ACCOUNT_COUNTS * sizeof *counts);
  pagoda_statement_bind_int (statement, ":customer", customer);
  if (!pagoda_statement_each (statement, read_count, &counting, error))
    return FALSE;
  counting.totals.revenue = counts[PAGODA_ACCOUNT_REVENUE];
  counts[PAGODA_ACCOUNT_PROFIT] = pagoda_order_totals_profit (&counting.totals, margin);
  return TRUE;
}
