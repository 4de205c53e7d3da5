/* due_groups.h: those who are due, as groups that can be planned at once.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules V1 and V4: by region, down to the street, or by class.  Inside a group they stand in the order of V3.
 */
#pragma once

#include "session/agenda.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_DUE_PLACE,
  PAGODA_DUE_ALONE,   /* of different regions, each of which has nobody else */
  PAGODA_DUE_UNKNOWN, /* of regions that nobody knows */
  PAGODA_DUE_CLASS,
} PagodaDueGroupKind;

struct _PagodaDueGroup
{
  PagodaDueGroupKind kind;
  guint depth;                      /* in how many groups it lies */
  char *title;                      /* of a place: what it is within the group around it, 西湖区 */
  char *path;                       /* of a place: the whole, 浙江 › 杭州 › 西湖区 */
  PagodaAccountClass account_class; /* of a class */
  GArray *open;                     /* guint32, places in the agenda's due: who is to be planned */
  GArray *own;                      /* of these those who lie in no group inside of it */
  GArray *planned;                  /* guint32: who of it is planned already */
  PagodaDay there;                  /* the first day on which somebody of a place is visited anyway */
};

/** What @group is called, within the one around it (transfer full). */
char *pagoda_due_group_title (const PagodaDueGroup *group, PagodaLanguage language);

/** The same wherever it is told: with the places around it (transfer full). */
char *pagoda_due_group_name (const PagodaDueGroup *group, PagodaLanguage language);

/** Whether a customer can be planned for a day, together with others. */
typedef enum
{
  PAGODA_DUE_FITS,
  PAGODA_DUE_PLANNED, /* there is a plan already */
  PAGODA_DUE_AVOIDED, /* the day lies in a season to avoid (V5) */
} PagodaDueFit;

/** Whether @due of @agenda can be planned for @day; @until (nullable) becomes the day of the plan, or the
 * last day of the season. */
PagodaDueFit
pagoda_due_fit (const PagodaAgenda *agenda, const PagodaDueCustomer *due, PagodaDay day, PagodaDay *until);

/** Makes by_region and by_class of @agenda, whose due customers are known. */
void pagoda_due_groups_make (PagodaAgenda *agenda);

G_END_DECLS
