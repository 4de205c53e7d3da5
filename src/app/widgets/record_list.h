/* record_list.h: a list of what happened, a line for each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** One line; texts are "" where there is nothing to say. */
#define PAGODA_TYPE_RECORD (pagoda_record_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRecord, pagoda_record, PAGODA, RECORD, GObject)

/** @title and @detail are copied, @figure (money, a mark) is taken over; both nullable. */
PagodaRecord *pagoda_record_new (PagodaDay day, const char *title, const char *detail, char *figure);

PagodaDay pagoda_record_get_day (PagodaRecord *record);

/** A scrolled list of @records, a GListModel of PagodaRecord; @name is for a screen reader (floating). */
GtkWidget *pagoda_record_list_new (GListModel *records, const char *name);

G_END_DECLS
