/* reports_page.c: everything that can be put on paper or into a file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/reports/reports_page.h"

#include "app/handover/handover_dialog.h"
#include "app/picture_output.h"
#include "app/report_preview.h"
#include "app/transfers.h"
#include "app/widgets/text_row.h"
#include "app/window.h"

#include <glib/gi18n-lib.h>

struct _PagodaReportsPage
{
  PagodaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PagodaReportsPage, pagoda_reports_page, PAGODA_TYPE_PAGE)

typedef struct
{
  PagodaReportName name;
  const char *about; /* what it answers */
} Entry;

static const Entry meeting[] = {
  { PAGODA_REPORT_QUARTER, N_ ("A quarter on the table: pyramid, key accounts, wins and losses, averages, "
                               "alerts, plan; closed, its figures stay") },
  { PAGODA_REPORT_REVIEW, N_ ("This year beside the last for every customer, with what was decided") },
  { PAGODA_REPORT_ROADMAP, N_ ("Why projects were won and lost, and how long it took") },
};

static const Entry accounts[] = {
  { PAGODA_REPORT_CUSTOMERS, N_ ("All customers with tier, class and figures") },
  { PAGODA_REPORT_PYRAMID, N_ ("The eight tiers, and who is in them") },
  { PAGODA_REPORT_LAYERS, N_ ("The key accounts layer by layer, and what each misses next") },
  { PAGODA_REPORT_BARRIERS, N_ ("What keeps us out, whose it is and until when") },
  { PAGODA_REPORT_COVERAGE, N_ ("What each account is owed by its class") },
  { PAGODA_REPORT_WALLET, N_ ("Which part of its budget each customer spends with us") },
};

static const Entry work[] = {
  { PAGODA_REPORT_VISITS, N_ ("The day sheets of the coming week") },
  { PAGODA_REPORT_REFERRALS, N_ ("Who brought whom, what that earns, and whom we asked") },
  { PAGODA_REPORT_MARKET, N_ ("Whom we talked to in a market, and what was learnt") },
  { PAGODA_REPORT_PEOPLE, N_ ("Which of us works which layer of which account") },
  { PAGODA_REPORT_HANDOVER, N_ ("Everything that the successor of one of us needs, account by account") },
  { PAGODA_REPORT_AVERAGES, N_ ("From attempts to deals, and how many attempts are needed") },
};

static const Entry sales[] = {
  { PAGODA_REPORT_ORDERS, N_ ("The order lines; on paper what they tell: months, reorder rates, wallet") },
  { PAGODA_REPORT_MONTHS, N_ ("Five years by month") },
};

/* Actions */

static PagodaWindow *
window_of (GtkWidget *widget)
{
  return PAGODA_WINDOW (gtk_widget_get_root (widget));
}

/* Calls @show with the report, of which some ask for more before. */
static void
go_on (GtkWidget *widget, GVariant *parameter, PagodaHandoverShow show)
{
  PagodaReportName name;
  PagodaReportRequest request;

  if (!pagoda_report_name_parse (g_variant_get_string (parameter, NULL), &name))
    return;
  if (name == PAGODA_REPORT_HANDOVER)
    pagoda_handover_dialog_ask_book (window_of (widget), show);
  else if (pagoda_transfers_prepare (window_of (widget), name, NULL, &request))
    show (window_of (widget), &request);
}

static void
preview_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_on (widget, parameter, pagoda_report_preview_open);
}

static void
save (PagodaWindow *window, const PagodaReportRequest *request, const char *title, const char *ending)
{
  pagoda_picture_output_save (window, request, title,
                              pagoda_report_name_label (request->name, request->language), ending);
}

static void
save_pdf (PagodaWindow *window, const PagodaReportRequest *request)
{
  save (window, request, _ ("Save as PDF"), "pdf");
}

static void
save_workbook (PagodaWindow *window, const PagodaReportRequest *request)
{
  save (window, request, _ ("Save as workbook"), "xlsx");
}

static void
pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_on (widget, parameter, save_pdf);
}

static void
workbook_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_on (widget, parameter, save_workbook);
}

/* Rows */

/* A button that says with @action what happens to the report called @what. */
static void
add_button (GtkWidget *row, const char *label, const char *what, const char *action, PagodaReportName name)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *full = g_strdup_printf ("%s: %s", label, what);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  pagoda_text_row_add_button (row, button, full, action,
                              g_variant_new_string (pagoda_report_name_word (name)));
}

/* The pack is chosen among the quarters, where one is closed, too. */
static void
set_action (GtkWidget *row, PagodaReportName name)
{
  if (name == PAGODA_REPORT_QUARTER)
    pagoda_text_row_set_action (row, "win.quarter", NULL);
  else
    pagoda_text_row_set_action (row, "reports.preview",
                                g_variant_new_string (pagoda_report_name_word (name)));
}

static void
add_rows (AdwPreferencesPage *page, const char *title, const Entry *entries, gsize n)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, title, NULL);

  for (gsize i = 0; i < n; i++)
    {
      const char *what = pagoda_report_name_label (entries[i].name, pagoda_language_current ());
      GtkWidget *row = pagoda_text_row_new (what, _ (entries[i].about));
      set_action (row, entries[i].name);
      add_button (row, _ ("PDF…"), what, "reports.pdf", entries[i].name);
      add_button (row, _ ("Workbook…"), what, "reports.workbook", entries[i].name);
      adw_preferences_group_add (group, row);
    }
}

static void
pagoda_reports_page_class_init (PagodaReportsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_install_action (widget_class, "reports.preview", "s", preview_action);
  gtk_widget_class_install_action (widget_class, "reports.pdf", "s", pdf_action);
  gtk_widget_class_install_action (widget_class, "reports.workbook", "s", workbook_action);
}

static void
pagoda_reports_page_init (PagodaReportsPage *page)
{
  AdwPreferencesPage *rows = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  gtk_widget_set_vexpand (GTK_WIDGET (rows), TRUE);
  add_rows (rows, _ ("For a meeting"), meeting, G_N_ELEMENTS (meeting));
  add_rows (rows, _ ("Customers"), accounts, G_N_ELEMENTS (accounts));
  add_rows (rows, _ ("Work"), work, G_N_ELEMENTS (work));
  add_rows (rows, _ ("Sales"), sales, G_N_ELEMENTS (sales));
  adw_bin_set_child (ADW_BIN (page), GTK_WIDGET (rows));
}
