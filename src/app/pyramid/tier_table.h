/* tier_table.h: the pyramid as a table whose numbers can be opened.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_figures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `chosen` (int tier, int figure): the number of a tier was opened. */
#define PAGODA_TYPE_TIER_TABLE (pagoda_tier_table_get_type ())
G_DECLARE_FINAL_TYPE (PagodaTierTable, pagoda_tier_table, PAGODA, TIER_TABLE, GtkWidget)

/** Shows @scene; nothing for NULL. */
void pagoda_tier_table_show (PagodaTierTable *table, const PagodaPyramidScene *scene);

G_END_DECLS
