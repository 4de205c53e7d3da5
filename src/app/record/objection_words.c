/* objection_words.c: what is known of objections and answers, in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/record/objection_words.h"

#include <glib/gi18n-lib.h>

char *
pagoda_objection_describe (const PagodaObjectionRecord *record)
{
  return record->heard > 0 ? g_strdup_printf (_ ("Times heard: %u"), record->heard)
                           : g_strdup (_ ("Not heard yet"));
}

char *
pagoda_answer_describe (const PagodaAnswerRecord *answer, const PagodaHouseRules *rules)
{
  if (answer->given == 0)
    return g_strdup (_ ("Not given yet"));
  if (answer->judged == 0)
    return g_strdup_printf (_ ("Times given: %u · nobody knows yet what came of it"), answer->given);
  if (pagoda_answer_record_is_judged (answer, rules))
    return g_strdup_printf (_ ("Times given: %1$u · worked %2$u of %3$u, %4$u%%"), answer->given,
                            answer->worked, answer->judged,
                            (200 * answer->worked + answer->judged) / (2 * answer->judged));
  return g_strdup_printf (_ ("Times given: %1$u · worked %2$u of %3$u, too few to judge"), answer->given,
                          answer->worked, answer->judged);
}
