/* record_values.c: the value of a field as people read it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/record_values.h"

#include "base/day.h"
#include "base/money.h"
#include "domain/activity.h"
#include "domain/barrier.h"
#include "domain/company_link.h"
#include "domain/condition.h"
#include "domain/credit.h"
#include "domain/decision_maker.h"
#include "domain/decision_mode.h"
#include "domain/decline_answer.h"
#include "domain/dormant.h"
#include "domain/evidence.h"
#include "domain/holiday.h"
#include "domain/ladder.h"
#include "domain/layer.h"
#include "domain/market_survey.h"
#include "domain/month_span.h"
#include "domain/nurture_step.h"
#include "domain/profile.h"
#include "domain/project.h"
#include "domain/promise.h"
#include "domain/referral_ask.h"
#include "domain/season_window.h"
#include "domain/target.h"
#include "domain/value.h"
#include "domain/yearly_decision.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words of enumerations */

#define DEFINE_SHOW(Type, name)                                                                              \
  static const char *show_##name (const char *word, PagodaLanguage language)                                 \
  {                                                                                                          \
    Type value;                                                                                              \
    return pagoda_##name##_parse (word, &value) ? pagoda_##name##_label (value, language) : word;            \
  }

DEFINE_SHOW (PagodaAccountClass, account_class)
DEFINE_SHOW (PagodaActivityKind, activity_kind)
DEFINE_SHOW (PagodaActivityState, activity_state)
DEFINE_SHOW (PagodaBarrierKind, barrier_kind)
DEFINE_SHOW (PagodaBarrierSide, barrier_side)
DEFINE_SHOW (PagodaBarrierState, barrier_state)
DEFINE_SHOW (PagodaBarrierWay, barrier_way)
DEFINE_SHOW (PagodaAskOutcome, ask_outcome)
DEFINE_SHOW (PagodaLinkKind, link_kind)
DEFINE_SHOW (PagodaCapability, capability)
DEFINE_SHOW (PagodaChannel, channel)
DEFINE_SHOW (PagodaDeclineCause, decline_cause)
DEFINE_SHOW (PagodaDeclineLevel, decline_level)
DEFINE_SHOW (PagodaBreakCause, break_cause)
DEFINE_SHOW (PagodaDormantJudgement, dormant_judgement)
DEFINE_SHOW (PagodaCornerstone, cornerstone)
DEFINE_SHOW (PagodaFactKind, fact_kind)
DEFINE_SHOW (PagodaDecisionKind, decision_kind)
DEFINE_SHOW (PagodaDecisionTopic, decision_topic)
DEFINE_SHOW (PagodaFactor, factor)
DEFINE_SHOW (PagodaHolidayKind, holiday_kind)
DEFINE_SHOW (PagodaInfluenceKind, influence_kind)
DEFINE_SHOW (PagodaLayer, layer)
DEFINE_SHOW (PagodaLevel, level)
DEFINE_SHOW (PagodaLockInKind, lock_in_kind)
DEFINE_SHOW (PagodaNeed, need)
DEFINE_SHOW (PagodaNurtureChannel, nurture_channel)
DEFINE_SHOW (PagodaNurtureState, nurture_state)
DEFINE_SHOW (PagodaPhase, phase)
DEFINE_SHOW (PagodaProjectState, project_state)
DEFINE_SHOW (PagodaReviewDecision, review_decision)
DEFINE_SHOW (PagodaPromiseState, promise_state)
DEFINE_SHOW (PagodaRole, role)
DEFINE_SHOW (PagodaEvidenceKind, evidence_kind)
DEFINE_SHOW (PagodaCircle, circle)
DEFINE_SHOW (PagodaStatedSize, stated_size)
DEFINE_SHOW (PagodaLearntKind, learnt_kind)
DEFINE_SHOW (PagodaBigBuyer, big_buyer)
DEFINE_SHOW (PagodaRungGoal, rung_goal)
DEFINE_SHOW (PagodaSeasonPurpose, season_purpose)
DEFINE_SHOW (PagodaSpanPurpose, span_purpose)
DEFINE_SHOW (PagodaStage, stage)
DEFINE_SHOW (PagodaStatementKind, statement_kind)
DEFINE_SHOW (PagodaStrategy, strategy)
DEFINE_SHOW (PagodaTargetOutcome, target_outcome)
DEFINE_SHOW (PagodaTargetTier, target_tier)
DEFINE_SHOW (PagodaTouchKind, touch_kind)
DEFINE_SHOW (PagodaValueKind, value_kind)

