/* market_editing.h: the forms of a market survey (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back.  @survey is one of @surveys, and @place that
 * of an entry on its list; a form keeps the surveys while it is open.
 */
#pragma once

#include "app/window.h"
#include "session/market_surveys.h"

G_BEGIN_DECLS

/** Asks for a territory; NULL for @territory is a new one. */
void pagoda_market_editing_territory (PagodaWindow *window, const PagodaTerritory *territory);

/** Asks for one entry of the list; from there a name can become a customer. */
void pagoda_market_editing_entry (PagodaWindow *window,
                                  PagodaMarketSurveys *surveys,
                                  const PagodaMarketSurvey *survey,
                                  gsize place);

/** Asks whether the entry might be the big buyer, and why. */
void pagoda_market_editing_judge (PagodaWindow *window,
                                  PagodaMarketSurveys *surveys,
                                  const PagodaMarketSurvey *survey,
                                  gsize place);

/** Asks when somebody talked to the entry, and what was heard. */
void pagoda_market_editing_talk (PagodaWindow *window,
                                 PagodaMarketSurveys *surveys,
                                 const PagodaMarketSurvey *survey,
                                 gsize place);

/** Asks for what was learnt; NULL for @learnt is something new. */
void pagoda_market_editing_learnt (PagodaWindow *window,
                                   PagodaMarketSurveys *surveys,
                                   const PagodaMarketSurvey *survey,
                                   const PagodaLearnt *learnt);

/** Asks for many names, one in a line. */
void pagoda_market_editing_names (PagodaWindow *window,
                                  PagodaMarketSurveys *surveys,
                                  const PagodaMarketSurvey *survey);

/** Asks for a city whose customers are put on the list. */
void pagoda_market_editing_city (PagodaWindow *window,
                                 PagodaMarketSurveys *surveys,
                                 const PagodaMarketSurvey *survey);

/** Asks on which list @n customers are put. */
void pagoda_market_editing_customers (PagodaWindow *window, const PagodaId *customers, gsize n);

G_END_DECLS
