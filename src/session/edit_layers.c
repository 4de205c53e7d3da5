/* edit_layers.c: edits of statements, barriers, values, dealers and targets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_layers.h"

#include "session/edit-private.h"
#include "store/barriers.h"
#include "store/dropping.h"
#include "store/layers.h"
#include "store/targets.h"
#include "store/values.h"

#include <glib/gi18n-lib.h>

/* Statements */

typedef struct
{
  PagodaStatementKind kind;
  PagodaDated *entry;
} Statement;

static void
free_statement (gpointer data)
{
  Statement *statement = data;

  pagoda_dated_free (statement->entry);
  g_free (statement);
}

static gboolean
check_statement (const Statement *statement, GError **error)
{
  const PagodaDated *entry = statement->entry;

  if (entry->value == PAGODA_DATED_NONE)
    return TRUE;
  if (statement->kind == PAGODA_STATEMENT_LAYER && pagoda_edit_is_blank (entry->reason))
    return pagoda_edit_refuse (
        _ ("A card that is moved by hand needs a reason. Nothing was changed. Say why the "
           "account belongs there."),
        error);
  if (statement->kind == PAGODA_STATEMENT_CADENCE && entry->value < 1)
    return pagoda_edit_refuse (
        _ ("There is at least one day between two contacts. Nothing was changed. Enter a "
           "number from 1 on."),
        error);
  return TRUE;
}

static gboolean
make_statement (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  Statement *statement = edit->data;

  if (!check_statement (statement, error))
    return FALSE;
  for (gsize i = 0; i < edit->n; i++)
    if (!pagoda_statements_insert (database, edit->customers[i], statement->kind, statement->entry, error))
      return FALSE;
  edit->id = statement->entry->id;
  return TRUE;
}

/* The keys of the history, for what is said and for what is taken back. */
static const struct
{
  const char *said, *taken_back;
} statement_keys[PAGODA_N_STATEMENT_KINDS] = {
  [PAGODA_STATEMENT_NO_BARRIER] = { "state-no-barrier", "withdraw-no-barrier" },
  [PAGODA_STATEMENT_PHASE] = { "set-phase", "clear-phase" },
  [PAGODA_STATEMENT_LAYER] = { "move-card", "release-card" },
  [PAGODA_STATEMENT_CADENCE] = { "set-cadence", "clear-cadence" },
  [PAGODA_STATEMENT_SCREENED] = { "screen-customer", "unscreen-customer" },
};

PagodaEdit *
pagoda_edit_make_statement (const PagodaId *customers,
                            gsize n,
                            const char *name,
                            PagodaStatementKind kind,
                            PagodaDay from,
                            int value,
                            const char *reason)
{
  gboolean taken_back = value == PAGODA_DATED_NONE;
  PagodaEdit *edit
      = pagoda_edit_create (taken_back ? statement_keys[kind].taken_back : statement_keys[kind].said, name,
                            make_statement);
  Statement *statement = g_new0 (Statement, 1);

  statement->kind = kind;
  statement->entry = pagoda_dated_new (from, value, reason);
  edit->customers = g_memdup2 (customers, n * sizeof *customers);
  edit->n = n;
  edit->data = statement;
  edit->free_data = free_statement;
  return edit;
}

/* Strategies and dealers */

static gboolean
choose_strategy (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_strategies_insert (database, ((PagodaEdit *)data)->data, error);
}

PagodaEdit *
pagoda_edit_choose_strategy (const PagodaStrategyChoice *choice, const char *name)
{
  return pagoda_edit_create_with ("choose-strategy", name, choose_strategy,
                                  pagoda_strategy_choice_copy (choice),
                                  (GDestroyNotify)pagoda_strategy_choice_free);
}

static gboolean
set_dealer (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaDealerAgreement *agreement = ((PagodaEdit *)data)->data;

  if (agreement->agreement != NULL && pagoda_edit_is_blank (agreement->dealer))
    return pagoda_edit_refuse (_ ("An agreement needs the name of its dealer. Nothing was changed. Enter the "
                                  "dealer."),
                               error);
  return pagoda_dealer_agreements_insert (database, agreement, error);
}

PagodaEdit *
pagoda_edit_set_dealer (const PagodaDealerAgreement *agreement, const char *name)
{
  return pagoda_edit_create_with ("set-dealer", name, set_dealer, pagoda_dealer_agreement_copy (agreement),
                                  (GDestroyNotify)pagoda_dealer_agreement_free);
}

/* Barriers */

