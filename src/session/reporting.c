/* reporting.c: a report from an open store to a file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "session/next_action.h"
#include "session/reporting_about.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A4 landscape in points, as drawings are exported. */
#define PICTURE_WIDTH 842.0
#define PICTURE_HEIGHT 595.0

/* The drawing of a paper, and how much of the sheet it takes. */
#define DRAWING_HEIGHT 520.0
#define DRAWING_ROOM 470.0

PagodaReportRequest *
pagoda_report_request_copy (const PagodaReportRequest *request)
{
  PagodaReportRequest *copy = g_memdup2 (request, sizeof *request);

  copy->path = g_strdup (request->path);
  copy->person = g_strdup (request->person);
  copy->segment = g_strdup (request->segment);
  copy->search = g_strdup (request->search);
  copy->columns = g_memdup2 (request->columns, request->n_columns * sizeof *request->columns);
  /* An empty list is one that shows nobody, which g_memdup2() would make NULL. */
  if (request->listed != NULL)
    {
      PagodaId *listed = g_new (PagodaId, request->n_listed + 1);
      memcpy (listed, request->listed, request->n_listed * sizeof *listed);
      copy->listed = listed;
    }
  return copy;
}

void
pagoda_report_request_free (PagodaReportRequest *request)
{
  if (request == NULL)
    return;
  g_free ((char *)request->path);
  g_free ((char *)request->person);
  g_free ((char *)request->segment);
  g_free ((char *)request->search);
  g_free ((PagodaId *)request->listed);
  g_free ((PagodaReportColumn *)request->columns);
  g_free (request);
}

void
pagoda_report_result_free (PagodaReportResult *result)
{
  if (result == NULL)
    return;
  g_free (result->file);
  g_free (result);
}

/* A drawing that needs nothing more of what it was made from. */
static void
replay (cairo_t *cr, double width, double height, gpointer recorded)
{
  double scale = MIN (width / PICTURE_WIDTH, height / DRAWING_HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, (width - scale * PICTURE_WIDTH) / 2, 0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, recorded, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
put_on_paper (PagodaPaper *paper, PagodaChartDrawFunc draw, gpointer data)
{
  cairo_rectangle_t extents = { 0, 0, PICTURE_WIDTH, DRAWING_HEIGHT };
  cairo_surface_t *recorded = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recorded);

  draw (cr, PICTURE_WIDTH, DRAWING_HEIGHT, data);
  cairo_destroy (cr);
  pagoda_paper_set_landscape (paper);
  pagoda_paper_add_drawing (paper, DRAWING_ROOM, replay, recorded, (GDestroyNotify)cairo_surface_destroy);
}

gboolean
pagoda_reporting_draw (PagodaReporting *run, PagodaChartDrawFunc draw, gpointer data, GError **error)
{
  PagodaChartFormat format;

  if (run->context.paper != NULL)
    {
      put_on_paper (run->context.paper, draw, data);
      return TRUE;
    }
  return pagoda_chart_format_from_path (run->request->path, &format)
         && pagoda_chart_export (run->request->path, format, PICTURE_WIDTH, PICTURE_HEIGHT, draw, data,
                                 error);
}

/* Which reports there are, and what each has. */
static const struct
{
  gboolean (*write) (PagodaReporting *run, GError **error);          /* the tables, or the drawing */
  PagodaPaper *(*make_paper) (PagodaReporting *run, GError **error); /* NULL: drawing and tables */
  gboolean drawn;                                                    /* it has a drawing */
} reports[] = {
  [PAGODA_REPORT_CUSTOMERS] = { pagoda_reporting_write_customers, NULL, FALSE },
  [PAGODA_REPORT_PYRAMID] = { pagoda_reporting_write_pyramid, NULL, TRUE },
  [PAGODA_REPORT_ORDERS] = { pagoda_reporting_write_orders, NULL, FALSE },
  [PAGODA_REPORT_LAYERS] = { pagoda_reporting_write_layers, NULL, TRUE },
  [PAGODA_REPORT_VISITS] = { pagoda_reporting_write_visits, pagoda_reporting_make_day_sheets, FALSE },
  [PAGODA_REPORT_BARRIERS] = { pagoda_reporting_write_barriers, NULL, FALSE },
  [PAGODA_REPORT_COVERAGE] = { pagoda_reporting_write_coverage, NULL, FALSE },
  [PAGODA_REPORT_PEOPLE] = { pagoda_reporting_write_people, NULL, FALSE },
  [PAGODA_REPORT_AVERAGES] = { pagoda_reporting_write_averages, NULL, TRUE },
  [PAGODA_REPORT_WALLET] = { pagoda_reporting_write_wallet, NULL, TRUE },
  [PAGODA_REPORT_REVIEW] = { pagoda_reporting_write_yearly_review, NULL, FALSE },
  [PAGODA_REPORT_MONTHS] = { pagoda_reporting_write_months, NULL, TRUE },
  [PAGODA_REPORT_ROADMAP] = { pagoda_reporting_write_roadmap, pagoda_reporting_make_roadmap, TRUE },
  [PAGODA_REPORT_PROFILE] = { NULL, pagoda_reporting_make_profile, FALSE },
  [PAGODA_REPORT_QUARTER] = { pagoda_reporting_write_quarter, pagoda_reporting_make_quarter, FALSE },
  [PAGODA_REPORT_MARKET] = { pagoda_reporting_write_market, NULL, FALSE },
  [PAGODA_REPORT_HANDOVER] = { pagoda_reporting_write_handover, pagoda_reporting_make_handover, FALSE },
  [PAGODA_REPORT_REFERRALS] = { pagoda_reporting_write_referrals, NULL, TRUE },
};

/* The people map is of one customer, the tables of the layers are of all. */
static gboolean
is_drawn (const PagodaReportRequest *request)
{
  return reports[request->name].drawn
         && (request->name != PAGODA_REPORT_LAYERS || request->customer != PAGODA_ID_NONE);
}

static gboolean
has_tables (const PagodaReportRequest *request)
{
  return request->name != PAGODA_REPORT_LAYERS || request->customer == PAGODA_ID_NONE;
}

static PagodaPaper *
begin_paper (const PagodaReporting *run)
{
  PagodaLanguage language = run->context.language;
  const char *name = pagoda_report_name_label (run->request->name, language);
  g_autofree char *day = pagoda_day_to_iso (run->context.as_of);
  g_autofree char *as_of = pagoda_pair_in_words (pagoda_translate (language, N_ ("As of")), day, language);
  g_autofree char *foot = g_strdup_printf ("%s · %s", name, as_of);
  PagodaPaper *paper = pagoda_paper_new (language == PAGODA_LANGUAGE_ZH_CN, foot);

  /* A drawing has its own. */
  if (!is_drawn (run->request))
    pagoda_paper_add_title (paper, name, as_of);
  return paper;
}

/* The drawing on the first sheet, and then the tables. */
static gboolean
fill_paper (PagodaReporting *run, GError **error)
{
  run->drawn = is_drawn (run->request);
  if (run->drawn && !reports[run->request->name].write (run, error))
    return FALSE;
  if (run->drawn)
    pagoda_paper_begin_sheet (run->context.paper);
  run->drawn = FALSE;
  return !has_tables (run->request) || reports[run->request->name].write (run, error);
}

static PagodaPaper *
make_paper (PagodaReporting *run, GError **error)
{
  if (reports[run->request->name].make_paper != NULL)
    return reports[run->request->name].make_paper (run, error);
  g_autoptr (PagodaPaper) paper = begin_paper (run);
  run->context.paper = paper;
  gboolean filled = fill_paper (run, error);
  run->context.paper = NULL;
  return filled ? g_steal_pointer (&paper) : NULL;
}

static gboolean
export_paper (PagodaReporting *run, PagodaPaper *paper, GError **error)
{
  PagodaSheetSize room
      = pagoda_sheet_room (pagoda_sheet_size (run->request->paper, pagoda_paper_is_landscape (paper)));
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, room.width, room.height);

  run->counts.sheets = (guint)pagoda_paper_sheets_count (sheets);
  return pagoda_paper_export (paper, run->request->paper, run->request->path, error);
}

