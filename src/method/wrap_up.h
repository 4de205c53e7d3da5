/* wrap_up.h: what is to be done before a day ends.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule V7.  An item has no state of its own: it is there as long as what finishes it is not written down.
 */
#pragma once

#include "domain/activity.h"
#include "domain/deal.h"

G_BEGIN_DECLS

/** In the order in which they are told. */
typedef enum
{
  PAGODA_WRAP_UP_THANKS,    /* a deal of the day without a thank-you since */
  PAGODA_WRAP_UP_BOOKING,   /* a key customer due by the next working day, with nothing planned */
  PAGODA_WRAP_UP_MATERIAL,  /* somebody interested who was neither sent nor asked about material */
  PAGODA_WRAP_UP_NEXT_STEP, /* a call that leads nowhere yet */
} PagodaWrapUpKind;
#define PAGODA_N_WRAP_UP_KINDS 4

PAGODA_DECLARE_WORDS (PagodaWrapUpKind, wrap_up_kind)

/** A customer as far as it may have to be booked. */
typedef struct
{
  PagodaId customer;
  PagodaAccountClass account_class;
  PagodaDay due; /* PAGODA_DAY_NONE: nobody calls */
} PagodaKeyAccount;

typedef struct
{
  PagodaWrapUpKind kind;
  PagodaId customer;
  const PagodaDeal *deal;         /* of thanks, the first one; else NULL */
  guint n_deals;                  /* of thanks */
  const PagodaActivity *activity; /* of material and next step; else NULL */
  PagodaDay due;                  /* of a booking */
} PagodaWrapUpItem;

/** What an activity says about their interest. */
typedef enum
{
  PAGODA_INTEREST_ATTITUDE = 1 << 0, /* +1 or +2 */
  PAGODA_INTEREST_NEED = 1 << 1,     /* latent or stated */
  PAGODA_INTEREST_VISIT = 1 << 2,    /* they would receive us */
} PagodaInterest;

/** The signs of interest in @activity; 0 where there is none, or something speaks against it: a bad attitude,
 * no need, a rejection. */
PagodaInterest pagoda_interest_of (const PagodaActivity *activity);

/**
 * What is left to do on the evening of @day (V7), by kind and then in the order of what is given.
 *
 * @deals (of PagodaDeal) were closed on the day; @accounts are whom to see, whom first; @next is the next
 * working day; @activities (of PagodaActivity) are those of the day and later, whatever their state.  A plan
 * counts as done for it: who is booked for a thank-you needs no second reminder (transfer full; the items
 * point into what was given).
 */
GArray *pagoda_wrap_up (PagodaDay day,
                        PagodaDay next,
                        const GPtrArray *deals,
                        const PagodaKeyAccount *accounts,
                        gsize n_accounts,
                        const GPtrArray *activities);

G_END_DECLS
