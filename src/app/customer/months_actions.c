/* months_actions.c: the five years of a customer's page, copied and saved (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"
#include "app/customer/customer_sections.h"
#include "app/customer/months_output.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

PagodaSalesContent
pagoda_customer_page_tell_months (PagodaCustomerPage *page, PagodaSalesMonths *months)
{
  PagodaDay day = pagoda_customer_page_get_last_day (page);
  const PagodaDossier *dossier = page->dossier;

  *months = pagoda_customer_sum_years (dossier, day);
  return (PagodaSalesContent){
    .months = months,
    .measure = PAGODA_SALES_REVENUE,
    .currency = pagoda_customer_page_get_currency (page),
    .seasonal = FALSE, /* one customer's own profile says less than that of its trade */
    .marks = { pagoda_customer_purchase_months (dossier, day),
               pagoda_month_spans_months (dossier->months, PAGODA_SPAN_SAMPLES),
               pagoda_month_spans_months (dossier->months, PAGODA_SPAN_RENEWAL) },
    .title = dossier->customer->name,
  };
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaSalesMonths months;

  if (page == NULL)
    return;
  PagodaSalesContent content = pagoda_customer_page_tell_months (page, &months);
  pagoda_months_output_copy_picture (widget, page->window, &content);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaSalesMonths months;

  if (page == NULL)
    return;
  PagodaSalesContent content = pagoda_customer_page_tell_months (page, &months);
  pagoda_months_output_copy_table (widget, page->window, &content);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *ending)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page == NULL)
    return;
  g_autofree char *whom = g_strdup_printf ("customer=%" G_GINT64_FORMAT, (gint64)page->id);
  pagoda_months_output_save (page->window, whom, (PagodaSoldWhat){ 0 }, PAGODA_SALES_REVENUE,
                             pagoda_customer_page_get_last_day (page), g_variant_get_string (ending, NULL));
}

void
pagoda_customer_page_install_months_actions (GtkWidgetClass *class)
{
  pagoda_months_output_install_actions (class, copy_picture_action, copy_table_action, save_action);
}

void
pagoda_customer_page_prepare_months (PagodaCustomerPage *page)
{
  g_autoptr (GMenuModel) menu = pagoda_months_output_create_menu ();
  GtkWidget *button = GTK_WIDGET (page->months_menu);

  gtk_menu_button_set_menu_model (page->months_menu, menu);
  pagoda_naming_set_with_tooltip (button, _ ("Copy and save the five years"));
  pagoda_naming_set (gtk_widget_get_first_child (button), _ ("Copy and save the five years"));
}
