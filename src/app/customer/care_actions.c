/* care_actions.c: what the page of a customer can be told to do about class, care and referrals.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/customer/care_section.h"
#include "app/customer/editing.h"
#include "app/customer/phase_rows.h"
#include "app/customer/promise_rows.h"

static void
ledger_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  if (page->ledger != NULL)
    pagoda_ledger_dialog_show (widget, pagoda_customer_page_get_standings (page), page->ledger, page->id);
}

static void
phase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaBoardCard *card = page != NULL ? pagoda_customer_page_get_card (page) : NULL;

  if (card != NULL)
    pagoda_editing_phase (page->window, page->id, page->dossier->customer->name,
                          pagoda_dated_value_on (card->record->statements[PAGODA_STATEMENT_PHASE],
                                                 page->board->as_of));
}

static void
layer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_customer_page_show_layer (PAGODA_CUSTOMER_PAGE (widget),
                                   (PagodaLayer)g_variant_get_int32 (parameter));
}

static void
work_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL && page->board != NULL)
    pagoda_work_dialog_show (widget, page->dossier,
                             pagoda_period_trailing_year (page->board->pyramid->as_of));
}

static void
promises_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_promise_dialog_show (widget, page->dossier, (PagodaPromiseNumber)g_variant_get_int32 (parameter),
                                pagoda_day_today ());
}

void
pagoda_customer_page_install_care_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.ledger", NULL, ledger_action);
  gtk_widget_class_install_action (class, "customer.phase", NULL, phase_action);
  gtk_widget_class_install_action (class, "customer.layer", "i", layer_action);
  gtk_widget_class_install_action (class, "customer.promises", "i", promises_action);
  gtk_widget_class_install_action (class, "customer.work", NULL, work_action);
}
