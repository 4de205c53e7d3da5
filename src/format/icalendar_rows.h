/* icalendar_rows.h: the events of a calendar as the rows of a table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first row names the columns; all cells are texts.  An event that recurs becomes its occurrences, each
 * with a UID of its own (`UID/20260105`), without the days that it leaves out and those for which another
 * event stands.  They lie at most a year before or after today; of an event that does not recur any day will
 * do. What recurs by a rule that is not understood, or not within that time, or too often, is the one row of
 * its first day, with the rule beside it.
 */
#pragma once

#include "format/icalendar.h"

G_BEGIN_DECLS

/** Days before and after today between which an event recurs. */
#define PAGODA_ICALENDAR_SPAN 366

/** Streams them to @func, see pagoda_table_read(); @error must not be NULL. */
gboolean pagoda_icalendar_rows_read (GPtrArray *events,
                                     PagodaDay today,
                                     PagodaRowFunc func,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
