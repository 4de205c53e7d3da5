/* layers_page.c: the five layers, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/layers/layers_page.h"

#include "app/barriers/barriers_page.h"
#include "app/board/board_page.h"
#include "app/coverage/coverage_page.h"
#include "app/colleagues/people_page.h"

#include <glib/gi18n-lib.h>

struct _PagodaLayersPage
{
  PagodaViewsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PagodaLayersPage, pagoda_layers_page, PAGODA_TYPE_VIEWS_PAGE)

/* A new view is one line here. */
static const PagodaPageInfo views[] = {
  { "board", N_ ("Board"), "pagoda-layers-symbolic", PAGODA_REPORT_LAYERS, pagoda_board_page_get_type },
  { "barriers", N_ ("Barriers"), "pagoda-layers-symbolic", PAGODA_REPORT_BARRIERS,
    pagoda_barriers_page_get_type },
  { "coverage", N_ ("Coverage"), "pagoda-layers-symbolic", PAGODA_REPORT_COVERAGE,
    pagoda_coverage_page_get_type },
  { "people", N_ ("Our people"), "pagoda-customers-symbolic", PAGODA_REPORT_PEOPLE,
    pagoda_people_page_get_type },
};

static void
pagoda_layers_page_class_init (PagodaLayersPageClass *class)
{
  PagodaViewsPageClass *views_class = PAGODA_VIEWS_PAGE_CLASS (class);

  views_class->views = views;
  views_class->n_views = G_N_ELEMENTS (views);
  views_class->setting = "layers-view";
}

static void
pagoda_layers_page_init (PagodaLayersPage *page)
{
}
