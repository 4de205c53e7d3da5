/* edit_yearly_review.c: edits of the review of a year.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the store says when the command runs is what is changed, so that a note and a decision given one after
 * the other never undo each other.
 */
#include "config.h"

#include "session/edit_yearly_review.h"

#include "session/edit-private.h"
#include "store/customers.h"
#include "store/dropping.h"
#include "store/layers.h"
#include "store/targets.h"
#include "store/yearly_decisions.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  int year;
  PagodaDay day;
  gsize n;
  PagodaReviewChoice *choices;
  PagodaReviewPlan *plans;
  PagodaId customer; /* of a note */
  char *text;        /* the note, or the reason of a cadence */
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_free (change->choices);
  g_free (change->plans);
  g_free (change->text);
  g_free (change);
}

static PagodaEdit *
create_edit (const char *key, const char *subject, PagodaCommand run, const Change *change)
{
  return pagoda_edit_create_with (key, subject, run, g_memdup2 (change, sizeof *change), free_change);
}

/* What @decisions say of @customer, or a new one that is kept by them. */
static PagodaYearlyDecision *
ensure_decision (GHashTable *decisions, PagodaId customer, int year)
{
  PagodaYearlyDecision *decision = g_hash_table_lookup (decisions, &customer);

  if (decision == NULL)
    {
      decision = pagoda_yearly_decision_new (customer, year);
      g_hash_table_replace (decisions, &decision->customer, decision);
    }
  return decision;
}

/* A row that says nothing any more goes. */
static gboolean
write_decision (PagodaDatabase *database, PagodaYearlyDecision *decision, GError **error)
{
  if (decision->decision != PAGODA_REVIEW_UNDECIDED || decision->note != NULL)
    return pagoda_yearly_decisions_save (database, decision, error);
  return decision->id == PAGODA_ID_NONE || pagoda_yearly_decisions_delete (database, decision->id, error);
}

/* What carrying made of a decision goes with it, but for a target that was won or given up meanwhile: that is
 * history. */
static gboolean
delete_target (PagodaDatabase *database, const PagodaYearlyDecision *decision, GError **error)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_records_load (database, decision->customer, error);

  for (guint i = 0; record != NULL && i < record->targets->len; i++)
    {
      const PagodaTarget *target = g_ptr_array_index (record->targets, i);
      if (target->id == decision->made && target->outcome == PAGODA_TARGET_PURSUED)
        return pagoda_targets_delete (database, target->id, error);
    }
  return record != NULL;
}

static gboolean
take_back (PagodaDatabase *database, const PagodaYearlyDecision *decision, GError **error)
{
  if (decision->made == PAGODA_ID_NONE)
    return TRUE;
  switch ((PagodaReviewDecision)decision->decision)
    {
    case PAGODA_REVIEW_PROMOTE:
      return pagoda_statements_delete (database, decision->made, error);
    case PAGODA_REVIEW_RUN_IN:
      return delete_target (database, decision, error);
    case PAGODA_REVIEW_DROP:
      return pagoda_customers_delete_other (database, decision->made, error);
    case PAGODA_REVIEW_KEEP:
      return TRUE;
    }
  g_assert_not_reached ();
}

static gboolean
decide (PagodaDatabase *database, gpointer data, GError **error)
{
  const Change *change = ((PagodaEdit *)data)->data;
  g_autoptr (GHashTable) decisions = pagoda_yearly_decisions_list (database, change->year, error);

  for (gsize i = 0; decisions != NULL && i < change->n; i++)
    {
      const PagodaReviewChoice *choice = &change->choices[i];
      PagodaYearlyDecision *decision = ensure_decision (decisions, choice->customer, change->year);
      if (decision->decision == choice->decision)
        continue;
      if (!take_back (database, decision, error))
        return FALSE;
      decision->decision = choice->decision;
      decision->decided = choice->decision == PAGODA_REVIEW_UNDECIDED ? PAGODA_DAY_NONE : change->day;
      decision->carried = PAGODA_DAY_NONE;
      decision->made = PAGODA_ID_NONE;
      if (!write_decision (database, decision, error))
        return FALSE;
    }
  return decisions != NULL;
}

PagodaEdit *
pagoda_edit_decide_review (const PagodaReviewChoice *choice, int year, PagodaDay day, const char *name)
{
  Change change = { .year = year, .day = day, .n = 1, .choices = g_memdup2 (choice, sizeof *choice) };

  return create_edit (choice->decision == PAGODA_REVIEW_UNDECIDED ? "withdraw-review" : "decide-review", name,
                      decide, &change);
}

PagodaEdit *
pagoda_edit_accept_suggestions (const PagodaReviewChoice *choices, gsize n, int year, PagodaDay day)
{
  g_autofree char *subject = g_strdup_printf ("%" G_GSIZE_FORMAT, n);
  Change change = { .year = year, .day = day, .n = n, .choices = g_memdup2 (choices, n * sizeof *choices) };

  return create_edit ("accept-suggestions", subject, decide, &change);
}

