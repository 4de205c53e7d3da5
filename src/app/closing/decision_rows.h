/* decision_rows.h: how a customer decides, its main questions, and what that means, as rows (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows activate the actions of the customer's page: `customer.decision-mode`, `customer.question` (x),
 * `customer.decision-rule` (i: the topic).
 */
#pragma once

#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds to @page what is known as of @day. */
void pagoda_decision_rows_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day);

G_END_DECLS
