/* customer_actions.c: what the page of a customer can be told to do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/customer/activity_form.h"
#include "app/customer/changes_dialog.h"
#include "app/customer/editing.h"
#include "app/customer/target_editing.h"
#include "app/letters/letter_dialog.h"
#include "app/record/record_dialog.h"

#include <glib/gi18n-lib.h>

/* What changes something at once, or asks for something new. */
static const char *const writing_actions[] = {
  "customer.add-tag",
  "customer.remove-tag",
  "customer.new-contact",
  "customer.delete-contact",
  "customer.new-question",
  "customer.start-ladder",
  "customer.keep-ladder",
  "customer.keep-conditions",
  "customer.delete-ladder",
  "customer.new-influence",
  "customer.delete-influence",
  "customer.new-activity",
  "customer.attach",
  "customer.delete-file",
  "customer.delete",
  "customer.no-barrier",
  "customer.screened",
  "customer.new-barrier",
  "customer.new-project",
  "customer.new-rival",
  "customer.new-decision-maker",
  "customer.new-value",
  "customer.new-lock-in",
  "customer.class",
  "customer.owner",
  "customer.other",
  "customer.new-supplier",
  "customer.target",
  "customer.new-care-item",
  "customer.complete-care-item",
  "customer.new-promise",
  "customer.keep-promise",
  "customer.new-growth-step",
  "customer.complete-growth-step",
  "customer.new-offer",
  "customer.new-discount",
  "customer.new-referral",
  "customer.new-company-link",
  "customer.delete-company-link",
  "customer.ask",
  "customer.new-season",
  "customer.new-receivable",
  "customer.new-payment",
  "customer.check-terms",
  "customer.answer-credit",
};

PagodaCustomerPage *
pagoda_customer_page_when_read (GtkWidget *widget)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  return page->dossier != NULL ? page : NULL;
}

/* The customer */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_customer (page->window, page->dossier->customer);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_editing_delete_customers (page->window, &page->id, 1, page->dossier->customer->name);
}

static void
class_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_class (page->window, &page->id, 1);
}

static void
owner_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page == NULL)
    return;
  const PagodaOwnership *newest = page->dossier->owners->len > 0 ? page->dossier->owners->pdata[0] : NULL;
  pagoda_editing_owner (page->window, &page->id, 1, newest != NULL ? newest->owner : NULL);
}

static void
other_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page == NULL)
    return;
  const PagodaOtherMark *newest = page->dossier->others->len > 0 ? page->dossier->others->pdata[0] : NULL;
  pagoda_editing_other (page->window, &page->id, 1, newest != NULL && newest->other);
}

/* The one that is pursued, else a new one. */
static void
target_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  const PagodaTarget *pursued = NULL;

  for (guint i = 0; page != NULL && i < page->dossier->layers->targets->len; i++)
    {
      const PagodaTarget *target = g_ptr_array_index (page->dossier->layers->targets, i);
      if (target->outcome == PAGODA_TARGET_PURSUED)
        pursued = target;
    }
  if (page != NULL)
    pagoda_editing_target (page->window, page->id, page->dossier->customer->name, pursued);
}

static void
add_tag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_add_tag (page->window, &page->id, 1);
}

static void
remove_tag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_remove_tag (page->window, &page->id, 1, g_variant_get_string (parameter, NULL));
}

/* What is known */

static void
fact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);
  PagodaFactKind kind = (PagodaFactKind)g_variant_get_int32 (parameter);

  if (page != NULL)
    pagoda_editing_fact (page->window, kind, page->dossier->layers);
}

/* What happened */

static void
new_activity_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_record_dialog_open (page->window, page->id);
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  const char *note;
  int kind;

  g_variant_get (parameter, "(i&s)", &kind, &note);
  pagoda_activity_form_plan_for (page->window, page->id, pagoda_day_today (), (PagodaActivityKind)kind, note);
}

static void
letter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_letter_dialog_open (page->window, page->id, NULL, PAGODA_ID_NONE);
}

static void
changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = pagoda_customer_page_when_read (widget);

  if (page != NULL)
    pagoda_changes_dialog_show (GTK_WINDOW (page->window),
                                pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)),
                                page->id, page->dossier->customer->name);
}

void
pagoda_customer_page_install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.edit", NULL, edit_action);
  gtk_widget_class_install_action (class, "customer.delete", NULL, delete_action);
  gtk_widget_class_install_action (class, "customer.class", NULL, class_action);
  gtk_widget_class_install_action (class, "customer.owner", NULL, owner_action);
  gtk_widget_class_install_action (class, "customer.target", NULL, target_action);
  gtk_widget_class_install_action (class, "customer.other", NULL, other_action);
  gtk_widget_class_install_action (class, "customer.add-tag", NULL, add_tag_action);
  gtk_widget_class_install_action (class, "customer.remove-tag", "s", remove_tag_action);
  gtk_widget_class_install_action (class, "customer.fact", "i", fact_action);
  gtk_widget_class_install_action (class, "customer.new-activity", NULL, new_activity_action);
  gtk_widget_class_install_action (class, "customer.letter", NULL, letter_action);
  gtk_widget_class_install_action (class, "customer.plan", "(is)", plan_action);
  pagoda_customer_page_install_record_actions (class);
  pagoda_customer_page_install_layer_actions (class);
  pagoda_customer_page_install_care_actions (class);
  pagoda_customer_page_install_closing_actions (class);
  pagoda_customer_page_install_credit_actions (class);
  pagoda_customer_page_install_months_actions (class);
  pagoda_customer_files_install_actions (class);
  gtk_widget_class_install_action (class, "customer.changes", NULL, changes_action);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Delete, 0, "customer.delete", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_F2, 0, "customer.edit", NULL);
}

void
pagoda_customer_page_show_possible_actions (PagodaCustomerPage *page)
{
  gboolean writable
      = !pagoda_session_get_read_only (pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)));

  for (gsize i = 0; i < G_N_ELEMENTS (writing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), writing_actions[i], writable);
}
