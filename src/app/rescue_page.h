/* rescue_page.h: what the window shows where a store could not be opened.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_RESCUE_PAGE (pagoda_rescue_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRescuePage, pagoda_rescue_page, PAGODA, RESCUE_PAGE, AdwBin)

GtkWidget *pagoda_rescue_page_new (PagodaSession *session);

/** Says why the store at @path was not opened, and offers what helps. */
void pagoda_rescue_page_show (PagodaRescuePage *page, const char *path, const GError *error);

G_END_DECLS
