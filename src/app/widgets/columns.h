/* columns.h: the columns of a board beside each other, as many as there is room for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where there is no room for all, a switch above them chooses which one is surely seen.  What is decided by
 * the width given cannot flip with the content.
 */
#pragma once

#include "app/widgets/card_column.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_COLUMNS (pagoda_columns_get_type ())
G_DECLARE_FINAL_TYPE (PagodaColumns, pagoda_columns, PAGODA, COLUMNS, GtkWidget)

GtkWidget *pagoda_columns_new (void);

/** Adds @column at the end, called @name; the switch has no room but for @title. */
void pagoda_columns_append (PagodaColumns *columns, GtkWidget *column, const char *title, const char *name);

/** The column @place (transfer none). */
PagodaCardColumn *pagoda_columns_get (PagodaColumns *columns, guint place);

/** Shows the cards at @places of @source, those of each column one after the other, of which column i has
 * counts[i].  The focus stays with its card; where that is gone, with what stands in its place. */
void
pagoda_columns_show (PagodaColumns *columns, gpointer source, const guint32 *places, const guint *counts);

/** Whether the card @id is in one of the columns, seen or not. */
gboolean pagoda_columns_has (PagodaColumns *columns, PagodaId id);

/** Brings the card @id into view and gives it the focus; FALSE where there is none. */
gboolean pagoda_columns_focus_id (PagodaColumns *columns, PagodaId id);

/** The widget of the card @id, or NULL where it is not seen (transfer none). */
GtkWidget *pagoda_columns_find (PagodaColumns *columns, PagodaId id);

G_END_DECLS
