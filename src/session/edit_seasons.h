/* edit_seasons.h: edits of when in the year a customer is to be visited, or better not (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * @name is the customer's, for the history.
 */
#pragma once

#include "domain/season_window.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @window: adds it where its id is PAGODA_ID_NONE. */
PagodaEdit *pagoda_edit_save_season (const PagodaSeasonWindow *window, const char *name);
PagodaEdit *pagoda_edit_delete_season (PagodaId window, const char *name);

G_END_DECLS
