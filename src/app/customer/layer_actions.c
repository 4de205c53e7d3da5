/* layer_actions.c: what the page of a customer can be told to do about the five layers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/colleagues/colleague_forms.h"
#include "app/customer/layer_editing.h"

/* The page of @widget whose customer is read, or NULL. */
static PagodaCustomerPage *
page_with_layers (GtkWidget *widget)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  return page->dossier != NULL ? page : NULL;
}

static const PagodaLayerRecord *
record_of (PagodaCustomerPage *page)
{
  return page->dossier->layers;
}

/* The record @id in the list at @records of what the layers are made from, whose id is at @id_offset; NULL
 * where there is none. */
static gpointer
find_record (PagodaCustomerPage *page, gsize records, gsize id_offset, PagodaId id)
{
  return page != NULL
             ? pagoda_customer_page_find_record (G_STRUCT_MEMBER (GPtrArray *, record_of (page), records),
                                                 id_offset, id)
             : NULL;
}

/* Contacts */

static void
cadence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);

  if (page != NULL)
    pagoda_editing_cadence (page->window, page->id, page->dossier->customer->name,
                            pagoda_dated_value_on (record_of (page)->statements[PAGODA_STATEMENT_CADENCE],
                                                   pagoda_day_today ()));
}

static void
screened_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);

  if (page != NULL)
    pagoda_editing_screened (page->window, page->id, page->dossier->customer->name,
                             g_variant_get_boolean (parameter));
}

/* Barriers */

static void
strategy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);

  if (page != NULL)
    pagoda_editing_strategy (page->window, page->id, page->dossier->customer->name,
                             pagoda_layer_record_strategy_on (record_of (page), pagoda_day_today ()));
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
  const PagodaBarrier *barrier
      = find_record (page, G_STRUCT_OFFSET (PagodaLayerRecord, barriers), G_STRUCT_OFFSET (PagodaBarrier, id),
                     g_variant_get_int64 (parameter));

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
  return find_record (page, G_STRUCT_OFFSET (PagodaLayerRecord, projects),
                      G_STRUCT_OFFSET (PagodaProject, id), id);
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

/* Runs @edit for the project that @parameter names. */
static void
edit_project (GtkWidget *widget, GVariant *parameter, void (*edit) (PagodaWindow *, const PagodaProject *))
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaProject *project = find_project (page, g_variant_get_int64 (parameter));

  if (project != NULL)
    edit (page->window, project);
}

static void
close_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  edit_project (widget, parameter, pagoda_editing_close_project);
}

static void
reopen_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  edit_project (widget, parameter, pagoda_editing_reopen_project);
}

static void
follow_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  edit_project (widget, parameter, pagoda_editing_follow_up);
}

static void
next_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaProject *project = find_project (page, g_variant_get_int64 (parameter));

  if (project != NULL)
    pagoda_editing_next_project (page->window, project, pagoda_customer_page_get_currency (page));
}

/* Decision makers and rivals belong to a project */

static void
new_decision_maker_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project = find_project (page, g_variant_get_int64 (parameter));

  if (project != NULL)
    pagoda_editing_decision_maker (page->window, project, NULL, page->dossier->contacts,
                                   record_of (page)->projects);
}

/* The record with that id among those at @records of every project, whose id is at @id_offset; @project is
 * the one that it belongs to.  NULL where there is none. */
static gpointer
find_in_projects (PagodaCustomerPage *page,
                  gsize records,
                  gsize id_offset,
                  GVariant *parameter,
                  const PagodaProject **project)
{
  const GPtrArray *projects = page != NULL ? record_of (page)->projects : NULL;
  gpointer found = NULL;

  for (guint i = 0; projects != NULL && i < projects->len && found == NULL; i++)
    {
      *project = g_ptr_array_index (projects, i);
      found = pagoda_customer_page_find_record (G_STRUCT_MEMBER (GPtrArray *, *project, records), id_offset,
                                                g_variant_get_int64 (parameter));
    }
  return found;
}

