/* refusal.h: the sentences with which files are refused.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/**
 * Sets @error to @code with its sentence; always FALSE.  Not for READ and WRITE, whose sentences name the
 * reason.
 */
gboolean pagoda_format_refuse (PagodaFormatError code, GError **error);

G_END_DECLS
