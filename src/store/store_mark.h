/* store_mark.h: which store a file comes from.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/** The mark that a store was given when it was made, the same in all of its copies; in a transaction
 * (transfer full). */
char *pagoda_store_mark (PagodaDatabase *database, GError **error);

G_END_DECLS
