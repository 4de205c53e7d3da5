/* five_layers-private.h: one layer of an account at a time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/five_layers.h"

G_BEGIN_DECLS

/** What a layer is judged from, and where its checklist goes. */
typedef struct
{
  const PagodaAccountInput *account;
  const PagodaHouseRules *rules;
  PagodaDay day;
  GArray *items; /* of PagodaCheckItem; NULL where only the verdict is asked for */
} PagodaLayerView;

typedef struct
{
  int score;
  PagodaVerdict verdict;
} PagodaLayerMark;

PagodaLayerMark pagoda_layer_information (const PagodaLayerView *view);
PagodaLayerMark pagoda_layer_barrier (const PagodaLayerView *view);
PagodaLayerMark pagoda_layer_business (const PagodaLayerView *view);
PagodaLayerMark pagoda_layer_relationship (const PagodaLayerView *view);
PagodaLayerMark pagoda_layer_interest (const PagodaLayerView *view);

/** Puts @item on the checklist, where there is one. */
void pagoda_layer_view_add (const PagodaLayerView *view, PagodaCheckItem item);

/** 100 · @part ÷ @whole, rounded down; 0 where @whole is 0. */
int pagoda_layer_score (int part, int whole);

PagodaVerdict pagoda_layer_verdict (gboolean passed, gboolean started);

/** The last day on which evidence was added up to @day, or PAGODA_DAY_NONE (L7). */
PagodaDay pagoda_layer_last_evidence (const PagodaLayerRecord *record, PagodaDay day);

/**
 * Every day up to @day on which a checklist of @record can have changed, each once, in order: those on which
 * something was noted, and those on which something ceased to count (transfer full).
 */
GArray *pagoda_layer_days_of_change (const PagodaLayerRecord *record, PagodaDay day, int contract_months);

G_END_DECLS
