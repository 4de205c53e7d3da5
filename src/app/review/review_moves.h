/* review_moves.h: what can be done about a customer of the yearly review.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/yearly_review.h"

G_BEGIN_DECLS

/** Decides about @entry at once; PAGODA_REVIEW_UNDECIDED takes it back. */
void pagoda_review_moves_decide (PagodaWindow *window,
                                 const PagodaYearlyReview *review,
                                 const PagodaReviewEntry *entry,
                                 int decision);

/** Accepts what is suggested for those of @n @places that nobody has decided about; FALSE where there are
 * none. */
gboolean pagoda_review_moves_accept (PagodaWindow *window,
                                     const PagodaYearlyReview *review,
                                     const guint32 *places,
                                     gsize n);

/** How many those are. */
guint pagoda_review_moves_count_open (const PagodaYearlyReview *review, const guint32 *places, gsize n);

/** Asks for the note on @entry. */
void pagoda_review_moves_note (PagodaWindow *window,
                               const PagodaYearlyReview *review,
                               const PagodaReviewEntry *entry);

/** Shows why something is suggested, and the orders and visits behind it. */
void pagoda_review_moves_explain (PagodaWindow *window,
                                  const PagodaYearlyReview *review,
                                  const PagodaReviewEntry *entry);

/** Opens the menu of @entry beside @view. */
void
pagoda_review_moves_popup (GtkWidget *view, const PagodaYearlyReview *review, const PagodaReviewEntry *entry);

/** Shows what the decisions become in the plan of the next year, and asks whether to carry them there. */
void pagoda_review_carry_ask (PagodaWindow *window, PagodaYearlyReview *review);

G_END_DECLS
