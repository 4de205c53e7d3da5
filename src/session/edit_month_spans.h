/* edit_month_spans.h: edits of the sample and renewal months of a customer (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * @name is the customer's, for the history.
 */
#pragma once

#include "domain/month_span.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @span: adds it where its id is PAGODA_ID_NONE. */
PagodaEdit *pagoda_edit_save_month_span (const PagodaMonthSpan *span, const char *name);
PagodaEdit *pagoda_edit_delete_month_span (PagodaId span, const char *name);

G_END_DECLS
