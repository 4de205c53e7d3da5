/* groups_page.c: the customers to be won, and those to be won back, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/groups/groups_page.h"

#include "app/market/market_page.h"
#include "app/potential/potential_page.h"
#include "app/review/review_page.h"
#include "app/targets/targets_page.h"
#include "app/workshop/workshop_page.h"

#include <glib/gi18n-lib.h>

struct _PagodaGroupsPage
{
  PagodaViewsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PagodaGroupsPage, pagoda_groups_page, PAGODA_TYPE_VIEWS_PAGE)

/* A new view is one line here. */
static const PagodaPageInfo views[] = {
  { "plan", N_ ("Targets"), "pagoda-targets-symbolic", PAGODA_REPORT_CUSTOMERS,
    pagoda_targets_page_get_type },
  { "workshop", N_ ("Dormant workshop"), "pagoda-targets-symbolic", PAGODA_REPORT_CUSTOMERS,
    pagoda_workshop_page_get_type },
  { "review", N_ ("Yearly review"), "pagoda-targets-symbolic", PAGODA_REPORT_REVIEW,
    pagoda_review_page_get_type },
  { "potential", N_ ("Potential"), "starred-symbolic", PAGODA_REPORT_CUSTOMERS,
    pagoda_potential_page_get_type },
  { "survey", N_ ("Market survey"), "pagoda-targets-symbolic", PAGODA_REPORT_MARKET,
    pagoda_market_page_get_type },
};

static void
pagoda_groups_page_class_init (PagodaGroupsPageClass *class)
{
  PagodaViewsPageClass *views_class = PAGODA_VIEWS_PAGE_CLASS (class);

  views_class->views = views;
  views_class->n_views = G_N_ELEMENTS (views);
  views_class->setting = "groups-view";
}

static void
pagoda_groups_page_init (PagodaGroupsPage *page)
{
}
