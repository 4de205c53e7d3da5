/* promise.h: what was promised to a customer (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A promise has a day by which it is due.  It is kept, broken, or moved to another day that was agreed with
 * the customer, and remembers the days before.
 */
#pragma once

#include "domain/dated.h"
#include "domain/words.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_PROMISE_OPEN,
  PAGODA_PROMISE_KEPT,
  PAGODA_PROMISE_BROKEN,
} PagodaPromiseState;
#define PAGODA_N_PROMISE_STATES 3

PAGODA_DECLARE_WORDS (PagodaPromiseState, promise_state)

/** That another day was agreed on. */
typedef struct
{
  PagodaId id;
  PagodaDay day; /* on which it was agreed */
  PagodaDay due; /* the day that counted before */
  char *reason;  /* nullable */
} PagodaPromiseMove;

typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *title;
  char *owner;   /* who of us promised; NULL: nobody in particular */
  PagodaDay day; /* on which it was promised */
  PagodaDay due; /* the day that was agreed last */
  PagodaPromiseState state;
  PagodaDay closed; /* kept or broken on; PAGODA_DAY_NONE while it is open */
  char *note;
  GPtrArray *moves; /* PagodaPromiseMove, in the order in which they were agreed */
} PagodaPromise;

/** An open promise without title and days (transfer full). */
PagodaPromise *pagoda_promise_new (void);
PagodaPromise *pagoda_promise_copy (const PagodaPromise *promise);
void pagoda_promise_free (PagodaPromise *promise);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPromise, pagoda_promise_free)

/** Makes @due the day that counts from @day on, and remembers the one before; @reason is nullable. */
void pagoda_promise_move (PagodaPromise *promise, PagodaDay day, PagodaDay due, const char *reason);

/** What it was on @day, whenever its end was typed. */
PagodaPromiseState pagoda_promise_state_on (const PagodaPromise *promise, PagodaDay day);

/** The day that had been agreed by @day. */
PagodaDay pagoda_promise_due_on (const PagodaPromise *promise, PagodaDay day);

/** TRUE where @promise was open on @day, and due by then. */
gboolean pagoda_promise_is_due (const PagodaPromise *promise, PagodaDay day);

/** TRUE where it was kept no later than on the day that was agreed then. */
gboolean pagoda_promise_is_punctual (const PagodaPromise *promise);

G_END_DECLS
