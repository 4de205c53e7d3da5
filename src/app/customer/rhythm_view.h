/* rhythm_view.h: when a customer buys next, and what is to be expected of it (O2–O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_RHYTHM_VIEW (pagoda_rhythm_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRhythmView, pagoda_rhythm_view, PAGODA, RHYTHM_VIEW, AdwBin)

/** Shows the rhythm of @customer as of @day, as soon as the view is seen, from the present snapshot of
 * @session (stage FIGURES). */
void
pagoda_rhythm_view_show (PagodaRhythmView *view, PagodaSession *session, PagodaId customer, PagodaDay day);

G_END_DECLS
