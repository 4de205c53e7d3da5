/* reporting_roadmap.c: the closing roadmap as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "chart/export.h"
#include "report/report_roadmap.h"
#include "session/closing_words.h"
#include "session/roadmap_picture.h"

#include <glib/gi18n-lib.h>

/* A4 landscape in points, as drawings are exported. */
#define PICTURE_WIDTH 842.0
#define PICTURE_HEIGHT 595.0

/* What a report is made of; the rates point into the roadmap. */
typedef struct
{
  const PagodaClosings *closings;
  const PagodaRoadmap *roadmap;
  PagodaLanguage language;
  GArray *rates; /* PagodaReportWinRate */
  GArray *days;  /* PagodaReportBin, as the next two */
  GArray *visits;
  GArray *losses;
  GArray *ages;     /* PagodaReportAge */
  GArray *projects; /* PagodaReportClosing */
} Writing;

static void
clear_rate (gpointer rate)
{
  g_free (((PagodaReportWinRate *)rate)->part);
}

static void
clear_bin (gpointer bin)
{
  g_free (((PagodaReportBin *)bin)->label);
}

static void
clear_age (gpointer age)
{
  g_free (((PagodaReportAge *)age)->label);
}

static void
clear_closing (gpointer data)
{
  PagodaReportClosing *closing = data;

  g_free (closing->methods);
  g_free (closing->losses);
}

