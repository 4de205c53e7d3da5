/* promises.c: which part of what was promised was kept, and in time (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/promises.h"

static gboolean
was_moved (const PagodaPromise *promise, PagodaDay day)
{
  for (guint i = 0; i < promise->moves->len; i++)
    if (((const PagodaPromiseMove *)g_ptr_array_index (promise->moves, i))->day <= day)
      return TRUE;
  return FALSE;
}

gboolean
pagoda_promise_counts (const PagodaPromise *promise, PagodaPromiseNumber number, PagodaDay day)
{
  PagodaPromiseState state = pagoda_promise_state_on (promise, day);

  if (promise->day > day)
    return FALSE;
  switch (number)
    {
    case PAGODA_PROMISES_MADE:
      return TRUE;
    case PAGODA_PROMISES_KEPT:
      return state == PAGODA_PROMISE_KEPT;
    case PAGODA_PROMISES_PUNCTUAL:
      return state == PAGODA_PROMISE_KEPT && pagoda_promise_is_punctual (promise);
    case PAGODA_PROMISES_BROKEN:
      return state == PAGODA_PROMISE_BROKEN;
    case PAGODA_PROMISES_LATE:
      return state == PAGODA_PROMISE_OPEN && pagoda_promise_due_on (promise, day) < day;
    case PAGODA_PROMISES_MOVED:
      return was_moved (promise, day);
    case PAGODA_PROMISES_ENDED:
      return state != PAGODA_PROMISE_OPEN;
    }
  g_return_val_if_reached (FALSE);
}

void
pagoda_promise_tally_add (PagodaPromiseTally *tally, const PagodaPromise *promise, PagodaDay day)
{
  gboolean made = pagoda_promise_counts (promise, PAGODA_PROMISES_MADE, day);

  tally->made += made;
  tally->kept += pagoda_promise_counts (promise, PAGODA_PROMISES_KEPT, day);
  tally->punctual += pagoda_promise_counts (promise, PAGODA_PROMISES_PUNCTUAL, day);
  tally->broken += pagoda_promise_counts (promise, PAGODA_PROMISES_BROKEN, day);
  tally->open += made && !pagoda_promise_counts (promise, PAGODA_PROMISES_ENDED, day);
  tally->late += pagoda_promise_counts (promise, PAGODA_PROMISES_LATE, day);
  tally->moved += pagoda_promise_counts (promise, PAGODA_PROMISES_MOVED, day);
}

PagodaPromiseTally
pagoda_promise_tally_of (const GPtrArray *promises, PagodaDay day)
{
  PagodaPromiseTally tally = { 0 };

  for (guint i = 0; i < promises->len; i++)
    pagoda_promise_tally_add (&tally, g_ptr_array_index (promises, i), day);
  return tally;
}

guint
pagoda_promise_tally_ended (const PagodaPromiseTally *tally)
{
  return tally->kept + tally->broken;
}

gboolean
pagoda_promise_tally_shares (const PagodaPromiseTally *tally,
                             const PagodaHouseRules *rules,
                             double *kept,
                             double *punctual)
{
  guint ended = pagoda_promise_tally_ended (tally);

  if (ended == 0 || ended < rules->values[PAGODA_RULE_ENOUGH_CASES])
    return FALSE;
  *kept = (double)tally->kept / ended;
  *punctual = (double)tally->punctual / ended;
  return TRUE;
}
