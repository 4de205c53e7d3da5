/* lead_history.c: the support lead of a project over time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/lead_history.h"

#include "method/support_sheet.h"

#include <math.h>

/* The days on which the lead may change, in the order in which they are found. */
typedef struct
{
  GArray *days; /* of PagodaDay */
  PagodaDay first;
  PagodaDay last;
} Days;

static void
add_day (Days *days, PagodaDay day)
{
  day = MAX (day, days->first);
  if (day <= days->last)
    g_array_append_val (days->days, day);
}

/* What held until a day is gone on the next one. */
static void
add_end (Days *days, PagodaDay until)
{
  if (until != PAGODA_DAY_NONE)
    add_day (days, until + 1);
}

static void
add_person (Days *days, const PagodaDecisionMaker *person)
{
  add_day (days, person->from);
  add_end (days, person->until);
  for (guint i = 0; i < person->weights->len; i++)
    add_day (days, ((const PagodaDated *)g_ptr_array_index (person->weights, i))->from);
  for (guint i = 0; i < person->supports->len; i++)
    add_day (days, ((const PagodaSupport *)g_ptr_array_index (person->supports, i))->from);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  PagodaDay one = *(const PagodaDay *)a, two = *(const PagodaDay *)b;

  return one < two ? -1 : one > two;
}

static PagodaLeadPoint
point_on (const PagodaProject *project, PagodaDay day)
{
  g_autoptr (PagodaSupportSheet) sheet = pagoda_support_sheet_new (project, day, NULL, NULL);
  PagodaSupportInput input = pagoda_support_sheet_input (sheet);
  PagodaSupportLead lead = pagoda_support_lead (&input);

  return (PagodaLeadPoint){
    .day = day,
    .lead = pagoda_support_lead_value (&lead, lead.lead),
    .low = pagoda_support_lead_value (&lead, lead.low),
    .high = pagoda_support_lead_value (&lead, lead.high),
  };
}

/* Both come from the same integers, so that equal ones are equal to the last bit, and NAN is like NAN. */
static gboolean
is_same_value (double one, double two)
{
  return (isnan (one) && isnan (two)) || (one <= two && one >= two);
}

static gboolean
is_same (const PagodaLeadPoint *one, const PagodaLeadPoint *two)
{
  return is_same_value (one->lead, two->lead) && is_same_value (one->low, two->low)
         && is_same_value (one->high, two->high);
}

GArray *
pagoda_lead_history (const PagodaProject *project, PagodaDay until)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  Days days = { found, project->opened, until };
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PagodaLeadPoint));

  add_day (&days, project->opened);
  for (guint i = 0; i < project->decision_makers->len; i++)
    add_person (&days, g_ptr_array_index (project->decision_makers, i));
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      add_day (&days, rival->from);
      add_end (&days, rival->until);
    }
  if (until >= project->opened)
    add_day (&days, until);
  g_array_sort (found, compare_days);
  for (guint i = 0; i < found->len; i++)
    {
      PagodaDay day = g_array_index (found, PagodaDay, i);
      const PagodaLeadPoint *last
          = points->len > 0 ? &g_array_index (points, PagodaLeadPoint, points->len - 1) : NULL;
      if (last != NULL && last->day == day)
        continue;
      PagodaLeadPoint point = point_on (project, day);
      if (last == NULL || day == until || !is_same (last, &point))
        g_array_append_val (points, point);
    }
  return points;
}
