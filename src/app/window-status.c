/* window-status.c: what the window says around its pages: strips, progress, toasts, what can be done.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/naming.h"
#include "app/window-private.h"
#include "app/wording.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

/* Strips */

static void
show_holder (PagodaWindow *window, gboolean read_only)
{
  const char *holder = pagoda_session_get_holder (pagoda_window_session (window));
  g_autofree char *text
      = holder != NULL
            ? g_strdup_printf (_ ("%s is writing to this store. You can read it; changes are not possible."),
                               holder)
            : g_strdup (_ ("This store is open for reading; changes are not possible."));

  pagoda_strip_show (window->read_only_strip, read_only ? text : NULL, NULL, NULL);
}

/* Nobody asked for the backup of the day, and so nobody else would say that there is none. */
static void
show_backup (PagodaWindow *window, gboolean present)
{
  const char *failure = pagoda_session_get_backup_failure (pagoda_window_session (window));
  g_autofree char *text
      = failure != NULL ? g_strdup_printf (_ ("Today’s backup was not written. %s"), failure) : NULL;

  pagoda_strip_show (window->backup_strip, present ? text : NULL, _ ("Backup"), "win.backup");
}

static void
show_sample (PagodaWindow *window, const PagodaSnapshot *snapshot)
{
  gboolean present = snapshot != NULL && pagoda_snapshot_has_sample (snapshot)
                     && pagoda_snapshot_get_n_customers (snapshot) > 0;

  pagoda_strip_show (window->sample_strip, present ? _ ("Invented customers to try Pagoda with.") : NULL,
                     _ ("Remove the sample"), "win.remove-sample");
}

/* Where nothing was recorded for twelve months the pages show the last day that has something. */
static void
show_day (PagodaWindow *window, PagodaStandings *standings)
{
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;
  gboolean today = pagoda_outlook_get_today (window->outlook);

  if (pyramid == NULL || (!today && pyramid->as_of == pagoda_day_today ()))
    {
      pagoda_strip_show (window->day_strip, NULL, NULL, NULL);
      return;
    }
  PagodaDay last = pagoda_snapshot_get_last_day (pagoda_standings_get_snapshot (standings));
  g_autofree char *day = pagoda_wording_day (last, PAGODA_DAY_NONE);
  g_autofree char *text = g_strdup_printf (
      today ? _ ("You see today. The last record is of %s.")
            : _ ("Nothing was recorded in the last twelve months. You see the day of the last record, %s."),
      day);
  pagoda_strip_show (window->day_strip, text, today ? _ ("Back to that day") : _ ("Go to today"),
                     "win.today");
}

void
pagoda_window_show_store (PagodaWindow *window)
{
  PagodaSession *session = pagoda_window_session (window);
  const char *path = pagoda_session_get_path (session);
  gboolean present = path != NULL && window->failure == NULL;
  g_autofree char *name = present ? g_path_get_basename (path) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (window->store_label), name);
  pagoda_naming_set_tooltip (window->store_label, present ? path : NULL);
  PagodaStandings *standings = present ? pagoda_outlook_get_standings (window->outlook) : NULL;
  show_holder (window, present && pagoda_session_get_read_only (session));
  show_backup (window, present);
  show_sample (window, standings != NULL ? pagoda_standings_get_snapshot (standings) : NULL);
  show_day (window, standings);
}

/* What can be done */

/* @label is what would be undone or redone, NULL where there is nothing. */
static void
show_step (GtkWidget *button, const char *verb, const char *label)
{
  g_autofree char *text
      = label != NULL ? pagoda_pair_in_words (verb, label, pagoda_language_current ()) : g_strdup (verb);

  pagoda_naming_set_with_tooltip (button, text);
}

char *
pagoda_window_get_step (PagodaWindow *window, gboolean redo)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (window->outlook);
  const PagodaSnapshot *snapshot = standings != NULL ? pagoda_standings_get_snapshot (standings) : NULL;

  if (snapshot == NULL || window->failure != NULL)
    return NULL;
  const char *label
      = redo ? pagoda_snapshot_get_redo_label (snapshot) : pagoda_snapshot_get_undo_label (snapshot);
  return label != NULL ? pagoda_wording_line (label) : NULL;
}

