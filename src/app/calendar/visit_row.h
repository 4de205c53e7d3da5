/* visit_row.h: an activity as a row of the agenda, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/agenda.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Takes the focus; all rows are of one height. */
#define PAGODA_TYPE_VISIT_ROW (pagoda_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (PagodaVisitRow, pagoda_visit_row, PAGODA, VISIT_ROW, GtkWidget)

/** A row that shows nothing yet (floating). */
GtkWidget *pagoda_visit_row_new (void);

/** Shows @activity of @agenda as it looks on the day @today. */
void pagoda_visit_row_show (PagodaVisitRow *row,
                            PagodaAgenda *agenda,
                            const PagodaActivity *activity,
                            PagodaDay today);

/** The height of every row in the text of @widget, in pixels. */
int pagoda_visit_row_height (GtkWidget *widget);

G_END_DECLS
