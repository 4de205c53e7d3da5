/* start_page.c: what the window shows where there is nothing to show yet, or no more.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/start_page.h"

#include <glib/gi18n-lib.h>

struct _PagodaStartPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *import_button;
  GtkWidget *sample_button;
  GtkWidget *add_button;
  GtkWidget *backup_button;
};

G_DEFINE_FINAL_TYPE (PagodaStartPage, pagoda_start_page, ADW_TYPE_BIN)

static void
show_text (PagodaStartPage *page, const char *icon, const char *title, const char *description)
{
  /* The description is markup, and a message may name a file with any character. */
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_icon_name (page->status, icon);
  adw_status_page_set_title (page->status, title);
  adw_status_page_set_description (page->status, escaped);
}

static void
pagoda_start_page_class_init (PagodaStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/start_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaStartPage, status);
  gtk_widget_class_bind_template_child (widget_class, PagodaStartPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaStartPage, sample_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaStartPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaStartPage, backup_button);
}

static void
pagoda_start_page_init (PagodaStartPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}

GtkWidget *
pagoda_start_page_new (void)
{
  return g_object_new (PAGODA_TYPE_START_PAGE, NULL);
}

void
pagoda_start_page_welcome (PagodaStartPage *page)
{
  show_text (
      page, "pagoda-pyramid-symbolic", _ ("Who carries your sales?"),
      _ ("Import customers and orders from a spreadsheet, and Pagoda ranks your customers in a pyramid. "
         "You can drop a file here."));
  gtk_widget_set_visible (page->import_button, TRUE);
  gtk_widget_set_visible (page->sample_button, TRUE);
  gtk_widget_set_visible (page->add_button, TRUE);
  gtk_widget_set_visible (page->backup_button, TRUE);
}

void
pagoda_start_page_fail (PagodaStartPage *page, const char *message)
{
  show_text (page, "dialog-warning-symbolic", _ ("The store was not opened"), message);
  gtk_widget_set_visible (page->import_button, FALSE);
  gtk_widget_set_visible (page->sample_button, FALSE);
  gtk_widget_set_visible (page->add_button, FALSE);
  gtk_widget_set_visible (page->backup_button, FALSE);
}
