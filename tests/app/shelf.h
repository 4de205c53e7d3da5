/* shelf.h: stores and standings for the tests of the window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/standings.h"

G_BEGIN_DECLS

/** The last day of every sample here. */
#define SHELF_DAY (pagoda_day_from_iso ("2026-09-22"))

/** Makes a store with a sample of @customers, or an empty one for 0; its path (transfer full). */
char *shelf_make_store (const char *name, guint customers);

/** The standings of the store at @path as of SHELF_DAY, with or without figures (transfer full). */
PagodaStandings *shelf_load_standings (const char *path, PagodaSnapshotStage stage);

G_END_DECLS
