/* record_actions.c: the actions of a customer's page that find a record by its id and open it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customer/customer_page-private.h"

#include "app/closing/condition_editing.h"
#include "app/closing/decision_editing.h"
#include "app/closing/ladder_editing.h"
#include "app/customer/activity_form.h"
#include "app/customer/care_editing.h"
#include "app/customer/dormant_editing.h"
#include "app/customer/decline_editing.h"
#include "app/customer/editing.h"
#include "app/customer/layer_editing.h"
#include "app/customer/nurture_editing.h"
#include "app/customer/order_dialog.h"
#include "app/customer/promise_editing.h"
#include "app/customer/referral_editing.h"
#include "app/customer/season_editing.h"
#include "app/projects/project_records.h"

typedef void (*OfCustomer) (PagodaWindow *window, PagodaId customer, gconstpointer record);
typedef void (*OfDossier) (PagodaWindow *window, const PagodaDossier *dossier, gconstpointer record);
typedef void (*Alone) (PagodaWindow *window, gpointer record);

/* An action `customer.NAME` (x) for the record with that id, by that of the functions which is there. */
typedef struct
{
  const char *name;
  gsize owner; /* where the dossier has the record whose list it is; WHOLE where that is the dossier itself */
  gsize list;
  gsize id;
  gboolean adds; /* `customer.new-NAME` asks for a new one, where the record is NULL */
  OfCustomer of_customer;
  OfDossier of_dossier;
  Alone alone;
  void (*of_page) (PagodaCustomerPage *page, gpointer record);
} RecordAction;

/* What needs more than the record */

static void
open_project (PagodaCustomerPage *page, gpointer project)
{
  pagoda_editing_project (page->window, page->id, page->dossier, project,
                          pagoda_customer_page_get_currency (page));
}

static void
open_next_project (PagodaCustomerPage *page, gpointer project)
{
  pagoda_editing_next_project (page->window, project, pagoda_customer_page_get_currency (page));
}

static void
open_analysis (PagodaCustomerPage *page, gpointer project)
{
  pagoda_editing_closing_analysis (page->window, page->id, ((const PagodaProject *)project)->id);
}

static void
open_like_projects (PagodaCustomerPage *page, gpointer project)
{
  pagoda_project_records_show_like (page->window, ((const PagodaProject *)project)->id,
                                    ((const PagodaProject *)project)->name);
}

static void
open_new_decision_maker (PagodaCustomerPage *page, gpointer project)
{
  pagoda_editing_decision_maker (page->window, project, NULL, page->dossier->contacts,
                                 page->dossier->layers->projects);
}

static void
open_new_rival (PagodaCustomerPage *page, gpointer project)
{
  pagoda_editing_rival (page->window, project, NULL);
}

static void
open_order (PagodaCustomerPage *page, gpointer order)
{
  pagoda_order_dialog_show (GTK_WINDOW (page->window),
                            pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)), order,
                            pagoda_customer_page_get_currency (page));
}

/* The table */

#define WHOLE G_MAXSIZE
#define DOSSIER(list, Type) WHOLE, G_STRUCT_OFFSET (PagodaDossier, list), G_STRUCT_OFFSET (Type, id)
#define LAYERS(list, Type)                                                                                   \
  G_STRUCT_OFFSET (PagodaDossier, layers), G_STRUCT_OFFSET (PagodaLayerRecord, list),                        \
      G_STRUCT_OFFSET (Type, id)
#define DORMANT(list, Type)                                                                                  \
  G_STRUCT_OFFSET (PagodaDossier, dormant), G_STRUCT_OFFSET (PagodaDormantRecord, list),                     \
      G_STRUCT_OFFSET (Type, id)
#define OF_CUSTOMER(function) TRUE, .of_customer = (OfCustomer)function
#define OF_DOSSIER(function) TRUE, .of_dossier = (OfDossier)function
#define OF_THE_DOSSIER(function) FALSE, .of_dossier = (OfDossier)function
#define ALONE(function) FALSE, .alone = (Alone)function

