/* account-private.h: the steps in which an account is drawn, each resting on those before it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/text.h"
#include "sample/account.h"

G_BEGIN_DECLS

/**
 * The reading of one of the words that names are put together of.  Names come by the hundred thousand from a
 * few hundred words, and a reading costs more than all else that is drawn (transfer none).
 */
const char *pagoda_sample_read_word (PagodaSampleSource *source, const char *word, PagodaReadingKind kind);

PagodaSampleLife pagoda_sample_draw_life (PagodaSampleSource *source, PagodaSampleRole role, guint32 spread);
void pagoda_sample_draw_customer (PagodaSampleAccount *account, PagodaSampleSource *source, guint index);
void pagoda_sample_draw_contacts (PagodaSampleAccount *account, PagodaSampleSource *source);
void pagoda_sample_draw_facts (PagodaSampleAccount *account, PagodaSampleSource *source);
void pagoda_sample_draw_orders (PagodaSampleAccount *account, PagodaSampleSource *source);
void pagoda_sample_draw_activities (PagodaSampleAccount *account, PagodaSampleSource *source);

void pagoda_sample_draw_layers (PagodaSampleAccount *account, PagodaSampleSource *source);

/** Who brought the account, one that was known before; and keeps in @source since when it is known. */
void pagoda_sample_draw_referral (PagodaSampleAccount *account, PagodaSampleSource *source);

/** What is on record of an account that stopped buying, from dice of its own (G2). */
void pagoda_sample_draw_dormant (PagodaSampleAccount *account, const PagodaSampleSource *source);

/** What was decided about it in the review of the last whole year. */
void pagoda_sample_draw_review (PagodaSampleAccount *account, PagodaSampleSource *source);
/** What was promised in talks; drawn last, so that what others draw does not change by it. */
void pagoda_sample_draw_promises (PagodaSampleAccount *account, PagodaSampleSource *source);

/** The name of goods that the customer bought, else of any (transfer none). */
const char *pagoda_sample_draw_product (const PagodaSampleAccount *account, PagodaSampleSource *source);

/** TRUE for those who are worked with all five layers. */
gboolean pagoda_sample_is_key_account (const PagodaSampleAccount *account);

/** What it owes, on which terms, and what it is able to do as a dealer (C1, C2). */
void pagoda_sample_draw_credit (PagodaSampleAccount *account, PagodaSampleSource *source);

/** How far its people were climbed to, what they weigh, and how it decides (R2, R3, R4). */
void pagoda_sample_draw_closing (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index);
void
pagoda_sample_draw_evidence (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index);

/** Projects of earlier years, and what was learnt from those that were won or lost (R1). */
void pagoda_sample_draw_deals (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index);

/** How the layers of one account were worked. */
typedef struct
{
  PagodaSampleAccount *account;
  PagodaSampleSource *source;
  PagodaPeriod work; /* from the first evidence to the last */
  int depth;         /* how many layers are passed, 0 … 5 */
} LayerStory;

/** A day of the work between @earliest and @latest percent of its way. */
PagodaDay pagoda_sample_draw_work_day (const LayerStory *story, int earliest, int latest);

void pagoda_sample_draw_projects (const LayerStory *story);

/** What is done so that it grows, and what was found out when it bought less (O4). */
void pagoda_sample_draw_growth (PagodaSampleAccount *account, PagodaSampleSource *source);

/** What makes it a potential large account, its nurture plan, and its months of the year (N2, N3, O1). */
void pagoda_sample_draw_nurture (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index);

/** Suppliers before us, who of us works what, care and offers (L1, L8, Q6). */
void pagoda_sample_draw_care (const LayerStory *story);

G_END_DECLS
