/* history_dialog.c: what was done to the store, and taking it back down to a point.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The record is read again after each undo, so that the marks are those of the store.
 */
#include "config.h"

#include "app/history_dialog.h"

#include "app/compat.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "store/record_words.h"

#include <glib/gi18n-lib.h>

/* Rows that a dialog can show at once; what is older is in the command line's `history`. */
#define ENTRIES_SHOWN 300

struct _PagodaHistoryDialog
{
  PagodaDialog parent_instance;

  PagodaSession *session; /* NULL once the dialog is closed */
  gint64 chosen;          /* the entry that is asked about */
};

G_DEFINE_FINAL_TYPE (PagodaHistoryDialog, pagoda_history_dialog, PAGODA_TYPE_DIALOG)

static void read_again (PagodaHistoryDialog *dialog);

static gboolean
is_in_effect (const PagodaHistoryEntry *entry)
{
  return entry->kind == PAGODA_HISTORY_DO && !entry->undone;
}

static char *
word_details (const PagodaHistoryEntry *entry)
{
  g_autofree char *moment = pagoda_wording_moment (entry->at);
  g_autofree char *changes = pagoda_count_format ((guint64)entry->changes);
  const char *mark = entry->undone                           ? _ ("undone")
                     : entry->sealed && is_in_effect (entry) ? _ ("too old to be undone")
                                                             : NULL;
  /* Translators: when, who, and how many rows changed. */
  g_autofree char *text = g_strdup_printf (_ ("%s · %s · rows changed: %s"), moment,
                                           entry->actor != NULL ? entry->actor : "—", changes);

  return mark != NULL ? g_strdup_printf ("%s · %s", text, mark) : g_steal_pointer (&text);
}

/* @commands is how many would be taken back, this one included. */
static void
add_button (GtkWidget *row, const PagodaHistoryEntry *entry, guint commands, const char *label)
{
  g_autofree char *text = g_strdup_printf (_ ("Undo to here: %u"), commands);
  g_autofree char *name = g_strdup_printf ("%s, %s", text, label);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_tooltip_text (button, _ ("How many commands are taken back"));
  pagoda_text_row_add_button (row, button, name, "history.undo-to", g_variant_new_int64 (entry->id));
}

static GtkWidget *
create_row (const PagodaHistoryEntry *entry, guint commands)
{
  g_autofree char *label = pagoda_history_label (entry, pagoda_language_current ());
  g_autofree char *details = word_details (entry);
  GtkWidget *row = pagoda_text_row_new (label, details);

  if (commands > 0)
    add_button (row, entry, commands, label);
  return row;
}

/* What is sealed stops the way down: neither it nor anything before it can be taken back. */
static void
show_entries (PagodaHistoryDialog *dialog, GPtrArray *entries)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("What was done, the newest first"),
                                   entries->len == 0 ? _ ("Nothing was done in this store yet.") : NULL);
  gboolean open = !pagoda_session_get_read_only (dialog->session);
  guint commands = 0;

  for (guint i = 0; i < MIN (entries->len, ENTRIES_SHOWN); i++)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      open = open && !(is_in_effect (entry) && entry->sealed);
      gboolean can_undo = open && is_in_effect (entry);
      commands += can_undo;
      adw_preferences_group_add (group, create_row (entry, can_undo ? commands : 0));
    }
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaHistoryDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = pagoda_session_history_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->session == NULL)
    return;
  if (entries != NULL)
    show_entries (dialog, entries);
  else
    pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
}

static void
read_again (PagodaHistoryDialog *dialog)
{
  pagoda_session_history_async (dialog->session, read_cb, g_object_ref (dialog));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaHistoryDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  int commands = pagoda_session_undo_to_finish (PAGODA_SESSION (source), result, &error);
  g_autofree char *text = g_strdup_printf (_ ("Commands taken back: %d. Redo brings them back."), commands);

  if (dialog->session == NULL)
    return;
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), commands >= 0 ? text : error->message);
  read_again (dialog);
}

static void
undo_cb (gpointer data)
{
  PagodaHistoryDialog *dialog = PAGODA_HISTORY_DIALOG (data);

  pagoda_session_undo_to_async (dialog->session, dialog->chosen, undone_cb, g_object_ref (dialog));
}

/* What would become of the customers and of each kind of record, a line each. */
static char *
word_preview (const PagodaUndoPreview *preview)
{
  g_autofree char *customers = pagoda_count_format (preview->n_customers);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Commands that are taken back: %u"), preview->entries->len);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("Customers concerned: %s"), customers);
  for (guint i = 0; i < preview->names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : " – ",
                            (char *)g_ptr_array_index (preview->names, i));
  for (guint i = 0; i < preview->records->len; i++)
    {
      const PagodaRecordCounts *counts = g_ptr_array_index (preview->records, i);
      g_autofree char *added = pagoda_count_format ((guint64)counts->added);
      g_autofree char *changed = pagoda_count_format ((guint64)counts->changed);
      g_autofree char *removed = pagoda_count_format ((guint64)counts->removed);
      g_string_append_c (text, '\n');
      /* Translators: a kind of record, and how many of it come back, change and go. */
      g_string_append_printf (text, _ ("%s – come back: %s, change: %s, go: %s"),
                              pagoda_record_label (counts->table, pagoda_language_current ()), added, changed,
                              removed);
    }
  return g_string_free (text, FALSE);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaHistoryDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaUndoPreview) preview
      = pagoda_session_preview_undo_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->session == NULL)
    return;
  if (preview == NULL)
    {
      pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
      return;
    }
  g_autofree char *text = word_preview (preview);
  pagoda_compat_ask (GTK_WINDOW (dialog), _ ("Undo to here?"), text, _ ("Undo"), undo_cb, dialog);
}

static void
undo_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaHistoryDialog *dialog = PAGODA_HISTORY_DIALOG (widget);

  dialog->chosen = g_variant_get_int64 (parameter);
  pagoda_session_preview_undo_async (dialog->session, dialog->chosen, NULL, previewed_cb,
                                     g_object_ref (dialog));
}

static void
pagoda_history_dialog_dispose (GObject *object)
{
  g_clear_object (&PAGODA_HISTORY_DIALOG (object)->session);
  G_OBJECT_CLASS (pagoda_history_dialog_parent_class)->dispose (object);
}

static void
pagoda_history_dialog_class_init (PagodaHistoryDialogClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_history_dialog_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "history.undo-to", "x", undo_to_action);
}

static void
pagoda_history_dialog_init (PagodaHistoryDialog *dialog)
{
}

void
pagoda_history_dialog_show (GtkWindow *parent, PagodaSession *session)
{
  PagodaHistoryDialog *dialog = g_object_new (PAGODA_TYPE_HISTORY_DIALOG, "title", _ ("History"), NULL);

  dialog->session = g_object_ref (session);
  read_again (dialog);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), parent);
}
