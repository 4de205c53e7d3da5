/* relations.h: which of a sample's accounts know each other, and who was asked to recommend us (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sample/words.h"
#include "store/database.h"

G_BEGIN_DECLS

/** Adds links and asks as of @as_of between @customers (PagodaId). */
gboolean pagoda_sample_write_relations (PagodaDatabase *database,
                                        PagodaDay as_of,
                                        const PagodaSampleWords *words,
                                        const GArray *customers,
                                        GError **error);

G_END_DECLS