static GArray *
new_array (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static void
begin_writing (Writing *writing)
{
  writing->rates = new_array (sizeof (PagodaReportWinRate), clear_rate);
  writing->days = new_array (sizeof (PagodaReportBin), clear_bin);
  writing->visits = new_array (sizeof (PagodaReportBin), clear_bin);
  writing->losses = new_array (sizeof (PagodaReportBin), clear_bin);
  writing->ages = new_array (sizeof (PagodaReportAge), clear_age);
  writing->projects = new_array (sizeof (PagodaReportClosing), clear_closing);
}

static void
clear_writing (Writing *writing)
{
  g_clear_pointer (&writing->rates, g_array_unref);
  g_clear_pointer (&writing->days, g_array_unref);
  g_clear_pointer (&writing->visits, g_array_unref);
  g_clear_pointer (&writing->losses, g_array_unref);
  g_clear_pointer (&writing->ages, g_array_unref);
  g_clear_pointer (&writing->projects, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, clear_writing)

static void
add_rate (Writing *writing, const char *by, char *part, const PagodaRoadmapCell *cell)
{
  PagodaReportWinRate rate = { by, part, &cell->rate, cell->won_value };

  g_array_append_val (writing->rates, rate);
}

static void
make_rates (Writing *writing)
{
  for (int i = 0; i < PAGODA_N_ROADMAP_DIMENSIONS; i++)
    {
      PagodaRoadmapDimension dimension = (PagodaRoadmapDimension)i;
      const GArray *cells = writing->roadmap->dimensions[i];
      for (guint k = 0; k < cells->len; k++)
        {
          const PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, k);
          add_rate (writing, pagoda_roadmap_dimension_label (dimension, writing->language),
                    pagoda_closings_label (writing->closings, writing->roadmap, dimension, cell,
                                           writing->language),
                    cell);
        }
    }
  for (guint i = 0; i < writing->roadmap->methods->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (writing->roadmap->methods, PagodaRoadmapCell, i);
      add_rate (writing, pagoda_translate (writing->language, N_ ("Methods used")),
                g_strdup (pagoda_closing_method_label ((PagodaClosingMethod)cell->key, writing->language)),
                cell);
    }
}

static void
make_bins (GArray *bins,
           const PagodaRoadmapSpread *spread,
           char *(*word) (int from, int to, PagodaLanguage language),
           PagodaLanguage language)
{
  for (guint i = 0; i < spread->bins->len; i++)
    {
      const PagodaRoadmapBin *from = &g_array_index (spread->bins, PagodaRoadmapBin, i);
      PagodaReportBin bin = { word (from->from, from->to, language), from->won, from->lost };
      g_array_append_val (bins, bin);
    }
}

static void
make_losses (Writing *writing)
{
  for (guint i = 0; i < writing->roadmap->losses->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (writing->roadmap->losses, PagodaRoadmapCell, i);
      PagodaReportBin bin
          = { g_strdup (pagoda_loss_reason_label ((PagodaLossReason)cell->key, writing->language)), 0,
              cell->rate.lost };
      g_array_append_val (writing->losses, bin);
    }
}

static void
make_ages (Writing *writing)
{
  for (guint i = 0; i < writing->roadmap->ages->len; i++)
    {
      const PagodaRoadmapAge *from = &g_array_index (writing->roadmap->ages, PagodaRoadmapAge, i);
      PagodaReportAge age
          = { pagoda_roadmap_word_days (from->age, pagoda_roadmap_end_of_age (writing->roadmap, i),
                                        writing->language),
              &from->rate, from->open->len };
      g_array_append_val (writing->ages, age);
    }
}

/* What the timeline says, unless somebody wrote something else. */
static PagodaClosingFigures
find_figures (const PagodaClosings *closings, const PagodaProject *project)
{
  const PagodaLayerRecord *record = g_hash_table_lookup (closings->records, &project->customer);
  PagodaClosingFigures figures
      = pagoda_snapshot_closing_figures (closings->snapshot, project, record->projects, project->closed);
  const PagodaClosingAnalysis *analysis = project->analysis;

  if (analysis != NULL && analysis->contacts != PAGODA_COUNT_UNKNOWN)
    figures.contacts = analysis->contacts;
  if (analysis != NULL && analysis->first_contact != PAGODA_DAY_NONE)
    figures.days = project->closed - MIN (analysis->first_contact, project->opened);
  return figures;
}

static void
make_projects (Writing *writing)
{
  const PagodaClosings *closings = writing->closings;
  PagodaPeriod period = writing->roadmap->period;

  for (guint i = 0; i < closings->cases->len; i++)
    {
      const PagodaRoadmapCase *one = &g_array_index (closings->cases, PagodaRoadmapCase, i);
      gsize customer = g_array_index (closings->places, guint32, i);
      gboolean decided = one->state == PAGODA_PROJECT_WON || one->state == PAGODA_PROJECT_LOST;
      if (!decided || one->closed < period.first || one->closed > period.last)
        continue;
      PagodaReportClosing closing
          = { .one = one,
              .project = g_ptr_array_index (closings->projects, i),
              .code = pagoda_snapshot_get_code (closings->snapshot, customer),
              .customer = pagoda_snapshot_get_name (closings->snapshot, customer),
              .methods = pagoda_closing_word_methods (one->methods, writing->language),
              .losses = pagoda_closing_word_losses (one->losses, writing->language) };
      closing.figures = find_figures (closings, closing.project);
      g_array_append_val (writing->projects, closing);
    }
}

static gboolean
write_roadmap (const PagodaRoadmapPicture *picture,
               const PagodaReportContext *context,
               PagodaReportCounts *counts,
               GError **error)
{
  const PagodaRoadmap *roadmap = picture->roadmap;
  g_auto (Writing) writing
      = { .closings = picture->closings, .roadmap = roadmap, .language = context->language };

  begin_writing (&writing);
  make_rates (&writing);
  make_bins (writing.days, &roadmap->days, pagoda_roadmap_word_days, context->language);
  make_bins (writing.visits, &roadmap->visits, pagoda_roadmap_word_visits, context->language);
  make_losses (&writing);
  make_ages (&writing);
  make_projects (&writing);
  PagodaReportRoadmap report = { .rates = (PagodaReportWinRate *)(gpointer)writing.rates->data,
                                 .n_rates = writing.rates->len,
                                 .n_first = roadmap->dimensions[PAGODA_ROADMAP_BY_STAGE_JOINED]->len,
                                 .n_count = roadmap->dimensions[PAGODA_ROADMAP_BY_STAGES_COUNT]->len,
                                 .days = (PagodaReportBin *)(gpointer)writing.days->data,
                                 .n_days = writing.days->len,
                                 .visits = (PagodaReportBin *)(gpointer)writing.visits->data,
                                 .n_visits = writing.visits->len,
                                 .ages = (PagodaReportAge *)(gpointer)writing.ages->data,
                                 .n_ages = writing.ages->len,
                                 .losses = (PagodaReportBin *)(gpointer)writing.losses->data,
                                 .n_losses = writing.losses->len,
                                 .closings = (PagodaReportClosing *)(gpointer)writing.projects->data,
                                 .n_closings = writing.projects->len,
                                 .period = picture->subtitle };
  return pagoda_report_write_roadmap (context, &report, counts, error);
}

/* As a PDF all drawings on as many sheets as they need, else the most important ones on one page. */
static gboolean
draw_roadmap (PagodaRoadmapPicture *picture,
              PagodaChartFormat format,
              const PagodaReportContext *context,
              PagodaReportCounts *counts,
              GError **error)
{
  int sheets = pagoda_roadmap_picture_count_sheets (picture, PAGODA_SHEET_WIDTH, PAGODA_SHEET_HEIGHT);
  gboolean pdf = format == PAGODA_CHART_PDF;

  *counts
      = (PagodaReportCounts){ .sheets = pdf ? (guint)sheets : 1,
                              .rows = (guint64)picture->roadmap->total.won + picture->roadmap->total.lost };
  return pdf ? pagoda_chart_export_sheets (context->path, sheets, pagoda_roadmap_picture_draw_sheet, picture,
                                           error)
             : pagoda_chart_export (context->path, format, PICTURE_WIDTH, PICTURE_HEIGHT,
                                    pagoda_roadmap_picture_draw_page, picture, error);
}

/* A request of the window that names no period, and a command without its ends, mean all. */
static PagodaPeriod
find_period (const PagodaClosings *closings, PagodaPeriod asked)
{
  PagodaPeriod whole = pagoda_closings_whole_period (closings);

  if (asked.last < asked.first || (asked.first == 0 && asked.last == 0))
    return whole;
  return (PagodaPeriod){ asked.first > G_MININT32 + 1 ? asked.first : whole.first,
                         MIN (asked.last, closings->as_of) };
}

gboolean
pagoda_reporting_write_roadmap (PagodaDatabase *database,
                                PagodaSnapshot *snapshot,
                                const PagodaReportRequest *request,
                                const PagodaReportContext *context,
                                PagodaReportCounts *counts,
                                GError **error)
{
  PagodaChartFormat format;

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaClosings) closings
      = pagoda_closings_load (database, snapshot, context->as_of, context->cancellable, error);
  pagoda_database_rollback (database);
  if (closings == NULL)
    return FALSE;
  g_autoptr (PagodaRoadmapPicture) picture
      = pagoda_roadmap_picture_new (closings, find_period (closings, request->period),
                                    PAGODA_ROADMAP_BY_PRODUCT, context->language);
  return pagoda_chart_format_from_path (context->path, &format)
             ? draw_roadmap (picture, format, context, counts, error)
             : write_roadmap (picture, context, counts, error);
}
