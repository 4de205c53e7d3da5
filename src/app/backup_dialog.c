/* backup_dialog.c: the backups of the store: make, look into, restore, seal.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backup is looked into in the pool before its restoring can be confirmed, so that the question can say
 * what would be there afterwards.
 */
#include "config.h"

#include "app/backup_dialog.h"

#include "app/compat.h"
#include "app/widgets/form_dialog.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "store/sealed_backup.h"

#include <glib/gi18n-lib.h>

/* Pass phrases below these lengths are called weak, and fair. */
#define WEAK_BELOW 10
#define FAIR_BELOW 16

struct _PagodaBackupDialog
{
  AdwWindow parent_instance;

  GtkLabel *message;
  AdwBin *bin;

  PagodaSession *session; /* NULL once the dialog is closed */
  char *chosen;           /* the backup that is asked about */
};

G_DEFINE_FINAL_TYPE (PagodaBackupDialog, pagoda_backup_dialog, ADW_TYPE_WINDOW)

static const char *const sealed_patterns[] = { "*" PAGODA_SEALED_ENDING, NULL };
static const char *const backup_patterns[] = { "*.pagoda", "*" PAGODA_SEALED_ENDING, NULL };

static void
show_message (PagodaBackupDialog *dialog, const char *message)
{
  gtk_label_set_label (dialog->message, message);
  gtk_widget_set_visible (GTK_WIDGET (dialog->message), message[0] != '\0');
}

/* List */

static GtkWidget *
create_row (const PagodaBackupFile *backup)
{
  g_autofree char *day = pagoda_wording_full_day (backup->day);
  g_autofree char *title = g_strdup_printf ("%s %s", day, backup->time);
  g_autofree char *size = g_format_size ((guint64)backup->bytes);
  g_autofree char *button_name = g_strdup_printf ("%s %s", _ ("Restore…"), title);
  GtkWidget *row = pagoda_text_row_new (title, size);

  pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Restore…")), button_name, "backup.look",
                              g_variant_new_string (backup->path));
  return row;
}

static void
list_backups (PagodaBackupDialog *dialog, GPtrArray *backups)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Backups of this store"),
      backups->len > 0 ? _ ("One is made by itself on each day that you use Pagoda.")
                       : _ ("There is none yet. One is made by itself on each day that you use Pagoda."));

  for (guint i = 0; i < backups->len; i++)
    adw_preferences_group_add (group, create_row (g_ptr_array_index (backups, i)));
  adw_bin_set_child (dialog->bin, GTK_WIDGET (page));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaBackupDialog) dialog = data;
  g_autoptr (GPtrArray) backups = pagoda_session_backups_finish (PAGODA_SESSION (source), result, NULL);

  if (dialog->session != NULL && backups != NULL)
    list_backups (dialog, backups);
}

static void
show_backups (PagodaBackupDialog *dialog)
{
  pagoda_session_backups_async (dialog->session, pagoda_session_get_path (dialog->session), listed_cb,
                                g_object_ref (dialog));
}

/* Making */

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaBackupDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pagoda_session_backup_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->session == NULL)
    return;
  show_message (dialog, path != NULL ? _ ("The backup is made and checked.") : error->message);
  show_backups (dialog);
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_session_backup_async (PAGODA_BACKUP_DIALOG (widget)->session, made_cb, g_object_ref (widget));
}

/* Restoring */

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaBackupDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  gboolean restored = pagoda_session_restore_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->session == NULL)
    return;
  show_message (dialog, restored ? _ ("The backup is restored. The store as it was is kept beside it.")
                                 : error->message);
  show_backups (dialog);
}

static void
restore (PagodaBackupDialog *dialog, const char *phrase)
{
  pagoda_session_restore_async (dialog->session, dialog->chosen, phrase, restored_cb, g_object_ref (dialog));
}

static void
confirmed_cb (gpointer data)
{
  restore (PAGODA_BACKUP_DIALOG (data), NULL);
}

static void
look_in_pool (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  PagodaBackupContent *content = g_new0 (PagodaBackupContent, 1);
  GError *error = NULL;

  if (pagoda_backup_look (path, content, &error))
    g_task_return_pointer (task, content, g_free);
  else
    {
      g_free (content);
      g_task_return_error (task, error);
    }
}

static char *
word_content (const PagodaBackupContent *content)
{
  g_autofree char *customers = pagoda_count_format ((guint64)content->customers);
  g_autofree char *orders = pagoda_count_format ((guint64)content->orders);
  g_autofree char *day = content->last_day != PAGODA_DAY_NONE
                             ? pagoda_wording_day (content->last_day, PAGODA_DAY_NONE)
                             : g_strdup ("—");

  return g_strdup_printf (
      _ ("It holds customers: %s, orders: %s; the last day in it is %s. It takes the place "
         "of the open store, which is kept beside it."),
      customers, orders, day);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PagodaBackupDialog *dialog = PAGODA_BACKUP_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree PagodaBackupContent *content = g_task_propagate_pointer (G_TASK (result), &error);

  if (dialog->session == NULL)
    return;
  if (content == NULL)
    {
      show_message (dialog, error->message);
      return;
    }
  g_autofree char *text = word_content (content);
  pagoda_compat_ask (GTK_WINDOW (dialog), _ ("Restore this backup?"), text, _ ("Restore"), confirmed_cb,
                     dialog);
}

static void
look_into (PagodaBackupDialog *dialog, const char *path)
{
  g_autoptr (GTask) task = g_task_new (dialog, NULL, looked_cb, NULL);

  g_free (dialog->chosen);
  dialog->chosen = g_strdup (path);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, look_in_pool);
}

