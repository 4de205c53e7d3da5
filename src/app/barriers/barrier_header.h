/* barrier_header.h: the head of the list of barriers: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/barriers/barrier_filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: the list is to be sorted in another way.  Narrow rows of two lines have no head. */
#define PAGODA_TYPE_BARRIER_HEADER (pagoda_barrier_header_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarrierHeader, pagoda_barrier_header, PAGODA, BARRIER_HEADER, GtkWidget)

GtkWidget *pagoda_barrier_header_new (void);

/** By what the list is sorted: at first by state, the most severe of each on top. */
PagodaBarrierSort pagoda_barrier_header_get_sort (PagodaBarrierHeader *header);

G_END_DECLS
