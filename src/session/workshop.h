/* workshop.h: the accounts that stopped buying, and those that came back, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules G1 and G2.  Made by the worker from a snapshot and the store; never changed after.
 */
#pragma once

#include "method/dormant.h"
#include "method/objections.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** A dormant account.  What it points to belongs to the workshop. */
typedef struct
{
  PagodaId customer;
  guint32 place;        /* in the snapshot */
  const char *owner;    /* of the account; "": nobody */
  PagodaDay last_order; /* with a positive amount */
  PagodaBestYear best;
  gboolean assumed; /* the profit of that year rests in part on an assumed margin */

  int judgement;                       /* a PagodaDormantJudgement, or PAGODA_DATED_NONE */
  const PagodaPostMortem *post_mortem; /* of this break, finished or not; NULL without one */
  gboolean may_drop;                   /* its post-mortem is finished */
  guint objections;                    /* to expect */
  guint rejections;                    /* so far, over all time */
  guint steps;                         /* of the plan of touches, of this break */
  guint done;                          /* of them */
  const PagodaTouchStep *next;         /* the first that is not done, or NULL */
  gboolean misses_meeting;             /* there are steps, but none face to face */
} PagodaDormantEntry;

/** An account that came back. */
typedef struct
{
  guint32 place;
  PagodaReactivation reactivation;
} PagodaComeback;

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaDay as_of;
  GHashTable *records; /* PagodaDormantRecord by customer */

  gsize n;
  PagodaDormantEntry *entries; /* the best past year first */

  GPtrArray *attractions; /* of PagodaAttraction, over all accounts, dormant or not */
  GPtrArray *objections;  /* of PagodaObjectionRecord: what was heard, and which answers worked */
  GArray *comebacks;      /* of PagodaComeback, the newest first */
} PagodaWorkshop;

/** Makes the workshop as of @day, in a reading transaction (transfer full). */
PagodaWorkshop *
pagoda_workshop_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error);

PagodaWorkshop *pagoda_workshop_ref (PagodaWorkshop *workshop);
void pagoda_workshop_unref (PagodaWorkshop *workshop);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaWorkshop, pagoda_workshop_unref)

/** The entry of @customer, or NULL where it is not dormant (transfer none). */
const PagodaDormantEntry *pagoda_workshop_find (const PagodaWorkshop *workshop, PagodaId customer);

/** The comebacks in @period, the newest first: PagodaComeback (transfer full). */
GArray *pagoda_workshop_comebacks_in (const PagodaWorkshop *workshop, PagodaPeriod period);

/** How many new customers @n comebacks count for (house rule). */
gint64 pagoda_workshop_worth (const PagodaWorkshop *workshop, guint n);

/** The year of the calendar up to the day. */
PagodaPeriod pagoda_workshop_year (const PagodaWorkshop *workshop);

/** Those who came back in @period, read from the orders of a snapshot alone: PagodaComeback, the newest first
 * (transfer full). */
GArray *pagoda_snapshot_list_comebacks (const PagodaSnapshot *snapshot, PagodaPeriod period);

G_END_DECLS
