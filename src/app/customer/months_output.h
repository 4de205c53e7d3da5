/* months_output.h: five years of sales by month to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/sales_book.h"
#include "session/sales_picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What can be done, by the actions that are installed with the next function (transfer full). */
GMenuModel *pagoda_months_output_create_menu (void);

typedef void (*PagodaMonthsAction) (GtkWidget *widget, const char *name, GVariant *parameter);

/** Installs `months.copy-picture`, `months.copy-table` and `months.save` (with the ending as target). */
void pagoda_months_output_install_actions (GtkWidgetClass *class,
                                           PagodaMonthsAction copy_picture,
                                           PagodaMonthsAction copy_table,
                                           PagodaMonthsAction save);

/** Puts the page of @content, or its table as text, on the clipboard of @widget and says so on @window. */
void pagoda_months_output_copy_picture (GtkWidget *widget,
                                        PagodaWindow *window,
                                        const PagodaSalesContent *content);
void
pagoda_months_output_copy_table (GtkWidget *widget, PagodaWindow *window, const PagodaSalesContent *content);

/** Asks where to and writes the months of @what of @whom (sales_book.h) up to @day as a file with @ending. */
void pagoda_months_output_save (PagodaWindow *window,
                                const char *whom,
                                PagodaSoldWhat what,
                                PagodaSalesMeasure measure,
                                PagodaDay day,
                                const char *ending);

G_END_DECLS
