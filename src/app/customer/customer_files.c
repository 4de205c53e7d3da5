/* customer_files.c: the files kept with a customer: attaching, opening, taking off.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is copied into the folder beside the store; the one it came from is left alone.
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/compat.h"
#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

void
pagoda_customer_files_fill (AdwPreferencesPage *page, const PagodaDossier *dossier)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Files"), dossier->attachments->len == 0 ? _ ("Drop files here, or choose one.") : NULL);

  pagoda_text_row_add_group_button (group, _ ("Attach file"), "customer.attach", NULL);
  for (guint i = 0; i < dossier->attachments->len; i++)
    {
      const PagodaAttachment *attachment = g_ptr_array_index (dossier->attachments, i);
      g_autofree char *day = pagoda_wording_day (attachment->day, PAGODA_DAY_NONE);
      g_autofree char *size = g_format_size ((guint64)attachment->size);
      g_autofree char *text = g_strdup_printf ("%s · %s", size, day);
      GtkWidget *row = pagoda_text_row_new (attachment->name, text);
      pagoda_text_row_set_action (row, "customer.file", g_variant_new_int64 (attachment->id));
      pagoda_text_row_add_delete_button (row, attachment->name, "customer.delete-file", attachment->id);
      adw_preferences_group_add (group, row);
    }
}

/* Attaching */

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (pagoda_session_attach_finish (PAGODA_SESSION (source), result, &error))
    pagoda_window_show_toast (window, _ ("The file is attached."), _ ("Undo"), "win.undo");
  else
    pagoda_window_show_toast (window, error->message, NULL, NULL);
}

static void
attach (const char *path, gpointer data)
{
  PagodaCustomerPage *page = data;

  pagoda_session_attach_async (pagoda_editing_session (page->window), page->id, path, pagoda_day_today (),
                               NULL, attached_cb, g_object_ref (page->window));
}

static void
attach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*", NULL };
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  PagodaFileQuestion question = {
    .title = _ ("Attach file"), .accept = _ ("Attach"), .filter = _ ("All files"), .patterns = patterns
  };

  pagoda_compat_ask_file (GTK_WINDOW (page->window), &question, attach, page);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaCustomerPage *page)
{
  gboolean writable = !pagoda_session_get_read_only (pagoda_editing_session (page->window));
  gboolean taken = FALSE;

  for (GSList *file = g_value_get_boxed (value); file != NULL && writable; file = file->next)
    {
      g_autofree char *path = g_file_get_path (file->data);
      if (path != NULL)
        attach (path, page);
      taken = taken || path != NULL;
    }
  return taken;
}

void
pagoda_customer_files_accept_drops (PagodaCustomerPage *page)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), page);
  gtk_widget_add_controller (GTK_WIDGET (page), GTK_EVENT_CONTROLLER (target));
}

/* Opening and taking off */

static PagodaAttachment *
find_attachment (PagodaCustomerPage *page, GVariant *id)
{
  return page->dossier != NULL ? pagoda_customer_page_find_record (page->dossier->attachments,
                                                                   G_STRUCT_OFFSET (PagodaAttachment, id),
                                                                   g_variant_get_int64 (id))
                               : NULL;
}

static void
located_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pagoda_session_locate_attachment_finish (PAGODA_SESSION (source), result, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (uri != NULL)
    pagoda_compat_open_file (GTK_WINDOW (window), uri);
  else
    pagoda_window_show_toast (window, error->message, NULL, NULL);
}

static void
file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  const PagodaAttachment *attachment = find_attachment (page, parameter);

  if (attachment != NULL)
    pagoda_session_locate_attachment_async (pagoda_editing_session (page->window), attachment, located_cb,
                                            g_object_ref (page->window));
}

static void
delete_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  const PagodaAttachment *attachment = find_attachment (page, parameter);

  if (attachment != NULL)
    pagoda_editing_run (page->window, pagoda_edit_delete_attachment (attachment->id, attachment->name),
                        g_strdup_printf (_ ("Deleted: %s"), attachment->name));
}

void
pagoda_customer_files_install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.attach", NULL, attach_action);
  gtk_widget_class_install_action (class, "customer.file", "x", file_action);
  gtk_widget_class_install_action (class, "customer.delete-file", "x", delete_file_action);
}
