/* window-actions.c: what the window can be told to do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/backup_dialog.h"
#include "app/checking.h"
#include "app/colleagues/colleagues_dialog.h"
#include "app/evidence/evidence_dialog.h"
#include "app/holidays/holidays_dialog.h"
#include "app/compat.h"
#include "app/customer/editing.h"
#include "app/customer/orders_dialog.h"
#include "app/hand_in/hand_in_form.h"
#include "app/hand_in/merge_form.h"
#include "app/help.h"
#include "app/history_dialog.h"
#include "app/preferences_dialog.h"
#include "app/quarter/quarter_dialog.h"
#include "app/report_preview.h"
#include "app/record/objections_dialog.h"
#include "app/record/record_dialog.h"
#include "app/shortcuts.h"
#include "app/transfers.h"
#include "app/window-private.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* Undo */

/* @text is what was done (transfer full), or NULL with @error. */
static void
tell_change (PagodaWindow *window, char *text, GError *error, const char *button, const char *action)
{
  g_autofree char *line = text != NULL ? pagoda_wording_line (text) : NULL;

  pagoda_window_show_toast (window, line != NULL ? line : error->message, line != NULL ? button : NULL,
                            action);
  g_free (text);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = pagoda_session_undo_finish (PAGODA_SESSION (source), result, &error);

  tell_change (window, label != NULL ? g_strdup_printf (_ ("Undone: %s"), label) : NULL, error, _ ("Redo"),
               "win.redo");
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = pagoda_session_redo_finish (PAGODA_SESSION (source), result, &error);

  tell_change (window, label != NULL ? g_strdup_printf (_ ("Done again: %s"), label) : NULL, error,
               _ ("Undo"), "win.undo");
}

static void
sample_added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (pagoda_session_sample_finish (PAGODA_SESSION (source), result, &error))
    pagoda_window_show_done (window, _ ("The sample is there."));
  else
    pagoda_compat_show_message (GTK_WINDOW (window), _ ("The sample was not added"), error->message);
}

static void remove_sample (PagodaWindow *window, gboolean with_own);

static void
remove_with_own_cb (gpointer data)
{
  remove_sample (PAGODA_WINDOW (data), TRUE);
}

static void
sample_removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (pagoda_session_remove_sample_finish (PAGODA_SESSION (source), result, &error))
    pagoda_window_show_done (window, _ ("The sample is removed."));
  else if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED))
    pagoda_compat_ask (GTK_WINDOW (window), _ ("Remove your own records at the sample, too?"), error->message,
                       _ ("Remove"), remove_with_own_cb, window);
  else
    pagoda_compat_show_message (GTK_WINDOW (window), _ ("The sample was not removed"), error->message);
}

/* Own records that hang on the sample's customers are only removed after asking. */
static void
remove_sample (PagodaWindow *window, gboolean with_own)
{
  pagoda_session_remove_sample_async (pagoda_window_session (window), with_own, sample_removed_cb,
                                      g_object_ref (window));
}

/* Actions */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_transfers_open (PAGODA_WINDOW (widget));
}

static void
open_path_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_window_open_store (PAGODA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
dismiss_failure_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_window_show_failure (PAGODA_WINDOW (widget), NULL, NULL);
}

static void
new_store_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_transfers_create (PAGODA_WINDOW (widget));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_transfers_import (PAGODA_WINDOW (widget));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_transfers_export (PAGODA_WINDOW (widget));
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaReportName report;

  if (pagoda_report_name_parse (g_variant_get_string (parameter, NULL), &report))
    pagoda_transfers_report (PAGODA_WINDOW (widget), report);
}

/* What @page shows of the report @name, or the report of the customer that is open, as it lies on paper. */
static void
preview (PagodaWindow *window, PagodaReportName name, PagodaPage *page)
{
  PagodaReportRequest request;

  if (!pagoda_transfers_prepare (window, name, page, &request))
    return;
  request.customer = name == PAGODA_REPORT_PROFILE ? window->customer : request.customer;
  pagoda_report_preview_open (window, &request);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);
  PagodaPage *page = pagoda_window_get_view (window);

  if (window->customer != PAGODA_ID_NONE)
    preview (window, PAGODA_REPORT_PROFILE, NULL);
  else if (!pagoda_page_print (page))
    preview (window, pagoda_page_get_info (page)->report, page);
}

