/* closings.c: the projects of all customers as cases of the closing roadmap.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/closings.h"

#include "domain/customer.h"
#include "domain/layer.h"
#include "session/snapshot-private.h"
#include "store/conditions.h"
#include "store/layers.h"

#include <glib/gi18n-lib.h>

PagodaClosings *
pagoda_closings_ref (PagodaClosings *closings)
{
  g_atomic_ref_count_inc (&closings->references);
  return closings;
}

void
pagoda_closings_unref (PagodaClosings *closings)
{
  if (closings == NULL || !g_atomic_ref_count_dec (&closings->references))
    return;
  g_array_unref (closings->cases);
  g_ptr_array_unref (closings->projects);
  g_array_unref (closings->places);
  g_clear_pointer (&closings->conditions, g_array_unref);
  g_clear_pointer (&closings->promises, pagoda_promise_book_free);
  g_clear_pointer (&closings->records, g_hash_table_unref);
  pagoda_snapshot_unref (closings->snapshot);
  g_free (closings);
}

/* The last day on which one of @projects closed that was over before @project was opened. */
static PagodaDay
find_before (const PagodaProject *project, const GPtrArray *projects)
{
  PagodaDay before = PAGODA_DAY_NONE;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *other = g_ptr_array_index (projects, i);
      if (other->id != project->id && other->closed != PAGODA_DAY_NONE && other->closed < project->opened)
        before = before == PAGODA_DAY_NONE ? other->closed : MAX (before, other->closed);
    }
  return before;
}

PagodaPeriod
pagoda_closing_time_of (const PagodaProject *project, const GPtrArray *projects, PagodaDay closed)
{
  return pagoda_closing_time (project->opened, closed, find_before (project, projects));
}

PagodaClosingFigures
pagoda_snapshot_closing_figures (const PagodaSnapshot *snapshot,
                                 const PagodaProject *project,
                                 const GPtrArray *projects,
                                 PagodaDay closed)
{
  gssize place = pagoda_snapshot_find (snapshot, project->customer);
  const SnapshotRows *contacts = snapshot->rows[ROWS_CONTACTS];
  const SnapshotRows *visits = snapshot->rows[ROWS_VISITS];
  PagodaDay before = find_before (project, projects);

  if (place < 0 || contacts == NULL)
    return pagoda_closing_figures (NULL, 0, NULL, 0, project->opened, closed, before);
  gsize first_contact = contacts->first[place], first_visit = visits->first[place];
  return pagoda_closing_figures (COLUMN (contacts, COLUMN_DAY, PagodaDay) + first_contact,
                                 contacts->first[place + 1] - first_contact,
                                 COLUMN (visits, COLUMN_DAY, PagodaDay) + first_visit,
                                 visits->first[place + 1] - first_visit, project->opened, closed, before);
}

/* The country where no region is nearer. */
static const char *
find_region (const PagodaSnapshot *snapshot, const PagodaProject *project, gsize place)
{
  const char *province = pagoda_snapshot_get_province (snapshot, place);
  const char *country = pagoda_snapshot_text (snapshot, place, TEXT_COUNTRY);

  if (project->region != NULL)
    return project->region;
  if (province != NULL && *province != '\0')
    return province;
  return country != NULL && *country != '\0' ? country : NULL;
}

static const char *
find_seller (const PagodaSnapshot *snapshot, const PagodaProject *project, gsize place, PagodaDay day)
{
  const char *owner = pagoda_snapshot_get_owner (snapshot, place, day);

  if (project->seller != NULL)
    return project->seller;
  return owner != NULL && *owner != '\0' ? owner : NULL;
}

PagodaClosingFigures
pagoda_closings_figures (const PagodaClosings *closings, const PagodaProject *project)
{
  const PagodaClosingAnalysis *analysis = project->analysis;
  const PagodaLayerRecord *record = g_hash_table_lookup (closings->records, &project->customer);
  PagodaClosingFigures figures
      = pagoda_snapshot_closing_figures (closings->snapshot, project, record->projects, project->closed);

  if (figures.contacts == 0 && figures.visits == 0)
    figures.contacts = figures.visits = PAGODA_COUNT_UNKNOWN;
  if (analysis == NULL)
    return figures;
  if (analysis->visits != PAGODA_COUNT_UNKNOWN)
    figures.visits = analysis->visits;
  if (analysis->contacts != PAGODA_COUNT_UNKNOWN)
    figures.contacts = analysis->contacts;
  if (analysis->first_contact != PAGODA_DAY_NONE)
    {
      figures.first_contact = analysis->first_contact;
      figures.days = project->closed - analysis->first_contact;
    }
  return figures;
}

