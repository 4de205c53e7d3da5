/* edit_quarters.h: edits of closed quarters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"
#include "session/quarter_pack.h"

G_BEGIN_DECLS

/**
 * Closes the quarter of @pack on @day: stores its figures, so that it is printed from them ever after.
 * REFUSED where it is not over, and where it was closed already, unless @reason (nullable) says why it is
 * frozen again: what was frozen before is kept then.
 */
PagodaEdit *pagoda_edit_freeze_quarter (const PagodaQuarterPack *pack, PagodaDay day, const char *reason);

G_END_DECLS
