/* review_row.h: a customer of the yearly review as a row of the table, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_row.h"

G_BEGIN_DECLS

/** Its source is a PagodaYearlyReview, its records are the entries. */
extern const PagodaDrawnKind pagoda_review_row_kind;

G_END_DECLS
