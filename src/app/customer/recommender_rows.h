/* recommender_rows.h: whom a customer has to do with, and who could recommend us to it, as rows (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/care_section.h"

G_BEGIN_DECLS

/** Adds to @page the companies it has to do with, who could recommend us to it, and who was asked. */
void pagoda_recommender_rows_fill (AdwPreferencesPage *page, const PagodaCareView *view);

G_END_DECLS
