/* decision_maker.c: a contact with a say in a project.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/decision_maker.h"

#include "base/text.h"
#include "domain/activity.h"

#include <glib/gi18n-lib.h>

static const PagodaWord stages[PAGODA_N_STAGES] = {
  [PAGODA_STAGE_SITUATION]
  = { "situation", NC_ ("stage", "Understand the situation"), "了解现状|1|1 了解现状|现状" },
  [PAGODA_STAGE_PROBLEM] = { "problem", NC_ ("stage", "Find the problem"), "发现问题|2|2 发现问题|问题" },
  [PAGODA_STAGE_NEED] = { "need", NC_ ("stage", "Bring out the need"), "引出需求|3|3 引出需求|需求" },
  [PAGODA_STAGE_SOLUTION]
  = { "solution", NC_ ("stage", "Solution and benefits"), "方案与利益|4|4 方案与利益|方案" },
  [PAGODA_STAGE_APPROVAL]
  = { "approval", NC_ ("stage", "Approval and budget"), "立项预算|5|5 立项预算|立项|预算" },
  [PAGODA_STAGE_PROCUREMENT] = { "procurement", NC_ ("stage", "Procurement"), "采购|6|6 采购|招标|招投标" },
  [PAGODA_STAGE_CONTRACT]
  = { "contract", NC_ ("stage", "Negotiation and contract"), "商务签约|7|7 商务签约|签约|合同" },
  [PAGODA_STAGE_SUPPLY]
  = { "supply", NC_ ("stage", "Supply and implementation"), "供货实施|8|8 供货实施|供货|实施" },
  [PAGODA_STAGE_ACCEPTANCE]
  = { "acceptance", NC_ ("stage", "Acceptance and service"), "验收服务|9|9 验收服务|验收|服务" },
};
PAGODA_DEFINE_WORDS (PagodaStage, stage, stages, "stage")

static const PagodaWord roles[PAGODA_N_ROLES] = {
  [PAGODA_ROLE_UNKNOWN] = { "unknown", NC_ ("role", "Unknown"), "未知|不详" },
  [PAGODA_ROLE_ECONOMIC] = { "economic", NC_ ("role", "Economic decider"), "经济决策者|经济|拍板人" },
  [PAGODA_ROLE_USER] = { "user", NC_ ("role", "User"), "使用者|用户|使用部门" },
  [PAGODA_ROLE_TECHNICAL] = { "technical", NC_ ("role", "Technical"), "技术把关者|技术" },
  [PAGODA_ROLE_PROCUREMENT] = { "procurement", NC_ ("role", "Procurement"), "采购者|采购" },
  [PAGODA_ROLE_COACH] = { "coach", NC_ ("role", "Coach"), "内线|教练" },
  [PAGODA_ROLE_GATEKEEPER] = { "gatekeeper", NC_ ("role", "Gatekeeper"), "守门人|把关人" },
};
PAGODA_DEFINE_WORDS (PagodaRole, role, roles, "role")

static const PagodaWord levels[PAGODA_N_LEVELS] = {
  [PAGODA_LEVEL_UNKNOWN] = { "unknown", NC_ ("level", "Unknown"), "未知|不详" },
  [PAGODA_LEVEL_DECISION] = { "decision", NC_ ("level", "Decision"), "决策层" },
  [PAGODA_LEVEL_MANAGEMENT] = { "management", NC_ ("level", "Management"), "管理层" },
  [PAGODA_LEVEL_USE] = { "use", NC_ ("level", "Use"), "使用层" },
};
PAGODA_DEFINE_WORDS (PagodaLevel, level, levels, "level")

/* Signs are half width here, where they have two widths. */
#define STAGE_SEPARATORS ",;、"
#define STAGE_RANGE_SIGNS "-‐‑–—−~〜到至"