static void
sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_session_sample_async (pagoda_window_session (window), sample_added_cb, g_object_ref (window));
}

static void
remove_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remove_sample (PAGODA_WINDOW (widget), FALSE);
}

/* From the last recorded day to today, and back. */
static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaOutlook *outlook = PAGODA_WINDOW (widget)->outlook;

  pagoda_outlook_set_today (outlook, !pagoda_outlook_get_today (outlook));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_session_undo_async (pagoda_window_session (window), undone_cb, g_object_ref (window));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_session_redo_async (pagoda_window_session (window), redone_cb, g_object_ref (window));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_compat_leaflet_show (window->leaflet, window->content);
  gtk_search_bar_set_search_mode (window->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (window->search_entry));
}

/* From the search to what it found. */
static void
results_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *content = gtk_stack_get_visible_child (PAGODA_WINDOW (widget)->stack);

  if (PAGODA_IS_PAGE (content))
    pagoda_page_focus_results (PAGODA_PAGE (content));
  else
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaPageInfo *info = pagoda_pages_find (g_variant_get_string (parameter, NULL));

  if (info != NULL)
    pagoda_window_choose_page (PAGODA_WINDOW (widget), info);
}

static void
reveal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_window_choose_page (window, pagoda_pages_find ("customers"));
  pagoda_page_reveal (pagoda_window_ensure_page (window, window->page), g_variant_get_int64 (parameter));
}

static void
customer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_window_show_customer (PAGODA_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* From where the layers are looked at: their part of the page is what is wanted. */
static void
customer_layers_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_window_show_customer (window, g_variant_get_int64 (parameter));
  if (window->customer_page != NULL)
    pagoda_customer_page_show_layers (window->customer_page);
}

static void
orders_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaId customer;
  PagodaPeriod period;

  g_variant_get (parameter, "(xii)", &customer, &period.first, &period.last);
  pagoda_orders_dialog_show (PAGODA_WINDOW (widget), customer, period);
}

static void
customer_care_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_window_show_customer (window, g_variant_get_int64 (parameter));
  if (window->customer_page != NULL)
    pagoda_customer_page_show_care (window->customer_page);
}

static void
customer_projects_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_window_show_customer (window, g_variant_get_int64 (parameter));
  if (window->customer_page != NULL)
    pagoda_customer_page_show_projects (window->customer_page);
}

static void
customer_money_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_window_show_customer (window, g_variant_get_int64 (parameter));
  if (window->customer_page != NULL)
    pagoda_customer_page_show_money (window->customer_page);
}

static void
customer_orders_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);

  pagoda_window_show_customer (window, g_variant_get_int64 (parameter));
  if (window->customer_page != NULL)
    pagoda_customer_page_show_orders (window->customer_page);
}

static void
customer_layer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);
  PagodaId customer;
  int layer;

  g_variant_get (parameter, "(xi)", &customer, &layer);
  pagoda_window_show_customer (window, customer);
  if (window->customer_page != NULL)
    pagoda_customer_page_show_layer (window->customer_page, (PagodaLayer)layer);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_window_show_customer (PAGODA_WINDOW (widget), PAGODA_ID_NONE);
}

static void
new_customer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_editing_customer (PAGODA_WINDOW (widget), NULL);
}

/* With the customer who is looked at. */
static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_outlook_get_session (window->outlook));

  if (snapshot == NULL)
    return;
  if (pagoda_snapshot_get_n_customers (snapshot) == 0)
    pagoda_window_show_toast (window, _ ("There is no customer yet with whom a call could be written down."),
                              _ ("New customer"), "win.new-customer");
  else
    pagoda_record_dialog_open (window, window->customer);
}

static void
objections_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_objections_dialog_show (PAGODA_WINDOW (widget));
}

static void
quarter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_quarter_dialog_show (PAGODA_WINDOW (widget));
}

