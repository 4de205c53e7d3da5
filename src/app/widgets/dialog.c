/* dialog.c: a window over another one, with a list to read or to choose from.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/dialog.h"

#include "app/compat.h"

#define LEAST_WIDTH 340
#define LEAST_HEIGHT 280

typedef struct
{
  AdwHeaderBar *header;
  GtkLabel *message;
  AdwBin *bin;
} PagodaDialogPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PagodaDialog, pagoda_dialog, ADW_TYPE_WINDOW)

static PagodaDialogPrivate *
private_of (PagodaDialog *dialog)
{
  return pagoda_dialog_get_instance_private (dialog);
}

static void
pagoda_dialog_class_init (PagodaDialogClass *class)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_message (void)
{
  GtkWidget *message
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE, NULL);

  gtk_widget_add_css_class (message, "strip");
  return message;
}

static void
pagoda_dialog_init (PagodaDialog *dialog)
{
  PagodaDialogPrivate *private = private_of (dialog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  private->header = ADW_HEADER_BAR (adw_header_bar_new ());
  private->message = GTK_LABEL (create_message ());
  private->bin = ADW_BIN (adw_bin_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (private->bin), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (private->header));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (private->message));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (private->bin));
  adw_window_set_content (ADW_WINDOW (dialog), box);
  gtk_widget_set_size_request (GTK_WIDGET (dialog), LEAST_WIDTH, LEAST_HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
}

PagodaDialog *
pagoda_dialog_new (const char *title)
{
  return g_object_new (PAGODA_TYPE_DIALOG, "title", title, NULL);
}

void
pagoda_dialog_open (PagodaDialog *dialog, GtkWindow *parent)
{
  pagoda_compat_place_dialog (GTK_WINDOW (dialog), parent);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pagoda_dialog_set_list (PagodaDialog *dialog, AdwPreferencesPage *list)
{
  pagoda_dialog_set_content (dialog, GTK_WIDGET (list));
}

void
pagoda_dialog_set_content (PagodaDialog *dialog, GtkWidget *content)
{
  GtkWidget *bin = GTK_WIDGET (private_of (dialog)->bin);
  GtkWidget *focus;

  adw_bin_set_child (ADW_BIN (bin), content);
  /* A list that comes after the dialog was opened finds the focus with nobody, or with a pane. */
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  if (focus == NULL || GTK_IS_SCROLLED_WINDOW (focus))
    gtk_widget_child_focus (bin, GTK_DIR_TAB_FORWARD);
}

void
pagoda_dialog_show_message (PagodaDialog *dialog, const char *message)
{
  gtk_label_set_label (private_of (dialog)->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (private_of (dialog)->message), message != NULL);
}

void
pagoda_dialog_add_to_header (PagodaDialog *dialog, GtkWidget *widget)
{
  adw_header_bar_pack_start (private_of (dialog)->header, widget);
}
