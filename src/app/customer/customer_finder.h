/* customer_finder.h: rows of a form in which another customer is searched and chosen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/editing-private.h"

G_BEGIN_DECLS

/** Adds to @form a row to search in, and one called @title that offers who is found, never @except; @known is
 * offered from the start where it is on record.  A form has one such pair. */
void pagoda_customer_finder_add (PagodaFormDialog *form,
                                 PagodaSnapshot *snapshot,
                                 const char *title,
                                 PagodaId except,
                                 PagodaId known);

/** Who is chosen in it, or PAGODA_ID_NONE. */
PagodaId pagoda_customer_finder_get (PagodaFormDialog *form);

/** What @customer is called in @snapshot; empty where it is gone (transfer none). */
const char *pagoda_customer_finder_name (const PagodaSnapshot *snapshot, PagodaId customer);

G_END_DECLS
