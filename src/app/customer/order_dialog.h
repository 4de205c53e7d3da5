/* order_dialog.h: one order with its lines.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/order.h"
#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Shows @order over @parent; @currency is the store's. */
void pagoda_order_dialog_show (GtkWindow *parent,
                               PagodaSession *session,
                               const PagodaOrder *order,
                               const char *currency);

G_END_DECLS