/* @states are those of the barrier; what was known before cannot be explained any more. */
static gboolean
check_barrier_state (const GPtrArray *states, const PagodaDated *state, GError **error)
{
  const PagodaDated *before = pagoda_dated_find (states, state->from);

  if (state->id != PAGODA_ID_NONE || !pagoda_edit_is_blank (state->reason))
    return TRUE;
  if (state->value == PAGODA_BARRIER_WAIVED)
    return pagoda_edit_refuse (
        _ ("A barrier that is waived needs a reason. Nothing was changed. Say why it no "
           "longer counts."),
        error);
  return before == NULL
         || !pagoda_barrier_needs_reason ((PagodaBarrierState)before->value, (PagodaBarrierState)state->value)
         || pagoda_edit_refuse (_ ("A barrier that stands again, or is not worked any more, needs a reason. "
                                   "Nothing was changed. Say what has happened."),
                                error);
}

/* Those that are not in the store yet come after those that are. */
static gboolean
check_barrier_states (const PagodaBarrier *barrier, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < barrier->states->len; i++)
    {
      PagodaDated *state = g_ptr_array_index (barrier->states, i);
      if (!check_barrier_state (known, state, error))
        return FALSE;
      g_ptr_array_add (known, state);
    }
  return TRUE;
}

static gboolean
check_barrier (PagodaDatabase *database, const PagodaBarrier *barrier, GError **error)
{
  if (pagoda_edit_is_blank (barrier->title))
    return pagoda_edit_refuse (
        _ ("A barrier needs a title. Nothing was changed. Say in a few words what keeps "
           "whom out."),
        error);
  if (barrier->severity < 1 || barrier->severity > PAGODA_BARRIER_MAX_SEVERITY)
    return pagoda_edit_refuse (
        _ ("The severity of a barrier is 1, 2 or 3. Nothing was changed. Choose one of "
           "them."),
        error);
  if (barrier->id == PAGODA_ID_NONE && barrier->states->len == 0)
    return pagoda_edit_refuse (
        _ ("A new barrier needs the day it was found. Nothing was changed. Enter the day."), error);
  return check_barrier_states (barrier, error);
}

static const PagodaAggregate barriers = { PAGODA_AGGREGATE (PagodaBarrier,
                                                            pagoda_barrier,
                                                            check_barrier,
                                                            pagoda_barriers_save,
                                                            pagoda_barriers_delete) };

PagodaEdit *
pagoda_edit_save_barrier (const PagodaBarrier *barrier)
{
  return pagoda_edit_create_saving (&barriers, "save-barrier", barrier->title, barrier);
}

PagodaEdit *
pagoda_edit_delete_barrier (PagodaId barrier, const char *title)
{
  return pagoda_edit_create_deletion ("delete-barrier", title, barrier, pagoda_barriers_delete);
}

static gboolean
set_barrier_state (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaBarrier *barrier = ((PagodaEdit *)data)->data;
  PagodaDated *state = g_ptr_array_index (barrier->states, barrier->states->len - 1);

  return check_barrier_states (barrier, error)
         && pagoda_barriers_add_state (database, barrier->id, state, error);
}

PagodaEdit *
pagoda_edit_set_barrier_state (const PagodaBarrier *barrier,
                               PagodaDay from,
                               PagodaBarrierState state,
                               const char *reason)
{
  PagodaBarrier *copy = pagoda_barrier_copy (barrier);
  PagodaEdit *edit = pagoda_edit_create_with ("set-barrier-state", barrier->title, set_barrier_state, copy,
                                              (GDestroyNotify)pagoda_barrier_free);

  g_ptr_array_add (copy->states, pagoda_dated_new (from, (int)state, reason));
  edit->id = barrier->id;
  return edit;
}

/* Values */

static gboolean
check_title (const char *title, GError **error)
{
  return !pagoda_edit_is_blank (title)
         || pagoda_edit_refuse (_ ("This needs a title. Nothing was changed. Say in a few words what it is."),
                                error);
}

static gboolean
check_value (PagodaDatabase *database, const PagodaValue *value, GError **error)
{
  return check_title (value->title, error);
}

static const PagodaAggregate values
    = { PAGODA_AGGREGATE (PagodaValue, pagoda_value, check_value, pagoda_values_save, pagoda_values_delete) };

PagodaEdit *
pagoda_edit_save_value (const PagodaValue *value)
{
  return pagoda_edit_create_saving (&values, "save-value", value->title, value);
}

PagodaEdit *
pagoda_edit_delete_value (PagodaId value, const char *title)
{
  return pagoda_edit_create_deletion ("delete-value", title, value, pagoda_values_delete);
}

static gboolean
check_lock_in (PagodaDatabase *database, const PagodaLockIn *lock_in, GError **error)
{
  if (!check_title (lock_in->title, error))
    return FALSE;
  return lock_in->until == PAGODA_DAY_NONE || lock_in->until >= lock_in->from
         || pagoda_edit_refuse (
             _ ("A lock-in cannot end before it begins. Nothing was changed. Choose a later last "
                "day."),
             error);
}

static const PagodaAggregate lock_ins = {
  PAGODA_AGGREGATE (PagodaLockIn, pagoda_lock_in, check_lock_in, pagoda_lock_ins_save, pagoda_lock_ins_delete)
};

