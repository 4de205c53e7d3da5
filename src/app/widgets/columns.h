/* columns.h: columns beside each other, as many as there is room for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where there is no room for all, a switch above them chooses which one is surely seen.  What is decided by
 * the width given cannot flip with the content.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_COLUMNS (pagoda_columns_get_type ())
G_DECLARE_FINAL_TYPE (PagodaColumns, pagoda_columns, PAGODA, COLUMNS, GtkWidget)

GtkWidget *pagoda_columns_new (void);

/** Adds @column at the end; the switch calls it @title. */
void pagoda_columns_append (PagodaColumns *columns, GtkWidget *column, const char *title);

/** Makes sure that the column @place is seen. */
void pagoda_columns_show (PagodaColumns *columns, guint place);

/** TRUE where the column @place has room now. */
gboolean pagoda_columns_is_seen (PagodaColumns *columns, guint place);

G_END_DECLS
