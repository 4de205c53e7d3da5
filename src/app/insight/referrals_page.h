/* referrals_page.h: who brought whom, what that earns, and whom we asked (N1, Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_REFERRALS_PAGE (pagoda_referrals_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReferralsPage, pagoda_referrals_page, PAGODA, REFERRALS_PAGE, PagodaResultView)

G_END_DECLS
