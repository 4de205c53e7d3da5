/* conditions.h: where we stand on what a customer weighs, and what to do next (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An unknown standing is a blind spot: it counts as a band from the worst to the best, never as a middle.
 */
#pragma once

#include "base/period.h"
#include "domain/project.h"

G_BEGIN_DECLS

/** What a condition asks for, the most urgent first. */
typedef enum
{
  PAGODA_CONDITION_FIND_OUT,        /* nobody knows how well we meet it */
  PAGODA_CONDITION_CATCH_UP,        /* a rival meets it better */
  PAGODA_CONDITION_IMPROVE,         /* nobody does better, but we meet it badly: 1 or 2 */
  PAGODA_CONDITION_FIND_OUT_RIVALS, /* we do not know how well a rival meets it */
  PAGODA_CONDITION_HOLD,            /* nothing: it is strong */
} PagodaConditionStep;

typedef struct
{
  PagodaFactor factor;
  const char *title; /* of the weight; NULL where the factor says it */
  int weight;
  int ours;        /* PAGODA_STANDING_UNKNOWN or 1 … 5 */
  int best;        /* the best known of the rivals, or PAGODA_STANDING_UNKNOWN */
  PagodaId leader; /* whose that is: the first of several; PAGODA_ID_NONE where none is known */
  guint unknown;   /* rivals of whom nobody knows */
  PagodaConditionStep step;
} PagodaConditionLine;

/** Weighted standings as parts of the best possible, 0 … 1, with blind spots from the worst to the best. */
typedef struct
{
  PagodaId rival; /* PAGODA_ID_NONE: we */
  double low;
  double high;
} PagodaConditionTotal;

typedef struct
{
  GArray *lines;  /* PagodaConditionLine, the heaviest first, then by factor and title */
  int sum;        /* of the weights; 100 where the sheet is complete */
  GArray *totals; /* PagodaConditionTotal: ours, then those of the rivals by id; empty without weights */
  int next; /* the place of the heaviest weak line: its step is to be taken; −1 where all are strong */
} PagodaConditionSheet;

/** The conditions of @project as of @day, which must not outlive it (transfer full). */
PagodaConditionSheet *pagoda_conditions_on (const PagodaProject *project, PagodaDay day);
void pagoda_condition_sheet_free (PagodaConditionSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaConditionSheet, pagoda_condition_sheet_free)

/** The mean weights of the projects of one outcome. */
typedef struct
{
  guint n;
  gboolean too_few; /* the means say nothing then (R5) */
  double mean[PAGODA_N_FACTORS];
} PagodaFactorWeights;

typedef struct
{
  PagodaFactorWeights won;
  PagodaFactorWeights lost;
} PagodaFactorComparison;

/** The weights of those of @n @cases that closed in @period, won beside lost (R5). */
PagodaFactorComparison
pagoda_factor_comparison (const PagodaConditionCase *cases, gsize n, PagodaPeriod period);

/** The same of one year. */
typedef struct
{
  int year;
  PagodaFactorComparison comparison;
} PagodaFactorYear;

/** The same year by year, of those closed in @period: GArray of PagodaFactorYear; years without a case are
 * left out (transfer full). */
GArray *pagoda_factor_years (const PagodaConditionCase *cases, gsize n, PagodaPeriod period);

/** What was weighed in a time: a line of a table. */
typedef struct
{
  int year; /* 0: all of the period */
  PagodaFactor factor;
  guint n_won;
  guint n_lost;
  double won; /* mean weight; NAN: too few */
  double lost;
} PagodaFactorLine;

/** The weights in all, then year by year, of those closed in @period: GArray of PagodaFactorLine, without the
 * conditions that nobody weighed (transfer full). */
GArray *pagoda_factor_lines (const PagodaConditionCase *cases, gsize n, PagodaPeriod period);

G_END_DECLS
