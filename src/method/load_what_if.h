/* load_what_if.h: what would become of the load if fewer accounts were visited, or less often.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule V2.  Nothing is decided here: a change is only asked about.
 */
#pragma once

#include "method/cadence.h"

G_BEGIN_DECLS

/** One who is visited. */
typedef struct
{
  guint32 place; /* the customer's, for whoever asks */
  PagodaCadenceInput cadence;
} PagodaLoadAccount;

/** Of an account class: all of its accounts. */
#define PAGODA_ALL_ACCOUNTS (-1)

/** What is changed, by PagodaAccountClass. */
typedef struct
{
  int days[PAGODA_N_CLASSES];     /* between contacts of the class; 0: as the house rules say */
  int accounts[PAGODA_N_CLASSES]; /* how many are visited at all, the first ones; or PAGODA_ALL_ACCOUNTS */
} PagodaLoadChange;

/** A change of nothing. */
PagodaLoadChange pagoda_load_change_none (void);

/** TRUE where @change changes nothing of @rules; accounts beyond those that there are are all of them. */
gboolean pagoda_load_change_is_none (const PagodaLoadChange *change, const PagodaHouseRules *rules);

/** @rules with the cadences of @change. */
PagodaHouseRules pagoda_load_change_rules (const PagodaLoadChange *change, const PagodaHouseRules *rules);

/**
 * The load of the @n @accounts, those of a class standing in the order in which they matter, after @change. A
 * cadence of the class holds where V1 says so: a customer's own one and a shorter one that applies stay.
 */
PagodaVisitLoad pagoda_load_what_if (const PagodaLoadAccount *accounts,
                                     gsize n,
                                     const PagodaLoadChange *change,
                                     int workdays,
                                     const PagodaHouseRules *rules);

/** No number of accounts, and no days between contacts, is enough. */
#define PAGODA_NO_REMEDY (-1)

/** What it takes of one class alone that everything fits. */
typedef struct
{
  int accounts; /* as many of it can be visited, 0 or more; or PAGODA_NO_REMEDY */
  int days;     /* the shortest cadence of the class; or PAGODA_NO_REMEDY */
} PagodaLoadRemedy;

/** What it takes of @account_class that the load after @change fits, all else being as it is in @change. */
PagodaLoadRemedy pagoda_load_remedy (const PagodaLoadAccount *accounts,
                                     gsize n,
                                     const PagodaLoadChange *change,
                                     PagodaAccountClass account_class,
                                     int workdays,
                                     const PagodaHouseRules *rules);

G_END_DECLS
