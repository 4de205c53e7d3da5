/* paper_dialog.c: a paper as it will be printed, to be printed or saved.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/paper_dialog.h"

#include "app/picture_output.h"
#include "app/printing.h"
#include "app/widgets/sheet_view.h"
#include "chart/export.h"

#include <glib/gi18n-lib.h>

#define GAP 12

struct _PagodaPaperDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window; /* NULL once it is closed */
  char *title;
  PagodaReportRequest *request;
  PagodaPaper *paper; /* NULL before it is there */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaPaperDialog, pagoda_paper_dialog, PAGODA_TYPE_DIALOG)

static void
show_possible_actions (PagodaPaperDialog *dialog)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "paper.print", dialog->paper != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "paper.save", dialog->paper != NULL);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPaperDialog *dialog = PAGODA_PAPER_DIALOG (widget);

  pagoda_printing_show_paper (GTK_WINDOW (dialog), dialog->paper, dialog->title);
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
  g_clear_pointer (&dialog->paper, pagoda_paper_unref);
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
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
  return dialog;
}

/* The sheets of @paper, one below the other (transfer floating). */
static GtkWidget *
create_sheets (PagodaPaper *paper, PagodaSheetFormat format)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  PagodaSheetSize size = pagoda_sheet_size (format, pagoda_paper_is_landscape (paper));
  PagodaSheetSize room = pagoda_sheet_room (size);
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, room.width, room.height);

  gtk_widget_set_margin_top (box, GAP);
  gtk_widget_set_margin_bottom (box, GAP);
  gtk_widget_set_margin_start (box, GAP);
  gtk_widget_set_margin_end (box, GAP);
  for (int sheet = 0; sheet < pagoda_paper_sheets_count (sheets); sheet++)
    gtk_box_append (GTK_BOX (box), pagoda_sheet_view_new (sheets, sheet));
  return box;
}

void
pagoda_paper_dialog_show (PagodaPaperDialog *dialog, PagodaPaper *paper)
{
  if (dialog->window == NULL)
    return;
  g_clear_pointer (&dialog->paper, pagoda_paper_unref);
  dialog->paper = pagoda_paper_ref (paper);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 create_sheets (paper, dialog->request->paper));
  pagoda_dialog_set_content (PAGODA_DIALOG (dialog), scrolled);
  show_possible_actions (dialog);
}

GCancellable *
pagoda_paper_dialog_get_cancellable (PagodaPaperDialog *dialog)
{
  return dialog->cancellable;
}
