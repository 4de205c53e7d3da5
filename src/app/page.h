/* page.h: what every page of the window is, and which pages there are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Signal `view-changed`: another view is seen (pagoda_page_get_view()). */
#define PAGODA_TYPE_PAGE (pagoda_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaPage, pagoda_page, PAGODA, PAGE, AdwBin)

struct _PagodaPageClass
{
  AdwBinClass parent_class;

  /** Called once, when the page is built, after its template; NULL where nothing on it changes. */
  void (*set_outlook) (PagodaPage *page, PagodaOutlook *outlook);

  /** Shows what the outlook searches for now.  Called while the page is seen, or as soon as it is seen again;
   * NULL where the page does not care. */
  void (*show_search) (PagodaPage *page);

  /** Brings the customer @id into view and selects it; NULL where the page lists no customers. */
  void (*reveal) (PagodaPage *page, PagodaId id);

  /** Gives the focus to what the search found; NULL where that is what comes first on the page. */
  void (*focus_results) (PagodaPage *page);

  /** Fills in what a report of the page holds; what it points to lives until the page shows something else.
   * NULL where the page's report holds all. */
  void (*prepare_report) (PagodaPage *page, PagodaReportRequest *request);

  /** Shows what there is for paper in a preview of its own; NULL where what it exports is printed. */
  void (*print) (PagodaPage *page);

  /** The one of its own pages that is seen (transfer none); NULL where the page has no views. */
  PagodaPage *(*get_view) (PagodaPage *page);

  /** What stands in the header bar instead of the page's title (transfer none), NULL for the title; a NULL
   * function likewise. */
  GtkWidget *(*get_title_widget) (PagodaPage *page);
};

/** One entry of the sidebar. */
typedef struct
{
  const char *name;        /* fixed: actions and scripts contain it */
  const char *title;       /* marked with N_ */
  const char *icon;        /* name of a symbolic icon */
  PagodaReportName report; /* what printing and exporting this page write */
  GType (*get_type) (void);
} PagodaPageInfo;

/** All pages in the order of the sidebar and of Alt+1, Alt+2 … (transfer none). */
const PagodaPageInfo *pagoda_pages_get (gsize *n);

/** The entry called @name, or NULL. */
const PagodaPageInfo *pagoda_pages_find (const char *name);

/** Builds the page of @info over @outlook (floating). */
PagodaPage *pagoda_page_new (const PagodaPageInfo *info, PagodaOutlook *outlook);

/** What the page was built from. */
const PagodaPageInfo *pagoda_page_get_info (PagodaPage *page);

/** What is seen of the page: one of its views, or the page itself (transfer none). */
PagodaPage *pagoda_page_get_view (PagodaPage *page);

/** What stands in the header bar while the page is shown, or NULL for its title (transfer none). */
GtkWidget *pagoda_page_get_title_widget (PagodaPage *page);

/** For a page with views: tells that another one is seen. */
void pagoda_page_view_changed (PagodaPage *page);

/** Restricts @request to what the page shows, which it may point to until the page shows something else. */
void pagoda_page_prepare_report (PagodaPage *page, PagodaReportRequest *request);

/** Shows a preview where @page has one of its own; FALSE where it has none. */
gboolean pagoda_page_print (PagodaPage *page);

/** Gives the focus to what the search found on the page. */
void pagoda_page_focus_results (PagodaPage *page);

/** Shows the customer @id where the page lists customers. */
void pagoda_page_reveal (PagodaPage *page, PagodaId id);

G_END_DECLS
