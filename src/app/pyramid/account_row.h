/* account_row.h: a customer in a list beside the pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/pyramid/pyramid_figures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Rank, name and @figure of @customer; from where it moved since the day before; its influence (Q1). */
GtkWidget *
pagoda_account_row_of_tier (const PagodaPyramidScene *scene, guint32 customer, PagodaFigure figure);

/** Rank, name, and what the customer brought before and now. */
GtkWidget *pagoda_account_row_of_movement (const PagodaPyramidScene *scene, guint32 customer);

/** Name, influence, the effort of the account and what it brings (P8). */
GtkWidget *pagoda_account_row_of_effort (const PagodaPyramidScene *scene, const PagodaEffortAccount *account);

G_END_DECLS
