/* season_editing.h: when in the year a customer is to be visited, or better not, on its page (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Asks for a season of the customer of @dossier; NULL for @season is a new one. */
void
pagoda_editing_season (PagodaWindow *window, const PagodaDossier *dossier, const PagodaSeasonWindow *season);

/** Adds the seasons to @page, each with where it stands on @day. */
void pagoda_customer_seasons_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day);

G_END_DECLS