PagodaEdit *
pagoda_edit_save_lock_in (const PagodaLockIn *lock_in)
{
  return pagoda_edit_create_saving (&lock_ins, "save-lock-in", lock_in->title, lock_in);
}

PagodaEdit *
pagoda_edit_delete_lock_in (PagodaId lock_in, const char *title)
{
  return pagoda_edit_create_deletion ("delete-lock-in", title, lock_in, pagoda_lock_ins_delete);
}

/* Targets */

static gboolean
check_extension (const PagodaTarget *target, GError **error)
{
  if (target->extended == PAGODA_DAY_NONE)
    return TRUE;
  if (pagoda_edit_is_blank (target->extension_reason))
    return pagoda_edit_refuse (
        _ ("Extending a target needs a reason. Nothing was changed. Say why it needs more "
           "time."),
        error);
  return target->extended_due > MAX (target->due, target->extended)
         || pagoda_edit_refuse (
             _ ("A target is extended to a later day. Nothing was changed. Choose a day after "
                "today and the present due day."),
             error);
}

/* What is in the plan is to be won within a year; who needs more time gets it once, and says why (G3).
 * @before is NULL for a new target. */
static gboolean
check_time (const PagodaTarget *target, const PagodaTarget *before, GError **error)
{
  PagodaDay due = pagoda_target_due_on (target, G_MAXINT32);
  PagodaDay from = target->extended != PAGODA_DAY_NONE ? target->extended : target->entered;

  if (target->outcome != PAGODA_TARGET_PURSUED
      || (before != NULL && due <= pagoda_target_due_on (before, G_MAXINT32)))
    return TRUE;
  if (before != NULL && before->extended != PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("A target gets more time once, and this one had it. Nothing was changed. Win it or drop it."),
        error);
  if (before != NULL && before->due < pagoda_day_today () && target->extended == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("An overdue target gets more time once and with a reason. Nothing was changed. "
           "Choose “More time, once…”, win it or drop it."),
        error);
  return due <= pagoda_day_add_months (from, PAGODA_TARGET_MOST_MONTHS)
         || pagoda_edit_refuse (
             _ ("A target is to be won within twelve months. Nothing was changed. Choose an "
                "earlier day."),
             error);
}

/* A dormant account is given up no easier as a target than as a customer (G2); what was dropped before is
 * only worded anew. */
static gboolean
check_dropping (PagodaDatabase *database,
                const PagodaTarget *target,
                const PagodaTarget *before,
                GError **error)
{
  return target->outcome != PAGODA_TARGET_DROPPED
         || (before != NULL && before->outcome == PAGODA_TARGET_DROPPED)
         || pagoda_dropping_check (database, &target->customer, 1, target->ended, target->reason, error);
}

/* What is stored of @target; NULL where it is new. */
static const PagodaTarget *
find_stored (const PagodaLayerRecord *record, const PagodaTarget *target)
{
  for (guint i = 0; i < record->targets->len; i++)
    {
      const PagodaTarget *stored = g_ptr_array_index (record->targets, i);
      if (stored->id == target->id)
        return stored;
    }
  return NULL;
}

static gboolean
check_target (PagodaDatabase *database, const PagodaTarget *target, GError **error)
{
  if (target->due < target->entered)
    return pagoda_edit_refuse (
        _ ("A target cannot be due before it enters the plan. Nothing was changed. Choose a "
           "later due day."),
        error);
  if ((target->outcome == PAGODA_TARGET_PURSUED) != (target->ended == PAGODA_DAY_NONE)
      || (target->ended != PAGODA_DAY_NONE && target->ended < target->entered))
    return pagoda_edit_refuse (
        _ ("A target that was converted or dropped has the day on which that happened, after "
           "it entered the plan. Nothing was changed. Enter the day."),
        error);
  if (target->outcome == PAGODA_TARGET_DROPPED && pagoda_edit_is_blank (target->reason))
    return pagoda_edit_refuse (
        _ ("Dropping a target needs a reason. Nothing was changed. Say why it is given up."), error);
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_records_load (database, target->customer, error);
  if (record == NULL)
    return FALSE;
  const PagodaTarget *before = find_stored (record, target);
  return check_extension (target, error) && check_time (target, before, error)
         && check_dropping (database, target, before, error);
}

static const PagodaAggregate targets = {
  PAGODA_AGGREGATE (PagodaTarget, pagoda_target, check_target, pagoda_targets_save, pagoda_targets_delete)
};

PagodaEdit *
pagoda_edit_save_target (const PagodaTarget *target, const char *name)
{
  return pagoda_edit_create_saving (&targets, "save-target", name, target);
}

PagodaEdit *
pagoda_edit_delete_target (PagodaId target, const char *name)
{
  return pagoda_edit_create_deletion ("delete-target", name, target, pagoda_targets_delete);
}
