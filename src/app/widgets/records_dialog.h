/* records_dialog.h: the records behind a number, each of which opens its customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/record_list.h"

#include "base/period.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** Lets @record open @customer: the dialog closes, and the window below shows it. */
void pagoda_records_dialog_link (PagodaRecord *record, PagodaId customer);

/** The same with the projects of the customer. */
void pagoda_records_dialog_link_projects (PagodaRecord *record, PagodaId customer);

/** Lets @record open the orders of @customer in @period, likewise. */
void pagoda_records_dialog_link_orders (PagodaRecord *record, PagodaId customer, PagodaPeriod period);

/** Lists @records (of PagodaRecord; transfer full) over @parent; @empty is what it says instead of none. */
void pagoda_records_dialog_show (GtkWindow *parent, const char *title, const char *empty, GPtrArray *records);

/** The same with @note (nullable) above the list: that there are more, or what their sum is. */
void pagoda_records_dialog_show_with_note (GtkWindow *parent,
                                           const char *title,
                                           const char *note,
                                           const char *empty,
                                           GPtrArray *records);

G_END_DECLS
