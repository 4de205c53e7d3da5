/* start_page.c: what the window shows of an empty store: what will be here, and the first steps.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/start_page.h"

#include "app/widgets/wrap.h"

struct _PagodaStartPage
{
  AdwBin parent_instance;

  GtkWidget *steps;
};

G_DEFINE_FINAL_TYPE (PagodaStartPage, pagoda_start_page, ADW_TYPE_BIN)

static void
pagoda_start_page_class_init (PagodaStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/start_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaStartPage, steps);
}

static void
pagoda_start_page_init (PagodaStartPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  pagoda_wrap_labels (page->steps);
}

GtkWidget *
pagoda_start_page_new (void)
{
  return g_object_new (PAGODA_TYPE_START_PAGE, NULL);
}
