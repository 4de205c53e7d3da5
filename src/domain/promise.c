/* promise.c: what was promised to a customer (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/promise.h"

#include <glib/gi18n-lib.h>

static const PagodaWord states[PAGODA_N_PROMISE_STATES] = {
  [PAGODA_PROMISE_OPEN] = { "open", NC_ ("promise", "Open"), "未到期|未兑现" },
  [PAGODA_PROMISE_KEPT] = { "kept", NC_ ("promise", "Kept"), "已兑现|兑现" },
  [PAGODA_PROMISE_BROKEN] = { "broken", NC_ ("promise", "Broken"), "失约|未守约" },
};
PAGODA_DEFINE_WORDS (PagodaPromiseState, promise_state, states, "promise")

static void
free_move (gpointer data)
{
  PagodaPromiseMove *move = data;

  g_free (move->reason);
  g_free (move);
}

static gpointer
copy_move (gconstpointer data, gpointer unused)
{
  PagodaPromiseMove *copy = g_memdup2 (data, sizeof *copy);

  copy->reason = g_strdup (copy->reason);
  return copy;
}

PagodaPromise *
pagoda_promise_new (void)
{
  PagodaPromise *promise = g_new0 (PagodaPromise, 1);

  promise->day = PAGODA_DAY_NONE;
  promise->due = PAGODA_DAY_NONE;
  promise->closed = PAGODA_DAY_NONE;
  promise->moves = g_ptr_array_new_with_free_func (free_move);
  return promise;
}

PagodaPromise *
pagoda_promise_copy (const PagodaPromise *promise)
{
  PagodaPromise *copy = g_memdup2 (promise, sizeof *promise);

  copy->title = g_strdup (promise->title);
  copy->owner = g_strdup (promise->owner);
  copy->note = g_strdup (promise->note);
  copy->moves = g_ptr_array_copy (promise->moves, copy_move, NULL);
  g_ptr_array_set_free_func (copy->moves, free_move);
  return copy;
}

void
pagoda_promise_free (PagodaPromise *promise)
{
  if (promise == NULL)
    return;
  g_free (promise->title);
  g_free (promise->owner);
  g_free (promise->note);
  g_ptr_array_unref (promise->moves);
  g_free (promise);
}

void
pagoda_promise_move (PagodaPromise *promise, PagodaDay day, PagodaDay due, const char *reason)
{
  PagodaPromiseMove *move = g_new0 (PagodaPromiseMove, 1);

  move->day = day;
  move->due = promise->due;
  move->reason = g_strdup (reason);
  g_ptr_array_add (promise->moves, move);
  promise->due = due;
}

PagodaPromiseState
pagoda_promise_state_on (const PagodaPromise *promise, PagodaDay day)
{
  return promise->closed != PAGODA_DAY_NONE && promise->closed <= day ? promise->state : PAGODA_PROMISE_OPEN;
}

PagodaDay
pagoda_promise_due_on (const PagodaPromise *promise, PagodaDay day)
{
  for (guint i = 0; i < promise->moves->len; i++)
    {
      const PagodaPromiseMove *move = g_ptr_array_index (promise->moves, i);
      if (move->day > day)
        return move->due;
    }
  return promise->due;
}

gboolean
pagoda_promise_is_due (const PagodaPromise *promise, PagodaDay day)
{
  return promise->day <= day && pagoda_promise_state_on (promise, day) == PAGODA_PROMISE_OPEN
         && pagoda_promise_due_on (promise, day) <= day;
}

gboolean
pagoda_promise_is_punctual (const PagodaPromise *promise)
{
  return promise->state == PAGODA_PROMISE_KEPT
         && promise->closed <= pagoda_promise_due_on (promise, promise->closed);
}