/* What a statement says depends on its kind, but no word belongs to two of them; a cadence is a number. */
static const char *
show_statement (const char *word, PagodaLanguage language)
{
  PagodaLayer layer;

  if (g_ascii_isdigit (*word))
    return word;
  if (g_str_equal (word, "yes"))
    return pagoda_translate_in_context (language, "answer", NC_ ("answer", "yes"));
  return pagoda_layer_parse (word, &layer) ? show_layer (word, language) : show_phase (word, language);
}

static const struct
{
  const char *table;
  const char *column;
  const char *(*show) (const char *word, PagodaLanguage language);
} words[] = {
  { "customer_class", "class", show_account_class },
  { "activity", "kind", show_activity_kind },
  { "activity", "state", show_activity_state },
  { "activity", "need", show_need },
  { "barrier", "kind", show_barrier_kind },
  { "barrier", "side", show_barrier_side },
  { "barrier", "way", show_barrier_way },
  { "barrier_state", "state", show_barrier_state },
  { "company_link", "kind", show_link_kind },
  { "credit_terms", "channel", show_channel },
  { "closing_analysis", "cornerstone", show_cornerstone },
  { "condition_standing", "factor", show_factor },
  { "condition_template", "factor", show_factor },
  { "condition_weight", "factor", show_factor },
  { "customer_fact", "fact", show_fact_kind },
  { "customer_statement", "kind", show_statement_kind },
  { "customer_statement", "value", show_statement },
  { "customer_screening", "value", show_statement },
  { "customer_strategy", "strategy", show_strategy },
  { "customer_value", "kind", show_value_kind },
  { "dealer_capability", "capability", show_capability },
  { "decision_maker", "role", show_role },
  { "decision_maker", "level", show_level },
  { "decision_mode", "mode", show_decision_kind },
  { "decision_rule", "topic", show_decision_topic },
  { "decline_answer", "alert", show_decline_level },
  { "decline_answer", "cause", show_decline_cause },
  { "evidence", "kind", show_evidence_kind },
  { "holiday", "kind", show_holiday_kind },
  { "influence", "kind", show_influence_kind },
  { "ladder_rung", "goal", show_rung_goal },
  { "ladder_template", "goal", show_rung_goal },
  { "lock_in", "kind", show_lock_in_kind },
  { "month_span", "purpose", show_span_purpose },
  { "nurture_step", "channel", show_nurture_channel },
  { "nurture_step", "state", show_nurture_state },
  { "dormant_judgement", "judgement", show_dormant_judgement },
  { "post_mortem", "cause", show_break_cause },
  { "project", "state", show_project_state },
  { "project_stage", "stage", show_stage },
  { "promise", "state", show_promise_state },
  { "referral_ask", "outcome", show_ask_outcome },
  { "season_window", "purpose", show_season_purpose },
  { "survey_entry", "circle", show_circle },
  { "survey_entry", "size", show_stated_size },
  { "survey_entry", "judgement", show_big_buyer },
  { "survey_learnt", "kind", show_learnt_kind },
  { "target", "outcome", show_target_outcome },
  { "target_tier", "tier", show_target_tier },
  { "touch_step", "kind", show_touch_kind },
  { "yearly_review", "decision", show_review_decision },
};

/* Numbers */

static char *
show_day (gint64 number, const char *currency, PagodaLanguage language)
{
  return pagoda_day_to_iso ((PagodaDay)number);
}

static char *
show_money (gint64 number, const char *currency, PagodaLanguage language)
{
  return pagoda_money_format (number, currency);
}

static char *
show_decimal (gint64 number, const char *currency, PagodaLanguage language)
{
  return pagoda_decimal_to_plain (number);
}

static char *
show_percent (gint64 number, const char *currency, PagodaLanguage language)
{
  g_autofree char *plain = pagoda_decimal_to_plain (number * 100);

  return g_strdup_printf ("%s %%", plain);
}

static char *
show_minute (gint64 number, const char *currency, PagodaLanguage language)
{
  return g_strdup_printf ("%02d:%02d", (int)(number / 60), (int)(number % 60));
}

static char *
show_answer (gint64 number, const char *currency, PagodaLanguage language)
{
  return g_strdup (pagoda_translate_in_context (language, "answer",
                                                number != 0 ? NC_ ("answer", "yes") : NC_ ("answer", "no")));
}

/* Adds @word to the list in @text. */
static void
add_word (GString *text, const char *word, PagodaLanguage language)
{
  if (text->len > 0)
    g_string_append (text, pagoda_translate_in_context (language, "list", NC_ ("list", ", ")));
  g_string_append (text, word);
}

