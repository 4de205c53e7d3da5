/* day_slider.h: the active customers through time, over a slider of days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_time.h"
#include "app/widgets/drawing.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_DAY_SLIDER (pagoda_day_slider_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDaySlider, pagoda_day_slider, PAGODA, DAY_SLIDER, PagodaDrawing)

/** Shows and sets the days of @time: one handle, and a second one while two days are compared. */
void pagoda_day_slider_set_time (PagodaDaySlider *slider, PagodaPyramidTime *time);

G_END_DECLS
