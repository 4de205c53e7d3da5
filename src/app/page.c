/* page.c: what every page of the window is, and which pages there are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/calendar_page.h"
#include "app/customers/customers_page.h"
#include "app/insight/insight_page.h"
#include "app/layers/layers_page.h"
#include "app/page.h"
#include "app/reports/reports_page.h"
#include "app/pyramid/pyramid_page.h"
#include "app/groups/groups_page.h"
#include "app/today/today_page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const PagodaPageInfo *info;
  gboolean outdated; /* the search has changed while another page was seen */
} PagodaPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PagodaPage, pagoda_page, ADW_TYPE_BIN)

enum
{
  VIEW_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A new page is one line here. */
static const PagodaPageInfo pages[] = {
  { "today", N_ ("Today"), "pagoda-today-symbolic", PAGODA_REPORT_VISITS, pagoda_today_page_get_type },
  { "customers", N_ ("Customers"), "pagoda-customers-symbolic", PAGODA_REPORT_CUSTOMERS,
    pagoda_customers_page_get_type },
  { "pyramid", N_ ("Pyramid"), "pagoda-pyramid-symbolic", PAGODA_REPORT_PYRAMID,
    pagoda_pyramid_page_get_type },
  { "layers", N_ ("Five layers"), "pagoda-layers-symbolic", PAGODA_REPORT_LAYERS,
    pagoda_layers_page_get_type },
  { "calendar", N_ ("Calendar"), "pagoda-calendar-symbolic", PAGODA_REPORT_VISITS,
    pagoda_calendar_page_get_type },
  { "targets", N_ ("Targets"), "pagoda-targets-symbolic", PAGODA_REPORT_CUSTOMERS,
    pagoda_groups_page_get_type },
  { "insight", N_ ("Insight"), "pagoda-insight-symbolic", PAGODA_REPORT_AVERAGES,
    pagoda_insight_page_get_type },
  { "reports", N_ ("Reports"), "pagoda-reports-symbolic", PAGODA_REPORT_CUSTOMERS,
    pagoda_reports_page_get_type },
};

static void
show_search (PagodaPage *page)
{
  if (PAGODA_PAGE_GET_CLASS (page)->show_search != NULL)
    PAGODA_PAGE_GET_CLASS (page)->show_search (page);
}

/* The window has one entry for all pages: those that are not seen wait. */
static void
search_changed_cb (PagodaPage *page)
{
  PagodaPagePrivate *self = pagoda_page_get_instance_private (page);

  self->outdated = !gtk_widget_get_mapped (GTK_WIDGET (page));
  if (!self->outdated)
    show_search (page);
}

static void
pagoda_page_map (GtkWidget *widget)
{
  PagodaPagePrivate *self = pagoda_page_get_instance_private (PAGODA_PAGE (widget));

  if (self->outdated)
    show_search (PAGODA_PAGE (widget));
  self->outdated = FALSE;
  GTK_WIDGET_CLASS (pagoda_page_parent_class)->map (widget);
}

static void
pagoda_page_class_init (PagodaPageClass *class)
{
  GTK_WIDGET_CLASS (class)->map = pagoda_page_map;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", PAGODA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
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
  PagodaPagePrivate *self = pagoda_page_get_instance_private (page);

  self->info = info;
  if (PAGODA_PAGE_GET_CLASS (page)->set_outlook != NULL)
    PAGODA_PAGE_GET_CLASS (page)->set_outlook (page, outlook);
  g_signal_connect_object (outlook, "notify::search", G_CALLBACK (search_changed_cb), page,
                           G_CONNECT_SWAPPED);
  return page;
}

const PagodaPageInfo *
pagoda_page_get_info (PagodaPage *page)
{
  PagodaPagePrivate *self = pagoda_page_get_instance_private (page);

  return self->info;
}

PagodaPage *
pagoda_page_get_view (PagodaPage *page)
{
  return PAGODA_PAGE_GET_CLASS (page)->get_view != NULL ? PAGODA_PAGE_GET_CLASS (page)->get_view (page)
                                                        : page;
}

GtkWidget *
pagoda_page_get_title_widget (PagodaPage *page)
{
  return PAGODA_PAGE_GET_CLASS (page)->get_title_widget != NULL
             ? PAGODA_PAGE_GET_CLASS (page)->get_title_widget (page)
             : NULL;
}

void
pagoda_page_view_changed (PagodaPage *page)
{
  g_signal_emit (page, signals[VIEW_CHANGED], 0);
}

void
pagoda_page_prepare_report (PagodaPage *page, PagodaReportRequest *request)
{
  if (PAGODA_PAGE_GET_CLASS (page)->prepare_report != NULL)
    PAGODA_PAGE_GET_CLASS (page)->prepare_report (page, request);
}

gboolean
pagoda_page_print (PagodaPage *page)
{
  if (PAGODA_PAGE_GET_CLASS (page)->print == NULL)
    return FALSE;
  PAGODA_PAGE_GET_CLASS (page)->print (page);
  return TRUE;
}

void
pagoda_page_focus_results (PagodaPage *page)
{
  if (PAGODA_PAGE_GET_CLASS (page)->focus_results != NULL)
    PAGODA_PAGE_GET_CLASS (page)->focus_results (page);
  else
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

void
pagoda_page_reveal (PagodaPage *page, PagodaId id)
{
  if (PAGODA_PAGE_GET_CLASS (page)->reveal != NULL)
    PAGODA_PAGE_GET_CLASS (page)->reveal (page, id);
}