static void
look_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  look_into (PAGODA_BACKUP_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

/* Sealed files */

static void
sealed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaBackupDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  gboolean sealed = pagoda_session_seal_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->session != NULL)
    show_message (
        dialog,
        sealed
            ? _ ("The sealed file is written. Only the pass phrase opens it. Attached files are not in it.")
            : error->message);
}

static const char *
word_strength (const char *phrase)
{
  glong length = g_utf8_strlen (phrase, -1);

  if (length < WEAK_BELOW)
    return _ ("Weak: take several words. Nobody can recover a forgotten pass phrase.");
  if (length < FAIR_BELOW)
    return _ ("Fair: one more word makes it strong. Nobody can recover a forgotten pass phrase.");
  return _ ("Strong. Nobody can recover a forgotten pass phrase.");
}

static void
phrase_changed_cb (PagodaFormDialog *form)
{
  g_autofree char *phrase = pagoda_form_dialog_get_text (form, "phrase");

  pagoda_form_dialog_show_message (form, word_strength (phrase != NULL ? phrase : ""));
}

static void
seal_save_cb (PagodaFormDialog *form, PagodaBackupDialog *dialog)
{
  g_autofree char *phrase = pagoda_form_dialog_get_text (form, "phrase");
  g_autofree char *again = pagoda_form_dialog_get_text (form, "again");

  if (g_strcmp0 (phrase, again) != 0)
    {
      pagoda_form_dialog_show_message (form, _ ("The two are not the same."));
      return;
    }
  pagoda_session_seal_async (dialog->session, dialog->chosen, phrase, sealed_cb, g_object_ref (dialog));
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
unseal_save_cb (PagodaFormDialog *form, PagodaBackupDialog *dialog)
{
  g_autofree char *phrase = pagoda_form_dialog_get_text (form, "phrase");

  restore (dialog, phrase);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
ask_phrase (PagodaBackupDialog *dialog, const char *path, gboolean seal)
{
  PagodaFormDialog *form = pagoda_form_dialog_new (GTK_WINDOW (dialog),
                                                   seal ? _ ("Seal a backup") : _ ("Restore a sealed file"));

  g_free (dialog->chosen);
  dialog->chosen = g_strdup (path);
  pagoda_form_dialog_add_phrase (form, "phrase", _ ("Pass phrase"));
  pagoda_form_dialog_require (form, "phrase");
  if (seal)
    {
      pagoda_form_dialog_add_phrase (form, "again", _ ("Pass phrase once more"));
      pagoda_form_dialog_require (form, "again");
      g_signal_connect (form, "changed", G_CALLBACK (phrase_changed_cb), NULL);
      phrase_changed_cb (form);
    }
  else
    pagoda_form_dialog_show_message (form,
                                     _ ("It takes the place of the open store, which is kept beside it."));
  g_signal_connect_object (form, "save", seal ? G_CALLBACK (seal_save_cb) : G_CALLBACK (unseal_save_cb),
                           dialog, 0);
  gtk_window_present (GTK_WINDOW (form));
}

static void
seal_answered_cb (const char *path, gpointer data)
{
  ask_phrase (PAGODA_BACKUP_DIALOG (data), path, TRUE);
}

/* A plain backup is looked into; a sealed one cannot be without its phrase. */
static void
file_answered_cb (const char *path, gpointer data)
{
  if (g_str_has_suffix (path, PAGODA_SEALED_ENDING))
    ask_phrase (PAGODA_BACKUP_DIALOG (data), path, FALSE);
  else
    look_into (PAGODA_BACKUP_DIALOG (data), path);
}

static void
seal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaFileQuestion question = { .title = _ ("Seal a backup"),
                                  .accept = _ ("_Save"),
                                  .suggestion = "pagoda" PAGODA_SEALED_ENDING,
                                  .filter = _ ("Sealed backups"),
                                  .patterns = sealed_patterns };

  pagoda_compat_ask_file (GTK_WINDOW (widget), &question, seal_answered_cb, widget);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaFileQuestion question = { .title = _ ("Restore a file"),
                                  .accept = _ ("_Choose"),
                                  .filter = _ ("Backups, plain or sealed"),
                                  .patterns = backup_patterns };

  pagoda_compat_ask_file (GTK_WINDOW (widget), &question, file_answered_cb, widget);
}

/* Life */

static void
pagoda_backup_dialog_dispose (GObject *object)
{
  PagodaBackupDialog *dialog = PAGODA_BACKUP_DIALOG (object);

  g_clear_object (&dialog->session);
  g_clear_pointer (&dialog->chosen, g_free);
  G_OBJECT_CLASS (pagoda_backup_dialog_parent_class)->dispose (object);
}

static void
pagoda_backup_dialog_class_init (PagodaBackupDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_backup_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "backup.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "backup.look", "s", look_action);
  gtk_widget_class_install_action (widget_class, "backup.seal", NULL, seal_action);
  gtk_widget_class_install_action (widget_class, "backup.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/backup_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaBackupDialog, message);
  gtk_widget_class_bind_template_child (widget_class, PagodaBackupDialog, bin);
}

static void
pagoda_backup_dialog_init (PagodaBackupDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
}

void
pagoda_backup_dialog_show (GtkWindow *parent, PagodaSession *session, const char *sealed)
{
  PagodaBackupDialog *dialog = g_object_new (PAGODA_TYPE_BACKUP_DIALOG, NULL);

  dialog->session = g_object_ref (session);
  pagoda_compat_place_dialog (GTK_WINDOW (dialog), parent);
  show_backups (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  if (sealed != NULL)
    ask_phrase (dialog, sealed, FALSE);
}
