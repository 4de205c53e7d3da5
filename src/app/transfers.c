/* transfers.c: files in and out of the window: open, import, export.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a chain of callbacks that holds a reference on the window until its end.
 */
#include "config.h"

#include "app/backup_dialog.h"
#include "app/compat.h"
#include "app/hand_in/merge_form.h"
#include "app/import/import_wizard.h"
#include "app/transfers.h"
#include "store/hand_in.h"
#include "store/sealed_backup.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* Which report a window asks the file of. */
#define ASKED_REPORT "asked-report"

typedef struct
{
  PagodaWindow *window;
  char *path;
  char *name; /* of the file, as the user knows it */
  GCancellable *cancellable;
} Transfer;

static const char *const store_patterns[] = { "*.pagoda", NULL };
static const char *const open_patterns[] = { "*.pagoda", "*" PAGODA_SEALED_ENDING, NULL };

static Transfer *
create_transfer (PagodaWindow *window, const char *path)
{
  Transfer *transfer = g_new0 (Transfer, 1);

  transfer->window = g_object_ref (window);
  transfer->path = g_strdup (path);
  transfer->name = g_path_get_basename (path);
  transfer->cancellable = g_cancellable_new ();
  return transfer;
}

static void
free_transfer (Transfer *transfer)
{
  g_object_unref (transfer->window);
  g_free (transfer->path);
  g_free (transfer->name);
  g_object_unref (transfer->cancellable);
  g_free (transfer);
}

static PagodaSession *
session_of (PagodaWindow *window)
{
  return pagoda_outlook_get_session (pagoda_window_get_outlook (window));
}

static void
tell_failure (Transfer *transfer, const char *heading, GError *error)
{
  pagoda_window_end_progress (transfer->window);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_window_show_toast (transfer->window, _ ("Cancelled. Nothing has changed."), NULL, NULL);
  else
    pagoda_compat_show_message (GTK_WINDOW (transfer->window), heading, error->message);
  free_transfer (transfer);
}

/* Export */

static void
exported_cb (GObject *source, GAsyncResult *asynchronous, gpointer data)
{
  Transfer *transfer = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaReportResult) result
      = pagoda_session_report_finish (PAGODA_SESSION (source), asynchronous, &error);

  if (result == NULL)
    {
      tell_failure (transfer, _ ("Nothing was exported"), error);
      return;
    }

  g_autoptr (GFile) file = g_file_new_for_path (transfer->path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (uri));
  g_autofree char *action = g_action_print_detailed_name ("win.show-file", target);
  g_autofree char *text = g_strdup_printf (_ ("Exported to %s"), transfer->name);
  pagoda_window_end_progress (transfer->window);
  pagoda_window_show_toast (transfer->window, text, C_ ("file", "Open"), action);
  free_transfer (transfer);
}

void
pagoda_transfers_write (PagodaWindow *window, const PagodaReportRequest *request)
{
  Transfer *transfer = create_transfer (window, request->path);
  g_autofree char *text = g_strdup_printf (_ ("Exporting %s"), transfer->name);

  pagoda_window_begin_progress (window, text, transfer->cancellable);
  pagoda_session_report_async (session_of (window), request, transfer->cancellable, exported_cb, transfer);
}

gboolean
pagoda_transfers_prepare (PagodaWindow *window,
                          PagodaReportName name,
                          PagodaPage *page,
                          PagodaReportRequest *request)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (window));
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;

  if (pyramid == NULL)
    return FALSE;
  *request = (PagodaReportRequest){
    .name = name,
    .language = pagoda_language_current (),
    /* The calendar is today's, whatever day the figures are of. */
    .as_of = name == PAGODA_REPORT_VISITS ? pagoda_day_today () : pyramid->as_of,
    .worked = pagoda_day_today (),
    .basis = pyramid->basis,
    .compare = PAGODA_DAY_NONE,
    .period = { 0, -1 },
    .layers = page == NULL,
    .paper = pagoda_sheet_format_usual (),
  };
  if (name == PAGODA_REPORT_AVERAGES)
    request->period = (PagodaPeriod){ G_MININT32 + 1, request->as_of };
  if (page != NULL)
    pagoda_page_prepare_report (page, request);
  return TRUE;
}

/* The store may have gone while the dialog was open. */
static void
write_report (PagodaWindow *window, PagodaReportName name, PagodaPage *page, const char *path)
{
  PagodaReportRequest request;

  if (!pagoda_transfers_prepare (window, name, page, &request))
    return;
  request.path = path;
  pagoda_transfers_write (window, &request);
}

static void
export_answered_cb (const char *path, gpointer data)
{
  PagodaPage *view = pagoda_window_get_view (PAGODA_WINDOW (data));

  write_report (PAGODA_WINDOW (data), pagoda_page_get_info (view)->report, view, path);
}

static void
report_answered_cb (const char *path, gpointer data)
{
  write_report (PAGODA_WINDOW (data), GPOINTER_TO_INT (g_object_get_data (data, ASKED_REPORT)), NULL, path);
}

