/* influence_line.h: who has whose ear in a project (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** The speaker has the listener's ear, from a day on. */
typedef struct
{
  PagodaId id;
  PagodaId project;
  PagodaId speaker;  /* a contact of the customer */
  PagodaId listener; /* another one */
  PagodaDay from;
  PagodaDay until; /* the last day it holds; PAGODA_DAY_NONE: until further notice */
  char *note;      /* how it comes; NULL where nobody said */
} PagodaInfluenceLine;

PagodaInfluenceLine *pagoda_influence_line_copy (const PagodaInfluenceLine *line);
void pagoda_influence_line_free (PagodaInfluenceLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaInfluenceLine, pagoda_influence_line_free)

/** TRUE where the speaker had the listener's ear on @day. */
gboolean pagoda_influence_line_is_on (const PagodaInfluenceLine *line, PagodaDay day);

G_END_DECLS
