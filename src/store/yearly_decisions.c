/* yearly_decisions.c: what was decided in the reviews of years, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/yearly_decisions.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

gboolean
pagoda_yearly_decisions_save (PagodaDatabase *database, PagodaYearlyDecision *decision, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "yearly-review-insert", "yearly-review-update", &decision->id);
  gboolean undecided = decision->decision == PAGODA_REVIEW_UNDECIDED;

  pagoda_statement_bind_int (statement, ":customer", decision->customer);
  pagoda_statement_bind_int (statement, ":year", decision->year);
  pagoda_statement_bind_text (statement, ":decision",
                              undecided
                                  ? NULL
                                  : pagoda_review_decision_word ((PagodaReviewDecision)decision->decision));
  pagoda_statement_bind_optional (statement, ":decided_day", decision->decided, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", decision->note);
  pagoda_statement_bind_optional (statement, ":carried_day", decision->carried, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":made", decision->made, PAGODA_ID_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_yearly_decisions_delete (PagodaDatabase *database, PagodaId decision, GError **error)
{
  return pagoda_delete_where (database, "yearly-review-delete", delete_slots, ":id", decision, error);
}

gboolean
pagoda_yearly_decisions_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_delete_where (database, "yearly-review-delete", delete_slots, ":customer", customer, error);
}

static void
add_decision (PagodaStatement *statement, gpointer decisions)
{
  PagodaYearlyDecision *decision = pagoda_yearly_decision_new (pagoda_statement_int (statement, "customer"),
                                                               (int)pagoda_statement_int (statement, "year"));
  const char *word = pagoda_statement_text (statement, "decision");
  PagodaReviewDecision parsed;

  decision->id = pagoda_statement_int (statement, "id");
  if (word != NULL && pagoda_review_decision_parse (word, &parsed))
    decision->decision = (int)parsed;
  decision->decided = (PagodaDay)pagoda_statement_optional (statement, "decided_day", PAGODA_DAY_NONE);
  decision->note = g_strdup (pagoda_statement_text (statement, "note"));
  decision->carried = (PagodaDay)pagoda_statement_optional (statement, "carried_day", PAGODA_DAY_NONE);
  decision->made = pagoda_statement_optional (statement, "made", PAGODA_ID_NONE);
  g_hash_table_replace (decisions, &decision->customer, decision);
}

GHashTable *
pagoda_yearly_decisions_list (PagodaDatabase *database, int year, GError **error)
{
  g_autoptr (GHashTable) decisions = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                                            (GDestroyNotify)pagoda_yearly_decision_free);
  PagodaStatement *statement = pagoda_statement (database, "yearly-review-of-year");

  pagoda_statement_bind_int (statement, ":year", year);
  return pagoda_statement_each (statement, add_decision, decisions, error) ? g_steal_pointer (&decisions)
                                                                           : NULL;
}

static void
add_year (PagodaStatement *statement, gpointer years)
{
  int year = (int)pagoda_statement_int (statement, "year");

  g_array_append_val ((GArray *)years, year);
}

GArray *
pagoda_yearly_decisions_years (PagodaDatabase *database, GError **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));

  return pagoda_statement_each (pagoda_statement (database, "yearly-review-years"), add_year, years, error)
             ? g_steal_pointer (&years)
             : NULL;
}
