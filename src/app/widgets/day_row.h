/* day_row.h: a row of a form that holds a day, typed or chosen from a calendar.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * An AdwEntryRow whose text is a day as YYYY-MM-DD or as people say it (base/day_words.h), with a button that
 * opens a calendar (floating); what is said in words is told as a date beside it.  @title says what the day
 * is of, without how it is written.
 */
GtkWidget *pagoda_day_row_new (const char *title);

G_END_DECLS
