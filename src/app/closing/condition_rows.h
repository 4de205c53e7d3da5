/* condition_rows.h: the conditions of acceptance of a project as rows (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows activate the actions of the customer's page: `customer.conditions` (x: the project),
 * `customer.condition` (xis: project, factor, title or "") and `customer.keep-conditions` (x).
 */
#pragma once

#include "domain/project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** A row that opens into the conditions of @project as of @day; @open, a set of texts, keeps whether it is
 * open (floating). */
GtkWidget *pagoda_condition_rows_new (const PagodaProject *project, PagodaDay day, GHashTable *open);

G_END_DECLS
