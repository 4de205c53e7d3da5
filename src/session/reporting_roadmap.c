/* reporting_roadmap.c: the closing roadmap as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "chart/export.h"
#include "report/report_roadmap.h"
#include "session/closing_words.h"
#include "session/roadmap_paper.h"
#include "session/roadmap_picture.h"

#include <glib/gi18n-lib.h>

/* What a report is made of; the rates point into the roadmap. */
typedef struct
{
  const PagodaClosings *closings;
  const PagodaRoadmap *roadmap;
  PagodaLanguage language;
  GArray *rates; /* PagodaReportWinRate */
  GArray *days;  /* PagodaReportBin, as the next three */
  GArray *visits;
  GArray *contact_days;
  GArray *losses;
  GArray *ages;     /* PagodaReportAge */
  GArray *lines;    /* PagodaFactorLine: what the next are of */
  GArray *weights;  /* PagodaReportWeight */
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
clear_weight (gpointer weight)
{
  g_free (((PagodaReportWeight *)weight)->time);
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
  writing->contact_days = new_array (sizeof (PagodaReportBin), clear_bin);
  writing->weights = new_array (sizeof (PagodaReportWeight), clear_weight);
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
  g_clear_pointer (&writing->contact_days, g_array_unref);
  g_clear_pointer (&writing->weights, g_array_unref);
  g_clear_pointer (&writing->lines, g_array_unref);
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
          = { pagoda_roadmap_word_age (from->age, writing->language), &from->rate, from->open };
      g_array_append_val (writing->ages, age);
    }
}

static void
make_weights (Writing *writing)
{
  const GArray *cases = writing->closings->conditions;

  writing->lines = pagoda_factor_lines ((const PagodaConditionCase *)(const void *)cases->data, cases->len,
                                        writing->roadmap->period);
  for (guint i = 0; i < writing->lines->len; i++)
    {
      const PagodaFactorLine *line = &g_array_index (writing->lines, PagodaFactorLine, i);
      PagodaReportWeight weight = { pagoda_roadmap_word_time (line, writing->language), line };
      g_array_append_val (writing->weights, weight);
    }
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
      closing.figures = pagoda_closings_figures (closings, closing.project);
      g_array_append_val (writing->projects, closing);
    }
}

static gboolean
write_roadmap (PagodaReporting *run, const PagodaRoadmapPicture *picture, GError **error)
{
  const PagodaRoadmap *roadmap = picture->roadmap;
  g_auto (Writing) writing
      = { .closings = picture->closings, .roadmap = roadmap, .language = run->context.language };

  begin_writing (&writing);
  make_rates (&writing);
  make_bins (writing.days, &roadmap->days, pagoda_roadmap_word_days, run->context.language);
  make_bins (writing.visits, &roadmap->visits, pagoda_roadmap_word_visits, run->context.language);
  make_bins (writing.contact_days, &roadmap->contact_days, pagoda_roadmap_word_days, run->context.language);
  make_losses (&writing);
  make_weights (&writing);
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
                                 .contact_days = (PagodaReportBin *)(gpointer)writing.contact_days->data,
                                 .n_contact_days = writing.contact_days->len,
                                 .ages = (PagodaReportAge *)(gpointer)writing.ages->data,
                                 .n_ages = writing.ages->len,
                                 .losses = (PagodaReportBin *)(gpointer)writing.losses->data,
                                 .n_losses = writing.losses->len,
                                 .weights = (PagodaReportWeight *)(gpointer)writing.weights->data,
                                 .n_weights = writing.weights->len,
                                 .closings = (PagodaReportClosing *)(gpointer)writing.projects->data,
                                 .n_closings = writing.projects->len,
                                 .period = picture->subtitle };
  return pagoda_report_write_roadmap (&run->context, &report, &run->counts, error);
}

/* As a picture the most important drawings on one page. */
static gboolean
draw_roadmap (PagodaReporting *run, PagodaRoadmapPicture *picture, GError **error)
{
  run->counts
      = (PagodaReportCounts){ .sheets = 1,
                              .rows = (guint64)picture->roadmap->total.won + picture->roadmap->total.lost };
  return pagoda_reporting_draw (run, pagoda_roadmap_picture_draw_page, picture, error);
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

static PagodaClosings *
load_closings (PagodaReporting *run, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaClosings *closings = pagoda_closings_load (run->database, run->snapshot, run->context.as_of,
                                                   run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  return closings;
}

static PagodaRoadmapPicture *
make_picture (PagodaReporting *run, PagodaClosings *closings)
{
  return pagoda_roadmap_picture_new (closings, find_period (closings, run->request->period),
                                     PAGODA_ROADMAP_BY_PRODUCT, run->context.language);
}

gboolean
pagoda_reporting_write_roadmap (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaClosings) closings = load_closings (run, error);

  if (closings == NULL)
    return FALSE;
  g_autoptr (PagodaRoadmapPicture) picture = make_picture (run, closings);
  return run->drawn ? draw_roadmap (run, picture, error) : write_roadmap (run, picture, error);
}

PagodaPaper *
pagoda_reporting_make_roadmap (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaClosings) closings = load_closings (run, error);

  if (closings == NULL)
    return NULL;
  PagodaRoadmapPicture *picture = make_picture (run, closings);
  PagodaPaper *paper = pagoda_roadmap_paper_new (picture);
  pagoda_paper_take (paper, picture, (GDestroyNotify)pagoda_roadmap_picture_free);
  run->counts.rows = (guint64)picture->roadmap->total.won + picture->roadmap->total.lost;
  return paper;
}
