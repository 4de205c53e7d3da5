/* people_lines.h: who works what, as lines of a list.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the language of the process.
 */
#pragma once

#include "app/widgets/record_list.h"
#include "session/team.h"

G_BEGIN_DECLS

/** What of the team is listed. */
typedef enum
{
  PAGODA_PEOPLE_WORK,       /* everybody's work, or the accounts of one person */
  PAGODA_PEOPLE_RECORD,     /* what strategic and TOP accounts miss on record (T1) */
  PAGODA_PEOPLE_SINGLE,     /* accounts that know one of us only (T2) */
  PAGODA_PEOPLE_MISMATCHES, /* what is given to somebody too junior (L8) */
} PagodaPeopleList;
#define PAGODA_N_PEOPLE_LISTS 4

typedef struct
{
  PagodaPeopleList list;
  const char *person; /* NULL: everybody; "": what nobody works */
  const char *search; /* words as in pagoda_snapshot_search(); "" finds all */
} PagodaPeopleFilter;

/** What @filter leaves of a team. */
typedef struct
{
  GPtrArray *records; /* of PagodaRecord */
  GArray *customers;  /* of PagodaId: the accounts behind them, each once */
} PagodaPeopleLines;

/**
 * The lines of @filter.  Those of persons activate `people.person` (s), those of accounts
 * `win.customer-layers` (x), and what is missing on record `people.mend` ((xi): customer, PagodaMonitorItem).
 */
PagodaPeopleLines pagoda_people_lines (const PagodaTeam *team, const PagodaPeopleFilter *filter);
void pagoda_people_lines_clear (PagodaPeopleLines *lines);

/** How many accounts, or things missing or not fitting, the list holds in all for @person (nullable). */
guint pagoda_people_lines_count (const PagodaTeam *team, PagodaPeopleList list, const char *person);

/** The sums of one person's work, or of everybody's (NULL), in one line (transfer full). */
char *pagoda_people_lines_sum (const PagodaTeam *team, const char *person);

/** What a person of the team is called; nobody has a name, too. */
const char *pagoda_people_lines_name (const char *person);

G_END_DECLS
