/* customer_preview.h: one customer beside the table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/standings.h"
#include "session/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Figures, what is missing, what happened last. */
#define PAGODA_TYPE_CUSTOMER_PREVIEW (pagoda_customer_preview_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerPreview, pagoda_customer_preview, PAGODA, CUSTOMER_PREVIEW, GtkWidget)

/**
 * Shows the customer @id of @standings; PAGODA_ID_NONE (or a customer that is not there) shows how to choose
 * one. What is not in the standings is read from @session and comes a moment later.
 */
void pagoda_customer_preview_show (PagodaCustomerPreview *preview,
                                   PagodaSession *session,
                                   PagodaStandings *standings,
                                   PagodaId id);

G_END_DECLS