static void
show_steps (PagodaWindow *window, gboolean writable)
{
  g_autofree char *undo = pagoda_window_get_step (window, FALSE);
  g_autofree char *redo = pagoda_window_get_step (window, TRUE);

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.undo", writable && undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.redo", writable && redo != NULL);
  show_step (window->undo_button, _ ("Undo"), undo);
  show_step (window->redo_button, _ ("Redo"), redo);
  gtk_widget_set_visible (window->redo_button, redo != NULL);
}

/* What can be done follows from what there is: a store to change, figures to export. */
void
pagoda_window_show_possible_actions (PagodaWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  PagodaStandings *standings = pagoda_outlook_get_standings (window->outlook);
  gboolean idle = !pagoda_session_get_busy (pagoda_window_session (window)) && window->cancellable == NULL;
  gboolean present = standings != NULL && window->failure == NULL;
  gboolean writable = idle && present && !pagoda_session_get_read_only (pagoda_window_session (window));
  gboolean filled = present && pagoda_standings_get_n_customers (standings) > 0;
  gboolean figures = filled && pagoda_standings_get_pyramid (standings) != NULL;

  gtk_widget_action_set_enabled (widget, "win.open", idle);
  gtk_widget_action_set_enabled (widget, "win.new-store", idle);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.sample", writable && !filled);
  gtk_widget_action_set_enabled (widget, "win.remove-sample", writable && filled);
  gtk_widget_action_set_enabled (widget, "win.new-customer", writable);
  gtk_widget_action_set_enabled (widget, "win.record", present);
  gtk_widget_action_set_enabled (widget, "win.objections", present);
  gtk_widget_action_set_enabled (widget, "win.evidence", present);
  gtk_widget_action_set_enabled (widget, "win.quarter", present);
  gtk_widget_action_set_enabled (widget, "win.colleagues", present);
  gtk_widget_action_set_enabled (widget, "win.holidays", present);
  gtk_widget_action_set_enabled (widget, "win.history", present);
  gtk_widget_action_set_enabled (widget, "win.backup", writable);
  gtk_widget_action_set_enabled (widget, "win.hand-in", writable && filled);
  gtk_widget_action_set_enabled (widget, "win.merge", writable);
  gtk_widget_action_set_enabled (widget, "win.check", idle && present);
  gtk_widget_action_set_enabled (widget, "win.export", idle && figures);
  gtk_widget_action_set_enabled (widget, "win.report", idle && figures);
  gtk_widget_action_set_enabled (widget, "win.print", idle && figures);
  gtk_widget_action_set_enabled (widget, "win.search", filled);
  gtk_widget_set_sensitive (window->search_button, filled);
  show_steps (window, writable);
}

/* Toasts */

/* What a toast offers to undo is the last command of this store: neither another command nor another store
 * may come in between. */
void
pagoda_window_dismiss_toast (PagodaWindow *window)
{
  if (window->toasts != NULL)
    pagoda_toasts_dismiss (window->toasts);
}

void
pagoda_window_show_toast (PagodaWindow *window, const char *text, const char *button, const char *action)
{
  if (window->toasts != NULL)
    pagoda_toasts_show (window->toasts, text, button, action);
}

void
pagoda_window_show_done (PagodaWindow *window, const char *text)
{
  g_autofree char *line = pagoda_wording_line (text);

  pagoda_window_show_toast (window, line, _ ("Undo"), "win.undo");
}

/* Progress */

void
pagoda_window_begin_progress (PagodaWindow *window, const char *text, GCancellable *cancellable)
{
  g_set_object (&window->cancellable, cancellable);
  gtk_label_set_label (GTK_LABEL (window->progress_label), text);
  gtk_widget_set_visible (window->progress_strip, TRUE);
  pagoda_window_show_possible_actions (window);
}

void
pagoda_window_end_progress (PagodaWindow *window)
{
  g_clear_object (&window->cancellable);
  gtk_widget_set_visible (window->progress_strip, FALSE);
  pagoda_window_show_possible_actions (window);
}