static void
skip_space (const char **text)
{
  while (g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
}

/* Steps behind one of @signs, and behind white space before it. */
static gboolean
take_sign (const char **text, const char *signs)
{
  skip_space (text);
  gunichar sign = g_utf8_get_char (*text);
  if (sign == 0 || g_utf8_strchr (signs, -1, sign) == NULL)
    return FALSE;
  *text = g_utf8_next_char (*text);
  return TRUE;
}

static gboolean
take_stage (const char **text, PagodaStage *stage)
{
  char *end;

  skip_space (text);
  if (!g_ascii_isdigit (**text))
    return FALSE;
  guint64 number = g_ascii_strtoull (*text, &end, 10);
  if (number < 1 || number > PAGODA_N_STAGES)
    return FALSE;
  *text = end;
  *stage = (PagodaStage)(number - 1);
  return TRUE;
}

PagodaStageSet
pagoda_stage_set_parse (const char *text)
{
  g_autofree char *narrow = pagoda_text_narrow (g_strdup (text));
  const char *rest = narrow;
  PagodaStageSet set = 0;
  PagodaStage first, last;

  for (;;)
    {
      while (take_sign (&rest, STAGE_SEPARATORS))
        ;
      if (*rest == '\0')
        return set;
      if (!take_stage (&rest, &first))
        return 0;
      last = first;
      if (take_sign (&rest, STAGE_RANGE_SIGNS) && (!take_stage (&rest, &last) || last < first))
        return 0;
      for (PagodaStage stage = first; stage <= last; stage++)
        set |= PAGODA_STAGE_BIT (stage);
    }
}

PagodaDecisionMaker *
pagoda_decision_maker_new (void)
{
  PagodaDecisionMaker *person = g_new0 (PagodaDecisionMaker, 1);

  person->from = PAGODA_DAY_NONE;
  person->until = PAGODA_DAY_NONE;
  person->place = PAGODA_PLACE_FREE;
  person->contacted = PAGODA_DAY_NONE;
  person->weights = pagoda_dated_list_new ();
  person->supports = g_ptr_array_new_with_free_func (g_free);
  return person;
}

PagodaDecisionMaker *
pagoda_decision_maker_copy (const PagodaDecisionMaker *person)
{
  PagodaDecisionMaker *copy = g_memdup2 (person, sizeof *person);

  copy->basis = g_strdup (person->basis);
  copy->organisational_need = g_strdup (person->organisational_need);
  copy->personal_need = g_strdup (person->personal_need);
  copy->contacted_by = g_strdup (person->contacted_by);
  copy->weights = pagoda_dated_list_copy (person->weights);
  copy->supports = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < person->supports->len; i++)
    g_ptr_array_add (copy->supports,
                     g_memdup2 (g_ptr_array_index (person->supports, i), sizeof (PagodaSupport)));
  return copy;
}

void
pagoda_decision_maker_free (PagodaDecisionMaker *person)
{
  if (person == NULL)
    return;
  g_free (person->basis);
  g_free (person->organisational_need);
  g_free (person->personal_need);
  g_free (person->contacted_by);
  g_ptr_array_unref (person->weights);
  g_ptr_array_unref (person->supports);
  g_free (person);
}

gboolean
pagoda_decision_maker_is_on (const PagodaDecisionMaker *person, PagodaDay day)
{
  return pagoda_holds_on (person->from, person->until, day);
}

PagodaLevel
pagoda_decision_maker_guess_level (const PagodaDecisionMaker *person)
{
  if (person->level != PAGODA_LEVEL_UNKNOWN)
    return person->level;
  switch (person->role)
    {
    case PAGODA_ROLE_ECONOMIC:
      return PAGODA_LEVEL_DECISION;
    case PAGODA_ROLE_USER:
    case PAGODA_ROLE_COACH:
      return PAGODA_LEVEL_USE;
    case PAGODA_ROLE_UNKNOWN:
    case PAGODA_ROLE_TECHNICAL:
    case PAGODA_ROLE_PROCUREMENT:
    case PAGODA_ROLE_GATEKEEPER:
      return PAGODA_LEVEL_MANAGEMENT;
    }
  g_assert_not_reached ();
}

int
pagoda_decision_maker_weight_on (const PagodaDecisionMaker *person, PagodaDay day)
{
  const PagodaDated *weight = pagoda_dated_find (person->weights, day);

  return weight != NULL ? weight->value : 0;
}

int
pagoda_decision_maker_support_on (const PagodaDecisionMaker *person, PagodaId rival, PagodaDay day)
{
  for (guint i = person->supports->len; i-- > 0;)
    {
      const PagodaSupport *entry = g_ptr_array_index (person->supports, i);
      if (entry->rival == rival && entry->from <= day)
        return entry->support;
    }
  return PAGODA_MARK_UNKNOWN;
}

gboolean
pagoda_decision_maker_is_contacted (const PagodaDecisionMaker *person, PagodaDay day)
{
  return person->contacted != PAGODA_DAY_NONE && person->contacted <= day;
}
