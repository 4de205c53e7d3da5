/* promises.h: which part of what was promised was kept, and in time (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A promise that is still open has been neither kept nor broken, however late it is: it counts as late, and
 * not among those that came to an end.
 */
#pragma once

#include "domain/house_rules.h"
#include "domain/promise.h"

G_BEGIN_DECLS

/** The promises made up to a day, as they stood on it. */
typedef struct
{
  guint made;
  guint kept;
  guint punctual; /* of those kept, no later than agreed */
  guint broken;
  guint open;
  guint late;  /* of the open ones, past the day that was agreed */
  guint moved; /* of all, to another day in agreement, at least once */
} PagodaPromiseTally;

/** Counts @promise as of @day in @tally; one that was made later is left out. */
void pagoda_promise_tally_add (PagodaPromiseTally *tally, const PagodaPromise *promise, PagodaDay day);

/** The tally of @promises (of PagodaPromise) as of @day. */
PagodaPromiseTally pagoda_promise_tally_of (const GPtrArray *promises, PagodaDay day);

/** How many came to an end: the n of both shares. */
guint pagoda_promise_tally_ended (const PagodaPromiseTally *tally);

/** The shares of those ended that were kept, and kept in time, 0…1; FALSE where they are too few for a share
 * (R5). */
gboolean pagoda_promise_tally_shares (const PagodaPromiseTally *tally,
                                      const PagodaHouseRules *rules,
                                      double *kept,
                                      double *punctual);

/** Which of them a number of the tally counts. */
typedef enum
{
  PAGODA_PROMISES_MADE,
  PAGODA_PROMISES_KEPT,
  PAGODA_PROMISES_PUNCTUAL,
  PAGODA_PROMISES_BROKEN,
  PAGODA_PROMISES_LATE,
  PAGODA_PROMISES_MOVED,
  PAGODA_PROMISES_ENDED,
} PagodaPromiseNumber;
#define PAGODA_N_PROMISE_NUMBERS 7

/** TRUE where @promise is one of those that @number counts as of @day. */
gboolean pagoda_promise_counts (const PagodaPromise *promise, PagodaPromiseNumber number, PagodaDay day);

G_END_DECLS
