/* letter_dialog.h: a letter to a contact of a customer, filled in from what is known.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"
#include "domain/deal.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_LETTER_DIALOG (pagoda_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLetterDialog, pagoda_letter_dialog, PAGODA, LETTER_DIALOG, PagodaDialog)

/** Opens it for @customer with the first letter about a deal where there is @deal (nullable, copied), else
 * the first that speaks of none, the customer's last deal being known; to @contact, or PAGODA_ID_NONE for the
 * first. */
void
pagoda_letter_dialog_open (PagodaWindow *window, PagodaId customer, const PagodaDeal *deal, PagodaId contact);

G_END_DECLS
