/* dossier.h: everything recorded about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read in one transaction by the worker and never changed after, like a snapshot; the page of a customer
 * shows it.
 */
#pragma once

#include "domain/activity.h"
#include "domain/activity_series.h"
#include "domain/care.h"
#include "domain/company_link.h"
#include "domain/condition.h"
#include "domain/credit.h"
#include "domain/decision_mode.h"
#include "domain/decline_answer.h"
#include "domain/evidence.h"
#include "domain/growth_step.h"
#include "domain/dormant.h"
#include "domain/ladder.h"
#include "domain/layer.h"
#include "domain/month_span.h"
#include "domain/nurture_step.h"
#include "domain/order.h"
#include "domain/promise.h"
#include "domain/referral.h"
#include "domain/referral_ask.h"
#include "domain/season_window.h"
#include "store/customers.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaCustomer *customer;
  GPtrArray *contacts;                 /* PagodaContact, by reading */
  PagodaLayerRecord *layers;           /* its facts, barriers, projects … */
  PagodaCreditRecord *credit;          /* its terms, receivables … */
  PagodaDormantRecord *dormant;        /* of when it stopped buying */
  GPtrArray *influences;               /* PagodaInfluence, by day */
  GPtrArray *referrals;                /* PagodaReferral: who brought it, by day */
  GPtrArray *links;                    /* PagodaCompanyLink: whom it has to do with, by day */
  GPtrArray *asks;                     /* PagodaReferralAsk: of it and for it, by day */
  GPtrArray *care_items;               /* PagodaCareItem: open ones by due day, then those done */
  GPtrArray *decline_answers;          /* PagodaDeclineAnswer, the newest first */
  GPtrArray *growth_steps;             /* PagodaGrowthStep: open ones by due day, then those done */
  GPtrArray *promises;                 /* PagodaPromise: open ones by due day, then those that ended */
  GPtrArray *offers;                   /* PagodaNonPriceOffer, by day */
  GPtrArray *discounts;                /* PagodaDiscount, by day */
  GPtrArray *seasons;                  /* PagodaSeasonWindow, through the year */
  GPtrArray *months;                   /* PagodaMonthSpan, through the year */
  GPtrArray *nurture;                  /* PagodaNurtureStep, by due day */
  GPtrArray *rungs;                    /* PagodaRung: the contact ladders, by person and goal */
  GPtrArray *ladder_templates;         /* PagodaLadderTemplate: those of the store, by name */
  GPtrArray *condition_templates;      /* PagodaConditionTemplate: those of the store, by name */
  GArray *condition_cases;             /* PagodaConditionCase: of all customers (R5) */
  GPtrArray *decision_modes;           /* PagodaDecisionMode, by day */
  GPtrArray *questions;                /* PagodaMainQuestion: open ones by day, then those answered */
  PagodaDecisionRules *decision_rules; /* the store's */
  GPtrArray *evidence;                 /* PagodaEvidence: those of the store, by title */
  GPtrArray *evidence_uses;            /* PagodaEvidenceUse: where they are used here */
  GPtrArray *tags;                     /* char *, in their order */
  GPtrArray *classes;                  /* PagodaHandSetClass, the newest first */
  GPtrArray *owners;                   /* PagodaOwnership, the newest first */
  GPtrArray *others;                   /* PagodaOtherMark, the newest first */
  GPtrArray *orders;                   /* PagodaOrder, the newest first */
  GPtrArray *activities;               /* PagodaActivity, by day */
  GPtrArray *series;                   /* PagodaActivitySeries, by their first days */
  GPtrArray *attachments;              /* PagodaAttachment, by day */
} PagodaDossier;

/** The dossier of the customer @id, or NULL with UNKNOWN (transfer full). */
PagodaDossier *pagoda_dossier_load (PagodaDatabase *database, PagodaId id, GError **error);
void pagoda_dossier_free (PagodaDossier *dossier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDossier, pagoda_dossier_free)

/** The fact of @kind in force on @day, or NULL where it is unknown (transfer none). */
const PagodaFact *pagoda_dossier_get_fact (const PagodaDossier *dossier, PagodaFactKind kind, PagodaDay day);

/** How many of the eight facts are known on @day (L1). */
guint pagoda_dossier_count_known (const PagodaDossier *dossier, PagodaDay day);

/** The day of the last order with a positive amount up to @day, or PAGODA_DAY_NONE. */
PagodaDay pagoda_dossier_last_order (const PagodaDossier *dossier, PagodaDay day);

/** The class in force on @day that was set by hand, or NULL: the suggestion counts (Q2; transfer none). */
const PagodaHandSetClass *pagoda_dossier_get_class (const PagodaDossier *dossier, PagodaDay day);

/** The strongest influence in force on @day, 0 where there is none (Q1). */
int pagoda_dossier_get_influence (const PagodaDossier *dossier, PagodaDay day);

G_END_DECLS
