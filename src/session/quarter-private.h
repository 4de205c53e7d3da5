/* quarter-private.h: what the files that fill the pack of a quarter share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/quarter.h"

G_BEGIN_DECLS

/** Between the cells that tell which row one is, and between kind, key and subject of a command. */
#define PAGODA_QUARTER_SEPARATOR "\x1f"

/** What a pack is made of. */
typedef struct
{
  PagodaDatabase *database; /* in a reading transaction */
  PagodaSnapshot *snapshot;
  PagodaQuarterPack *pack;
  PagodaPeriod period; /* from the first day of the quarter to that of the pack */
  GCancellable *cancellable;
} QuarterLoad;

/** A row that is being filled. */
typedef struct
{
  PagodaQuarterSection section;
  PagodaQuarterCell *cells;
} QuarterRow;

QuarterRow pagoda_quarter_row_begin (PagodaQuarterPack *pack, PagodaQuarterSection section);

/** Fill the cell @key; NULL and "" are not known. */
void pagoda_quarter_row_text (QuarterRow row, const char *key, const char *text);
void pagoda_quarter_row_count (QuarterRow row, const char *key, gint64 count);
void pagoda_quarter_row_money (QuarterRow row, const char *key, PagodaMoney money, gboolean assumed);
void pagoda_quarter_row_day (QuarterRow row, const char *key, PagodaDay day);
/** NAN is not known. */
void pagoda_quarter_row_share (QuarterRow row, const char *key, double share);

/** Fills code, name and, where @section has that, the owner of the customer at @place. */
void pagoda_quarter_row_customer (QuarterRow row, const QuarterLoad *load, gsize place);

/** Sales, pyramid, who changed the tier, and the board. */
gboolean pagoda_quarter_load_customers (const QuarterLoad *load, GError **error);

/** What closed, the law of averages, targets, alerts. */
gboolean pagoda_quarter_load_work (const QuarterLoad *load, GError **error);

/** The visits of the quarter, and what the next one begins with. */
gboolean pagoda_quarter_load_plan (const QuarterLoad *load, GError **error);

/** Lays the quarter before as it was frozen beside what the data say of it now. */
gboolean pagoda_quarter_load_differences (const QuarterLoad *load, GError **error);

/** All of it but the differences: the pack of @quarter as of @as_of (transfer full). */
PagodaQuarterPack *pagoda_quarter_load_figures (PagodaDatabase *database,
                                                PagodaSnapshot *snapshot,
                                                PagodaQuarter quarter,
                                                PagodaDay as_of,
                                                GCancellable *cancellable,
                                                GError **error);

G_END_DECLS