static void
evidence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_evidence_dialog_show (PAGODA_WINDOW (widget));
}

static void
colleagues_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_colleagues_dialog_show (PAGODA_WINDOW (widget));
}

static void
holidays_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_holidays_dialog_show (PAGODA_WINDOW (widget));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_history_dialog_show (GTK_WINDOW (widget), pagoda_window_session (PAGODA_WINDOW (widget)));
}

static void
backup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_backup_dialog_show (GTK_WINDOW (widget), pagoda_window_session (PAGODA_WINDOW (widget)), NULL);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_checking_run (GTK_WINDOW (widget), pagoda_window_session (PAGODA_WINDOW (widget)));
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_preferences_dialog_show (GTK_WINDOW (widget), PAGODA_WINDOW (widget)->outlook);
}

static void
sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_window_toggle_sidebar (PAGODA_WINDOW (widget));
}

static void
hand_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_hand_in_form_show (PAGODA_WINDOW (widget));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_merge_form_show (PAGODA_WINDOW (widget));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_window_open_menu (PAGODA_WINDOW (widget));
}

static void
show_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_compat_open_file (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_shortcuts_show (GTK_WINDOW (widget));
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_help_show (GTK_WINDOW (widget));
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_compat_show_about (GTK_WINDOW (widget));
}

void
pagoda_window_install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (class, "win.open-path", "s", open_path_action);
  gtk_widget_class_install_action (class, "win.dismiss-failure", NULL, dismiss_failure_action);
  gtk_widget_class_install_action (class, "win.new-store", NULL, new_store_action);
  gtk_widget_class_install_action (class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (class, "win.report", "s", report_action);
  gtk_widget_class_install_action (class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (class, "win.sample", NULL, sample_action);
  gtk_widget_class_install_action (class, "win.remove-sample", NULL, remove_sample_action);
  gtk_widget_class_install_action (class, "win.today", NULL, today_action);
  gtk_widget_class_install_action (class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (class, "win.results", NULL, results_action);
  gtk_widget_class_install_action (class, "win.page", "s", page_action);
  gtk_widget_class_install_action (class, "win.reveal", "x", reveal_action);
  gtk_widget_class_install_action (class, "win.customer", "x", customer_action);
  gtk_widget_class_install_action (class, "win.customer-layers", "x", customer_layers_action);
  gtk_widget_class_install_action (class, "win.customer-care", "x", customer_care_action);
  gtk_widget_class_install_action (class, "win.customer-projects", "x", customer_projects_action);
  gtk_widget_class_install_action (class, "win.customer-money", "x", customer_money_action);
  gtk_widget_class_install_action (class, "win.orders", "(xii)", orders_action);
  gtk_widget_class_install_action (class, "win.customer-orders", "x", customer_orders_action);
  gtk_widget_class_install_action (class, "win.customer-layer", "(xi)", customer_layer_action);
  gtk_widget_class_install_action (class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (class, "win.new-customer", NULL, new_customer_action);
  gtk_widget_class_install_action (class, "win.record", NULL, record_action);
  gtk_widget_class_install_action (class, "win.objections", NULL, objections_action);
  gtk_widget_class_install_action (class, "win.quarter", NULL, quarter_action);
  gtk_widget_class_install_action (class, "win.evidence", NULL, evidence_action);
  gtk_widget_class_install_action (class, "win.colleagues", NULL, colleagues_action);
  gtk_widget_class_install_action (class, "win.holidays", NULL, holidays_action);
  gtk_widget_class_install_action (class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (class, "win.backup", NULL, backup_action);
  gtk_widget_class_install_action (class, "win.check", NULL, check_action);
  gtk_widget_class_install_action (class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (class, "win.sidebar", NULL, sidebar_action);
  gtk_widget_class_install_action (class, "win.hand-in", NULL, hand_in_action);
  gtk_widget_class_install_action (class, "win.merge", NULL, merge_action);
  gtk_widget_class_install_action (class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (class, "win.show-file", "s", show_file_action);
  gtk_widget_class_install_action (class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (class, "win.about", NULL, about_action);
}
