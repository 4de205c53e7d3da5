/* referral_book.h: who brought whom, who knows whom, who was asked, and who could recommend us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules N1 and Q5 over a store.  Made by the worker, immutable.
 */
#pragma once

#include "domain/company_link.h"
#include "method/recommenders.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  PagodaPyramid *pyramid;
  PagodaInfluenceLedger *ledger;
  GPtrArray *links; /* PagodaCompanyLink known by the day */
  GPtrArray *asks;  /* PagodaReferralAsk made by the day */
  PagodaAskTally tally;
} PagodaReferralBook;

/** Makes the book as of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full). */
PagodaReferralBook *
pagoda_referral_book_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error);

PagodaReferralBook *pagoda_referral_book_ref (PagodaReferralBook *book);
void pagoda_referral_book_unref (PagodaReferralBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReferralBook, pagoda_referral_book_unref)

/** TRUE where the wanted customer of @ask ordered since it was introduced. */
gboolean pagoda_referral_book_is_won (const PagodaReferralBook *book, const PagodaReferralAsk *ask);

/** The customers that somebody brought or that brought somebody, and stand at the top: places, the most
 * profit through it first (transfer full, guint32). */
GArray *pagoda_referral_book_tops (const PagodaReferralBook *book);

/** Who could recommend us to one customer. */
typedef struct
{
  gatomicrefcount references;
  PagodaReferralBook *book;
  guint32 wanted;       /* its place in the snapshot */
  gboolean is_won;      /* it buys already */
  GStringChunk *texts;  /* of the ties */
  GArray *recommenders; /* PagodaRecommender, the best first */
} PagodaRecommendations;

/** Finds them in a reading transaction (transfer full). */
PagodaRecommendations *pagoda_recommendations_load (PagodaDatabase *database,
                                                    PagodaReferralBook *book,
                                                    guint32 wanted,
                                                    GError **error);

PagodaRecommendations *pagoda_recommendations_ref (PagodaRecommendations *recommendations);
void pagoda_recommendations_unref (PagodaRecommendations *recommendations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRecommendations, pagoda_recommendations_unref)

G_END_DECLS
