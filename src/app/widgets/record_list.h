/* record_list.h: a list of what happened, a line for each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** One line; texts are "" where there is nothing to say. */
#define PAGODA_TYPE_RECORD (pagoda_record_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRecord, pagoda_record, PAGODA, RECORD, GObject)

/** @title and @detail are copied, @figure (money, a mark) is taken over; both nullable. */
PagodaRecord *pagoda_record_new (PagodaDay day, const char *title, const char *detail, char *figure);

/** Activating the line activates @action, a static string, with @target (floating, nullable). */
void pagoda_record_set_action (PagodaRecord *record, const char *action, GVariant *target);

PagodaDay pagoda_record_get_day (PagodaRecord *record);
const char *pagoda_record_get_title (PagodaRecord *record);
const char *pagoda_record_get_detail (PagodaRecord *record);
const char *pagoda_record_get_figure (PagodaRecord *record);

/** A scrolled list of records; Enter on a line activates its action. */
#define PAGODA_TYPE_RECORD_LIST (pagoda_record_list_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRecordList, pagoda_record_list, PAGODA, RECORD_LIST, AdwBin)

/** Records without days, that have much to say: lines as wide as there is room for, details wrapped. */
void pagoda_record_list_set_wide (PagodaRecordList *list);

/** Names @list for a screen reader; @empty is what it says instead of no lines. */
void pagoda_record_list_set_texts (PagodaRecordList *list, const char *name, const char *empty);

/**
 * Shows @records, of PagodaRecord (transfer full).  Only the lines that differ from those shown before
 * change, so that the focus and the scrolling stay where they are.
 */
void pagoda_record_list_show (PagodaRecordList *list, GPtrArray *records);

G_END_DECLS
