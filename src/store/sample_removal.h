/* sample_removal.h: taking the sample out of a store that has been worked with since.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/**
 * Removes the customers that the sample added, with all that belongs to them, and its products that nobody
 * uses; part of a command.  What was added since and does not hang on the sample stays.  REFUSED where
 * somebody's own records hang on its customers, unless @with_own lets them go too; NOTHING where there is no
 * sample.
 */
gboolean pagoda_sample_remove (PagodaDatabase *database, gboolean with_own, GError **error);

G_END_DECLS
