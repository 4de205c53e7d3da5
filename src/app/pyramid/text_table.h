/* text_table.h: a chart as a table of texts, to be read and to be copied.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Rows of as many cells as there are titles; the first cell of a row names it. */
typedef struct
{
  guint n_columns;
  GPtrArray *cells; /* char *, row by row, the titles first; "" where there is nothing to say */
} PagodaTextTable;

/** The tiers of @scene with all their figures and shares (P5, P8). */
PagodaTextTable *pagoda_text_table_of_tiers (const PagodaPyramidScene *scene);

/** What became of each tier since the day before, and from where to where customers moved (P7). */
PagodaTextTable *pagoda_text_table_of_changes (const PagodaPyramidScene *scene);
PagodaTextTable *pagoda_text_table_of_movement (const PagodaPyramidScene *scene);

/** What the best customers bring of the whole (P6); NULL where there is no curve. */
PagodaTextTable *pagoda_text_table_of_curve (const PagodaPyramidScene *scene);

/** The active customers at the end of each year. */
PagodaTextTable *pagoda_text_table_of_trend (const PagodaPyramidScene *scene);

void pagoda_text_table_free (PagodaTextTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTextTable, pagoda_text_table_free)

/** Lines of cells between tabs, as spreadsheets take them (transfer full). */
char *pagoda_text_table_to_text (const PagodaTextTable *table);

/** A grid of labels with the role of a table, called @name (floating). */
GtkWidget *pagoda_text_table_to_widget (const PagodaTextTable *table, const char *name);

G_END_DECLS
