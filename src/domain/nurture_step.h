/* nurture_step.h: one step of the long way with a potential large account (N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/money.h"
#include "domain/activity.h"
#include "domain/order.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_CHANNEL_EVENT,      /* a business event */
  PAGODA_CHANNEL_PERSONAL,   /* personal contact */
  PAGODA_CHANNEL_SAMPLE,     /* a sample */
  PAGODA_CHANNEL_NEWS,       /* news of products */
  PAGODA_CHANNEL_SERVICE,    /* a service, within what the company allows */
  PAGODA_CHANNEL_CONCESSION, /* a concession, likewise */
} PagodaNurtureChannel;
#define PAGODA_N_NURTURE_CHANNELS 6

typedef enum
{
  PAGODA_NURTURE_PLANNED,
  PAGODA_NURTURE_DONE,
  PAGODA_NURTURE_SKIPPED,
} PagodaNurtureState;
#define PAGODA_N_NURTURE_STATES 3

PAGODA_DECLARE_WORDS (PagodaNurtureChannel, nurture_channel)
PAGODA_DECLARE_WORDS (PagodaNurtureState, nurture_state)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaId contact; /* with whom; PAGODA_ID_NONE where nobody is named */
  PagodaNurtureChannel channel;
  char *title;
  PagodaDay due;
  PagodaNurtureState state;
  PagodaDay ended;  /* when it was done or skipped; PAGODA_DAY_NONE while it is planned */
  PagodaMoney cost; /* of a service or concession, in minor units; PAGODA_COST_UNKNOWN */
  char *note;       /* a skipped one says why */
} PagodaNurtureStep;

/** A planned step of @customer (transfer full). */
PagodaNurtureStep *pagoda_nurture_step_new (PagodaId customer);
PagodaNurtureStep *pagoda_nurture_step_copy (const PagodaNurtureStep *step);
void pagoda_nurture_step_free (PagodaNurtureStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaNurtureStep, pagoda_nurture_step_free)

/** What was so on @day: what ended later was still planned then. */
PagodaNurtureState pagoda_nurture_step_state_on (const PagodaNurtureStep *step, PagodaDay day);

/** TRUE where @step is to be taken on @day or was before. */
gboolean pagoda_nurture_step_is_due (const PagodaNurtureStep *step, PagodaDay day);

/** TRUE where the company limits what such steps may cost. */
gboolean pagoda_nurture_channel_is_limited (PagodaNurtureChannel channel);

/** What a step by @channel is recorded as once it is done. */
PagodaActivityKind pagoda_nurture_channel_activity (PagodaNurtureChannel channel);

/** What the services and concessions of @steps (PagodaNurtureStep) cost together, those skipped and the one
 * with the id @except left out. */
PagodaMoney pagoda_nurture_steps_cost (const GPtrArray *steps, PagodaId except);

/** What they may cost together: @percent of the stated @need. */
PagodaMoney pagoda_nurture_limit (PagodaMoney need, gint64 percent);

G_END_DECLS
