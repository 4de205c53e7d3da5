/* quarter.h: the pack of a quarter, computed from a store or as it was frozen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything in it comes from the views that the window shows of the quarter's last day, or of today while it
 * runs.
 */
#pragma once

#include "chart/paper.h"
#include "session/quarter_pack.h"
#include "session/snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The quarter that is complete on @day and ended last. */
PagodaQuarter pagoda_quarter_usual (PagodaDay day);

/**
 * Computes the pack of @quarter as of its last day, or of @today while it runs, with the differences to the
 * quarter before where that was frozen; in a reading transaction.  @snapshot is of stage FIGURES.
 * PAGODA_STORE_ERROR_REFUSED where it has not begun (transfer full).
 */
PagodaQuarterPack *pagoda_quarter_compute (PagodaDatabase *database,
                                           PagodaSnapshot *snapshot,
                                           PagodaQuarter quarter,
                                           PagodaDay today,
                                           GCancellable *cancellable,
                                           GError **error);

/** The pack of @quarter as it was frozen last; NULL without @error where it never was (transfer full). */
PagodaQuarterPack *pagoda_quarter_thaw (PagodaDatabase *database, PagodaQuarter quarter, GError **error);

/** The frozen pack where there is one, else the computed one (transfer full). */
PagodaQuarterPack *pagoda_quarter_open (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        PagodaQuarter quarter,
                                        PagodaDay today,
                                        GCancellable *cancellable,
                                        GError **error);

/** @pack as a paper in @language, on sheets that lie on their side (transfer full). */
PagodaPaper *pagoda_quarter_make_paper (PagodaQuarterPack *pack, PagodaLanguage language);

/** What @pack is of: which days, and whether it is frozen, since when and by whom (transfer full). */
char *pagoda_quarter_describe_state (const PagodaQuarterPack *pack, PagodaLanguage language);

G_END_DECLS
