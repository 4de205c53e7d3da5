/* barrier_overview.c: what keeps us out, over all accounts of a board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/barrier_overview.h"

#include <string.h>

PagodaBarrierOverview *
pagoda_barrier_overview_ref (PagodaBarrierOverview *overview)
{
  g_atomic_ref_count_inc (&overview->references);
  return overview;
}

void
pagoda_barrier_overview_unref (PagodaBarrierOverview *overview)
{
  if (overview == NULL || !g_atomic_ref_count_dec (&overview->references))
    return;
  g_free (overview->entries);
  pagoda_board_unref (overview->board);
  g_free (overview);
}

static PagodaBarrierEntry
make_entry (const PagodaBoardCard *card, const PagodaBarrier *barrier, PagodaDay day)
{
  const PagodaDated *state = pagoda_dated_find (barrier->states, day);
  const PagodaStrategyChoice *choice = pagoda_layer_record_strategy_on (card->record, day);

  return (PagodaBarrierEntry){ .barrier = barrier,
                               .card = card,
                               .state = (PagodaBarrierState)state->value,
                               .since = state->from,
                               .days = day - state->from,
                               .overdue = pagoda_barrier_is_overdue (barrier, day),
                               .strategy = choice != NULL ? choice->strategy : PAGODA_STRATEGY_UNDECIDED };
}

static void
add_barriers_of (GArray *entries, const PagodaBoardCard *card, PagodaDay day)
{
  PagodaBarrierState state;

  for (guint i = 0; i < card->record->barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (card->record->barriers, i);
      if (barrier->side != PAGODA_BARRIER_AGAINST_US || !pagoda_barrier_state_on (barrier, day, &state))
        continue;
      PagodaBarrierEntry entry = make_entry (card, barrier, day);
      g_array_append_val (entries, entry);
    }
}

/* Where none is set, the day lies after all others. */
static int
compare_due (PagodaDay a, PagodaDay b)
{
  if (a == b)
    return 0;
  if (a == PAGODA_DAY_NONE || b == PAGODA_DAY_NONE)
    return a == PAGODA_DAY_NONE ? 1 : -1;
  return a < b ? -1 : 1;
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  const PagodaBarrierEntry *one = a, *other = b;
  int due = compare_due (one->barrier->due, other->barrier->due);

  if (one->state != other->state)
    return one->state < other->state ? -1 : 1;
  if (one->barrier->severity != other->barrier->severity)
    return one->barrier->severity > other->barrier->severity ? -1 : 1;
  if (due != 0)
    return due;
  int code = strcmp (pagoda_snapshot_get_code (snapshot, one->card->place),
                     pagoda_snapshot_get_code (snapshot, other->card->place));
  if (code != 0)
    return code;
  return one->barrier->id < other->barrier->id ? -1 : 1;
}

PagodaBarrierOverview *
pagoda_barrier_overview_new (PagodaBoard *board)
{
  PagodaBarrierOverview *overview = g_new0 (PagodaBarrierOverview, 1);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (PagodaBarrierEntry));

  g_atomic_ref_count_init (&overview->references);
  overview->board = pagoda_board_ref (board);
  for (gsize i = 0; i < board->n; i++)
    add_barriers_of (entries, &board->cards[i], board->as_of);
  g_array_sort_with_data (entries, compare_entries, board->snapshot);
  overview->entries = (PagodaBarrierEntry *)(gpointer)g_array_steal (entries, &overview->n);
  return overview;
}

const PagodaBarrierEntry *
pagoda_barrier_overview_find (const PagodaBarrierOverview *overview, PagodaId id)
{
  for (gsize i = 0; i < overview->n; i++)
    if (overview->entries[i].barrier->id == id)
      return &overview->entries[i];
  return NULL;
}

void
pagoda_barrier_overview_sum (const PagodaBarrierOverview *overview,
                             const guint32 *places,
                             gsize n,
                             PagodaBarrierSum *sums)
{
  memset (sums, 0, PAGODA_N_BARRIER_STATES * sizeof *sums);
  for (gsize i = 0; i < n; i++)
    {
      const PagodaBarrierEntry *entry = &overview->entries[places[i]];
      PagodaBarrierSum *sum = &sums[entry->state];
      sum->barriers++;
      sum->severity += (guint)entry->barrier->severity;
      sum->overdue += entry->overdue;
    }
}
