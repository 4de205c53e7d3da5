/* quarter_preview.c: the pack of a quarter before it is printed, and closing a quarter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/quarter/quarter_preview.h"

#include "app/customer/editing-private.h"
#include "app/report_preview.h"
#include "app/picture_output.h"
#include "app/widgets/text_row.h"
#include "session/edit_quarters.h"
#include "session/quarter.h"

#include <glib/gi18n-lib.h>

static PagodaReportRequest
request_of (PagodaQuarter quarter)
{
  return (PagodaReportRequest){ .name = PAGODA_REPORT_QUARTER,
                                .language = pagoda_language_current (),
                                .as_of = pagoda_day_today (),
                                .compare = PAGODA_DAY_NONE,
                                .quarter = quarter,
                                .paper = pagoda_sheet_format_usual () };
}

void
pagoda_quarter_preview_open (PagodaWindow *window, int year, int quarter)
{
  const PagodaReportRequest request = request_of ((PagodaQuarter){ year, quarter });

  pagoda_report_preview_open (window, &request);
}

void
pagoda_quarter_workbook_save (PagodaWindow *window, int year, int quarter)
{
  PagodaQuarter which = { year, quarter };
  const PagodaReportRequest request = request_of (which);
  g_autofree char *word = pagoda_quarter_word (which);
  g_autofree char *title = g_strdup_printf (_ ("Quarter pack %s"), word);

  pagoda_picture_output_save (window, &request, _ ("Save as workbook"), title, "xlsx");
}

/* Closing */

typedef struct
{
  PagodaQuarter quarter;
  gboolean again; /* why is asked for */
} Closing;

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaQuarterPack) pack
      = pagoda_session_quarter_finish (PAGODA_SESSION (source), result, &error);

  if (!gtk_widget_get_visible (GTK_WIDGET (form)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (form), TRUE);
  if (pack == NULL)
    {
      pagoda_form_dialog_show_message (form, error->message);
      return;
    }
  g_autofree char *word = pagoda_quarter_word (pack->quarter);
  const Closing *closing = g_object_get_data (G_OBJECT (form), "subject");
  g_autofree char *reason = closing->again ? pagoda_form_dialog_get_text (form, "reason") : NULL;
  pagoda_editing_save (form, pagoda_edit_freeze_quarter (pack, pagoda_day_today (), reason),
                       g_strdup_printf (_ ("Quarter closed: %s"), word));
}

/* The figures are computed anew: what was shown before may be older. */
static void
close_cb (PagodaFormDialog *form, const Closing *closing)
{
  gtk_widget_set_sensitive (GTK_WIDGET (form), FALSE);
  pagoda_session_quarter_async (pagoda_editing_session (pagoda_editing_window (form)), closing->quarter,
                                pagoda_day_today (), FALSE, NULL, computed_cb, g_object_ref (form));
}

void
pagoda_quarter_closing_open (PagodaWindow *window, int year, int quarter, gboolean again)
{
  const Closing closing = { { year, quarter }, again };
  PagodaPeriod period = pagoda_quarter_period (closing.quarter);
  g_autofree char *word = pagoda_quarter_word (closing.quarter);
  g_autofree char *title = g_strdup_printf (_ ("Close the quarter %s"), word);
  g_autofree char *first = pagoda_day_to_iso (period.first);
  g_autofree char *last = pagoda_day_to_iso (period.last);
  g_autofree char *days = g_strdup_printf ("%s – %s", first, last);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (close_cb),
                                                g_memdup2 (&closing, sizeof closing), g_free);

  pagoda_form_dialog_show_message (
      form,
      again
          ? _ ("It is closed already. Its figures of then are kept, and those of now are printed.")
          : _ ("Its figures are stored and printed ever after as they are now, whatever is entered later."));
  if (again)
    {
      pagoda_form_dialog_add_text (form, "reason", _ ("Why again"), NULL);
      pagoda_form_dialog_require (form, "reason");
    }
  pagoda_form_dialog_add_row (form, "days", pagoda_text_row_new (_ ("Period"), days));
  pagoda_form_dialog_name_button (form, _ ("Close quarter"));
  gtk_window_present (GTK_WINDOW (form));
}
