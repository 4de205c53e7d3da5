/* edit_handover.h: an edit that hands accounts over (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"
#include "session/handover.h"

G_BEGIN_DECLS

/** Hands over what @request (copied) says: see pagoda_handover_carry_out(). */
PagodaEdit *pagoda_edit_hand_over (const PagodaHandoverRequest *request);

/** What became of it once it has run, else NULL (transfer none). */
const PagodaHandover *pagoda_edit_get_handover (const PagodaEdit *edit);

G_END_DECLS
