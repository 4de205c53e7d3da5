/* printing.h: pages on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paper is drawn from the outlook, with the functions that draw on the screen, and always in light colours.
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/** How one page of the window becomes sheets of paper; sizes are points. */
struct _PagodaPrintout
{
  /** What is printed, laid out on sheets of @width × @height; @sheets receives how many (transfer full). */
  gpointer (*lay_out) (PagodaOutlook *outlook, double width, double height, int *sheets);

  /** Draws @sheet, from 0, into 0 … @width, 0 … @height. */
  void (*draw) (gpointer laid_out, cairo_t *cr, double width, double height, int sheet);

  GDestroyNotify free;
};

extern const PagodaPrintout pagoda_printout_customers;
extern const PagodaPrintout pagoda_printout_pyramid;

/** An operation that prints the page of @info, which has a printout; figures must be there (transfer full).
 */
GtkPrintOperation *pagoda_printing_new (PagodaOutlook *outlook, const PagodaPageInfo *info);

/** Lets the user print the page of @info. */
void pagoda_printing_show (GtkWindow *parent, PagodaOutlook *outlook, const PagodaPageInfo *info);

G_END_DECLS
