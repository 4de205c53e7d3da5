/* orders_dialog.h: the orders of a customer behind a number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "base/period.h"

G_BEGIN_DECLS

/** Lists the orders of @customer in @period over @window as soon as they are read; a line opens the customer.
 */
void pagoda_orders_dialog_show (PagodaWindow *window, PagodaId customer, PagodaPeriod period);

G_END_DECLS
