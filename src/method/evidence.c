/* evidence.c: which pieces of evidence were used in deals, and which projects lack some (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/evidence.h"

#include "method/project_stages.h"

PagodaEvidenceCount
pagoda_evidence_count (const GArray *cases, PagodaId evidence, PagodaDay day)
{
  PagodaEvidenceCount count = { 0 };
  g_autoptr (GHashTable) counted = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < cases->len; i++)
    {
      PagodaEvidenceCase *one = &g_array_index (cases, PagodaEvidenceCase, i);
      if (one->evidence != evidence || one->closed > day || !g_hash_table_add (counted, &one->project))
        continue;
      if (one->won)
        count.won++;
      else
        count.lost++;
    }
  count.too_few = count.won + count.lost < PAGODA_FEWEST_EVIDENCE_CASES;
  return count;
}

gboolean
pagoda_evidence_is_due (const PagodaProject *project, PagodaAccountClass account_class, PagodaDay day)
{
  PagodaProjectState state;
  PagodaStageSet later = ~(PAGODA_STAGE_BIT (PAGODA_STAGE_SOLUTION) - 1u);

  return (account_class == PAGODA_CLASS_STRATEGIC || account_class == PAGODA_CLASS_TOP)
         && pagoda_project_state_on (project, day, &state) && state == PAGODA_PROJECT_OPEN
         && (pagoda_project_stages_on (project, day).reached & later) != 0;
}
