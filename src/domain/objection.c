/* objection.c: objections that were heard, and answers prepared for them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/objection.h"

void
pagoda_heard_objection_free (PagodaHeardObjection *heard)
{
  g_free (heard->objection);
  g_free (heard->answer);
  g_free (heard);
}

PagodaObjectionAnswer *
pagoda_objection_answer_copy (const PagodaObjectionAnswer *answer)
{
  PagodaObjectionAnswer *copy = g_memdup2 (answer, sizeof *answer);

  copy->objection = g_strdup (answer->objection);
  copy->answer = g_strdup (answer->answer);
  return copy;
}

void
pagoda_objection_answer_free (PagodaObjectionAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->objection);
  g_free (answer->answer);
  g_free (answer);
}
