/* ageing_view.h: what a customer owes, by how long it is overdue, as bars.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "method/credit.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_AGEING_VIEW (pagoda_ageing_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAgeingView, pagoda_ageing_view, PAGODA, AGEING_VIEW, PagodaDrawing)

/** The bars of @ages[PAGODA_N_RECEIVABLE_AGES], with what each comes to (floating). */
GtkWidget *pagoda_ageing_view_new (const PagodaMoney *ages, const char *currency);

G_END_DECLS
