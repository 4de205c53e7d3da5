/* printing.h: sheets on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed is what the preview shows, drawn by the same functions; which printer and paper were chosen
 * is remembered by the installation.
 */
#pragma once

#include "chart/paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** An operation called @name that prints @paper; @sheets (nullable) is how it is laid out already, which
 * holds where the printer's sheets are as large (transfer full). */
GtkPrintOperation *pagoda_printing_new (PagodaPaper *paper, PagodaPaperSheets *sheets, const char *name);

/** Lets the user print it over @parent, on the printer and paper that were chosen last. */
void
pagoda_printing_show (GtkWindow *parent, PagodaPaper *paper, PagodaPaperSheets *sheets, const char *name);

G_END_DECLS
