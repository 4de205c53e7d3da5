/* review_header.h: the head of the yearly review: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/review/review_filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: the list is to be sorted in another way.  Narrow rows of two lines have no head. */
#define PAGODA_TYPE_REVIEW_HEADER (pagoda_review_header_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReviewHeader, pagoda_review_header, PAGODA, REVIEW_HEADER, GtkWidget)

GtkWidget *pagoda_review_header_new (void);

/** By what the list is sorted: at first by revenue, the largest first. */
PagodaReviewSort pagoda_review_header_get_sort (PagodaReviewHeader *header);

G_END_DECLS
