/* decision_advice.c: which rules apply to how a customer decides (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/decision_advice.h"

/* The topics follow each other as the enumerations do. */
static guint
topics_of_kind (const PagodaDecisionMode *mode)
{
  switch (mode->kind)
    {
    case PAGODA_DECISION_ALONE:
      return 1u << PAGODA_TOPIC_ALONE;
    case PAGODA_DECISION_CONSULTS:
      return mode->consulted != 0 ? mode->consulted << PAGODA_TOPIC_FAMILY : 1u << PAGODA_TOPIC_STAFF;
    case PAGODA_DECISION_BOARD:
      return 1u << PAGODA_TOPIC_BOARD;
    case PAGODA_DECISION_UNKNOWN:
      break;
    }
  return 1u << PAGODA_TOPIC_UNKNOWN;
}

guint
pagoda_decision_advice (const GPtrArray *modes, const GPtrArray *questions, PagodaDay day)
{
  const PagodaDecisionMode *mode = pagoda_decision_mode_on (modes, day);
  guint topics = mode != NULL ? topics_of_kind (mode) | mode->movers << PAGODA_TOPIC_BENEFIT
                              : 1u << PAGODA_TOPIC_UNKNOWN;

  for (guint i = 0; i < questions->len; i++)
    if (pagoda_main_question_is_open (g_ptr_array_index (questions, i), day))
      topics |= 1u << PAGODA_TOPIC_QUESTION;
  return topics;
}
