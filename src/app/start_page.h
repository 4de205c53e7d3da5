/* start_page.h: what the window shows where there is nothing to show yet, or no more.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_START_PAGE (pagoda_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaStartPage, pagoda_start_page, PAGODA, START_PAGE, AdwBin)

GtkWidget *pagoda_start_page_new (void);

/** An empty store: says what will be here and offers the first steps. */
void pagoda_start_page_welcome (PagodaStartPage *page);

/** No store could be opened: @message says why and what is safe; another store can be opened. */
void pagoda_start_page_fail (PagodaStartPage *page, const char *message);

G_END_DECLS
