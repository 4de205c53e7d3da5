/* paper_dialog.c: a paper as it will be printed, to be printed or saved.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/paper_dialog.h"

#include "app/compat.h"
#include "app/paper_view.h"
#include "app/picture_output.h"
#include "app/printing.h"
#include "chart/export.h"

#include <glib/gi18n-lib.h>

/* Pixels from which there is room for the list of the sheets beside them. */
#define LISTED_WIDTH 800
#define USUAL_WIDTH 900
#define USUAL_HEIGHT 900

struct _PagodaPaperDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window; /* NULL once it is closed */
  char *title;
  PagodaReportRequest *request;
  PagodaPaperSheets *sheets; /* NULL before they are there */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaPaperDialog, pagoda_paper_dialog, PAGODA_TYPE_DIALOG)

static void
show_possible_actions (PagodaPaperDialog *dialog)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "paper.print", dialog->sheets != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "paper.save", dialog->sheets != NULL);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPaperDialog *dialog = PAGODA_PAPER_DIALOG (widget);

  pagoda_printing_show (GTK_WINDOW (dialog), pagoda_paper_sheets_get_paper (dialog->sheets), dialog->sheets,
                        dialog->title);
}

/* The window tells how writing went, so that the dialog gives way. */
static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPaperDialog *dialog = PAGODA_PAPER_DIALOG (widget);
  g_autoptr (PagodaPaperDialog) kept = g_object_ref (dialog);
  g_autoptr (PagodaWindow) window = g_object_ref (dialog->window);

  gtk_window_close (GTK_WINDOW (dialog));
  pagoda_picture_output_save (window, kept->request, _ ("Save as PDF"), kept->title, "pdf");
}

static void
add_button (PagodaPaperDialog *dialog, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  pagoda_dialog_add_to_header (PAGODA_DIALOG (dialog), button);
}

static void
pagoda_paper_dialog_dispose (GObject *object)
{
  PagodaPaperDialog *dialog = PAGODA_PAPER_DIALOG (object);

  g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->window);
  G_OBJECT_CLASS (pagoda_paper_dialog_parent_class)->dispose (object);
}

static void
pagoda_paper_dialog_finalize (GObject *object)
{
  PagodaPaperDialog *dialog = PAGODA_PAPER_DIALOG (object);

  g_clear_object (&dialog->cancellable);
  g_clear_pointer (&dialog->sheets, pagoda_paper_sheets_unref);
  pagoda_report_request_free (dialog->request);
  g_free (dialog->title);
  G_OBJECT_CLASS (pagoda_paper_dialog_parent_class)->finalize (object);
}

static void
pagoda_paper_dialog_class_init (PagodaPaperDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_paper_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_paper_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save", NULL);
}

static void
pagoda_paper_dialog_init (PagodaPaperDialog *dialog)
{
  dialog->cancellable = g_cancellable_new ();
  add_button (dialog, _ ("Print…"), "paper.print");
  add_button (dialog, _ ("PDF…"), "paper.save");
  show_possible_actions (dialog);
}

PagodaPaperDialog *
pagoda_paper_dialog_open (PagodaWindow *window, const char *title, const PagodaReportRequest *request)
{
  PagodaPaperDialog *dialog = g_object_new (PAGODA_TYPE_PAPER_DIALOG, "title", title, NULL);

  dialog->window = g_object_ref (window);
  dialog->title = g_strdup (title);
  dialog->request = pagoda_report_request_copy (request);
  dialog->request->paper = pagoda_sheet_format_usual ();
  pagoda_compat_place_dialog (GTK_WINDOW (dialog), GTK_WINDOW (window));
  /* Paper needs more room than a list. */
  gtk_window_set_default_size (GTK_WINDOW (dialog),
                               MIN (gtk_widget_get_width (GTK_WIDGET (window)), USUAL_WIDTH),
                               MIN (gtk_widget_get_height (GTK_WIDGET (window)), USUAL_HEIGHT));
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), _ ("The sheets are being laid out…"));
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

void
pagoda_paper_dialog_show (PagodaPaperDialog *dialog, PagodaPaperSheets *sheets)
{
  if (dialog->window == NULL)
    return;
  g_clear_pointer (&dialog->sheets, pagoda_paper_sheets_unref);
  dialog->sheets = pagoda_paper_sheets_ref (sheets);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), NULL);
  gboolean wide = gtk_widget_get_width (GTK_WIDGET (dialog->window)) >= LISTED_WIDTH;
  pagoda_dialog_set_content (PAGODA_DIALOG (dialog), pagoda_paper_view_new (sheets, wide));
  show_possible_actions (dialog);
}

GCancellable *
pagoda_paper_dialog_get_cancellable (PagodaPaperDialog *dialog)
{
  return dialog->cancellable;
}
