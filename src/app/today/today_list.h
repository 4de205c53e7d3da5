/* today_list.h: a list of the day that is filled anew, and keeps the focus.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The focus is brought back to the widget that does the same.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Takes the rows off @list; what had the focus among them, "" where nobody can tell what it does, or NULL
 * (transfer full). */
char *pagoda_today_list_begin (GtkListBox *list);

/** @list has its rows; takes @focused over.  Where that is gone the focus goes to the first row, else to the
 * top of the page. */
void pagoda_today_list_end (GtkListBox *list, char *focused);

G_END_DECLS
