/* target_card.h: a customer to be won as a card, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_row.h"
#include "session/targets.h"

G_BEGIN_DECLS

/** The entries of PagodaTargets, known by their targets; all cards are of one height. */
extern const PagodaDrawnKind pagoda_target_card_kind;

/** By when it is to be won, and how long that is; how late it is (transfer full). */
char *pagoda_target_word_due (const PagodaTargets *targets, const PagodaTargetEntry *entry);

G_END_DECLS