static gboolean
write_file (PagodaReporting *run, GError **error)
{
  PagodaChartFormat format;
  gboolean drawing = pagoda_chart_format_from_path (run->request->path, &format);

  if (drawing && format == PAGODA_CHART_PDF)
    {
      g_autoptr (PagodaPaper) paper = make_paper (run, error);
      return paper != NULL && export_paper (run, paper, error);
    }
  run->drawn = drawing;
  return reports[run->request->name].write (run, error);
}

static PagodaReporting
begin_run (PagodaDatabase *database,
           const PagodaSnapshot *snapshot,
           const PagodaReportRequest *request,
           GCancellable *cancellable)
{
  PagodaReporting run = { .database = database,
                          .snapshot = (PagodaSnapshot *)snapshot,
                          .request = request,
                          .context = { .path = request->path,
                                       .language = request->language,
                                       .as_of = request->as_of,
                                       .cancellable = cancellable } };

  if (snapshot != NULL)
    {
      run.context.currency = pagoda_snapshot_get_currency (snapshot);
      run.context.margin = pagoda_snapshot_get_margin (snapshot);
    }
  return run;
}

PagodaReportResult *
pagoda_reporting_run (PagodaDatabase *database,
                      const PagodaSnapshot *snapshot,
                      const PagodaReportRequest *request,
                      GCancellable *cancellable,
                      GError **error)
{
  g_return_val_if_fail (snapshot != NULL || !pagoda_reporting_needs_snapshot (request), NULL);

  PagodaReporting run = begin_run (database, snapshot, request, cancellable);
  g_autoptr (PagodaReportAbout) about = pagoda_reporting_about_new (request);
  run.context.about = about;
  if (!write_file (&run, error))
    return NULL;
  PagodaReportResult *result = g_new0 (PagodaReportResult, 1);
  result->file = g_strdup (request->path);
  result->sheets = run.counts.sheets;
  result->rows = run.counts.rows;
  return result;
}

PagodaPaper *
pagoda_reporting_make_paper (PagodaDatabase *database,
                             const PagodaSnapshot *snapshot,
                             const PagodaReportRequest *request,
                             GCancellable *cancellable,
                             GError **error)
{
  PagodaReporting run = begin_run (database, snapshot, request, cancellable);

  return make_paper (&run, error);
}
