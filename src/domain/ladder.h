/* ladder.h: the contact ladder of a person: four goals, climbed one after the other (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/activity.h"

G_BEGIN_DECLS

/** What a rung is to reach, in the order of the climb. */
typedef enum
{
  PAGODA_RUNG_INTRODUCTION, /* who we are and what chance we bring */
  PAGODA_RUNG_PROBLEMS,     /* their problems and thinking */
  PAGODA_RUNG_FIT,          /* how we fit their business */
  PAGODA_RUNG_DOUBTS,       /* doubts and details of the deal */
} PagodaRungGoal;
#define PAGODA_N_RUNGS 4

PAGODA_DECLARE_WORDS (PagodaRungGoal, rung_goal)

/** One rung of a person's ladder.  The rungs of a ladder begin on the same day. */
typedef struct
{
  PagodaId id;
  PagodaId contact;
  PagodaRungGoal goal;
  PagodaDay from;     /* since when the ladder is climbed */
  int interval;       /* days after the rung before, or after @from; at least 1 */
  PagodaDay done;     /* PAGODA_DAY_NONE while it is not reached */
  char *evidence;     /* what shows that it was reached; a reached one has some */
  PagodaDay when;     /* the occasion that was chosen: its day, PAGODA_DAY_NONE where none is */
  int minute;         /* its time of the day, −1 where only the day is known */
  char *occasion;     /* the place and the occasion */
  PagodaAnswer quiet; /* whether one can talk there */
  char *claims;       /* the preparation card: what is said, clearly */
  char *figures;      /* and the exact figures behind it */
} PagodaRung;

/** A rung of @contact that is not reached (transfer full). */
PagodaRung *pagoda_rung_new (PagodaId contact, PagodaRungGoal goal);
PagodaRung *pagoda_rung_copy (const PagodaRung *rung);
void pagoda_rung_free (PagodaRung *rung);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRung, pagoda_rung_free)

/** TRUE where @rung was reached on @day or before. */
gboolean pagoda_rung_is_done (const PagodaRung *rung, PagodaDay day);

/** What is missing on a preparation.  Bits. */
typedef enum
{
  PAGODA_RUNG_NEEDS_DAY = 1 << 0,
  PAGODA_RUNG_NEEDS_OCCASION = 1 << 1,
  PAGODA_RUNG_NEEDS_QUIET = 1 << 2, /* nobody knows whether one can talk there, or one cannot */
  PAGODA_RUNG_NEEDS_CLAIMS = 1 << 3,
  PAGODA_RUNG_NEEDS_FIGURES = 1 << 4, /* none, or a text without any digit, which is no figure */
} PagodaRungNeed;
#define PAGODA_N_RUNG_NEEDS 5

const char *pagoda_rung_need_label (int bit, PagodaLanguage language);

/** What is missing before the talk about @rung. */
guint pagoda_rung_needs (const PagodaRung *rung);

/** How ladders of one kind of person are climbed. */
typedef struct
{
  char *name;
  int intervals[PAGODA_N_RUNGS];
  char *claims[PAGODA_N_RUNGS]; /* what such people are told; nullable */
} PagodaLadderTemplate;

PagodaLadderTemplate *pagoda_ladder_template_new (const char *name);
PagodaLadderTemplate *pagoda_ladder_template_copy (const PagodaLadderTemplate *template);
void pagoda_ladder_template_free (PagodaLadderTemplate *template);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaLadderTemplate, pagoda_ladder_template_free)

/** Those that every store has, in @language, of PagodaLadderTemplate (transfer full). */
GPtrArray *pagoda_ladder_templates_ready_made (PagodaLanguage language);

G_END_DECLS
