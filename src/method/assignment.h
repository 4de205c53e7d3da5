/* assignment.h: who works what, against what each can do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules L8 and T1.  What does not fit is said, never forbidden.
 */
#pragma once

#include "domain/layer.h"
#include "method/coverage.h"

G_BEGIN_DECLS

/** A skill against the one that is needed. */
typedef enum
{
  PAGODA_FIT_UNKNOWN, /* nobody, or nobody whose skill is known */
  PAGODA_FIT_FITS,
  PAGODA_FIT_TOO_JUNIOR,
  PAGODA_FIT_MORE_THAN_NEEDED, /* somebody else could do it */
} PagodaFit;

/** @has is a PagodaSkill or PAGODA_NO_SKILL. */
PagodaFit pagoda_fit_of (int has, PagodaSkill needed);

/** The PagodaSkill of who of us is called @person, or PAGODA_NO_SKILL. */
typedef int (*PagodaSkillFunc) (const char *person, gpointer data);

/** Who works the five layers of an account on a day: the layer's own owner, else the account's, "" for
 * nobody.  The names are those given. */
typedef struct
{
  const char *owner; /* of the account */
  const char *owners[PAGODA_N_LAYERS];
  guint own; /* bit n: layer n has an owner of its own */
} PagodaAssignment;

PagodaAssignment pagoda_assignment_on (const PagodaLayerRecord *record, const char *owner, PagodaDay day);

/** What is given to somebody who is too junior for it. */
typedef enum
{
  PAGODA_MISMATCH_LAYER,
  PAGODA_MISMATCH_ACTIVITY, /* an executive visit that is planned */
  PAGODA_MISMATCH_LOCK_IN,  /* a strategic agreement in force, in the hands of the layer's owner */
} PagodaMismatchKind;
#define PAGODA_N_MISMATCH_KINDS 3

typedef struct
{
  PagodaMismatchKind kind;
  PagodaLayer layer;
  PagodaId id; /* of the activity or the lock-in; PAGODA_ID_NONE for a layer */
  const char *person;
  PagodaSkill has;
  PagodaSkill needed;
} PagodaMismatch;

/**
 * What of the account of @record does not fit on @day (L8), by layer, then what is planned by the
 * @n_activities @activities, then lock-ins (PagodaMismatch; transfer full).  Of the layers those count that
 * are in @worked (bit n is layer n).  Who has no known skill fits everywhere.
 */
GArray *pagoda_assignment_mismatches (const PagodaAssignment *assignment,
                                      const PagodaLayerRecord *record,
                                      guint worked,
                                      const PagodaActivity *const *activities,
                                      gsize n_activities,
                                      PagodaDay day,
                                      PagodaSkillFunc skill_of,
                                      gpointer data);

G_END_DECLS
