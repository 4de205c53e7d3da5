/* dormant_editing.h: the forms of what is on record of a dormant account (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).  NULL for the record is a new
 * one.
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks which of the dormant @n customers are; @judgement is what they are now, or PAGODA_DATED_NONE. */
void pagoda_editing_dormant_judgement (PagodaWindow *window,
                                       const PagodaId *customers,
                                       gsize n,
                                       const char *name,
                                       int judgement);

void pagoda_editing_post_mortem (PagodaWindow *window,
                                 PagodaId customer,
                                 const char *name,
                                 const PagodaPostMortem *post_mortem);

void pagoda_editing_expected_objection (PagodaWindow *window,
                                        const PagodaDossier *dossier,
                                        const PagodaExpectedObjection *expected);

/** Offers what is planned with the customer already, to be taken as the step. */
void
pagoda_editing_touch_step (PagodaWindow *window, const PagodaDossier *dossier, const PagodaTouchStep *step);

G_END_DECLS