static void
open_answered_cb (const char *path, gpointer data)
{
  pagoda_transfers_take (PAGODA_WINDOW (data), path);
}

void
pagoda_transfers_open (PagodaWindow *window)
{
  PagodaFileQuestion question = { .title = _ ("Open a store"),
                                  .accept = _ ("_Open"),
                                  .filter = _ ("Pagoda stores"),
                                  .patterns = open_patterns };

  pagoda_compat_ask_file (GTK_WINDOW (window), &question, open_answered_cb, window);
}

/* A new store is opened as soon as it is there. */
static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Transfer *transfer = data;
  g_autoptr (GError) error = NULL;

  if (!pagoda_session_create_finish (PAGODA_SESSION (source), result, &error))
    {
      tell_failure (transfer, _ ("The data file was not made"), error);
      return;
    }
  pagoda_window_open_store (transfer->window, transfer->path);
  free_transfer (transfer);
}

static void
create_answered_cb (const char *path, gpointer data)
{
  pagoda_session_create_async (session_of (PAGODA_WINDOW (data)), path, created_cb,
                               create_transfer (PAGODA_WINDOW (data), path));
}

void
pagoda_transfers_create (PagodaWindow *window)
{
  PagodaFileQuestion question = { .title = _ ("New data file"),
                                  .accept = _ ("_Create"),
                                  .suggestion = "sales.pagoda",
                                  .filter = _ ("Pagoda stores"),
                                  .patterns = store_patterns };

  pagoda_compat_ask_file (GTK_WINDOW (window), &question, create_answered_cb, window);
}

void
pagoda_transfers_import (PagodaWindow *window)
{
  pagoda_import_wizard_show (GTK_WINDOW (window), session_of (window), NULL);
}

/* A store whose name has lost its ending is still one; a table never begins like this. */
static gboolean
begins_as_store (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char head[sizeof magic] = "";
  FILE *file = fopen (path, "re");

  if (file == NULL)
    return FALSE;
  gboolean read = fread (head, sizeof head, 1, file) == 1;
  fclose (file);
  return read && memcmp (head, magic, sizeof head) == 0;
}

gboolean
pagoda_transfers_is_store (const char *path)
{
  return g_str_has_suffix (path, ".pagoda") || begins_as_store (path);
}

void
pagoda_transfers_take (PagodaWindow *window, const char *path)
{
  PagodaSession *session = session_of (window);

  gboolean hand_in = g_str_has_suffix (path, PAGODA_HAND_IN_ENDING);

  if (!hand_in && pagoda_transfers_is_store (path))
    pagoda_window_open_store (window, path);
  else if (pagoda_session_get_path (session) == NULL || pagoda_session_get_read_only (session))
    pagoda_compat_show_message (
        GTK_WINDOW (window), _ ("This file cannot be taken in now"),
        _ ("No data file is open for writing. Nothing has changed. Open one, then try again."));
  else if (hand_in)
    pagoda_merge_form_show_file (window, path);
  else if (g_str_has_suffix (path, PAGODA_SEALED_ENDING))
    pagoda_backup_dialog_show (GTK_WINDOW (window), session, path);
  else
    pagoda_import_wizard_show (GTK_WINDOW (window), session, path);
}

/* The files that @report can be written as, as patterns (transfer full). */
static char **
make_patterns (PagodaReportName report)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char *const *ending = pagoda_report_name_endings (report); *ending != NULL; ending++)
    {
      g_autofree char *pattern = g_strconcat ("*", *ending, NULL);
      g_strv_builder_add (builder, pattern);
    }
  return g_strv_builder_end (builder);
}

/* Asks for the file of @report, called @title; its ending decides the format. */
static void
ask_for_report (PagodaWindow *window, const char *title, PagodaReportName report, PagodaFileAnswer answer)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (window));
  g_autofree char *day = pagoda_day_to_iso (pagoda_standings_get_pyramid (standings)->as_of);
  g_autofree char *name = g_strdup_printf ("%s %s%s", title, day, pagoda_report_name_endings (report)[0]);
  g_auto (GStrv) patterns = make_patterns (report);
  PagodaFileQuestion question = { .title = _ ("Export"),
                                  .accept = _ ("_Export"),
                                  .suggestion = name,
                                  .filter = _ ("Workbooks, text files and pictures"),
                                  .patterns = (const char *const *)patterns };

  pagoda_compat_ask_file (GTK_WINDOW (window), &question, answer, window);
}

void
pagoda_transfers_export (PagodaWindow *window)
{
  const PagodaPageInfo *page = pagoda_window_get_page (window);
  const PagodaPageInfo *view = pagoda_page_get_info (pagoda_window_get_view (window));

  ask_for_report (window, _ (view->report == page->report ? page->title : view->title), view->report,
                  export_answered_cb);
}

void
pagoda_transfers_report (PagodaWindow *window, PagodaReportName report)
{
  /* The question is modal: there is one at a time. */
  g_object_set_data (G_OBJECT (window), ASKED_REPORT, GINT_TO_POINTER (report));
  ask_for_report (window, pagoda_report_name_label (report, pagoda_language_current ()), report,
                  report_answered_cb);
}
