/* rescue_page.c: what the window shows where a store could not be opened.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here takes anything away: salvaging and restoring keep the file that could not be opened beside the
 * new one.
 */
#include "config.h"

#include "app/rescue_page.h"

#include "app/widgets/dialog.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "store/record_words.h"

#include <glib/gi18n-lib.h>

#define GAP 12
#define DAY_LENGTH 10 /* of YYYY-MM-DD, with which the name of a dated backup begins */

struct _PagodaRescuePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *salvage_button;
  GtkWidget *backup_button;
  GtkLabel *backup_label;
  GtkWidget *again_button;
  GtkWidget *own_button;
  GtkWidget *back_button;
  GtkProgressBar *progress;
  GtkWidget *cancel_button;

  PagodaSession *session;
  char *path;   /* the store that could not be opened */
  char *backup; /* its newest sound backup, or NULL */
  GCancellable *salvaging;
};

G_DEFINE_FINAL_TYPE (PagodaRescuePage, pagoda_rescue_page, ADW_TYPE_BIN)

static void
set_description (PagodaRescuePage *page, const char *text)
{
  /* The description is markup, and a message may name a file with any character. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (page->status, escaped);
}

static void
open_store (PagodaRescuePage *page, const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open-path", "s", path);
}

/* The newest backup */

static char *
word_backup (const char *path, const PagodaBackupContent *content)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *iso = g_strndup (name, DAY_LENGTH);
  g_autofree char *day = pagoda_wording_full_day (pagoda_day_from_iso (iso));
  g_autofree char *customers = pagoda_count_format ((guint64)content->customers);
  g_autofree char *orders = pagoda_count_format ((guint64)content->orders);

  return g_strdup_printf (_ ("The newest sound backup is of %s. It holds customers: %s, orders: %s."), day,
                          customers, orders);
}

static void
backup_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaRescuePage) page = data;
  PagodaBackupContent content;
  g_autofree char *backup = pagoda_session_good_backup_finish (PAGODA_SESSION (source), result, &content);
  g_autofree char *text = backup != NULL ? word_backup (backup, &content) : NULL;

  gtk_label_set_label (page->backup_label, text != NULL ? text : _ ("There is no backup of this file."));
  gtk_widget_set_visible (GTK_WIDGET (page->backup_label), TRUE);
  gtk_widget_set_visible (page->backup_button, backup != NULL);
  g_free (page->backup);
  page->backup = g_steal_pointer (&backup);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaRescuePage) page = data;
  g_autoptr (GError) error = NULL;

  if (pagoda_session_restore_to_finish (PAGODA_SESSION (source), result, &error))
    open_store (page, page->path);
  else
    set_description (page, error->message);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRescuePage *page = PAGODA_RESCUE_PAGE (widget);

  pagoda_session_restore_to_async (page->session, page->path, page->backup, NULL, restored_cb,
                                   g_object_ref (page));
}

/* Salvaging */

static void
show_salvaging (PagodaRescuePage *page, gboolean running)
{
  gtk_widget_set_visible (GTK_WIDGET (page->progress), running);
  gtk_widget_set_visible (page->cancel_button, running);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "rescue.salvage", !running);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "rescue.restore", !running);
  if (!running)
    g_clear_object (&page->salvaging);
}

static char *
word_table (const PagodaSalvagedTable *table)
{
  g_autofree char *saved = pagoda_count_format ((guint64)table->saved);
  g_autofree char *partial = pagoda_count_format ((guint64)table->partial);
  g_autofree char *lost = pagoda_count_format ((guint64)table->lost);
  g_autofree char *text
      = g_strdup_printf (_ ("Saved: %s, of these in part: %s, lost: %s"), saved, partial, lost);

  return table->uncertain ? g_strdup_printf ("%s · %s", text, _ ("more may be lost"))
                          : g_steal_pointer (&text);
}

static void
tell_salvage (GtkWindow *parent, const PagodaSalvage *salvage)
{
  PagodaDialog *dialog = pagoda_dialog_new (_ ("What was salvaged"));
  AdwPreferencesPage *list = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autofree char *text = g_strdup_printf (_ ("The damaged file is kept as %s."), salvage->damaged);
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (list,
                                   pagoda_salvage_is_whole (salvage) ? _ ("Everything could be read.")
                                                                     : _ ("Some records could not be read."),
                                   text);

  for (guint i = 0; i < salvage->tables->len; i++)
    {
      const PagodaSalvagedTable *table = g_ptr_array_index (salvage->tables, i);
      g_autofree char *counts = word_table (table);
      GtkWidget *row
          = pagoda_text_row_new (pagoda_record_label (table->table, pagoda_language_current ()), counts);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (group, row);
    }
  pagoda_dialog_set_list (dialog, list);
  pagoda_dialog_open (dialog, parent);
}

