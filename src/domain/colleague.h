/* colleague.h: one of us, and what the person can do (L8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records name people of us by their names, which stay free: a name is a colleague's where it is the same but
 * for case, width and space.
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** Who should work, by skill (L8), the least first. */
typedef enum
{
  PAGODA_SKILL_JUNIOR_REP,
  PAGODA_SKILL_SOLUTION_SELLER,
  PAGODA_SKILL_SALES_MANAGER,
  PAGODA_SKILL_GENERAL_MANAGER, /* executive visits and strategic agreements, in whatever layer */
} PagodaSkill;
#define PAGODA_N_SKILLS 4

PAGODA_DECLARE_WORDS (PagodaSkill, skill)

/** Nobody knows. */
#define PAGODA_NO_SKILL (-1)

typedef struct
{
  PagodaId id;
  char *name;
  PagodaSkill skill;
  PagodaDay from;
  PagodaDay until; /* the last day with us; PAGODA_DAY_NONE: still there */
  char *note;      /* NULL where none was given */
} PagodaColleague;

/** A junior rep without a name and a first day (transfer full). */
PagodaColleague *pagoda_colleague_new (void);
PagodaColleague *pagoda_colleague_copy (const PagodaColleague *colleague);
void pagoda_colleague_free (PagodaColleague *colleague);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaColleague, pagoda_colleague_free)

/** TRUE where @colleague is with us on @day. */
gboolean pagoda_colleague_is_there (const PagodaColleague *colleague, PagodaDay day);

/** TRUE where @one and @other name the same person; NULL and "" name nobody. */
gboolean pagoda_colleague_is_same_name (const char *one, const char *other);

/**
 * The one of @colleagues (of PagodaColleague) who is called @name (nullable): the one who is there on @day,
 * else the last who was; NULL where nobody is called so (transfer none).
 */
const PagodaColleague *pagoda_colleagues_find (const GPtrArray *colleagues, const char *name, PagodaDay day);

/** The skill of who is called @name on @day, or PAGODA_NO_SKILL where no colleague is called so or is there.
 */
int pagoda_colleagues_skill (const GPtrArray *colleagues, const char *name, PagodaDay day);

G_END_DECLS
