/* compat.c: what later versions of the libraries do in another way.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GtkFileChooserNative, AdwMessageDialog, AdwAboutWindow and AdwLeaflet are deprecated later and have no
 * successor at our floor.  They are called here and nowhere else.
 */
#include "config.h"

#include "app/compat.h"

#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

/* The size of a dialog where its parent has room for it. */
#define DIALOG_WIDTH 680
#define DIALOG_HEIGHT 660

typedef struct
{
  PagodaFileAnswer answer;
  gpointer data;
} Asking;

static void
file_response_cb (GtkNativeDialog *dialog, int response, Asking *asking)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    asking->answer (path, asking->data);
  g_object_unref (dialog);
}

static GtkFileFilter *
create_filter (const PagodaFileQuestion *question)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, question->filter);
  for (const char *const *pattern = question->patterns; *pattern != NULL; pattern++)
    gtk_file_filter_add_pattern (filter, *pattern);
  return filter;
}

void
pagoda_compat_ask_file (GtkWindow *parent,
                        const PagodaFileQuestion *question,
                        PagodaFileAnswer answer,
                        gpointer data)
{
  gboolean save = question->suggestion != NULL;
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (question->title, parent,
                                     save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                                     question->accept, _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = create_filter (question);
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){ answer, data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (save)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), question->suggestion);
  g_signal_connect_data (dialog, "response", G_CALLBACK (file_response_cb), asking,
                         (GClosureNotify)(void (*) (void))g_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
pagoda_compat_show_message (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  PagodaConfirmed confirmed;
  gpointer data;
} Confirming;

static void
confirm_response_cb (AdwMessageDialog *dialog, const char *response, Confirming *confirming)
{
  if (g_str_equal (response, "do"))
    confirming->confirmed (confirming->data);
}

void
pagoda_compat_ask (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const char *verb,
                   PagodaConfirmed confirmed,
                   gpointer data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Confirming *confirming = g_new (Confirming, 1);

  *confirming = (Confirming){ confirmed, data };
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "do", verb, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "do", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (confirm_response_cb), confirming,
                         (GClosureNotify)(void (*) (void))g_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *uri = data;
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  g_autofree char *shown = g_filename_display_name (path != NULL ? path : uri);
  g_autofree char *body
      = g_strdup_printf (_ ("No program on this computer opens such files. It lies here: %s"), shown);
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_compat_show_message (GTK_WINDOW (source), _ ("The file was not opened"), body);
}

void
pagoda_compat_open_file (GtkWindow *parent, const char *uri)
{
  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, file_opened_cb, g_strdup (uri));
}

void
pagoda_compat_place_dialog (GtkWindow *dialog, GtkWindow *parent)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent));
  int height = gtk_widget_get_height (GTK_WIDGET (parent));

  /* A parent that is not shown yet has no size. */
  gtk_window_set_default_size (dialog, width > 0 ? MIN (width, DIALOG_WIDTH) : DIALOG_WIDTH,
                               height > 0 ? MIN (height, DIALOG_HEIGHT) : DIALOG_HEIGHT);
  gtk_window_set_transient_for (dialog, parent);
}

void
pagoda_compat_show_about (GtkWindow *parent)
{
  GtkWidget *about
      = g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "application-name", _ ("Pagoda"),
                      "application-icon", PAGODA_APPLICATION_ID, "version", PAGODA_VERSION, "developer-name",
                      _ ("The Pagoda authors"), "comments", _ ("Know which customers carry your sales"),
                      "license-type", GTK_LICENSE_GPL_3_0, NULL);

  pagoda_naming_set_icon_buttons (about, "go-previous-symbolic", _ ("Back"));
  pagoda_naming_set_inside (about, GTK_TYPE_LIST_BOX, _ ("Details"));
  pagoda_naming_set_inside (about, GTK_TYPE_TEXT_VIEW, _ ("License"));
  gtk_window_present (GTK_WINDOW (about));
}

gboolean
pagoda_compat_leaflet_is_folded (GtkWidget *leaflet)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (leaflet));
}

void
pagoda_compat_leaflet_show (GtkWidget *leaflet, GtkWidget *part)
{
  adw_leaflet_set_visible_child (ADW_LEAFLET (leaflet), part);
}
