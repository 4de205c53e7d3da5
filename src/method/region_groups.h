/* region_groups.h: those who can be seen on the same way stand together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule V4: a group lies in a province, a city, a district or a street, and is one where more than one is to
 * be seen; a smaller one lies in a larger one.  What all of a group share is said once, so that no group
 * holds only another one.
 */
#pragma once

#include "method/region.h"

G_BEGIN_DECLS

/** Province, city, district and street. */
#define PAGODA_N_REGION_PARTS 4

typedef enum
{
  PAGODA_REGION_GROUP_PLACE,
  PAGODA_REGION_GROUP_ALONE,   /* of different regions, each of which has nobody else */
  PAGODA_REGION_GROUP_UNKNOWN, /* of regions that nobody knows */
} PagodaRegionGroupKind;

typedef struct
{
  PagodaRegionGroupKind kind;
  guint depth;                /* in how many groups it lies */
  const PagodaRegion *region; /* of a place: one that lies in it */
  guint from;                 /* the parts of @region before this one are those of the group around it … */
  guint until;                /* … and the ones before this one are what all in it share */
  GArray *all;                /* guint32: everybody in it, in the given order */
  GArray *own;                /* guint32: of these who is to be seen and lies in no group inside of it */
} PagodaRegionGroup;

/**
 * Groups the @n customers, of whom the i-th is in @regions[i] and to be seen where @open[i] is not 0; those
 * who are not are in the groups of the others.  Groups come in the order of the first one to be seen in them,
 * each followed by the groups inside of it; the array owns them, and they point into @regions (transfer
 * full).
 */
GPtrArray *pagoda_region_groups (const PagodaRegion *const *regions, const guint8 *open, guint32 n);

/** The parts of the region of @group from @from until @until, as `浙江 › 杭州`; what is unknown between them
 * is left out (transfer full). */
char *pagoda_region_group_word (const PagodaRegionGroup *group, guint from, guint until);

/** TRUE where @region lies in the place of @group. */
gboolean pagoda_region_group_holds (const PagodaRegionGroup *group, const PagodaRegion *region);

G_END_DECLS
