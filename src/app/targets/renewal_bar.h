/* renewal_bar.h: whether the plan renews itself in the quarter, and who has too many A-targets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/targets.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A line of buttons, each a number of G4 that opens the names behind it, and sentences below. */
#define PAGODA_TYPE_RENEWAL_BAR (pagoda_renewal_bar_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRenewalBar, pagoda_renewal_bar, PAGODA, RENEWAL_BAR, GtkWidget)

/** Shows the quarter of @targets. */
void pagoda_renewal_bar_show (PagodaRenewalBar *bar, PagodaTargets *targets);

G_END_DECLS
