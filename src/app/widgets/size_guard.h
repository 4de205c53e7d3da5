/* size_guard.h: a bin whose natural width is given, whatever its child wishes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Property `natural-width`, at least the child's minimum. */
#define PAGODA_TYPE_SIZE_GUARD (pagoda_size_guard_get_type ())
G_DECLARE_FINAL_TYPE (PagodaSizeGuard, pagoda_size_guard, PAGODA, SIZE_GUARD, AdwBin)

G_END_DECLS
