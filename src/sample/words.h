/* words.h: the words that a sample is made of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are the files of data/sample, compiled in: one item per line, cells separated by tabs, a first line
 * that says what the cells are.
 */
#pragma once

#include "domain/activity.h"
#include "domain/order.h"

G_BEGIN_DECLS

/** The rows of one file; a row with a weight stands in it as often as that. */
typedef struct
{
  GPtrArray *rows;  /* of GStrv */
  GPtrArray *owned; /* each row once */
} PagodaSampleList;

/* The cells of the lists that have several; a weight comes first where there is one. */
enum
{
  PAGODA_PLACE_PROVINCE = 1,
  PAGODA_PLACE_CITY,
  PAGODA_PLACE_AREA_CODE,
  PAGODA_PLACE_DISTRICTS, /* separated by commas */
};
enum
{
  PAGODA_TRADE_WORD = 1,
  PAGODA_TRADE_NAME,
};
enum
{
  PAGODA_LEGAL_FORM = 1,
};
enum
{
  PAGODA_TITLE_NAME,
  PAGODA_TITLE_DEPARTMENT,
};
enum
{
  PAGODA_BARRIER_WORD_KIND,
  PAGODA_BARRIER_WORD_SEVERITY,
  PAGODA_BARRIER_WORD_TITLE,
  PAGODA_BARRIER_WORD_DESCRIPTION,
  PAGODA_BARRIER_WORD_WAY,
};
enum
{
  PAGODA_DECIDER_ROLE,
  PAGODA_DECIDER_BASIS,
  PAGODA_DECIDER_ORGANISATIONAL_NEED,
  PAGODA_DECIDER_PERSONAL_NEED,
};
enum
{
  PAGODA_TITLED_KIND, /* of values and lock-ins */
  PAGODA_TITLED_TITLE,
  PAGODA_TITLED_EVIDENCE,
};
enum
{
  PAGODA_OFFER_TITLE,
  PAGODA_OFFER_UNIQUE, /* yes or no */
  PAGODA_OFFER_ANSWER, /* "-" where nothing is known */
};
enum
{
  PAGODA_POST_MORTEM_CAUSE,
  PAGODA_POST_MORTEM_ATTRACTED,
  PAGODA_POST_MORTEM_BROKE, /* "-" where nobody knows yet */
};
enum
{
  PAGODA_TOUCH_WORD_KIND,
  PAGODA_TOUCH_WORD_TITLE,
};
enum
{
  PAGODA_COLLEAGUE_NAME,
  PAGODA_COLLEAGUE_SKILL,
};
enum
{
  PAGODA_REPRESENTATIVE_NAME,
  PAGODA_REPRESENTATIVE_PROVINCES, /* separated by commas */
  PAGODA_REPRESENTATIVE_PREDECESSOR,
};

/** What we sell. */
typedef struct
{
  PagodaProduct product;
  PagodaDecimal price; /* list price, yuan */
  int cost_percent;    /* of the list price; 0 where it is never known */
} PagodaSampleWare;

typedef enum
{
  PAGODA_TALK_FIRST_CALL,
  PAGODA_TALK_NO_ANSWER,
  PAGODA_TALK_FIRST_VISIT,
  PAGODA_TALK_OFFER,
  PAGODA_TALK_THANKS,
  PAGODA_TALK_ROUTINE,
  PAGODA_TALK_SUPPORT,
  PAGODA_TALK_EXECUTIVE,
  PAGODA_TALK_REFUSAL,
  PAGODA_TALK_WIN_BACK,
  PAGODA_TALK_PURSUIT,
  PAGODA_TALK_UNSUITABLE,
  PAGODA_TALK_PLAN,
  PAGODA_TALK_FIRST_PLAN,
} PagodaTalkSituation;
#define PAGODA_N_TALK_SITUATIONS 14

/** What may be said in a situation.  Texts are NULL where there is none and may hold `{contact}` and
 * `{product}`. */
typedef struct
{
  PagodaActivityKind kind;
  PagodaAnswer reached;
  PagodaNeed need;
  int attitude; /* −2…+2 or PAGODA_MARK_UNKNOWN */
  PagodaAnswer visit_chance;
  const char *note;
  const char *next_step;
  const char *objection;
} PagodaSampleTalk;