static void
decision_maker_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project;
  const PagodaDecisionMaker *person
      = find_in_projects (page, G_STRUCT_OFFSET (PagodaProject, decision_makers),
                          G_STRUCT_OFFSET (PagodaDecisionMaker, id), parameter, &project);

  if (person != NULL)
    pagoda_editing_decision_maker (page->window, project, person, page->dossier->contacts,
                                   record_of (page)->projects);
}

static void
new_rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project = find_project (page, g_variant_get_int64 (parameter));

  if (project != NULL)
    pagoda_editing_rival (page->window, project, NULL);
}

static void
rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  const PagodaProject *project;
  const PagodaRival *rival = find_in_projects (page, G_STRUCT_OFFSET (PagodaProject, rivals),
                                               G_STRUCT_OFFSET (PagodaRival, id), parameter, &project);

  if (rival != NULL)
    pagoda_editing_rival (page->window, project, rival);
}

/* Who of us works a layer */

static void
layer_owner_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = page_with_layers (widget);
  PagodaLayer layer = (PagodaLayer)g_variant_get_int32 (parameter);

  if (page != NULL)
    pagoda_editing_layer_owner (page->window, &page->id, 1, page->dossier->customer->name, (int)layer,
                                pagoda_layer_record_owner_on (record_of (page), layer, page->board->as_of));
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
  const PagodaValue *value = find_record (page, G_STRUCT_OFFSET (PagodaLayerRecord, values),
                                          G_STRUCT_OFFSET (PagodaValue, id), g_variant_get_int64 (parameter));

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
  const PagodaLockIn *lock_in
      = find_record (page, G_STRUCT_OFFSET (PagodaLayerRecord, lock_ins), G_STRUCT_OFFSET (PagodaLockIn, id),
                     g_variant_get_int64 (parameter));

  if (lock_in != NULL)
    pagoda_editing_lock_in (page->window, page->id, lock_in);
}

void
pagoda_customer_page_install_layer_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.cadence", NULL, cadence_action);
  gtk_widget_class_install_action (class, "customer.screened", "b", screened_action);
  gtk_widget_class_install_action (class, "customer.strategy", NULL, strategy_action);
  gtk_widget_class_install_action (class, "customer.no-barrier", "b", no_barrier_action);
  gtk_widget_class_install_action (class, "customer.new-barrier", NULL, new_barrier_action);
  gtk_widget_class_install_action (class, "customer.barrier", "x", barrier_action);
  gtk_widget_class_install_action (class, "customer.new-project", NULL, new_project_action);
  gtk_widget_class_install_action (class, "customer.project", "x", project_action);
  gtk_widget_class_install_action (class, "customer.close-project", "x", close_project_action);
  gtk_widget_class_install_action (class, "customer.reopen-project", "x", reopen_project_action);
  gtk_widget_class_install_action (class, "customer.follow-up", "x", follow_up_action);
  gtk_widget_class_install_action (class, "customer.next-project", "x", next_project_action);
  gtk_widget_class_install_action (class, "customer.stage", "(xi)", stage_action);
  gtk_widget_class_install_action (class, "customer.new-decision-maker", "x", new_decision_maker_action);
  gtk_widget_class_install_action (class, "customer.decision-maker", "x", decision_maker_action);
  gtk_widget_class_install_action (class, "customer.new-rival", "x", new_rival_action);
  gtk_widget_class_install_action (class, "customer.rival", "x", rival_action);
  gtk_widget_class_install_action (class, "customer.layer-owner", "i", layer_owner_action);
  gtk_widget_class_install_action (class, "customer.new-value", NULL, new_value_action);
  gtk_widget_class_install_action (class, "customer.value", "x", value_action);
  gtk_widget_class_install_action (class, "customer.new-lock-in", NULL, new_lock_in_action);
  gtk_widget_class_install_action (class, "customer.lock-in", "x", lock_in_action);
}
