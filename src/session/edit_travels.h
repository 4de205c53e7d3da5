/* edit_travels.h: edits of who of us is on the road, and where.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/travel.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @travel: adds it where its id is PAGODA_ID_NONE.  Refused without a destination, or where it ends
 * before it begins. */
PagodaEdit *pagoda_edit_save_travel (const PagodaTravel *travel);
PagodaEdit *pagoda_edit_delete_travel (PagodaId travel, const char *destination);

G_END_DECLS
