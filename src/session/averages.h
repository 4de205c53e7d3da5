/* averages.h: the law of averages over a store: its attempts, and what a choice of them tells.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A4–A8.  Averages hold all attempts up to a day; they are made by the worker from a snapshot and the
 * store and never changed after.  A view is the choice of a person, a period and a segment.
 */
#pragma once

#include "domain/deal_goal.h"
#include "method/attempts_needed.h"
#include "method/averages.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  PagodaChain *chain;
  guint32 *places;  /* of the customer of each attempt, in the snapshot */
  guint8 *classes;  /* PagodaAccountClass of each customer on the day */
  guint8 *tiers;    /* PagodaTier likewise */
  GPtrArray *goals; /* PagodaDealGoal, the latest last */
} PagodaAverages;

/** Makes the averages as of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full).
 */
PagodaAverages *pagoda_averages_load (PagodaDatabase *database,
                                      PagodaSnapshot *snapshot,
                                      PagodaDay day,
                                      GCancellable *cancellable,
                                      GError **error);

PagodaAverages *pagoda_averages_ref (PagodaAverages *averages);
void pagoda_averages_unref (PagodaAverages *averages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaAverages, pagoda_averages_unref)

/** The names of those who made attempts, sorted (transfer container). */
GPtrArray *pagoda_averages_list_persons (const PagodaAverages *averages);

/** Regions and tags of customers with attempts, sorted (transfer container). */
GPtrArray *pagoda_averages_list_regions (const PagodaAverages *averages);

/** By what customers are parted. */
typedef enum
{
  PAGODA_SEGMENT_ALL,
  PAGODA_SEGMENT_CLASS,
  PAGODA_SEGMENT_TIER,
  PAGODA_SEGMENT_REGION, /* the province */
  PAGODA_SEGMENT_TAG,
} PagodaSegmentKind;

typedef struct
{
  PagodaSegmentKind kind;
  int value;        /* the class or tier */
  const char *text; /* the region or tag */
} PagodaSegment;

/** Reads `class=top`, `tier=large`, `region=浙江省` or `tag=展会`; the text is that of @text, which must live
 * on.  FALSE where it is none of them. */
gboolean pagoda_segment_parse (const char *text, PagodaSegment *segment);

/** What a view is about; the texts are borrowed where it is given, and copied where it is kept. */
typedef struct
{
  const char *person;  /* NULL: everybody */
  PagodaPeriod period; /* of the days of the attempts */
  PagodaSegment segment;
  const char *search; /* what customers are searched for; NULL or "": all of them */
} PagodaAveragesFilter;

/** @successes of @attempts, judged by the house rules of @averages (A8). */
PagodaRatio pagoda_averages_judge (const PagodaAverages *averages, guint64 attempts, guint64 successes);

typedef struct
{
  PagodaAverages *averages;
  PagodaAveragesFilter filter;
  gboolean *found;                /* by the place of the customer; NULL where nothing is searched for */
  const PagodaAttempt **attempts; /* n, in their order */
  gsize n;
  guint64 counts[PAGODA_N_CHAIN_STEPS];
  PagodaRatio steps[PAGODA_N_CHAIN_STEPS]; /* each of the one before it; ATTEMPT is all of all */
  PagodaRatio whole;                       /* deals of attempts */
  guint64 young;                           /* attempts of the last days that may still lead to something */
} PagodaAveragesView;

PagodaAveragesView *pagoda_averages_view_new (PagodaAverages *averages, const PagodaAveragesFilter *filter);
void pagoda_averages_view_free (PagodaAveragesView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaAveragesView, pagoda_averages_view_free)

/** The place in the snapshot of the customer of @attempt, which is one of the averages. */
guint32 pagoda_averages_place_of (const PagodaAverages *averages, const PagodaAttempt *attempt);

/** A part of a view. */
typedef struct
{
  const char *text; /* person or region; NULL where unknown */
  int number;       /* class or tier, or the first day of a month */
  guint64 counts[PAGODA_N_CHAIN_STEPS];
} PagodaAveragesGroup;

typedef enum
{
  PAGODA_GROUP_PERSON,
  PAGODA_GROUP_MONTH,
  PAGODA_GROUP_CLASS,
  PAGODA_GROUP_TIER,
  PAGODA_GROUP_REGION,
} PagodaAveragesGrouping;
#define PAGODA_N_GROUPINGS 5

/** The parts of @view, of PagodaAveragesGroup: months, classes and tiers in their order, persons and regions
 * with the most attempts first (transfer full). */
GArray *pagoda_averages_view_group (const PagodaAveragesView *view, PagodaAveragesGrouping by);

/** Whether @attempt of @view is in @group of those @by. */
gboolean pagoda_averages_view_is_in_group (const PagodaAveragesView *view,
                                           const PagodaAttempt *attempt,
                                           const PagodaAveragesGroup *group,
                                           PagodaAveragesGrouping by);

/** Confidences for which attempts are told (A6). */
#define PAGODA_N_CONFIDENCES 3
extern const double pagoda_confidences[PAGODA_N_CONFIDENCES];
/** Of these the one for which a quarter is planned (A8). */
#define PAGODA_CONFIDENCE_PLANNED 1

/** What so many deals take, at the ratio of a view. */
typedef struct
{
  guint deals;
  guint32 needed[PAGODA_N_CONFIDENCES];
  double average; /* attempts at the ratio as it was counted; NAN where there was no deal */
} PagodaAttemptPlan;

PagodaAttemptPlan pagoda_averages_view_plan (const PagodaAveragesView *view, guint deals);

/** The quarter of the day of the averages, for the person and segment of a view (A8). */
typedef struct
{
  PagodaPeriod quarter;
  guint wanted; /* 0 where nobody said */
  guint made;
  guint missing;
  int workdays;           /* left, the day included */
  PagodaAttemptPlan plan; /* of those missing */
} PagodaQuarterPlan;

PagodaQuarterPlan pagoda_averages_view_quarter (const PagodaAveragesView *view);

/** The deals of the person and segment of @view in @period, whether an attempt led to them or not, of const
 * PagodaChainDeal * by day (transfer container). */
GPtrArray *pagoda_averages_view_deals (const PagodaAveragesView *view, PagodaPeriod period);

G_END_DECLS
