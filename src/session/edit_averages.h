/* edit_averages.h: edits of what is wanted of the law of averages.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"

G_BEGIN_DECLS

/** Wants @deals deals of @seller (NULL: all of us together) in the quarter that begins on @first (A8); 0
 * wants none any more. */
PagodaEdit *pagoda_edit_set_deal_goal (const char *seller, PagodaDay first, guint deals);

G_END_DECLS
