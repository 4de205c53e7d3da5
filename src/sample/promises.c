/* promises.c: what was promised to a sample's customer (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#define LATELY 21

/* How it went on: most are kept, some late, a few moved in agreement, some broken; of the latest some are
 * overdue. */
static void
draw_end (PagodaPromise *promise, GRand *dice, PagodaDay last)
{
  int of_hundred = pagoda_dice_between (dice, 1, 100);
  int days = pagoda_dice_between (dice, 3, 9);
  PagodaDay asked = promise->due - 1;

  if (of_hundred > 85 && asked >= promise->day && asked <= last)
    pagoda_promise_move (promise, asked, promise->due + days, NULL);
  if (promise->due > last || (promise->due > last - LATELY && of_hundred % 3 == 0))
    return;
  promise->state = of_hundred <= 12 ? PAGODA_PROMISE_BROKEN : PAGODA_PROMISE_KEPT;
  promise->closed = promise->due + (of_hundred > 60 && of_hundred <= 75 ? days / 3 : 0);
  if (promise->closed > last)
    {
      promise->state = PAGODA_PROMISE_OPEN;
      promise->closed = PAGODA_DAY_NONE;
    }
}

static void
draw_promise (PagodaSampleAccount *account, PagodaSampleSource *source, const PagodaActivity *call)
{
  PagodaPromise *promise = pagoda_promise_new ();
  int days = pagoda_dice_between (source->dice, 2, 10);

  promise->title = g_strdup (pagoda_sample_list_pick_word (&source->words->promises, source->dice));
  promise->owner = g_strdup (pagoda_sample_account_owner (account, call->day));
  promise->day = call->day;
  promise->due = call->day + days;
  draw_end (promise, source->dice, source->calendar->history.last);
  g_ptr_array_add (account->promises, promise);
}

void
pagoda_sample_draw_promises (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  PagodaDay last = source->calendar->history.last;

  if (!pagoda_sample_is_key_account (account))
    return;
  for (guint i = 0; i < account->activities->len; i++)
    {
      const PagodaActivity *call = g_ptr_array_index (account->activities, i);
      if (call->state == PAGODA_ACTIVITY_DONE && call->day <= last && call->day > last - 2 * 365
          && pagoda_dice_chance (source->dice, 45))
        draw_promise (account, source, call);
    }
}
