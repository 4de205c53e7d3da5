/* day_card.h: the days of the pyramid: their dates, the slider, playing through time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_time.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_DAY_CARD (pagoda_day_card_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDayCard, pagoda_day_card, PAGODA, DAY_CARD, AdwBin)

/** Shows and sets the days of @time. */
void pagoda_day_card_set_time (PagodaDayCard *card, PagodaPyramidTime *time);

G_END_DECLS
