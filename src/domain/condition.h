/* condition.h: the conditions on which a customer accepts a project, and where we and rivals stand (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weights and standings hold from a day on and are appended, never overwritten.  A condition is known by its
 * factor, one in the customer's own words by its title as well.
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_FACTOR_PROFIT,
  PAGODA_FACTOR_OTHER_GAINS,
  PAGODA_FACTOR_RISK,
  PAGODA_FACTOR_INVESTMENT,
  PAGODA_FACTOR_MARKET_ROOM,
  PAGODA_FACTOR_WORK,
  PAGODA_FACTOR_WORST_LOSS,
  PAGODA_FACTOR_OWN, /* in own words: it has a title */
} PagodaFactor;
#define PAGODA_N_FACTORS 8

PAGODA_DECLARE_WORDS (PagodaFactor, factor)

/** What the weights of a project add up to. */
#define PAGODA_WEIGHT_SUM 100

/** Standings go from 1, hopeless, to 5, nobody does better. */
#define PAGODA_STANDING_UNKNOWN 0
#define PAGODA_N_STANDINGS 5

/** How much a factor counts, from a day on.  A weight of 0 takes it off the list. */
typedef struct
{
  PagodaId id;
  PagodaId project;
  PagodaFactor factor;
  char *title; /* of PAGODA_FACTOR_OWN; NULL of all others */
  PagodaDay from;
  int weight; /* 0 … 100 */
} PagodaConditionWeight;

PagodaConditionWeight *pagoda_condition_weight_new (PagodaFactor factor, const char *title, int weight);
PagodaConditionWeight *pagoda_condition_weight_copy (const PagodaConditionWeight *weight);
void pagoda_condition_weight_free (PagodaConditionWeight *weight);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaConditionWeight, pagoda_condition_weight_free)

/** How well one of us meets a condition, from a day on. */
typedef struct
{
  PagodaId id;
  PagodaId project;
  PagodaFactor factor;
  char *title;
  PagodaId rival; /* PAGODA_ID_NONE: we ourselves */
  PagodaDay from;
  int standing;   /* 1 … 5 or PAGODA_STANDING_UNKNOWN */
  char *evidence; /* where we know it from; nullable */
} PagodaConditionStanding;

PagodaConditionStanding *pagoda_condition_standing_copy (const PagodaConditionStanding *standing);
void pagoda_condition_standing_free (PagodaConditionStanding *standing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaConditionStanding, pagoda_condition_standing_free)

/** The condition of @factor and @title as people read it: its title, else the factor's label (transfer none).
 */
const char *pagoda_condition_label (PagodaFactor factor, const char *title, PagodaLanguage language);

/** The weights in force on @day of those in @weights (PagodaConditionWeight by day and id), without those of
 * 0, by factor and title (transfer container). */
GPtrArray *pagoda_condition_weights_on (const GPtrArray *weights, PagodaDay day);

/** What was known of @rival's, or our, standing on @day, or NULL (transfer none). */
const PagodaConditionStanding *pagoda_condition_standing_on (const GPtrArray *standings,
                                                             PagodaFactor factor,
                                                             const char *title,
                                                             PagodaId rival,
                                                             PagodaDay day);

/** The weights with which projects of a product line begin. */
typedef struct
{
  char *name;
  GPtrArray *weights; /* PagodaConditionWeight, of which only factor, title and weight count */
} PagodaConditionTemplate;

PagodaConditionTemplate *pagoda_condition_template_new (const char *name);
PagodaConditionTemplate *pagoda_condition_template_copy (const PagodaConditionTemplate *template);
void pagoda_condition_template_free (PagodaConditionTemplate *template);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaConditionTemplate, pagoda_condition_template_free)

/** Those that every store has, in @language, of PagodaConditionTemplate (transfer full). */
GPtrArray *pagoda_condition_templates_ready_made (PagodaLanguage language);

/** The weights of a closed project, by factor; those in own words are added up. */
typedef struct
{
  PagodaId project;
  gboolean won;
  PagodaDay closed;
  int weights[PAGODA_N_FACTORS];
} PagodaConditionCase;

G_END_DECLS