static PagodaStageSet
read_joined (const PagodaProject *project, PagodaDay day)
{
  PagodaStageSet joined = 0;

  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    {
      const PagodaProjectStage *entry = pagoda_project_stage_on (project, stage, day);
      if (entry != NULL && entry->joined == PAGODA_ANSWER_YES)
        joined |= PAGODA_STAGE_BIT (stage);
    }
  return joined;
}

static void
add_case (PagodaClosings *closings, const PagodaProject *project, guint32 place)
{
  const PagodaSnapshot *snapshot = closings->snapshot;
  PagodaProjectState state;

  if (!pagoda_project_state_on (project, closings->as_of, &state))
    return;
  gboolean is_open = state == PAGODA_PROJECT_OPEN;
  PagodaClosingFigures figures = { .visits = PAGODA_COUNT_UNKNOWN, .days = PAGODA_COUNT_UNKNOWN };
  gboolean unnamed = g_strcmp0 (pagoda_snapshot_get_code (snapshot, place), PAGODA_UNNAMED_CUSTOMER) == 0;
  if (!is_open)
    figures = pagoda_closings_figures (closings, project);
  PagodaRoadmapCase one
      = { .id = project->id,
          .customer = unnamed ? PAGODA_ID_NONE : project->customer,
          .state = state,
          .opened = project->opened,
          .closed = is_open ? PAGODA_DAY_NONE : project->closed,
          .value = pagoda_project_value (project, pagoda_snapshot_get_currency (snapshot)),
          .joined = read_joined (project, closings->as_of),
          .visits = figures.visits,
          .contact_days = figures.days,
          .cornerstone
          = project->analysis != NULL ? project->analysis->cornerstone : PAGODA_CORNERSTONE_UNKNOWN,
          .analysed = project->analysis != NULL,
          .methods = project->analysis != NULL ? project->analysis->methods : 0,
          .losses = project->analysis != NULL ? project->analysis->losses : 0,
          .source = project->source,
          .product = project->product,
          .region = find_region (snapshot, project, place),
          .seller = find_seller (snapshot, project, place, is_open ? closings->as_of : project->closed) };

  g_array_append_val (closings->cases, one);
  g_ptr_array_add (closings->projects, (gpointer)project);
  g_array_append_val (closings->places, place);
}

/* Customer by customer in the order of the snapshot, so that the same store gives the same order. */
static void
add_cases (PagodaClosings *closings)
{
  for (gsize place = 0; place < closings->snapshot->names->n; place++)
    {
      PagodaId id = pagoda_snapshot_get_id (closings->snapshot, place);
      const PagodaLayerRecord *record = g_hash_table_lookup (closings->records, &id);
      for (guint i = 0; record != NULL && i < record->projects->len; i++)
        add_case (closings, g_ptr_array_index (record->projects, i), (guint32)place);
    }
}

PagodaClosings *
pagoda_closings_load (PagodaDatabase *database,
                      PagodaSnapshot *snapshot,
                      PagodaDay day,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (PagodaClosings) closings = g_new0 (PagodaClosings, 1);

  g_atomic_ref_count_init (&closings->references);
  closings->snapshot = pagoda_snapshot_ref (snapshot);
  closings->as_of = day;
  closings->cases = g_array_new (FALSE, FALSE, sizeof (PagodaRoadmapCase));
  closings->projects = g_ptr_array_new ();
  closings->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  closings->records = pagoda_layer_records_list (database, error);
  if (closings->records == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  closings->conditions = pagoda_condition_cases_list (database, day, error);
  if (closings->conditions == NULL)
    return NULL;
  closings->promises = pagoda_promise_book_load (database, PAGODA_ID_NONE, day, error);
  if (closings->promises == NULL)
    return NULL;
  add_cases (closings);
  return g_steal_pointer (&closings);
}

static gboolean
is_weighed (const PagodaClosings *closings, PagodaId project, PagodaPeriod period, PagodaFactor factor)
{
  for (guint i = 0; i < closings->conditions->len; i++)
    {
      const PagodaConditionCase *one = &g_array_index (closings->conditions, PagodaConditionCase, i);
      if (one->project == project)
        return pagoda_period_contains (period, one->closed) && one->weights[factor] > 0;
    }
  return FALSE;
}

GArray *
pagoda_closings_weighed (const PagodaClosings *closings, PagodaPeriod period, PagodaFactor factor)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 place = 0; place < closings->projects->len; place++)
    if (is_weighed (closings, ((const PagodaProject *)closings->projects->pdata[place])->id, period, factor))
      g_array_append_val (places, place);
  return places;
}

