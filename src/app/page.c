/* page.c: what every page of the window is, and which pages there are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/board_page.h"
#include "app/calendar/calendar_page.h"
#include "app/customers/customers_page.h"
#include "app/page.h"
#include "app/printing.h"
#include "app/pyramid/pyramid_page.h"
#include "app/today/today_page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_ABSTRACT_TYPE (PagodaPage, pagoda_page, ADW_TYPE_BIN)

/* A new page is one line here. */
static const PagodaPageInfo pages[] = {
  { "today", N_ ("Today"), "pagoda-today-symbolic", PAGODA_REPORT_VISITS, NULL, pagoda_today_page_get_type },
  { "customers", N_ ("Customers"), "pagoda-customers-symbolic", PAGODA_REPORT_CUSTOMERS,
    &pagoda_printout_customers, pagoda_customers_page_get_type },
  { "pyramid", N_ ("Pyramid"), "pagoda-pyramid-symbolic", PAGODA_REPORT_PYRAMID, &pagoda_printout_pyramid,
    pagoda_pyramid_page_get_type },
  { "layers", N_ ("Five layers"), "pagoda-layers-symbolic", PAGODA_REPORT_LAYERS, NULL,
    pagoda_board_page_get_type },
  { "calendar", N_ ("Calendar"), "pagoda-calendar-symbolic", PAGODA_REPORT_VISITS, NULL,
    pagoda_calendar_page_get_type },
};

static void
pagoda_page_class_init (PagodaPageClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_page_init (PagodaPage *page)
{
}

const PagodaPageInfo *
pagoda_pages_get (gsize *n)
{
  *n = G_N_ELEMENTS (pages);
  return pages;
}

const PagodaPageInfo *
pagoda_pages_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

PagodaPage *
pagoda_page_new (const PagodaPageInfo *info, PagodaOutlook *outlook)
{
  PagodaPage *page = g_object_new (info->get_type (), NULL);

  PAGODA_PAGE_GET_CLASS (page)->set_outlook (page, outlook);
  return page;
}

void
pagoda_page_prepare_report (PagodaPage *page, PagodaReportRequest *request)
{
  if (PAGODA_PAGE_GET_CLASS (page)->prepare_report != NULL)
    PAGODA_PAGE_GET_CLASS (page)->prepare_report (page, request);
}

void
pagoda_page_reveal (PagodaPage *page, PagodaId id)
{
  if (PAGODA_PAGE_GET_CLASS (page)->reveal != NULL)
    PAGODA_PAGE_GET_CLASS (page)->reveal (page, id);
}