static const RecordAction actions[] = {
  { "contact", DOSSIER (contacts, PagodaContact), OF_CUSTOMER (pagoda_editing_contact) },
  { "delete-contact", DOSSIER (contacts, PagodaContact), ALONE (pagoda_editing_delete_contact) },
  { "start-ladder", DOSSIER (contacts, PagodaContact), OF_THE_DOSSIER (pagoda_editing_start_ladder) },
  { "keep-ladder", DOSSIER (contacts, PagodaContact), OF_THE_DOSSIER (pagoda_editing_keep_ladder) },
  { "delete-ladder", DOSSIER (contacts, PagodaContact), OF_THE_DOSSIER (pagoda_editing_delete_ladder) },
  { "rung", DOSSIER (rungs, PagodaRung), OF_THE_DOSSIER (pagoda_editing_rung) },
  { "question", DOSSIER (questions, PagodaMainQuestion), OF_CUSTOMER (pagoda_editing_main_question) },
  { "influence", DOSSIER (influences, PagodaInfluence), OF_CUSTOMER (pagoda_editing_influence) },
  { "delete-influence", DOSSIER (influences, PagodaInfluence), ALONE (pagoda_editing_delete_influence) },
  { "order", DOSSIER (orders, PagodaOrder), .of_page = open_order },
  { "activity", DOSSIER (activities, PagodaActivity), ALONE (pagoda_activity_form_edit) },
  { "care-item", DOSSIER (care_items, PagodaCareItem), OF_CUSTOMER (pagoda_editing_care_item) },
  { "complete-care-item", DOSSIER (care_items, PagodaCareItem), ALONE (pagoda_editing_complete_care_item) },
  { "promise", DOSSIER (promises, PagodaPromise), OF_CUSTOMER (pagoda_editing_promise) },
  { "keep-promise", DOSSIER (promises, PagodaPromise), ALONE (pagoda_editing_keep_promise) },
  { "decline-answer", DOSSIER (decline_answers, PagodaDeclineAnswer),
    .of_customer = (OfCustomer)pagoda_editing_decline_answer },
  { "growth-step", DOSSIER (growth_steps, PagodaGrowthStep), OF_CUSTOMER (pagoda_editing_growth_step) },
  { "complete-growth-step", DOSSIER (growth_steps, PagodaGrowthStep),
    ALONE (pagoda_editing_complete_growth_step) },
  { "offer", DOSSIER (offers, PagodaNonPriceOffer), OF_CUSTOMER (pagoda_editing_offer) },
  { "discount", DOSSIER (discounts, PagodaDiscount), OF_DOSSIER (pagoda_editing_discount) },
  { "referral", DOSSIER (referrals, PagodaReferral), OF_DOSSIER (pagoda_editing_referral) },
  { "company-link", DOSSIER (links, PagodaCompanyLink), OF_DOSSIER (pagoda_editing_company_link) },
  { "delete-company-link", DOSSIER (links, PagodaCompanyLink), ALONE (pagoda_editing_delete_company_link) },
  { "referral-ask", DOSSIER (asks, PagodaReferralAsk), ALONE (pagoda_editing_referral_ask) },
  { "expected-objection", DORMANT (objections, PagodaExpectedObjection),
    OF_DOSSIER (pagoda_editing_expected_objection) },
  { "touch-step", DORMANT (steps, PagodaTouchStep), OF_DOSSIER (pagoda_editing_touch_step) },
  { "season", DOSSIER (seasons, PagodaSeasonWindow), OF_DOSSIER (pagoda_editing_season) },
  { "months", DOSSIER (months, PagodaMonthSpan), OF_DOSSIER (pagoda_editing_months) },
  { "nurture-step", DOSSIER (nurture, PagodaNurtureStep), OF_DOSSIER (pagoda_editing_nurture_step) },
  { "supplier", LAYERS (past_suppliers, PagodaPastSupplier), OF_CUSTOMER (pagoda_editing_supplier) },
  { "barrier", LAYERS (barriers, PagodaBarrier), OF_CUSTOMER (pagoda_editing_barrier) },
  { "project", LAYERS (projects, PagodaProject), .adds = TRUE, .of_page = open_project },
  { "conditions", LAYERS (projects, PagodaProject), OF_THE_DOSSIER (pagoda_editing_conditions) },
  { "keep-conditions", LAYERS (projects, PagodaProject), OF_THE_DOSSIER (pagoda_editing_keep_conditions) },
  { "close-project", LAYERS (projects, PagodaProject), ALONE (pagoda_editing_close_project) },
  { "closing-analysis", LAYERS (projects, PagodaProject), .of_page = open_analysis },
  { "like-projects", LAYERS (projects, PagodaProject), .of_page = open_like_projects },
  { "reopen-project", LAYERS (projects, PagodaProject), ALONE (pagoda_editing_reopen_project) },
  { "follow-up", LAYERS (projects, PagodaProject), ALONE (pagoda_editing_follow_up) },
  { "next-project", LAYERS (projects, PagodaProject), .of_page = open_next_project },
  { "new-decision-maker", LAYERS (projects, PagodaProject), .of_page = open_new_decision_maker },
  { "new-rival", LAYERS (projects, PagodaProject), .of_page = open_new_rival },
  { "value", LAYERS (values, PagodaValue), OF_CUSTOMER (pagoda_editing_value) },
  { "lock-in", LAYERS (lock_ins, PagodaLockIn), OF_CUSTOMER (pagoda_editing_lock_in) },
};

/* Running */

gpointer
pagoda_customer_page_find_record (const GPtrArray *records, gsize id_offset, PagodaId id)
{
  for (guint i = 0; i < records->len; i++)
    if (G_STRUCT_MEMBER (PagodaId, g_ptr_array_index (records, i), id_offset) == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

static void
run (PagodaCustomerPage *page, const RecordAction *action, gpointer record)
{
  if (action->of_customer != NULL)
    action->of_customer (page->window, page->id, record);
  else if (action->of_dossier != NULL)
    action->of_dossier (page->window, page->dossier, record);
  else if (action->alone != NULL)
    action->alone (page->window, record);
  else
    action->of_page (page, record);
}

static const RecordAction *
find_action (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return &actions[i];
  g_return_val_if_reached (NULL);
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  const RecordAction *action = find_action (name + strlen ("customer."));

  if (page->dossier == NULL)
    return;
  gpointer source = action->owner == WHOLE ? (gpointer)page->dossier
                                           : G_STRUCT_MEMBER (gpointer, page->dossier, action->owner);
  gpointer record = pagoda_customer_page_find_record (G_STRUCT_MEMBER (GPtrArray *, source, action->list),
                                                      action->id, g_variant_get_int64 (parameter));
  if (record != NULL)
    run (page, action, record);
}

static void
new_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  const RecordAction *action = find_action (name + strlen ("customer.new-"));

  if (page->dossier != NULL || action->of_dossier == NULL)
    run (page, action, NULL);
}

void
pagoda_customer_page_install_record_actions (GtkWidgetClass *class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strdup_printf ("customer.%s", actions[i].name);
      g_autofree char *new_name = g_strdup_printf ("customer.new-%s", actions[i].name);
      gtk_widget_class_install_action (class, name, "x", record_action);
      if (actions[i].adds)
        gtk_widget_class_install_action (class, new_name, NULL, new_record_action);
    }
}
