/* outcome_view.h: how often something was won and lost, drawn, each row a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/roadmap_picture.h"

G_BEGIN_DECLS

/** A part is a row of the figure. */
#define PAGODA_TYPE_OUTCOME_VIEW (pagoda_outcome_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaOutcomeView, pagoda_outcome_view, PAGODA, OUTCOME_VIEW, PagodaDrawing)

/** Shows @figure, which must outlive the view or be replaced before it goes; NULL shows nothing. */
void pagoda_outcome_view_show (PagodaOutcomeView *view, const PagodaRoadmapFigure *figure);

G_END_DECLS
