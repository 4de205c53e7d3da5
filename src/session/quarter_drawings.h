/* quarter_drawings.h: the drawings in the pack of a quarter, made of its figures alone.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/paper.h"
#include "session/quarter_pack.h"

G_BEGIN_DECLS

/** Adds the pyramid a quarter ago and now, beside each other; nothing where nobody is in it. */
void pagoda_quarter_draw_pyramids (PagodaPaper *paper, PagodaQuarterPack *pack, PagodaLanguage language);

/** Adds the law of averages, step by step; nothing where no call was made. */
void pagoda_quarter_draw_chain (PagodaPaper *paper, PagodaQuarterPack *pack, PagodaLanguage language);

G_END_DECLS
