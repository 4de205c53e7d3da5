/* filter_popover.h: what a chip of the filter offers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * The values of @field with the number of customers that each would show, the other fields and the search
 * being as they are; choosing sets the filter of @outlook (floating).
 */
GtkWidget *pagoda_filter_popover_new (PagodaOutlook *outlook, PagodaFilterField field);

G_END_DECLS
