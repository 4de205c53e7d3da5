/* report_preview.c: a report as it will lie on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/report_preview.h"

#include "app/paper_dialog.h"

#include <glib/gi18n-lib.h>

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaPaperDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaPaperSheets) sheets
      = pagoda_session_paper_finish (PAGODA_SESSION (source), result, &error);

  if (sheets != NULL)
    pagoda_paper_dialog_show (dialog, sheets);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
}

static char *
create_title (const PagodaReportRequest *request)
{
  const char *label = request->name == PAGODA_REPORT_VISITS
                          ? pagoda_translate (request->language, N_ ("Day sheet"))
                          : pagoda_report_name_label (request->name, request->language);

  if (request->name != PAGODA_REPORT_QUARTER)
    return g_strdup (label);
  g_autofree char *quarter = pagoda_quarter_word (request->quarter);
  return g_strdup_printf ("%s %s", label, quarter);
}

void
pagoda_report_preview_open (PagodaWindow *window, const PagodaReportRequest *request)
{
  g_autofree char *title = create_title (request);
  PagodaPaperDialog *dialog = pagoda_paper_dialog_open (window, title, request);

  pagoda_session_paper_async (pagoda_outlook_get_session (pagoda_window_get_outlook (window)), request,
                              pagoda_paper_dialog_get_cancellable (dialog), read_cb, g_object_ref (dialog));
}

void
pagoda_report_preview_open_day (PagodaWindow *window, PagodaDay day)
{
  const PagodaReportRequest request = { .name = PAGODA_REPORT_VISITS,
                                        .language = pagoda_language_current (),
                                        .as_of = day,
                                        .compare = PAGODA_DAY_NONE,
                                        .period = { day, day },
                                        .paper = pagoda_sheet_format_usual () };

  pagoda_report_preview_open (window, &request);
}
