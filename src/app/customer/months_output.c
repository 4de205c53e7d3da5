/* months_output.c: five years of sales by month to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/months_output.h"

#include "app/customer/years_table.h"
#include "app/picture_output.h"
#include "session/reporting.h"

#include <glib/gi18n-lib.h>

GMenuModel *
pagoda_months_output_create_menu (void)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = { { N_ ("Copy the picture"), "months.copy-picture" },
                { N_ ("Copy the table"), "months.copy-table" },
                { N_ ("Save as workbook (XLSX)…"), "months.save::xlsx" },
                { N_ ("Save as PDF…"), "months.save::pdf" },
                { N_ ("Save as picture (PNG)…"), "months.save::png" },
                { N_ ("Save as drawing (SVG)…"), "months.save::svg" } };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _ (items[i].label), items[i].action);
  return G_MENU_MODEL (menu);
}

void
pagoda_months_output_install_actions (GtkWidgetClass *class,
                                      PagodaMonthsAction copy_picture,
                                      PagodaMonthsAction copy_table,
                                      PagodaMonthsAction save)
{
  gtk_widget_class_install_action (class, "months.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (class, "months.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (class, "months.save", "s", save);
}

void
pagoda_months_output_copy_picture (GtkWidget *widget, PagodaWindow *window, const PagodaSalesContent *content)
{
  g_autoptr (PagodaSalesPicture) picture = pagoda_sales_picture_new (content, pagoda_language_current ());

  pagoda_picture_output_copy (widget, pagoda_sales_picture_draw_page, picture);
  pagoda_window_show_toast (window, _ ("The picture is copied."), NULL, NULL);
}

void
pagoda_months_output_copy_table (GtkWidget *widget, PagodaWindow *window, const PagodaSalesContent *content)
{
  g_autofree char *text = pagoda_years_table_to_text (content);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  pagoda_window_show_toast (window, _ ("The table is copied."), NULL, NULL);
}

void
pagoda_months_output_save (PagodaWindow *window,
                           const char *whom,
                           PagodaSoldWhat what,
                           PagodaSalesMeasure measure,
                           PagodaDay day,
                           const char *ending)
{
  PagodaReportRequest request = { .name = PAGODA_REPORT_MONTHS,
                                  .language = pagoda_language_current (),
                                  .as_of = day,
                                  .compare = PAGODA_DAY_NONE,
                                  .period = { 0, -1 },
                                  .segment = whom,
                                  .one_product = what.one,
                                  .product = what.id,
                                  .measure = measure };

  pagoda_picture_output_save (window, &request, _ ("Save the sales by month"), _ ("Sales by month"), ending);
}
