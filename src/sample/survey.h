/* survey.h: a sample's market survey (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sample/words.h"
#include "store/database.h"

G_BEGIN_DECLS

/** Adds a survey as of @as_of: the names in @words, and those of @customers (PagodaId) that are there. */
gboolean pagoda_sample_write_survey (PagodaDatabase *database,
                                     PagodaDay as_of,
                                     const PagodaSampleWords *words,
                                     const GArray *customers,
                                     GError **error);

G_END_DECLS
