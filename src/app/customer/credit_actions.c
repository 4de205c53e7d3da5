/* credit_actions.c: what the page of a customer can be told to do about its money.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/credit/credit_editing.h"
#include "app/customer/activity_form.h"

#define FIND(page, list, Type, parameter)                                                                    \
  pagoda_customer_page_find_record ((page)->dossier->credit->list, G_STRUCT_OFFSET (Type, id),               \
                                    g_variant_get_int64 (parameter))

static void
new_receivable_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_receivable (page->window, page->dossier, NULL, pagoda_customer_page_get_currency (page));
}

static void
receivable_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaReceivable *receivable
      = page != NULL ? FIND (page, receivables, PagodaReceivable, parameter) : NULL;

  if (receivable != NULL)
    pagoda_editing_receivable (page->window, page->dossier, receivable,
                               pagoda_customer_page_get_currency (page));
}

static void
new_payment_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaReceivable *receivable
      = page != NULL ? FIND (page, receivables, PagodaReceivable, parameter) : NULL;

  if (receivable != NULL)
    pagoda_editing_payment (page->window, receivable, NULL, pagoda_customer_page_get_currency (page));
}

static void
capability_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_capability (page->window, page->dossier,
                               (PagodaCapability)g_variant_get_int32 (parameter));
}

static void
terms_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_credit_terms (page->window, page->dossier, pagoda_customer_page_get_currency (page));
}

static void
undelivered_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_undelivered (page->window, page->dossier, pagoda_customer_page_get_currency (page));
}

static void
check_terms_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_check_terms (page->window, page->dossier, pagoda_customer_page_get_currency (page));
}

static void
decision_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaCreditDecision *decision
      = page != NULL ? FIND (page, decisions, PagodaCreditDecision, parameter) : NULL;

  if (decision != NULL)
    pagoda_editing_terms_decision (page->window, page->dossier, decision,
                                   pagoda_customer_page_get_currency (page));
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_answer_credit (page->window, page->id, page->dossier->customer->name);
}

static void
call_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_activity_form_plan (page->window, page->id, pagoda_day_today ());
}

void
pagoda_customer_page_install_credit_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.new-receivable", NULL, new_receivable_action);
  gtk_widget_class_install_action (class, "customer.receivable", "x", receivable_action);
  gtk_widget_class_install_action (class, "customer.new-payment", "x", new_payment_action);
  gtk_widget_class_install_action (class, "customer.capability", "i", capability_action);
  gtk_widget_class_install_action (class, "customer.credit-terms", NULL, terms_action);
  gtk_widget_class_install_action (class, "customer.undelivered", NULL, undelivered_action);
  gtk_widget_class_install_action (class, "customer.check-terms", NULL, check_terms_action);
  gtk_widget_class_install_action (class, "customer.terms-decision", "x", decision_action);
  gtk_widget_class_install_action (class, "customer.answer-credit", NULL, answer_action);
  gtk_widget_class_install_action (class, "customer.credit-call", NULL, call_action);
}
