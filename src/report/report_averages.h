/* report_averages.h: the law of averages as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of report.h hold here too.
 */
#pragma once

#include "method/averages.h"
#include "report/report.h"

G_BEGIN_DECLS

/** A part of the attempts: those of a person, a month … */
typedef struct
{
  const char *group; /* what the part is by: `Person`; ready in the language of the report */
  char *name;
  const guint64 *counts; /* PAGODA_N_CHAIN_STEPS */
  PagodaRatio ratio;     /* deals of attempts */
} PagodaReportPart;

/** A confidence and the attempts that it takes (A6). */
typedef struct
{
  double confidence;
  guint32 attempts;
} PagodaReportNeeded;

/** The first attempts up to one of them, in their order (A5). */
typedef struct
{
  guint64 attempts;
  guint64 successes[PAGODA_N_CHAIN_STEPS];
} PagodaReportMark;

/** An attempt and what brought it further, step by step. */
typedef struct
{
  PagodaDay day;
  const char *code;
  const char *name;
  const char *person;
  PagodaChainStep furthest;
  char *by[PAGODA_N_CHAIN_STEPS];
} PagodaReportAttempt;

typedef struct
{
  const PagodaRatio *steps; /* PAGODA_N_CHAIN_STEPS; each of the one before it */
  PagodaRatio whole;        /* deals of attempts */
  const PagodaReportPart *parts;
  gsize n_parts;
  guint deals;
  const PagodaReportNeeded *needed; /* attempts for @deals deals */
  gsize n_needed;
  const PagodaReportMark *marks;
  gsize n_marks;
  const PagodaReportAttempt *attempts;
  gsize n_attempts;
  const char *const *sentences; /* NULL-terminated: the same in plain words */
} PagodaReportAverages;

/** The chain, its parts by person, period and segment, the attempts needed, the cumulative ratio, and the
 * attempts behind; as `.csv` the chain alone. */
gboolean pagoda_report_write_averages (const PagodaReportContext *context,
                                       const PagodaReportAverages *averages,
                                       PagodaReportCounts *counts,
                                       GError **error);

G_END_DECLS