static void
salvaged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaRescuePage) page = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaSalvage) salvage = pagoda_session_salvage_finish (PAGODA_SESSION (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  show_salvaging (page, FALSE);
  if (salvage == NULL)
    {
      set_description (page, error->message);
      return;
    }
  if (root != NULL)
    tell_salvage (GTK_WINDOW (root), salvage);
  open_store (page, page->path);
}

static void
progress_cb (double fraction, gpointer data)
{
  gtk_progress_bar_set_fraction (PAGODA_RESCUE_PAGE (data)->progress, fraction);
}

static void
salvage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRescuePage *page = PAGODA_RESCUE_PAGE (widget);

  page->salvaging = g_cancellable_new ();
  show_salvaging (page, TRUE);
  pagoda_session_salvage_async (page->session, page->path, progress_cb, page, page->salvaging, salvaged_cb,
                                g_object_ref (page));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (PAGODA_RESCUE_PAGE (widget)->salvaging);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_store (PAGODA_RESCUE_PAGE (widget), PAGODA_RESCUE_PAGE (widget)->path);
}

static void
own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = pagoda_installation_store ();

  open_store (PAGODA_RESCUE_PAGE (widget), path);
}

/* Life */

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
pagoda_rescue_page_dispose (GObject *object)
{
  PagodaRescuePage *page = PAGODA_RESCUE_PAGE (object);

  g_clear_object (&page->session);
  g_clear_object (&page->salvaging);
  g_clear_pointer (&page->path, g_free);
  g_clear_pointer (&page->backup, g_free);
  G_OBJECT_CLASS (pagoda_rescue_page_parent_class)->dispose (object);
}

static void
pagoda_rescue_page_class_init (PagodaRescuePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_rescue_page_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "rescue.salvage", NULL, salvage_action);
  gtk_widget_class_install_action (widget_class, "rescue.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "rescue.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "rescue.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "rescue.own", NULL, own_action);
}

static void
pagoda_rescue_page_init (PagodaRescuePage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  page->status = ADW_STATUS_PAGE (adw_status_page_new ());
  gtk_widget_add_css_class (GTK_WIDGET (page->status), "compact");
  page->backup_label = GTK_LABEL (gtk_label_new (NULL));
  page->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_label_set_wrap (page->backup_label, TRUE);
  gtk_label_set_justify (page->backup_label, GTK_JUSTIFY_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Salvaging"), -1);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page->backup_label));
  page->backup_button = add_button (box, _ ("Restore this backup"), "rescue.restore", TRUE);
  page->salvage_button = add_button (box, _ ("Salvage what can be read"), "rescue.salvage", FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page->progress));
  page->cancel_button = add_button (box, _ ("Cancel"), "rescue.cancel", FALSE);
  page->again_button = add_button (box, _ ("Try again"), "rescue.again", FALSE);
  page->own_button = add_button (box, _ ("Open my own data file"), "rescue.own", FALSE);
  page->back_button = add_button (box, _ ("Back"), "win.dismiss-failure", FALSE);
  add_button (box, _ ("Open another file…"), "win.open", FALSE);
  adw_status_page_set_icon_name (page->status, "dialog-warning-symbolic");
  adw_status_page_set_child (page->status, box);
  adw_bin_set_child (ADW_BIN (page), GTK_WIDGET (page->status));
}

GtkWidget *
pagoda_rescue_page_new (PagodaSession *session)
{
  PagodaRescuePage *page = g_object_new (PAGODA_TYPE_RESCUE_PAGE, NULL);

  page->session = g_object_ref (session);
  return GTK_WIDGET (page);
}

static const char *
title_of (const GError *error)
{
  if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED))
    return _ ("The data file is damaged");
  if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE))
    return _ ("This is no data file of Pagoda");
  if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND))
    return _ ("The data file is not there");
  if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NEWER))
    return _ ("The data file is of a newer Pagoda");
  return _ ("The data file was not opened");
}

/* A file that is damaged, gone or overwritten by something else may have a backup. */
static gboolean
may_be_restored (const GError *error)
{
  return g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED)
         || g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE)
         || g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND);
}

void
pagoda_rescue_page_show (PagodaRescuePage *page, const char *path, const GError *error)
{
  g_autofree char *own = pagoda_installation_store ();
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf ("%s\n%s", name, error->message);

  g_free (page->path);
  page->path = g_strdup (path);
  g_clear_pointer (&page->backup, g_free);
  adw_status_page_set_title (page->status, title_of (error));
  set_description (page, text);
  show_salvaging (page, FALSE);
  gtk_widget_set_visible (page->salvage_button,
                          g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED));
  gtk_widget_set_visible (page->own_button, !g_str_equal (own, path));
  gtk_widget_set_visible (page->back_button, pagoda_session_get_path (page->session) != NULL);
  gtk_widget_set_visible (page->backup_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (page->backup_label), FALSE);
  if (may_be_restored (error))
    pagoda_session_good_backup_async (page->session, path, backup_found_cb, g_object_ref (page));
}
