/* referral_view.h: who brought whom, drawn, each customer a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/referral_picture.h"

G_BEGIN_DECLS

/** A part is a row of the drawing.  The row that has the focus, or is pointed at, stands out with its way to
 * the top. */
#define PAGODA_TYPE_REFERRAL_VIEW (pagoda_referral_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReferralView, pagoda_referral_view, PAGODA, REFERRAL_VIEW, PagodaDrawing)

/** Rows beyond so many are told by the report. */
#define PAGODA_REFERRAL_VIEW_ROWS 150

/** Shows @book, of which the view keeps a reference. */
void pagoda_referral_view_show (PagodaReferralView *view, PagodaReferralBook *book);

/** The place of the customer in row @i. */
guint32 pagoda_referral_view_get_customer (PagodaReferralView *view, guint i);

/** How many rows are drawn. */
guint pagoda_referral_view_get_n_rows (PagodaReferralView *view);

G_END_DECLS
