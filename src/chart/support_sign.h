/* support_sign.h: how somebody stands, as a sign.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two triangles up, one up, a ring, one down, two down; unknown is a dashed ring with a question mark.  The
 * shape says it all; the colour only helps.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"

G_BEGIN_DECLS

/** A support that is not known. */
#define PAGODA_SIGN_UNKNOWN G_MININT

/** Draws the sign of @support, −2 … +2 or PAGODA_SIGN_UNKNOWN, as large as fits around the middle of @box;
 * @ours is for us, in blue and orange, else for a rival, in grey. */
void pagoda_support_sign_draw (cairo_t *cr,
                               int support,
                               gboolean ours,
                               PagodaRect box,
                               const PagodaPalette *palette);

G_END_DECLS
