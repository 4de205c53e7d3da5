/* filter_words.h: the filter of the customer table in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_filter.h"

G_BEGIN_DECLS

/** What the chip of @field is called (transfer none). */
const char *pagoda_filter_title (PagodaFilterField field);

/** `Tier: Top, Large`; the title alone where the field is not in use.  All texts here are (transfer full). */
char *
pagoda_filter_describe (const PagodaCustomerFilter *filter, PagodaFilterField field, const char *currency);

/** `within 30 days`, `never`. */
char *pagoda_filter_describe_recency (const PagodaRecency *recency);

/** A chosen name as it is shown: `浙江 杭州`, and a word for the unknown one. */
char *pagoda_filter_describe_name (PagodaFilterField field, const char *name);

G_END_DECLS
