/* reporting_averages.c: the law of averages as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "chart/export.h"
#include "report/report_averages.h"
#include "session/averages_picture.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>

static const char *const groupings[PAGODA_N_GROUPINGS] = {
  [PAGODA_GROUP_PERSON] = N_ ("Person"), [PAGODA_GROUP_MONTH] = N_ ("Month"),
  [PAGODA_GROUP_CLASS] = N_ ("Class"),   [PAGODA_GROUP_TIER] = N_ ("Tier"),
  [PAGODA_GROUP_REGION] = N_ ("Region"),
};

/* What a report is made of, and what it holds of that. */
typedef struct
{
  const PagodaAveragesView *view;
  PagodaLanguage language;
  GPtrArray *groups; /* GArray of PagodaAveragesGroup, whose counts the parts point to */
  GArray *parts;     /* PagodaReportPart */
  GArray *marks;     /* PagodaReportMark */
  GArray *attempts;  /* PagodaReportAttempt */
  GPtrArray *sentences;
} Writing;

static void
clear_part (gpointer part)
{
  g_free (((PagodaReportPart *)part)->name);
}

static void
clear_attempt (gpointer data)
{
  PagodaReportAttempt *attempt = data;

  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    g_free (attempt->by[step]);
}

static void
begin_writing (Writing *writing)
{
  writing->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  writing->parts = g_array_new (FALSE, FALSE, sizeof (PagodaReportPart));
  writing->marks = g_array_new (FALSE, FALSE, sizeof (PagodaReportMark));
  writing->attempts = g_array_new (FALSE, FALSE, sizeof (PagodaReportAttempt));
  writing->sentences = g_ptr_array_new_with_free_func (g_free);
  g_array_set_clear_func (writing->parts, clear_part);
  g_array_set_clear_func (writing->attempts, clear_attempt);
}

static void
clear_writing (Writing *writing)
{
  g_clear_pointer (&writing->parts, g_array_unref);
  g_clear_pointer (&writing->groups, g_ptr_array_unref);
  g_clear_pointer (&writing->marks, g_array_unref);
  g_clear_pointer (&writing->attempts, g_array_unref);
  g_clear_pointer (&writing->sentences, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, clear_writing)

static void
make_parts (Writing *writing)
{
  for (int by = 0; by < PAGODA_N_GROUPINGS; by++)
    {
      GArray *groups = pagoda_averages_view_group (writing->view, (PagodaAveragesGrouping)by);
      g_ptr_array_add (writing->groups, groups);
      for (guint i = 0; i < groups->len; i++)
        {
          const PagodaAveragesGroup *group = &g_array_index (groups, PagodaAveragesGroup, i);
          PagodaReportPart part
              = { .group = pagoda_translate (writing->language, groupings[by]),
                  .name = pagoda_averages_word_group (group, (PagodaAveragesGrouping)by, writing->language),
                  .counts = group->counts,
                  .ratio = pagoda_averages_judge (writing->view->averages, group->counts[PAGODA_STEP_ATTEMPT],
                                                  group->counts[PAGODA_STEP_DEAL]) };
          g_array_append_val (writing->parts, part);
        }
    }
}

static void
make_marks (Writing *writing)
{
  const PagodaAveragesView *view = writing->view;
  PagodaReportMark mark = { 0 };
  gsize next = pagoda_chain_next_mark (0);

  for (gsize i = 0; i < view->n; i++)
    {
      mark.attempts = i + 1;
      for (int step = 0; step <= (int)view->attempts[i]->furthest; step++)
        mark.successes[step]++;
      if (mark.attempts != next && mark.attempts != view->n)
        continue;
      g_array_append_val (writing->marks, mark);
      next = pagoda_chain_next_mark (next);
    }
}

static void
make_attempts (Writing *writing)
{
  const PagodaAveragesView *view = writing->view;
  const PagodaSnapshot *snapshot = view->averages->snapshot;

  for (gsize i = 0; i < view->n; i++)
    {
      guint32 place = pagoda_averages_place_of (view->averages, view->attempts[i]);
      PagodaReportAttempt attempt = { .day = view->attempts[i]->day,
                                      .code = pagoda_snapshot_get_code (snapshot, place),
                                      .name = pagoda_snapshot_get_name (snapshot, place),
                                      .person = view->attempts[i]->person,
                                      .furthest = view->attempts[i]->furthest };
      for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
        attempt.by[step] = pagoda_averages_describe_promotion (view->averages, view->attempts[i],
                                                               (PagodaChainStep)step, writing->language);
      g_array_append_val (writing->attempts, attempt);
    }
}

static gboolean
draw_view (PagodaReporting *run, const PagodaAveragesView *view, guint deals, GError **error)
{
  PagodaAttemptPlan plan = pagoda_averages_view_plan (view, deals);
  g_autoptr (PagodaAveragesPicture) picture
      = pagoda_averages_picture_new (view, PAGODA_STEP_DEAL, &plan, run->context.language);

  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = view->n };
  return pagoda_reporting_draw (run, pagoda_averages_picture_draw_page, picture, error);
}

static gboolean
write_view (PagodaReporting *run, const PagodaAveragesView *view, guint deals, GError **error)
{
  g_auto (Writing) writing = { .view = view, .language = run->context.language };
  PagodaAttemptPlan plan = pagoda_averages_view_plan (view, deals);
  PagodaReportNeeded needed[PAGODA_N_CONFIDENCES];

  begin_writing (&writing);
  make_parts (&writing);
  make_marks (&writing);
  make_attempts (&writing);
  pagoda_averages_describe_all (view, &plan, run->context.language, writing.sentences);
  g_ptr_array_add (writing.sentences, NULL);
  for (int i = 0; i < PAGODA_N_CONFIDENCES; i++)
    needed[i] = (PagodaReportNeeded){ pagoda_confidences[i], plan.needed[i] };
  PagodaReportAverages report = { .steps = view->steps,
                                  .whole = view->whole,
                                  .parts = (PagodaReportPart *)(gpointer)writing.parts->data,
                                  .n_parts = writing.parts->len,
                                  .deals = deals,
                                  .needed = needed,
                                  .n_needed = view->whole.attempts > 0 ? PAGODA_N_CONFIDENCES : 0,
                                  .marks = (PagodaReportMark *)(gpointer)writing.marks->data,
                                  .n_marks = writing.marks->len,
                                  .attempts = (PagodaReportAttempt *)(gpointer)writing.attempts->data,
                                  .n_attempts = writing.attempts->len,
                                  .sentences = (const char *const *)writing.sentences->pdata };
  return pagoda_report_write_averages (&run->context, &report, &run->counts, error);
}

gboolean
pagoda_reporting_write_averages (PagodaReporting *run, GError **error)
{
  PagodaAveragesFilter filter
      = { .person = run->request->person, .period = run->request->period, .search = run->request->search };

  if (run->request->segment != NULL && !pagoda_segment_parse (run->request->segment, &filter.segment))
    g_return_val_if_reached (FALSE);
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaAverages) averages
      = pagoda_averages_load (run->database, run->snapshot, run->context.as_of, run->context.cancellable,
                              error);
  pagoda_database_rollback (run->database);
  if (averages == NULL)
    return FALSE;
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
  return run->drawn ? draw_view (run, view, run->request->deals, error)
                    : write_view (run, view, run->request->deals, error);
}
