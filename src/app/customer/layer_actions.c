/* layer_actions.c: what the page of a customer can be told to do about the five layers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/customer/layer_editing.h"

/* The page of @widget whose layers are read, or NULL. */
static PagodaCustomerPage *
page_with_layers (GtkWidget *widget)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  return page->dossier != NULL && pagoda_customer_page_get_card (page) != NULL ? page : NULL;
}

static const PagodaLayerRecord *
record_of (PagodaCustomerPage *page)
{
  return pagoda_customer_page_get_card (page)->record;
}

/* The project that L3 and L4 look at, or NULL. */
static const PagodaProject *
project_of (PagodaCustomerPage *page)
{
  return pagoda_five_layers_project (record_of (page), pagoda_customer_page_get_currency (page),
                                     page->board->as_of);
}

/* Barriers */

static void
strategy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);

  if (page != NULL)
    pagoda_editing_strategy (page->window, page->id, page->dossier->customer->name,
                             pagoda_layer_record_strategy_on (record_of (page), page->board->as_of));
}

static void
no_barrier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);

  if (page != NULL)
    pagoda_editing_no_barrier (page->window, page->id, page->dossier->customer->name,
                               g_variant_get_boolean (parameter));
}

static void
new_barrier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_barrier (page->window, page->id, NULL);
}

static void
barrier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaBarrier *barrier = page != NULL
                               ? pagoda_customer_page_find_record (record_of (page)->barriers,
                                                                   G_STRUCT_OFFSET (PagodaBarrier, id),
                                                                   g_variant_get_int64 (parameter))
                               : NULL;

  if (barrier != NULL)
    pagoda_editing_barrier (page->window, page->id, barrier);
}

/* Projects */

static void
new_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_project (page->window, page->id, NULL, pagoda_customer_page_get_currency (page));
}

static PagodaProject *
find_project (PagodaCustomerPage *page, PagodaId id)
{
  return page != NULL ? pagoda_customer_page_find_record (record_of (page)->projects,
                                                          G_STRUCT_OFFSET (PagodaProject, id), id)
                      : NULL;
}

static void
project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaProject *project = find_project (page, g_variant_get_int64 (parameter));

  if (project != NULL)
    pagoda_editing_project (page->window, page->id, project, pagoda_customer_page_get_currency (page));
}

static void
stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaId id;
  int stage;

  g_variant_get (parameter, "(xi)", &id, &stage);
  PagodaProject *project = find_project (page, id);
  if (project != NULL)
    pagoda_editing_stage (page->window, project, (PagodaStage)stage);
}

/* Decision makers and rivals */

static void
new_decision_maker_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project = page != NULL ? project_of (page) : NULL;

  if (project != NULL)
    pagoda_editing_decision_maker (page->window, project, NULL, page->dossier->contacts);
}

static void
decision_maker_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project = page != NULL ? project_of (page) : NULL;
  PagodaDecisionMaker *person
      = project != NULL ? pagoda_customer_page_find_record (project->decision_makers,
                                                            G_STRUCT_OFFSET (PagodaDecisionMaker, id),
                                                            g_variant_get_int64 (parameter))
                        : NULL;

  if (person != NULL)
    pagoda_editing_decision_maker (page->window, project, person, page->dossier->contacts);
}

static void
new_rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project = page != NULL ? project_of (page) : NULL;

  if (project != NULL)
    pagoda_editing_rival (page->window, project, NULL);
}

static void
rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project = page != NULL ? project_of (page) : NULL;
  PagodaRival *rival = project != NULL ? pagoda_customer_page_find_record (project->rivals,
                                                                           G_STRUCT_OFFSET (PagodaRival, id),
                                                                           g_variant_get_int64 (parameter))
                                       : NULL;

  if (rival != NULL)
    pagoda_editing_rival (page->window, project, rival);
}

/* Values and lock-ins */

static void
new_value_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_value (page->window, page->id, NULL);
}

static void
value_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaValue *value = page != NULL ? pagoda_customer_page_find_record (record_of (page)->values,
                                                                        G_STRUCT_OFFSET (PagodaValue, id),
                                                                        g_variant_get_int64 (parameter))
                                    : NULL;

  if (value != NULL)
    pagoda_editing_value (page->window, page->id, value);
}

static void
new_lock_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_lock_in (page->window, page->id, NULL);
}

static void
lock_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaLockIn *lock_in = page != NULL ? pagoda_customer_page_find_record (record_of (page)->lock_ins,
                                                                           G_STRUCT_OFFSET (PagodaLockIn, id),
                                                                           g_variant_get_int64 (parameter))
                                       : NULL;

  if (lock_in != NULL)
    pagoda_editing_lock_in (page->window, page->id, lock_in);
}

void
pagoda_customer_page_install_layer_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.strategy", NULL, strategy_action);
  gtk_widget_class_install_action (class, "customer.no-barrier", "b", no_barrier_action);
  gtk_widget_class_install_action (class, "customer.new-barrier", NULL, new_barrier_action);
  gtk_widget_class_install_action (class, "customer.barrier", "x", barrier_action);
  gtk_widget_class_install_action (class, "customer.new-project", NULL, new_project_action);
  gtk_widget_class_install_action (class, "customer.project", "x", project_action);
  gtk_widget_class_install_action (class, "customer.stage", "(xi)", stage_action);
  gtk_widget_class_install_action (class, "customer.new-decision-maker", NULL, new_decision_maker_action);
  gtk_widget_class_install_action (class, "customer.decision-maker", "x", decision_maker_action);
  gtk_widget_class_install_action (class, "customer.new-rival", NULL, new_rival_action);
  gtk_widget_class_install_action (class, "customer.rival", "x", rival_action);
  gtk_widget_class_install_action (class, "customer.new-value", NULL, new_value_action);
  gtk_widget_class_install_action (class, "customer.value", "x", value_action);
  gtk_widget_class_install_action (class, "customer.new-lock-in", NULL, new_lock_in_action);
  gtk_widget_class_install_action (class, "customer.lock-in", "x", lock_in_action);
}
