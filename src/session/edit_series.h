/* edit_series.h: edits of visits that come again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each visit of a series is an activity of its own and can be edited as any other (edit_activities.h).  These
 * edits are about one of them and all later ones that are still planned, and are one command each.  Refused
 * where that one is not planned any more.  @name is the customer's, for the history.
 */
#pragma once

#include "session/edit.h"

G_BEGIN_DECLS

/** A series goes no further than a year, and has no more visits than this. */
#define PAGODA_MOST_REPETITIONS 366

/** How something comes again. */
typedef struct
{
  const char *rule; /* an RRULE (domain/activity_series.h), whose own end goes before the others; NULL: never
                       again */
  PagodaDay until;  /* the last day, inclusive; PAGODA_DAY_NONE: a year */
  int times;        /* how often at most, the first time included; 0: until then */
} PagodaRecurrence;

/** Plans @plan on the days of @recurrence from its own day on.  Refused where that is no rule, or names less
 * than two days. */
PagodaEdit *
pagoda_edit_plan_series (const PagodaActivity *plan, const PagodaRecurrence *recurrence, const char *name);

/**
 * Makes @plan, which has an id, and all later ones like it.  Where its day or @recurrence (NULL: as before)
 * is another, they are planned anew from it on: as many as there are, more, or fewer.
 */
PagodaEdit *
pagoda_edit_change_series (const PagodaActivity *plan, const PagodaRecurrence *recurrence, const char *name);

/** Cancels the plan @activity and all later ones on @day, with a @reason. */
PagodaEdit *
pagoda_edit_cancel_series (PagodaId activity, const char *name, PagodaDay day, const char *reason);

/** Deletes the plan @activity and all later ones. */
PagodaEdit *pagoda_edit_delete_series (PagodaId activity, const char *name);

G_END_DECLS
