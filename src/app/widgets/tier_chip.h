/* tier_chip.h: the tier of a customer as a small coloured word.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/customer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The chip of @tier (floating): blue for the active tiers, an outline as in the drawing for the others. */
GtkWidget *pagoda_tier_chip_new (PagodaTier tier);

G_END_DECLS
