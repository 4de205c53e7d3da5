/* filter_bar.h: the chips of the customer table's filter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A chip per field, which opens what it offers; one in use says what is chosen and can be released. */
#define PAGODA_TYPE_FILTER_BAR (pagoda_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (PagodaFilterBar, pagoda_filter_bar, PAGODA, FILTER_BAR, GtkBox)

/** Shows and changes the filter of @outlook. */
void pagoda_filter_bar_set_outlook (PagodaFilterBar *bar, PagodaOutlook *outlook);

G_END_DECLS
