/* records_dialog.c: the records behind a number, each of which opens its customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/records_dialog.h"

#include "app/widgets/dialog.h"

#define WIDTH 560
#define HEIGHT 620
#define NOTE_MARGIN 14

/* A line opens its customer in the window below, and the list is done with. */
static void
open_customer_action (GtkWidget *widget, const char *name, GVariant *customer)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.customer", "x", g_variant_get_int64 (customer));
  gtk_window_close (GTK_WINDOW (widget));
}

static void
open_projects_action (GtkWidget *widget, const char *name, GVariant *customer)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.customer-projects", "x",
                              g_variant_get_int64 (customer));
  gtk_window_close (GTK_WINDOW (widget));
}

static void
open_orders_action (GtkWidget *widget, const char *name, GVariant *which)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.orders", which);
  gtk_window_close (GTK_WINDOW (widget));
}

#define PAGODA_TYPE_RECORDS_DIALOG (pagoda_records_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRecordsDialog, pagoda_records_dialog, PAGODA, RECORDS_DIALOG, PagodaDialog)

struct _PagodaRecordsDialog
{
  PagodaDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PagodaRecordsDialog, pagoda_records_dialog, PAGODA_TYPE_DIALOG)

static void
pagoda_records_dialog_class_init (PagodaRecordsDialogClass *class)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "records.customer", "x", open_customer_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "records.projects", "x", open_projects_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "records.orders", "(xii)", open_orders_action);
}

static void
pagoda_records_dialog_init (PagodaRecordsDialog *dialog)
{
}

void
pagoda_records_dialog_link (PagodaRecord *record, PagodaId customer)
{
  pagoda_record_set_action (record, "records.customer", g_variant_new_int64 (customer));
}

void
pagoda_records_dialog_link_projects (PagodaRecord *record, PagodaId customer)
{
  pagoda_record_set_action (record, "records.projects", g_variant_new_int64 (customer));
}

void
pagoda_records_dialog_link_orders (PagodaRecord *record, PagodaId customer, PagodaPeriod period)
{
  pagoda_record_set_action (record, "records.orders",
                            g_variant_new ("(xii)", customer, period.first, period.last));
}

void
pagoda_records_dialog_show (GtkWindow *parent, const char *title, const char *empty, GPtrArray *records)
{
  pagoda_records_dialog_show_with_note (parent, title, NULL, empty, records);
}

static GtkWidget *
create_note (const char *note)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", note, "wrap", TRUE, "xalign", 0.0, "margin-start",
                                   NOTE_MARGIN, "margin-end", NOTE_MARGIN, "margin-top", NOTE_MARGIN, NULL);

  gtk_widget_add_css_class (label, "secondary");
  return label;
}

void
pagoda_records_dialog_show_with_note (GtkWindow *parent,
                                      const char *title,
                                      const char *note,
                                      const char *empty,
                                      GPtrArray *records)
{
  PagodaDialog *dialog = g_object_new (PAGODA_TYPE_RECORDS_DIALOG, "title", title, NULL);
  PagodaRecordList *list = g_object_new (PAGODA_TYPE_RECORD_LIST, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  pagoda_record_list_set_wide (list);
  pagoda_record_list_set_texts (list, title, empty);
  pagoda_record_list_show (list, records);
  if (note != NULL)
    gtk_box_append (GTK_BOX (content), create_note (note));
  gtk_widget_set_vexpand (GTK_WIDGET (list), TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (list));
  pagoda_dialog_set_content (dialog, content);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  pagoda_dialog_open (dialog, parent);
}
