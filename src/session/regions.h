/* regions.h: where the customers of a snapshot are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * V4, with the divisions of China from data/divisions.
 */
#pragma once

#include "method/region.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** The region of the customer at @place of @snapshot, read from its address (transfer full). */
PagodaRegion *pagoda_snapshot_read_region (const PagodaSnapshot *snapshot, gsize place);

/** The region of what was typed, as of a destination: 苏州, 浙江省杭州市 (transfer full). */
PagodaRegion *pagoda_region_of_text (const char *text);

/** Province and city of the customer at @place of @snapshot, as one group for a day's visits (V4); "" where
 * unknown (transfer full). */
char *pagoda_snapshot_get_region (const PagodaSnapshot *snapshot, gsize place);

G_END_DECLS