static gboolean
set_note (PagodaDatabase *database, gpointer data, GError **error)
{
  const Change *change = ((PagodaEdit *)data)->data;
  g_autoptr (GHashTable) decisions = pagoda_yearly_decisions_list (database, change->year, error);

  if (decisions == NULL)
    return FALSE;
  PagodaYearlyDecision *decision = ensure_decision (decisions, change->customer, change->year);
  if (g_strcmp0 (decision->note, change->text) == 0)
    return TRUE;
  g_free (decision->note);
  decision->note = g_strdup (change->text);
  return write_decision (database, decision, error);
}

PagodaEdit *
pagoda_edit_note_review (PagodaId customer, int year, const char *note, const char *name)
{
  Change change = { .year = year,
                    .customer = customer,
                    .text = pagoda_edit_is_blank (note) ? NULL : g_strstrip (g_strdup (note)) };

  return create_edit ("note-review", name, set_note, &change);
}

/* The next year */

static gboolean
add_target (PagodaDatabase *database, const PagodaReviewPlan *plan, PagodaId *made, GError **error)
{
  g_autoptr (PagodaTarget) target = pagoda_target_new ();

  target->customer = plan->customer;
  target->entered = plan->from;
  target->due = plan->due;
  if (!pagoda_targets_save (database, target, error))
    return FALSE;
  *made = target->id;
  return TRUE;
}

static gboolean
set_cadence (PagodaDatabase *database,
             const PagodaReviewPlan *plan,
             const char *reason,
             PagodaId *made,
             GError **error)
{
  g_autoptr (PagodaDated) cadence = pagoda_dated_new (plan->from, plan->cadence, reason);

  if (!pagoda_statements_insert (database, plan->customer, PAGODA_STATEMENT_CADENCE, cadence, error))
    return FALSE;
  *made = cadence->id;
  return TRUE;
}

/* The reason for all is none for one that still buys: its own note is. */
static gboolean
drop (PagodaDatabase *database,
      const PagodaReviewPlan *plan,
      const char *reason,
      PagodaYearlyDecision *decision,
      GError **error)
{
  g_autoptr (PagodaDated) mark = pagoda_dated_new (plan->from, TRUE, NULL);

  if (!pagoda_dropping_check (database, &plan->customer, 1, plan->from, decision->note, error))
    return FALSE;
  mark->reason = decision->note == NULL ? g_strdup (reason)
                 : reason == NULL       ? g_strdup (decision->note)
                                  /* Translators: the review of a year, and the note on a customer in it. */
                                  : g_strdup_printf (_ ("%1$s: %2$s"), reason, decision->note);
  if (!pagoda_customers_insert_other (database, plan->customer, mark, error))
    return FALSE;
  decision->made = mark->id;
  return TRUE;
}

static gboolean
carry (PagodaDatabase *database, gpointer data, GError **error)
{
  const Change *change = ((PagodaEdit *)data)->data;
  g_autoptr (GHashTable) decisions = pagoda_yearly_decisions_list (database, change->year, error);
  guint carried = 0;

  for (gsize i = 0; decisions != NULL && i < change->n; i++)
    {
      const PagodaReviewPlan *plan = &change->plans[i];
      PagodaYearlyDecision *decision = g_hash_table_lookup (decisions, &plan->customer);
      /* Somebody may have taken the decision back, or carried it, since the plan was made. */
      if (decision == NULL || decision->decision == PAGODA_REVIEW_UNDECIDED
          || decision->carried != PAGODA_DAY_NONE)
        continue;
      decision->carried = change->day;
      carried++;
      if ((plan->cadence > 0 && !set_cadence (database, plan, change->text, &decision->made, error))
          || (plan->other && !drop (database, plan, change->text, decision, error))
          || (plan->due != PAGODA_DAY_NONE && !add_target (database, plan, &decision->made, error))
          || !pagoda_yearly_decisions_save (database, decision, error))
        return FALSE;
    }
  if (decisions == NULL)
    return FALSE;
  return carried > 0
         || pagoda_edit_refuse (_ ("Nothing is left to be carried into the next year. Nothing was changed. "
                                   "Decide about more customers first."),
                                error);
}

PagodaEdit *
pagoda_edit_carry_review (const PagodaReviewPlan *plans, gsize n, int year, PagodaDay day, const char *reason)
{
  g_autofree char *subject = g_strdup_printf ("%d", year);
  Change change = {
    .year = year, .day = day, .n = n, .plans = g_memdup2 (plans, n * sizeof *plans), .text = g_strdup (reason)
  };

  return create_edit ("carry-review", subject, carry, &change);
}
