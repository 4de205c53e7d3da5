/* travel.h: one of us is on the road.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/period.h"
#include "domain/activity.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId id;
  char *traveller; /* NULL: whoever uses this store */
  PagodaDay from;
  PagodaDay until; /* inclusive */
  char *destination;
  char *note;
} PagodaTravel;

PagodaTravel *pagoda_travel_copy (const PagodaTravel *travel);
void pagoda_travel_free (PagodaTravel *travel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTravel, pagoda_travel_free)

/** TRUE where @travel takes place on @day. */
gboolean pagoda_travel_is_on (const PagodaTravel *travel, PagodaDay day);

/** TRUE where @person (nullable: nobody in particular) may be who travels. */
gboolean pagoda_travel_concerns (const PagodaTravel *travel, const char *person);

/**
 * Whether a customer in @city of @province (nullable) is where @travel goes: `杭州`, `浙江 杭州`, `浙江`,
 * `上海、苏州`.  A city that is named counts before its province; unknown where the region is.
 */
PagodaAnswer pagoda_travel_reaches (const PagodaTravel *travel, const char *province, const char *city);

G_END_DECLS
