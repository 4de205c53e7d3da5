/* reorder.h: reorder and retention over a store, and what a period of them tells.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O6.  The purchases up to a day are read once, by the worker; a view is the choice of a period and a
 * window, and its parts, with the period before beside each.
 */
#pragma once

#include "domain/order.h"
#include "method/reorder.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** On which days a customer bought one product: days[first] … days[first + n − 1]. */
typedef struct
{
  guint32 place;   /* of the customer in the snapshot */
  guint32 product; /* of the products */
  guint32 first;
  guint32 n;
} PagodaReorderItem;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  PagodaDay first_order; /* on record; PAGODA_DAY_NONE where there is none */
  PagodaDay known_from;  /* from which day a first order is that of a new customer */
  GPtrArray *products;   /* of PagodaProduct, by id */
  GArray *items;         /* of PagodaReorderItem, by customer */
  GArray *days;          /* of PagodaDay */
} PagodaReorder;

/** Reads the purchases up to @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full).
 */
PagodaReorder *pagoda_reorder_load (PagodaDatabase *database,
                                    PagodaSnapshot *snapshot,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GError **error);

PagodaReorder *pagoda_reorder_ref (PagodaReorder *reorder);
void pagoda_reorder_unref (PagodaReorder *reorder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReorder, pagoda_reorder_unref)

/** The windows that are told side by side, in days. */
#define PAGODA_N_REORDER_WINDOWS 3
extern const int pagoda_reorder_windows[PAGODA_N_REORDER_WINDOWS];

typedef struct
{
  PagodaReorder *reorder;
  PagodaPeriod period;
  int window;                 /* days */
  PagodaReorderCounts now;    /* of @period */
  PagodaReorderCounts before; /* of the period of equal length before it */
} PagodaReorderView;

PagodaReorderView *pagoda_reorder_view_new (PagodaReorder *reorder, PagodaPeriod period, int window);
void pagoda_reorder_view_free (PagodaReorderView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReorderView, pagoda_reorder_view_free)

/** By what the numbers are parted.  The owner is that of the last day of the period; the tier that of the day
 * before a period, because what was bought in it decides on the tier after it. */
typedef enum
{
  PAGODA_REORDER_BY_TIER,
  PAGODA_REORDER_BY_OWNER,
  PAGODA_REORDER_BY_PRODUCT,
} PagodaReorderGrouping;
#define PAGODA_N_REORDER_GROUPINGS 3

/** A part of a view. */
typedef struct
{
  const char *text; /* owner, "" for nobody; or what the product is called */
  int number;       /* the tier, or the place of the product */
  PagodaReorderCounts now;
  PagodaReorderCounts before;
  PagodaMoney sales;     /* of an owner, in the period */
  PagodaSellerMark mark; /* likewise; NAN for nobody's customers */
} PagodaReorderGroup;

/** The parts of @view: tiers in their order, owners and products with the most buyers first (transfer full).
 */
GArray *pagoda_reorder_view_group (const PagodaReorderView *view, PagodaReorderGrouping by);

/** A customer behind a number. */
typedef struct
{
  guint32 place;
  PagodaReorderCount count;
  PagodaDay last; /* the last day up to the end of the period on which it bought what is counted */
} PagodaReorderCase;

/** The customers behind @rate of @view, or of its part @group (nullable) of those @by, in the order of the
 * snapshot (transfer full). */
GArray *pagoda_reorder_view_list (const PagodaReorderView *view,
                                  PagodaReorderRate rate,
                                  const PagodaReorderGroup *group,
                                  PagodaReorderGrouping by);

/** Whether @count has enough cases for a percentage (R5). */
gboolean pagoda_reorder_is_judged (const PagodaReorder *reorder, const PagodaReorderCount *count);

/** What @rate is called, and how it is counted, in words (transfer none; the second full). */
const char *pagoda_reorder_rate_label (PagodaReorderRate rate, PagodaLanguage language);
char *
pagoda_reorder_rate_define (const PagodaReorderView *view, PagodaReorderRate rate, PagodaLanguage language);

/** The word of @rate in JSON: `customers`, `retention`, `follow_up`, `conversion`, `items`. */
const char *pagoda_reorder_rate_word (PagodaReorderRate rate);

/** `65%`, or that there are too few cases (transfer full). */
char *pagoda_reorder_describe_count (const PagodaReorder *reorder,
                                     const PagodaReorderCount *count,
                                     PagodaLanguage language);

/** How a seller stands against the benchmark: `12% more than the others; the benchmark is 30%` (transfer
 * full); NULL where there is nobody to compare with. */
char *pagoda_reorder_describe_mark (const PagodaSellerMark *mark, PagodaLanguage language);

/** What @group is called among those @by (transfer none). */
const char *pagoda_reorder_group_label (const PagodaReorderGroup *group,
                                        PagodaReorderGrouping by,
                                        PagodaLanguage language);

G_END_DECLS
