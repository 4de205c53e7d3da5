/* contact_ladder.c: how far somebody was climbed to, what comes next, and whether it stalls (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/contact_ladder.h"

static guint
count_contacts (const GPtrArray *activities, PagodaId contact, PagodaDay after, PagodaDay last)
{
  guint n = 0;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      n += activity->contact == contact && activity->day > after && activity->day <= last
           && pagoda_activity_is_contact (activity->kind, activity->state, activity->reached);
    }
  return n;
}

static void
add_rung (PagodaLadderStand *stand, const PagodaRung *rung, PagodaDay day)
{
  stand->rungs++;
  if (pagoda_rung_is_done (rung, day))
    {
      stand->done++;
      stand->last = MAX (stand->last, rung->done);
      return;
    }
  if (stand->next == NULL)
    stand->next = rung;
}

gboolean
pagoda_ladder_stand_on (const GPtrArray *rungs,
                        const GPtrArray *activities,
                        PagodaId contact,
                        PagodaDay day,
                        PagodaLadderStand *stand)
{
  *stand = (PagodaLadderStand){ .last = PAGODA_DAY_NONE, .due = PAGODA_DAY_NONE, .agreed = PAGODA_DAY_NONE };
  for (guint i = 0; i < rungs->len; i++)
    {
      const PagodaRung *rung = g_ptr_array_index (rungs, i);
      if (rung->contact != contact || rung->from > day)
        continue;
      if (stand->last == PAGODA_DAY_NONE)
        stand->last = rung->from;
      add_rung (stand, rung, day);
    }
  if (stand->rungs == 0)
    return FALSE;
  if (stand->next == NULL)
    return TRUE;
  stand->due = stand->last + stand->next->interval;
  /* On the first day the ladder was only planned: what was talked about then did not climb it yet. */
  stand->contacts = count_contacts (activities, contact, stand->last, day);
  stand->stalled = stand->contacts >= PAGODA_LADDER_STALL;
  if (stand->next->when != PAGODA_DAY_NONE && stand->next->when >= day)
    stand->agreed = stand->next->when;
  stand->overdue = stand->due < day && stand->agreed == PAGODA_DAY_NONE;
  return TRUE;
}
