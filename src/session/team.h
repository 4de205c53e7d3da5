/* team.h: who of us works what, over the key accounts of a board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules L8, T1 and T2.  Made by the worker from a board and the store; never changed after.
 */
#pragma once

#include "method/assignment.h"
#include "method/monitoring.h"
#include "method/single_thread.h"
#include "session/board.h"

G_BEGIN_DECLS

/** What is known of who works an account; the account is the card of the same place. */
typedef struct
{
  PagodaAssignment assignment;
  GArray *mismatches; /* of PagodaMismatch */
  gboolean monitored; /* strategic or TOP (T1) */
  PagodaMonitoring monitoring;
  PagodaThread thread;
} PagodaTeamAccount;

/** The part of one of us in an account. */
typedef struct
{
  guint32 card;     /* its place on the board */
  guint layers;     /* of those that the account's class is owed, bit n is layer n */
  gboolean owner;   /* of the account */
  guint gaps;       /* of @layers, those not passed */
  gboolean stalled; /* the account has stalled in one of @layers */
} PagodaTeamShare;

typedef struct
{
  const char *name;                 /* "": what nobody works */
  const PagodaColleague *colleague; /* NULL where no colleague of the day is called so */
  GArray *shares;                   /* of PagodaTeamShare, in the order of the board */
  guint layers;                     /* in all accounts together */
  guint gaps;
  guint stalled;
  guint mismatches;
  guint overdue; /* activities planned before the day and still open (A3) */
  guint planned; /* activities of the week, on whatever account */
  guint done;
} PagodaTeamPerson;

typedef struct
{
  gatomicrefcount references;
  PagodaBoard *board;
  PagodaPeriod week;     /* Monday to Sunday, with the day of the board */
  GPtrArray *activities; /* of PagodaActivity, of the week */
  GPtrArray *overdue;    /* of PagodaActivity */
  GPtrArray *names; /* of PagodaUsedName: names in records that are no colleague's (store/colleagues.h) */
  PagodaTeamAccount *accounts; /* one for each card of the board */
  GPtrArray *persons;          /* of PagodaTeamPerson, by name; nobody comes last, and only with accounts */
} PagodaTeam;

/** Makes the team of @board as of its day, in a reading transaction (transfer full). */
PagodaTeam *pagoda_team_load (PagodaDatabase *database, PagodaBoard *board, GError **error);

PagodaTeam *pagoda_team_ref (PagodaTeam *team);
void pagoda_team_unref (PagodaTeam *team);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTeam, pagoda_team_unref)

/** The one of the team who is called @name, or NULL (transfer none). */
const PagodaTeamPerson *pagoda_team_find (const PagodaTeam *team, const char *name);

/** What does not fit, in words: `Business: Lin Shan is junior rep, needed is solution seller` (transfer
 * full).
 */
char *pagoda_mismatch_describe (const PagodaMismatch *mismatch, PagodaLanguage language);

G_END_DECLS
