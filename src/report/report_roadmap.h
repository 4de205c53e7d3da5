/* report_roadmap.h: the closing roadmap as a report (R1, R5, R6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/conditions.h"
#include "method/roadmap.h"
#include "report/report.h"

G_BEGIN_DECLS

/** Projects that have something in common. */
typedef struct
{
  const char *by; /* what, in the report's language */
  char *part;
  const PagodaWinRate *rate;
  PagodaMoney won_value;
} PagodaReportWinRate;

/** How often it took so long, or so many. */
typedef struct
{
  char *label;
  guint won;
  guint lost;
} PagodaReportBin;

/** What becomes of projects of an age. */
typedef struct
{
  char *label;
  const PagodaWinRate *rate;
  guint open;
} PagodaReportAge;

/** What customers weighed in a time (R2). */
typedef struct
{
  char *time;
  const PagodaFactorLine *line;
} PagodaReportWeight;

/** A project that was won or lost; texts are NULL where unknown. */
typedef struct
{
  const PagodaRoadmapCase *one;
  const PagodaProject *project;
  const char *code; /* of the customer */
  const char *customer;
  PagodaClosingFigures figures; /* from the timeline, or what somebody wrote instead */
  char *methods;
  char *losses;
} PagodaReportClosing;

typedef struct
{
  const PagodaReportWinRate
      *rates; /* those by the first stage joined come first, then by the number of stages */
  gsize n_rates;
  gsize n_first;
  gsize n_count;
  const PagodaReportBin *days;
  gsize n_days;
  const PagodaReportBin *visits;
  gsize n_visits;
  const PagodaReportBin *contact_days;
  gsize n_contact_days;
  const PagodaReportAge *ages;
  gsize n_ages;
  const PagodaReportBin *losses; /* only what was lost is filled in */
  gsize n_losses;
  const PagodaReportWeight *weights;
  gsize n_weights;
  const PagodaReportClosing *closings;
  gsize n_closings;
  const char *period; /* in words */
} PagodaReportRoadmap;

/**
 * Win rates by all that projects have in common; as a workbook also how long they took, what becomes of those
 * of an age, why some were lost, what they weighed, with charts, and every project with its analysis.  Of
 * fewer than PAGODA_ROADMAP_FEWEST cases no share is told.
 */
gboolean pagoda_report_write_roadmap (const PagodaReportContext *context,
                                      const PagodaReportRoadmap *roadmap,
                                      PagodaReportCounts *counts,
                                      GError **error);

G_END_DECLS
