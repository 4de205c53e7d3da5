/* closing_actions.c: what the page of a customer can be told to do about conditions and deciding (R2, R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customer/customer_page-private.h"

#include "app/closing/condition_editing.h"
#include "app/closing/decision_editing.h"

static void
decision_mode_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_decision_mode (page->window, page->dossier);
}

static void
decision_rule_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_decision_rule (page->window, page->dossier->decision_rules,
                                  (PagodaDecisionTopic)g_variant_get_int32 (parameter));
}

static void
condition_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaId id;
  int factor;
  const char *title;

  g_variant_get (parameter, "(xi&s)", &id, &factor, &title);
  const PagodaProject *project
      = page != NULL ? pagoda_customer_page_find_record (page->dossier->layers->projects,
                                                         G_STRUCT_OFFSET (PagodaProject, id), id)
                     : NULL;
  if (project != NULL)
    pagoda_editing_standings (page->window, project, (PagodaFactor)factor, title);
}

void
pagoda_customer_page_install_closing_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.decision-mode", NULL, decision_mode_action);
  gtk_widget_class_install_action (class, "customer.decision-rule", "i", decision_rule_action);
  gtk_widget_class_install_action (class, "customer.condition", "(xis)", condition_action);
}
