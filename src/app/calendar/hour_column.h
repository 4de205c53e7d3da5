/* hour_column.h: the hours of a day from top to bottom, with what is planned and done in them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry stands at its minute and is as high as it is long; those at the same time stand beside each other.
 * It can be dragged to another time, and made longer or shorter at its lower edge.  One hour is a stop for
 * Tab, and the entries are the next ones.  Minutes are those of the civil day alone.
 */
#pragma once

#include "session/agenda.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_HOUR_COLUMN (pagoda_hour_column_get_type ())
G_DECLARE_FINAL_TYPE (PagodaHourColumn, pagoda_hour_column, PAGODA, HOUR_COLUMN, GtkWidget)

/** Shows @activities (const PagodaActivity *, all with a time, in its order) of @agenda on @day. */
void pagoda_hour_column_show (PagodaHourColumn *column,
                              const PagodaAgenda *agenda,
                              const GPtrArray *activities,
                              PagodaDay day,
                              PagodaDay today);

/** Where @minute is from the top, in pixels. */
int pagoda_hour_column_get_y (PagodaHourColumn *column, int minute);

/** Focuses @hour, 0 … 23, which is then the one that Tab reaches. */
void pagoda_hour_column_focus_hour (PagodaHourColumn *column, int hour);

/** The hour that Tab reaches. */
int pagoda_hour_column_get_hour (PagodaHourColumn *column);

/** TRUE where an hour, and no entry, has the focus. */
gboolean pagoda_hour_column_is_on_hour (PagodaHourColumn *column);

/** Its entries, PagodaVisitEntry, in the order of their times (transfer none). */
const GPtrArray *pagoda_hour_column_get_entries (PagodaHourColumn *column);

G_END_DECLS
