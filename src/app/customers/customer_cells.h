/* customer_cells.h: what stands in a cell of the customer table, in words and drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_columns.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What the column @order says of a customer; "" for nothing, a share with its sign for the trend (transfer
 * full). */
char *pagoda_customer_cell_text (const PagodaStandings *standings, gsize customer, PagodaCustomerOrder order);

/** How many months a trend shows. */
#define PAGODA_TREND_MONTHS 12

/** The profits of the months that end with the standings' day, the oldest first. */
void pagoda_customer_cell_months (const PagodaStandings *standings,
                                  gsize customer,
                                  PagodaMoney months[PAGODA_TREND_MONTHS]);

/** One text of a row: where, how large, in which colour. */
typedef struct
{
  PagodaColumnPlace place;
  double middle; /* y */
  PangoAlignment align;
  double scale; /* of the row's text */
  gboolean bold;
  GdkRGBA color;
  gboolean struck; /* through */
} PagodaCellText;

/** A line in the font of @widget with figures of one width (transfer full). */
PangoLayout *pagoda_cell_layout (GtkWidget *widget, const char *text, double scale, gboolean bold);

/** The width of @text in such a line, in pixels. */
int pagoda_cell_measure_text (GtkWidget *widget, const char *text, double scale, gboolean bold);

void pagoda_cell_draw_text (GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            const PagodaCellText *cell,
                            const char *text);

/** The chip of @tier in the middle of @place. */
void pagoda_cell_draw_chip (GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            PagodaColumnPlace place,
                            double middle,
                            double em,
                            PagodaTier tier);

/** The width that the chip of every tier fits in. */
double pagoda_cell_chip_width (GtkWidget *widget);

/** A bar from zero to @profit on the scale from @least (≤ 0) to @greatest (≥ 0). */
void pagoda_cell_draw_bar (GtkSnapshot *snapshot,
                           PagodaColumnPlace place,
                           double middle,
                           PagodaMoney profit,
                           PagodaMoney least,
                           PagodaMoney greatest,
                           PagodaTier tier);

/** A line through the months with a dot at its end, on a scale of its own; nothing where all are zero. */
void pagoda_cell_draw_trend (GtkSnapshot *snapshot,
                             PagodaColumnPlace place,
                             double middle,
                             double em,
                             const PagodaMoney months[PAGODA_TREND_MONTHS]);

G_END_DECLS
