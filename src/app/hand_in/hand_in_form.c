/* hand_in_form.c: accounts are written to a file for another Pagoda (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a chain of callbacks that holds a reference on the window until its end.
 */
#include "config.h"

#include "app/hand_in/hand_in_form.h"

#include "app/compat.h"
#include "app/customer/editing-private.h"
#include "app/widgets/form_dialog.h"
#include "session/hand_ins.h"

#include <glib/gi18n-lib.h>

/* Whose accounts a window was asked for. */
#define OWNER "hand-in-owner"

static const char *const patterns[] = { "*" PAGODA_HAND_IN_ENDING, NULL };

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;
  PagodaHandInCounts counts;
  gboolean written = pagoda_session_hand_in_finish (PAGODA_SESSION (source), result, &counts, &error);

  pagoda_window_end_progress (window);
  if (written)
    {
      g_autofree char *accounts = pagoda_count_format ((guint64)counts.accounts);
      g_autofree char *text
          = g_strdup_printf (_ ("The hand-in is written and checked. Accounts: %s"), accounts);
      pagoda_window_show_toast (window, text, NULL, NULL);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_window_show_toast (window, _ ("Cancelled. Nothing has changed."), NULL, NULL);
  else
    pagoda_compat_show_message (GTK_WINDOW (window), _ ("Nothing was handed in"), error->message);
}

static void
path_answered_cb (const char *path, gpointer data)
{
  PagodaWindow *window = PAGODA_WINDOW (data);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  pagoda_window_begin_progress (window, _ ("Writing the hand-in"), cancellable);
  pagoda_session_hand_in_async (pagoda_editing_session (window), path, g_object_get_data (data, OWNER),
                                pagoda_day_today (), cancellable, written_cb, g_object_ref (window));
}

static void
save_cb (PagodaFormDialog *form, gpointer data)
{
  PagodaWindow *window = pagoda_editing_window (form);
  GStrv persons = data;
  guint chosen = pagoda_form_dialog_get_choice (form, "accounts");
  PagodaFileQuestion question = { .title = _ ("Hand in accounts"),
                                  .accept = _ ("_Save"),
                                  .suggestion = "accounts" PAGODA_HAND_IN_ENDING,
                                  .filter = _ ("Hand-ins"),
                                  .patterns = patterns };

  g_object_set_data_full (G_OBJECT (window), OWNER, chosen > 0 ? g_strdup (persons[chosen - 1]) : NULL,
                          g_free);
  gtk_window_destroy (GTK_WINDOW (form));
  pagoda_compat_ask_file (GTK_WINDOW (window), &question, path_answered_cb, window);
}

void
pagoda_hand_in_form_show (PagodaWindow *window)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  g_autoptr (GPtrArray) names = pagoda_snapshot_list_persons (snapshot, pagoda_day_today ());
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) persons = g_strv_builder_new ();

  gtk_string_list_append (offers, _ ("All accounts"));
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *label = g_strdup_printf (_ ("Those of %s"), name);
      gtk_string_list_append (offers, label);
      g_strv_builder_add (persons, name);
    }
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Hand in accounts"), G_CALLBACK (save_cb),
                                                g_strv_builder_end (persons), (GDestroyNotify)g_strfreev);
  pagoda_form_dialog_add_choice (form, "accounts", _ ("Accounts"), offers, 0);
  pagoda_form_dialog_name_button (form, _ ("Choose a file…"));
  pagoda_form_dialog_show_message (
      form,
      _ ("A hand-in holds the accounts with all that belongs to them, for somebody else's Pagoda to merge. "
         "House rules, the history and attached files stay here."));
  gtk_window_present (GTK_WINDOW (form));
}
