/* objection.h: objections that were heard, and answers prepared for them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/activity.h"

G_BEGIN_DECLS

/** An objection that was heard once, of what was written down about it. */
typedef struct
{
  char *objection;
  char *answer; /* NULL where none was given or written down */
  PagodaDay day;
  int confidence; /* theirs afterwards, −2…+2 or PAGODA_MARK_UNKNOWN */
  PagodaDay deal; /* of the customer's first order after it; PAGODA_DAY_NONE where there is none */
} PagodaHeardObjection;

void pagoda_heard_objection_free (PagodaHeardObjection *heard);

/** What can be answered to an objection, prepared before it is heard. */
typedef struct
{
  PagodaId id;
  char *objection;
  char *answer;
} PagodaObjectionAnswer;

PagodaObjectionAnswer *pagoda_objection_answer_copy (const PagodaObjectionAnswer *answer);
void pagoda_objection_answer_free (PagodaObjectionAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaObjectionAnswer, pagoda_objection_answer_free)

G_END_DECLS
