/* rhythm_page.h: whom to engage, and how good forecasts and alerts were (O2–O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_RHYTHM_PAGE (pagoda_rhythm_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRhythmPage, pagoda_rhythm_page, PAGODA, RHYTHM_PAGE, PagodaResultView)

G_END_DECLS
