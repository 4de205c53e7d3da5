/* influence_line.c: who has whose ear in a project.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/influence_line.h"

#include "domain/dated.h"

PagodaInfluenceLine *
pagoda_influence_line_copy (const PagodaInfluenceLine *line)
{
  PagodaInfluenceLine *copy = g_memdup2 (line, sizeof *line);

  copy->note = g_strdup (line->note);
  return copy;
}

void
pagoda_influence_line_free (PagodaInfluenceLine *line)
{
  if (line == NULL)
    return;
  g_free (line->note);
  g_free (line);
}

gboolean
pagoda_influence_line_is_on (const PagodaInfluenceLine *line, PagodaDay day)
{
  return pagoda_holds_on (line->from, line->until, day);
}
