/* due_list.h: customers who are due for a contact, by region, with the load above them (V1, V2, V4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each can be dragged to a day, and has a button that plans a visit without dragging.
 */
#pragma once

#include "session/agenda.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_DUE_LIST (pagoda_due_list_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDueList, pagoda_due_list, PAGODA, DUE_LIST, AdwBin)

/**
 * Shows who of @agenda (nullable) is due and not planned yet, and the load of @period, which is called
 * @title.  Buttons offer @day, or the first day from @today on where that is past.
 */
void pagoda_due_list_show (PagodaDueList *list,
                           const PagodaAgenda *agenda,
                           PagodaPeriod period,
                           const char *title,
                           PagodaDay day,
                           PagodaDay today);

/** How many are due and not planned yet. */
guint pagoda_due_count (const PagodaAgenda *agenda);

/** `今天`, `逾期 8 天`, or the day on which @due is due (transfer full). */
char *pagoda_due_when (const PagodaDueCustomer *due, PagodaDay today);

G_END_DECLS
