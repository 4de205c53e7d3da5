/* decision_mode.h: how a customer decides, what moves it, and its main questions (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_DECISION_UNKNOWN = -1,
  PAGODA_DECISION_ALONE,
  PAGODA_DECISION_CONSULTS, /* decides after asking others */
  PAGODA_DECISION_BOARD,    /* a board or committee decides */
} PagodaDecisionKind;
#define PAGODA_N_DECISION_KINDS 3

PAGODA_DECLARE_WORDS (PagodaDecisionKind, decision_kind)

/** Whom it consults.  The bits of `consulted`. */
typedef enum
{
  PAGODA_CONSULTED_FAMILY,
  PAGODA_CONSULTED_PARTNERS,
  PAGODA_CONSULTED_STAFF,
} PagodaConsulted;
#define PAGODA_N_CONSULTED 3

PAGODA_DECLARE_WORDS (PagodaConsulted, consulted)

/** What moves it.  The bits of `movers`. */
typedef enum
{
  PAGODA_MOVER_BENEFIT,
  PAGODA_MOVER_PATIENCE,
  PAGODA_MOVER_PRESSURE,
  PAGODA_MOVER_DEADLINE,
  PAGODA_MOVER_OUR_BOSS, /* meeting our boss */
} PagodaMover;
#define PAGODA_N_MOVERS 5

PAGODA_DECLARE_WORDS (PagodaMover, mover)

/** How a customer decides, from a day on. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay from;
  PagodaDecisionKind kind; /* PAGODA_DECISION_UNKNOWN takes back what was known */
  guint consulted;         /* bit n: PagodaConsulted n; of PAGODA_DECISION_CONSULTS alone */
  guint movers;            /* bit n: PagodaMover n */
  char *influencers;       /* who influences; this and the next may be NULL */
  char *next_move;         /* what it is expected to do next */
  PagodaDay next_day;      /* when, or PAGODA_DAY_NONE */
} PagodaDecisionMode;

PagodaDecisionMode *pagoda_decision_mode_new (PagodaId customer);
PagodaDecisionMode *pagoda_decision_mode_copy (const PagodaDecisionMode *mode);
void pagoda_decision_mode_free (PagodaDecisionMode *mode);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDecisionMode, pagoda_decision_mode_free)

/** That in force on @day among @modes, by day and id, or NULL where nobody knows (transfer none). */
const PagodaDecisionMode *pagoda_decision_mode_on (const GPtrArray *modes, PagodaDay day);

/** A main question of a customer. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *question;
  PagodaDay day; /* since when we know of it */
  char *answer;  /* what we answered; NULL while it is open */
  PagodaDay answered;
} PagodaMainQuestion;

PagodaMainQuestion *pagoda_main_question_new (PagodaId customer);
PagodaMainQuestion *pagoda_main_question_copy (const PagodaMainQuestion *question);
void pagoda_main_question_free (PagodaMainQuestion *question);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaMainQuestion, pagoda_main_question_free)

/** TRUE where @question was known and not answered on @day. */
gboolean pagoda_main_question_is_open (const PagodaMainQuestion *question, PagodaDay day);

/** What a rule is about: what is known of how somebody decides. */
typedef enum
{
  PAGODA_TOPIC_UNKNOWN, /* nobody knows how it decides */
  PAGODA_TOPIC_ALONE,
  PAGODA_TOPIC_FAMILY,
  PAGODA_TOPIC_PARTNERS,
  PAGODA_TOPIC_STAFF,
  PAGODA_TOPIC_BOARD,
  PAGODA_TOPIC_BENEFIT,
  PAGODA_TOPIC_PATIENCE,
  PAGODA_TOPIC_PRESSURE,
  PAGODA_TOPIC_DEADLINE,
  PAGODA_TOPIC_OUR_BOSS,
  PAGODA_TOPIC_QUESTION, /* a main question is open */
} PagodaDecisionTopic;
#define PAGODA_N_DECISION_TOPICS 12

PAGODA_DECLARE_WORDS (PagodaDecisionTopic, decision_topic)

/** What it means for the next step, as every store has it. */
const char *pagoda_decision_topic_usual (PagodaDecisionTopic topic, PagodaLanguage language);

/** What the user wrote instead of the usual rules; NULL where they stand. */
typedef struct
{
  char *advice[PAGODA_N_DECISION_TOPICS];
} PagodaDecisionRules;

PagodaDecisionRules *pagoda_decision_rules_new (void);
void pagoda_decision_rules_free (PagodaDecisionRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDecisionRules, pagoda_decision_rules_free)

/** The rule about @topic: the user's, else the usual one (transfer none). */
const char *pagoda_decision_rules_get (const PagodaDecisionRules *rules,
                                       PagodaDecisionTopic topic,
                                       PagodaLanguage language);

G_END_DECLS
