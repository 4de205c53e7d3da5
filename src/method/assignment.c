/* assignment.c: who works what, against what each can do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/assignment.h"

PagodaFit
pagoda_fit_of (int has, PagodaSkill needed)
{
  if (has == PAGODA_NO_SKILL)
    return PAGODA_FIT_UNKNOWN;
  return has < (int)needed   ? PAGODA_FIT_TOO_JUNIOR
         : has > (int)needed ? PAGODA_FIT_MORE_THAN_NEEDED
                             : PAGODA_FIT_FITS;
}

PagodaAssignment
pagoda_assignment_on (const PagodaLayerRecord *record, const char *owner, PagodaDay day)
{
  PagodaAssignment assignment = { .owner = owner != NULL ? owner : "" };

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      const char *own = pagoda_layer_record_owner_on (record, (PagodaLayer)layer, day);
      assignment.owners[layer] = own != NULL ? own : assignment.owner;
      assignment.own |= own != NULL ? 1U << layer : 0;
    }
  return assignment;
}

/* Appends @mismatch where its person is known to be too junior. */
static void
add_where_too_junior (GArray *mismatches, PagodaMismatch mismatch, PagodaSkillFunc skill_of, gpointer data)
{
  int has = skill_of (mismatch.person, data);

  if (pagoda_fit_of (has, mismatch.needed) != PAGODA_FIT_TOO_JUNIOR)
    return;
  mismatch.has = (PagodaSkill)has;
  g_array_append_val (mismatches, mismatch);
}

GArray *
pagoda_assignment_mismatches (const PagodaAssignment *assignment,
                              const PagodaLayerRecord *record,
                              guint worked,
                              const PagodaActivity *const *activities,
                              gsize n_activities,
                              PagodaDay day,
                              PagodaSkillFunc skill_of,
                              gpointer data)
{
  GArray *mismatches = g_array_new (FALSE, FALSE, sizeof (PagodaMismatch));

  for (PagodaLayer layer = PAGODA_LAYER_INFORMATION; layer < PAGODA_N_LAYERS; layer++)
    {
      PagodaMismatch mismatch = { .kind = PAGODA_MISMATCH_LAYER,
                                  .layer = layer,
                                  .person = assignment->owners[layer],
                                  .needed = pagoda_skill_for_layer (layer) };
      if ((worked & 1U << layer) != 0)
        add_where_too_junior (mismatches, mismatch, skill_of, data);
    }
  for (gsize i = 0; i < n_activities; i++)
    {
      PagodaMismatch mismatch = { .kind = PAGODA_MISMATCH_ACTIVITY,
                                  .layer = PAGODA_LAYER_RELATIONSHIP,
                                  .id = activities[i]->id,
                                  .person = activities[i]->person,
                                  .needed = PAGODA_SKILL_GENERAL_MANAGER };
      if (activities[i]->kind == PAGODA_ACTIVITY_EXECUTIVE_VISIT
          && activities[i]->state == PAGODA_ACTIVITY_PLANNED)
        add_where_too_junior (mismatches, mismatch, skill_of, data);
    }
  for (guint i = 0; i < record->lock_ins->len; i++)
    {
      const PagodaLockIn *lock_in = g_ptr_array_index (record->lock_ins, i);
      PagodaMismatch mismatch = { .kind = PAGODA_MISMATCH_LOCK_IN,
                                  .layer = PAGODA_LAYER_INTEREST,
                                  .id = lock_in->id,
                                  .person = assignment->owners[PAGODA_LAYER_INTEREST],
                                  .needed = pagoda_skill_for_lock_in (lock_in->kind) };
      if (mismatch.needed == PAGODA_SKILL_GENERAL_MANAGER && pagoda_lock_in_holds (lock_in, day))
        add_where_too_junior (mismatches, mismatch, skill_of, data);
    }
  return mismatches;
}
