/* layer_days.c: the days on which the record of an account changed (L7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

/* What wants to hear of each day. */
typedef struct
{
  PagodaDay until; /* later days are not reported */
  PagodaDay
      known;    /* what a row says of earlier days counts from this day on: its owner was not known before */
  GArray *days; /* of PagodaDay; NULL where only the last one is asked for */
  PagodaDay last;
} Days;

static void
report_day (Days *days, PagodaDay day)
{
  if (day == PAGODA_DAY_NONE || MAX (day, days->known) > days->until)
    return;
  day = MAX (day, days->known);
  days->last = MAX (days->last, day);
  if (days->days != NULL)
    g_array_append_val (days->days, day);
}

static void
report_dated (Days *days, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    report_day (days, ((const PagodaDated *)g_ptr_array_index (list, i))->from);
}

/* What held until a day is gone on the next one. */
static void
report_end (Days *days, PagodaDay until)
{
  if (until != PAGODA_DAY_NONE)
    report_day (days, until + 1);
}

static void
report_person (Days *days, const PagodaDecisionMaker *person)
{
  report_day (days, person->from);
  report_end (days, person->until);
  report_day (days, person->contacted);
  report_dated (days, person->weights);
  for (guint i = 0; i < person->supports->len; i++)
    report_day (days, ((const PagodaSupport *)g_ptr_array_index (person->supports, i))->from);
}

static void
report_project (Days *days, const PagodaProject *project)
{
  days->known = project->opened;
  report_day (days, project->opened);
  report_day (days, project->closed);
  for (guint i = 0; i < project->stages->len; i++)
    report_day (days, ((const PagodaProjectStage *)g_ptr_array_index (project->stages, i))->from);
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      report_day (days, rival->from);
      report_end (days, rival->until);
    }
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      days->known = MAX (project->opened, person->from);
      report_person (days, person);
    }
  days->known = PAGODA_DAY_NONE;
}

/* Every day on which something was found out, done or decided.  Where a card was put by hand, how often a
 * customer is to be contacted and which phase it is called are no evidence. */
static void
report_evidence (Days *days, const PagodaLayerRecord *record)
{
  for (guint i = 0; i < record->facts->len; i++)
    report_day (days, ((const PagodaFact *)g_ptr_array_index (record->facts, i))->from);
  for (guint i = 0; i < record->past_suppliers->len; i++)
    report_day (days, ((const PagodaPastSupplier *)g_ptr_array_index (record->past_suppliers, i))->from);
  report_dated (days, record->statements[PAGODA_STATEMENT_NO_BARRIER]);
  for (guint i = 0; i < record->strategies->len; i++)
    report_day (days, ((const PagodaStrategyChoice *)g_ptr_array_index (record->strategies, i))->from);
  for (guint i = 0; i < record->barriers->len; i++)
    report_dated (days, ((const PagodaBarrier *)g_ptr_array_index (record->barriers, i))->states);
  for (guint i = 0; i < record->projects->len; i++)
    report_project (days, g_ptr_array_index (record->projects, i));
  for (guint i = 0; i < record->values->len; i++)
    report_day (days, ((const PagodaValue *)g_ptr_array_index (record->values, i))->from);
  for (guint i = 0; i < record->lock_ins->len; i++)
    report_day (days, ((const PagodaLockIn *)g_ptr_array_index (record->lock_ins, i))->from);
}

/* A contract ceases to count when its months are over: on the same day of the month, or on the next one where
 * the month's end clamps it. */
static void
report_lapsed_contract (Days *days, const PagodaProject *project, int contract_months)
{
  PagodaDay signed_on = pagoda_project_signed_on (project, days->until);

  if (signed_on == PAGODA_DAY_NONE)
    return;
  report_day (days, pagoda_day_add_months (signed_on, contract_months));
  report_day (days, pagoda_day_add_months (signed_on, contract_months) + 1);
}

static void
report_lapses (Days *days, const PagodaLayerRecord *record, int contract_months)
{
  for (guint i = 0; i < record->projects->len; i++)
    report_lapsed_contract (days, g_ptr_array_index (record->projects, i), contract_months);
  for (guint i = 0; i < record->lock_ins->len; i++)
    {
      const PagodaLockIn *lock_in = g_ptr_array_index (record->lock_ins, i);
      if (lock_in->until >= lock_in->from)
        report_day (days, lock_in->until + 1);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  PagodaDay one = *(const PagodaDay *)a, two = *(const PagodaDay *)b;

  return one < two ? -1 : one > two;
}

static void
remove_doubles (GArray *days)
{
  guint kept = 0;

  for (guint i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, PagodaDay, i) != g_array_index (days, PagodaDay, kept - 1))
      g_array_index (days, PagodaDay, kept++) = g_array_index (days, PagodaDay, i);
  g_array_set_size (days, kept);
}

PagodaDay
pagoda_layer_last_evidence (const PagodaLayerRecord *record, PagodaDay day)
{
  Days days = { .until = day, .known = PAGODA_DAY_NONE, .last = PAGODA_DAY_NONE };

  report_evidence (&days, record);
  return days.last;
}

GArray *
pagoda_layer_days_of_change (const PagodaLayerRecord *record, PagodaDay day, int contract_months)
{
  Days days = { .until = day,
                .known = PAGODA_DAY_NONE,
                .last = PAGODA_DAY_NONE,
                .days = g_array_new (FALSE, FALSE, sizeof (PagodaDay)) };

  report_evidence (&days, record);
  report_lapses (&days, record, contract_months);
  report_dated (&days, record->statements[PAGODA_STATEMENT_LAYER]);
  g_array_sort (days.days, compare_days);
  remove_doubles (days.days);
  return days.days;
}
