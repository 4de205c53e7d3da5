/* chain_view.h: the chain of attempts, drawn, each step a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/averages_picture.h"

G_BEGIN_DECLS

/** A part is a PagodaChainStep. */
#define PAGODA_TYPE_CHAIN_VIEW (pagoda_chain_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaChainView, pagoda_chain_view, PAGODA, CHAIN_VIEW, PagodaDrawing)

/** Shows the chain of @picture, which outlives it or the next call; @names says in words what each step is.
 */
void pagoda_chain_view_show (PagodaChainView *view, const PagodaAveragesPicture *picture, GStrv names);

/** How the ratio of a step went. */
#define PAGODA_TYPE_RATIO_VIEW (pagoda_ratio_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRatioView, pagoda_ratio_view, PAGODA, RATIO_VIEW, PagodaDrawing)

/** Shows the course of @picture, which outlives it or the next call; @words says the same (nullable). */
void pagoda_ratio_view_show (PagodaRatioView *view, const PagodaAveragesPicture *picture, const char *words);

G_END_DECLS
