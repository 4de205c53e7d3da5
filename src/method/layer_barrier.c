/* layer_barrier.c: the barrier layer: what keeps us out (L2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

/* The barriers against us that were known on the day. */
typedef struct
{
  int found;
  int standing;
  int severity;
  int overcome; /* severity of those cleared or waived */
} Tally;

static gboolean
known_against_us (const PagodaBarrier *barrier, PagodaDay day, PagodaBarrierState *state)
{
  return barrier->side == PAGODA_BARRIER_AGAINST_US && pagoda_barrier_state_on (barrier, day, state);
}

static Tally
count_barriers (const PagodaLayerView *view)
{
  const GPtrArray *barriers = view->account->record->barriers;
  PagodaBarrierState state;
  Tally tally = { 0 };

  for (guint i = 0; i < barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (barriers, i);
      if (!known_against_us (barrier, view->day, &state))
        continue;
      gboolean stands = pagoda_barrier_stands (barrier, view->day);
      tally.found++;
      tally.standing += stands;
      tally.severity += barrier->severity;
      tally.overcome += stands ? 0 : barrier->severity;
    }
  return tally;
}

/* The most severe barriers come first, because they keep us out most. */
static void
check_barriers (const PagodaLayerView *view)
{
  const GPtrArray *barriers = view->account->record->barriers;
  PagodaBarrierState state;

  for (int severity = PAGODA_BARRIER_MAX_SEVERITY; severity > 0; severity--)
    for (guint i = 0; i < barriers->len; i++)
      {
        const PagodaBarrier *barrier = g_ptr_array_index (barriers, i);
        if (barrier->severity != severity || !known_against_us (barrier, view->day, &state))
          continue;
        gboolean stands = pagoda_barrier_stands (barrier, view->day);
        PagodaDay reached = pagoda_dated_find (barrier->states, view->day)->from;
        pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_BARRIER,
                                                        .done = !stands,
                                                        .required = TRUE,
                                                        .id = barrier->id,
                                                        .which = (int)state,
                                                        .day = stands ? barrier->due : reached });
      }
}

static void
check_strategy (const PagodaLayerView *view, const PagodaStrategyChoice *choice)
{
  PagodaId id = choice != NULL ? choice->id : PAGODA_ID_NONE;
  PagodaStrategy strategy = choice != NULL ? choice->strategy : PAGODA_STRATEGY_UNDECIDED;
  gboolean attacks = strategy == PAGODA_STRATEGY_ATTACK;

  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_STRATEGY,
                                                  .done = attacks,
                                                  .required = TRUE,
                                                  .id = id,
                                                  .which = (int)strategy,
                                                  .day = attacks          ? choice->from
                                                         : choice != NULL ? choice->review
                                                                          : PAGODA_DAY_NONE });
  pagoda_layer_view_add (view, (PagodaCheckItem){
                                   .kind = PAGODA_CHECK_BREAKTHROUGH,
                                   .done = choice != NULL && choice->breakthrough != NULL,
                                   .id = id,
                                   .day = choice != NULL ? choice->from : PAGODA_DAY_NONE,
                               });
}

PagodaLayerMark
pagoda_layer_barrier (const PagodaLayerView *view)
{
  const PagodaLayerRecord *record = view->account->record;
  const PagodaStrategyChoice *choice = pagoda_layer_record_strategy_on (record, view->day);
  const PagodaDated *none_found
      = pagoda_dated_find (record->statements[PAGODA_STATEMENT_NO_BARRIER], view->day);
  Tally tally = count_barriers (view);
  gboolean sought = tally.found > 0 || none_found != NULL;
  gboolean attacks = choice != NULL && choice->strategy == PAGODA_STRATEGY_ATTACK;

  pagoda_layer_view_add (view, (PagodaCheckItem){
                                   .kind = PAGODA_CHECK_BARRIERS_SOUGHT,
                                   .done = sought,
                                   .required = TRUE,
                                   .id = none_found != NULL ? none_found->id : PAGODA_ID_NONE,
                                   .day = none_found != NULL ? none_found->from : PAGODA_DAY_NONE,
                               });
  check_strategy (view, choice);
  if (view->items != NULL)
    check_barriers (view);
  /* Barriers that were found say more than the statement that there are none. */
  int score = tally.found > 0 ? pagoda_layer_score (tally.overcome, tally.severity) : sought ? 100 : 0;
  return (PagodaLayerMark){ .score = score,
                            .verdict = pagoda_layer_verdict (attacks && sought && tally.standing == 0,
                                                             sought || choice != NULL) };
}
