/* averages_chips.h: chips that choose whose attempts are looked at, when, and with which customers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/averages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: something else is chosen. */
#define PAGODA_TYPE_AVERAGES_CHIPS (pagoda_averages_chips_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAveragesChips, pagoda_averages_chips, PAGODA, AVERAGES_CHIPS, GtkBox)

/** Offers the persons and regions of @averages; what is chosen stays. */
void pagoda_averages_chips_offer (PagodaAveragesChips *chips, const PagodaAverages *averages);

/** What is chosen as of @day; its texts live until something else is. */
PagodaAveragesFilter pagoda_averages_chips_get (PagodaAveragesChips *chips, PagodaDay day);

/** The segment that is chosen as pagoda_segment_parse() reads it, or NULL (transfer none). */
const char *pagoda_averages_chips_get_segment (PagodaAveragesChips *chips);

G_END_DECLS