static char *
show_stages (gint64 stages, const char *currency, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    if ((stages & PAGODA_STAGE_BIT (stage)) != 0)
      add_word (text, pagoda_stage_label (stage, language), language);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_credit_reasons (gint64 reasons, const char *currency, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int bit = 0; bit < PAGODA_N_CREDIT_REASONS; bit++)
    if ((reasons >> bit & 1) != 0)
      add_word (text, pagoda_credit_reason_label (bit, language), language);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_blind_spots (gint64 spots, const char *currency, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int bit = 0; bit < PAGODA_N_CAPABILITIES; bit++)
    if ((spots >> bit & 1) != 0)
      add_word (text, pagoda_capability_label ((PagodaCapability)bit, language), language);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The labels of the bits of @bits. */
static char *
show_bits (gint64 bits,
           int n,
           const char *(*label) (int bit, PagodaLanguage language),
           PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int bit = 0; bit < n; bit++)
    if ((bits & (1 << bit)) != 0)
      g_string_append_printf (text, "%s%s",
                              text->len > 0
                                  ? pagoda_translate_in_context (language, "list", NC_ ("list", ", "))
                                  : "",
                              label (bit, language));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
label_method (int bit, PagodaLanguage language)
{
  return pagoda_closing_method_label ((PagodaClosingMethod)bit, language);
}

static const char *
label_loss (int bit, PagodaLanguage language)
{
  return pagoda_loss_reason_label ((PagodaLossReason)bit, language);
}

static char *
show_methods (gint64 methods, const char *currency, PagodaLanguage language)
{
  return show_bits (methods, PAGODA_N_CLOSING_METHODS, label_method, language);
}

static char *
show_losses (gint64 losses, const char *currency, PagodaLanguage language)
{
  return show_bits (losses, PAGODA_N_LOSS_REASONS, label_loss, language);
}

static const char *
label_consulted (int bit, PagodaLanguage language)
{
  return pagoda_consulted_label ((PagodaConsulted)bit, language);
}

static const char *
label_mover (int bit, PagodaLanguage language)
{
  return pagoda_mover_label ((PagodaMover)bit, language);
}

static char *
show_consulted (gint64 consulted, const char *currency, PagodaLanguage language)
{
  return show_bits (consulted, PAGODA_N_CONSULTED, label_consulted, language);
}

static char *
show_movers (gint64 movers, const char *currency, PagodaLanguage language)
{
  return show_bits (movers, PAGODA_N_MOVERS, label_mover, language);
}

static char *
show_third (gint64 third, const char *currency, PagodaLanguage language)
{
  return third >= 0 && third < PAGODA_N_THIRDS ? pagoda_third_label ((int)third, language) : NULL;
}

static char *
show_month (gint64 month, const char *currency, PagodaLanguage language)
{
  return month >= 1 && month <= 12 ? g_strdup (pagoda_month_label ((int)month, language)) : NULL;
}

static char *
show_sureness (gint64 sureness, const char *currency, PagodaLanguage language)
{
  return g_strdup (pagoda_sureness_label ((int)sureness, language));
}

static const struct
{
  const char *column;
  char *(*show) (gint64 number, const char *currency, PagodaLanguage language);
} numbers[] = {
  { "day", show_day },           { "birthday", show_day },           { "revenue", show_money },
  { "cost", show_money },        { "amount", show_money },           { "need_amount", show_money },
  { "price", show_decimal },     { "quantity", show_decimal },       { "margin", show_percent },
  { "minute", show_minute },     { "joined", show_answer },          { "other", show_answer },
  { "reached", show_answer },    { "rejection", show_answer },       { "visit_chance", show_answer },
  { "is_unique", show_answer },  { "rate", show_decimal },           { "stages", show_stages },
  { "share", show_percent },     { "reduction", show_percent },      { "first_third", show_third },
  { "last_third", show_third },  { "credit_limit", show_money },     { "exposure", show_money },
  { "is_new", show_answer },     { "reasons", show_credit_reasons }, { "blind_spots", show_blind_spots },
  { "first_month", show_month }, { "last_month", show_month },       { "methods", show_methods },
  { "losses", show_losses },     { "quiet", show_answer },           { "consulted", show_consulted },
  { "movers", show_movers },     { "denied", show_answer },          { "sureness", show_sureness },
};

static char *
show_number (const char *column, gint64 number, const char *currency, PagodaLanguage language)
{
  if (g_str_has_suffix (column, "_day"))
    return show_day (number, currency, language);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (numbers[i].column, column) == 0)
      return numbers[i].show (number, currency, language);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

char *
pagoda_field_show (const char *table,
                   const char *column,
                   sqlite3_value *value,
                   const char *currency,
                   PagodaLanguage language)
{
  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (sqlite3_value_type (value) == SQLITE_INTEGER)
    return show_number (column, sqlite3_value_int64 (value), currency, language);

  const char *text = (const char *)sqlite3_value_text (value);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].table, table) == 0 && strcmp (words[i].column, column) == 0)
      return g_strdup (words[i].show (text, language));
  return g_strdup (text);
}
