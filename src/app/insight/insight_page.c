/* insight_page.c: what orders and calls tell, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/insight_page.h"

#include "app/insight/averages_page.h"
#include "app/insight/months_page.h"
#include "app/insight/referrals_page.h"
#include "app/insight/reorder_page.h"
#include "app/insight/rhythm_page.h"
#include "app/insight/roadmap_page.h"
#include "app/insight/wallet_page.h"

#include <glib/gi18n-lib.h>

struct _PagodaInsightPage
{
  PagodaViewsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PagodaInsightPage, pagoda_insight_page, PAGODA_TYPE_VIEWS_PAGE)

/* A new view is one line here. */
static const PagodaPageInfo views[] = {
  { "averages", N_ ("Averages"), "pagoda-insight-symbolic", PAGODA_REPORT_AVERAGES,
    pagoda_averages_page_get_type },
  { "reorder", N_ ("Reorder"), "pagoda-insight-symbolic", PAGODA_REPORT_ORDERS,
    pagoda_reorder_page_get_type },
  { "wallet", N_ ("Wallet"), "pagoda-insight-symbolic", PAGODA_REPORT_WALLET, pagoda_wallet_page_get_type },
  { "rhythm", N_ ("Rhythm"), "pagoda-insight-symbolic", PAGODA_REPORT_ORDERS, pagoda_rhythm_page_get_type },
  { "months", N_ ("Months"), "pagoda-insight-symbolic", PAGODA_REPORT_ORDERS, pagoda_months_page_get_type },
  { "roadmap", N_ ("Roadmap"), "pagoda-insight-symbolic", PAGODA_REPORT_ROADMAP,
    pagoda_roadmap_page_get_type },
  { "referrals", N_ ("Referrals"), "pagoda-insight-symbolic", PAGODA_REPORT_REFERRALS,
    pagoda_referrals_page_get_type },
};

static void
pagoda_insight_page_class_init (PagodaInsightPageClass *class)
{
  PagodaViewsPageClass *views_class = PAGODA_VIEWS_PAGE_CLASS (class);

  views_class->views = views;
  views_class->n_views = G_N_ELEMENTS (views);
  views_class->setting = "insight-view";
}

static void
pagoda_insight_page_init (PagodaInsightPage *page)
{
}
