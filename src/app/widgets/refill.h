/* refill.h: filling a page of rows anew while the focus and the scrolling stay where they are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Where the focus was in a page, and how far the page was scrolled. */
typedef struct _PagodaRefill PagodaRefill;

/** Takes all groups off @page; what comes instead is added before pagoda_refill_end(). */
PagodaRefill *pagoda_refill_begin (AdwPreferencesPage *page);

/**
 * Brings focus and scrolling back and frees @refill.  The focus goes to what now stands in the place of the
 * widget that had it: where a row was deleted, to the one after it.
 */
void pagoda_refill_end (PagodaRefill *refill);

G_END_DECLS
