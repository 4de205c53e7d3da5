/* decline_answer.c: what somebody found out about a customer who had become quieter (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/decline_answer.h"

#include <glib/gi18n-lib.h>

static const PagodaWord levels[PAGODA_N_DECLINE_LEVELS] = {
  [PAGODA_DECLINE_NONE] = { "none", NC_ ("decline", "None"), "无" },
  [PAGODA_DECLINE_YELLOW] = { "yellow", NC_ ("decline", "Yellow"), "黄色|黄" },
  [PAGODA_DECLINE_ORANGE] = { "orange", NC_ ("decline", "Orange"), "橙色|橙" },
  [PAGODA_DECLINE_RED] = { "red", NC_ ("decline", "Red"), "红色|红" },
};
PAGODA_DEFINE_WORDS (PagodaDeclineLevel, decline_level, levels, "decline")

static const PagodaWord causes[PAGODA_N_DECLINE_CAUSES] = {
  [PAGODA_CAUSE_THEIR_SALES] = { "their sales", NC_ ("decline cause", "Their sales fell"), "客户销量下滑" },
  [PAGODA_CAUSE_THEIR_OPERATIONS]
  = { "their operations", NC_ ("decline cause", "Their operations"), "客户经营问题" },
  [PAGODA_CAUSE_OUR_SERVICE] = { "our service", NC_ ("decline cause", "Our service"), "我方服务" },
  [PAGODA_CAUSE_NEW_SUPPLIER] = { "new supplier", NC_ ("decline cause", "A new supplier"), "新供应商" },
  [PAGODA_CAUSE_OTHER] = { "other", NC_ ("decline cause", "Something else"), "其他" },
};
PAGODA_DEFINE_WORDS (PagodaDeclineCause, decline_cause, causes, "decline cause")

PagodaDeclineAnswer *
pagoda_decline_answer_copy (const PagodaDeclineAnswer *answer)
{
  PagodaDeclineAnswer *copy = g_memdup2 (answer, sizeof *answer);

  copy->note = g_strdup (answer->note);
  return copy;
}

void
pagoda_decline_answer_free (PagodaDeclineAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->note);
  g_free (answer);
}

const PagodaDeclineAnswer *
pagoda_decline_answer_on (const GPtrArray *answers, PagodaDay day)
{
  const PagodaDeclineAnswer *newest = NULL;

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const PagodaDeclineAnswer *answer = g_ptr_array_index (answers, i);
      gboolean newer = newest == NULL || answer->day > newest->day
                       || (answer->day == newest->day && answer->id > newest->id);
      if (answer->day <= day && newer)
        newest = answer;
    }
  return newest;
}
