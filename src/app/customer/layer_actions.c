/* layer_actions.c: what the page of a customer can be told to do about the five layers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/colleagues/colleague_forms.h"
#include "app/customer/layer_editing.h"

static const PagodaLayerRecord *
record_of (PagodaCustomerPage *page)
{
  return page->dossier->layers;
}

/* Contacts */

static void
cadence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_cadence (page->window, page->id, page->dossier->customer->name,
                            pagoda_dated_value_on (record_of (page)->statements[PAGODA_STATEMENT_CADENCE],
                                                   pagoda_day_today ()));
}

static void
screened_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_screened (page->window, page->id, page->dossier->customer->name,
                             g_variant_get_boolean (parameter));
}

/* Barriers */

static void
strategy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_strategy (page->window, page->id, page->dossier->customer->name,
                             pagoda_layer_record_strategy_on (record_of (page), pagoda_day_today ()));
}

static void
no_barrier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_no_barrier (page->window, page->id, page->dossier->customer->name,
                               g_variant_get_boolean (parameter));
}

static void
stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaId id;
  int stage;

  g_variant_get (parameter, "(xi)", &id, &stage);
  const PagodaProject *project
      = page != NULL ? pagoda_customer_page_find_record (record_of (page)->projects,
                                                         G_STRUCT_OFFSET (PagodaProject, id), id)
                     : NULL;
  if (project != NULL)
    pagoda_editing_stage (page->window, project, (PagodaStage)stage);
}

/* What belongs to a project */

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
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaProject *project;
  const PagodaDecisionMaker *person
      = find_in_projects (page, G_STRUCT_OFFSET (PagodaProject, decision_makers),
                          G_STRUCT_OFFSET (PagodaDecisionMaker, id), parameter, &project);

  if (person != NULL)
    pagoda_editing_decision_maker (page->window, project, person, page->dossier->contacts,
                                   record_of (page)->projects);
}

static void
rival_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
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
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaLayer layer = (PagodaLayer)g_variant_get_int32 (parameter);

  if (page != NULL)
    pagoda_editing_layer_owner (page->window, &page->id, 1, page->dossier->customer->name, (int)layer,
                                pagoda_layer_record_owner_on (record_of (page), layer, page->board->as_of));
}

void
pagoda_customer_page_install_layer_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.cadence", NULL, cadence_action);
  gtk_widget_class_install_action (class, "customer.screened", "b", screened_action);
  gtk_widget_class_install_action (class, "customer.strategy", NULL, strategy_action);
  gtk_widget_class_install_action (class, "customer.no-barrier", "b", no_barrier_action);
  gtk_widget_class_install_action (class, "customer.stage", "(xi)", stage_action);
  gtk_widget_class_install_action (class, "customer.decision-maker", "x", decision_maker_action);
  gtk_widget_class_install_action (class, "customer.rival", "x", rival_action);
  gtk_widget_class_install_action (class, "customer.layer-owner", "i", layer_owner_action);
}
