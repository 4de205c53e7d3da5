/* barrier.h: what keeps us out of an account, and what we built to keep others out (L2, L5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_BARRIER_SHORTLIST,
  PAGODA_BARRIER_QUALIFICATION,
  PAGODA_BARRIER_REFERENCE_CASE,
  PAGODA_BARRIER_SECURITY_CLEARANCE,
  PAGODA_BARRIER_SPECIAL_REQUIREMENT,
  PAGODA_BARRIER_BUYING_HABIT,
  PAGODA_BARRIER_COMPETITOR,
  PAGODA_BARRIER_EXISTING_RELATIONSHIP,
  PAGODA_BARRIER_OTHER,
} PagodaBarrierKind;
#define PAGODA_N_BARRIER_KINDS 9

/** Whom a barrier stands against. */
typedef enum
{
  PAGODA_BARRIER_AGAINST_US,
  PAGODA_BARRIER_AGAINST_OTHERS, /* built by us; it says nothing about the score of L2 */
} PagodaBarrierSide;
#define PAGODA_N_BARRIER_SIDES 2

typedef enum
{
  PAGODA_BARRIER_OPEN,
  PAGODA_BARRIER_WORKING,
  PAGODA_BARRIER_CLEARED,
  PAGODA_BARRIER_WAIVED, /* with a reason */
} PagodaBarrierState;
#define PAGODA_N_BARRIER_STATES 4

/** The way through. */
typedef enum
{
  PAGODA_BARRIER_WAY_UNDECIDED,
  PAGODA_BARRIER_WAY_GET_LISTED,
  PAGODA_BARRIER_WAY_CHANNEL,
  PAGODA_BARRIER_WAY_CERTIFICATE,
  PAGODA_BARRIER_WAY_CUSTOMISE,
  PAGODA_BARRIER_WAY_OTHER,
} PagodaBarrierWay;
#define PAGODA_N_BARRIER_WAYS 6

PAGODA_DECLARE_WORDS (PagodaBarrierKind, barrier_kind)
PAGODA_DECLARE_WORDS (PagodaBarrierSide, barrier_side)
PAGODA_DECLARE_WORDS (PagodaBarrierState, barrier_state)
PAGODA_DECLARE_WORDS (PagodaBarrierWay, barrier_way)

#define PAGODA_BARRIER_MAX_SEVERITY 3

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaBarrierKind kind;
  PagodaBarrierSide side;
  int severity; /* 1 … PAGODA_BARRIER_MAX_SEVERITY */
  char *title;
  char *description; /* NULL where the title says it all */
  PagodaBarrierWay way;
  char *owner;       /* who of us works it; NULL: nobody yet */
  PagodaDay due;     /* PAGODA_DAY_NONE where none is set */
  GPtrArray *states; /* of PagodaDated with PagodaBarrierState; the first is the day it was found */
} PagodaBarrier;

/** An open barrier of severity 2 without a title or states (transfer full). */
PagodaBarrier *pagoda_barrier_new (void);
PagodaBarrier *pagoda_barrier_copy (const PagodaBarrier *barrier);
void pagoda_barrier_free (PagodaBarrier *barrier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaBarrier, pagoda_barrier_free)

/** FALSE where @barrier was not known yet on @day; @state is then left alone. */
gboolean pagoda_barrier_state_on (const PagodaBarrier *barrier, PagodaDay day, PagodaBarrierState *state);

/** TRUE where going from @before to @after has to be explained: what is waived, and every step back (L2). */
gboolean pagoda_barrier_needs_reason (PagodaBarrierState before, PagodaBarrierState after);

/** TRUE where @barrier stands on @day although it was to be overcome before. */
gboolean pagoda_barrier_is_overdue (const PagodaBarrier *barrier, PagodaDay day);

/** TRUE where @barrier was known on @day and neither cleared nor waived. */
gboolean pagoda_barrier_stands (const PagodaBarrier *barrier, PagodaDay day);

G_END_DECLS
