/* decision_mode.c: how a customer decides, what moves it, and its main questions (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/decision_mode.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_DECISION_KINDS] = {
  [PAGODA_DECISION_ALONE] = { "alone", NC_ ("decision mode", "Alone"), "独自决定|独断" },
  [PAGODA_DECISION_CONSULTS]
  = { "consults", NC_ ("decision mode", "After consulting others"), "商量后决定|征求意见" },
  [PAGODA_DECISION_BOARD]
  = { "board", NC_ ("decision mode", "A board or committee"), "董事会或委员会|集体决策" },
};
PAGODA_DEFINE_WORDS (PagodaDecisionKind, decision_kind, kinds, "decision mode")

static const PagodaWord consulted[PAGODA_N_CONSULTED] = {
  [PAGODA_CONSULTED_FAMILY] = { "family", NC_ ("consulted", "Family"), "家人|家庭" },
  [PAGODA_CONSULTED_PARTNERS] = { "partners", NC_ ("consulted", "Partners"), "合伙人|合作伙伴" },
  [PAGODA_CONSULTED_STAFF] = { "staff", NC_ ("consulted", "Staff"), "员工|下属" },
};
PAGODA_DEFINE_WORDS (PagodaConsulted, consulted, consulted, "consulted")

static const PagodaWord movers[PAGODA_N_MOVERS] = {
  [PAGODA_MOVER_BENEFIT] = { "benefit", NC_ ("mover", "Benefit"), "利益" },
  [PAGODA_MOVER_PATIENCE] = { "patience", NC_ ("mover", "Patience"), "耐心" },
  [PAGODA_MOVER_PRESSURE] = { "pressure", NC_ ("mover", "Pressure"), "压力" },
  [PAGODA_MOVER_DEADLINE] = { "deadline", NC_ ("mover", "A deadline"), "期限|时限" },
  [PAGODA_MOVER_OUR_BOSS] = { "our boss", NC_ ("mover", "Meeting our boss"), "与我方老板见面|见老板" },
};
PAGODA_DEFINE_WORDS (PagodaMover, mover, movers, "mover")

static const PagodaWord topics[PAGODA_N_DECISION_TOPICS] = {
  [PAGODA_TOPIC_UNKNOWN]
  = { "unknown", NC_ ("decision topic", "Nobody knows how they decide"), "不知道如何决定" },
  [PAGODA_TOPIC_ALONE] = { "alone", NC_ ("decision topic", "Decides alone"), "独自拍板" },
  [PAGODA_TOPIC_FAMILY] = { "family", NC_ ("decision topic", "Asks the family"), "听家人意见" },
  [PAGODA_TOPIC_PARTNERS] = { "partners", NC_ ("decision topic", "Asks partners"), "听合伙人意见" },
  [PAGODA_TOPIC_STAFF] = { "staff", NC_ ("decision topic", "Asks the staff"), "听员工意见" },
  [PAGODA_TOPIC_BOARD] = { "board", NC_ ("decision topic", "A board decides"), "集体决策" },
  [PAGODA_TOPIC_BENEFIT] = { "benefit", NC_ ("decision topic", "Moved by benefit"), "看重利益" },
  [PAGODA_TOPIC_PATIENCE] = { "patience", NC_ ("decision topic", "Moved by patience"), "需要耐心" },
  [PAGODA_TOPIC_PRESSURE] = { "pressure", NC_ ("decision topic", "Moved by pressure"), "受压力推动" },
  [PAGODA_TOPIC_DEADLINE] = { "deadline", NC_ ("decision topic", "Moved by a deadline"), "受期限推动" },
  [PAGODA_TOPIC_OUR_BOSS]
  = { "our boss", NC_ ("decision topic", "Moved by meeting our boss"), "看重与老板见面" },
  [PAGODA_TOPIC_QUESTION]
  = { "open question", NC_ ("decision topic", "A main question is open"), "主要问题未解答" },
};
PAGODA_DEFINE_WORDS (PagodaDecisionTopic, decision_topic, topics, "decision topic")

static const char *const usual[PAGODA_N_DECISION_TOPICS] = {
  [PAGODA_TOPIC_UNKNOWN]
  = NC_ ("decision rule", "Ask how the last purchase of this kind was decided, and who was asked."),
  [PAGODA_TOPIC_ALONE]
  = NC_ ("decision rule",
         "Go to this person alone, with one proposal, and ask for the decision in the same talk."),
  [PAGODA_TOPIC_FAMILY]
  = NC_ ("decision rule",
         "Ask for a talk with the family; leave something to take home that explains itself."),
  [PAGODA_TOPIC_PARTNERS]
  = NC_ ("decision rule", "See the partners too before the decision; give each the figures for his part."),
  [PAGODA_TOPIC_STAFF]
  = NC_ ("decision rule", "Win the people who will use it first; let them say it before you do."),
  [PAGODA_TOPIC_BOARD]
  = NC_ ("decision rule",
         "Find out the day of the meeting and who speaks there; write the paper that will lie on "
         "the table, and see each member before."),
  [PAGODA_TOPIC_BENEFIT]
  = NC_ ("decision rule", "Bring the gain in their own figures, and what each month of waiting costs."),
  [PAGODA_TOPIC_PATIENCE]
  = NC_ ("decision rule", "Do not press: agree on the next talk each time, and come with something new."),
  [PAGODA_TOPIC_PRESSURE]
  = NC_ ("decision rule",
         "Say plainly what they lose by not deciding, and what others of their trade have done."),
  [PAGODA_TOPIC_DEADLINE]
  = NC_ ("decision rule",
         "Set a true deadline, of price, stock or delivery, and remind of it a week before."),
  [PAGODA_TOPIC_OUR_BOSS]
  = NC_ ("decision rule", "Plan an executive visit, and prepare what our boss may promise."),
  [PAGODA_TOPIC_QUESTION]
  = NC_ ("decision rule", "Answer the open main questions first; nobody decides before that."),
};

const char *
pagoda_decision_topic_usual (PagodaDecisionTopic topic, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "decision rule", usual[topic]);
}

/* Modes */

