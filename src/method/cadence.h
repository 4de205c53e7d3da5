/* cadence.h: when each customer is due for a contact, and whether there is time for all of them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules V1 and V2.
 */
#pragma once

#include "base/period.h"
#include "domain/house_rules.h"
#include "domain/target.h"

G_BEGIN_DECLS

/** Not a target customer. */
#define PAGODA_NO_TARGET (-1)

/** Why a cadence holds. */
typedef enum
{
  PAGODA_CADENCE_NEVER, /* Other: nobody calls */
  PAGODA_CADENCE_OWN,   /* the customer's own value */
  PAGODA_CADENCE_CLASS,
  PAGODA_CADENCE_INACTIVE,
  PAGODA_CADENCE_TARGET,
} PagodaCadenceReason;
#define PAGODA_N_CADENCE_REASONS 5

PAGODA_DECLARE_WORDS (PagodaCadenceReason, cadence_reason)

/** What the cadence of a customer follows from, as of a day. */
typedef struct
{
  int own; /* days; 0 where the customer has no value of its own */
  PagodaAccountClass account_class;
  PagodaTier tier;
  int target;             /* PagodaTargetTier, or PAGODA_NO_TARGET */
  PagodaDay last_contact; /* the last done one up to that day, or PAGODA_DAY_NONE */
} PagodaCadenceInput;

typedef struct
{
  PagodaCadenceReason reason;
  int days;           /* between contacts; 0 for never */
  PagodaDay due;      /* PAGODA_DAY_NONE for never; the day asked for where there was no contact yet */
  int overdue;        /* days since @due, 0 on that day itself and before */
  gboolean contacted; /* ever */
} PagodaCadence;

/** The house rule that is the cadence of @account_class. */
PagodaHouseRule pagoda_cadence_rule (PagodaAccountClass account_class);

/**
 * The cadence of a customer as of @day (V1): its own value, else the shortest of those that apply; of equal
 * ones the class is named first, then inactive, then target.
 */
PagodaCadence
pagoda_cadence_of (const PagodaCadenceInput *input, PagodaDay day, const PagodaHouseRules *rules);

/** TRUE where somebody should be in touch on @day, or should have been before. */
gboolean pagoda_cadence_is_due (const PagodaCadence *cadence, PagodaDay day);

/** Whether people work on a day: the house rule of the week, and the holidays that the caller knows of. */
typedef gboolean (*PagodaWorkdayFunc) (PagodaDay day, gpointer data);

/** How many days of @period are worked on. */
int pagoda_workdays_count (PagodaPeriod period, PagodaWorkdayFunc is_workday, gpointer data);

/** No class. */
#define PAGODA_NO_CLASS (-1)

/** The visits that the cadences ask for within some working days, against the room for them (V2). */
typedef struct
{
  int workdays;
  double capacity;                       /* workdays × visits per day */
  guint customers[PAGODA_N_CLASSES];     /* those with a cadence */
  double needed[PAGODA_N_CLASSES];       /* Σ workdays ÷ cadence of the class */
  double needed_up_to[PAGODA_N_CLASSES]; /* of the class and all above it */
  int exceeded; /* the first class, from strategic downward, with which they exceed the capacity; else
                   PAGODA_NO_CLASS */
} PagodaVisitLoad;

/** Customer i has the class @classes[i] and the cadence of @days[i]; 0 is never and asks for no visit. */
PagodaVisitLoad pagoda_visit_load (gsize n,
                                   const PagodaAccountClass *classes,
                                   const int *days,
                                   int workdays,
                                   const PagodaHouseRules *rules);

G_END_DECLS
