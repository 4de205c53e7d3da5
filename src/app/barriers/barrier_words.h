/* barrier_words.h: what a barrier of the overview says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the language of the process.
 */
#pragma once

#include "app/barriers/barrier_filter.h"

G_BEGIN_DECLS

/** The title of the column by which @order sorts. */
const char *pagoda_barrier_words_title (PagodaBarrierOrder order);

/** What the column @order says of @entry; "" for nothing (transfer full). */
char *pagoda_barrier_words_cell (const PagodaBarrierOverview *overview,
                                 const PagodaBarrierEntry *entry,
                                 PagodaBarrierOrder order);

/** The short name of the account where there is one. */
const char *pagoda_barrier_words_account (const PagodaBarrierOverview *overview,
                                          const PagodaBarrierEntry *entry);

/** By when it is to be overcome or how late it is, and that there is no day (transfer full). */
char *pagoda_barrier_words_due (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry);

/** How long it has been in its state, and what is done about its account: the last line of a card (transfer
 * full). */
char *pagoda_barrier_words_standing (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry);

/** All of it in one sentence, for a screen reader (transfer full). */
char *pagoda_barrier_words_describe (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry);

G_END_DECLS
