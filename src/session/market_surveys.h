/* market_surveys.h: the territories whose markets are surveyed, as of a day (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by the worker from a snapshot and the store; never changed after.  The list of a territory is the one
 * that is on record now: who was met, what was learnt and how it was judged is that of the day.
 */
#pragma once

#include "method/market_survey.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** A territory with its list, and what follows from it.  What it points to belongs to the surveys. */
typedef struct
{
  const PagodaTerritory *territory;
  gsize n;
  PagodaSurveyed *surveyed;
  gssize *places;    /* of the entries' customers in the snapshot; −1: only a name */
  GPtrArray *learnt; /* of PagodaLearnt: by the day, the oldest first */
  PagodaSurveyProgress progress;
  GArray *turns;      /* of PagodaSurveyTurn: who is to be talked to */
  GArray *big_buyers; /* of PagodaBigBuyerRank */
  GArray *gaps;       /* of PagodaSurveyGap */
  GPtrArray *regions; /* of char *, by entry */
} PagodaMarketSurvey;

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaDay as_of;
  GPtrArray *territories; /* of PagodaTerritory, all of the store */
  GPtrArray *entries;     /* of PagodaSurveyEntry, likewise */
  GPtrArray *learnt;      /* of PagodaLearnt, likewise */
  GPtrArray *surveys;     /* of PagodaMarketSurvey: those begun by the day, the open ones first */
} PagodaMarketSurveys;

/** Makes the surveys as of @day, in a reading transaction (transfer full). */
PagodaMarketSurveys *pagoda_market_surveys_load (PagodaDatabase *database,
                                                 PagodaSnapshot *snapshot,
                                                 PagodaDay day,
                                                 GError **error);

PagodaMarketSurveys *pagoda_market_surveys_ref (PagodaMarketSurveys *surveys);
void pagoda_market_surveys_unref (PagodaMarketSurveys *surveys);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaMarketSurveys, pagoda_market_surveys_unref)

/** The survey of the territory @id, or NULL (transfer none). */
const PagodaMarketSurvey *pagoda_market_surveys_find (const PagodaMarketSurveys *surveys, PagodaId id);

/** The entry @id of @survey among those surveyed, or −1. */
gssize pagoda_market_survey_find (const PagodaMarketSurvey *survey, PagodaId id);

/** What the entry at @place is called: a customer by its own name (transfer none). */
const char *
pagoda_market_survey_name (const PagodaMarketSurveys *surveys, const PagodaMarketSurvey *survey, gsize place);

/** The same by its id; NULL where there is none (transfer none). */
const char *pagoda_market_survey_name_of (const PagodaMarketSurveys *surveys,
                                          const PagodaMarketSurvey *survey,
                                          PagodaId entry);

/** Whom @learnt is about and what is said, in one line: “Hengda (with Yulin): …” (transfer full). */
char *pagoda_market_survey_tell (const PagodaMarketSurveys *surveys,
                                 const PagodaMarketSurvey *survey,
                                 const PagodaLearnt *learnt,
                                 PagodaLanguage language);

/** Who said @learnt, and how sure it is: “Yulin, likely” (transfer full). */
char *pagoda_market_survey_tell_source (const PagodaMarketSurveys *surveys,
                                        const PagodaMarketSurvey *survey,
                                        const PagodaLearnt *learnt,
                                        PagodaLanguage language);

/** Why somebody stands where it does among the big buyers, in a sentence (transfer full). */
char *pagoda_market_survey_tell_rank (const PagodaMarketSurvey *survey,
                                      const PagodaBigBuyerRank *rank,
                                      PagodaLanguage language);

/** What is missing, in a sentence (transfer full). */
char *pagoda_market_survey_tell_gap (const PagodaMarketSurveys *surveys,
                                     const PagodaMarketSurvey *survey,
                                     const PagodaSurveyGap *gap,
                                     PagodaLanguage language);

G_END_DECLS