PagodaRoadmap *
pagoda_closings_roadmap (const PagodaClosings *closings, PagodaPeriod period)
{
  return pagoda_roadmap_of ((const PagodaRoadmapCase *)(gpointer)closings->cases->data, closings->cases->len,
                            period, closings->as_of);
}

PagodaPeriod
pagoda_closings_whole_period (const PagodaClosings *closings)
{
  PagodaPeriod period = { closings->as_of, closings->as_of };

  for (guint i = 0; i < closings->cases->len; i++)
    {
      const PagodaRoadmapCase *one = &g_array_index (closings->cases, PagodaRoadmapCase, i);
      if (one->closed != PAGODA_DAY_NONE)
        period.first = MIN (period.first, one->closed);
    }
  return period;
}

/* Words */

static char *
label_size (const PagodaClosings *closings, const PagodaRoadmap *roadmap, int key, PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (closings->snapshot);
  g_autofree char *low = pagoda_money_format (roadmap->size_cuts[0], currency);
  g_autofree char *high = pagoda_money_format (roadmap->size_cuts[1], currency);

  if (key == 0)
    return g_strdup_printf (pagoda_translate (language, N_ ("Under %s")), low);
  if (key == 1)
    return g_strdup_printf (pagoda_translate (language, N_ ("%s to under %s")), low, high);
  return g_strdup_printf (pagoda_translate (language, N_ ("%s and more")), high);
}

static char *
label_quarter (PagodaDay day)
{
  int year = 0, month = 0, number = 0;

  pagoda_day_to_ymd (day, &year, &month, &number);
  return g_strdup_printf ("%d Q%d", year, (month + 2) / 3);
}

char *
pagoda_closings_label (const PagodaClosings *closings,
                       const PagodaRoadmap *roadmap,
                       PagodaRoadmapDimension dimension,
                       const PagodaRoadmapCell *cell,
                       PagodaLanguage language)
{
  const char *unknown = pagoda_translate_in_context (language, "roadmap", NC_ ("roadmap", "Not known"));

  switch (dimension)
    {
    case PAGODA_ROADMAP_BY_STAGE_JOINED:
      return g_strdup (
          cell->key >= 0 ? pagoda_stage_label ((PagodaStage)cell->key, language)
                         : pagoda_translate_in_context (language, "roadmap", NC_ ("roadmap", "None noted")));
    case PAGODA_ROADMAP_BY_STAGES_COUNT:
      /* That none is on record is no finding about none. */
      return cell->key > 0 ? g_strdup_printf ("%d", cell->key)
                           : g_strdup (pagoda_translate_in_context (language, "roadmap",
                                                                    NC_ ("roadmap", "None noted")));
    case PAGODA_ROADMAP_BY_SIZE:
      return cell->key >= 0 ? label_size (closings, roadmap, cell->key, language) : g_strdup (unknown);
    case PAGODA_ROADMAP_BY_CORNERSTONE:
      return g_strdup (cell->key >= 0 ? pagoda_cornerstone_label ((PagodaCornerstone)cell->key, language)
                                      : unknown);
    case PAGODA_ROADMAP_BY_QUARTER:
      return label_quarter (cell->key);
    case PAGODA_ROADMAP_BY_SOURCE:
    case PAGODA_ROADMAP_BY_PRODUCT:
    case PAGODA_ROADMAP_BY_REGION:
    case PAGODA_ROADMAP_BY_SELLER:
      return g_strdup (cell->label != NULL ? cell->label : unknown);
    }
  g_assert_not_reached ();
}
