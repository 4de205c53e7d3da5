/* care_actions.c: what the page of a customer can be told to do about class, care and referrals.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/customer/care_section.h"
#include "app/customer/dormant_editing.h"
#include "app/customer/dormant_section.h"
#include "app/customer/editing.h"
#include "app/customer/phase_rows.h"
#include "app/customer/promise_rows.h"
#include "app/customer/referral_editing.h"
#include "app/record/record_dialog.h"

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

static void
judge_dormant_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaDay today = pagoda_day_today ();

  if (page != NULL)
    pagoda_editing_dormant_judgement (
        page->window, &page->id, 1, page->dossier->customer->name,
        pagoda_dormant_record_judgement_on (page->dossier->dormant,
                                            pagoda_dossier_last_order (page->dossier, today), today));
}

static void
post_mortem_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaDay today = pagoda_day_today ();

  if (page != NULL)
    pagoda_editing_post_mortem (
        page->window, page->id, page->dossier->customer->name,
        pagoda_dormant_record_post_mortem_on (page->dossier->dormant,
                                              pagoda_dossier_last_order (page->dossier, today), today));
}

static void
rejections_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_dormant_section_show_rejections (page->window, page->dossier, pagoda_day_today ());
}

/* What came of a step is what came of its activity. */
static void
tell_touch_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaActivity *activity
      = page != NULL ? pagoda_customer_page_find_record (page->dossier->activities,
                                                         G_STRUCT_OFFSET (PagodaActivity, id),
                                                         g_variant_get_int64 (parameter))
                     : NULL;

  if (activity != NULL)
    pagoda_record_dialog_tell (page->window, activity);
}

/* Asks the customer with that id to recommend us to this one. */
static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page == NULL)
    return;
  g_autoptr (PagodaReferralAsk) ask
      = pagoda_referral_ask_new (g_variant_get_int64 (parameter), page->id, pagoda_day_today ());
  pagoda_editing_referral_ask (page->window, ask);
}

void
pagoda_customer_page_install_care_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.ask", "x", ask_action);
  gtk_widget_class_install_action (class, "customer.ledger", NULL, ledger_action);
  gtk_widget_class_install_action (class, "customer.phase", NULL, phase_action);
  gtk_widget_class_install_action (class, "customer.layer", "i", layer_action);
  gtk_widget_class_install_action (class, "customer.promises", "i", promises_action);
  gtk_widget_class_install_action (class, "customer.work", NULL, work_action);
  gtk_widget_class_install_action (class, "customer.judge-dormant", NULL, judge_dormant_action);
  gtk_widget_class_install_action (class, "customer.post-mortem", NULL, post_mortem_action);
  gtk_widget_class_install_action (class, "customer.rejections", NULL, rejections_action);
  gtk_widget_class_install_action (class, "customer.tell-touch", "x", tell_touch_action);
}
