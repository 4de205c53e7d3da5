/* agenda.h: what was and will be done in a period, what is overdue, and who is due for a contact.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A3, Q6, R8, V1–V3, V5 and V7.  Made by the worker from a snapshot and the store; never changed after.
 */
#pragma once

#include "domain/nurture_step.h"
#include "domain/promise.h"
#include "domain/referral_ask.h"
#include "domain/travel.h"
#include "method/load_what_if.h"
#include "method/who_first.h"
#include "method/wrap_up.h"
#include "session/next_action.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** Some who are due, as one group (session/due_groups.h). */
typedef struct _PagodaDueGroup PagodaDueGroup;

/** A customer to be seen. */
typedef struct
{
  PagodaId customer;
  guint32 place; /* in the snapshot, which knows name, region and owner */
  PagodaAccountClass account_class;
  PagodaTier tier;
  PagodaCadence cadence;
  PagodaIntent intent;
  PagodaSuggestion suggestion; /* why (V3); its candidate is of no use here */
  PagodaDay planned; /* the first day from the day asked for on which a contact is planned already, in the
                        period or after it, or PAGODA_DAY_NONE */
} PagodaDueCustomer;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaPeriod period;
  PagodaSnapshot *snapshot;
  GPtrArray *activities; /* PagodaActivity of the period, by day and time, whatever their state */
  GPtrArray *overdue;  /* PagodaActivity planned before the day and still open on it, the oldest first (A3) */
  GPtrArray *care;     /* PagodaCareItem of whomever, due on the day and not done, the oldest first (Q6) */
  GPtrArray *nurture;  /* PagodaNurtureStep of whomever, due on the day, the oldest first (N3) */
  GPtrArray *asks;     /* PagodaReferralAsk to come back to on the day, the oldest first (N1) */
  GPtrArray *promises; /* PagodaPromise to whomever, due on the day and open, the oldest first (R8) */
  GPtrArray *travels;  /* PagodaTravel of the period, by their first day */
  gsize n_due;
  PagodaDueCustomer *due; /* n_due: who is due up to the end of the period, whom first (V3) */
  GPtrArray *by_region;   /* PagodaDueGroup: those who are due, by region and by class (V1, V4) */
  GPtrArray *by_class;    /* PagodaDueGroup */
  GHashTable *seasons;    /* GPtrArray of PagodaSeasonWindow, by customer (V5) */
  PagodaVisitLoad load;   /* of the period's working days (V2) */
  gsize n_accounts;
  PagodaLoadAccount *accounts; /* n_accounts: what the load rests on, who matters most first */
  GPtrArray *coming; /* PagodaActivity of the day and later, by day and time, whatever their state */
  GPtrArray *deals;  /* PagodaDeal of the day */
  PagodaDay next_workday;
  GArray *wrap_up; /* PagodaWrapUpItem: what is left to do on the day (V7) */
} PagodaAgenda;

/**
 * Makes the agenda of @period as of @day, in a reading transaction; @period usually begins on @day or holds
 * it.  @snapshot is of stage FIGURES (transfer full).
 */
PagodaAgenda *pagoda_agenda_load (PagodaDatabase *database,
                                  PagodaSnapshot *snapshot,
                                  PagodaDay day,
                                  PagodaPeriod period,
                                  GCancellable *cancellable,
                                  GError **error);

PagodaAgenda *pagoda_agenda_ref (PagodaAgenda *agenda);
void pagoda_agenda_unref (PagodaAgenda *agenda);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaAgenda, pagoda_agenda_unref)

/** The load of @period, whichever days @agenda itself is about (V2). */
PagodaVisitLoad pagoda_agenda_weigh (const PagodaAgenda *agenda, PagodaPeriod period);

/** The travel of @agenda on which @person (nullable: any) is on @day, or NULL (transfer none). */
const PagodaTravel *pagoda_agenda_travel_on (const PagodaAgenda *agenda, PagodaDay day, const char *person);

/**
 * Whether @customer is where one of us is to be on @day, of whom @person (nullable) may be: unknown where
 * nobody is on the road, or where the customer's region is.
 */
PagodaAnswer pagoda_agenda_is_on_the_way (const PagodaAgenda *agenda,
                                          PagodaId customer,
                                          PagodaDay day,
                                          const char *person);

/** One reason as a sentence part: `Stated need: ¥200K`, `Days overdue: 8` (transfer full). */
char *pagoda_why_describe (const PagodaWhy *why, const char *currency, PagodaLanguage language);

/** Why @due of @agenda is suggested, the strongest reason first, in one text (transfer full). */
char *pagoda_agenda_describe_due (const PagodaAgenda *agenda,
                                  const PagodaDueCustomer *due,
                                  PagodaLanguage language);

/** What @item of @agenda rests on, in one text: the deal, the signs of interest, what was said on the call;
 * "" where there is nothing to tell (transfer full). */
char *pagoda_agenda_describe_wrap_up (const PagodaAgenda *agenda,
                                      const PagodaWrapUpItem *item,
                                      PagodaLanguage language);

G_END_DECLS