typedef struct
{
  PagodaSampleList places;
  PagodaSampleList first_characters;
  PagodaSampleList second_characters;
  PagodaSampleList trades;
  PagodaSampleList legal_forms;
  PagodaSampleList streets;
  PagodaSampleList surnames;
  PagodaSampleList given_names;
  PagodaSampleList titles; /* the first four are those that one meets first */
  PagodaSampleList representatives;
  PagodaSampleList customer_notes;
  PagodaSampleList order_notes;
  PagodaSampleList other_reasons;
  PagodaSampleList cancel_reasons;
  PagodaSampleList class_reasons; /* word of a class, reason */
  PagodaSampleList spring_festivals;
  PagodaSampleList barriers;
  PagodaSampleList projects; /* may hold `{product}` */
  PagodaSampleList rivals;
  PagodaSampleList stage_evidence; /* word of a stage, evidence */
  PagodaSampleList deciders;
  PagodaSampleList values;
  PagodaSampleList lock_ins;
  PagodaSampleList fact_sources;
  PagodaSampleList breakthroughs;
  PagodaSampleList waive_reasons;
  PagodaSampleList loss_reasons;
  PagodaSampleList lessons;
  PagodaSampleList project_sources;
  PagodaSampleList winner_deeds;
  PagodaSampleList abandon_reasons;
  PagodaSampleList card_reasons;
  PagodaSampleList extension_reasons;
  PagodaSampleList drop_reasons;
  PagodaSampleList review_notes;
  PagodaSampleList answers; /* objection, what can be answered */
  PagodaSampleList dealers; /* name, what was agreed */
  PagodaSampleList follow_ups;
  PagodaSampleList colleagues; /* name, word of a skill */
  PagodaSampleList referral_notes;
  PagodaSampleList care_items;
  PagodaSampleList promises;
  PagodaSampleList non_price_offers;
  PagodaSampleList discount_reasons;
  PagodaSampleList growth_steps;
  PagodaSampleList decline_answers; /* word of a cause, what was found out */
  PagodaSampleList nurture_steps;   /* word of a channel, title, what came of it, cost */
  PagodaSampleList evidence;        /* title, word of a kind, link, note */
  PagodaSampleList survey_entries;  /* word of a circle, name, place, phone, rival, size, days ago, note */
  PagodaSampleList survey_learnt;   /* about, with, from, days ago, kind, denied, sureness, text */
  PagodaSampleList link_notes;      /* kind of the link, who told, note */
  PagodaSampleList ask_notes;       /* outcome of the ask, note */
  PagodaSampleList rungs;           /* word of a goal, claims, figures, evidence, occasion */
  PagodaSampleList main_questions;  /* question, answer */
  PagodaSampleList next_moves;      /* who influences, what they are expected to do */
  PagodaSampleList post_mortems;
  PagodaSampleList touches;
  PagodaSampleList conversations;          /* what @talks are read from */
  PagodaSampleList products;               /* what @wares are read from */
  GArray *wares;                           /* of PagodaSampleWare */
  GArray *talks[PAGODA_N_TALK_SITUATIONS]; /* of PagodaSampleTalk */
} PagodaSampleWords;

/** All words (transfer full). */
PagodaSampleWords *pagoda_sample_words_load (void);

void pagoda_sample_words_free (PagodaSampleWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSampleWords, pagoda_sample_words_free)

/** Any row of @list (transfer none). */
const char *const *pagoda_sample_list_pick (const PagodaSampleList *list, GRand *dice);

/** The first cell of any row of @list (transfer none). */
const char *pagoda_sample_list_pick_word (const PagodaSampleList *list, GRand *dice);

/** Any row of @list whose first cell is @word, of which there is one (transfer none). */
const char *const *pagoda_sample_list_pick_of (const PagodaSampleList *list, const char *word, GRand *dice);

/** Any of the words in @cell, which commas separate (transfer full). */
char *pagoda_sample_pick_part (const char *cell, GRand *dice);

G_END_DECLS
