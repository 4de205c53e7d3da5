/* views_page.h: a page that is seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view is a page of its own, of all that a page is asked for; which one is seen is switched in the header
 * bar, or with Ctrl+1, Ctrl+2 …, and remembered.
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_VIEWS_PAGE (pagoda_views_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaViewsPage, pagoda_views_page, PAGODA, VIEWS_PAGE, PagodaPage)

struct _PagodaViewsPageClass
{
  PagodaPageClass parent_class;

  const PagodaPageInfo *views; /* in the order of the switch */
  gsize n_views;
  const char *setting; /* the key of the settings that remembers which one was seen */
};

/** Shows the view called @name; nothing happens where there is none. */
void pagoda_views_page_choose (PagodaViewsPage *page, const char *name);

G_END_DECLS
