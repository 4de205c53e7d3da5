/* activity_series.h: visits that come again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A series is a rule of iCalendar (RRULE) over civil days; each of its visits is an activity of its own.
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId id;
  char *rule; /* with the last day as its end: `FREQ=WEEKLY;UNTIL=20261231` */
  PagodaDay first;
} PagodaActivitySeries;

void pagoda_activity_series_free (PagodaActivitySeries *series);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaActivitySeries, pagoda_activity_series_free)

/** How often something comes again. */
typedef enum
{
  PAGODA_REPEAT_NEVER,
  PAGODA_REPEAT_WEEKLY,
  PAGODA_REPEAT_FORTNIGHTLY,
  PAGODA_REPEAT_MONTHLY_DAY,     /* on the same day of the month, or on the last one where it is shorter */
  PAGODA_REPEAT_MONTHLY_WEEKDAY, /* on the second Tuesday; a fifth one is the last */
  PAGODA_REPEAT_OWN,             /* a rule that somebody writes */
} PagodaRepetition;
#define PAGODA_N_REPETITIONS 6

PAGODA_DECLARE_WORDS (PagodaRepetition, repetition)

/** The rule, without an end, of what comes again from @first on; @own is the one for PAGODA_REPEAT_OWN.  NULL
 * for never (transfer full). */
char *pagoda_repetition_rule (PagodaRepetition repetition, PagodaDay first, const char *own);

/** How @rule (nullable: never) comes again. */
PagodaRepetition pagoda_repetition_of (const char *rule);

/** @rule in capitals, without white space, without an end and without `RRULE:` before it (transfer full). */
char *pagoda_rule_without_end (const char *rule);

/** @rule, which has no end, up to @until (transfer full). */
char *pagoda_rule_with_end (const char *rule, PagodaDay until);

/** The last day that @rule names as its end, or PAGODA_DAY_NONE. */
PagodaDay pagoda_rule_get_end (const char *rule);

/** How many times @rule says that it comes, the first one included, or 0 where it does not say so. */
int pagoda_rule_get_count (const char *rule);

G_END_DECLS
