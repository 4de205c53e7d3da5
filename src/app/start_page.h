/* start_page.h: what the window shows of an empty store: what will be here, and the first steps.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_START_PAGE (pagoda_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaStartPage, pagoda_start_page, PAGODA, START_PAGE, AdwBin)

GtkWidget *pagoda_start_page_new (void);

G_END_DECLS
