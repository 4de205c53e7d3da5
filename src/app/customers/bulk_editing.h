/* bulk_editing.h: changes of many customers that one customer's page has no need of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command, which a toast offers to take back.
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks for province and city of @n customers; what stays empty is left as it is. */
void pagoda_bulk_editing_region (PagodaWindow *window, const PagodaId *customers, gsize n);

/** Asks for a tag that @n customers lose. */
void pagoda_bulk_editing_remove_tag (PagodaWindow *window, const PagodaId *customers, gsize n);

G_END_DECLS
