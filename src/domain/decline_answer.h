/* decline_answer.h: what somebody found out about a customer who had become quieter (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"
#include "domain/words.h"

G_BEGIN_DECLS

/** Levels of an alert, the gravest last. */
typedef enum
{
  PAGODA_DECLINE_NONE,
  PAGODA_DECLINE_YELLOW,
  PAGODA_DECLINE_ORANGE,
  PAGODA_DECLINE_RED,
} PagodaDeclineLevel;
#define PAGODA_N_DECLINE_LEVELS 4

PAGODA_DECLARE_WORDS (PagodaDeclineLevel, decline_level)

/** Why a customer buys less. */
typedef enum
{
  PAGODA_CAUSE_THEIR_SALES,
  PAGODA_CAUSE_THEIR_OPERATIONS,
  PAGODA_CAUSE_OUR_SERVICE,
  PAGODA_CAUSE_NEW_SUPPLIER,
  PAGODA_CAUSE_OTHER,
} PagodaDeclineCause;
#define PAGODA_N_DECLINE_CAUSES 5

PAGODA_DECLARE_WORDS (PagodaDeclineCause, decline_cause)

/** The answer to an alert.  It silences the customer until there is something new (method/decline.h). */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay day;
  PagodaDeclineLevel level; /* of the alert then; never PAGODA_DECLINE_NONE */
  PagodaDeclineCause cause;
  char *note; /* nullable, but for PAGODA_CAUSE_OTHER */
} PagodaDeclineAnswer;

PagodaDeclineAnswer *pagoda_decline_answer_copy (const PagodaDeclineAnswer *answer);
void pagoda_decline_answer_free (PagodaDeclineAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDeclineAnswer, pagoda_decline_answer_free)

/** The newest of @answers (PagodaDeclineAnswer; nullable) that was given by @day, of one day the one entered
 * last; NULL without one (transfer none). */
const PagodaDeclineAnswer *pagoda_decline_answer_on (const GPtrArray *answers, PagodaDay day);

G_END_DECLS
