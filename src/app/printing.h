/* printing.h: pages on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paper is drawn from what a page shows, with the functions that draw on the screen, and always in light
 * colours.
 */
#pragma once

#include "app/page.h"
#include "chart/paper.h"

G_BEGIN_DECLS

/** How one page of the window becomes sheets of paper; sizes are points. */
struct _PagodaPrintout
{
  /**
   * What is printed of @standings, laid out on sheets of @width × @height; @sheets receives how many
   * (transfer full).  @request says what the page shows of them: its day, basis and customers;
   * @content is what @take has taken.
   */
  gpointer (*lay_out) (PagodaStandings *standings,
                       const PagodaReportRequest *request,
                       gpointer content,
                       double width,
                       double height,
                       int *sheets);

  /** Draws @sheet, from 0, into 0 … @width, 0 … @height. */
  void (*draw) (gpointer laid_out, cairo_t *cr, double width, double height, int sheet);

  GDestroyNotify free;

  /** Copies what @page shows and no request tells, freed with @free_content; NULL where there is no such
   * thing. */
  gpointer (*take) (PagodaPage *page);
  GDestroyNotify free_content;
};

extern const PagodaPrintout pagoda_printout_customers;
extern const PagodaPrintout pagoda_printout_pyramid;

/** An operation that prints what @page, which has a printout, shows now; figures must be there (transfer
 * full). */
GtkPrintOperation *pagoda_printing_new (PagodaOutlook *outlook, PagodaPage *page);

/** Lets the user print @paper, called @name, over @parent. */
void pagoda_printing_show_paper (GtkWindow *parent, PagodaPaper *paper, const char *name);

/** Lets the user print @page. */
void pagoda_printing_show (GtkWindow *parent, PagodaOutlook *outlook, PagodaPage *page);

G_END_DECLS
