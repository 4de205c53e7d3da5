/* handover_dialog.h: accounts are handed over to somebody else (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One command, which a toast offers to take back; its book is shown afterwards, to be printed.
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks who hands which accounts over to whom: those of @from (nullable), of which the @n @customers are
 * ticked, or all where @customers is NULL. */
void pagoda_handover_dialog_open (PagodaWindow *window, const char *from, const PagodaId *customers, gsize n);

/** What is done with a book: @request, but for its path. */
typedef void (*PagodaHandoverShow) (PagodaWindow *window, const PagodaReportRequest *request);

/** Asks whose handover book it is, and calls @show. */
void pagoda_handover_dialog_ask_book (PagodaWindow *window, PagodaHandoverShow show);

G_END_DECLS
