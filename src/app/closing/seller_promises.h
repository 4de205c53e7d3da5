/* seller_promises.h: which part of what each of us promised was kept, and in time (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/closings.h"

G_BEGIN_DECLS

/** A row for each seller who promised something (transfer container, of floating rows).  A row activates
 * `roadmap.promises` (s: the seller, "" for nobody in particular). */
GPtrArray *pagoda_seller_promises_list (const PagodaClosings *closings);

/** The same as lines of a table, with a heading; nothing where nobody promised anything. */
void pagoda_seller_promises_copy (GString *table, const PagodaClosings *closings);

/** Opens the promises of @seller; each opens its customer. */
void pagoda_seller_promises_show (PagodaWindow *window, const PagodaClosings *closings, const char *seller);

G_END_DECLS
