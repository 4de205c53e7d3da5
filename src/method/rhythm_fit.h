/* rhythm_fit.h: the model of purchase rhythm that fits a population best.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O2.
 */
#pragma once

#include "method/rhythm_model.h"

G_BEGIN_DECLS

/** The fewest customers that a model is fitted to. */
#define PAGODA_RHYTHM_FEWEST 40

/** The most probable model of the @n customers of @histories, of which so many are looked at that it takes no
 * time; the usual one, of customers that buy as often as these do, where they are fewer than
 * PAGODA_RHYTHM_FEWEST. */
PagodaRhythmModel pagoda_rhythm_fit (const PagodaRhythmHistory *histories, gsize n);

/** The logarithm of how probable @model is after @histories, but for a constant. */
double
pagoda_rhythm_posterior (const PagodaRhythmModel *model, const PagodaRhythmHistory *histories, gsize n);

G_END_DECLS
