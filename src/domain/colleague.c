/* colleague.c: one of us, and what the person can do (L8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/colleague.h"

#include "base/text.h"
#include "domain/dated.h"

#include <glib/gi18n-lib.h>

static const PagodaWord skill_words[PAGODA_N_SKILLS] = {
  [PAGODA_SKILL_JUNIOR_REP] = { "junior rep", NC_ ("skill", "Junior rep"), NULL },
  [PAGODA_SKILL_SOLUTION_SELLER] = { "solution seller", NC_ ("skill", "Solution seller"), NULL },
  [PAGODA_SKILL_SALES_MANAGER] = { "sales manager", NC_ ("skill", "Sales manager"), NULL },
  [PAGODA_SKILL_GENERAL_MANAGER] = { "general manager", NC_ ("skill", "General manager"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaSkill, skill, skill_words, "skill")

PagodaColleague *
pagoda_colleague_new (void)
{
  PagodaColleague *colleague = g_new0 (PagodaColleague, 1);

  colleague->from = PAGODA_DAY_NONE;
  colleague->until = PAGODA_DAY_NONE;
  return colleague;
}

PagodaColleague *
pagoda_colleague_copy (const PagodaColleague *colleague)
{
  PagodaColleague *copy = g_memdup2 (colleague, sizeof *colleague);

  copy->name = g_strdup (colleague->name);
  copy->note = g_strdup (colleague->note);
  return copy;
}

void
pagoda_colleague_free (PagodaColleague *colleague)
{
  if (colleague == NULL)
    return;
  g_free (colleague->name);
  g_free (colleague->note);
  g_free (colleague);
}

gboolean
pagoda_colleague_is_there (const PagodaColleague *colleague, PagodaDay day)
{
  return pagoda_holds_on (colleague->from, colleague->until, day);
}

gboolean
pagoda_colleague_is_same_name (const char *one, const char *other)
{
  g_autofree char *folded = pagoda_text_fold (one);
  g_autofree char *other_folded = pagoda_text_fold (other);

  return *folded != '\0' && g_str_equal (folded, other_folded);
}

const PagodaColleague *
pagoda_colleagues_find (const GPtrArray *colleagues, const char *name, PagodaDay day)
{
  const PagodaColleague *found = NULL;

  for (guint i = 0; i < colleagues->len; i++)
    {
      const PagodaColleague *colleague = g_ptr_array_index (colleagues, i);
      if (!pagoda_colleague_is_same_name (colleague->name, name))
        continue;
      if (pagoda_colleague_is_there (colleague, day))
        return colleague;
      if (found == NULL || colleague->from > found->from)
        found = colleague;
    }
  return found;
}

int
pagoda_colleagues_skill (const GPtrArray *colleagues, const char *name, PagodaDay day)
{
  const PagodaColleague *colleague = pagoda_colleagues_find (colleagues, name, day);

  return colleague != NULL && pagoda_colleague_is_there (colleague, day) ? (int)colleague->skill
                                                                         : PAGODA_NO_SKILL;
}