PagodaDecisionMode *
pagoda_decision_mode_new (PagodaId customer)
{
  PagodaDecisionMode *mode = g_new0 (PagodaDecisionMode, 1);

  mode->customer = customer;
  mode->from = PAGODA_DAY_NONE;
  mode->kind = PAGODA_DECISION_UNKNOWN;
  mode->next_day = PAGODA_DAY_NONE;
  return mode;
}

PagodaDecisionMode *
pagoda_decision_mode_copy (const PagodaDecisionMode *mode)
{
  PagodaDecisionMode *copy = g_memdup2 (mode, sizeof *mode);

  copy->influencers = g_strdup (mode->influencers);
  copy->next_move = g_strdup (mode->next_move);
  return copy;
}

void
pagoda_decision_mode_free (PagodaDecisionMode *mode)
{
  if (mode == NULL)
    return;
  g_free (mode->influencers);
  g_free (mode->next_move);
  g_free (mode);
}

const PagodaDecisionMode *
pagoda_decision_mode_on (const GPtrArray *modes, PagodaDay day)
{
  for (guint i = modes->len; i > 0; i--)
    {
      const PagodaDecisionMode *mode = g_ptr_array_index (modes, i - 1);
      if (mode->from <= day)
        return mode->kind != PAGODA_DECISION_UNKNOWN ? mode : NULL;
    }
  return NULL;
}

/* Questions */

PagodaMainQuestion *
pagoda_main_question_new (PagodaId customer)
{
  PagodaMainQuestion *question = g_new0 (PagodaMainQuestion, 1);

  question->customer = customer;
  question->day = PAGODA_DAY_NONE;
  question->answered = PAGODA_DAY_NONE;
  return question;
}

PagodaMainQuestion *
pagoda_main_question_copy (const PagodaMainQuestion *question)
{
  PagodaMainQuestion *copy = g_memdup2 (question, sizeof *question);

  copy->question = g_strdup (question->question);
  copy->answer = g_strdup (question->answer);
  return copy;
}

void
pagoda_main_question_free (PagodaMainQuestion *question)
{
  if (question == NULL)
    return;
  g_free (question->question);
  g_free (question->answer);
  g_free (question);
}

gboolean
pagoda_main_question_is_open (const PagodaMainQuestion *question, PagodaDay day)
{
  return question->day <= day && (question->answered == PAGODA_DAY_NONE || question->answered > day);
}

/* Rules */

PagodaDecisionRules *
pagoda_decision_rules_new (void)
{
  return g_new0 (PagodaDecisionRules, 1);
}

void
pagoda_decision_rules_free (PagodaDecisionRules *rules)
{
  if (rules == NULL)
    return;
  for (int topic = 0; topic < PAGODA_N_DECISION_TOPICS; topic++)
    g_free (rules->advice[topic]);
  g_free (rules);
}

const char *
pagoda_decision_rules_get (const PagodaDecisionRules *rules,
                           PagodaDecisionTopic topic,
                           PagodaLanguage language)
{
  return rules->advice[topic] != NULL ? rules->advice[topic] : pagoda_decision_topic_usual (topic, language);
}
