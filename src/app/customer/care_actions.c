/* care_actions.c: what the page of a customer can be told to do about class, care and referrals.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/customer/care_editing.h"
#include "app/customer/care_section.h"
#include "app/customer/editing.h"
#include "app/customer/phase_rows.h"

/* The page of @widget whose dossier is there, or NULL. */
static PagodaCustomerPage *
page_with_dossier (GtkWidget *widget)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  return page->dossier != NULL ? page : NULL;
}

/* The record that @id names in the list at @list of the dossier; NULL where there is none. */
static gpointer
find_record (PagodaCustomerPage *page, gsize list, gsize id_offset, GVariant *id)
{
  return page != NULL ? pagoda_customer_page_find_record (G_STRUCT_MEMBER (GPtrArray *, page->dossier, list),
                                                          id_offset, g_variant_get_int64 (id))
                      : NULL;
}

/* Past suppliers */

static void
new_supplier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_supplier (page->window, page->id, NULL);
}

static void
supplier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
  const PagodaPastSupplier *supplier
      = page != NULL ? pagoda_customer_page_find_record (page->dossier->layers->past_suppliers,
                                                         G_STRUCT_OFFSET (PagodaPastSupplier, id),
                                                         g_variant_get_int64 (parameter))
                     : NULL;

  if (supplier != NULL)
    pagoda_editing_supplier (page->window, page->id, supplier);
}

/* Care items */

static void
new_care_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_care_item (page->window, page->id, NULL);
}

static PagodaCareItem *
find_care_item (PagodaCustomerPage *page, GVariant *id)
{
  return find_record (page, G_STRUCT_OFFSET (PagodaDossier, care_items), G_STRUCT_OFFSET (PagodaCareItem, id),
                      id);
}

static void
care_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
  const PagodaCareItem *item = find_care_item (page, parameter);

  if (item != NULL)
    pagoda_editing_care_item (page->window, page->id, item);
}

static void
complete_care_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
  const PagodaCareItem *item = find_care_item (page, parameter);

  if (item != NULL)
    pagoda_editing_complete_care_item (page->window, item);
}

/* Offers and discounts */

static void
new_offer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_offer (page->window, page->id, NULL);
}

static void
offer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
  const PagodaNonPriceOffer *offer = find_record (page, G_STRUCT_OFFSET (PagodaDossier, offers),
                                                  G_STRUCT_OFFSET (PagodaNonPriceOffer, id), parameter);

  if (offer != NULL)
    pagoda_editing_offer (page->window, page->id, offer);
}

static void
new_discount_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);

  if (page != NULL)
    pagoda_editing_discount (page->window, page->dossier, NULL);
}

static void
discount_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
  const PagodaDiscount *discount = find_record (page, G_STRUCT_OFFSET (PagodaDossier, discounts),
                                                G_STRUCT_OFFSET (PagodaDiscount, id), parameter);

  if (discount != NULL)
    pagoda_editing_discount (page->window, page->dossier, discount);
}

/* Referrals */

static void
new_referral_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);

  if (page != NULL)
    pagoda_editing_referral (page->window, page->dossier, NULL);
}

static void
referral_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
  const PagodaReferral *referral = find_record (page, G_STRUCT_OFFSET (PagodaDossier, referrals),
                                                G_STRUCT_OFFSET (PagodaReferral, id), parameter);

  if (referral != NULL)
    pagoda_editing_referral (page->window, page->dossier, referral);
}

static void
ledger_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  if (page->ledger != NULL)
    pagoda_ledger_dialog_show (widget, pagoda_customer_page_get_standings (page), page->ledger, page->id);
}

/* Class, phase, layers and work */

static void
phase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_dossier (widget);
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
  PagodaCustomerPage *page = page_with_dossier (widget);

  if (page != NULL && page->board != NULL)
    pagoda_work_dialog_show (widget, page->dossier,
                             pagoda_period_trailing_year (page->board->pyramid->as_of));
}

void
pagoda_customer_page_install_care_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.new-supplier", NULL, new_supplier_action);
  gtk_widget_class_install_action (class, "customer.supplier", "x", supplier_action);
  gtk_widget_class_install_action (class, "customer.new-care-item", NULL, new_care_item_action);
  gtk_widget_class_install_action (class, "customer.care-item", "x", care_item_action);
  gtk_widget_class_install_action (class, "customer.complete-care-item", "x", complete_care_item_action);
  gtk_widget_class_install_action (class, "customer.new-offer", NULL, new_offer_action);
  gtk_widget_class_install_action (class, "customer.offer", "x", offer_action);
  gtk_widget_class_install_action (class, "customer.new-discount", NULL, new_discount_action);
  gtk_widget_class_install_action (class, "customer.discount", "x", discount_action);
  gtk_widget_class_install_action (class, "customer.new-referral", NULL, new_referral_action);
  gtk_widget_class_install_action (class, "customer.referral", "x", referral_action);
  gtk_widget_class_install_action (class, "customer.ledger", NULL, ledger_action);
  gtk_widget_class_install_action (class, "customer.phase", NULL, phase_action);
  gtk_widget_class_install_action (class, "customer.layer", "i", layer_action);
  gtk_widget_class_install_action (class, "customer.work", NULL, work_action);
}
